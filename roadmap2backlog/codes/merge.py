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
    "R706": Code(
        "Edit not possible",
        "What was to be changed on the review page is not there, or the new value is not allowed.",
        "look at the story as it is now and try again",
    ),
    "R707": Code(
        "Not ready yet",
        "A story is ready when it has points, finished criteria and no open question.",
        "fill in what is missing, then mark it ready",
    ),
    "R708": Code(
        "Somebody else changed it meanwhile",
        "The same field was changed in two places; both words are shown, none is thrown away.",
        "choose one of them, or write a third",
    ),
    "R709": Code(
        "Move against a dependency",
        "A story cannot stand before what it waits for, nor behind what waits for it.",
        "move both, or remove the dependency",
    ),
    "R711": Code(
        "Backlog gone, lock still there",
        "Edits made in the backlog, and stories deleted from it, are no longer known.",
        "if it should not be gone, restore it from version control and build again",
        severity="warning",
    ),
    "R712": Code(
        "Settled story, other words",
        "The roadmap asks for something else in the place of a story that is done or dropped. The "
        "story stays what it was, so nobody builds what is new.",
        "to build it, set `status: draft`, or let roadmap.yaml have a line for each; if it only "
        "says the same in other words, copy the new title (`r2b diff` shows all)",
        severity="warning",
    ),
    "R713": Code(
        "Deleted story is asked for anew",
        "The roadmap asks for something else in the place of a story that was deleted from the "
        "backlog. That is a wish nobody has decided on yet.",
        "if it is not wanted either, delete the new story: then it stays away",
        severity="warning",
    ),
    "R714": Code(
        "Id changed in the backlog",
        "Ids tell which line of the roadmap an item came from, and which issue in the tracker is "
        "its own. An item under a new id gets a new issue.",
        "if it has an issue in the tracker, write the old id back and build again",
        severity="warning",
    ),
    "R710": Code(
        "Not a decisions file",
        "A decisions file is what the offline review page downloads: JSON with a list of edits.",
        "download it again from the page",
    ),
}
