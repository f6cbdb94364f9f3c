/* ---------------------------------------------------------------- one answer */

let made = 0;
const unique = (name) => `${name}-${(made += 1)}`;

/**
 * An element; what is text in it stays text.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string)} inside
 * @returns {any}
 */
function make(tag, attributes = {}, ...inside) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== undefined) node.setAttribute(name, String(value));
  }
  node.append(...inside);
  return node;
}

/**
 * A sentence with its names filled in.
 * @param {string} sentence
 * @param {Record<string, unknown>} names
 */
const say = (sentence, names) => sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in names ? String(names[name]) : whole));

/** A number of points without needless zeros. */
const shown = (points) => String(Math.round(points * 100) / 100);

/**
 * Points as they were typed; null where it is no such number.
 * @param {string} text
 * @param {number} possible
 */
function pointsIn(text, possible) {
  const typed = /^(\d{1,4}(?:[.,]\d{0,4})?|[.,]\d{1,4})\s*(?:\/\s*(\d{1,4})|(?:p|pts?|points?|puntos?)\.?)?$/i.exec(text.trim());
  const points = typed ? Number(typed[1].replace(",", ".")) : NaN;
  return points <= possible && (!typed[2] || Number(typed[2]) === possible) ? points : null;
}

/**
 * Points of a mark; null where it has none.
 * @param {Written} mark
 * @param {{ possible: number, levels: { level: string, points: number }[] }} question
 */
function worth(mark, question) {
  const level = question.levels.find((each) => each.level === mark.level);
  if (mark.level && question.levels.length && !level) return null;
  if (mark.points.trim()) return pointsIn(mark.points, question.possible);
  return level?.points ?? null;
}

/**
 * One answer with the fields of its mark.
 * @param {object} entry The answer: its text, mark, question, and the row of an earlier text.
 * @param {{ number: number, all: number }} place
 * @param {Record<string, string>} words
 * @param {(entry: object, heard?: string) => void} written Called after each change.
 */
function card(entry, place, words, written) {
  const { question, mark } = entry;
  const name = unique("answer");
  const ids = { head: `${name}-head`, text: `${name}-text`, help: `${name}-help`, wrong: `${name}-wrong`, level: `${name}-level` };
  const state = make("span", { class: "state" });
  const whose = make("span", { class: "whose" }, entry.learner);
  const head = make("h3", { id: ids.head }, say(words.answer, place), " ", whose, " ", state);
  const text = make(question.code ? "pre" : "div", { id: ids.text, class: "text", dir: "auto" }, entry.answer);

  const radios = question.levels.map((level) => make("input", { type: "radio", name, value: level.level }));
  const none = make("input", { type: "radio", name, value: "" });
  const options = question.levels.map((level, i) => {
    const points = say(words.worth, { points: shown(level.points), possible: question.possible });
    return make("label", { class: "level" }, radios[i], make("span", {}, make("b", {}, level.level), " ", make("small", {}, points)));
  });
  const wrongLevel = make("p", { class: "wrong", id: ids.level });
  const levels = make(
    "fieldset",
    { "aria-describedby": ids.level },
    make("legend", {}, words.level),
    ...options,
    make("label", { class: "level" }, none, make("span", {}, words.no_level)),
    wrongLevel,
  );

  const points = make("input", { id: unique("points"), inputmode: "decimal", autocomplete: "off", "aria-describedby": `${ids.help} ${ids.wrong}` });
  const wrong = make("p", { class: "wrong", id: ids.wrong });
  const comment = make("textarea", { id: unique("comment"), rows: 2, dir: "auto" });
  const field = (words_, control, ...more) => make("div", { class: "field" }, make("label", { for: control.id }, words_), control, ...more);
  const byHand = field(
    say(words.points, question),
    points,
    make("p", { class: "help", id: ids.help }, question.levels.length ? words.points_help : words.no_rubric),
    wrong,
  );

  function show() {
    for (const radio of [...radios, none]) radio.checked = radio.value === mark.level;
    if (points.value !== mark.points) points.value = mark.points;
    if (comment.value !== mark.comment) comment.value = mark.comment;
    const bad = mark.points.trim() !== "" && pointsIn(mark.points, question.possible) === null;
    points.setAttribute("aria-invalid", String(bad));
    wrong.textContent = bad ? say(words.points_wrong, question) : "";
    const known = !mark.level || question.levels.some((level) => level.level === mark.level);
    wrongLevel.textContent = known || !question.levels.length ? "" : say(words.level_wrong, mark);
    const standing = worth(mark, question) === null ? (entry.judged ? "judged" : "waits") : "marked";
    state.textContent = words[standing];
    node.dataset.state = standing;
  }

  /** @param {Partial<Written>} change */
  function write(change) {
    Object.assign(mark, change);
    show();
    const points_ = worth(mark, question);
    let heard;
    if (change.level === "") heard = words.cleared;
    else if (change.level && points_ !== null) heard = say(words.given, { ...mark, points: shown(points_), possible: question.possible });
    written(entry, heard);
  }

  for (const radio of [...radios, none]) radio.addEventListener("change", () => write({ level: radio.value }));
  points.addEventListener("input", () => write({ points: points.value }));
  comment.addEventListener("input", () => write({ comment: comment.value }));

  const node = make(
    "article",
    { class: "card", tabindex: -1, "aria-labelledby": ids.head, "aria-describedby": ids.text },
    head,
    entry.told ? make("p", { class: "help" }, entry.told) : "",
    text,
    ...entry.before.map((old) => earlier(old, question, words, write)),
    question.levels.length ? levels : "",
    make("div", { class: "written" }, byHand, field(words.comment, comment)),
  );
  show();
  return { node, comment, setLevel: (place_) => setLevel(place_) };

  /** Level by its place from 1 on; 0 takes it away. Whether there is such a level. */
  function setLevel(place_) {
    const level = place_ === 0 ? "" : question.levels[place_ - 1]?.level;
    if (level === undefined || !question.levels.length) return false;
    write({ level });
    return true;
  }
}

/** An earlier text of an answer, with the mark that it got. */
function earlier(old, question, words, write) {
  const points = worth(old.mark, question);
  const said = [old.mark.level, points === null ? "" : say(words.worth, { points: shown(points), possible: question.possible }), old.mark.comment];
  const again = make("button", { type: "button" }, words.same);
  again.addEventListener("click", () => write({ ...old.mark }));
  return make(
    "details",
    { class: "old", open: true },
    make("summary", {}, words.old),
    make("p", {}, words.old_text),
    make("div", { class: "text", dir: "auto" }, old.answer),
    make("p", {}, say(words.old_mark, { mark: said.filter(Boolean).join(" · ") })),
    again,
  );
}
