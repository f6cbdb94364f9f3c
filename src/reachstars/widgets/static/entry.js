/* ---------------------------------------------------------------- an entry of the recipe */

/**
 * The fields in which one entry is written. What is typed is kept for the life of the page until it is saved.
 * @param {{part: any, draft: any, form: any, steps: any[], save: (typed: any) => void, cancel: () => void, kept: (typed: any) => void}} parts
 */
function entryForm({ part, draft, form, steps, save, cancel, kept }) {
  const { words } = form;
  const place = `${part.id}/${draft.id}`;
  const fields = part.fields.map((field) => entryField(field, draft, place, form, steps));
  const message = make("p", { id: unique("message"), class: "rs-message", role: "alert" });
  const typed = () => Object.fromEntries(fields.map(({ name, value }) => [name, value()]));
  const buttons = [button(words.save, "main"), button(words.cancel, "quiet", cancel)];
  const titled = draft.name ? `${words.change}: ${draft.name}` : part.add;
  const box = make("form", { class: "rs-entry-form", novalidate: true, autocomplete: "off", "aria-label": titled }, ...fields.map(({ node }) => node), message, make("div", { class: "rs-buttons" }, ...buttons));
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    save(typed());
  });
  for (const news of ["input", "change"]) box.addEventListener(news, () => kept(typed()));
  return {
    node: box,
    focus: () => fields[0].control.focus(),
    /** Say what does not fit, at the field that it is about. */
    refuse(sentence, name) {
      message.textContent = sentence;
      for (const field of fields) {
        const wrong = field.name === name;
        field.control.toggleAttribute("aria-invalid", wrong);
        if (wrong) field.control.setAttribute("aria-invalid", "true");
        field.describe(wrong ? message.id : "");
        if (wrong) field.control.focus();
      }
    },
  };
}

function entryField(field, draft, place, form, steps) {
  const id = unique("field");
  const help = field.help ? make("p", { id: `${id}-help`, class: "rs-help" }, field.help) : null;
  const value = draft.typed[field.name];
  if (field.control === "steps") return stepsField(field, draft, form, steps);
  const attributes = { id, class: "rs-field", autocomplete: "off", "data-key": `${place}#${field.name}` };
  let control;
  if (field.control === "result") {
    control = make("select", attributes, ...form.results.map((one) => make("option", { value: one.id }, one.text)));
  } else if (field.control === "lines") {
    control = make("textarea", { ...attributes, rows: field.rows, spellcheck: "true", dir: "auto" });
  } else {
    const number = field.control === "minutes" ? { inputmode: "numeric" } : { dir: "auto" };
    control = make("input", { ...attributes, type: "text", ...number });
  }
  control.value = value ?? "";
  const describe = (other) => {
    const ids = [help?.id, other].filter(Boolean).join(" ");
    if (ids) control.setAttribute("aria-describedby", ids);
    else control.removeAttribute("aria-describedby");
  };
  describe("");
  const node = make("div", { class: "rs-entry-field" }, make("label", { for: id, class: "rs-prompt" }, field.label), control, help);
  return { name: field.name, node, control, describe, value: () => control.value };
}

/** The steps that come before a step: a box for each of the others, folded away while there are none. */
function stepsField(field, draft, form, steps) {
  const chosen = new Set(draft.typed[field.name] ?? []);
  const others = steps.filter((step) => step.id !== draft.id);
  const boxes = others.map((step) => make("input", { type: "checkbox", value: step.id, checked: chosen.has(step.id) }));
  const rows = others.map((step, i) => make("label", { class: "rs-option" }, boxes[i], make("span", { dir: "auto" }, step.text)));
  const empty = others.length ? "" : make("p", { class: "rs-help" }, form.words.no_steps);
  const node = make("fieldset", { class: "rs-steps" }, make("legend", { class: "rs-prompt" }, field.label), ...rows, empty);
  // A step that was taken away meanwhile has no box, and stays among those before it until somebody changes that.
  const gone = [...chosen].filter((id) => !others.some((step) => step.id === id));
  const value = () => [...gone, ...boxes.filter((box) => box.checked).map((box) => box.value)];
  return { name: field.name, node, control: boxes[0] ?? node, describe() {}, value };
}
