/* ---------------------------------------------------------------- matching pairs */

const ONE_ROW = 40; // characters of a partner that fit beside its label

/** A list to choose from for each item on the left, labelled by it; a partner that is chosen twice is said, not refused. */
function matchControl(form, describedBy, hands) {
  const heard = make("p", { class: "rs-help", role: "status", "aria-live": "polite" });
  const right = new Map(form.options.map((option) => [option.id, option.text]));
  const long = form.options.some((option) => option.text.length > ONE_ROW) ? "rs-long" : "";
  const rows = form.left.map((item) => {
    const id = unique("match");
    const choices = form.options.map((option) => make("option", { value: option.id }, option.text));
    const select = /** @type {HTMLSelectElement} */ (
      make("select", { id, class: "rs-field" }, make("option", { value: "" }, form.words.choose), ...choices)
    );
    const row = make("div", { class: `rs-pair ${long}` }, make("label", { for: id }, item.text), select);
    return { id: item.id, text: item.text, select, row };
  });

  /** Which rows share their partner; the sentence speaks of the row that was changed last, if it is one of them. */
  function compare(changed) {
    const twin = (row) => rows.find((other) => other !== row && row.select.value && other.select.value === row.select.value);
    const twice = form.taken ? rows.filter(twin) : [];
    for (const row of rows) row.row.classList.toggle("rs-twice", twice.includes(row));
    const one = twice.includes(changed) ? changed : twice[0];
    const parts = one ? { right: right.get(one.select.value), left: twin(one).text } : {};
    const said = one ? form.taken.replace(/\{(right|left)\}/g, (_, part) => parts[part]) : "";
    if (heard.textContent !== said) heard.textContent = said;
  }
  for (const row of rows) {
    row.select.addEventListener("change", () => {
      compare(row);
      hands.typed(); // the arrow keys pass by other partners on their way
    });
    row.select.addEventListener("blur", hands.left);
  }
  const legend = make("legend", { class: "rs-prompt" }, form.prompt);
  return {
    node: make("fieldset", { "aria-describedby": describedBy }, legend, ...rows.map((row) => row.row), heard),
    field: rows[0].select,
    get value() {
      return Object.fromEntries(rows.filter((row) => row.select.value).map((row) => [row.id, row.select.value]));
    },
    set value(value) {
      const pairs = value && typeof value === "object" ? value : {};
      for (const row of rows) {
        const partner = Object.hasOwn(pairs, row.id) ? pairs[row.id] : "";
        row.select.value = right.has(partner) ? partner : "";
      }
      compare(rows[0]);
    },
  };
}
