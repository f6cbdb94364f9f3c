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
const FLIGHT = 1600; // ms that a flight takes on the screen; picture.css shows the judgement after it
const SVG = "http://www.w3.org/2000/svg";
const SIGNS = { right: "✓", partly: "◐", wrong: "✗", unclear: "?", recorded: "✎", empty: "…" };

// What the kernel has not confirmed, for the life of the page: a form that is run again takes it up.
const unsaved = (globalThis[Symbol.for("reachstars.unsaved")] ??= new Map());
// Counted for the whole page: every form brings a copy of this module, and two may load in one millisecond.
const made = (globalThis[Symbol.for("reachstars.made")] ??= { count: 0 });
const unique = (name) => `rs-${name}-${Date.now().toString(36)}-${(made.count += 1)}`;

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
  let drawn = /** @type {Scene | null} */ (null);
  const draw = (/** @type {Scene} */ scene) => {
    if (scene === drawn) return; // it would be read aloud again
    drawn = scene;
    image.draw(scene);
    sentence.textContent = scene.sentence;
    readings.replaceChildren(table(words.readings, [], scene.readings));
  };
  const known = new Map(); // scenes by their setting, so that what Python has said once is there at once
  const keep = (/** @type {Scene[]} */ scenes) => scenes.forEach((scene) => known.has(scene.setting) || known.set(scene.setting, scene));
  const ahead = (value) =>
    [setting.step, -setting.step, setting.leap, -setting.leap]
      .map((step) => value + step)
      .filter((next) => next >= setting.minimum && next <= setting.maximum && !known.has(next));
  // One question on its way at a time; while it travels only the newest setting is remembered.
  const ask = () => {
    const value = Number(range.value);
    const there = known.get(value);
    if (there) draw(there);
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
      { do: "move", value, near: ahead(value) },
      (reply) => {
        const now = Number(range.value);
        // What stands there is not said again, and an older scene does not take its place.
        if (reply.scene && (now === value ? !there : !known.has(now))) draw(reply.scene);
        if (reply.scene) keep([reply.scene, ...reply.near]);
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

function explorer(model, root, form, kept) {
  const post = postOffice(model);
  const control = dial({ label: form.explorer.label, explorer: form.explorer, words: form.words, post });
  const { scene } = model.get("now");
  control.value = scene.setting;
  control.draw(scene);
  root.append(make("p", { class: "rs-title" }, form.title), control.node);
  if (kept && kept.setting !== scene.setting) {
    control.value = kept.setting; // it was moved while the other language was on its way
    control.ask();
  }
  return {
    leave() {
      post.close();
      return { setting: Number(control.field.value) };
    },
    close: post.close,
  };
}
