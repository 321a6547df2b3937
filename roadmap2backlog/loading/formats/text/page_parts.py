"""What the tags of a page are for: tables that only lay it out, and parts that only navigate."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

Place = tuple[int, int]
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol"})
_OUTSIDE = frozenset({"nav", "footer"})
_ROLES = frozenset({"navigation", "contentinfo", "menu", "menubar"})
_BARE = frozenset({"presentation", "none"})
_MARKED = frozenset({"ul", "ol", "div", "td", "aside", "section", "p", "span", "table"})
_MENU = re.compile(
    r"(?:(?:site|main|page|side|top|left|right|primary|secondary|global|header|footer|mobile)[-_]?)?"
    r"(?:nav|nav[-_]?bar|navigation|menu|side[-_]?bar|side[-_]?nav|toc|table[-_]of[-_]contents"
    r"|breadcrumbs?|pager|pagination)(?:[-_]?(?:list|links|items|menu|nav|content|wrapper|inner))?"
)
_FOOT = re.compile(r"(?:(?:site|page|main|global)[-_]?)?footer(?:[-_]?(?:content|wrapper|inner))?")
_TRACKED = _HEADINGS | _MARKED | _OUTSIDE | {"table", "th", "tr", "form", "header", "a"}
_HEADING = re.compile(r"<h[1-6]\b", re.IGNORECASE)
_MOSTLY, _ONLY = 0.6, 0.95
_FEWEST_LINKS = 2
_FEW_ROWS = 2


@dataclass(slots=True, eq=False)
class _Part:
    """An element and what was seen in it; letters are counted without white space.

    Args:
        is_first: Whether all headings of the page come behind it.
        inside: How many of its links lead into the page.
        seen: Tags in it, without those in a table of its own.
        is_headed: Whether a heading of the first two levels stands in it.
    """

    tag: str
    start: Place
    attributes: Mapping[str, str]
    is_first: bool
    in_header: bool
    letters: int = 0
    linked: int = 0
    links: int = 0
    inside: int = 0
    seen: set[str] = field(default_factory=set)
    rows: int = 0
    is_headed: bool = False

    def take(self, part: "_Part") -> None:
        """Take over what was seen in an element inside."""
        self.letters += part.letters
        self.linked += part.linked
        self.links += part.links
        self.inside += part.inside
        self.is_headed = self.is_headed or part.is_headed
        self.seen |= {part.tag} if part.tag == "table" else {part.tag, *part.seen}
        self.rows += 0 if part.tag == "table" else part.rows

    def share(self) -> float:
        """Return how much of the text is links (0–1)."""
        return self.linked / self.letters if self.letters else 0.0


@dataclass(frozen=True, slots=True)
class PageParts:
    """The places (line and column of tags) where a page is not what its tags say.

    Args:
        layouts: Where tables begin that only lay the page out.
        menus: Where parts begin that are for finding one's way, and where they end.
    """

    layouts: frozenset[Place]
    menus: Mapping[Place, Place]


def page_parts(text: str) -> PageParts:
    """Return which tables of a page hold blocks, and which parts hold links to other pages."""
    reader = _Reader(has_heading=bool(_HEADING.search(text)))
    reader.feed(text)
    reader.close()
    reader.finish()
    return PageParts(frozenset(reader.layouts), reader.menus)


class _Reader(HTMLParser):
    """Keeps the open elements, and judges each when it ends."""

    def __init__(self, *, has_heading: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.layouts: set[Place] = set()
        self.menus: dict[Place, Place] = {}
        self._open: list[_Part] = [_Part("", (0, 0), {}, is_first=False, in_header=False)]
        self._opened: Counter[str] = Counter()
        self._is_before = has_heading

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag not in _TRACKED:
            return
        self._is_before = self._is_before and tag not in _HEADINGS
        attributes = {name: value or "" for name, value in attrs}
        in_header = self._opened["header"] > 0
        part = _Part(tag, self.getpos(), attributes, self._is_before, in_header)
        part.rows = int(tag == "tr")
        part.is_headed = tag in {"h1", "h2"}
        part.links = int(tag == "a")
        part.inside = int(tag == "a" and attributes.get("href", "").startswith("#"))
        self._open.append(part)
        self._opened[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take no notice of `<td/>`: it holds nothing."""

    def handle_endtag(self, tag: str) -> None:
        """Close an element and what nobody closed in it."""
        while self._opened[tag] and self._shut(tag) != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Count letters."""
        letters = len("".join(data.split()))
        self._open[-1].letters += letters
        self._open[-1].linked += letters if self._opened["a"] else 0

    def finish(self) -> None:
        """Close all that is open."""
        while len(self._open) > 1:
            self._shut()

    def _shut(self, ended: str = "") -> str:
        """Close the innermost element, and judge it; return its tag."""
        part = self._open.pop()
        self._opened[part.tag] -= 1
        self._open[-1].take(part)
        if part.tag == "table" and _lays_out(part):
            self.layouts.add(part.start)
        if part.tag == ended and _leads_elsewhere(part):
            self.menus[part.start] = self.getpos()
        return part.tag


def _lays_out(table: _Part) -> bool:
    """Return whether a table holds headings, forms, other tables or, in few rows, lists."""
    if table.attributes.get("role") in _BARE:
        return True
    if "th" in table.seen:
        return False
    blocks = table.seen & {*_HEADINGS, "form", "table", "nav"}
    return bool(blocks) or (bool(table.seen & _LISTS) and table.rows <= _FEW_ROWS)


def _leads_elsewhere(part: _Part) -> bool:
    """Return whether an element holds nothing but ways to other pages, or what all pages end in."""
    if part.tag in _OUTSIDE or part.attributes.get("role") in _ROLES:
        return True
    if part.tag not in _MARKED or part.is_headed:
        return False
    names = f"{part.attributes.get('class', '')} {part.attributes.get('id', '')}".lower().split()
    if any(map(_FOOT.fullmatch, names)):
        return True
    if part.links < _FEWEST_LINKS:
        return False
    if any(map(_MENU.fullmatch, names)) or (part.in_header and part.tag in _LISTS):
        return part.share() >= _MOSTLY
    leads_away = part.inside < part.links and not part.is_first
    return part.tag in _LISTS and part.share() >= _ONLY and not leads_away
