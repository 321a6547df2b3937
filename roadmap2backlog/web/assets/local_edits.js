/* The edits of the offline page, done on the stories in the page; `r2b review --apply` does them for good. */
"use strict";
(() => {
  const SETTLED = ["done", "dropped"];
  const refuse = (message, more = {}) => ({ done: false, findings: [{ message, hint: "" }], clashes: [], offer: [], ...more });
  const done = (...touched) => ({ done: true, touched, findings: [], clashes: [], offer: [] });
  const joined = (one, other) => [...one, ...other.filter((each) => !one.some((mine) => JSON.stringify(mine) === JSON.stringify(each)))];

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

  const slug = (title) => title.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}.]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "").slice(0, 60) || "item";
  const free = (stories, wanted) => {
    const taken = new Set(stories.map((one) => one.id));
    let found = wanted;
    for (let number = 2; taken.has(found); number += 1) found = `${wanted}-${number}`;
    return found;
  };

  const set = (stories, edit) => {
    const story = stories.find((one) => one.id === edit.id);
    const after = { ...story };
    for (const [name, field] of Object.entries(edit.fields)) after[name] = field.after;
    if (after.status === "ready" && story.status !== "ready" && lacking(after).length) {
      return refuse(`${after.title} is not ready: ${lacking(after).join("; ")}`);
    }
    Object.assign(story, after);
    return done(edit.id);
  };

  /* Everything reached over links, without the start. */
  const closure = (start, links) => {
    const seen = new Set([start]);
    const pending = [start];
    while (pending.length) for (const next of links(pending.pop())) if (!seen.has(next)) { seen.add(next); pending.push(next); }
    seen.delete(start);
    return seen;
  };

  const move = (stories, edit) => {
    const place = new Map(stories.map((one, index) => [one.id, index]));
    const byId = new Map(stories.map((one) => [one.id, one]));
    const here = place.get(edit.id);
    const target = edit.after ? place.get(edit.after) + 1 : edit.before ? place.get(edit.before) : 0;
    const up = target <= here;
    const isOpen = (id) => byId.has(id) && !SETTLED.includes(byId.get(id).status);
    const behind = new Map();
    for (const one of stories) if (isOpen(one.id)) for (const wait of one.depends_on) behind.set(wait, [...(behind.get(wait) || []), one.id]);
    const links = up ? (id) => byId.get(id).depends_on.filter(isOpen) : (id) => behind.get(id) || [];
    const along = [...closure(edit.id, links)].filter((id) => { const at = place.get(id); return up ? at >= target && at < here : at > here && at < target; })
      .sort((one, other) => place.get(one) - place.get(other));
    if (along.length && !edit.together) {
      const names = along.slice(0, 3).map((id) => `“${byId.get(id).title}”`).join(", ");
      return refuse(`“${byId.get(edit.id).title}” ${up ? "waits for" : "is needed by"} ${names}, which would come ${up ? "later" : "earlier"}`, { offer: along });
    }
    const group = new Set([edit.id, ...along]);
    const block = up ? [...along, edit.id] : [edit.id, ...along];
    const rest = (some) => some.filter((one) => !group.has(one.id));
    const sorted = [...rest(stories.slice(0, target)), ...block.map((id) => byId.get(id)), ...rest(stories.slice(target))];
    byId.get(edit.id).pinned = true;
    stories.splice(0, stories.length, ...sorted);
    return done(edit.id, ...along);
  };

  const split = (stories, edit) => {
    const index = stories.findIndex((one) => one.id === edit.id);
    const first = stories[index];
    if (!edit.title.trim()) return refuse("the second story needs a title");
    const parent = first.id.includes("/") ? first.id.slice(0, first.id.lastIndexOf("/") + 1) : "";
    edit.new_id = edit.new_id || free(stories, parent + slug(edit.title));
    const over = new Set(edit.criteria);
    const second = { ...first, id: edit.new_id, title: edit.title.trim(), story: "", points: edit.points, questions: [], notes: [], flags: [], status: "draft", pinned: true,
      acceptance: first.acceptance.filter((_, at) => over.has(at)) };
    first.acceptance = first.acceptance.filter((_, at) => !over.has(at));
    first.status = "draft";
    if (edit.first_title) first.title = edit.first_title.trim();
    if (edit.first_points !== null) first.points = edit.first_points;
    for (const one of stories) if (one.depends_on.includes(first.id)) one.depends_on = [...one.depends_on, edit.new_id];
    stories.splice(index + 1, 0, second);
    return done(first.id, edit.new_id);
  };

  const merge = (stories, edit) => {
    const first = stories.find((one) => one.id === edit.id);
    const other = stories.find((one) => one.id === edit.other);
    if (!first || !other || first === other) return refuse("these cannot be merged");
    const pair = [first.id, other.id];
    for (const name of ["questions", "labels", "flags", "acceptance", "notes"]) first[name] = joined(first[name], other[name]);
    first.notes = [...first.notes, `Takes in: ${other.title}${other.story ? ` — ${other.story}` : ""}`];
    first.depends_on = joined(first.depends_on, other.depends_on).filter((one) => !pair.includes(one));
    if (first.points !== null || other.points !== null) first.points = (first.points || 0) + (other.points || 0);
    first.status = "draft";
    Object.assign(other, { status: "dropped", depends_on: [], notes: [...other.notes, `Merged into ${first.id}`] });
    for (const one of stories) if (!pair.includes(one.id) && one.depends_on.includes(other.id)) one.depends_on = [...new Set(one.depends_on.map((each) => (each === other.id ? first.id : each)))];
    return done(first.id, other.id);
  };

  const answer = (stories, edit) => {
    const story = stories.find((one) => one.id === edit.id);
    const index = story.questions.indexOf(edit.question);
    if (index < 0) return refuse("this question is no longer open");
    story.questions = story.questions.filter((_, at) => at !== index);
    story.notes = [...story.notes, `${edit.question.trim()} — ${edit.answer.trim()}`];
    if (!story.questions.length) story.flags = story.flags.filter((one) => one !== "QUESTION");
    return done(story.id);
  };

  const add = (stories, edit) => {
    if (!edit.title.trim()) return refuse("a story needs a title");
    edit.new_id = edit.new_id || free(stories, (edit.epic ? `${edit.epic}/` : "") + slug(edit.title));
    const made = { id: edit.new_id, epic: edit.epic, kind: "story", title: edit.title.trim(), story: "", persona: "", acceptance: [], points: null, value: null, depends_on: [],
      status: "draft", pinned: false, team: "", sprint: "", labels: [], questions: [], notes: [], flags: [], orphaned: false, source: null };
    stories.splice(stories.findIndex((one) => one.id === edit.after) + 1, 0, made);
    return done(edit.new_id);
  };

  r2b.local = (stories, edit) => ({ set, move, split, merge, answer, add }[edit.op](stories, edit));
})();
