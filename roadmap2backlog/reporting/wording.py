"""How numbers, days and lists are written in reports, and how text is kept harmless."""

import re
from collections.abc import Iterable
from datetime import date

from roadmap2backlog.model.backlog import AcceptanceCriterion
from roadmap2backlog.vocabulary.counted import plural_of

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SKIPPED = re.compile(r'^[\s"\u200b-\u200f\u2060\ufeff]+')
"""What a program may skip before it looks whether a cell is a formula."""

_INNER_STARTS = re.compile(r'([;\t\n])(?=[\s"\u200b-\u200f\u2060\ufeff]*[-=+@＝＋－＠])')
"""Where a program that splits a comma-separated file at `;`, tabs or every line begins a cell."""

_BULLETS = re.compile(r"^([ \t]*)- ", re.MULTILINE)

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LEAST_SHARE = 0.01
"""What is nearer to nothing or to all than this is not rounded to it."""

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&])")
_MARKDOWN_START = re.compile(r"^(?:([-+#=:])|(\d+)([.)]))")


def number(value: float | None, digits: int = 2) -> str:
    """Return a number without needless zeros; nothing for None."""
    if value is None:
        return ""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def plain_number(value: float | None) -> float | int | None:
    """Return a whole number as an integer, so that JSON shows 3 and not 3.0."""
    return int(value) if value is not None and value % 1 == 0 else value


def percent(share: float | None) -> str:
    """Return a share (0 to 1) as a percentage: `37 %`, `<1 %`, `>99 %`."""
    if share is None:
        return ""
    if 0 < share < _LEAST_SHARE:
        return "<1 %"
    if 1 - _LEAST_SHARE < share < 1:
        return ">99 %"
    return f"{share * 100:.0f} %"


NEAR = 0.1
"""An order that may be worse than the best one by this share is not called near it."""


def shortfall(gap: float) -> str:
    """Return what an order far from the best may lose: gap 0.3 is 30 %, gap 1 is double."""
    if gap < 1:
        return f"it may lose {percent(gap)} more value to waiting than the best possible"
    times = number(round(gap + 1, 1))
    return f"it may lose {times} times as much value to waiting as the best possible"


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def day(value: date) -> str:
    """Return a day as people write it, the same in every locale: `4 Jan 2027`."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def count(amount: int, noun: str, plural: str = "") -> str:
    """Return an amount with its noun: `1 story`, `3 stories`."""
    if amount == 1:
        return f"1 {noun}"
    return f"{amount:,} {plural or plural_of(noun)}".replace(",", " ")


def points(value: float | None, digits: int = 2) -> str:
    """Return a size: `1 point`, `2.5 points`, `no estimate`."""
    if value is None:
        return "no estimate"
    shown = number(value, digits)
    return f"{shown} {'point' if shown == '1' else 'points'}"


def harmless_cell(text: str) -> str:
    """Return a spreadsheet cell that never starts a formula, without control characters."""
    clean = _CONTROLS.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    starts = (clean, _SKIPPED.sub("", clean, count=1))
    return f"'{clean}" if any(s.startswith(_FORMULA_STARTS) for s in starts) else clean


def harmless_csv_cell(text: str, bullet: str = "•") -> str:
    """Return a cell of a CSV file that starts no formula, however a program splits the file.

    Where `;` is the separator of the locale, quotes do not hold a cell together that does not
    begin with them: every `;` and every line inside it starts a cell of its own. A list is written
    with another bullet than a minus.
    """
    return _INNER_STARTS.sub(r"\1'", harmless_cell(_BULLETS.sub(rf"\g<1>{bullet} ", text)))


def clean(text: str) -> str:
    """Return the text without characters that XML and terminals forbid."""
    return _CONTROLS.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return the text on one line, without control characters."""
    return " ".join(clean(text).split())


def markdown(text: str) -> str:
    """Return the text as one line of Markdown that shows it as it is."""
    escaped = _MARKDOWN.sub(r"\\\1", one_line(text))
    return _MARKDOWN_START.sub(lambda m: f"{m[2] or ''}\\{m[1] or m[3]}", escaped)


def criterion(given: AcceptanceCriterion) -> str:
    """Return an acceptance criterion in one line."""
    if given.text:
        return one_line(given.text)
    parts = (("Given", given.given), ("when", given.when), ("then", given.then))
    words = one_line(", ".join(f"{word} {text}" for word, text in parts if text))
    return words[:1].upper() + words[1:]


def examples(given: AcceptanceCriterion) -> tuple[tuple[str, ...], ...]:
    """Return a criterion's example rows below their heading; nothing where it has none."""
    if not given.examples:
        return ()
    return (tuple(given.examples), *zip(*given.examples.values(), strict=False))


def joined(texts: Iterable[str], separator: str = "; ") -> str:
    """Return texts in one line."""
    return separator.join(one_line(text) for text in texts)
