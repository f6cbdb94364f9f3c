/* ---------------------------------------------------------------- tables */

/** A table of numbers: arrow keys and Enter go from row to row, and cells of a spreadsheet can be pasted. */
function tableControl(form, describedBy, hands) {
  const { table, words } = form;
  const id = unique("prompt");
  const asked = make("p", { id, class: "rs-prompt" }, form.prompt);
  const heard = make("p", { class: "rs-help", role: "status", "aria-live": "polite" });
  const field = (cell) => {
    const attributes = { type: "text", class: "rs-field", autocomplete: "off", spellcheck: "false", "aria-label": cell.name };
    return /** @type {HTMLInputElement} */ (make("input", attributes));
  };
  const made = table.rows.map((row) => row.map((cell) => (cell.name ? field(cell) : null)));
  const fields = made.map((row) => row.filter((input) => input));
  const header = make("tr", {}, ...table.header.map((text) => make("th", { scope: "col" }, text)));
  const rows = table.rows.map((row, i) => {
    const cells = row.map((cell, j) => make("td", {}, made[i][j] ?? cell.text));
    return make("tr", {}, make("th", { scope: "row" }, String(i + 1)), ...cells);
  });
  const node = make(
    "table",
    { class: "rs-grid", "aria-labelledby": id, "aria-describedby": describedBy },
    make("thead", {}, header),
    make("tbody", {}, ...rows),
  );

  function place(input) {
    const row = fields.findIndex((each) => each.includes(input));
    return { row, column: row < 0 ? -1 : fields[row].indexOf(input) };
  }
  function go(input) {
    input.focus();
    input.select();
  }
  /** Where Enter leads: down, at the foot of a column to the head of the next; from the last cell nowhere. */
  function after({ row, column }) {
    return fields[row + 1]?.[column] ?? fields[0][column + 1];
  }
  function pressed(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const here = place(event.target);
    if (here.row < 0) return;
    const up = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
    const down = event.key === "ArrowDown" && !event.shiftKey;
    if (!up && !down && event.key !== "Enter") return;
    const next = up ? fields[here.row - 1]?.[here.column] : down ? fields[here.row + 1]?.[here.column] : after(here);
    if (event.key === "Enter" && !up && !next) return; // in the last cell Enter checks, as it does in every form
    event.preventDefault();
    if (next) go(next);
  }
  function pasted(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const start = place(event.target);
    if (start.row < 0 || !/[\t\r\n]/.test(text.trim())) return; // a single cell is pasted as everywhere
    event.preventDefault();
    const lines = text.replace(/(\r\n|\r|\n)+$/, "").split(/\r\n|\r|\n/).map((line) => line.split("\t"));
    // As wide as the whole table: the columns that are filled in already were copied with the others.
    const isWhole = lines.every((line) => line.length === table.rows[0].length) && table.rows[0].length > fields[0].length;
    const block = isWhole ? lines.map((line) => line.filter((_, j) => made[0][j])) : lines;
    let whole = true;
    for (const [i, line] of block.entries()) {
      for (const [j, cell] of line.entries()) {
        const input = fields[start.row + i]?.[isWhole ? j : start.column + j];
        if (input) input.value = cell.trim();
        else if (cell.trim()) whole = false;
      }
    }
    heard.textContent = whole ? words.pasted : words.pasted_part;
    hands.typed();
  }

  node.addEventListener("keydown", pressed);
  node.addEventListener("paste", pasted);
  node.addEventListener("input", () => {
    heard.textContent = "";
    hands.typed();
  });
  node.addEventListener("focusout", (event) => node.contains(/** @type {Node} */ (event.relatedTarget)) || hands.left());
  return {
    node: make("div", {}, asked, make("div", { class: "rs-wide" }, node), heard),
    field: node,
    get value() {
      const texts = fields.map((row) => row.map((input) => input.value));
      return texts.some((row) => row.some((text) => text.trim())) ? texts : [];
    },
    set value(value) {
      const given = Array.isArray(value) ? value : [];
      for (const [i, row] of fields.entries()) {
        for (const [j, input] of row.entries()) {
          const text = String((Array.isArray(given[i]) ? given[i][j] : null) ?? "");
          if (input.value !== text) input.value = text;
        }
      }
    },
  };
}
