"""Tables of prices, of technologies by layer, and of signs: they tell, and plan nothing."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.words.fields import SAID_OF_PLANS, role_of
from roadmap2backlog.loading.formats.words.folding import fold

_WORK = re.compile(
    r"(?:.+ )?(?:deliverables?|epics?|features?|initiatives?|milestones?|phases?|stor(?:y|ies)"
    r"|tasks?|work|when|plan|planned)"
)
_PRICED = re.compile(
    r"(?:.+ )?(?:costs?|fees?|prices?|pricing|rates?)(?: .+)?"
    r"|(?:free|monthly|usage) (?:limits?|quota)"
)
_MONEY = re.compile(
    r"[$€£¥₹]\s*~?\d|\d\s*(?:[$€£¥₹]|(?:usd|eur|gbp)\b)|\bfree\b|\bunlimited\b", re.IGNORECASE
)
_AMOUNT = re.compile(r"[\W_]*[$€£¥₹]\s*~?\d[^a-zA-Z]*(?:[a-zA-Z/ ]{1,20})?$")
"""A cell that is an amount of money and no more: `**$0.30–$1.20**`, `~€3 a berth`."""
_LAYERS = frozenset({"area", "component", "concern", "layer", "part", "piece", "tier"})
_TECHNOLOGIES = frozenset(
    {"choice", "framework", "library", "stack", "tech", "tech stack", "technologies", "technology"}
)
_SIGNS = frozenset(
    {"badge", "color", "colour", "emoji", "farbe", "icon", "sign", "symbol", "symbole"}
)
_PAIR = 2


def is_reference(columns: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a table tells prices, technologies or signs, and no state or time of work.

    So do `Provider | Rate`, `Layer | Technology | Notes` and `Symbol | Edition`.
    """
    names = [fold(name) for name in columns]
    if any(role_of(name) in SAID_OF_PLANS for name in columns) or any(map(_WORK.fullmatch, names)):
        return False
    are_layers = names[0] in _LAYERS and any(name in _TECHNOLOGIES for name in names[1:])
    return are_layers or _tells_prices(names, rows) or _explains_pictures(names, rows)


def _tells_prices(names: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a column is named as a price or limit, and most rows have an amount of it.

    Where an amount of money stands in each cell behind the first, names are not asked for.
    """
    amounts = [cell for row in rows for cell in row.cells[1:] if cell.strip()]
    if len(amounts) > 1 and all(_AMOUNT.match(cell) for cell in amounts):
        return True
    places = [place for place, name in enumerate(names) if place and _PRICED.fullmatch(name)]
    priced = sum(
        any(place < len(row.cells) and _MONEY.search(row.cells[place]) for place in places)
        for row in rows
    )
    return bool(places) and 2 * priced > len(rows)


def _explains_pictures(names: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether nothing but pictures stands in front of one word or two: `🟢 | Open`."""
    is_key = len(names) == _PAIR and names[0] in _SIGNS
    firsts = [row.cells[0] for row in rows if row.cells]
    return is_key and not any(any(map(str.isalnum, cell)) for cell in firsts)
