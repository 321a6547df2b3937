// One story with two steps of what it waits for on the left and what it unlocks on the right.
const SVG = "http://www.w3.org/2000/svg";
const BOX = { width: 210, height: 54, across: 270, down: 68, most: 7 };

function svg(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

// Returns columns of stories by their steps from the centre, -2 to 2, and how many were left out.
function neighbourhood(known, centre) {
  const columns = new Map([[0, [centre.rank]]]);
  const seen = new Set([centre.rank]);
  let left = 0;
  for (const [side, links] of [[-1, "needs"], [1, "opens"]]) {
    let edge = [centre.rank];
    for (let step = 1; step <= 2; step += 1) {
      const next = [...new Set(edge.flatMap((rank) => known.byRank.get(rank)[links]))].filter(
        (rank) => !seen.has(rank),
      );
      next.sort((a, b) => known.byRank.get(b).isCritical - known.byRank.get(a).isCritical || a - b);
      edge = next.slice(0, BOX.most);
      left += next.length - edge.length;
      edge.forEach((rank) => seen.add(rank));
      if (edge.length) columns.set(side * step, edge);
    }
  }
  return { columns, left };
}

const pen = document.createElement("canvas").getContext("2d");
const fits = (words) => pen.measureText(words).width <= BOX.width - 24;

// Returns as many of the letters as fit, with an ellipsis if some do not.
function cut(words) {
  if (fits(words)) return words;
  const letters = [...words];
  while (letters.length && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

// Cuts a title into at most two lines that fit into a box.
function lines(title) {
  pen.font = `600 12px ${getComputedStyle(document.body).fontFamily}`;
  const words = title.split(/\s+/).filter(Boolean);
  let first = "";
  while (words.length && fits(`${first} ${words[0]}`.trim())) first = `${first} ${words.shift()}`.trim();
  if (!first) return [cut(title)];
  return words.length ? [first, cut(words.join(" "))] : [first];
}

function node(story, place, isCentre) {
  const group = svg("a", {
    href: `#s${story.rank}`, class: `node${isCentre ? " centre" : ""}${story.isCritical ? " critical" : ""}`,
    transform: `translate(${place.x} ${place.y})`, "data-draw": story.rank,
  });
  group.append(svg("rect", { width: BOX.width, height: BOX.height, rx: 9 }));
  lines(story.title).forEach((line, at) => group.append(svg("text", { x: 12, y: 20 + at * 15, "font-weight": 600 }, line)));
  group.append(svg("text", { x: BOX.width - 10, y: BOX.height - 6, class: "soft small", "text-anchor": "end" }, `${story.isCritical ? "critical · " : ""}#${story.rank} · ${story.points} pt`));
  return group;
}

function link(from, to, isCritical) {
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [to.x, to.y + BOX.height / 2];
  const middle = (x1 + x2) / 2;
  const d = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 - 3} ${y2}`;
  return svg("path", { d, class: `link${isCritical ? " critical" : ""}`, "marker-end": "url(#arrow)" });
}

function drawing(known, centre) {
  const { columns, left } = neighbourhood(known, centre);
  const steps = [...columns.keys()].sort((a, b) => a - b);
  const tallest = Math.max(...[...columns.values()].map((column) => column.length));
  const height = tallest * BOX.down + 12;
  const width = (steps.length - 1) * BOX.across + BOX.width + 12;
  const places = new Map();
  steps.forEach((step, at) => {
    const column = columns.get(step);
    const top = (height - column.length * BOX.down) / 2;
    column.forEach((rank, row) => places.set(rank, { x: 6 + at * BOX.across, y: top + row * BOX.down + 7 }));
  });
  const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-size": 12 });
  const marker = svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 6, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto", markerUnits: "userSpaceOnUse" });
  marker.append(svg("path", { d: "M0 0L8 4L0 8z", class: "arrow" }));
  picture.append(marker);
  for (const [rank, place] of places) {
    const story = known.byRank.get(rank);
    for (const before of story.needs) {
      if (!places.has(before) || places.get(before).x >= place.x) continue;
      picture.append(link(places.get(before), place, story.isCritical && known.byRank.get(before).isCritical));
    }
  }
  for (const [rank, place] of places) picture.append(node(known.byRank.get(rank), place, rank === centre.rank));
  return { picture, left };
}

function startGraph(known) {
  const select = document.getElementById("centre");
  if (!select) return () => {};
  const box = document.getElementById("neighbours");
  const linked = known.stories.filter((story) => story.needs.length || story.opens.length);
  for (const story of linked) {
    const option = document.createElement("option");
    option.value = story.rank;
    option.textContent = `${story.rank}  ${story.title}`;
    select.append(option);
  }
  function show(rank) {
    const story = known.byRank.get(Number(rank));
    if (!story) return;
    select.value = story.rank;
    const { picture, left } = drawing(known, story);
    box.replaceChildren(picture);
    if (left) box.append(`and ${left} more that are not drawn`);
  }
  function draw(rank) {
    show(rank);
    document.getElementById("dependencies").scrollIntoView();
    select.focus({ preventScroll: true });
  }
  select.addEventListener("change", () => show(select.value));
  box.addEventListener("click", (event) => {
    const target = event.target.closest("[data-draw]");
    if (!target) return;
    event.preventDefault();
    show(target.dataset.draw);
    box.querySelector(".centre").focus();
  });
  document.getElementById("stories")?.addEventListener("click", (event) => {
    const target = event.target.closest("button[data-draw]");
    if (target) draw(target.dataset.draw);
  });
  show(known.byRank.has(Number(select.dataset.start)) ? select.dataset.start : linked[0]?.rank);
  return draw;
}

// On the sprint board, marks what a card waits for and what waits for it.
function startBoard(known) {
  const cards = new Map([...document.querySelectorAll("[data-card]")].map((card) => [Number(card.dataset.card), card]));
  const mark = (ranks, name, isOn) => ranks.forEach((rank) => cards.get(rank)?.classList.toggle(name, isOn));
  for (const [rank, card] of cards) {
    const story = known.byRank.get(rank);
    const toggle = (isOn) => {
      mark(story.needs, "before", isOn);
      mark(story.opens, "after", isOn);
    };
    for (const name of ["mouseenter", "focusin"]) card.addEventListener(name, () => toggle(true));
    for (const name of ["mouseleave", "focusout"]) card.addEventListener(name, () => toggle(false));
  }
}
