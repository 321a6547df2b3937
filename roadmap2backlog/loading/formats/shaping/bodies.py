"""Descriptions that hold a user story or acceptance criteria, as trackers' templates make them."""

import re
from dataclasses import dataclass

from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.stories import user_story

_BULLET = re.compile(r"^\s*(?:[-*#+•]|\d+[.)])\s+(?:\[[ xX]?\]\s*)?|^\s*\[[ xX]?\]\s*")


@dataclass(frozen=True, slots=True)
class Body:
    """User-story sentences and acceptance criteria found in a description."""

    stories: tuple[str, ...]
    criteria: tuple[str, ...]


def split_body(text: str) -> Body | None:
    """Return the stories and criteria in a description, or None where there are none."""
    stories: list[str] = []
    criteria: list[str] = []
    section = ""
    for paragraph in _paragraphs(text):
        named = _section(paragraph)
        if named:
            section = named
            continue
        line = _BULLET.sub("", paragraph).strip()
        if user_story(line):
            stories.append(line)
        elif section == "acceptance" and line:
            criteria.append(line)
    return Body(tuple(stories), tuple(criteria)) if stories or criteria else None


def _paragraphs(text: str) -> list[str]:
    """Return bullets and headings line by line, other lines joined to paragraphs."""
    found: list[str] = []
    fresh = True
    for line in text.splitlines():
        if not line.strip():
            fresh = True
        elif fresh or _BULLET.match(line) or _section(line) or _section(found[-1]):
            found.append(line)
            fresh = False
        else:
            found[-1] += " " + line.strip()
    return found


def _section(line: str) -> str:
    """Return what a heading line such as `*Acceptance Criteria:*` announces, else nothing."""
    bare = line.strip().strip("#*_:： ").removeprefix("h3.").strip()
    if len(bare) > 40 or (bare == line.strip() and not line.rstrip().endswith((":", "："))):  # noqa: PLR2004 -- a heading
        return ""
    role = role_of(bare)
    if role in {"acceptance", "story"}:
        return role
    return (
        "other"
        if line.rstrip().endswith(":")
        or (line.strip().startswith(("h", "*")) and line.strip().endswith("*"))
        else ""
    )
