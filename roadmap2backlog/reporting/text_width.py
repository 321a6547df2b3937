"""How wide text is, near enough that it never leaves its box in any usual font."""

from unicodedata import combining, east_asian_width

from roadmap2backlog.reporting.wording import one_line

_NARROW, _SLIM, _CAPITAL, _BROAD = 0.35, 0.42, 0.72, 1.0
_USUAL = 0.64
_LAST_LATIN = "\u024f"
_OTHER, _OTHER_CAPITAL = 0.8, 1.05
_WIDTHS = (
    dict.fromkeys(" .,:;'`|!ijlI()[]/\\-", _NARROW)
    | dict.fromkeys('fJrt"*°', _SLIM)
    | dict.fromkeys("mwMW@%—…&", _BROAD)
)
"""Shares of the font size, after DejaVu Sans, the widest of the usual fonts."""


def text_width(words: str, size: float = 12.0) -> float:
    """Return the width in pixels at a font size in pixels."""
    return size * sum(_share(letter) for letter in words)


def wrapped(words: str, width: float, lines: int, size: float = 12.0) -> list[str]:
    """Return the words on at most so many lines of a width in pixels; what is cut ends in `…`.

    Lines break between words; a word longer than a line breaks inside.
    """
    found: list[str] = []
    left = one_line(words).strip()
    while left and len(found) < lines:
        end = _fits(left, width, size)
        if end < len(left):
            if len(found) + 1 == lines:
                end = _fits(left, width - text_width("…", size), size)
                return [*found, left[:end].rstrip() + "…"]
            end = left.rfind(" ", 1, end + 1) if " " in left[1 : end + 1] else end
        found.append(left[:end].rstrip())
        left = left[end:].lstrip()
    return found


def _fits(words: str, width: float, size: float) -> int:
    """Return how many letters fit, at least one."""
    used = 0.0
    for position, letter in enumerate(words):
        used += size * _share(letter)
        if used > width:
            return max(1, position)
    return len(words)


def _share(letter: str) -> float:
    """Return the width of a letter as a share of the font size."""
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if combining(letter):
        return 0.0
    if east_asian_width(letter) in "WF":
        return _BROAD
    if letter > _LAST_LATIN:
        return _OTHER_CAPITAL if letter.isupper() else _OTHER
    return _CAPITAL if letter.isupper() else _USUAL
