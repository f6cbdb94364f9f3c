/* ---------------------------------------------------------------- the table */

// The same rules as sheet_text.py has: a cell that could start a formula gets an apostrophe before it.
const IDLE = "[\\s\"'\\x00-\\x1f\\x85\\u200b-\\u200f\\u2060\\ufeff]*";
const AHEAD = `(?=${IDLE}[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])`;
const START = new RegExp(`(?:^|(?<=[;\\t\\n]))${AHEAD}|^(?=[\\t\\r\\n])`, "g");
const LONGEST = 32000; // characters in a cell, as Python counts them

/**
 * The text of a cell as a spreadsheet will show it, never run it.
 * @param {string} text
 */
function defused(text) {
  let plain = text.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd");
  if (plain.length > LONGEST) {
    const letters = Array.from(plain);
    if (letters.length > LONGEST) plain = `${letters.slice(0, LONGEST).join("")}…`;
  }
  return plain.replace(START, "'");
}

/**
 * A cell as CSV quotes it.
 * @param {string} text
 */
function quoted(text) {
  const cell = defused(text);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A table as the text of a CSV file, with the mark by which Excel knows the accents.
 * @param {string[][]} rows
 */
const tableText = (rows) => ["\ufeff", ...rows.map((row) => row.map(quoted).join(",") + "\r\n")].join("");
