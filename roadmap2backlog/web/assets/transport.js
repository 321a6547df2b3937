/* How the page talks to the server; the offline page brings another one with the same names. */
"use strict";
(() => {
  const fresh = () => (crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2));
  /* What a person did can be undone after a reload too, so the name lives as long as the tab. */
  const remembered = () => {
    try {
      const known = sessionStorage.getItem("r2b-person") || fresh();
      sessionStorage.setItem("r2b-person", known);
      return known;
    } catch { return fresh(); }
  };
  r2b.tab = fresh();
  const head = { "x-r2b-person": remembered(), "x-r2b-tab": r2b.tab };

  const post = (path, data = {}) => r2b.working((async () => {
    try {
      const answer = await fetch(path, {
        method: "POST", headers: { ...head, "content-type": "application/json" }, body: JSON.stringify(data),
      });
      if (answer.headers.get("content-type")?.startsWith("application/json")) return await answer.json();
      return r2b.failed(await answer.text());
    } catch { return r2b.failed("The server cannot be reached; your words are still here."); }
  })());
  /* The answer to a question, read as `text` or `json`; `otherwise` where there is none. */
  const get = (path, kind, otherwise = null) => r2b.working((async () => {
    try {
      const answer = await fetch(path, { headers: head });
      if (answer.ok) return await answer[kind]();
      if (answer.status !== 404) r2b.say(await answer.text(), 30);
    } catch { r2b.say("The server cannot be reached; what you type stays here.", 30); }
    return otherwise;
  })());

  r2b.transport = {
    edit: (edit) => post("/edit", { ...edit, seen: document.body.dataset.revision }),
    undo: () => post("/undo"),
    redo: () => post("/redo"),
    post,
    page: () => get("/", "text", ""),
    rows: (query) => get(`/rows?${query}`, "text", ""),
    story: (id) => get(`/story?id=${encodeURIComponent(id)}`, "json"),
    find: (words) => get(`/find?q=${encodeURIComponent(words)}`, "json", []),
    at: async (rank) => (await get(`/at?rank=${Math.min(Math.floor(rank), 999999999)}`, "json"))?.id,
    state: () => get("/state", "json"),
    cost: () => get("/cost", "json"),
    sprints: () => get("/sprints", "json", []),
    reasons: (id) => get(`/reasons?id=${encodeURIComponent(id)}`, "json"),
    sight: (name) => get(`/see/${name}`, "text", '<p class="hint">This view cannot be drawn now.</p>'),
  };
})();
