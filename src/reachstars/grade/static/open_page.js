/* ---------------------------------------------------------------- the page */

/** What Python laid into the page: the table, a line of facts for each of its rows, the questions, the words. */
const data = JSON.parse(/** @type {HTMLElement} */ (document.getElementById("data")).textContent ?? "");
const { words, columns } = data;
const kept = drafts();
let restored = 0;

const entries = data.lines.map((line, i) => {
  const cell = (name) => data.rows[i][columns[name]];
  const filed = { level: cell("level"), points: cell("points"), comment: cell("comment") };
  const question = data.questions[line.question] ?? null;
  const id = cell("fingerprint");
  const draft = line.now ? kept.take(id, filed) : null;
  if (draft) restored += 1;
  return {
    ...line,
    id,
    question,
    row: data.rows[i],
    place: `${cell("lesson")}/${cell("exercise")}/${cell("learner")}`,
    learner: cell("learner"),
    answer: cell("answer"),
    judged: question !== null && !question.levels.length,
    filed,
    mark: draft ?? { ...filed },
    before: [],
  };
});
const answers = entries.filter((entry) => entry.now);
// A text that was changed after it was marked stands beside the new one.
const byPlace = new Map(answers.map((entry) => [entry.place, entry]));
for (const entry of entries) if (entry.earlier) byPlace.get(entry.place)?.before.push(entry);
const isDone = (entry) => worth(entry.mark, entry.question) !== null;
const counted = (list) => list.filter((entry) => !entry.judged);
const inQuestion = (place) => answers.filter((entry) => entry.question === data.questions[place]);
const asked = data.questions.map((_, place) => place).filter((place) => inQuestion(place).length);

let at = 0; // among the asked questions
let onlyWaiting = false;
/** @type {{ entry: any, node: HTMLElement, comment: HTMLElement, setLevel: (place: number) => boolean }[]} */
let cards = [];

const heard = make("p", { class: "heard", role: "status" });
const header = make("header");
const bar = make("progress", { "aria-label": words.questions });
const progress = make("span", { class: "count" });
const save = make("button", { type: "button", class: "main" }, words.save);
const choice = make("select", { id: "question" });
const before = make("button", { type: "button" }, words.before);
const after = make("button", { type: "button" }, words.after);
const codes = make("input", { type: "checkbox", id: "codes" });
const only = make("input", { type: "checkbox", id: "only" });
const list = make("div", { class: "answers" });
const rubric = make("aside", { class: "rubric", "aria-label": words.rubric });
const skip = make("a", { class: "skip", href: "#answers" }, words.skip);
const title = make("h2", {});
const prompt = make("p", { class: "prompt" });
const clear = make("button", { type: "button" }, words.clear);
const draftNote = make("p", {}, kept.works ? words.draft : words.no_draft);

/** Where the header stays in sight, what is scrolled to stands below it. */
function leaveRoom() {
  const height = getComputedStyle(header).position === "sticky" ? header.offsetHeight : 0;
  document.documentElement.style.setProperty("--head", `${height}px`);
}

function lay() {
  header.append(make("h1", {}, document.title), make("div", { class: "bar" }, bar, progress, save), heard);
  const troubles = entries.filter((entry) => entry.problem);
  const rows = troubles.map((entry) => make("li", {}, say(words.row, entry)));
  const keys = [words.keys_level, words.keys_move, words.keys_comment].map((line) => make("li", {}, line));
  document.body.append(
    skip,
    header,
    make(
      "main",
      {},
      rows.length ? make("div", { class: "trouble" }, make("p", {}, words.unclear), make("ul", {}, ...rows)) : "",
      make(
        "nav",
        { "aria-label": words.questions },
        make("label", { for: "question" }, words.questions),
        choice,
        before,
        after,
        make("label", { class: "tick" }, codes, words.codes),
        make("label", { class: "tick" }, only, words.only),
      ),
      make("section", { id: "answers", tabindex: -1 }, title, prompt, make("div", { class: "columns" }, rubric, list)),
    ),
    make(
      "footer",
      {},
      make("details", {}, make("summary", {}, words.keys), make("ul", {}, ...keys), make("p", {}, words.keys_where)),
      draftNote,
      kept.works ? clear : "",
    ),
  );
}

function count() {
  const all = counted(answers);
  const done = all.filter(isDone).length;
  bar.max = Math.max(all.length, 1);
  bar.value = done;
  progress.textContent = say(words.progress, { done, all: all.length });
  bar.setAttribute("aria-label", progress.textContent);
  asked.forEach((place, i) => {
    const here = inQuestion(place);
    const names = { title: data.questions[place].title, done: here.filter(isDone).length, all: here.length };
    choice.options[i].textContent = say(words.of_question, names);
  });
}

function written(entry, said) {
  const safe = kept.keep(entry.id, entry.mark, entry.filed);
  if (!safe) draftNote.textContent = words.no_draft;
  unsafe = !safe;
  if (said) heard.textContent = said;
  count();
}

let unsafe = false;
window.addEventListener("beforeunload", (event) => {
  if (unsafe) event.preventDefault();
});

