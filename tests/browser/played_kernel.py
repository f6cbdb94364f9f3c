"""A page with one form of ours and no JupyterLab: the kernel is a function that the test exposes as `kernel`."""

KERNEL = """async ([screen, style, form, now]) => {
  document.head.innerHTML = `<title>ramp</title><style>${style}</style>`;
  document.documentElement.lang = "en";
  document.body.replaceChildren();
  const url = URL.createObjectURL(new Blob([screen], { type: "text/javascript" }));
  const listeners = { "change:form": [], "change:now": [], "msg:custom": [] };
  window.letters = [];
  const model = {
    get: (name) => ({ form, now })[name],
    on: (event, listener) => listeners[event].push(listener),
    off: (event, listener) => { listeners[event] = listeners[event].filter((known) => known !== listener); },
    send: async (letter) => {
      letters.push(letter);
      const reply = JSON.parse(await kernel(JSON.stringify(letter)));
      for (const listener of [...listeners["msg:custom"]]) listener({ ...reply, token: letter.token });
    },
  };
  window.renew = (anew, change) => {
    form = anew;
    now = { ...now, ...change };
    for (const event of ["change:form", "change:now"]) for (const listener of [...listeners[event]]) listener();
  };
  const main = document.createElement("main");
  document.body.append(main);
  (await import(url)).default.render({ model, el: main });
}"""
