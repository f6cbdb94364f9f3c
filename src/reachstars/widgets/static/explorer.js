// @ts-check
/**
 * The screen of reachstars: question forms, explorers and the sign-in, made of native controls. Here, what all use.
 *
 * It shows and it asks. Every judgement, number and sentence comes from Python, in the page's language;
 * whatever a person typed is set as text, never as markup.
 *
 * @typedef {{role: string, points: number[], closed: boolean}} Line
 * @typedef {{role: string, x: number, y: number, label: string}} Spot
 * @typedef {{settings: number[], shown: string[], sentence: string, paths: Line[], marks: Spot[], readings: string[][]}} Scene
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
  const handles = shape("g", {}); // they live on from scene to scene: a finger may be on one
  svg.append(layer, handles);
  const styles = new Map(explorer.styles.map((style) => [style.role, style]));
  const held = new Set(explorer.handles.map((handle) => handle.role));
  const place = (role, mark) => {
    const before = handles.querySelector(`.rs-spot-${role}`);
    if (!before && mark) handles.append(spot(mark, styles.get(role), true));
    if (!before) return;
    before.style.display = mark ? "" : "none";
    if (!mark) return;
    const now = spot(mark, styles.get(role), true);
    before.setAttribute("transform", now.getAttribute("transform"));
    before.querySelector(".rs-label")?.remove();
    before.append(...now.querySelectorAll(".rs-label"));
  };
  return {
    svg,
    /** @param {Scene} scene */
    draw(scene) {
      const paths = scene.paths.map((path) => line(path, styles.get(path.role)));
      const marks = scene.marks.filter((mark) => !held.has(mark.role)).map((mark) => spot(mark, styles.get(mark.role)));
      layer.replaceChildren(...paths, ...marks);
      for (const role of held) place(role, scene.marks.find((mark) => mark.role === role));
    },
    /** Let the flight happen before it stands there. */
    fly() {
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
      const pieces = [...layer.querySelectorAll(".rs-grows")].map((path) => ({ path, d: path.getAttribute("d").split("L") }));
      const total = pieces.reduce((sum, piece) => sum + piece.d.length, 0);
      const marks = [...layer.querySelectorAll(".rs-arrives")];
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
    class: `rs-line rs-line-${path.role} rs-${style.motion}`,
    fill: style.fill || "none",
    stroke: style.colour,
    "stroke-width": style.width,
    "stroke-dasharray": style.dash.join(" "),
  });
}

// Where the label of a spot stands: distance to the right and down, and which of its ends is there.
const PLACES = {
  "above-left": [-12, -12, "end"],
  above: [0, -16, "middle"],
  "above-right": [12, -12, "start"],
  left: [-14, 5, "end"],
  right: [9, 5, "start"],
  below: [0, 26, "middle"],
  "below-left": [-10, 18, "end"],
  "below-right": [10, 18, "start"],
};

/** The shape of a mark round its own place. */
function markShape({ shape: name, width, colour }) {
  const reach = (width * Math.SQRT2).toFixed(2);
  const outlines = {
    diamond: `M0 ${reach}L${reach} 0L0 -${reach}L-${reach} 0Z`,
    square: `M-${width} -${width}L${width} -${width}L${width} ${width}L-${width} ${width}Z`,
    triangle: `M0 -${reach}L${reach} ${width}L-${reach} ${width}Z`,
    cross: `M-${width} -${width}L${width} ${width}M${width} -${width}L-${width} ${width}`,
  };
  if (name === "circle") return shape("circle", { r: width, fill: colour, class: "rs-dot" });
  const look = name === "cross" ? { fill: "none", stroke: colour, "stroke-width": 4 } : { fill: colour, class: "rs-dot" };
  return shape("path", { d: outlines[name], ...look });
}

/** @param {Spot} mark */
function spot(mark, style, held = false) {
  const look = `rs-spot rs-spot-${mark.role} rs-${style.motion} ${held ? "rs-handle" : ""}`;
  const group = shape("g", { class: look, transform: `translate(${mark.x} ${mark.y})` });
  if (held) group.append(shape("circle", { r: 24, class: "rs-grip" }), shape("circle", { r: style.width + 5, class: "rs-halo" }));
  if (style.shape !== "none") group.append(markShape(style));
  if (mark.label) {
    const [x, y, anchor] = PLACES[style.label] ?? PLACES.right;
    const aside = held && y > 0 && y < 10 ? Math.sign(x) * 10 : 0; // beside a handle it stands clear of the halo
    const label = shape("text", { x: x + aside, y, "text-anchor": anchor, fill: style.colour, class: "rs-label" });
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
