/* ---------------------------------------------------------------- explorer */

const SCENES = 400; // scenes that are kept, so that what Python has said once is there at once

/** One setting: its label, what it is set to, and the range, which is the truth. */
function slider({ label, setting, texts, moved }) {
  const id = unique("range");
  const range = /** @type {HTMLInputElement} */ (
    make("input", { id, type: "range", min: setting.minimum, max: setting.maximum, step: setting.step })
  );
  const shown = make("output", { for: id, class: "rs-value", "aria-hidden": "true" });
  const row = make("div", { class: "rs-row" }, make("label", { for: id, class: "rs-prompt" }, label), shown);
  const part = () => (Number(range.value) - setting.minimum) / (setting.maximum - setting.minimum);
  const control = {
    node: make("div", { class: "rs-setting" }, row, range),
    row,
    range,
    get value() {
      return Number(range.value);
    },
    /** The range keeps it within its limits and on its steps. */
    set value(value) {
      range.value = String(value);
      control.say(texts[Math.round((control.value - setting.minimum) / setting.step)]);
    },
    say(text) {
      shown.textContent = text;
      range.setAttribute("aria-valuetext", text);
      range.style.setProperty("--rs-part", `${100 * part()}%`);
    },
  };
  range.addEventListener("input", () => moved(range.value));
  range.addEventListener("keydown", (event) => {
    const leap = { PageUp: setting.leap, PageDown: -setting.leap }[event.key];
    if (!leap) return;
    event.preventDefault();
    moved(control.value + leap);
  });
  return control;
}

/**
 * Where on a track the pointer is: the nearest point of it gives the value.
 * Where the track comes by the same place twice, the piece that the handle is on already goes before the other.
 * @param {number[][]} track
 */
function onTrack(track, point, value) {
  let best = { cost: Infinity, value };
  const way = [0];
  for (let i = 1; i < track.length; i += 1) way.push(way[i - 1] + Math.hypot(track[i][0] - track[i - 1][0], track[i][1] - track[i - 1][1]));
  const stands = way[nearestEnd(track, value)];
  for (let i = 1; i < track.length; i += 1) {
    const [[x0, y0, from], [x1, y1, to]] = [track[i - 1], track[i]];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const length = dx * dx + dy * dy;
    const share = length ? Math.min(1, Math.max(0, ((point.x - x0) * dx + (point.y - y0) * dy) / length)) : 0;
    const off = Math.hypot(point.x - x0 - share * dx, point.y - y0 - share * dy);
    const far = Math.abs(way[i - 1] + share * (way[i] - way[i - 1]) - stands);
    const cost = off + 0.3 * Math.max(0, far - 60); // within a thumb's width of where it stands, only the distance counts
    if (cost < best.cost) best = { cost, value: from + share * (to - from) };
  }
  return best.value;
}

function nearestEnd(track, value) {
  const off = track.map((point) => Math.abs(point[2] - value));
  return off.indexOf(Math.min(...off));
}

/**
 * A picture whose marks are dragged, or moved by labelled ranges; the ranges are the truth.
 * @param {{labels: string[], explorer: any, words: any, post: any, moved?: () => void, rested?: () => void}} parts
 */
