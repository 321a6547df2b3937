/* One story: filled in, read back, saved. */
"use strict";
(() => {
  const { $, $$, el } = r2b;
  const form = () => $("#editor");
  const TEXTS = ["title", "story", "epic", "kind", "persona", "team", "sprint"];
  const NUMBERS = ["points", "value"];
  let seen = null;
  let waits = [];
  let questions = [];
  let opener = "";
  let asked = 0;
  let running = Promise.resolve(); // one save after the other

  const lines = (text) => text.split("\n").map((one) => one.trim()).filter(Boolean);

  /* The story as the form has it. */
  const written = () => {
    const found = {};
    for (const name of TEXTS) found[name] = form().elements[name].value.trim();
    for (const name of NUMBERS) found[name] = r2b.number(form().elements[name].value);
    found.notes = lines(form().elements.notes.value);
    found.labels = form().elements.labels.value.split(",").map((one) => one.trim()).filter(Boolean);
    found.acceptance = r2b.criteria.all();
    found.depends_on = [...waits];
    found.questions = [...questions];
    return found;
  };

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /* The fields that differ from what was shown, each with what was there. */
  const changes = () => {
    if (!seen) return {};
    const found = {};
    for (const [name, after] of Object.entries(written())) {
      const before = seen.shown[name];
      if (!same(before, after)) found[name] = { before: seen.story[name], after };
    }
    return found;
  };

  const isDirty = () => Object.keys(changes()).length > 0;

  const link = (one, remove) => el("li", {},
    el("button", { type: "button", class: "link", on: { click: () => open(one.id) } }, `${one.rank ? `${one.rank}. ` : ""}${one.title}`),
    ...(remove ? [el("button", { type: "button", "aria-label": `No longer wait for ${one.title}`, on: { click: remove } }, "✕")] : []));

  const showWaits = (named) => {
    $("#waits").replaceChildren(...waits.map((id) => link(named.get(id) || { id, title: id },
      () => { waits = waits.filter((one) => one !== id); showWaits(named); $("#wait-search").focus(); })));
  };

  const showQuestions = () => {
    $("#questions").replaceChildren(...questions.map((words) => {
      const input = el("input", { "aria-label": `Answer to: ${words}`, placeholder: "Answer", autocomplete: "off" });
      const answer = () => { if (input.value.trim()) act({ op: "answer", id: seen.story.id, question: words, answer: input.value }, "Answered; the answer stands in the notes."); };
      input.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); answer(); } });
      return el("li", {}, el("span", {}, words), el("div", { class: "inline" }, input,
        el("button", { type: "button", "aria-label": `Save the answer to: ${words}`, on: { click: answer } }, "Answer"),
        el("button", { type: "button", "aria-label": `Remove the question: ${words}`, on: { click: () => { questions = questions.filter((one) => one !== words); showQuestions(); $("#new-question").focus(); } } }, "Remove")));
    }));
  };

  /* A text whose `marked` parts are set as code. */
  const coded = (text) => text.split("`").map((part, at) => (at % 2 ? el("code", {}, part) : part));

  const showFlags = (flags) => {
    $("#editor-flags").replaceChildren(...flags.map((flag) => el("div", { class: "flag" },
      el("h3", {}, flag.title), el("p", {}, ...coded(flag.words)), el("p", { class: "under" }, ...(flag.hint ? ["Or: ", ...coded(flag.hint), "."] : [])),
      el("button", { type: "button", class: "settle", on: { click: () => {
        const fields = {};
        for (const [name, after] of Object.entries(flag.fields)) fields[name] = { before: seen.story[name], after };
        act({ op: "set", id: seen.story.id, fields }, "Flag settled.");
      } } }, flag.proposal))));
  };

  const showSource = (source) => {
    const place = $("#editor-source");
    place.hidden = !source;
    if (source) {
      place.replaceChildren(el("p", { class: "under" }, `Roadmap, line ${source.line}`), source.before, el("mark", {}, source.marked), source.after);
    }
  };

  /* The reasons follow when the order is worked out; the story itself does not wait for them. */
  const showReasons = async (id, known) => {
    const place = $("#editor-reasons");
    const told = known || await r2b.transport.reasons(id);
    if (!seen || seen.story.id !== id || !told) return;
    place.replaceChildren(...(told.length
      ? [el("h3", {}, "Why it stands here"), el("ul", {}, ...told.map((one) => el("li", {}, one)))] : []));
  };

  /* A value that a list does not have yet is put into it: it stands in the file all the same. */
  const offer = (name, value, words) => {
    const list = form().elements[name];
    if (value && ![...list.options].some((one) => one.value === value)) list.append(el("option", { value }, words || value));
  };

  const show = (told, focus) => {
    if (seen?.story.id !== told.story.id) $("#editor-reasons").replaceChildren();
    const story = told.story;
    seen = told;
    waits = [...story.depends_on];
    questions = [...story.questions];
    $("#editor-title").textContent = story.title;
    $("#editor-place").textContent = `Place ${told.rank} · ${told.epic || story.id} · ${story.status}`;
    offer("epic", story.epic, told.epic);
    offer("kind", story.kind, story.kind);
    for (const name of TEXTS) form().elements[name].value = story[name] || "";
    for (const name of NUMBERS) form().elements[name].value = story[name] === null ? "" : String(story[name]);
    form().elements.notes.value = story.notes.join("\n");
    form().elements.labels.value = story.labels.join(", ");
    r2b.criteria.fill(story.acceptance);
    showWaits(new Map(told.waits_for.map((one) => [one.id, one])));
    showQuestions();
    showFlags(story.status === "dropped" ? [] : told.flags);
    showSource(told.source);
    $("#waited").hidden = !told.waited_for_by.length;
    $("#waited-by").replaceChildren(...told.waited_for_by.map((one) => link(one)));
    showReasons(story.id, told.reasons);
    const shown = (name, when) => { $(`[data-act=${name}]`, form()).hidden = !when; };
    shown("ready", story.status === "draft");
    shown("draft", story.status === "ready");
    shown("drop", story.status !== "dropped");
    shown("restore", story.status === "dropped");
    shown("split", story.status !== "dropped");
    shown("merge", story.status !== "dropped");
    shown("unpin", story.pinned);
    shown("pin", !story.pinned && story.status !== "dropped");
    $("#place").value = String(told.rank);
    $("#editor-problems").hidden = true;
    $("#editor-notice").hidden = true;
    $("#wait-search").value = "";
    $("#wait-found").hidden = true;
    seen.shown = written();
    form().hidden = false;
    form().dataset.id = story.id;
    $("#nothing").hidden = true;
    r2b.current = story.id;
    r2b.list.tell();
    if (focus) { $("#side").scrollTop = 0; $("#editor-title").focus(); }
  };

  const open = async (id) => {
    if (seen && seen.story.id !== id && isDirty() && !(await save())) return;
    if (!form().contains(document.activeElement)) opener = id;
    const mine = (asked += 1); // who closes meanwhile, or opens another one, means that
    const told = await r2b.transport.story(id);
    if (mine !== asked) return;
    if (told) show(told, true);
    else r2b.say("This story is no longer there.");
  };

  /* Show the story as it stands now; what was typed since `base` stays typed. */
  const reload = async (base = null) => {
    if (!seen) return;
    const id = seen.story.id;
    const known = base || seen.shown;
    const told = await r2b.transport.story(id);
    if (!seen || seen.story.id !== id) return;
    if (!told) { close(true); return; }
    const typed = written();
    const pending = Object.keys(typed).filter((name) => !same(typed[name], known[name]));
    const back = focused();
    show(told, false);
    for (const name of pending) put(name, typed[name]);
    back();
  };

  /* Return a function that puts the cursor back where it is now. */
  const focused = () => {
    const here = document.activeElement;
    if (!form().contains(here) || !here.name) return () => {};
    const all = $$(`[name="${here.name}"]`, form());
    const index = all.indexOf(here);
    const place = [here.selectionStart, here.selectionEnd];
    return () => {
      const again = $$(`[name="${all[0].name}"]`, form())[index];
      if (!again || again === document.activeElement) return;
      again.focus({ preventScroll: true });
      if (place[0] !== null && again.setSelectionRange) again.setSelectionRange(...place);
    };
  };

  const put = (name, value) => {
    if (name === "acceptance") r2b.criteria.fill(value);
    else if (name === "depends_on") { waits = [...value]; showWaits(new Map(seen.waits_for.map((one) => [one.id, one]))); }
    else if (name === "questions") { questions = [...value]; showQuestions(); }
    else if (name === "notes") form().elements.notes.value = value.join("\n");
    else if (name === "labels") form().elements.labels.value = value.join(", ");
    else form().elements[name].value = value === null ? "" : String(value);
  };

  const close = async (force = false) => {
    asked += 1;
    if (!force && isDirty() && !(await save())) return;
    seen = null;
    form().hidden = true;
    $("#nothing").hidden = false;
    r2b.current = "";
    r2b.list.tell();
    const row = r2b.list.row(opener);
    if (row) $(".open", row).focus();
  };

  const problems = (words) => {
    const place = $("#editor-problems");
    place.textContent = words;
    place.hidden = !words;
    if (words) place.scrollIntoView({ block: "nearest" });
  };

  const save = async (more = {}) => {
    await running;
    if (!seen) return true;
    const fields = { ...changes(), ...more };
    if (!Object.keys(fields).length) { r2b.say("Nothing to save."); return true; }
    const wrong = r2b.criteria.problems();
    if (!form().elements.title.value.trim()) wrong.unshift("A story needs a title.");
    for (const name of NUMBERS) {
      const text = form().elements[name].value.trim();
      if (!r2b.isNumber(text)) wrong.unshift(`${name === "points" ? "Points are" : "The value is"} a number.`);
    }
    if (wrong.length) { problems(wrong.join("\n")); return false; }
    return act({ op: "set", id: seen.story.id, fields }, "Saved.");
  };

  /* Where the focus goes when the button that had it is gone after its work. */
  const NEXT = {
    ready: ["[data-act=draft]"], draft: ["[data-act=ready]"], drop: ["[data-act=restore]"], restore: ["[data-act=drop]"],
    pin: ["[data-act=unpin]"], unpin: ["[data-act=pin]"], answer: ["#questions input", "#new-question"], settle: ["#editor-flags button"],
  };

  /* Do an edit of the open story and show what became of it. */
  const act = async (edit, words) => {
    const { fields, ...rest } = edit;
    if (edit.op !== "set" && isDirty() && !(await save())) return false;
    const held = edit.op === "answer" ? "answer" : document.activeElement?.dataset?.act || document.activeElement?.className;
    const doing = (async () => {
      const base = written();
      const told = await r2b.perform(fields ? { ...rest, fields } : edit, words);
      if (told.done) await reload(base);
      return told;
    })();
    running = doing;
    const answer = await doing;
    if (answer.done) { r2b.refocus(...(NEXT[held] || []), "#editor-title"); return true; }
    if (!answer.clashes.length) problems(answer.findings.map((one) => `${one.message}${one.hint ? ` — ${one.hint}` : ""}`).join("\n"));
    return false;
  };

  const status = (value, words) => save({ status: { before: seen.story.status, after: value } }).then((done) => { if (done) r2b.say(words); });

  const choose = (one) => {
    if (!waits.includes(one.id) && one.id !== seen.story.id) waits.push(one.id);
    const named = new Map(seen.waits_for.map((each) => [each.id, each]));
    named.set(one.id, one);
    seen.waits_for.push(one);
    showWaits(named);
    $("#wait-search").value = "";
    $("#wait-found").hidden = true;
    $("#wait-search").setAttribute("aria-expanded", "false");
    $("#wait-search").focus();
  };

  /* What counts as typed no longer, once these fields were decided on. */
  const settled = (names) => {
    if (!seen) return null;
    const typed = Object.entries(written()).filter(([name]) => names.includes(name));
    return { ...seen.shown, ...Object.fromEntries(typed) };
  };

  r2b.editor = {
    open, close, save, reload, act, status, choose, isDirty, written, settled, problems,
    get seen() { return seen; },
    question: (words) => { if (words && !questions.includes(words)) { questions.push(words); showQuestions(); } },
    notice: (words) => { $("#editor-notice").textContent = words; $("#editor-notice").hidden = false; },
  };
})();
