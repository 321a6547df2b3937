"""Comments behind entries of YAML that tell their state: `- Lamps   # complete: on the mole`."""

import re

from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.settled import is_clear_state
from roadmap2backlog.loading.positions import YamlSourceMap
from roadmap2backlog.vocabulary.states import NOT_WHOLLY

_COMMENT = re.compile(
    r"(?:(?![ \t]#).)*[ \t]#+[ \t]*(?P<comment>(?P<state>[^\W\d_][\w -]{1,28}?)"
    r"(?P<rest>[ \t]*(?:$|[:;,.(–—|]|- ).*))$"
)
_TAIL = re.compile(r"[ \t]+#")


def with_entry_comments(root: Item, text: str, source_map: YamlSourceMap) -> Item:
    """Return the tree, changed so that an entry has the state of the comment behind it.

    What the comment says beside the state is a note. Comments of records and keys are not read.
    """
    comments = _comments_in(text)
    if not comments:
        return root
    lines = text.split("\n")
    for item in items_in(root)[1:]:
        if not (item.path and isinstance(item.path[-1], int)) or item.children or state_of(item):
            continue
        span = source_map.at(item.path)
        comment = comments.get(span.end_line or span.line)
        line = lines[(span.end_line or span.line) - 1] if comment else ""
        if comment and _TAIL.match(line, (span.end_column or span.column) - 1):
            item.fields.append(Field("status", "status", (comment["state"].strip(),)))
            item.notes += [comment["comment"].strip()] if comment["rest"].strip() else []
    return root


def _comments_in(text: str) -> dict[int, re.Match[str]]:
    """Return the comments that begin with a state, by the numbers of their lines."""
    found: dict[int, re.Match[str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        comment = _COMMENT.match(line.rstrip()) if "#" in line and "-" in line else None
        if comment and is_clear_state(comment["state"]) and not _is_limited(comment["rest"]):
            found[number] = comment
    return found


def _is_limited(rest: str) -> bool:
    """Return whether what follows a state takes some of it back: `done, but not at night`."""
    return NOT_WHOLLY.match(rest.lstrip(" \t:;,.(–—|-")) is not None
