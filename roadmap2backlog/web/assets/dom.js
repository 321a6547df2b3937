/* Small pieces that every part of the page uses. */
"use strict";
const r2b = { tab: "" };
(() => {
  r2b.$ = (selector, root = document) => root.querySelector(selector);
  r2b.$$ = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* An element with attributes and children; texts are never read as HTML. */
  r2b.el = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "on") for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
      else if (value === true) made.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  };

  let timer = 0;
  r2b.say = (words, seconds = 5) => {
    const place = r2b.$("#says");
    place.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => { place.textContent = ""; }, seconds * 1000);
  };

  let before = null;
  r2b.refuse = (words, ...buttons) => {
    const place = r2b.$("#refusal");
    before = document.activeElement;
    place.replaceChildren(r2b.el("span", {}, words), ...buttons,
      r2b.el("button", { type: "button", on: { click: () => { r2b.calm(); if (before?.isConnected) before.focus(); } } }, "Close"));
    place.hidden = false;
    if (buttons[0]) buttons[0].focus();
  };
  r2b.calm = () => { r2b.$("#refusal").hidden = true; };

  const can = (one) => one && !one.disabled && one.getClientRects().length > 0;
  /* After something that held the focus went away: focus the first of these that is there. */
  r2b.refocus = (...selectors) => {
    const here = document.activeElement;
    if (here && here !== document.body && can(here)) return;
    const next = selectors.map((one) => r2b.$(one)).find(can);
    if (next) next.focus();
  };

  r2b.soon = (act, wait = 150) => {
    let later = 0;
    return (...given) => { clearTimeout(later); later = setTimeout(() => act(...given), wait); };
  };

  /* The number that somebody typed, null for nothing, NaN for anything else. */
  r2b.number = (text) => {
    const clean = text.trim().replace(",", ".");
    if (clean === "") return null;
    return /^[0-9.]+(e[-+]?[0-9]+)?$/i.test(clean) && Number.isFinite(Number(clean)) ? Number(clean) : NaN;
  };
  r2b.isNumber = (text) => !Number.isNaN(r2b.number(text));
  r2b.failed = (message) => ({ done: false, findings: [{ message, hint: "" }], clashes: [], offer: [] });
  r2b.plain = (value) => (typeof value === "string" ? value
    : Array.isArray(value) ? value.map((one) => (typeof one === "string" ? one
      : one.text || ["given", "when", "then"].filter((part) => one[part]).map((part) => `${part[0].toUpperCase()}${part.slice(1)} ${one[part]}`).join("\n"))).join("\n\n")
      : value === null || value === undefined ? "" : String(value));

  let busy = 0;
  r2b.working = async (promise) => {
    document.body.dataset.busy = String(busy += 1);
    try { return await promise; } finally { document.body.dataset.busy = String(busy -= 1); }
  };
})();
