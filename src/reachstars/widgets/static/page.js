/* ---------------------------------------------------------------- page */

const screens = { question, explorer, "sign-in": signIn, progress, "hand-in": handIn, board };

const FOCUSABLE = "input, textarea, select, button, [tabindex]";

/** Where the keys go in a form: which of its controls, and where in its text. */
function placeOf(root) {
  const active = root.contains(document.activeElement) ? /** @type {any} */ (document.activeElement) : null;
  if (!active) return null;
  const text = "selectionStart" in active && active.selectionStart !== null;
  const caret = text ? [active.selectionStart, active.selectionEnd, active.selectionDirection] : null;
  return { index: [...root.querySelectorAll(FOCUSABLE)].indexOf(active), caret };
}

/** The same control of the form as it is made now. */
function goTo(root, place) {
  const field = place && root.querySelectorAll(FOCUSABLE)[place.index];
  if (!field) return;
  field.focus({ preventScroll: true });
  if (place.caret && "setSelectionRange" in field) field.setSelectionRange(...place.caret);
}

export default {
  /** @param {{model: any, el: HTMLElement}} parts */
  render({ model, el }) {
    const root = make("section", {});
    // JupyterLab's own keys (arrows, Enter, letters) must not move the notebook while someone answers; Ctrl+S may.
    root.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    });
    el.append(root);
    let screen = null;
    // The page has another language, or someone else works: the same controls with other words, and what is in them stays.
    const build = () => {
      const form = model.get("form");
      const place = placeOf(root);
      const kept = screen?.leave();
      root.replaceChildren();
      root.className = `rs-form rs-${form.kind}`;
      root.lang = form.language;
      root.setAttribute("aria-label", form.title);
      screen = screens[form.kind](model, root, form, kept);
      goTo(root, place);
    };
    model.on("change:form", build);
    build();
    return () => {
      model.off("change:form", build);
      screen.close();
    };
  },
};
