// Search and filters of the backlog.
function startFilters(known) {
  const form = document.getElementById("filters");
  const search = document.getElementById("search");
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (story) => (story.words ??= fold(story.row.textContent));

  function matches(story, terms) {
    for (const field of form.querySelectorAll("[data-by]")) {
      if (field.value && story.row.dataset[field.dataset.by] !== field.value) return false;
    }
    for (const box of form.querySelectorAll("[data-has]:checked")) {
      if (story.row.dataset[box.dataset.has] === undefined) return false;
    }
    return terms.every((term) => wordsOf(story).includes(term));
  }

  function apply() {
    const terms = fold(search.value).split(/\s+/).filter(Boolean);
    let visible = 0;
    for (const story of known.stories) {
      story.row.hidden = !matches(story, terms);
      if (!story.row.hidden) visible += 1;
    }
    const all = known.stories.length;
    const total = `${all} ${all === 1 ? "story" : "stories"}`;
    shown.textContent = visible === all ? total : `${visible} of ${total}`;
    none.hidden = visible > 0 || all === 0;
  }

  function clear() {
    form.reset();
    apply();
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("reset").addEventListener("click", () => {
    clear();
    search.focus();
  });
  return { clear, search };
}
