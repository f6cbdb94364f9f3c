/* ---------------------------------------------------------------- the board of the recipe */

const LATEST = 7; // entries of a log that are in sight
const DRAFTS = "recipe/"; // what is typed and not saved yet, among everything that the page keeps

function board(model, root, form, kept) {
  const { words } = form;
  const post = postOffice(model);
  const editors = new Map(); // by part and id
  const views = new Map(); // what is filled anew in each part and tab
  let learner = kept?.learner ?? model.get("now").learner;
  let tab = kept?.tab ?? form.tabs[0].id;
  let content = null;
  let anew = true; // nothing of this learner was shown on this board yet

  const lock = make("div", { class: "rs-lock" });
  const next = make("ul", { class: "rs-board-next" });
  const whole = newsLine();
  const panels = form.tabs.map(panel);
  const tabs = tabList(words.ingredients, form.tabs, panels, tab, (id) => {
    tab = id;
  });
  const body = make(
    "div",
    { class: "rs-board-body", hidden: true },
    make("p", { class: "rs-help" }, words.intro),
    make("h3", {}, words.next),
    next,
    tabs,
    ...panels,
    whole.node,
    form.lines ? make("details", {}, make("summary", {}, words.lines), make("pre", { tabindex: 0 }, make("code", {}, form.lines))) : "",
  );
  root.append(make("p", { class: "rs-title" }, form.title), lock, body);

  const asleep = () => whole.say("failed", words.asleep);

  /** Ask Python to keep something; its reply is shown beside it, and the keys go where `then` says. */
  function send(message, then = () => {}, refused = null) {
    const { news } = views.get(message.part);
    news.say("wait", words.saving);
    const answered = (reply) => {
      if (reply.failed) {
        news.say("failed", refused ? words.draft : reply.failed);
        refused?.(reply);
      } else {
        show(reply, news);
        then();
      }
    };
    post.send({ ...message, learner }, answered, () => news.say("failed", words.silent));
  }

  function ask() {
    const answered = (reply) => {
      if (!reply.failed) {
        show(reply);
        return;
      }
      content = null;
      body.hidden = true;
      lock.replaceChildren(make("p", { role: "status" }, reply.failed));
    };
    post.send({ do: "open", learner: model.get("now").learner }, answered, () => (content ? asleep() : lock.replaceChildren(make("p", { role: "status" }, words.asleep))));
  }

  function show(reply, news = whole) {
    body.hidden = Boolean(reply.locked);
    lock.replaceChildren();
    if (reply.locked) {
      content = null;
      anew = true;
      editors.clear();
      lock.append(make("p", {}, reply.locked), button(reply.confirm, "main", () => post.send({ do: "confirm" }, () => {}, asleep)));
      return;
    }
    if (!reply.content) return;
    content = reply.content;
    if (anew) takeUp();
    anew = false;
    const at = keyOf(document.activeElement);
    fill();
    if (at && keyOf(document.activeElement) !== at) focusOn(at);
    for (const { news: other } of views.values()) if (other && other !== news) other.clear();
    if (news !== whole) whole.clear();
    news.tell(reply);
    for (const fresh of panels) for (const one of fresh.querySelectorAll("details[open]")) one.redraw?.();
  }

  const keyOf = (node) => (root.contains(node) ? node.dataset.key : undefined);
  const focusOn = (key) => root.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });

  /* ------------------------------------------------ the parts */

  function panel(one) {
    const lead = make("h3", {});
    const how = make("p", { class: "rs-lead" });
    views.set(`tab/${one.id}`, { lead, how });
    return make("div", { role: "tabpanel", id: unique("panel"), class: "rs-panel" }, lead, how, ...one.parts.map(section), ...one.pictures.map(drawing));
  }

  function section(part) {
    const list = make("ul", { class: "rs-entries" });
    const adding = make("div", {});
    const add = button(part.add, "quiet", () => edit(part, content.parts[part.id].new, ""));
    add.dataset.key = `${part.id}#add`;
    const share = make("input", { type: "checkbox", "data-key": `${part.id}#share` });
    share.addEventListener("change", () => send({ do: "share", part: part.id, value: share.checked }));
    const title = make("h4", { id: unique("part") }, part.title);
    const mine = make("label", { class: "rs-option rs-share" }, share, make("span", {}, `${words.share}: ${part.title}`));
    const news = newsLine();
    const old = make("ul", { class: "rs-entries" });
    const earlier = make("details", { hidden: true }, make("summary", {}, words.earlier), old);
    views.set(part.id, { list, old, earlier, adding, add, share, news });
    // A log grows for years: what is added stands above it, and what is old is folded away.
    const order = part.log ? [add, adding, news.node, list, earlier] : [list, adding, add, news.node];
    return make("section", { class: "rs-part", "aria-labelledby": title.id }, title, ...order, mine);
  }

  function drawing({ id, label }) {
    const figure = make("figure", { role: "status" });
    const box = make("details", {}, make("summary", { "data-key": `picture#${id}` }, label), figure);
    const drawn = ({ picture }) => picture && figure.replaceChildren(recipePicture(picture, words));
    /** @type {any} */ (box).redraw = () => post.send({ do: "picture", value: id, learner }, drawn, asleep);
    box.addEventListener("toggle", () => {
      if (!box.open) return;
      figure.replaceChildren(make("p", {}, words.drawing));
      /** @type {any} */ (box).redraw();
    });
    return box;
  }

  function fill() {
    next.replaceChildren(...content.next.map((text) => make("li", { dir: "auto" }, text)));
    for (const one of form.tabs) {
      const [name, how] = content.progress[one.id];
      views.get(`tab/${one.id}`).lead.textContent = name;
      views.get(`tab/${one.id}`).how.textContent = how;
      for (const part of one.parts) fillPart(part);
    }
  }

  function fillPart(part) {
    const { list, old, earlier, adding, add, share } = views.get(part.id);
    const { entries, shared, new: fresh } = content.parts[part.id];
    const here = new Set(entries.map((entry) => `${part.id}/${entry.id}`));
    const rows = entries.map((entry) => make("li", {}, editors.get(`${part.id}/${entry.id}`)?.node ?? row(part, entry)));
    const shown = part.log ? LATEST : rows.length;
    list.replaceChildren(...rows.slice(0, shown));
    old.replaceChildren(...rows.slice(shown));
    earlier.hidden = rows.length <= shown;
    const open = [...editors].filter(([key]) => key.startsWith(`${part.id}/`) && !here.has(key));
    if (!open.length && !entries.length && part.id === "goal") open.push(["", opened(part, fresh, "")]);
    adding.replaceChildren(...open.map(([, editor]) => editor.node));
    add.hidden = open.length > 0 || (part.id === "goal" && entries.length > 0);
    share.checked = shared;
  }

  function row(part, entry) {
    const key = `${part.id}/${entry.id}`;
    const named = (text) => ({ "aria-label": `${text}: ${entry.name}` });
    const change = button(words.change, "quiet", () => edit(part, entry, entry.name));
    const remove = button(words.take_away, "quiet", () => takeAway(part, entry));
    for (const [node, text, what] of [[change, words.change, "change"], [remove, words.take_away, "away"]]) {
      node.setAttribute("aria-label", named(text)["aria-label"]);
      node.dataset.key = `${key}#${what}`;
    }
    const buttons = make("div", { class: "rs-buttons" }, part.tick ? tick(part, entry, key) : "", change, remove);
    const more = entry.more.map((text) => make("p", { class: "rs-more", dir: "auto" }, text));
    return make("div", { class: entry.ticked ? "rs-entry rs-ticked" : "rs-entry" }, make("p", { class: "rs-first", dir: "auto" }, entry.first), ...more, buttons);
  }

  function tick(part, entry, key) {
    const box = make("input", { type: "checkbox", checked: entry.ticked, "aria-label": `${part.tick}: ${entry.name}`, "data-key": `${key}#tick` });
    box.addEventListener("change", () => send({ do: "tick", part: part.id, id: entry.id, value: box.checked }));
    return make("label", { class: "rs-option rs-tick" }, box, make("span", {}, part.tick));
  }

  /* ------------------------------------------------ writing */

  function opened(part, draft, name) {
    const key = `${part.id}/${draft.id}`;
    const store = `${DRAFTS}${learner}/${key}`;
    let seen = draft.seen ?? "";
    const close = () => {
      editors.delete(key);
      unsaved.delete(store);
    };
    const steps = content.parts.road.entries.map((step) => ({ id: step.id, text: step.first }));
    const editor = entryForm({
      part,
      draft: { ...draft, name },
      form,
      steps,
      kept(typed) {
        unsaved.set(store, { part: part.id, draft: { id: draft.id, typed, seen }, name });
        views.get(part.id).news.say("wait", words.draft);
      },
      cancel() {
        close();
        views.get(part.id).news.clear();
        fill();
        if (name) focusOn(`${key}#change`);
        else if (part.id === "goal") editors.get(key).focus(); // a goal that is not written is always asked for
        else focusOn(`${part.id}#add`);
      },
      save(typed) {
        const refused = (reply) => {
          seen = reply.seen ?? seen;
          editor.refuse(reply.failed, reply.field);
        };
        const saved = () => {
          close();
          fill();
          focusOn(name || part.id === "goal" ? `${key}#change` : `${part.id}#add`);
        };
        send({ do: "put", part: part.id, id: draft.id, typed, seen }, saved, refused);
      },
    });
    editors.set(key, editor);
    return editor;
  }

  function edit(part, draft, name) {
    const editor = opened(part, draft, name);
    fill();
    editor.focus();
  }

  function takeAway(part, entry) {
    const there = { part: part.id, id: entry.id };
    const putBack = () => send({ do: "put-back", ...there }, () => focusOn(`${part.id}/${entry.id}#change`));
    send({ do: "take-away", ...there }, () => views.get(part.id).news.offer(button(words.put_back, "quiet", putBack)));
  }

  /** What was typed and not saved before this board was made is in its fields again. */
  function takeUp() {
    const parts = new Map(form.tabs.flatMap((one) => one.parts).map((part) => [part.id, part]));
    for (const [key, left] of [...unsaved]) {
      if (key.startsWith(`${DRAFTS}${learner}/`)) opened(parts.get(left.part), left.draft, left.name);
    }
  }

  function apply() {
    const now = model.get("now");
    if (now.learner !== learner) {
      for (const key of [...unsaved.keys()]) if (key.startsWith(DRAFTS)) unsaved.delete(key);
      learner = now.learner;
      editors.clear();
      content = null;
      anew = true;
      body.hidden = true;
    }
    ask();
  }
  // Another window may have written meanwhile; whoever comes back to this one sees it.
  const returned = () => document.visibilityState === "visible" && content && ask();
  document.addEventListener("visibilitychange", returned);
  model.on("change:now", apply);
  apply();
  return {
    leave() {
      this.close();
      return { learner, tab };
    },
    close() {
      document.removeEventListener("visibilitychange", returned);
      model.off("change:now", apply);
      post.close();
    },
  };
}

