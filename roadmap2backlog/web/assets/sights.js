/* The views beside the list: parts of the report, drawn anew after each change. */
"use strict";
(() => {
  const { $, $$, el } = r2b;
  const place = $("#sight");
  let name = "backlog";
  let asked = 0;

  /* The report's scripts draw from a list of stories that know their neighbours both ways. */
  const wired = (report) => {
    const stories = JSON.parse(report.dataset.known).map((one) => ({ ...one, opens: [] }));
    const byRank = new Map(stories.map((one) => [one.rank, one]));
    for (const one of stories) {
      one.needs = one.needs.filter((rank) => byRank.has(rank));
      for (const rank of one.needs) byRank.get(rank).opens.push(one.rank);
    }
    for (const one of $$("[data-script]", report)) one.hidden = false;
    r2b.startGraph({ stories, byRank });
    r2b.startBoard({ stories, byRank });
  };

  /* Where the reader was: what lies open, how far things are scrolled, the story in the middle. */
  const kept = () => {
    const open = $$("details", place).map((one) => one.open);
    const scrolled = $$("[tabindex]", place).map((one) => [one.scrollLeft, one.scrollTop]);
    const centre = $("#centre", place)?.value;
    return () => {
      $$("details", place).forEach((one, at) => { one.open = open[at] || false; });
      $$("[tabindex]", place).forEach((one, at) => { [one.scrollLeft, one.scrollTop] = scrolled[at] || [0, 0]; });
      const select = $("#centre", place);
      if (centre && select && [...select.options].some((one) => one.value === centre)) {
        select.value = centre;
        select.dispatchEvent(new Event("change"));
      }
    };
  };

  const draw = async () => {
    const mine = (asked += 1);
    place.setAttribute("aria-busy", "true");
    const text = await r2b.transport.sight(name);
    if (mine !== asked) return;
    const back = kept();
    place.innerHTML = text; // made by the server's own templates, every value escaped
    const report = $(".report", place);
    if (report) { wired(report); back(); }
    place.removeAttribute("aria-busy");
  };

  const show = async (wanted) => {
    const isOther = wanted !== name;
    name = wanted;
    $$(".tab").forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.tab === name)));
    const isList = name === "backlog";
    $("#main").hidden = $("#bar").hidden = !isList;
    place.hidden = isList;
    asked += 1;
    if (isList) { place.replaceChildren(); return; }
    if (isOther) place.replaceChildren(el("p", { class: "hint", role: "status" }, "Drawing…"));
    await draw();
  };

  place.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const rank = Number(link.getAttribute("href").slice(2));
    const id = link.getAttribute("href").startsWith("#s") && rank ? await r2b.transport.at(rank) : null;
    if (!id) return;
    show("backlog");
    r2b.editor.open(id);
  });

  r2b.sights = { show, redraw: async () => { if (name !== "backlog") await draw(); } };
})();
