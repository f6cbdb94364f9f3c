/* ---------------------------------------------------------------- controls */

// Each control has a node for the page, the field in it, and a value as the logbook keeps it: text, a number or a list.

/** Whether two values are the same answer; a list is a new one each time it is asked for. */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function textControl(form, describedBy, hands) {
  const id = unique("text");
  const many = form.control === "lines";
  const attributes = { id, class: "rs-field", autocomplete: "off", spellcheck: many ? "true" : "false" };
  const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (
    make(many ? "textarea" : "input", { ...attributes, ...(many ? { rows: form.rows } : { type: "text" }), "aria-describedby": describedBy })
  );
  field.addEventListener("input", hands.typed);
  field.addEventListener("blur", hands.left);
  const insert = (frame) => () => {
    const gap = field.value && !/\s$/.test(field.value) ? " " : "";
    field.value += gap + frame.replace(/[\s_…]+$/, "") + " ";
    field.focus();
    hands.typed();
  };
  const frames = form.frames.map((frame) => make("li", {}, button(frame, "frame", insert(frame))));
  const starters = frames.length
    ? make("div", { class: "rs-frames" }, make("p", {}, form.words.frames), make("ul", {}, ...frames))
    : "";
  const node = make("div", {}, make("label", { for: id, class: "rs-prompt" }, form.prompt), starters, field);
  return {
    node,
    field,
    get value() {
      return field.value;
    },
    set value(value) {
      field.value = value ?? "";
    },
  };
}

function choiceControl(form, describedBy, hands) {
  const name = unique("choice");
  const radios = form.options.map((option) => make("input", { type: "radio", name, value: option.id }));
  const rows = form.options.map((option, i) => make("label", { class: "rs-option" }, radios[i], make("span", {}, option.text)));
  for (const radio of radios) radio.addEventListener("change", hands.arrived);
  const legend = make("legend", { class: "rs-prompt" }, form.prompt);
  return {
    node: make("fieldset", { "aria-describedby": describedBy }, legend, ...rows),
    field: radios[0],
    get value() {
      return radios.find((radio) => radio.checked)?.value ?? "";
    },
    set value(value) {
      for (const radio of radios) radio.checked = radio.value === value;
    },
  };
}

function severalControl(form, describedBy, hands) {
  const boxes = form.options.map((option) => make("input", { type: "checkbox", value: option.id }));
  const rows = form.options.map((option, i) => make("label", { class: "rs-option" }, boxes[i], make("span", {}, option.text)));
  for (const box of boxes) box.addEventListener("change", hands.arrived);
  const legend = make("legend", { class: "rs-prompt" }, form.prompt);
  return {
    node: make("fieldset", { "aria-describedby": describedBy }, legend, ...rows),
    field: boxes[0],
    get value() {
      return boxes.filter((box) => box.checked).map((box) => box.value);
    },
    set value(value) {
      const chosen = Array.isArray(value) ? value : [];
      for (const box of boxes) box.checked = chosen.includes(box.value);
    },
  };
}

function rangeControl(form, post, hands) {
  const control = dial({ label: form.prompt, explorer: form.explorer, words: form.words, post, moved: hands.typed });
  control.field.addEventListener("blur", hands.left);
  return control;
}

const CONTROLS = { line: textControl, lines: textControl, choice: choiceControl, several: severalControl };
