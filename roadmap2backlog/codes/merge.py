"""R7xx: merging and safety."""

from roadmap2backlog.codes.entry import Code

MERGE_CODES = {
    "R701": Code(
        "Changed on both sides",
        "The product owner and the roadmap both changed this field; the product owner's stays.",
        "look at both with `r2b diff`",
        severity="warning",
    ),
    "R702": Code(
        "Source gone from the roadmap",
        "The line this story came from is no longer in the roadmap; the story is kept, orphaned.",
        "drop the story, or put the line back",
        severity="warning",
    ),
    "R703": Code(
        "Move undone by a dependency",
        "A story was moved before something it depends on; the dependency decides.",
        "move the blocker too, or remove the dependency",
        severity="warning",
    ),
    "R704": Code(
        "Lock file missing or unreadable",
        "Without the lock the tool cannot tell the product owner's edits from its own words.",
        "restore backlog.lock.json from version control",
    ),
    "R705": Code(
        "Two items with the same id",
        "Ids tell items apart; with two alike nobody can say which of them an edit belongs to.",
        "give one of them another id, e.g. with `-2` at the end",
    ),
}
