// @ts-check
/**
 * The screen of reachstars: question forms, explorers and the sign-in, made of native controls.
 *
 * It shows and it asks. Every judgement, number and sentence comes from Python, in the page's language;
 * whatever a person typed is set as text, never as markup.
 *
 * @typedef {{role: string, points: number[], closed: boolean}} Line
 * @typedef {{role: string, x: number, y: number, label: string}} Spot
 * @typedef {{setting: number, sentence: string, paths: Line[], marks: Spot[], readings: string[][]}} Scene
 */

const PAUSE = 500; // ms without a keystroke until an answer is sent
const PATIENCE = 3000; // ms without a word from the kernel until the screen says so
const FLIGHT = 1600; // ms that a flight takes on the screen; widget.css shows the judgement after it
const SVG = "http://www.w3.org/2000/svg";
const SIGNS = { right: "✓", wrong: "✗", unclear: "?", recorded: "✎", empty: "…" };

// What the kernel has not confirmed, for the life of the page: a form that is run again takes it up.
const unsaved = (globalThis[Symbol.for("reachstars.unsaved")] ??= new Map());
let made = 0;
const unique = (name) => `rs-${name}-${Date.now().toString(36)}-${(made += 1)}`;

/** An HTML element; strings among the children become text. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child != null && child !== ""));
  return node;
}

function button(label, look, onClick) {
  const node = make("button", { type: onClick ? "button" : "submit", class: `rs-button rs-${look}` }, label);
  if (onClick) node.addEventListener("click", onClick);
  return node;
}

/**
 * Messages to the kernel and the replies to them.
 * @param {any} model
 */
function postOffice(model) {
  const waiting = new Map();
  const receive = (reply) => {
    const letter = waiting.get(reply.token);
    if (!letter) return;
    waiting.delete(reply.token);
    clearTimeout(letter.timer);
    letter.answered(reply);
  };
  model.on("msg:custom", receive);
  return {
    /** Send; `silent` is called when no reply came in time, `answered` when it comes, however late. */
    send(message, answered = () => {}, silent = () => {}) {
      const token = unique("letter");
      waiting.set(token, { answered, timer: setTimeout(silent, PATIENCE) });
      try {
        model.send({ ...message, token });
      } catch {
        silent(); // the kernel is gone, and the front end says so by throwing
      }
    },
    close() {
      model.off("msg:custom", receive);
      for (const letter of waiting.values()) clearTimeout(letter.timer);
    },
  };
}

/* ---------------------------------------------------------------- pictures */

