// The stories as the page lists them, read from the document itself.
function readStories() {
  const stories = [...document.querySelectorAll("#stories > li[id]")].map((row) => ({
    row,
    rank: Number(row.id.slice(1)),
    title: row.querySelector(".title").textContent.trim(),
    points: row.querySelector(".points").firstChild.textContent.trim(),
    needs: (row.dataset.needs || "").split(" ").filter(Boolean).map(Number),
    opens: [],
    isCritical: row.dataset.critical !== undefined,
    words: null,
  }));
  const byRank = new Map(stories.map((story) => [story.rank, story]));
  for (const story of stories) {
    for (const rank of story.needs) byRank.get(rank).opens.push(story.rank);
  }
  return { stories, byRank };
}

// Opens a story and moves the reader to it.
function reveal(story) {
  story.row.hidden = false;
  story.row.querySelector("details").open = true;
  story.row.scrollIntoView({ block: "center" });
  story.row.querySelector("summary").focus({ preventScroll: true });
}
