"""The use case behind `r2b compare-methods`: the same backlog under several scoring methods."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.ordering.compare import Comparison, Flip, compare_methods
from roadmap2backlog.ordering.order_backlog import methods
from roadmap2backlog.ordering.weights import weigh
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.pipeline.standing import Standing, read_standing
from roadmap2backlog.pipeline.untangling import without
from roadmap2backlog.vocabulary.counted import counted

_SHOWN = 10
_REASONS = 2
_SAME_VALUE = 1e-5


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Methods side by side, and whether they were told what the roadmap says.

    Args:
        comparison: The orders and how they differ.
        is_informed: Whether the inputs of the methods are known; else all weigh the same values.
    """

    comparison: Comparison
    is_informed: bool

    def lines(self) -> tuple[str, ...]:
        """Return the comparison as people read it."""
        found = self.comparison
        if not found.movers:
            return ("there are no open stories to order",)
        heard = () if self.is_informed else (_UNINFORMED, "")
        guessed = self._guessed()
        return (
            *heard,
            *self._agreement(),
            *(("", *guessed) if guessed else ()),
            "",
            *self._movers(),
            "",
            *self._flips(),
        )

    def _agreement(self) -> list[str]:
        """Return the agreement of each pair."""
        found = self.comparison
        width = max(map(len, found.methods))
        lines = ["Agreement (Kendall's tau: 1 the same order, 0 unrelated, -1 reversed)"]
        lines.append(f"  {'':{width}}  " + _row(found.methods, found.methods))
        for name, taus in zip(found.methods, found.agreement, strict=True):
            cells = [f"{tau:.2f}" for tau in taus]
            lines.append(f"  {name:{width}}  " + _row(cells, found.methods))
        return lines

    def _guessed(self) -> list[str]:
        """Return what each method was not told, as its order then says less."""
        found = self.comparison
        lines = [
            f"  {name}: " + ", ".join(f"{inner} ({count})" for inner, count in missing.items())
            for name, missing in zip(found.methods, found.guessed, strict=True)
            if missing
        ]
        if not lines:
            return []
        asked = counted(found.asked, "initiative")
        return [f"Inputs nobody gave (of {asked}); defaults stand in", *lines]

    def _movers(self) -> list[str]:
        """Return the stories whose rank differs most."""
        found = self.comparison
        shown = [mover for mover in found.movers if mover.spread][:_SHOWN]
        if not shown:
            return ["Every story has the same rank under all of them"]
        width = max(len(mover.story) for mover in shown)
        lines = ["Biggest movers, by rank"]
        lines.append(f"  {'':{width}}  " + _row(found.methods, found.methods))
        lines += [
            f"  {mover.story:{width}}  " + _row(list(map(str, mover.ranks)), found.methods)
            for mover in shown
        ]
        return lines

    def _flips(self) -> list[str]:
        """Return what each method changes in the top."""
        found = self.comparison
        lines = [f"What flips the top {found.top} of {found.methods[0]}"]
        for flip in found.flips:
            if not flip.entered:
                lines.append(f"  {flip.method}: the same stories")
                continue
            reason = _reason(flip)
            lines.append(f"  {flip.method}, {reason}:" if reason else f"  {flip.method}:")
            lines += [f"    + {name}" for name in flip.entered[:_SHOWN]]
            lines += [f"    - {name}" for name in flip.left[:_SHOWN]]
        return lines

    def as_dict(self) -> dict[str, object]:
        """Return what `--format json` prints."""
        found = self.comparison
        names = found.methods
        return {
            "methods": list(names),
            "inputs_known": self.is_informed,
            "initiatives_asked": found.asked,
            "inputs_missing": {
                name: dict(missing) for name, missing in zip(names, found.guessed, strict=True)
            },
            "agreement": {
                one: dict(zip(names, taus, strict=True))
                for one, taus in zip(names, found.agreement, strict=True)
            },
            "movers": [
                {
                    "id": mover.story,
                    "ranks": dict(zip(names, mover.ranks, strict=True)),
                    "spread": mover.spread,
                }
                for mover in found.movers
            ],
            "top": found.top,
            "flips": [_flip_as_dict(flip) for flip in found.flips],
        }