/** The still part of an explorer with a layer over it for what moves. */
function picture(explorer, alt = explorer.alt) {
  const parsed = new DOMParser().parseFromString(explorer.still, "image/svg+xml").documentElement;
  const svg = /** @type {any} */ (document.importNode(parsed, true));
  ownNames(svg);
  // A style element inside would reach every picture of the page.
  for (const style of svg.querySelectorAll("style")) style.remove();
  svg.setAttribute("stroke-linejoin", "round");
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", alt);
  svg.classList.add("rs-picture");
  const layer = shape("g", {});
  svg.append(layer);
  const styles = new Map(explorer.styles.map((style) => [style.role, style]));
  return {
    svg,
    /** @param {Scene} scene */
    draw(scene) {
      const paths = scene.paths.map((path) => line(path, styles.get(path.role)));
      layer.replaceChildren(...paths, ...scene.marks.map((mark) => spot(mark, styles.get(mark.role))));
    },
    /** Let the flight happen before it stands there. */
    fly() {
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
      const pieces = [...layer.querySelectorAll(".rs-line-flight")].map((path) => ({ path, d: path.getAttribute("d").split("L") }));
      const total = pieces.reduce((sum, piece) => sum + piece.d.length, 0);
      const marks = [...layer.querySelectorAll(".rs-spot-impact, .rs-spot-note")];
      const began = performance.now();
      const step = (now) => {
        const done = Math.min(1, (now - began) / FLIGHT);
        let left = Math.ceil(done * total);
        for (const { path, d } of pieces) {
          path.setAttribute("d", left > 0 ? d.slice(0, left).join("L") : "M0 0");
          left -= d.length;
        }
        for (const mark of marks) mark.style.visibility = done < 1 ? "hidden" : "visible";
        if (done < 1 && svg.isConnected) requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    },
  };
}

/** Give every id in a picture a name of its own, so that the same picture can stand on the page twice. */
function ownNames(svg) {
  const prefix = unique("part");
  for (const node of svg.querySelectorAll("[id]")) node.id = `${prefix}-${node.id}`;
  for (const node of svg.querySelectorAll("*")) {
    for (const { name, value } of [...node.attributes]) {
      if (name.endsWith("href") && value.startsWith("#")) node.setAttribute(name, `#${prefix}-${value.slice(1)}`);
      else if (value.includes("url(#")) node.setAttribute(name, value.replaceAll("url(#", `url(#${prefix}-`));
    }
  }
}

function shape(tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}

/** @param {Line} path */
function line(path, style) {
  const steps = [];
  for (let i = 0; i < path.points.length; i += 2) steps.push(`${path.points[i]} ${path.points[i + 1]}`);
  return shape("path", {
    d: `M${steps.join("L")}${path.closed ? "Z" : ""}`,
    class: `rs-line rs-line-${path.role}`,
    stroke: style.colour,
    "stroke-width": style.width,
    "stroke-dasharray": style.dash.join(" "),
  });
}

// Where the label of a spot stands: distance to the right and down, and which of its ends is there.
const PLACES = { "above-left": [-12, -12, "end"], above: [0, -16, "middle"], right: [9, 5, "start"], "below-right": [10, 18, "start"] };

/** @param {Spot} mark */
function spot(mark, style) {
  const group = shape("g", { class: `rs-spot rs-spot-${mark.role}`, transform: `translate(${mark.x} ${mark.y})` });
  const { colour, width } = style;
  if (mark.role === "spacecraft") group.append(shape("circle", { r: 24, class: "rs-grip" }), shape("circle", { r: 12, class: "rs-halo" }));
  if (mark.role === "impact") group.append(shape("path", { d: "M-7-7L7 7M7-7L-7 7", stroke: colour, "stroke-width": 4 }));
  else if (mark.role === "spacecraft" || mark.role === "dot") group.append(shape("circle", { r: width, fill: colour, class: "rs-dot" }));
  if (mark.label) {
    const [x, y, anchor] = PLACES[style.label] ?? PLACES.right;
    const label = shape("text", { x, y, "text-anchor": anchor, fill: colour, class: "rs-label" });
    label.textContent = mark.label;
    group.append(label);
  }
  return group;
}

function table(caption, header, rows) {
  const cell = (tag, scope) => (text) => make(tag, scope ? { scope } : {}, text);
  const line = (row) => make("tr", {}, cell("th", "row")(row[0]), ...row.slice(1).map(cell("td")));
  return make(
    "table",
    {},
    make("caption", {}, caption),
    header.length ? make("thead", {}, make("tr", {}, ...header.map(cell("th", "col")))) : "",
    make("tbody", {}, ...rows.map(line)),
  );
}

/* ---------------------------------------------------------------- explorer */

/**
 * A picture whose spacecraft is dragged, or moved by a labelled range; the range is the truth.
 * @param {{label: string, explorer: any, words: any, post: any, moved?: () => void}} parts
 */
function dial({ label, explorer, words, post, moved = () => {} }) {
  const { setting } = explorer;
  const image = picture(explorer);
  const id = unique("range");
  const range = /** @type {HTMLInputElement} */ (
    make("input", { id, type: "range", min: setting.minimum, max: setting.maximum, step: setting.step })
  );
  const shown = make("output", { for: id, class: "rs-value", "aria-hidden": "true" });
  const sentence = make("p", { class: "rs-sentence", role: "status", "aria-live": "polite" });
  const readings = make("div", { class: "rs-readings" });
  let asking = false;
  let wanted = /** @type {number | null} */ (null);
  let touched = false;

  const say = () => {
    shown.textContent = `${Number(range.value).toLocaleString("en-US")} ${setting.unit}`;
    range.setAttribute("aria-valuetext", shown.textContent);
    const part = (Number(range.value) - setting.minimum) / (setting.maximum - setting.minimum);
    range.style.setProperty("--rs-part", `${100 * part}%`);
  };
  const draw = (/** @type {Scene} */ scene) => {
    image.draw(scene);
    sentence.textContent = scene.sentence;
    readings.replaceChildren(table(words.readings, [], scene.readings));
  };
  // One question on its way at a time; while it travels only the newest setting is remembered.
  const ask = () => {
    const value = Number(range.value);
    if (asking) {
      wanted = value;
      return;
    }
    asking = true;
    const next = () => {
      asking = false;
      if (wanted !== null && wanted !== value) ask();
      wanted = null;
    };
    post.send(
      { do: "move", value },
      (reply) => {
        if (reply.scene) draw(reply.scene);
        next();
      },
      () => {
        asking = false;
        sentence.textContent = words.asleep;
      },
    );
  };
  const move = (value) => {
    range.value = String(value);
    touched = true;
    say();
    ask();
    moved();
  };
  range.addEventListener("input", () => move(range.value));
  range.addEventListener("keydown", (event) => {
    const leap = { PageUp: setting.leap, PageDown: -setting.leap }[event.key];
    if (!leap) return;
    event.preventDefault();
    move(Number(range.value) + leap);
  });

  // The spacecraft follows the pointer along its radius; the range keeps it within limits and on its steps.
  const toSetting = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(image.svg.getScreenCTM().inverse());
    const { centre, scale, zero, metres } = explorer;
    return (Math.hypot(point.x - centre[0], point.y - centre[1]) / scale - zero) / metres;
  };
  image.svg.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".rs-spot-spacecraft")) return;
    event.preventDefault();
    image.svg.setPointerCapture(event.pointerId);
    range.focus();
  });
  image.svg.addEventListener("pointermove", (event) => {
    if (image.svg.hasPointerCapture(event.pointerId)) move(toSetting(event));
  });

  const reset = button(words.reset, "quiet", () => {
    move(setting.start);
    range.focus();
  });
  const node = make(
    "div",
    { class: "rs-dial" },
    make("div", { class: "rs-scene" }, image.svg),
    make(
      "div",
      { class: "rs-side" },
      make("div", { class: "rs-row" }, make("label", { for: id, class: "rs-prompt" }, label), shown, reset),
      range,
      sentence,
      readings,
    ),
  );
  return {
    node,
    draw,
    get value() {
      return touched ? Number(range.value) : "";
    },
    set value(value) {
      touched = value !== "" && value !== null;
      range.value = String(touched ? value : setting.start);
      say();
    },
    ask,
    field: range,
  };
}

