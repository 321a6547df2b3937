"""Pieces of SVG: escaped, rounded, and coloured so that dark and light pages both work."""

from dataclasses import dataclass
from html import escape
from unicodedata import east_asian_width

from roadmap2backlog.reporting.wording import clean, number, one_line

FONT = (
    "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',Arial,'Liberation Sans',"
    "sans-serif"
)
"""Names of fonts of all systems: a renderer without a browser knows no `sans-serif`."""

PALETTE = ("#2f6db5", "#c2571a", "#3c8a4e", "#8a4fa3", "#a8323e", "#2b8a8a", "#8a7a1e", "#5b5f97")
"""Colours told apart by most people with a colour deficiency; dark enough beside white."""

_STYLE = """
.bg{fill:#fff}.card{fill:#fff;stroke:#8a94a6}.ink{fill:#1b2430}.soft{fill:#556070}
.line{stroke:#8a94a6;fill:none}.grid{stroke:#d9dee6;fill:none}.band{fill:#f3f5f8}
.critical{stroke:#b3261e;stroke-width:2.5}.suggested{stroke-dasharray:5 4}
.tick{stroke:#1b2430;stroke-width:2;fill:none}.mark{fill:#b3261e}.late{fill:#b3261e}.curve{fill:none;stroke:#2f6db5;stroke-width:2}
.arrow{fill:#8a94a6}.redarrow{fill:#b3261e}
.curve2{fill:none;stroke:#c2571a;stroke-width:2}.fill1{fill:#2f6db5}.fill2{fill:#c2571a}
.fill3{fill:#3c8a4e}.pale{fill:#2f6db5;opacity:.25}.small{font-size:11px}
.head{font-size:13px;font-weight:600}.onbar{fill:#fff;font-size:11px}
@media(prefers-color-scheme:dark){.bg{fill:#14181f}.card{fill:#1e2530;stroke:#5d6a7d}
.ink{fill:#e8edf4}.soft{fill:#a9b4c4}.line{stroke:#7b8798}.grid{stroke:#2d3643}.band{fill:#1a2029}
.arrow{fill:#7b8798}.redarrow{fill:#ff8a80}
.critical{stroke:#ff8a80}.mark,.late{fill:#ff8a80}.tick{stroke:#e8edf4}.curve{stroke:#7fb2ea}.curve2{stroke:#f0a070}}
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """Drawn elements and the size they need, for a page or for a file of its own."""

    width: float
    height: float
    title: str
    body: tuple[str, ...]

    def standalone(self) -> str:
        """Return an SVG file."""
        return document(self.width, self.height, self.title, list(self.body))

    def inline(self) -> str:
        """Return an SVG element for a page that has the same classes in its own style."""
        box = f'viewBox="0 0 {number(self.width)} {number(self.height)}"'
        size = f'width="{number(self.width)}" height="{number(self.height)}"'
        head = f'<svg {size} {box} role="img" aria-label="{text(self.title)}" font-size="12">'
        return "".join([head, *self.body, "</svg>"])


def colours(names: list[str]) -> dict[str, str]:
    """Return a colour for each name, in the order they first appear; nameless ones are grey."""
    known = [name for name in dict.fromkeys(names) if name]
    return {"": "#8a94a6"} | {n: PALETTE[i % len(PALETTE)] for i, n in enumerate(known)}


def document(width: float, height: float, title: str, body: list[str]) -> str:
    """Return a standalone SVG picture that follows the reader's light or dark setting."""
    size = f'width="{number(width)}" height="{number(height)}"'
    box = f'viewBox="0 0 {number(width)} {number(height)}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img" '
        f'font-family="{escape(FONT)}" font-size="12">'
    )
    parts = [head, f"<title>{text(title)}</title>", f"<style>{_STYLE}</style>"]
    parts.append(f'<rect class="bg" {size}/>')
    return "\n".join([*parts, *body, "</svg>"]) + "\n"


def text(words: str) -> str:
    """Return words as they may stand in an element or attribute."""
    return escape(clean(words), quote=True)


def label(x: float, y: float, words: str, classes: str = "ink", more: str = "") -> str:
    """Return a line of text."""
    extra = f" {more}" if more else ""
    return f'<text x="{number(x)}" y="{number(y)}" class="{classes}"{extra}>{text(words)}</text>'


def shortened_to_width(words: str, width: float, letter: float = 6.4) -> str:
    """Return the words cut to a width in pixels, letters of East Asian scripts counted double."""
    line = one_line(words)
    used = 0.0
    for position, letter_ in enumerate(line):
        used += letter * (2 if east_asian_width(letter_) in "WF" else 1)
        if used > width:
            return line[: max(0, position - 1)].rstrip() + "…"
    return line
