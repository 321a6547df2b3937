/* What others do, as it happens. */
"use strict";
(() => {
  const { $ } = r2b;
  if (document.body.dataset.mode !== "live") return;
  const source = new EventSource("/events");
  const changed = async (told, words) => {
    const here = r2b.editor.seen?.story.id;
    r2b.say(words);
    await r2b.refresh(told.touched);
    if (!here) return;
    if (!r2b.editor.isDirty()) await r2b.editor.reload();
    else if (!r2b.broken && (!told.touched.length || told.touched.includes(here))) r2b.editor.notice("Somebody else changed this story or file. Your words are still here; saving merges both.");
  };
  source.addEventListener("changed", (event) => {
    const told = JSON.parse(event.data);
    if (told.tab === r2b.tab) return;
    changed(told, told.tab ? `Somebody else changed “${told.title}”.` : "The file was changed on the disk; the page shows it as it is now.");
  });
  source.addEventListener("progress", (event) => r2b.progress(JSON.parse(event.data)));
  /* Whatever happened while nobody was listening is caught up with. */
  source.addEventListener("open", async () => {
    const told = await r2b.transport.state();
    if (told && told.revision !== $("ol.rows").dataset.revision) await changed({ touched: [] }, "The backlog changed meanwhile; the page shows it as it is now.");
    document.body.dataset.live = "1";
  });
  r2b.live = source;
  source.addEventListener("error", () => { document.body.dataset.live = "0"; });
})();