function explorer(model, root, form) {
  const post = postOffice(model);
  const control = dial({ label: form.explorer.label, explorer: form.explorer, words: form.words, post });
  const { scene } = model.get("now");
  control.value = scene.setting;
  control.draw(scene);
  root.append(make("p", { class: "rs-title" }, form.title), control.node);
  return () => post.close();
}

/* ---------------------------------------------------------------- question */

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

function rangeControl(form, post, hands) {
  const control = dial({ label: form.prompt, explorer: form.explorer, words: form.words, post, moved: hands.typed });
  control.field.addEventListener("blur", hands.left);
  return control;
}

function question(model, root, form) {
  const { words } = form;
  const post = postOffice(model);
  const view = unique("view");
  const statusId = unique("status");
  let timer = 0;
  let dirty = false;
  const travelling = new Set(); // answers that the kernel has said nothing to yet
  let learner = "";

  const hands = {
    typed() {
      dirty = true;
      unsaved.set(key(), control.value);
      showFeedback(null);
      status("wait", words.saving);
      clearTimeout(timer);
      timer = setTimeout(send, PAUSE);
    },
    left: () => dirty && send(),
    arrived() {
      hands.typed();
      send();
    },
  };
  const controls = { line: textControl, lines: textControl, choice: choiceControl };
  const control = form.control === "range" ? rangeControl(form, post, hands) : controls[form.control](form, statusId, hands);
  const saved = make("p", { id: statusId, class: "rs-saved", role: "status", "aria-live": "polite" });
  const notice = make("p", { class: "rs-notice", role: "status" });
  const flight = make("div", { class: "rs-flight" });
  const feedback = make("div", { class: "rs-feedback", role: "status", "aria-live": "polite" });
  const hints = make("ol", { class: "rs-hints", "aria-live": "polite", "aria-label": words.hints });
  const hinted = (reply) => reply.failed && status("failed", reply.failed);
  const hint = form.hint ? button("", "quiet", () => post.send({ do: "hint" }, hinted, asleep)) : null;
  const lock = make("div", { class: "rs-lock" });
  const stale = make("p", { class: "rs-stale", role: "status" });

  const key = () => `${form.id}/${learner}`;
  const status = (look, text) => {
    saved.className = `rs-saved rs-${look}`;
    saved.setAttribute("aria-live", look === "wait" ? "off" : "polite"); // only what has happened is read aloud
    if (saved.textContent !== text) saved.textContent = text;
  };
  const silent = () => status("failed", words.silent);
  const asleep = () => status("failed", words.asleep);
  const settle = (value) => (reply) => {
    if (reply.failed) {
      dirty = true; // leaving the field, or Check, tries again
      status("failed", reply.failed);
    } else if (reply.saved && !dirty && control.value === value) {
      unsaved.delete(key());
      status("done", reply.saved);
      setTimeout(compareRecord, PATIENCE);
    }
  };
  function send(kind = "answer") {
    clearTimeout(timer);
    dirty = false;
    const value = control.value;
    status("wait", words.saving);
    const letter = { do: kind, value, view };
    travelling.add(letter);
    const answered = (reply) => {
      travelling.delete(letter);
      settle(value)(reply);
    };
    post.send(letter, answered, silent);
  }

  let shownFeedback = "";
  function showFeedback(said) {
    const text = JSON.stringify(said ?? null);
    if (text === shownFeedback) return;
    shownFeedback = text;
    flight.replaceChildren();
    feedback.replaceChildren();
    if (!said) return;
    if (said.flight) {
      const image = picture(form.explorer, said.flight.sentence);
      image.draw(said.flight);
      flight.append(image.svg);
      image.fly();
      feedback.append(make("p", { class: "rs-happened" }, said.flight.sentence));
    }
    const sign = make("span", { class: "rs-sign", "aria-hidden": "true" }, SIGNS[said.verdict]);
    const judged = make("div", { class: `rs-verdict rs-${said.verdict} ${said.flight ? "rs-after" : ""}` });
    judged.append(make("strong", {}, sign, said.word), make("p", {}, said.say));
    if (said.understood) judged.append(make("p", { class: "rs-help" }, said.understood));
    feedback.append(judged);
  }

  // The file keeps the record above this form. When the page was opened again, only running the cell can renew it.
  function compareRecord() {
    const record = root.closest(".jp-OutputArea, .jp-Cell-outputArea")?.querySelector(".reachstars-record");
    const current = model.get("now").record;
    stale.textContent = record && current && !record.classList.contains(current) ? words.stale : "";
  }

  function open() {
    post.send({ do: "open" }, (reply) => {
      lock.replaceChildren();
      control.field.hidden = reply.locked === true;
      saved.hidden = reply.locked === true;
      if (!reply.locked) {
        if (!dirty && !travelling.size) control.value = reply.value;
        takeUp();
        return;
      }
      lock.append(make("p", {}, reply.say), button(reply.confirm, "main", () => post.send({ do: "confirm" }, () => {}, asleep)));
    });
  }

  /** What was typed before the kernel could keep it is kept now. */
  function takeUp() {
    const left = unsaved.get(key());
    if (left === undefined || left === control.value) return;
    control.value = left;
    hands.arrived();
  }

  function apply() {
    const now = model.get("now");
    const another = learner !== now.learner;
    learner = now.learner;
    notice.textContent = now.notice;
    if (another) {
      unsaved.delete(`${form.id}/`);
      travelling.clear();
    }
    // News that is older than what is on its way must not take it out of the field.
    const newer = !another && (dirty || (travelling.size > 0 && now.by !== view));
    if (now.by !== view && !newer) {
      clearTimeout(timer);
      dirty = false;
      if (form.private) open();
      else control.value = now.value;
      status(now.look, now.saved);
      if (form.control === "range") control.draw(now.scene);
    }
    showFeedback(newer ? null : now.feedback);
    hints.replaceChildren(...now.hints.map((text) => make("li", {}, text)));
    if (hint) {
      hint.textContent = now.more;
      hint.hidden = !now.more;
    }
  }

  const box = make(
    "form",
    { novalidate: true, autocomplete: "off" },
    make("p", { class: "rs-title" }, form.title),
    notice,
    lock,
    control.node,
    form.help ? make("p", { class: "rs-help" }, form.help) : "",
    make("div", { class: "rs-buttons" }, form.check ? button(form.check, "main") : "", hint, saved),
    stale,
    flight,
    feedback,
    hints,
  );
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.check) send("check");
    else if (dirty) send();
  });
  root.append(box);
  model.on("change:now", apply);
  apply();
  if (!form.private) takeUp();
  setTimeout(compareRecord, PATIENCE);
  return () => {
    if (dirty) send(); // the cell is run again in the middle of a word
    model.off("change:now", apply);
    post.close();
  };
}

