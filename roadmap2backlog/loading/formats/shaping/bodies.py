"""Descriptions with user stories, acceptance criteria or lists of links, as templates make them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.labels import is_list_label
from roadmap2backlog.loading.formats.words.links import heads_links, is_address
from roadmap2backlog.loading.formats.words.stories import user_story

_MARK = re.compile(r"^\s*(?:[-*#+•]|\d+[.)])\s+(?:\[[ xX]?\]\s*)?|^\s*\[[ xX]?\]\s*")
_ITEM = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+|^\s*\[[ xX]?\]\s*")
_LONGEST_LABEL = 40
_ACCEPTANCE, _STORY, _LINKS, _OTHER = "acceptance", "story", "links", "other"


@dataclass(frozen=True, slots=True)
class Body:
    """What a description says.

    Args:
        stories: User-story sentences.
        criteria: Acceptance criteria.
        rest: The description without criteria and lists of links, its lines as they are written.
    """

    stories: tuple[str, ...]
    criteria: tuple[str, ...]
    rest: str


@dataclass(slots=True)
class _Paragraph:
    """A line with those that go on in it, and whether an empty line stands before it."""

    lines: list[str]
    is_fresh: bool

    @property
    def text(self) -> str:
        return " ".join((self.lines[0], *(line.strip() for line in self.lines[1:])))

    @property
    def is_label(self) -> bool:
        """Whether it heads what follows; of as many lines as a label has letters, none does."""
        return len(self.lines) <= _LONGEST_LABEL and bool(_section(self.text))


def split_body(text: str) -> Body | None:
    """Return what a description says, or None where it has no stories, criteria or links."""
    stories: list[str] = []
    criteria: list[str] = []
    rest: list[_Paragraph] = []
    paragraphs = _paragraphs(text)
    for section, paragraph in _sections(paragraphs):
        line = _MARK.sub("", paragraph.text).strip()
        is_label = bool(_section(paragraph.text))
        if user_story(line):
            stories.append(line)
        elif section == _ACCEPTANCE and line and not is_label:
            criteria.append(line)
        if section not in {_ACCEPTANCE, _LINKS}:
            rest.append(paragraph)
    if not stories and len(rest) == len(paragraphs):
        return None
    return Body(tuple(stories), tuple(criteria), _joined(rest))


def _sections(paragraphs: list[_Paragraph]) -> Iterator[tuple[str, _Paragraph]]:
    """Yield each paragraph with what the label above it says; a list ends where prose begins."""
    section, in_list = "", False
    for place, paragraph in enumerate(paragraphs):
        named = _section(paragraph.text)
        if named == _LINKS and not _lists_links(paragraphs[place + 1 :]):
            named = _OTHER
        is_item = bool(_ITEM.match(paragraph.lines[0]))
        if named:
            section, in_list = named, False
        elif section in {_ACCEPTANCE, _LINKS} and in_list and paragraph.is_fresh and not is_item:
            section = ""
        in_list = in_list or (is_item and not named)
        yield section, paragraph


def _lists_links(following: list[_Paragraph]) -> bool:
    """Return whether the list below a label holds nothing but paths and links."""
    listed: list[str] = []
    for paragraph in following:
        if not _ITEM.match(paragraph.lines[0]) or _section(paragraph.text):
            break
        listed.append(_MARK.sub("", paragraph.text).strip())
    return bool(listed) and all(map(is_address, listed))


def _paragraphs(text: str) -> list[_Paragraph]:
    """Return bullets and headings line by line, other lines joined to paragraphs."""
    found: list[_Paragraph] = []
    fresh = True
    for line in text.splitlines():
        if not line.strip():
            fresh = True
        elif fresh or _MARK.match(line) or _section(line) or found[-1].is_label:
            found.append(_Paragraph([line], fresh))
            fresh = False
        else:
            found[-1].lines.append(line)
    return found


def _joined(paragraphs: list[_Paragraph]) -> str:
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += ["", *paragraph.lines] if paragraph.is_fresh and lines else paragraph.lines
    return "\n".join(lines)


def _section(line: str) -> str:
    """Return what a heading line such as `*Acceptance Criteria:*` announces, else nothing."""
    is_item = bool(_ITEM.match(line))
    whole = _ITEM.sub("", line).strip()
    bare = whole.strip("#*_:： ").removeprefix("h3.").strip()
    is_announced = whole.rstrip("*_ ").endswith((":", "："))
    if len(bare) > _LONGEST_LABEL or (bare == whole and not is_announced):
        return ""
    role = role_of(bare)
    if role in {_ACCEPTANCE, _STORY}:
        return role if is_announced or not is_item else ""
    if is_item:
        return _OTHER if is_announced and is_list_label(bare) else ""
    if heads_links(bare):
        return _LINKS
    is_heading = whole.startswith(("h", "*")) and whole.endswith("*")
    return _OTHER if is_announced or is_heading else ""
