/* ---------------------------------------------------------------- question */

/** A question; `kept` is what its form held before it was made anew. */
function question(model, root, form, kept) {
  const { words } = form;
  const post = postOffice(model);
  const view = unique("view");
  const statusId = unique("status");
  let timer = 0;
  let dirty = kept?.dirty ?? false;
  const travelling = new Set(); // answers that the kernel has said nothing to yet
  let learner = kept?.learner ?? "";
  let still = kept !== undefined; // what stood there is not said again as news

  const hands = {
    typed() {
      dirty = true;
      unsaved.set(key(), control.value);
      showFeedback(null);
      status("wait", words.saving);
      clearTimeout(timer);
      timer = setTimeout(send, PAUSE);
    },
    left: () => dirty && send(),
    arrived() {
      hands.typed();
      send();
    },
  };
  const control = form.control === "range" ? rangeControl(form, post, hands) : CONTROLS[form.control](form, statusId, hands);
  const saved = make("p", { id: statusId, class: "rs-saved", role: "status", "aria-live": "polite" });
  const notice = make("p", { class: "rs-notice", role: "status" });
  const flight = make("div", { class: "rs-flight" });
  const feedback = make("div", { class: "rs-feedback", role: "status", "aria-live": "polite" });
  const hints = make("ol", { class: "rs-hints", "aria-live": "polite", "aria-label": words.hints });
  const hinted = (reply) => reply.failed && status("failed", reply.failed);
  const hint = form.hint ? button("", "quiet", () => post.send({ do: "hint" }, hinted, asleep)) : null;
  const lock = make("div", { class: "rs-lock" });
  const cost = unique("cost");
  const solve = button(words.show_solution, "solve", () =>
    post.send(
      { do: "solution" },
      (reply) => {
        hinted(reply);
        if (!reply.failed) solution.focus(); // the button is gone
      },
      asleep,
    ),
  );
  solve.setAttribute("aria-describedby", cost);
  const offer = make("div", { class: "rs-row", hidden: true }, solve, make("p", { id: cost, class: "rs-help" }, words.solution_cost));
  const solution = make("div", { class: "rs-solution", role: "status", tabindex: -1 });
  const stale = make("p", { class: "rs-stale", role: "status" });

  const key = () => `${form.id}/${learner}`;
  const status = (look, text) => {
    saved.className = `rs-saved rs-${look}`;
    saved.setAttribute("aria-live", look === "wait" ? "off" : "polite"); // only what has happened is read aloud
    if (saved.textContent !== text) saved.textContent = text;
  };
  const silent = () => status("failed", words.silent);
  const asleep = () => status("failed", words.asleep);
  const settle = (value) => (reply) => {
    if (reply.failed) {
      dirty = true; // leaving the field, or Check, tries again
      status("failed", reply.failed);
    } else if (reply.saved && !dirty && same(control.value, value)) {
      unsaved.delete(key());
      status(reply.look ?? "done", reply.saved);
      showFeedback(reply.feedback);
      setTimeout(compareRecord, PATIENCE);
    }
  };
  function send(kind = "answer") {
    clearTimeout(timer);
    dirty = false;
    const value = control.value;
    status("wait", words.saving);
    const letter = { do: kind, value, view };
    travelling.add(letter);
    const answered = (reply) => {
      travelling.delete(letter);
      settle(value)(reply);
    };
    post.send(letter, answered, silent);
  }

  let shownFeedback = "";
  function showFeedback(said) {
    const text = JSON.stringify(said ?? null);
    if (text === shownFeedback) return;
    flight.replaceChildren();
    feedback.replaceChildren();
    if (said) showSaid(said);
    shownFeedback = text;
  }

  function showSaid(said) {
    if (said.flight) {
      const image = picture({ ...form.explorer, handles: [] }, said.flight.sentence);
      image.draw(said.flight);
      flight.append(image.svg);
      if (!still) image.fly();
      feedback.append(make("p", { class: "rs-happened" }, said.flight.sentence));
    }
    const sign = make("span", { class: "rs-sign", "aria-hidden": "true" }, SIGNS[said.verdict]);
    const judged = make("div", { class: `rs-verdict rs-${said.verdict} ${said.flight && !still ? "rs-after" : ""}` });
    judged.append(make("strong", {}, sign, said.word), make("p", {}, said.say));
    if (said.understood) judged.append(make("p", { class: "rs-help" }, said.understood));
    feedback.append(judged);
  }

  // The file keeps the record above this form. When the page was opened again, only running the cell can renew it.
  function compareRecord() {
    const record = root.closest(".jp-OutputArea, .jp-Cell-outputArea")?.querySelector(".reachstars-record");
    const current = model.get("now").record;
    stale.textContent = record && current && !record.classList.contains(current) ? words.stale : "";
  }

  function open() {
    post.send({ do: "open" }, (reply) => {
      lock.replaceChildren();
      control.field.hidden = reply.locked === true;
      saved.hidden = reply.locked === true;
      if (!reply.locked) {
        if (!dirty && !travelling.size) control.value = reply.value;
        takeUp();
        return;
      }
      lock.append(make("p", {}, reply.say), button(reply.confirm, "main", () => post.send({ do: "confirm" }, () => {}, asleep)));
    });
  }

  /** What was typed before the kernel could keep it is kept now. */
  function takeUp() {
    const left = unsaved.get(key());
    if (left === undefined || same(left, control.value)) return;
    control.value = left;
    hands.arrived();
  }

  function apply() {
    const now = model.get("now");
    const another = learner !== now.learner;
    learner = now.learner;
    notice.textContent = now.notice;
    if (another) {
      unsaved.delete(`${form.id}/`);
      travelling.clear();
    }
    // News that is older than what is on its way must not take it out of the field.
    const newer = !another && (dirty || (travelling.size > 0 && now.by !== view));
    if (now.by !== view && !newer) {
      clearTimeout(timer);
      dirty = false;
      if (form.private) open();
      else control.value = now.value;
      status(now.look, now.saved);
      if (form.control === "range") control.draw(now.scene);
    }
    showFeedback(newer ? null : now.feedback);
    hints.replaceChildren(...now.hints.map((text) => make("li", {}, text)));
    showSolution(now.solution);
    if (hint) {
      hint.textContent = now.more;
      hint.hidden = !now.more;
    }
  }

  function showSolution({ offered, text }) {
    offer.hidden = !offered;
    if (solution.lastChild?.textContent === text) return;
    solution.replaceChildren(...(text ? [make("strong", {}, words.solution), make("p", {}, text)] : []));
  }

  const box = make(
    "form",
    { novalidate: true, autocomplete: "off" },
    make("p", { class: "rs-title" }, form.title),
    notice,
    lock,
    control.node,
    form.help ? make("p", { class: "rs-help" }, form.help) : "",
    make("div", { class: "rs-buttons" }, form.check ? button(form.check, "main") : "", hint, saved),
    stale,
    flight,
    feedback,
    hints,
    offer,
    solution,
  );
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.check) send("check");
    else if (dirty) send();
  });
  root.append(box);
  model.on("change:now", apply);
  if (kept) carryOver();
  else apply();
  if (!form.private) takeUp();
  setTimeout(compareRecord, PATIENCE);

  /** What was in the form before it was made anew is in it again; what was not saved yet is saved now. */
  function carryOver() {
    const now = model.get("now");
    if (now.learner === learner) {
      control.value = kept.value;
      control.field.hidden = kept.hidden;
      if (form.control === "range") control.draw(now.scene);
    }
    const unsaid = dirty;
    apply();
    if (unsaid && dirty) {
      if (form.control === "range") control.ask();
      hands.typed();
    }
    still = false;
  }

  return {
    /** Before the form is made anew: what the next one needs to go on. */
    leave() {
      const held = { value: control.value, hidden: control.field.hidden, learner, dirty: dirty || travelling.size > 0 };
      dirty = false;
      this.close();
      return held;
    },
    close() {
      clearTimeout(timer);
      if (dirty) send(); // the cell is run again in the middle of a word
      model.off("change:now", apply);
      post.close();
    },
  };
}
