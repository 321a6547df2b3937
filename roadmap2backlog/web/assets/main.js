/* Ties the parts together. */
"use strict";
(() => {
  const { $, $$, el } = r2b;

  /* Do an edit, redraw what it touched, and say what happened. */
  r2b.perform = async (edit, words) => {
    r2b.calm();
    const answer = await r2b.transport.edit(edit);
    if (answer.revision) document.body.dataset.revision = answer.revision;
    if (answer.done) {
      r2b.say(answer.elsewhere ? `${words} The file had changed meanwhile; both changes are in it.` : words);
      await r2b.refresh(answer.touched);
    } else if (answer.clashes && answer.clashes.length) r2b.dialogs.clashes(answer.clashes, edit);
    return answer;
  };

  r2b.refresh = async (fresh = []) => {
    await Promise.all([r2b.list.redraw({ fresh }), r2b.list.state(), r2b.sights.redraw()]);
  };

  const step = async (which) => {
    const answer = await r2b.transport[which]();
    if (!answer.done) { r2b.refuse(answer.findings.map((one) => one.message).join(" ")); return; }
    r2b.say(which === "undo" ? "Taken back." : "Done again.");
    await r2b.refresh(answer.touched);
    r2b.refocus(`#${which}`, which === "undo" ? "#redo" : "#undo");
    if (answer.clashes.length) r2b.refuse(`Somebody else changed ${answer.clashes.map((one) => one.field).join(", ")} since; that stays.`);
    await r2b.editor.reload();
  };

  const acts = {
    close: () => r2b.editor.close(),
    clear: () => { $("#filters").reset(); $$("#filters [name]").forEach((one) => { one.value = ""; }); r2b.list.search(); $("#filters [name=q]").focus(); },
    "add-criterion": () => { $("textarea", r2b.criteria.add()).focus(); },
    "remove-criterion": (button) => { button.closest(".criterion").remove(); $("[data-act=add-criterion]").focus(); },
    "add-question": () => { const input = $("#new-question"); r2b.editor.question(input.value.trim()); input.value = ""; input.focus(); },
    ready: () => r2b.editor.status("ready", "Ready."),
    draft: () => r2b.editor.status("draft", "Back to draft."),
    drop: () => r2b.editor.status("dropped", "Dropped; undo brings it back."),
    restore: () => r2b.editor.status("draft", "Brought back."),
    split: () => r2b.dialogs.split(),
    merge: () => r2b.dialogs.merge(),
    unpin: () => r2b.editor.save({ pinned: { before: true, after: false } }),
    pin: () => r2b.editor.save({ pinned: { before: false, after: true } }),
    place: async () => {
      const rank = r2b.number($("#place").value);
      if (!(rank >= 1)) r2b.editor.problems("The place is a number from 1.");
      else { await r2b.moving.toPlace(r2b.editor.seen.story.id, rank); await r2b.editor.reload(); }
    },
    cancel: (button) => button.closest("dialog").close(),
  };

  document.addEventListener("click", (event) => {
    const opener = event.target.closest(".open");
    if (opener) { r2b.editor.open(opener.closest(".row").dataset.id); return; }
    const tab = event.target.closest("[data-tab]");
    if (tab) { r2b.sights.show(tab.dataset.tab); return; }
    const button = event.target.closest("[data-act]");
    if (button && acts[button.dataset.act]) acts[button.dataset.act](button);
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input,textarea,select");
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && key === "s") { event.preventDefault(); r2b.editor.save(); return; }
    if ((event.ctrlKey || event.metaKey) && key === "z" && !typing) { event.preventDefault(); step(event.shiftKey ? "redo" : "undo"); return; }
    if (event.key === "Escape" && !document.querySelector("dialog[open]") && r2b.editor.seen) { r2b.editor.close(); return; }
    if (event.key === "/" && !typing) { event.preventDefault(); $("#filters [name=q]").focus(); return; }
    const row = event.target.closest?.(".row");
    if (!row || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    const by = event.key === "ArrowUp" ? -1 : 1;
    if (event.altKey) r2b.moving.nudge(row, by);
    else r2b.list.step(by);
  });

  /* The sprints of the plan are asked for when somebody is about to choose one. */
  const sprints = $("#filters [name=sprint]");
  const fill = async () => {
    for (const event of ["focus", "pointerenter"]) sprints.removeEventListener(event, fill);
    const known = new Set([...sprints.options].map((one) => one.value));
    const found = (await r2b.transport.sprints()).filter((name) => !known.has(name));
    sprints.append(...found.map((name) => el("option", { value: name }, `Sprint ${name}`)));
  };
  for (const event of ["focus", "pointerenter"]) sprints.addEventListener(event, fill);
  $("#filters").addEventListener("submit", (event) => event.preventDefault());
  $("#filters").addEventListener("input", r2b.soon(() => r2b.list.search(), 120));
  $("#editor").addEventListener("submit", (event) => { event.preventDefault(); r2b.editor.save(); });
  $("#new-question").addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); acts["add-question"](); } });
  $("#place").addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); acts.place(); } });
  $("#more-filters").addEventListener("click", (event) => {
    const wide = $("#filters").classList.toggle("wide");
    event.target.setAttribute("aria-expanded", String(wide));
  });
  $("#add").addEventListener("click", () => r2b.dialogs.add());
  $("#undo").addEventListener("click", () => step("undo"));
  $("#redo").addEventListener("click", () => step("redo"));
  $("#rebuild")?.addEventListener("click", () => r2b.dialogs.review("/rebuild", "What a rebuild changes", "Rebuild"));
  $("#push")?.addEventListener("click", () => r2b.dialogs.review("/push", "What a push changes in the tracker", "Push"));
  r2b.moving.bind($("#list"));

  /* Choosing a dependency: type, arrow keys, Enter. */
  const search = $("#wait-search");
  const found = $("#wait-found");
  let offers = [];
  let marked = -1;
  const mark = (index) => {
    marked = index;
    $$("li", found).forEach((one, place) => one.setAttribute("aria-selected", String(place === index)));
    search.setAttribute("aria-activedescendant", index < 0 ? "" : `wait-${index}`);
  };
  search.addEventListener("input", r2b.soon(async () => {
    const words = search.value.trim();
    const known = words ? await r2b.transport.find(words) : [];
    const here = r2b.editor.seen?.story.id;
    if (!here || search.value.trim() !== words) return; // closed, or typed on meanwhile
    offers = known.filter((one) => one.id !== here);
    found.replaceChildren(...offers.map((one, index) => el("li", { role: "option", id: `wait-${index}`, "aria-selected": "false",
      on: { mousedown: (event) => { event.preventDefault(); r2b.editor.choose(one); } } }, `${one.rank ? `${one.rank}. ` : ""}${one.title}`)));
    found.hidden = !offers.length;
    search.setAttribute("aria-expanded", String(offers.length > 0));
    mark(offers.length ? 0 : -1);
  }));
  search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (offers.length) mark((marked + (event.key === "ArrowDown" ? 1 : offers.length - 1)) % offers.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!found.hidden && offers[marked]) r2b.editor.choose(offers[marked]);
    } else if (event.key === "Escape" && !found.hidden) { event.stopPropagation(); found.hidden = true; }
  });

  new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) r2b.list.more(); }, { rootMargin: "600px" }).observe($("#more"));
  window.addEventListener("beforeunload", (event) => { if (r2b.editor.isDirty()) event.preventDefault(); });
  r2b.list.state();
  document.body.dataset.ready = "1";
})();
