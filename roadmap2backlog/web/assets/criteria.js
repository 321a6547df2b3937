/* Given/When/Then in the editor: shown, read back, and checked while typing. */
"use strict";
(() => {
  const { $, $$ } = r2b;
  const PARTS = ["given", "when", "then"];

  /* What is wrong with a criterion, or an empty text. */
  const problem = (one) => {
    const has = PARTS.filter((name) => one[name].trim());
    if (one.text.trim() && has.length) return "Write either Given/When/Then or one sentence.";
    if (!one.text.trim() && !has.length) return "It is empty; remove it, or fill it in.";
    if (has.length && has.length < 3) {
      const lacks = PARTS.find((name) => !one[name].trim());
      return `${lacks[0].toUpperCase()}${lacks.slice(1)} is missing.`;
    }
    if (one.status !== "stub" && [...PARTS, "text"].some((name) => one[name].startsWith("TODO"))) return "It still says TODO.";
    return "";
  };

  const read = (item) => {
    const found = JSON.parse(item.dataset.rest || "{}");
    for (const name of [...PARTS, "text", "status"]) found[name] = $(`[name=${name}]`, item).value;
    return found;
  };

  const check = (item) => {
    const one = read(item);
    $(".invalid", item).textContent = problem(one);
    item.classList.toggle("stub", one.status === "stub");
  };

  const add = (one = {}) => {
    const item = $("#criterion").content.cloneNode(true).firstElementChild;
    for (const name of [...PARTS, "text"]) $(`[name=${name}]`, item).value = one[name] || "";
    $("[name=status]", item).value = one.status || "drafted";
    item.dataset.rest = JSON.stringify({ examples: one.examples || {} });
    item.addEventListener("input", () => {
      const status = $("[name=status]", item);
      if (status.value === "stub" && !problem({ ...read(item), status: "drafted" })) status.value = "drafted";
      check(item);
    });
    $("#criteria").append(item);
    check(item);
    return item;
  };

  r2b.criteria = {
    problem, add,
    fill: (all) => { $("#criteria").replaceChildren(); all.forEach((one) => { add(one); }); },
    all: () => $$("#criteria .criterion").map(read),
    problems: () => $$("#criteria .criterion").map((item, index) => [index + 1, problem(read(item))])
      .filter(([, words]) => words && !words.startsWith("It still")).map(([number, words]) => `Criterion ${number}: ${words}`),
  };
})();