/** What was said to the last thing that was done: whether it is saved, what is odd about it, and a way back. */
function newsLine() {
  const status = make("p", { class: "rs-saved", role: "status", "aria-live": "polite" });
  const remarks = make("div", { class: "rs-remarks", role: "status", "aria-live": "polite" });
  const way = make("div", {});
  const say = (look, text) => {
    status.className = `rs-saved rs-${look}`;
    status.setAttribute("aria-live", look === "wait" ? "off" : "polite"); // only what has happened is read aloud
    if (status.textContent !== text) status.textContent = text;
  };
  const clear = () => {
    say("", "");
    remarks.replaceChildren();
    way.replaceChildren();
  };
  return {
    node: make("div", { class: "rs-news" }, status, remarks, way),
    say,
    clear,
    tell({ saved, said }) {
      clear();
      say(saved ? "done" : "", saved);
      remarks.replaceChildren(...(said ?? []).filter(Boolean).map((text) => make("p", {}, text)));
    },
    offer(node) {
      way.replaceChildren(node);
      node.focus();
    },
  };
}

/** A picture as an image that can run nothing, and the same as a table. */
function recipePicture({ svg, alt, caption, header, rows }, words) {
  const image = make("img", { alt, src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` });
  return make("div", {}, image, make("details", {}, make("summary", {}, `${words.numbers}: ${caption}`), table(caption, header, rows)));
}
