// Keys: / j k d Esc ?, never while the reader types.
function startKeyboard(known, filters, draw) {
  const help = document.getElementById("keys");
  let here = null;

  function go(step) {
    const visible = known.stories.filter((story) => !story.row.hidden);
    if (!visible.length) return;
    const focused = document.activeElement.closest("#stories > li");
    const at = visible.findIndex((story) => story.row === (focused || (here && here.row)));
    const next = at < 0 ? 0 : Math.min(visible.length - 1, Math.max(0, at + step));
    if (here) here.row.classList.remove("here");
    here = visible[next];
    here.row.classList.add("here");
    here.row.scrollIntoView({ block: "nearest" });
    here.row.querySelector("summary").focus();
  }

  const keys = {
    "/": () => filters.search.focus(),
    j: () => go(1),
    k: () => go(-1),
    d: () => here && draw(here.rank),
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, select, textarea, dialog");
    if (event.key === "Escape" && event.target === filters.search) filters.clear();
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.getElementById("keys-button").addEventListener("click", () => help.showModal());
}