function dial({ labels, explorer, words, post, moved = () => {}, rested = () => {} }) {
  const { settings, moves } = explorer;
  const image = picture(explorer);
  const sentence = make("p", { class: "rs-sentence", role: "status", "aria-live": "polite" });
  const readings = make("div", { class: "rs-readings" });
  const values = settings.map((setting) => setting.start);
  let asking = false;
  let waits = false;
  let touched = false;
  let byKeys = true;

  const sliders = new Map(
    moves.map((place, i) => [
      place,
      slider({ label: labels[i], setting: settings[place], texts: explorer.shown[place], moved: (value) => move(place, value) }),
    ]),
  );
  const first = sliders.get(moves[0]);
  const set = (place, value) => {
    const control = sliders.get(place);
    if (!control) return;
    control.value = value;
    values[place] = control.value;
  };

  // What an exercise holds still is written, so that nobody has to guess it.
  const held = settings.map((_, place) => (sliders.has(place) ? null : make("strong", {})));
  const stands = held.map((value, place) => value && make("p", { class: "rs-held" }, `${explorer.labels[place]}: `, value)).filter(Boolean);

  let drawn = /** @type {Scene | null} */ (null);
  const draw = (/** @type {Scene} */ scene, now = true) => {
    if (now) for (const [place, control] of sliders) control.say(scene.shown[place]);
    if (scene === drawn) return; // it would be read aloud again
    drawn = scene;
    image.draw(scene);
    for (const [place, value] of held.entries()) if (value) value.textContent = scene.shown[place];
    sentence.textContent = scene.sentence;
    readings.replaceChildren(table(words.readings, [], scene.readings));
  };
  const known = new Map(); // scenes by their settings
  const name = (one) => one.join(" ");
  const keep = (one, /** @type {Scene} */ scene) => {
    if (known.size > SCENES) known.clear();
    if (!known.has(name(one))) known.set(name(one), scene);
  };
  // What the next key may need; a hand that drags goes on to somewhere else.
  const ahead = (place) => {
    if (!byKeys) return [];
    const { minimum, maximum, step, leap } = settings[place];
    return [step, -step, leap, -leap]
      .map((far) => Number((values[place] + far).toFixed(6)))
      .filter((next) => next >= minimum && next <= maximum)
      .map((next) => values.map((value, i) => (i === place ? next : value)))
      .filter((next) => !known.has(name(next)));
  };
  // One question on its way at a time; while it travels only the newest settings are remembered.
  const ask = (place = moves[0]) => {
    const asked = [...values];
    const there = known.get(name(asked));
    if (there) draw(there);
    if (asking) {
      waits = true;
      return;
    }
    asking = true;
    const near = ahead(place);
    post.send(
      { do: "move", value: asked, near },
      (reply) => {
        const now = name(values);
        // What stands there is not said again, and an older scene does not take its place.
        if (reply.scene && (now === name(asked) ? !there : !known.has(now))) draw(reply.scene, now === name(asked));
        if (reply.scene) [asked, ...near].forEach((one, i) => keep(one, [reply.scene, ...reply.near][i]));
        asking = false;
        if (waits && now !== name(asked)) ask(place);
        waits = false;
      },
      () => {
        asking = false;
        sentence.textContent = words.asleep;
      },
    );
  };
  const move = (place, value) => {
    set(place, value);
    touched = true;
    ask(place);
    moved();
  };

  // A mark follows the pointer along its track; the range keeps it within limits and on its steps.
  let drag = /** @type {any} */ (null);
  const pointer = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(image.svg.getScreenCTM().inverse());
  const grasped = (point) => {
    const marks = explorer.handles.map((handle) => ({ handle, mark: drawn?.marks.find((one) => one.role === handle.role) }));
    const off = ({ mark }) => (mark ? Math.hypot(mark.x - point.x, mark.y - point.y) : Infinity);
    return marks.sort((one, other) => off(one) - off(other))[0];
  };
  image.svg.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".rs-handle")) return;
    event.preventDefault();
    image.svg.setPointerCapture(event.pointerId);
    const point = pointer(event);
    const { handle, mark } = grasped(point);
    drag = { handle, across: mark.x - point.x, down: mark.y - point.y, began: values[handle.setting] };
    sliders.get(handle.setting).range.focus();
  });
  // A finger on a mark moves the mark, one beside it the page; inside of a picture touch-action says nothing.
  const hold = (event) => event.target.closest(".rs-handle") && event.preventDefault();
  image.svg.addEventListener("touchstart", hold, { passive: false });
  image.svg.addEventListener("pointermove", (event) => {
    if (!drag || !image.svg.hasPointerCapture(event.pointerId)) return;
    const { setting, track } = drag.handle;
    const before = values[setting];
    const point = pointer(event);
    const next = onTrack(track, { x: point.x + drag.across, y: point.y + drag.down }, before);
    if (next !== before) move(setting, next);
  });

  image.svg.addEventListener("lostpointercapture", () => {
    if (drag && values[drag.handle.setting] !== drag.began) rested();
    drag = null;
  });

  const reset = button(words.reset, "quiet", () => {
    for (const place of moves) set(place, settings[place].start);
    touched = true;
    ask();
    moved();
    first.range.focus();
  });
  if (sliders.size === 1) first.row.append(reset);
  const nodes = [...sliders.values()].map((control) => control.node);
  const fields = make("div", { class: "rs-settings" }, ...nodes, ...stands, sliders.size > 1 ? reset : "");
  const side = make("div", { class: "rs-side" }, fields, sentence, readings);
  const node = make("div", { class: "rs-dial" }, make("div", { class: "rs-scene" }, image.svg), side);
  node.addEventListener("keydown", () => (byKeys = true), true);
  node.addEventListener("pointerdown", () => (byKeys = false), true);
  // A hand that lets go has arrived: that is kept at once.
  node.addEventListener("change", () => byKeys || rested());
  return {
    node,
    draw,
    ask,
    field: first.range,
    /** The one setting that an exercise asks for; nothing before it was touched. */
    get value() {
      return touched ? first.value : "";
    },
    set value(value) {
      touched = value !== "" && value !== null;
      set(moves[0], touched ? value : settings[moves[0]].start);
    },
    get settings() {
      return [...values];
    },
    set settings(sent) {
      for (const place of moves) set(place, sent[place]);
    },
  };
}

function explorer(model, root, form, kept) {
  const post = postOffice(model);
  const control = dial({ labels: form.explorer.labels, explorer: form.explorer, words: form.words, post });
  const { scene } = model.get("now");
  control.settings = scene.settings;
  control.draw(scene);
  root.append(make("p", { class: "rs-title" }, form.title), control.node);
  if (kept && !same(kept.settings, control.settings)) {
    control.settings = kept.settings; // it was moved while the other language was on its way
    control.ask();
  }
  return {
    leave() {
      post.close();
      return { settings: control.settings };
    },
    close: post.close,
  };
}
