/* The list: search, filters, more rows on scrolling, arrow keys, and redrawing after a change. */
"use strict";
(() => {
  const { $, $$, el } = r2b;
  const list = () => $("ol.rows");
  r2b.current = "";

  const query = (more = {}) => {
    const form = new FormData($("#filters"));
    const found = new URLSearchParams();
    for (const [name, value] of form) if (value) found.set(name, value);
    for (const [name, value] of Object.entries(more)) found.set(name, String(value));
    return found.toString();
  };

  const parsed = (text) => new DOMParser().parseFromString(text, "text/html").querySelector("ol.rows");

  const tell = () => {
    const total = list().dataset.total;
    const all = $("[data-fact=stories]").textContent;
    $("#matches").textContent = `${total} of ${all} ${all === "1" ? "story" : "stories"}`;
    $$(".row").forEach((row) => row.classList.toggle("current", row.dataset.id === r2b.current));
  };

  let asked = 0;
  /* Draw the list again, as long as it was, with the focus where it was. */
  const redraw = async ({ fresh = [], from = 0, least = 0 } = {}) => {
    const mine = (asked += 1);
    const count = Math.max(least, from ? 0 : $$(".row").length, 80);
    const focused = document.activeElement?.closest?.(".row")?.dataset.id;
    const text = await r2b.transport.rows(query({ from, count }));
    if (mine !== asked) return;
    const made = parsed(text);
    if (!made) return;
    list().replaceWith(made);
    tell();
    for (const id of fresh) row(id)?.classList.add("fresh");
    if (focused) $(".open", row(focused) || list())?.focus({ preventScroll: true });
  };

  const search = async () => {
    await redraw({ least: 80, from: 0 });
    if (document.body.dataset.mode === "live") history.replaceState(null, "", `/?${query()}`);
  };

  let loading = false;
  const more = async () => {
    const next = Number(list().dataset.next);
    if (!next || loading) return;
    loading = true;
    const before = asked;
    const text = await r2b.transport.rows(query({ from: next, count: 160 }));
    loading = false;
    const made = parsed(text);
    if (before !== asked || !made) return;
    list().dataset.next = made.dataset.next;
    list().append(...made.children);
    tell();
  };

  const row = (id) => $$(".row").find((one) => one.dataset.id === id);

  const step = (by) => {
    const all = $$(".row .open");
    const here = all.indexOf(document.activeElement);
    const next = all[Math.min(all.length - 1, Math.max(0, here + by))];
    if (next) { next.focus(); next.closest(".row").scrollIntoView({ block: "nearest" }); }
    if (here + by >= all.length - 3) more();
  };

  /* Working the cost out takes long with thousands of stories: once, when nobody edits. */
  let costing = 0;
  const cost = r2b.soon(async () => {
    const mine = (costing += 1);
    $("#cost").setAttribute("aria-busy", "true");
    const told = await r2b.transport.cost();
    if (mine !== costing || !told) return;
    $("#cost").textContent = told.words;
    $("#cost").classList.toggle("over", told.over > 0.0005);
    $("#cost").removeAttribute("aria-busy");
  }, 400);

  /* Personas, teams, epics and initiatives to choose from, as the page would be written now. */
  const CHOICES = ["#filters [name=persona]", "#filters [name=team]", "#filters [name=initiative]", "#editor [name=epic]", "#add-dialog [name=epic]", "#personas", "#teams"];
  const renew = async (names) => {
    document.body.dataset.names = names;
    const fresh = new DOMParser().parseFromString(await r2b.transport.page(), "text/html");
    for (const selector of CHOICES) {
      const [now, then] = [$(selector), $(selector, fresh)];
      if (!then) continue;
      const chosen = now.selectedOptions?.[0];
      now.replaceChildren(...then.children);
      if (chosen && ![...now.options].some((one) => one.value === chosen.value)) now.append(chosen);
      if (chosen) now.value = chosen.value;
      const label = now.closest("#filters label");
      if (label) label.hidden = then.closest("label").hidden;
    }
  };

  const state = async () => {
    const told = await r2b.transport.state();
    if (!told) return;
    if (told.names && told.names !== document.body.dataset.names) renew(told.names);
    document.body.dataset.revision = told.revision;
    for (const [name, value] of Object.entries(told.counts)) {
      const place = $(`[data-fact="${name}"]`);
      if (place) place.textContent = String(value);
    }
    cost();
    $("#undo").disabled = !told.undo;
    $("#redo").disabled = !told.redo;
    tell();
    r2b.broken = told.broken;
    if (told.broken === Boolean($(".broken"))) return;
    if (!r2b.editor.isDirty()) location.reload();
    else if (told.broken) r2b.editor.notice("The file cannot be read as it is now. Your words are still here; they can be saved when it is mended.");
  };

  r2b.list = { redraw, search, more, row, step, state, query, tell };
})();
