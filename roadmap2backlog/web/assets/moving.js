/* The order: drag and drop, Alt and arrow keys, and a place by number. */
"use strict";
(() => {
  const { $, $$, el } = r2b;
  let dragged = null;

  const move = async (edit) => {
    const answer = await r2b.perform({ op: "move", ...edit }, "Moved and pinned.");
    if (!answer.done && answer.offer && answer.offer.length) {
      r2b.refuse(said(answer), el("button", { type: "button", class: "primary", on: { click: async () => {
        r2b.calm();
        const both = await r2b.perform({ op: "move", ...edit, together: true }, "Moved together.");
        if (!both.done) r2b.refuse(said(both));
        focus(edit.id);
        if (both.done) told(edit.id, "with what it needs");
      } } }, answer.offer.length === 1 ? "Move both" : `Move all ${answer.offer.length + 1}`));
    } else if (!answer.done && !answer.clashes.length) r2b.refuse(said(answer));
    if (answer.done) { focus(edit.id); told(edit.id, "and pinned"); }
    return answer;
  };
  const told = (id, how) => {
    const row = r2b.list.row(id);
    if (row) r2b.say(`“${$(".open", row).textContent}” is at place ${row.dataset.rank} now, ${how}.`);
  };
  const said = (answer) => answer.findings.map((one) => one.message).join(" ");
  const focus = (id) => { const row = r2b.list.row(id); if (row) { $(".open", row).focus(); row.scrollIntoView({ block: "nearest" }); } };

  /* One place up or down, seen in the list as it is shown. */
  const nudge = (row, by) => {
    const all = $$(".row");
    const other = all[all.indexOf(row) + by];
    if (!other) return;
    move({ id: row.dataset.id, [by < 0 ? "before" : "after"]: other.dataset.id });
  };

  const toPlace = async (id, rank) => {
    const here = Number($("#place").dataset.rank || r2b.editor.seen.rank);
    const found = await r2b.transport.at(rank);
    if (found && found !== id) await move({ id, [rank < here ? "before" : "after"]: found });
  };

  const clear = () => $$(".over-top,.over-bottom").forEach((one) => one.classList.remove("over-top", "over-bottom"));

  const bind = (place) => {
    place.addEventListener("dragstart", (event) => {
      dragged = event.target.closest(".row");
      if (!dragged) return;
      dragged.classList.add("dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.id);
    });
    place.addEventListener("dragover", (event) => {
      const over = event.target.closest(".row");
      if (!dragged || !over || over === dragged) return;
      event.preventDefault();
      const box = over.getBoundingClientRect();
      clear();
      over.classList.add(event.clientY < box.top + box.height / 2 ? "over-top" : "over-bottom");
    });
    place.addEventListener("drop", (event) => {
      const over = event.target.closest(".row");
      if (!dragged || !over || over === dragged) return;
      event.preventDefault();
      const side = over.classList.contains("over-top") ? "before" : "after";
      move({ id: dragged.dataset.id, [side]: over.dataset.id });
    });
    place.addEventListener("dragend", () => { clear(); dragged?.classList.remove("dragged"); dragged = null; });
  };

  r2b.moving = { move, nudge, toPlace, bind };
})();
