"""R6xx: order and capacity."""

from roadmap2backlog.codes.entry import Code

ORDER_CODES = {
    "R601": Code(
        "Input of the scoring method missing",
        "The scoring method needs a number that the roadmap does not give; a default was used.",
        "add it under `priority:`",
        severity="note",
    ),
    "R620": Code(
        "Story larger than a sprint",
        "The story has more points than its team can do in one sprint, so it fits nowhere.",
        "split it, or give it to a team with larger sprints",
        severity="warning",
    ),
    "R621": Code(
        "Story fits in no sprint",
        "The sprints end before there is room for the story, or it waits for one that found none.",
        "plan more sprints (`sprints: {count: …}` in r2b.yaml), or drop something of less value",
        severity="warning",
    ),
    "R622": Code(
        "Target missed",
        "By the plan, the item is done after the day that the roadmap or a release wants it.",
        "move it up, cut its scope, or tell those who wait for it",
        severity="warning",
    ),
    "R623": Code(
        "Velocity unknown",
        "A team names no points of past sprints, so a stated value stands in for its velocity.",
        "add `velocity: [21, 18, 25]` to the team in r2b.yaml",
        severity="note",
    ),
    "R624": Code(
        "Stories without estimate",
        "Stories without points are planned with the median of the others.",
        "add `points` to the stories in backlog.yaml",
        severity="note",
    ),
    "R625": Code(
        "Pin cannot be kept",
        "A story is pinned to a sprint without room for it, or to a sprint or place in the order "
        "that comes before its blockers.",
        "pin it somewhere else, or remove the pin",
        severity="warning",
    ),
    "R626": Code(
        "Team unknown",
        "With several teams, a story that names none is given to the one with most of its "
        "initiative, else to the one with most room. A team of the roadmap that r2b.yaml does not "
        "list is a warning.",
        "add `team` to the initiative in roadmap.yaml or to the story in backlog.yaml",
        severity="note",
    ),
    "R627": Code(
        "Dependencies go in a circle",
        "Stories that wait for each other cannot be planned; one dependency was left out.",
        "remove one of the dependencies of the circle",
        severity="warning",
    ),
    "R628": Code(
        "Dependency leads out of the backlog",
        "A story waits for something that is not in the backlog, so the plan cannot respect it.",
        "correct the id under `depends_on`, or remove it",
        severity="warning",
    ),
    "R629": Code(
        "Sprint not understood",
        "`sprint` on a story pins it to a sprint: its number, `Sprint 3`, or a day in it.",
        "write the sprint's number",
        severity="note",
    ),
    "R630": Code(
        "Export without history",
        "Progress needs an issue key and the day of creation or resolution of each item.",
        "export all fields from the tracker (in Jira: Export, CSV, all fields)",
    ),
    "R631": Code(
        "Columns of the feedback not understood",
        "A feedback export needs a column that says what a row is about, or what people said.",
        "map the columns in r2b.yaml, e.g. `feedback: {columns: {Verbatim: quote, Area: about}}`",
    ),
    "R632": Code(
        "Feedback about nothing on the roadmap",
        "The rows name no initiative or capability, by id, title or keyword; nothing is guessed.",
        "name keywords in r2b.yaml, e.g. `feedback: {keywords: {billing: [invoice, receipt]}}`",
        severity="note",
    ),
    "R633": Code(
        "Count that is no number",
        "The row's number of people cannot be read, so the row counts as one person.",
        "write a plain number, e.g. 124",
        severity="warning",
    ),
    "R634": Code(
        "Evidence cannot be written here",
        "The item stands in the roadmap in a form that has no place for a list.",
        "write the item on lines of its own: `- title: …`",
    ),
    "R635": Code(
        "Export is from an earlier day",
        "An export tells nothing of the time after it was made. Where its last event is more than "
        "two sprints ago, progress counts up to that event instead of counting empty sprints.",
        "export again for newer figures, or name the day with `--today`",
        severity="note",
    ),
}
