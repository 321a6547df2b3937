"""Pieces of SVG: escaped, rounded, and coloured so that dark and light pages both work."""

from html import escape
from unicodedata import east_asian_width

from roadmap2backlog.reporting.wording import clean, number, one_line

FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
PALETTE = ("#2f6db5", "#c2571a", "#3c8a4e", "#8a4fa3", "#a8323e", "#2b8a8a", "#8a7a1e", "#5b5f97")
"""Colours told apart by most people with a colour deficiency; dark enough beside white."""

CRITICAL = "#b3261e"
_STYLE = """
.bg{fill:#fff}.card{fill:#fff;stroke:#8a94a6}.ink{fill:#1b2430}.soft{fill:#556070}
.line{stroke:#8a94a6;fill:none}.grid{stroke:#d9dee6;fill:none}.band{fill:#f3f5f8}
.critical{stroke:#b3261e;stroke-width:2.5}.suggested{stroke-dasharray:5 4}
@media(prefers-color-scheme:dark){.bg{fill:#14181f}.card{fill:#1e2530;stroke:#5d6a7d}
.ink{fill:#e8edf4}.soft{fill:#a9b4c4}.line{stroke:#7b8798}.grid{stroke:#2d3643}.band{fill:#1a2029}
.critical{stroke:#ff8a80}}
"""


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


def shortened(words: str, width: float, letter: float = 6.4) -> str:
    """Return the words cut to a width in pixels, letters of East Asian scripts counted double."""
    line = one_line(words)
    used = 0.0
    for position, letter_ in enumerate(line):
        used += letter * (2 if east_asian_width(letter_) in "WF" else 1)
        if used > width:
            return line[: max(0, position - 1)].rstrip() + "…"
    return line
