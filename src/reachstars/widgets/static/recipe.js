/* The private box of a recipe. Its text is asked for when the box is shown, set as text, and kept nowhere else. */

const PATIENCE = 8000;

const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

function section({ heading, items, code, open }) {
  if (code !== undefined) {
    const box = make("details", {}, make("summary", {}, heading), make("pre", { tabindex: "0" }, make("code", {}, code)));
    box.open = Boolean(open);
    return [box];
  }
  const rows = items.map(([first, ...more]) =>
    make("li", {}, make("span", { class: "rs-first" }, first), ...more.map((line) => make("span", {}, line))),
  );
  return [make("h3", {}, heading), make("ul", { class: "rs-entries" }, ...rows)];
}

function picture({ svg, alt, caption, header, rows }, numbers) {
  const image = make("img", { alt, src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` });
  const head = make("thead", {}, make("tr", {}, ...header.map((cell) => make("th", { scope: "col" }, cell))));
  const body = make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map((cell) => make("td", {}, cell)))));
  const table = make("table", {}, make("caption", {}, caption), head, body);
  return make("figure", {}, image, make("details", {}, make("summary", {}, `${numbers}: ${caption}`), table));
}

function fill(body, reply, ask) {
  body.replaceChildren();
  if (reply.locked) {
    const yes = make("button", { type: "button", class: "rs-button" }, reply.confirm);
    yes.addEventListener("click", () => ask("confirm"));
    body.append(make("p", {}, reply.locked), yes);
  }
  for (const sentence of reply.say ?? []) body.append(make("p", {}, sentence));
  for (const one of reply.sections ?? []) body.append(...section(one));
  for (const one of reply.pictures ?? []) body.append(picture(one, reply.numbers));
}

let count = 0;

export default {
  /** @param {{model: any, el: HTMLElement}} parts */
  render({ model, el }) {
    const box = model.get("box");
    const view = `rs-recipe-${Date.now()}-${(count += 1)}`;
    const body = make("div", { "aria-live": "polite" });
    const root = make("div", { class: "rs-form rs-recipe", role: "group", lang: box.language, "aria-label": box.title }, body);
    root.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    });
    let waiting = "";
    let timer = 0;
    const ask = (what) => {
      waiting = `${view}-${(count += 1)}`;
      clearTimeout(timer);
      timer = setTimeout(() => fill(body, { say: [box.silent] }, ask), PATIENCE);
      model.send({ do: what, token: waiting });
    };
    const take = (reply) => {
      if (reply.token !== waiting) return;
      clearTimeout(timer);
      fill(body, reply, ask);
    };
    model.on("msg:custom", take);
    el.append(root);
    ask("open");
    return () => {
      clearTimeout(timer);
      model.off("msg:custom", take);
    };
  },
};