function showQuestion(place) {
  at = Math.min(Math.max(place, 0), asked.length - 1);
  const question = data.questions[asked[at]];
  choice.selectedIndex = at;
  before.disabled = at === 0;
  after.disabled = at === asked.length - 1;
  title.textContent = `${question.lesson}: ${question.title}`;
  prompt.textContent = question.prompt;
  rubric.replaceChildren(make("h3", {}, words.rubric), ...(question.levels.length ? question.levels.map(levelNode(question)) : [make("p", {}, words.no_rubric)]));
  const here = inQuestion(asked[at]).sort((one, other) => (one.id < other.id ? -1 : 1)); // in no order of names
  const numbered = here.map((entry, i) => ({ entry, place: { number: i + 1, all: here.length } }));
  const wanted = numbered.filter(({ entry }) => !onlyWaiting || !isDone(entry));
  cards = wanted.map(({ entry, place: where }) => ({ entry, ...card(entry, where, words, written) }));
  list.replaceChildren(...(cards.length ? cards.map((each) => each.node) : [make("p", {}, words.none_left)]));
}

const levelNode = (question) => (level) =>
  make(
    "div",
    { class: "look" },
    make("h4", {}, level.level, " ", make("small", {}, say(words.worth, { points: shown(level.points), possible: question.possible }))),
    make("p", {}, level.look),
    make("details", {}, make("summary", {}, words.sample), make("p", { class: "sample" }, level.sample)),
  );

/** Bring an answer to the top and put the keys there, so that each one is met in the same place. */
function meet(node) {
  node.focus({ preventScroll: true });
  node.scrollIntoView({ block: "start" });
}

/** Go some answers on or back; at the ends, to the question beside this one. */
function go(from, step) {
  const next = from + step;
  if (next >= 0 && next < cards.length) meet(cards[next].node);
  else if (step > 0 && at < asked.length - 1) enter(at + 1, 0);
  else if (step < 0 && at > 0) enter(at - 1, -1);
  else (step > 0 ? save : choice).focus();
}

function enter(question, which) {
  showQuestion(question);
  if (cards.length) meet(cards.at(which).node);
  else choice.focus();
}

/** The next answer without a mark, in this question or in one after it, or else from the first one on. */
function goWaiting(from) {
  const rest = cards.slice(from + 1).find(({ entry }) => !entry.judged && !isDone(entry));
  if (rest) return meet(rest.node);
  for (let step = 1; step <= asked.length; step += 1) {
    const place = (at + step) % asked.length;
    if (counted(inQuestion(asked[place])).some((entry) => !isDone(entry))) {
      showQuestion(place);
      return meet(cards.find(({ entry }) => !isDone(entry)).node);
    }
  }
  return save.focus();
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const from = cards.findIndex(({ node }) => node.contains(target));
  if (from < 0 || event.altKey || event.metaKey) return;
  const typing = target.matches("textarea, input:not([type=radio])");
  if (typing && event.key === "Escape") meet(cards[from].node);
  else if (typing && event.ctrlKey && event.key === "Enter") go(from, 1);
  else if (typing || event.ctrlKey || !command(event, from, target)) return;
  event.preventDefault();
}

/** A key outside of the text fields; whether it was one of ours. */
function command(event, from, target) {
  const key = event.key.toLowerCase();
  if (/^\d$/.test(key)) return cards[from].setLevel(Number(key));
  if (key === "enter" && target.matches("button, summary")) return false;
  if (key === "n" || key === "enter") go(from, 1);
  else if (key === "p") go(from, -1);
  else if (key === "u") goWaiting(from);
  else if (key === "c") cards[from].comment.focus();
  else return false;
  return true;
}

/** The folder of this page as the computer writes it. */
function folder() {
  const path = decodeURIComponent(window.location.pathname).replace(/[^/]*$/, "");
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1).replaceAll("/", "\\") : path;
}

function saveMarks() {
  const rows = entries.map((entry) => {
    const row = [...entry.row];
    for (const part of PARTS) row[columns[part]] = entry.now ? entry.mark[part].trim() : entry.filed[part];
    if (entry.now && isDone(entry)) row[columns.state] = words.marked;
    return row;
  });
  const file = new Blob([tableText([data.head, ...rows])], { type: "text/csv" });
  const link = make("a", { href: URL.createObjectURL(file), download: "open-answers.csv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  unsafe = false;
  heard.textContent = say(words.saved, { folder: folder() });
}

function clearDraft() {
  if (!window.confirm(words.clear_sure)) return;
  kept.clear(answers.map((entry) => entry.id));
  for (const entry of answers) Object.assign(entry.mark, entry.filed);
  showQuestion(at);
  count();
  heard.textContent = words.clear_done;
}

choice.append(...asked.map(() => make("option")));
choice.addEventListener("change", () => showQuestion(choice.selectedIndex));
before.addEventListener("click", () => enter(at - 1, 0));
after.addEventListener("click", () => enter(at + 1, 0));
codes.addEventListener("change", () => document.body.classList.toggle("codes", codes.checked));
only.addEventListener("change", () => {
  onlyWaiting = only.checked;
  showQuestion(at);
});
skip.addEventListener("click", (event) => {
  event.preventDefault();
  if (cards.length) meet(cards[0].node);
});
save.addEventListener("click", saveMarks);
clear.addEventListener("click", clearDraft);
document.addEventListener("keydown", pressed);
lay();
new ResizeObserver(leaveRoom).observe(header);
if (asked.length) showQuestion(0);
else document.querySelector("main").replaceChildren(make("p", {}, words.nothing));
count();
if (restored) heard.textContent = say(words.restored, { count: restored });
