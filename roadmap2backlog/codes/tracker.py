"""R8xx: the tracker."""

from roadmap2backlog.codes.entry import Code

TRACKER_CODES: dict[str, Code] = {
    "R801": Code(
        "No project named",
        "The settings do not say which project of the tracker the backlog belongs to.",
        "add `tracker: {jira: {project: KEY}}` to r2b.yaml",
    ),
    "R802": Code(
        "Address or login missing",
        "Where the tracker is and how to log in come from environment variables only, so that no "
        "secret ever stands in a file.",
        "set JIRA_URL, and JIRA_EMAIL with JIRA_API_TOKEN (Cloud) or JIRA_PERSONAL_TOKEN (Data "
        "Center); `r2b sandbox` shows them for a trial without an account",
    ),
    "R803": Code(
        "Permission missing",
        "The account may not do what this push needs.",
        "ask an administrator of the project for the permission",
    ),
    "R804": Code(
        "Issue type missing",
        "The project has no issue type for a kind of item in the backlog.",
        "name one that the project has under `tracker.jira.issue_types` in r2b.yaml",
    ),
    "R805": Code(
        "A required field has no value",
        "The project asks for a field when an issue is created, and the backlog has nothing to "
        "put there.",
        "make the field optional, give it a default in the project, or name a type without it",
    ),
    "R806": Code(
        "A field cannot be set",
        "The field is not on the screen for this issue type, so its value stays in the backlog.",
        "put the field on the screen of the issue type",
        severity="warning",
    ),
    "R807": Code(
        "Link type missing",
        "The tracker has no link type of the name that says what blocks what.",
        "name one that exists as `tracker.jira.link_type` in r2b.yaml, by name or id; an "
        "administrator of Jira can make one named Blocks, `blocks` outward and `is blocked by` "
        "inward",
    ),
    "R811": Code(
        "Too many changes at once",
        "More than 30 % of the managed issues would change. That is rarely meant, and is "
        "hard to undo.",
        "look at `r2b push --dry-run`; if it is meant, add --allow-mass-change",
    ),
    "R812": Code(
        "All issues are invisible",
        "The last push left issues, and none of them can be seen, or none belongs to this backlog "
        "any more. To take that for an empty project would create everything a second time.",
        "check project, permissions and token; if the project was emptied on purpose, remove "
        "`keys` from backlog.lock.json",
    ),
    "R813": Code(
        "Issues have vanished",
        "Issues that the last push left were deleted, or can no longer be seen.",
        "drop the stories, or add --allow-mass-change to create their issues again",
    ),
    "R814": Code(
        "A person's word was kept",
        "A field was changed in the tracker; what people write there is never overwritten.",
        "`r2b pull` brings it into the backlog",
        severity="warning",
    ),
    "R815": Code(
        "Issue without a story",
        "The issue was made by this tool, and its story is no longer in the backlog, or was "
        "dropped. Issues are never deleted or closed.",
        "close the issue in the tracker, or put the story back",
        severity="note",
    ),
    "R816": Code(
        "Two issues for one story",
        "Somebody copied an issue with its label; the older one stays the story's.",
        "remove the label that starts with `r2b-` from the copy",
        severity="warning",
    ),
    "R821": Code(
        "Unknown whether it was created",
        "The tracker gave no trustworthy answer and the issues cannot be found (yet). They are "
        "not asked for twice.",
        "run `r2b push` again in a minute: it looks for them first",
    ),
    "R822": Code(
        "The tracker refused",
        "The tracker would not make or change one issue; the others were done.",
        "mend what the message says and push again",
    ),
    "R831": Code(
        "Cannot be brought back",
        "The text in the tracker has a form that the backlog has no place for.",
        "use headings, lists and paragraphs as the tool writes them, or copy it by hand",
        severity="warning",
    ),
}
