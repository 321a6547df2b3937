"""Matched rows → pieces of evidence for each item."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from roadmap2backlog.model.feedback import FeedbackRow, Matched
from roadmap2backlog.model.roadmap import Evidence


def gather(
    matched: Iterable[Matched], label: str, quotes: int
) -> Mapping[str, tuple[Evidence, ...]]:
    """Return the evidence of each item, in the order of the items' first rows.

    The rows of one item and source with the most people are quoted, each with its own count;
    all others are summed up in one piece, so that the counts add up to the people in the file.

    Args:
        matched: Rows with the item they are about; rows about nothing are left out.
        label: What the file is called; each piece's source starts with it.
        quotes: How many rows are quoted for one item and source (at least 0).
    """
    groups: dict[str, dict[tuple[str, float | None], list[FeedbackRow]]] = defaultdict(dict)
    for found in matched:
        if found.item:
            row = found.row
            groups[found.item].setdefault((row.source, row.weight), []).append(row)
    return {
        item: tuple(
            piece
            for (source, weight), rows in by_source.items()
            for piece in _pieces(rows, _source(label, source), weight, quotes)
        )
        for item, by_source in groups.items()
    }


def is_from(piece: Evidence, label: str) -> bool:
    """Return whether a piece of evidence was made from a file of this name."""
    return piece.source == label or piece.source.startswith(f"{label}: ")


def _source(label: str, source: str) -> str:
    return f"{label}: {source}" if source else label


def _pieces(
    rows: list[FeedbackRow], source: str, weight: float | None, quotes: int
) -> Iterable[Evidence]:
    """Yield the quoted rows, then the sum of the others."""
    telling = sorted((row for row in rows if row.quote), key=lambda row: (-row.people, row.line))
    shown = telling[:quotes]
    for row in shown:
        yield Evidence(source=source, count=row.people, weight=weight, quote=row.quote,
                       link=row.link)  # fmt: skip
    lines = {row.line for row in shown}
    rest = [row for row in rows if row.line not in lines]
    if rest:
        people = sum(row.people for row in rest)
        links = {row.link for row in rest}
        yield Evidence(source=source, count=people, weight=weight,
                       link=links.pop() if len(links) == 1 else "")  # fmt: skip