_UNINFORMED = (
    "The roadmap behind this backlog is not known, so every method weighs the values in the file, "
    "and only `document` can differ."
)


def _row(cells: Sequence[str], heads: Sequence[str]) -> str:
    """Return cells right-aligned under their heads."""
    return "  ".join(
        f"{cell:>{max(5, len(head))}}" for cell, head in zip(cells, heads, strict=True)
    )


def _reason(flip: Flip) -> str:
    """Return the groups whose share of all value changed most; nothing where none did."""
    if methods()[flip.method].keeps_order:
        return "as it keeps the order of the roadmap"
    if not flip.because:
        return ""
    return "as " + " and ".join(
        f"{name} carries {after:.0%} of all value instead of {before:.0%}"
        for name, before, after in flip.because[:_REASONS]
    )


def _flip_as_dict(flip: Flip) -> dict[str, object]:
    """Return a flip as JSON has it."""
    return {
        "method": flip.method,
        "entered": list(flip.entered),
        "left": list(flip.left),
        "because": [
            {"id": name, "share_before": before, "share_after": after}
            for name, before, after in flip.because
        ],
    }


def compare(
    backlog: str, settings: str | None, roadmap: str | None, names: Sequence[str], top: int
) -> tuple[SideBySide | None, FileReader]:
    """Return a backlog under several methods (all if none is named), or None with errors."""
    reader = FileReader()
    unknown = [name for name in names if name not in methods()]
    reader.findings += [
        Diagnostic(
            "R205", f"there is no scoring method {name!r}", Span(), f"use {', '.join(methods())}"
        )
        for name in unknown
    ]
    standing = read_standing(reader, backlog, settings, roadmap)
    if standing is None or reader.failed:
        return None, reader
    asked = _in_document_order(_with_values_open(standing), standing)
    problem = ordering_problem(asked, standing.settings, standing.factors)
    problem = without(problem, standing.cuts)
    return SideBySide(compare_methods(problem, names, top), bool(standing.factors)), reader


def _in_document_order(backlog: Backlog, standing: Standing) -> Backlog:
    """Return the backlog with its stories as the roadmap has them, where one is known.

    The file is in the order of one method already, which must not decide the ties of the others,
    and is not what `document` is about. What has no line in the roadmap stays behind the story
    above it.
    """
    if standing.roadmap is None or not standing.factors:
        return backlog
    keys: list[tuple[int, int]] = []
    line = 0
    for place, story in enumerate(backlog.stories):
        line = story.source.line if story.source and not story.orphaned else line
        keys.append((line, place))
    stories = tuple(backlog.stories[place] for _, place in sorted(keys))
    return backlog.model_copy(update={"stories": stories})


def _with_values_open(standing: Standing) -> Backlog:
    """Return the backlog without the values that its own method computed.

    A value that the roadmap states, or that the product owner changed, holds under any method.
    """
    backlog = standing.backlog.value
    if standing.roadmap is None or not standing.factors:
        return backlog
    stated = [item.value is not None for item in standing.roadmap.value.initiatives]
    computed = _computed(standing, backlog)
    initiatives = tuple(
        item.model_copy(update={"value": None})
        if item.value is not None
        and not given
        and abs(item.value - computed.get(item.id, -1.0)) < _SAME_VALUE
        else item
        for item, given in zip(backlog.initiatives, stated, strict=True)
    )
    return backlog.model_copy(update={"initiatives": initiatives})


def _computed(standing: Standing, backlog: Backlog) -> Mapping[str, float]:
    """Return what the backlog's own method gives each initiative."""
    bare = tuple(item.model_copy(update={"value": None}) for item in backlog.initiatives)
    problem = ordering_problem(
        backlog.model_copy(update={"initiatives": bare}), standing.settings, standing.factors
    )
    worth = weigh(problem, methods()[problem.method])
    groups = (group.id for group in problem.groups)
    return {name: float(weight) for name, weight in zip(groups, worth.stated, strict=True)}
