/* Stands in for the server: edits stay in this browser until they are downloaded as a decisions file. */
"use strict";
(() => {
  const { $, el } = r2b;
  const data = JSON.parse($("#data").textContent);
  const details = new Map(data.stories.map((one) => [one.story.id, one]));
  const key = `r2b:${data.base}`;
  let stories = [];
  let undone = [];
  let edits = [];
  try { edits = JSON.parse(localStorage.getItem(key) || "[]"); } catch { /* a browser that forgets: the edits live as long as the page */ }

  const replay = () => {
    stories = data.stories.map((one) => structuredClone(one.story));
    edits = edits.filter((edit) => { try { return r2b.local(stories, edit, data).done; } catch { return false; } });
  };
  const keep = () => {
    try { localStorage.setItem(key, JSON.stringify(edits)); } catch { r2b.say("This browser keeps nothing: download your decisions before you close the page."); }
    $("#download").disabled = $("#forget").disabled = !edits.length;
    $("#download").textContent = edits.length ? `Download ${edits.length} decision${edits.length > 1 ? "s" : ""}` : "Download decisions";
  };
  const named = (id) => {
    const index = stories.findIndex((one) => one.id === id);
    return { id, title: index < 0 ? data.epics[id]?.title || id : stories[index].title, rank: index < 0 ? null : index + 1 };
  };
  const nothing = { done: false, findings: [{ message: "there is nothing left", hint: "" }], clashes: [], offer: [] };

  r2b.transport = {
    edit: async (edit) => {
      const answer = r2b.local(stories, edit, data);
      if (answer.done) { edits.push(edit); undone = []; keep(); }
      return answer;
    },
    undo: async () => {
      if (!edits.length) return nothing;
      const edit = edits.pop();
      undone.push(edit);
      replay();
      keep();
      return { done: true, touched: [edit.id], findings: [], clashes: [], offer: [] };
    },
    redo: async () => (undone.length ? r2b.transport.again(undone.pop()) : nothing),
    again: async (edit) => {
      const left = undone;
      const answer = await r2b.transport.edit(edit);
      undone = left;
      return answer;
    },
    rows: async (query) => r2b.localRows.rows(data, stories, new URLSearchParams(query)),
    story: async (id) => {
      const story = stories.find((one) => one.id === id);
      if (!story) return null;
      const told = details.get(id) || { source: null, reasons: [], flags: [] };
      return { ...told, story, rank: named(id).rank, epic: data.epics[story.epic]?.title || "",
        flags: told.flags.filter((one) => story.flags.includes(one.flag)).map((one) => ({ ...one, fields: { ...one.fields, flags: story.flags.filter((flag) => flag !== one.flag) } })),
        waits_for: story.depends_on.map(named), waited_for_by: stories.filter((one) => one.depends_on.includes(id)).map((one) => named(one.id)) };
    },
    find: async (words) => r2b.localRows.matching(data, stories, new URLSearchParams({ q: words })).slice(0, 12).map((one) => named(one.id)),
    at: async (rank) => stories[Math.min(Math.floor(rank), stories.length) - 1]?.id,
    state: async () => {
      const open = stories.filter((one) => !["done", "dropped"].includes(one.status));
      return { revision: data.base, undo: edits.length > 0, redo: undone.length > 0, broken: false,
        counts: { stories: stories.length, ready: stories.filter((one) => one.status === "ready").length, questions: open.reduce((sum, one) => sum + one.questions.length, 0),
          flagged: open.filter((one) => one.flags.length).length, points: open.reduce((sum, one) => sum + (one.points || 0), 0) } };
    },
    cost: async () => (edits.some((edit) => edit.op !== "answer") ? { words: "worked out when applied", over: 0 } : data.cost),
    sprints: async () => [],
    reasons: async () => [],
    sight: async (name) => $(`#sight-${name}`).innerHTML,
  };

  const download = () => {
    const text = JSON.stringify({ format: "r2b-decisions", version: 1, backlog: data.backlog, base: data.base, edits }, null, 1);
    const link = el("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: "decisions.json" });
    link.click();
    r2b.say("Send decisions.json back: `r2b review --apply decisions.json` merges it.", 12);
  };
  $("#download").addEventListener("click", download);
  $("#forget").addEventListener("click", () => { edits = []; undone = []; replay(); keep(); r2b.editor.close(true); r2b.refresh(); });
  replay();
  keep();
  if (edits.length) window.addEventListener("DOMContentLoaded", () => r2b.refresh());
})();
