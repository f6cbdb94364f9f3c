/* ---------------------------------------------------------------- the end of a lesson */

const STANDING_SIGNS = { done: "✓", again: "↻", started: "✎", given: "✎", open: "○", "own-done": "✓", "own-open": "○" };

/** A table with a heading for each column and each row; the sign before a standing is for the eye alone. */
function standingTable(heads) {
  const body = make("tbody");
  const columns = heads.map((head) => make("th", { scope: "col" }, head));
  const node = make("table", { class: "rs-standings" }, make("thead", {}, make("tr", {}, ...columns)), body);
  return {
    node,
    show(rows) {
      const shown = rows.map(({ title, look, said }) => {
        const sign = make("span", { class: "rs-sign", "aria-hidden": "true" }, STANDING_SIGNS[look]);
        const cell = make("td", { class: `rs-standing rs-is-${look}` }, sign, make("span", {}, said));
        return make("tr", {}, make("th", { scope: "row" }, title), cell);
      });
      body.replaceChildren(...shown);
      node.hidden = rows.length === 0;
    },
  };
}

function progress(model, root, form) {
  const { words } = form;
  const notice = make("p", { class: "rs-notice" });
  const lead = make("p", { class: "rs-lead" });
  const next = make("p", { class: "rs-next" });
  const table = standingTable([words.column_exercise, words.column_standing]);
  const apply = () => {
    const now = model.get("now");
    notice.textContent = now.notice;
    lead.textContent = now.lead;
    next.textContent = now.next;
    table.show(now.rows.map((row) => ({ ...row, said: row.standing })));
  };
  root.append(make("p", { class: "rs-title" }, form.title), notice, lead, next, table.node);
  model.on("change:now", apply);
  apply();
  return {
    leave() {
      this.close();
    },
    close: () => model.off("change:now", apply),
  };
}

function handIn(model, root, form, kept) {
  const { words } = form;
  const post = postOffice(model);
  const notice = make("p", { class: "rs-notice" });
  const lead = make("p", { class: "rs-lead" });
  const table = standingTable([words.column_exercise, words.column_answer]);
  const own = make("fieldset", {}, make("legend", { class: "rs-prompt" }, words.own_parts));
  const out = make("ul");
  const leftOut = make("div", { class: "rs-left-out" }, make("p", {}, words.not_in), out);
  const last = make("p", { class: "rs-help" });
  const status = make("p", { class: "rs-saved", role: "status", "aria-live": "polite" });
  const handed = make("div", { class: "rs-handed", role: "status", "aria-live": "polite" });
  const say = (look, text) => {
    status.className = `rs-saved rs-${look}`;
    status.textContent = text;
  };
  const silent = () => say("failed", words.asleep);
  const confirm = button("", "main", () => post.send({ do: "confirm" }, () => {}, silent));
  const make_file = button(words.make_file, "main");
  const boxes = () => [...own.querySelectorAll("input")];
  const ticked = () => boxes().filter((box) => box.checked).map((box) => box.value);

  function ownPart({ id, label }) {
    const box = make("input", { type: "checkbox", value: id });
    const text = make("blockquote", { class: "rs-own-text", role: "status", "aria-live": "polite" });
    box.addEventListener("change", () => {
      listLeftOut();
      text.replaceChildren();
      if (!box.checked) return;
      const read = (reply) => reply.text && box.checked && text.replaceChildren(make("p", { class: "rs-help" }, words.own_text), make("p", {}, reply.text));
      post.send({ do: "read", value: id }, read, silent);
    });
    return make("div", { class: "rs-own" }, make("label", { class: "rs-option" }, box, make("span", {}, label)), text);
  }
  function listLeftOut() {
    const now = model.get("now");
    const chosen = new Set(ticked());
    const texts = [...now.own.filter((part) => !chosen.has(part.id)).map((part) => part.left_out), ...now.left_out];
    out.replaceChildren(...texts.map((text) => make("li", {}, text)));
  }

  let shownOwn = "";
  let learner = "";
  function apply() {
    const now = model.get("now");
    learner = now.learner;
    const ready = now.learner && !now.confirm;
    notice.textContent = now.notice;
    confirm.textContent = now.confirm;
    confirm.hidden = !now.confirm;
    lead.textContent = now.lead;
    table.show(now.rows.map((row) => ({ ...row, said: row.answer })));
    // Ticks stay while the same private parts of the same person are asked about; nobody else finds them.
    const asked = JSON.stringify([now.learner, now.confirm, now.own]);
    if (asked !== shownOwn) {
      own.replaceChildren(own.firstChild, ...now.own.map(ownPart));
      for (const box of boxes()) if (kept?.learner === now.learner && kept.ticked.includes(box.value)) box.click();
      kept = null;
      handed.replaceChildren();
      say("", "");
      shownOwn = asked;
    }
    own.hidden = now.own.length === 0 || !ready;
    leftOut.hidden = !now.learner;
    make_file.hidden = !ready;
    last.textContent = handed.childElementCount ? "" : now.last;
    listLeftOut();
  }
  const box = make(
    "form",
    { novalidate: true, autocomplete: "off" },
    make("p", { class: "rs-title" }, form.title),
    notice,
    confirm,
    lead,
    table.node,
    own,
    leftOut,
    make("div", { class: "rs-buttons" }, make_file, last, status),
    handed,
  );
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    if (make_file.hidden) return;
    handed.replaceChildren();
    say("wait", words.saving);
    const answered = (reply) => {
      say(reply.failed ? "failed" : "", reply.failed ?? "");
      if (reply.failed) return;
      const said = make("strong", {}, make("span", { class: "rs-sign", "aria-hidden": "true" }, "✓"), reply.said);
      handed.replaceChildren(said, make("p", {}, reply.where), make("p", {}, reply.how));
      last.textContent = "";
    };
    post.send({ do: "hand-in", value: ticked(), learner: model.get("now").learner }, answered, silent);
  });
  root.append(box);
  model.on("change:now", apply);
  apply();
  return {
    /** The same person goes on in another language: what is ticked stays ticked. */
    leave() {
      this.close();
      return { learner: learner, ticked: ticked() };
    },
    close() {
      model.off("change:now", apply);
      post.close();
    },
  };
}
