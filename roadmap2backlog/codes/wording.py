"""R4xx: wording and readiness."""

from roadmap2backlog.codes.entry import Code

WORDING_CODES = {
    "R401": Code(
        "Vague wording",
        "The word cannot be checked by anyone, so it cannot become a criterion.",
        "say how much, how fast or for whom",
        severity="warning",
        flag="VAGUE",
    ),
    "R402": Code(
        "Story that is not ready",
        "The story is marked ready while a criterion is a stub or a question is open. The mark "
        "counts for nothing until then: `push --only ready` leaves the story out.",
        "answer the question or complete the criterion, then mark it ready again",
        severity="error",
    ),
    "R403": Code(
        "Initiative with nothing in it",
        "The initiative has no capability, description or story, so it becomes one story.",
        "add `capabilities:` with a line for each thing people will be able to do",
        severity="warning",
    ),
    "R404": Code(
        "Number outside its usual range",
        "The scoring method defines a range for this input, and the number lies outside it.",
        severity="warning",
    ),
    "R405": Code(
        "Wording that a team will ask about",
        "A story that you wrote or reworded misses what makes a story good: who wants what, one "
        "wish, nothing beside it, nothing that stands there twice, nothing that nobody can check.",
        "reword it: `As a shopper, I want to pay by card, so that I need no cash.`",
        severity="warning",
    ),
    "R406": Code(
        "Target that is no time",
        "Plans and forecasts compare a target with the calendar, and this one is in no form that "
        "they can read, or names a day that is not there, as the `by` of a goal may, too.",
        "write a date (2027-03-31), a month (2027-03), a quarter (2027-Q1), or now, next, later",
        severity="warning",
    ),
}
