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

/** A list whose items are moved by buttons or arrow keys; where each one comes to lie is read aloud. */
function orderControl(form, describedBy, hands) {
  const heard = make("p", { class: "rs-help", role: "status", "aria-live": "polite" });
  const list = make("ol", { class: "rs-order" });
  const names = new Map(form.options.map((option) => [option.id, option.text]));
  const order = () => [...list.children].map((row) => row.dataset.id);
  const place = (row) => [...list.children].indexOf(row);

  function name() {
    for (const [i, row] of [...list.children].entries()) {
      row.firstChild.setAttribute("aria-label", `${names.get(row.dataset.id)}, ${form.places[i]}`);
      row.querySelector(".rs-up").setAttribute("aria-disabled", i === 0);
      row.querySelector(".rs-down").setAttribute("aria-disabled", i === form.places.length - 1);
    }
  }
  function move(row, up) {
    const neighbor = up ? row.previousElementSibling : row.nextElementSibling;
    if (!neighbor) {
      heard.textContent = form.words.at_the_end;
      return;
    }
    // The neighbor is taken out and put back: what is taken out would lose the focus.
    if (up) row.after(neighbor);
    else row.before(neighbor);
    name();
    heard.textContent = `${names.get(row.dataset.id)}: ${form.places[place(row)]}`;
    hands.typed();
  }
  function newRow(option) {
    const row = make("li", { "data-id": option.id });
    const buttons = ["up", "down"].map((way) => {
      const made = button(way === "up" ? "↑" : "↓", way, () => move(row, way === "up"));
      made.setAttribute("aria-label", option[way]);
      return made;
    });
    row.append(make("div", { class: "rs-item", role: "group", tabindex: 0 }, make("span", {}, option.text), ...buttons));
    row.addEventListener("keydown", (event) => {
      if (!["ArrowUp", "ArrowDown"].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault(); // the page would scroll
      move(row, event.key === "ArrowUp");
    });
    return row;
  }
  const rows = new Map(form.options.map((option) => [option.id, newRow(option)]));
  list.append(...rows.values());
  list.addEventListener("focusout", (event) => list.contains(/** @type {Node} */ (event.relatedTarget)) || hands.left());
  name();
  const legend = make("legend", { class: "rs-prompt" }, form.prompt);
  return {
    node: make("fieldset", { "aria-describedby": describedBy }, legend, list, heard),
    field: list,
    get value() {
      return order();
    },
    set value(value) {
      const start = [...rows.keys()];
      const whole = Array.isArray(value) && same([...value].sort(), [...start].sort());
      const wanted = whole ? value : start;
      if (same(wanted, order())) return;
      list.append(...wanted.map((id) => rows.get(id)));
      name();
    },
  };
}

function rangeControl(form, post, hands) {
  const control = dial({ labels: [form.prompt], explorer: form.explorer, words: form.words, post, moved: hands.typed, rested: hands.arrived });
  control.field.addEventListener("blur", hands.left);
  return control;
}

const CONTROLS = {
  line: textControl,
  lines: textControl,
  choice: choiceControl,
  several: severalControl,
  order: orderControl,
  match: matchControl,
  code: codeControl,
  table: tableControl,
};