/* ---------------------------------------------------------------- sign-in */

function signIn(model, root, form) {
  const { words } = form;
  const post = postOffice(model);
  const id = unique("code");
  const help = unique("help");
  const code = /** @type {HTMLInputElement} */ (
    make("input", { id, type: "text", class: "rs-field", autocomplete: "off", spellcheck: "false", autocapitalize: "none", "aria-describedby": help })
  );
  const message = make("p", { class: "rs-message", role: "status", "aria-live": "polite" });
  const banner = make("p", { class: "rs-banner", role: "status", "aria-live": "polite" });
  const silent = () => {
    message.textContent = words.asleep;
  };
  const change = button(words.change, "quiet", () => {
    box.hidden = false;
    code.value = "";
    code.focus();
  });
  const confirm = button("", "main", () => post.send({ do: "confirm" }, () => {}, silent));
  const cancel = button(words.cancel, "quiet", () => {
    box.hidden = true;
    change.focus();
  });
  const label = make("label", { for: id, class: "rs-prompt" }, words.code);
  const note = make("p", { id: help, class: "rs-help" }, words.why);
  const box = make("form", { novalidate: true, autocomplete: "off" }, label, note, make("div", { class: "rs-row" }, code, button(words.begin, "main"), cancel));
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    const answered = (reply) => {
      message.textContent = reply.message || model.get("now").message;
      if (reply.message) code.focus();
    };
    post.send({ do: "sign-in", value: code.value }, answered, silent);
  });
  const apply = () => {
    const now = model.get("now");
    banner.textContent = now.banner;
    message.textContent = now.message;
    box.hidden = now.here;
    change.hidden = !now.here;
    cancel.hidden = !now.here;
    confirm.textContent = now.confirm;
    confirm.hidden = !now.confirm;
  };
  root.append(
    make("p", { class: "rs-title" }, form.title),
    make("div", { class: "rs-row rs-who" }, banner, make("div", { class: "rs-buttons" }, confirm, change)),
    box,
    message,
  );
  model.on("change:now", apply);
  apply();
  return () => {
    model.off("change:now", apply);
    post.close();
  };
}

/* ---------------------------------------------------------------- entry */

const screens = { question, explorer, "sign-in": signIn };

export default {
  /** @param {{model: any, el: HTMLElement}} parts */
  render({ model, el }) {
    const form = model.get("form");
    const root = make("section", { class: `rs-form rs-${form.kind}`, lang: form.language, "aria-label": form.title });
    // JupyterLab's own keys (arrows, Enter, letters) must not move the notebook while someone answers; Ctrl+S may.
    root.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    });
    el.append(root);
    return screens[form.kind](model, root, form);
  },
};
