/* ---------------------------------------------------------------- tabs */

/** Tabs as WAI-ARIA describes them: one stop for the Tab key, arrows, Home and End go from tab to tab. */
function tabList(label, tabs, panels, start, chosen) {
  const ids = tabs.map(() => unique("tab"));
  const buttons = tabs.map((tab, i) => {
    const node = make("button", { type: "button", role: "tab", id: ids[i], class: "rs-tab", "aria-controls": panels[i].id, "data-key": `tab#${tab.id}` }, tab.label);
    panels[i].setAttribute("aria-labelledby", ids[i]);
    node.addEventListener("click", () => choose(i));
    return node;
  });
  let at = -1;
  function choose(i) {
    if (i === at) return;
    at = i;
    for (const [k, node] of buttons.entries()) {
      node.setAttribute("aria-selected", String(k === i));
      node.tabIndex = k === i ? 0 : -1;
      panels[k].hidden = k !== i;
    }
    chosen(tabs[i].id);
  }
  const list = make("div", { role: "tablist", class: "rs-tabs", "aria-label": label }, ...buttons);
  list.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const last = buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault(); // the page would scroll
    choose(to);
    buttons[to].focus();
  });
  choose(Math.max(0, tabs.findIndex((tab) => tab.id === start)));
  return list;
}
