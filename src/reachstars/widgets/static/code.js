/* ---------------------------------------------------------------- code */

/** A function is written in a cell of the notebook; here stands what is asked, and what was saved. */
function codeControl(form, describedBy) {
  const { words } = form;
  const source = make("pre", { class: "rs-code" });
  const saved = make("div", { class: "rs-written" }, make("p", { class: "rs-help" }, words.your_function), source);
  const legend = make("legend", { class: "rs-prompt" }, form.prompt);
  const node = make("fieldset", { "aria-describedby": describedBy }, legend, saved);
  let shown = null;
  return {
    node,
    field: node,
    get value() {
      return shown;
    },
    set value(value) {
      shown = value ?? null;
      source.textContent = shown?.source ?? "";
      saved.hidden = !source.textContent;
    },
  };
}
