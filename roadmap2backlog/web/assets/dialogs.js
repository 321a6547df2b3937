/* Split, merge, add, conflicts side by side, rebuild and push. */
"use strict";
(() => {
  const { $, $$, el } = r2b;

  const wrong = (dialog, words) => {
    const place = $(".problems", dialog);
    place.textContent = words;
    place.hidden = !words;
  };
  const said = (answer) => answer.findings.map((one) => one.message).join("\n");

  const ask = (dialog, submit) => {
    const form = $("form", dialog);
    if ($(".problems", dialog)) wrong(dialog, "");
    form.onsubmit = async (event) => {
      event.preventDefault();
      const answer = await submit(new FormData(form));
      if (answer === null || answer.done) dialog.close();
      else wrong(dialog, said(answer));
    };
    dialog.showModal();
  };

  /* What is typed is saved first, so that the dialog speaks of the story as it stands. */
  const isSaved = async () => !r2b.editor.isDirty() || r2b.editor.save();

  const split = async () => {
    if (!(await isSaved())) return;
    const told = r2b.editor.seen;
    const dialog = $("#split-dialog");
    const form = $("form", dialog);
    form.reset();
    form.elements.first_title.value = told.story.title;
    const half = told.story.points === null ? "" : String(Math.ceil(told.story.points / 2));
    form.elements.first_points.value = half;
    form.elements.points.value = half;
    $("#split-criteria").replaceChildren(...told.story.acceptance.map((one, index) => el("label", { class: "check" },
      el("input", { type: "checkbox", name: "criteria", value: index }), r2b.plain([one]))));
    ask(dialog, async (data) => {
      if (["first_points", "points"].some((name) => !r2b.isNumber(data.get(name)))) return r2b.failed("Points are a number.");
      const answer = await r2b.perform({
        op: "split", id: told.story.id, first_title: data.get("first_title"), title: data.get("title"),
        first_points: r2b.number(data.get("first_points")), points: r2b.number(data.get("points")),
        criteria: data.getAll("criteria").map(Number),
      }, "Split in two.");
      if (answer.done) await r2b.editor.reload();
      return answer;
    });
  };

  const merge = async () => {
    if (!(await isSaved())) return;
    const told = r2b.editor.seen;
    const dialog = $("#merge-dialog");
    const input = $("[name=search]", dialog);
    const place = $("#merge-found");
    wrong(dialog, "");
    input.value = "";
    const find = async () => {
      const words = input.value;
      const known = await r2b.transport.find(words);
      if (input.value !== words) return;
      const found = known.filter((one) => one.rank && one.id !== told.story.id);
      place.replaceChildren(...found.map((one) => el("li", {}, el("button", { type: "button", on: { click: async () => {
        const answer = await r2b.perform({ op: "merge", id: told.story.id, other: one.id }, "Merged.");
        if (answer.done) { dialog.close(); await r2b.editor.reload(); } else wrong(dialog, said(answer));
      } } }, `${one.rank}. ${one.title}`))));
    };
    input.oninput = r2b.soon(find);
    $("form", dialog).onsubmit = (event) => event.preventDefault();
    find();
    dialog.showModal();
  };

  const add = () => {
    const dialog = $("#add-dialog");
    $("form", dialog).reset();
    ask(dialog, async (data) => {
      const answer = await r2b.perform({ op: "add", title: data.get("title"), epic: data.get("epic"), after: r2b.current || null }, "Added.");
      if (answer.done) await r2b.editor.open(answer.touched[0]);
      return answer;
    });
  };

  /* Both words of each field, side by side; what is chosen is saved over what stands now, with all
     else that the refused edit was to change. */
  const clashes = (all, edit) => {
    const dialog = $("#clash-dialog");
    const side = (index, which, title, value) => el("label", {},
      el("input", { type: "radio", name: `c${index}`, value: which, checked: which === "theirs" }),
      el("span", {}, el("span", { class: "under" }, title), el("pre", {}, r2b.plain(value) || "(empty)")));
    $("#clashes").replaceChildren(...all.map((one, index) => el("div", { class: "versus" },
      el("h4", {}, one.field), side(index, "mine", "Yours", one.mine), side(index, "theirs", "Theirs", one.theirs))));
    ask(dialog, async (data) => {
      const fields = { ...edit.fields };
      all.forEach((one, index) => {
        if (data.get(`c${index}`) === "mine") fields[one.field] = { before: one.theirs, after: one.mine };
        else delete fields[one.field];
      });
      const answer = Object.keys(fields).length ? await r2b.perform({ ...edit, fields }, "Saved as you chose.") : null;
      if (answer && !answer.done) return answer;
      if (!answer) { r2b.say("Their word stands."); await r2b.refresh(); }
      await r2b.editor.reload(r2b.editor.settled(Object.keys(edit.fields)));
      return null;
    });
  };

  /* How far a push is: in the dialog of the one who pushes, in a line for everybody else. */
  r2b.progress = ({ verb, done, total }) => {
    const words = `${verb === "push" ? "Pushing" : "Pulling"}: ${done} of ${total}`;
    $("#running").hidden = done >= total;
    $("#progress").max = total || 1;
    $("#progress").value = done;
    $("#progress-words").textContent = words;
    if (!$("#changes-dialog").open) r2b.say(done < total ? words : "The push of somebody else is done.");
  };

  const review = async (path, title, verb) => {
    r2b.say("Working…", 60);
    const told = await r2b.transport.post(path);
    r2b.say("");
    if (!told.done) { r2b.refuse(said(told)); return; }
    const dialog = $("#changes-dialog");
    const go = $("[data-act=go]", dialog);
    const again = () => review(path, title, verb);
    /* The body is made by the server's own template, every value escaped. */
    const fill = (shown) => {
      $("#changes-body").innerHTML = shown.html;
      const pull = $("[data-act=pull]", dialog);
      if (pull) pull.onclick = () => bring(dialog, again);
      for (const button of $$("[data-act=take-theirs]", dialog)) button.onclick = () => take(dialog, button, shown, again);
    };
    $("#changes-title").textContent = title;
    fill(told);
    wrong(dialog, "");
    go.textContent = verb;
    go.hidden = told.changed === false;
    go.disabled = false;
    $("#running").hidden = true;
    go.onclick = async () => {
      go.disabled = true;
      r2b.say("Working…", 600);
      const done = await r2b.transport.post(`${path}/apply`, { shown: told.shown });
      r2b.say(done.done ? done.words || "Done." : "");
      $("#running").hidden = true;
      if (done.html) { fill(done); go.hidden = true; $("#changes-title").focus(); } else if (done.done) dialog.close();
      else wrong(dialog, said(done));
      await r2b.refresh();
      await r2b.editor.reload();
    };
    $("form", dialog).onsubmit = (event) => event.preventDefault();
    if (!dialog.open) dialog.showModal();
  };

  /* The tracker's words come into the backlog; then the changes are shown anew. */
  const bring = async (dialog, again) => {
    const brought = await r2b.transport.post("/pull");
    if (!brought.done) { wrong(dialog, brought.findings ? said(brought) : brought.words); return; }
    await r2b.refresh();
    await r2b.editor.reload();
    await again();
    r2b.say(brought.words);
  };

  const take = async (dialog, button, shown, again) => {
    const one = shown.conflicts[Number(button.closest(".versus").dataset.index)];
    const fields = { [one.field]: { before: one.backlog, after: one.roadmap } };
    const answer = await r2b.perform({ op: "set", id: one.id, fields }, "The roadmap's word stands.");
    if (answer.done) await again(); else wrong(dialog, said(answer));
  };

  r2b.dialogs = { split, merge, add, clashes, review };
})();
