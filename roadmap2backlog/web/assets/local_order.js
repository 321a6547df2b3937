/* Who waits for whom on the offline page, and the moves that this allows; as `reviewing/move.py` has it. */
"use strict";
(() => {
  const SETTLED = ["done", "dropped"];

  /* The groups that a story is a part of: its epic, its initiative, and what its id stands below. */
  const groupsOf = (story, data) => {
    const parts = story.id.split("/");
    const above = parts.slice(0, -1).map((_, depth) => parts.slice(0, depth + 1).join("/"));
    const isNamed = (name) => name in data.epics || name in data.teams;
    return new Set([story.epic, data.epics[story.epic]?.initiative, ...above.filter((name) => !story.epic || !isNamed(name))].filter(Boolean));
  };

  /* The stories that each story waits for, settled ones too; a group stands for its stories. */
  const named = (stories, data) => {
    const groups = new Map(stories.map((one) => [one.id, groupsOf(one, data)]));
    const members = new Map();
    for (const [id, names] of groups) for (const name of names) members.set(name, [...(members.get(name) || []), id]);
    const known = new Set(stories.map((one) => one.id));
    return new Map(stories.map((one) => [one.id, one.depends_on.flatMap((name) => (known.has(name) ? [name]
      : groups.get(one.id).has(name) ? [] : members.get(name) || []))]));
  };

  /* Open stories that each story waits for, and those that wait for it; a group stands for its stories. */
  const waiting = (stories, data) => {
    const open = new Set(stories.filter((one) => !SETTLED.includes(one.status)).map((one) => one.id));
    const known = new Set(stories.map((one) => one.id));
    const members = new Map();
    const groups = new Map(stories.map((one) => [one.id, groupsOf(one, data)]));
    for (const [id, names] of groups) for (const name of names) members.set(name, [...(members.get(name) || []), id]);
    const before = new Map();
    const behind = new Map();
    for (const one of stories) {
      if (!open.has(one.id)) continue;
      const names = one.depends_on.filter((name) => known.has(name) || !groups.get(one.id).has(name));
      const found = new Set(names.flatMap((name) => (known.has(name) ? [name] : members.get(name) || [])));
      const waits = [...found].filter((name) => name !== one.id && open.has(name));
      before.set(one.id, waits);
      for (const wait of waits) behind.set(wait, [...(behind.get(wait) || []), one.id]);
    }
    return { before, behind };
  };

  /* Everything reached over links, without the start. */
  const closure = (start, links) => {
    const seen = new Set([start]);
    const pending = [start];
    while (pending.length) for (const next of links.get(pending.pop()) || []) if (!seen.has(next)) { seen.add(next); pending.push(next); }
    seen.delete(start);
    return seen;
  };

  const move = (stories, edit, data) => {
    const { refuse, done, gone } = r2b.local;
    const place = new Map(stories.map((one, index) => [one.id, index]));
    const byId = new Map(stories.map((one) => [one.id, one]));
    const anchor = edit.after || edit.before;
    if (!byId.has(edit.id) || (anchor && !byId.has(anchor))) return gone();
    if (anchor === edit.id) return done();
    const here = place.get(edit.id);
    const target = edit.after ? place.get(edit.after) + 1 : edit.before ? place.get(edit.before) : 0;
    const up = target <= here;
    const { before, behind } = waiting(stories, data);
    const along = [...closure(edit.id, up ? before : behind)]
      .filter((id) => { const at = place.get(id); return up ? at >= target && at < here : at > here && at < target; })
      .sort((one, other) => place.get(one) - place.get(other));
    if (along.length && !edit.together) {
      const names = along.slice(0, 3).map((id) => `“${byId.get(id).title}”`).join(", ") + (along.length > 3 ? ` and ${along.length - 3} more` : "");
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

  r2b.localOrder = { move, named };
})();
