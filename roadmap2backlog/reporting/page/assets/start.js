// Shows what needs a script, then wires the parts together.
for (const element of document.querySelectorAll("[data-script]")) element.hidden = false;
const known = readStories();
startTheme();
const filters = startFilters(known);
startBoard(known);
startKeyboard(known, filters, startGraph(known));

// On a phone the picture of dates is wider than the screen: the table says them at once.
if (window.matchMedia("(max-width: 600px)").matches)
  document.querySelector("#forecast details.short")?.setAttribute("open", "");

// A link to a story opens it, even if a filter hides it.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#s"]');
  const story = link && !event.defaultPrevented && known.byRank.get(Number(link.getAttribute("href").slice(2)));
  if (story) setTimeout(() => reveal(story));
});
const linked = known.byRank.get(Number(location.hash.slice(2)));
if (linked && location.hash.startsWith("#s")) reveal(linked);

// Rows that were never drawn have estimated heights: land again once those around are known.
function land(left) {
  const target = document.getElementById(location.hash.slice(1));
  if (!target || left === 0 || known.byRank.has(Number(target.id.slice(1)))) return;
  target.scrollIntoView();
  requestAnimationFrame(() => land(left - 1));
}
window.addEventListener("hashchange", () => land(4));
land(4);

document.documentElement.dataset.ready = "";
