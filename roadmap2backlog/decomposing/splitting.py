"""Which stories one clause holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from roadmap2backlog.decomposing.language import Axis, Coordination, Frame
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.model.backlog import StoryKind
from roadmap2backlog.model.provenance import Confidence
from roadmap2backlog.plugins import discover

MOST_STORIES = 6


@dataclass(frozen=True, slots=True)
class RuleContext:
    """What a rule may look at beside the clause's text."""

    frame: Frame
    coordinations: tuple[Coordination, ...]
    scene: Scene


@dataclass(frozen=True, slots=True)
class Part:
    """One story of a split: its clause, and what varies, as written."""

    text: str
    varied: str
    kind: StoryKind | None = None
    templates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A way to split a clause, or a reason not to.

    Attributes:
        rank: Lower wins: VERB 1, ROLE 2, OBJECT 3, IFACE 4, DATA 5 …
        parts: The stories; empty for a refusal that still says `flags` and `reason`.
    """

    rule: str
    rank: int
    axis: Axis
    parts: tuple[Part, ...]
    reason: str
    confidence: Confidence = Confidence.HIGH
    flags: tuple[str, ...] = ()


class Rule(Protocol):
    """A splitting rule."""

    def propose(self, clause: str, context: RuleContext, /) -> tuple[Proposal, ...]:
        """Return the ways this rule would split the clause; none where it does not apply."""
        ...


@dataclass(frozen=True, slots=True)
class Split:
    """The chosen stories of a clause, and the variations that became example rows."""

    parts: tuple[Part, ...]
    chosen: Proposal | None
    rows: tuple[Coordination, ...]
    flags: tuple[str, ...]
    reasons: tuple[str, ...]


def rules() -> tuple[Rule, ...]:
    """Return all splitting rules, sorted by id."""
    return tuple(discover("roadmap2backlog.decomposing.rules").values())


def along(
    context: RuleContext, axes: frozenset[Axis], rule: str, rank: int
) -> tuple[Proposal, ...]:
    """Return one proposal a coordination on one of the axes, refusals included."""
    return tuple(
        _proposal(found, rule, rank) for found in context.coordinations if found.axis in axes
    )


def _proposal(found: Coordination, rule: str, rank: int) -> Proposal:
    if found.verdict == "split" and len(found.parts) == len(found.conjuncts):
        parts = tuple(
            Part(text, _named(found, text) if found.axis == "LIST" else conjunct.text)
            for text, conjunct in zip(found.parts, found.conjuncts, strict=True)
        )
        return Proposal(rule, rank, found.axis, parts, found.reason)
    unclear = found.verdict == "unclear"
    flags = ("AMBIG_SCOPE",) if unclear else ("NO_SPLIT",)
    sure = Confidence.LOW if unclear else Confidence.HIGH
    return Proposal(rule, rank, found.axis, (), found.reason, sure, flags)


def _named(found: Coordination, part: str) -> str:
    """Return what varies with the head it shares: "light mode" of "(light/dark mode)"."""
    before, after = len(found.prefix.lstrip()), len(found.suffix.rstrip())
    return part[before : len(part) - after]


def has_steps(proposal: Proposal, context: RuleContext) -> bool:
    """Return whether each part of a list of verbs brings words of its own after the verb."""
    found = next((c for c in context.coordinations if _is_of(proposal, c)), None)
    return found is not None and all(" " in conjunct.text.strip() for conjunct in found.conjuncts)


def _is_of(proposal: Proposal, found: Coordination) -> bool:
    made = [part.varied for part in proposal.parts]
    return found.axis == proposal.axis and (
        made == [conjunct.text for conjunct in found.conjuncts]
        or (not made and found.reason == proposal.reason)
    )


def split_clause(clause: str, context: RuleContext) -> Split:
    """Return the stories of a clause: one axis makes them, the others become example rows.

    The axis with the lowest rank wins; of two with the same rank the first in the text. A list
    of more than six is still split, and flagged.
    """
    proposals = [p for rule in rules() for p in rule.propose(clause, context)]
    unclear = [c for c in context.coordinations if c.axis == "VERB" and c.verdict == "unclear"]
    splits = sorted(
        (p for p in proposals if len(p.parts) > 1 and not _inside(p, unclear)),
        key=lambda p: p.rank,
    )
    refusals = [p for p in proposals if not p.parts]
    single = next((p for p in proposals if len(p.parts) == 1), None)
    flags = dict.fromkeys(flag for p in refusals for flag in p.flags)
    reasons = tuple(p.reason for p in refusals)
    if not splits:
        parts = single.parts if single else (Part(clause, ""),)
        return Split(parts, single, (), (*flags, *(single.flags if single else ())), reasons)
    chosen = splits[0]
    rows = tuple(
        found
        for found in context.coordinations
        if found.verdict == "split" and not _overlap(chosen, found)
    )
    wide = ("WIDE",) if len(chosen.parts) > MOST_STORIES else ()
    return Split(chosen.parts, chosen, rows, (*flags, *wide, *chosen.flags), reasons)


def _inside(proposal: Proposal, unclear: Sequence[Coordination]) -> bool:
    """Return whether a list lies among acts that cannot be told apart: it is none, then."""
    return any(proposal.parts[0].varied in found.span.text for found in unclear)


def _overlap(chosen: Proposal, found: Coordination) -> bool:
    """Return whether a list is the chosen one, or lies inside one of its parts."""
    return any(found.span.text not in part.text for part in chosen.parts)
