/* What others do, as it happens. */
"use strict";
(() => {
  if (document.body.dataset.mode !== "live") return;
  const source = new EventSource("/events");
  source.addEventListener("changed", async (event) => {
    const told = JSON.parse(event.data);
    if (told.tab === r2b.tab) return;
    const here = r2b.editor.seen?.story.id;
    r2b.say(told.tab ? `Somebody else changed “${told.title}”.` : "The file was changed on the disk; the page shows it as it is now.");
    await r2b.refresh(told.touched);
    if (!here) return;
    if (!r2b.editor.isDirty()) await r2b.editor.reload();
    else if (!told.touched.length || told.touched.includes(here)) r2b.editor.notice("Somebody else changed this story or file. Your words are still here; saving merges both.");
  });
  source.addEventListener("progress", (event) => r2b.progress(JSON.parse(event.data)));
  source.addEventListener("open", () => { document.body.dataset.live = "1"; });
  source.addEventListener("error", () => { document.body.dataset.live = "0"; });
})();
