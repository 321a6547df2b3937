"""A change set as Markdown, for a comment on a pull request."""

import re
from collections.abc import Iterable, Sequence

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.changeset import Action, Change, ChangeSet, Value
from roadmap2backlog.vocabulary.counted import counted
from roadmap2backlog.vocabulary.shortened import shortened

MARKER = "<!-- roadmap2backlog:push -->"
"""The first line: by it a later run finds its own comment and edits it in place."""

_WORDS = {
    Action.CREATE: "New issues",
    Action.UPDATE: "Changed issues",
    Action.LINK: "New links",
    Action.UNLINK: "Links removed",
    Action.RANK: "Moved in the order",
}
_OPEN_UP_TO = 10
_MOST_SHOWN = (200, 100, 50, 20, 5, 0)
_LONGEST_COMMENT = 60_000
"""GitHub takes 65,536 characters, GitLab more."""

_HEAD = (MARKER, "### Backlog → Jira", "")
_LONGEST = 160
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~-])")
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("@", "&#64;"))


def push_markdown(
    changes: ChangeSet, refusals: Sequence[Diagnostic], findings: Sequence[Diagnostic]
) -> str:
    """Return what a push would do: numbers, every change, what stays as people have it.

    Where all of it would be longer than a comment may be, lists are cut, and say so.

    Args:
        changes: The change set.
        refusals: Why nothing would be done.
        findings: What people should know.
    """
    page = ""
    for most in _MOST_SHOWN:
        page = _page(changes, refusals, findings, most)
        if len(page) <= _LONGEST_COMMENT:
            break
    return page


def _page(
    changes: ChangeSet, refusals: Sequence[Diagnostic], findings: Sequence[Diagnostic], most: int
) -> str:
    """Return the page with so many entries of each list."""
    lines = [*_HEAD, *_numbers(changes)]
    if refusals:
        lines += ["", "> [!CAUTION]"]
        lines += [f"> `{found.code}` {_plain(found.message)}" for found in refusals]
    for action, words in _WORDS.items():
        lines += _section(words, tuple(c for c in changes.told if c.action is action), most)
    lines += _conflicts(changes, most)
    if findings:
        lines += ["", "**To know**", ""]
        lines += [f"- `{found.code}` {_plain(found.message)}" for found in findings[:most]]
        lines += _cut(len(findings) - most)
    return "\n".join(lines) + "\n"


def _numbers(changes: ChangeSet) -> Iterable[str]:
    """Yield the numbers as a table, or that all is in step."""
    numbers = changes.summary
    if not changes.changes:
        yield f"Everything is in step: {counted(numbers['unchanged'], 'issue')}."
        return
    yield "| " + " | ".join(numbers) + " |"
    yield "|" + "--:|" * len(numbers)
    yield "| " + " | ".join(map(str, numbers.values())) + " |"


def _section(words: str, changes: Sequence[Change], most: int) -> Iterable[str]:
    """Yield one kind of change; a long list is folded."""
    if not changes:
        return
    unfolded = " open" if len(changes) <= _OPEN_UP_TO else ""
    yield from ("", f"<details{unfolded}><summary>{words}: {len(changes)}</summary>", "")
    for change in changes[:most]:
        yield f"- {_name(change)}"
        if change.action is Action.UPDATE:
            yield from (
                f"  - {_plain(field.name)}: {_shown(field.before)} → {_shown(field.after)}"
                for field in change.fields
            )
    yield from _cut(len(changes) - most)
    yield from ("", "</details>")


def _name(change: Change) -> str:
    name = f"`{change.id}`" + (f" ({_plain(change.key)})" if change.key else "")
    if change.action is Action.CREATE:
        return f"{name} {_plain(change.title)}"
    if change.action in {Action.LINK, Action.UNLINK}:
        return f"{name} blocked by " + ", ".join(
            f"`{field.after or field.before}`" for field in change.fields
        )
    if change.action is Action.RANK:
        moves = (f"{_plain(field.name)} {_shown(field.after)}" for field in change.fields)
        return f"{name} {', '.join(moves)}"
    return name


def _conflicts(changes: ChangeSet, most: int) -> Iterable[str]:
    """Yield what was changed in the tracker and stays."""
    if changes.conflicts:
        yield from ("", "**Changed in Jira, kept as it is there**", "")
        yield from ("| item | field | backlog | Jira |", "|---|---|---|---|")
    for found in changes.conflicts[:most]:
        cells = (f"`{found.id}` ({_plain(found.key)})", _plain(found.field))
        yield "| " + " | ".join((*cells, _shown(found.ours), _shown(found.theirs))) + " |"
    hidden = tuple(_cut(len(changes.conflicts) - most))
    yield from ("", *hidden) if hidden else ()


def _cut(hidden: int) -> Iterable[str]:
    """Yield that so many entries are left out, and where they stand; nothing where none is."""
    if hidden > 0:
        yield f"- and {hidden} more; `r2b push --dry-run` lists all"


def _shown(value: Value) -> str:
    if value in (None, "", ()):
        return "*nothing*"
    plain = ", ".join(value) if isinstance(value, tuple) else str(value)
    return _plain(shortened(" ".join(plain.split()), _LONGEST))


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it is, mentions nobody and holds no markup."""
    text = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    for sign, entity in _ENTITIES:
        text = text.replace(sign, entity)
    return text
