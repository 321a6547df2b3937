/* Searching and drawing rows without a server; the same markup as the template `row.html`. */
"use strict";
(() => {
  const { el } = r2b;
  const SETTLED = ["done", "dropped"];
  const isOpen = (one) => !SETTLED.includes(one.status);
  const SHOWS = {
    draft: (one) => one.status === "draft", ready: (one) => one.status === "ready", dropped: (one) => one.status === "dropped",
    flagged: (one) => one.flags.length && isOpen(one), questions: (one) => one.questions.length && isOpen(one), pinned: (one) => one.pinned,
  };
  const counted = (number, word) => `${number} ${word}${number > 1 ? "s" : ""}`;

  const row = (one, rank, epic) => {
    const chips = [];
    const chip = (words, kind = "") => chips.push(el("span", { class: `chip ${kind}` }, words));
    if (one.orphaned) chip("orphaned", "warn");
    if (one.questions.length) chip(counted(one.questions.length, "question"), "ask");
    if (one.flags.length && isOpen(one)) chip(counted(one.flags.length, "flag"), "warn");
    if (one.depends_on.length) chip(`waits for ${one.depends_on.length}`);
    if (one.pinned) chip("pinned");
    if (one.kind !== "story") chip(one.kind);
    return el("li", { class: `row${isOpen(one) ? "" : " settled"}`, "data-id": one.id, "data-rank": rank, draggable: "true" },
      el("span", { class: "grip", "aria-hidden": "true" }, "⠿"), el("span", { class: "rank" }, String(rank)),
      el("span", { class: "what" }, el("button", { type: "button", class: "open", "aria-describedby": "rowhelp" }, el("bdi", {}, one.title)),
        el("span", { class: "under" }, el("bdi", {}, epic || one.id), ...(one.persona ? [" · ", el("bdi", {}, one.persona)] : []))),
      el("span", { class: "chips" }, ...chips),
      el("span", { class: "points" }, one.points === null ? "–" : String(one.points)),
      el("span", { class: `status ${one.status}` }, one.status));
  };

  const home = (data, one) => data.epics[one.epic]?.initiative || (one.id.includes("/") ? one.id.split("/")[0] : "");

  const matching = (data, stories, query) => {
    const words = (query.get("q") || "").toLowerCase().split(/\s+/).filter(Boolean);
    const show = SHOWS[query.get("show")];
    const tests = [];
    if (words.length) tests.push((one) => { const text = `${one.title}\n${one.story}\n${one.id}\n${one.persona}`.toLowerCase(); return words.every((word) => text.includes(word)); });
    if (show) tests.push(show);
    if (query.get("persona")) tests.push((one) => one.persona === query.get("persona"));
    if (query.get("initiative")) tests.push((one) => home(data, one) === query.get("initiative"));
    if (query.get("team")) tests.push((one) => (one.team || data.teams[home(data, one)]) === query.get("team"));
    if (query.get("sprint")) tests.push((one) => String(one.sprint || data.sprints[one.id] || "") === query.get("sprint"));
    return stories.filter((one) => tests.every((test) => test(one)));
  };

  const rows = (data, stories, query) => {
    let found = matching(data, stories, query);
    const grouped = query.get("view") === "epics";
    if (grouped) found = [...Map.groupBy(found, (one) => one.epic).values()].flat();
    const ranks = new Map(stories.map((one, index) => [one.id, index + 1]));
    const from = Number(query.get("from") || 0);
    const end = Math.min(found.length, from + Number(query.get("count") || 80));
    const list = el("ol", { class: "rows", "data-total": found.length, "data-next": end < found.length ? end : 0 });
    for (let index = from; index < end; index += 1) {
      const one = found[index];
      const epic = data.epics[one.epic]?.title || "";
      if (grouped && (!index || found[index - 1].epic !== one.epic)) list.append(el("li", { class: "heading" }, el("h3", {}, el("bdi", {}, epic || "Without an epic"))));
      list.append(row(one, ranks.get(one.id), epic));
    }
    if (!stories.length) list.append(el("li", { class: "empty" }, "There are no stories yet."));
    else if (!found.length) list.append(el("li", { class: "empty" }, "No story is like that. ", el("button", { type: "button", class: "link", "data-act": "clear" }, "Show all")));
    return list.outerHTML;
  };

  r2b.localRows = { rows, matching };
})();
