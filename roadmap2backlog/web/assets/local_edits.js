/* The edits of the offline page, done on the stories in the page; `r2b review --apply` does them for good. */
"use strict";
(() => {
  const refuse = (message, more = {}) => ({ done: false, findings: [{ message, hint: "" }], clashes: [], offer: [], ...more });
  const done = (...touched) => ({ done: true, touched, findings: [], clashes: [], offer: [] });
  const gone = () => refuse("there is no such story");
  const joined = (one, other) => [...one, ...other.filter((each) => !one.some((mine) => JSON.stringify(mine) === JSON.stringify(each)))];
  const sum = (one, other) => (one === null && other === null ? null : (one || 0) + (other || 0));
  const find = (stories, id) => stories.find((one) => one.id === id);

  const lacking = (story) => {
    const found = story.points ? [] : ["it has no points"];
    if (!story.acceptance.length) found.push("it has no acceptance criterion");
    story.acceptance.forEach((one, index) => {
      if (one.status === "stub") found.push(`criterion ${index + 1} is a stub`);
      else if (r2b.criteria.problem(one)) found.push(`criterion ${index + 1}: ${r2b.criteria.problem(one)}`);
    });
    story.questions.forEach((one) => found.push(`this question is open: ${one}`));
    return found;
  };

  const slug = (title) => {
    const text = title.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").replace(/[^\p{L}\p{N}.]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "");
    if (text.length <= 60) return text || "item";
    const head = text.slice(0, 61);
    return (head.slice(0, Math.max(0, head.lastIndexOf("-"))) || text.slice(0, 60)).replace(/^[-.]+|[-.]+$/g, "") || "item";
  };
  const free = (stories, wanted, data) => {
    const taken = new Set([...stories.map((one) => one.id), ...Object.keys(data.epics), ...Object.keys(data.teams)]);
    let found = wanted;
    for (let number = 2; taken.has(found); number += 1) found = `${wanted}-${number}`;
    return found;
  };

  const trimmed = (value) => (typeof value === "string" ? value.trim()
    : Array.isArray(value) ? value.map((one) => (typeof one === "string" ? one.trim() : one)).filter((one) => one !== "" && one !== null) : value);

  /* Whether a story reaches itself over the stories that it names, and those of groups that it names. */
  const isCircle = (stories, start, data) => {
    const waits = r2b.localOrder.named(stories, data);
    const seen = new Set();
    const pending = [...(waits.get(start) || [])];
    while (pending.length) {
      const name = pending.pop();
      if (name === start) return true;
      if (!seen.has(name)) { seen.add(name); pending.push(...(waits.get(name) || [])); }
    }
    return false;
  };

  /* What is wrong with new references of a story, or an empty text. */
  const unknown = (stories, before, after, data) => {
    const known = new Set([...stories.map((one) => one.id), ...Object.keys(data.epics), ...Object.keys(data.teams)]);
    if (after.epic !== before.epic && after.epic && !(after.epic in data.epics)) return `there is no epic ${after.epic}`;
    const added = after.depends_on.filter((one) => !before.depends_on.includes(one));
    const lost = added.find((one) => !known.has(one));
    if (lost) return `there is nothing called ${lost} to wait for`;
    const then = stories.map((one) => (one.id === after.id ? { ...one, depends_on: added } : one));
    return added.length && isCircle(then, after.id, data) ? "these would wait for each other" : "";
  };

  const set = (stories, edit, data) => {
    const story = find(stories, edit.id);
    if (!story) return gone();
    const after = { ...story };
    for (const [name, field] of Object.entries(edit.fields)) after[name] = trimmed(field.after);
    if (!after.title) return refuse("a story needs a title");
    if (after.status === "ready" && story.status !== "ready" && lacking(after).length) {
      return refuse(`${after.title} is not ready: ${lacking(after).join("; ")}`);
    }
    const wrong = unknown(stories, story, after, data);
    if (wrong) return refuse(wrong);
    Object.assign(story, after);
    return done(edit.id);
  };

  const split = (stories, edit, data) => {
    const index = stories.findIndex((one) => one.id === edit.id);
    const first = stories[index];
    if (!first) return gone();
    if (!edit.title.trim()) return refuse("the second story needs a title");
    const parent = first.id.includes("/") ? first.id.slice(0, first.id.lastIndexOf("/") + 1) : "";
    edit.new_id = edit.new_id || free(stories, parent + slug(edit.title), data);
    const over = new Set(edit.criteria);
    const second = { ...first, id: edit.new_id, title: edit.title.trim(), story: "", points: edit.points, value: null, confidence: null, questions: [], notes: [], flags: [],
      status: "draft", pinned: true, acceptance: first.acceptance.filter((_, at) => over.has(at)) };
    first.acceptance = first.acceptance.filter((_, at) => !over.has(at));
    first.status = "draft";
    if (edit.first_title?.trim()) first.title = edit.first_title.trim();
    if (edit.first_points !== null) first.points = edit.first_points;
    for (const one of stories) if (one.depends_on.includes(first.id)) one.depends_on = [...one.depends_on, edit.new_id];
    stories.splice(index + 1, 0, second);
    return done(first.id, edit.new_id);
  };

  const merge = (stories, edit, data) => {
    const first = find(stories, edit.id);
    const other = find(stories, edit.other);
    if (!first || !other) return gone();
    if (first === other) return refuse("a story cannot be merged with itself");
    if (other.notes.includes(`Merged into ${first.id}`)) return done(first.id);
    if ([first, other].some((one) => one.status === "dropped")) return refuse("a dropped story cannot be merged");
    const pair = [first.id, other.id];
    for (const name of ["questions", "labels", "flags", "acceptance", "notes"]) first[name] = joined(first[name], other[name]);
    first.notes = [...first.notes, `Takes in: ${other.title}${other.story ? ` — ${other.story}` : ""}`];
    first.depends_on = joined(first.depends_on, other.depends_on).filter((one) => !pair.includes(one));
    for (const name of ["points", "value"]) first[name] = sum(first[name], other[name]);
    first.status = "draft";
    Object.assign(other, { status: "dropped", depends_on: [], notes: [...other.notes, `Merged into ${first.id}`] });
    for (const one of stories) if (!pair.includes(one.id) && one.depends_on.includes(other.id)) one.depends_on = [...new Set(one.depends_on.map((each) => (each === other.id ? first.id : each)))];
    return isCircle(stories, first.id, data) ? refuse("merged, it would wait for itself") : done(first.id, other.id);
  };

  const answer = (stories, edit) => {
    const story = find(stories, edit.id);
    if (!story) return gone();
    const index = story.questions.indexOf(edit.question);
    const note = `${edit.question.trim()} — ${edit.answer.trim()}`;
    if (index < 0) return story.notes.includes(note) ? done(story.id) : refuse("this question is no longer open");
    if (!edit.answer.trim()) return refuse("the answer is empty");
    story.questions = story.questions.filter((_, at) => at !== index);
    story.notes = [...story.notes, note];
    if (!story.questions.length) story.flags = story.flags.filter((one) => one !== "QUESTION");
    return done(story.id);
  };

  const add = (stories, edit, data) => {
    if (!edit.title.trim()) return refuse("a story needs a title");
    if (edit.epic && !(edit.epic in data.epics)) return refuse(`there is no epic ${edit.epic}`);
    if (edit.after && !find(stories, edit.after)) return gone();
    edit.new_id = edit.new_id || free(stories, (edit.epic ? `${edit.epic}/` : "") + slug(edit.title), data);
    const made = { id: edit.new_id, epic: edit.epic, kind: "story", title: edit.title.trim(), story: "", persona: "", acceptance: [], points: null, value: null, depends_on: [],
      status: "draft", pinned: false, team: "", sprint: "", labels: [], questions: [], notes: [], flags: [], orphaned: false, source: null };
    stories.splice(stories.findIndex((one) => one.id === edit.after) + 1, 0, made);
    return done(edit.new_id);
  };

  /* Do an edit on stories that are the caller's own; a refused one leaves them as they were. */
  r2b.local = Object.assign((stories, edit, data) => {
    const kept = structuredClone(stories);
    const ways = { set, move: r2b.localOrder.move, split, merge, answer, add };
    const answered = ways[edit.op](stories, edit, data);
    if (!answered.done) stories.splice(0, stories.length, ...kept);
    return answered;
  }, { refuse, done, gone });
})();
