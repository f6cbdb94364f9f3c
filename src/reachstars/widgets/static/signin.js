/* ---------------------------------------------------------------- sign-in */

/** Native radio buttons that change the language of every form on the page. */
function languageSwitch(form, post, silent) {
  const name = unique("language");
  const choices = form.languages.map(({ id, text }) => {
    const radio = make("input", { type: "radio", name, value: id, checked: id === form.language });
    radio.addEventListener("change", () => post.send({ do: "language", value: id }, () => {}, silent));
    return make("label", { class: "rs-language", lang: id }, radio, make("span", {}, text));
  });
  return make("fieldset", { class: "rs-languages" }, make("legend", {}, form.words.language), ...choices);
}

function signIn(model, root, form, kept) {
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
    change.hidden = !now.here || now.passing;
    cancel.hidden = !now.here;
    confirm.textContent = now.confirm;
    confirm.hidden = !now.confirm;
  };
  root.append(
    make("div", { class: "rs-row rs-who" }, make("p", { class: "rs-title" }, form.title), languageSwitch(form, post, silent)),
    make("div", { class: "rs-row rs-who" }, banner, make("div", { class: "rs-buttons" }, confirm, change)),
    box,
    message,
    make("p", { class: "rs-elsewhere" }, form.elsewhere),
  );
  model.on("change:now", apply);
  apply();
  if (kept?.typing) {
    box.hidden = false;
    code.value = kept.code;
  }
  const close = () => {
    model.off("change:now", apply);
    post.close();
  };
  return {
    leave() {
      close();
      return { code: code.value, typing: !box.hidden };
    },
    close,
  };
}
