"""Ids that people gave, and references to them resolved to paths."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from roadmap2backlog.diagnostics import Diagnostic, Severity, Span
from roadmap2backlog.loading.formats.shaping.acyclic import closing_edges
from roadmap2backlog.loading.formats.shaping.draft import Draft
from roadmap2backlog.loading.formats.words.reference_names import ids_in_range, without_qualifier
from roadmap2backlog.loading.formats.words.states import is_no_answer
from roadmap2backlog.model.identity import slug, unique

_VALID = re.compile(r"^[^\s/\\*&!|>'\"%@`#{}\[\],:?][^\s/]{0,199}$")
_SEPARATOR = re.compile(r"\s*[,;|\n]\s*|\s+(?:and|und|et|y|e|и)\s+")
_ADDRESS = re.compile(r"\s*\(https?://[^\s()]+\)")
_MOST_WARNINGS = 50


def all_of(initiatives: Sequence[Draft]) -> list[Draft]:
    """Return initiatives, capabilities and stories in document order."""
    found: list[Draft] = []
    for initiative in initiatives:
        found.append(initiative)
        for capability in initiative.parts:
            found += [capability, *capability.parts]
    return found


def give_ids(drafts: Sequence[Draft]) -> None:
    """Keep the ids that people gave where they can be ids and no sibling has them already."""
    taken: dict[int, set[str]] = {}
    for draft in drafts:
        given = draft.item.given_id
        if not given or (draft.parent is not None and draft.parent.item is draft.item):
            continue
        siblings = taken.setdefault(id(draft.parent), set())
        if _VALID.match(given) and given not in siblings:
            draft.id = given
            siblings.add(given)
        elif given not in draft.item.aliases:
            draft.note(f"id: {given}")


@dataclass(frozen=True, slots=True)
class _Edge:
    """A reference as typed and what it resolved to."""

    dependent: int
    needed: int
    name: str
    text: str
    holder: int


def resolve(drafts: Sequence[Draft], locate: Callable[[Draft], Span]) -> list[Diagnostic]:
    """Set `depends_on` of the drafts; references that lead nowhere stay as notes, with warnings."""
    index = _index(drafts)
    findings: list[Diagnostic] = []
    edges: list[_Edge] = []
    for place, draft in enumerate(drafts):
        for is_need, references in ((True, draft.needs), (False, draft.unblocks)):
            for name, text in references:
                edges += _read(drafts, index, place, name, text, findings, locate, is_need=is_need)
    pairs = [(edge.dependent, edge.needed) for edge in edges]
    closing = set(closing_edges(drafts, pairs))
    for number, edge in enumerate(edges):
        if number in closing:
            drafts[edge.holder].note(f"{edge.name}: {edge.text}")
            findings.append(_cycle(drafts, edge, locate))
    _name_targets(drafts, [edge for n, edge in enumerate(edges) if n not in closing])
    return findings[:_MOST_WARNINGS]


def _index(drafts: Sequence[Draft]) -> dict[str, int]:
    """Return name → draft: ids first, then other names, then titles; the first one wins."""
    index: dict[str, int] = {}
    for names in (
        lambda draft: [draft.id, draft.item.given_id],
        lambda draft: draft.item.aliases,
        lambda draft: [draft.title, slug(draft.title)],
    ):
        for place, draft in enumerate(drafts):
            if draft.parent is not None and draft.parent.item is draft.item:
                continue
            for name in names(draft):
                if name:
                    index.setdefault(_plain(name), place)
    return index


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold().lstrip("#")


def _read(  # noqa: PLR0917
    drafts: Sequence[Draft],
    index: dict[str, int],
    place: int,
    name: str,
    text: str,
    findings: list[Diagnostic],
    locate: Callable[[Draft], Span],
    *,
    is_need: bool,
) -> list[_Edge]:
    """Return the edges of one reference text; keep the text as a note where they do not say it."""
    draft = drafts[place]
    bare = _ADDRESS.sub("", text)
    whole = _plain(bare)
    pieces = [bare] if whole in index else [p for p in _SEPARATOR.split(bare) if p.strip()]
    pieces = [inner for piece in pieces for inner in _told_out(piece, index)]
    edges = []
    for piece in pieces:
        found = _found(piece, index)
        if found is not None and not _related(draft, drafts[found]):
            pair = (place, found) if is_need else (found, place)
            edges.append(_Edge(*pair, name, piece.strip(), place))
            continue
        draft.note(f"{name}: {text.strip()}")
        if found is None and " " not in piece.strip() and not is_no_answer(_plain(piece)):
            findings.append(_dangling(piece.strip(), name, locate(draft)))
    if len(pieces) > 1 or not is_need or bare != text:
        draft.note(f"{name}: {text.strip()}")
    return edges


def _told_out(piece: str, index: dict[str, int]) -> tuple[str, ...]:
    """Return the ids of a range whose ends are known, else what is given."""
    inner = ids_in_range(piece) if _plain(piece) not in index else ()
    known = tuple(name for name in inner if _plain(name) in index)
    return known if known and {inner[0], inner[-1]} <= {*known} else (piece,)


def _found(piece: str, index: dict[str, int]) -> int | None:
    """Return what a reference names: as it is, behind a path, or in front of a remark."""
    for name in (piece, piece.rpartition("/")[2], without_qualifier(piece)):
        if (place := index.get(_plain(name))) is not None:
            return place
    return None


def _related(one: Draft, other: Draft) -> bool:
    return one in other.around() or other in one.around()


def _dangling(piece: str, name: str, span: Span) -> Diagnostic:
    return Diagnostic(
        "R301",
        f'"{piece}" under {name} is not in this file; the reference is kept as a note',
        span,
        "add what it points at, then name it under `depends_on`",
        Severity.WARNING,
    )


def _cycle(drafts: Sequence[Draft], edge: _Edge, locate: Callable[[Draft], Span]) -> Diagnostic:
    return Diagnostic(
        "R302",
        f'"{drafts[edge.dependent].title}" waits for "{drafts[edge.needed].title}", which closes '
        "a circle; this dependency is kept as a note only",
        locate(drafts[edge.holder]),
        "decide which of the dependencies in the circle is wrong",
        Severity.WARNING,
    )


def _name_targets(drafts: Sequence[Draft], edges: Sequence[_Edge]) -> None:
    """Write the paths of what is waited for, giving ids to what has none yet."""
    taken: dict[int, Counter[str]] = {}
    for draft in drafts:
        names = taken.setdefault(id(draft.parent), Counter())
        names[draft.id or slug(draft.title)] += 1
    for edge in edges:
        needed = drafts[edge.needed]
        for around in needed.around():
            if not around.id:
                _name(around, taken[id(around.parent)])
        path = needed.path()
        known = drafts[edge.dependent].depends_on
        if path not in known:
            known.append(path)
        if edge.text not in path:
            drafts[edge.holder].note(f"{edge.name}: {edge.text}")


def _name(draft: Draft, names: Counter[str]) -> None:
    """Give a draft an id that none of its siblings has or will get from its title."""
    wanted = slug(draft.title)
    names[wanted] -= 1
    draft.id = unique(wanted, _Taken(names))
    names[draft.id] += 1


class _Taken(set[str]):
    """The names with a count above zero, without copying them."""

    def __init__(self, names: Counter[str]) -> None:
        super().__init__()
        self._names = names

    def __contains__(self, name: object) -> bool:
        return self._names[str(name)] > 0
