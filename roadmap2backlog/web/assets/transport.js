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
      return { done: false, findings: [{ message: await answer.text(), hint: "" }], clashes: [], offer: [] };
    } catch {
      return { done: false, findings: [{ message: "The server cannot be reached; your words are still here.", hint: "" }], clashes: [], offer: [] };
    }
  })());
  const get = (path) => r2b.working(fetch(path, { headers: head }).catch(() => {
    r2b.say("The server cannot be reached; what you type stays here.", 30);
    return new Response("null", { status: 503 });
  }));

  r2b.transport = {
    edit: (edit) => post("/edit", { ...edit, seen: document.body.dataset.revision }),
    undo: () => post("/undo"),
    redo: () => post("/redo"),
    post,
    rows: async (query) => (await get(`/rows?${query}`)).text(),
    story: async (id) => {
      const answer = await get(`/story?id=${encodeURIComponent(id)}`);
      return answer.ok ? answer.json() : null;
    },
    find: async (words) => (await (await get(`/find?q=${encodeURIComponent(words)}`)).json()) || [],
    at: async (rank) => (await (await get(`/at?rank=${Math.floor(rank)}`)).json())?.id,
    state: async () => {
      const answer = await get("/state");
      return answer.ok ? answer.json() : null;
    },
    cost: async () => {
      const answer = await get("/cost");
      return answer.ok ? answer.json() : null;
    },
    sprints: async () => {
      const answer = await get("/sprints");
      return answer.ok ? answer.json() : [];
    },
    reasons: async (id) => {
      const answer = await get(`/reasons?id=${encodeURIComponent(id)}`);
      return answer.ok ? answer.json() : null;
    },
    sight: async (name) => (await get(`/see/${name}`)).text(),
  };
})();
