"""The text lines of Markdown and HTML, found without reading the structure."""

import re
from html.parser import HTMLParser

from roadmap2backlog.loading.formats.outline.item import Leaf
from roadmap2backlog.loading.formats.text.html_blocks import INLINE, SILENT
from roadmap2backlog.loading.formats.text.inline import (
    TAG,
    bold_lead,
    label_alone,
    label_of,
    state_sign,
    struck_lead,
)
from roadmap2backlog.loading.formats.text.markdown_blocks import (
    BOX,
    BREAK,
    BULLETS,
    FENCE,
    HEADING_LINE,
    MARKER,
    QUOTE,
    SEPARATOR,
    SETEXT,
)
from roadmap2backlog.loading.formats.text.rank_tags import without_rank_tags

_PIPE = re.compile(r"(?<!\\)\|")
_ANCHOR = re.compile(r"\s*\{[#:.][^}]*\}\s*$")
_EDGE = " \t:：—–-→.|*_`~\\"


def markdown_leaves(text: str, front: int) -> tuple[Leaf, ...]:
    """Return a leaf for each line with text; `front` is the number of front matter lines."""
    found: list[Leaf] = []
    fence = ""
    for number, line in enumerate(text.splitlines()):
        mark = FENCE.match(line)
        if fence:
            if line.strip().startswith(fence):
                fence = ""
            elif line.strip():
                found.append(Leaf((line.strip(),)))
        elif mark and "`" not in mark.group(2):
            fence = mark.group(1)
        elif 0 < number <= front:
            found += [Leaf((line.strip(),))] if line.strip() else []
        else:
            leaf = _leaf(line)
            found += [leaf] if leaf.pieces or leaf.shared else []
    return tuple(found)


def html_leaves(text: str) -> tuple[Leaf, ...]:
    """Return a leaf for each line of a page with text outside of tags."""
    reader = _Lines()
    reader.feed(text)
    reader.close()
    lines = sorted(reader.lines.items())
    return tuple(
        Leaf(
            tuple(
                part.strip().rstrip(":：")
                for piece in pieces
                for part in _parts_of(piece.strip())
                if part.strip(" :：")
            )
        )
        for _, pieces in lines
        if any(piece.strip() for piece in pieces)
    )


def _parts_of(piece: str) -> tuple[str, ...]:
    """Return a sign in front of a text, the text, and the rank and tags behind it."""
    sign, rest = state_sign(piece)
    text, rank, tags = without_rank_tags(rest)
    return (sign, text, rank, *tags)


def _leaf(line: str) -> Leaf:
    """Return the pieces of a line without block markup."""
    if not line.strip() or BREAK.match(line) or SETEXT.match(line) or SEPARATOR.match(line):
        return Leaf(())
    bare = line
    while QUOTE.match(bare):
        bare = QUOTE.sub("", bare)
    if heading := HEADING_LINE.match(bare):
        bare = _ANCHOR.sub("", heading.group(2))
    elif marker := MARKER.match(bare):
        below = MARKER.match(marker.group(3)) if marker.group(2) in BULLETS else None
        bare = (below if below and below.group(2) == marker.group(2) else marker).group(3)
    bare = bare if heading else BOX.sub("", bare.strip())
    bare = re.sub(r"^\s{0,3}:\s+", "", bare).replace("<!--", " ").replace("-->", " ").strip()
    sign, bare = state_sign(bare)
    bare, rank, tags = without_rank_tags(bare)
    label = label_of(bare)
    if name := label_alone(bare):
        return Leaf((), (name,))
    lead = None if label else struck_lead(bare) or bold_lead(bare)
    rest = [label.value] if label else list(lead or (bare,))
    pieces = [
        piece for part in rest for tagless in TAG.split(part) for piece in _PIPE.split(tagless)
    ]
    stripped = tuple(
        piece.strip(_EDGE) for piece in (sign, *pieces, rank, *tags) if piece.strip(_EDGE)
    )
    return Leaf(stripped, (label.name,) if label else ())


class _Lines(HTMLParser):
    """Collects the text of each line; inline tags do not part it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: dict[int, list[str]] = {}
        self._silent = 0
        self._parted = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Part the text at block tags."""
        del attrs
        self._silent += tag in SILENT
        self._parted = self._parted or tag not in INLINE

    def handle_endtag(self, tag: str) -> None:
        """Part the text at block tags."""
        self._silent = max(0, self._silent - (tag in SILENT))
        self._parted = self._parted or tag not in INLINE

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Part the text at `<br/>` and the like."""
        del attrs
        self._parted = self._parted or tag not in INLINE

    def handle_data(self, data: str) -> None:
        """Take the words of one or more lines."""
        if self._silent:
            return
        for number, part in enumerate(data.split("\n"), self.getpos()[0]):
            pieces = self.lines.setdefault(number, [])
            if self._parted or not pieces:
                pieces.append(part)
            else:
                pieces[-1] += part
            self._parted = self._parted and not part.strip()
