"""Every text of a roadmap that must end somewhere, with its path and the fate it is bound for."""

from collections.abc import Iterator
from dataclasses import dataclass

from roadmap2backlog.decomposing.result import Fate
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import (
    Capability,
    Evidence,
    ExplicitStory,
    Initiative,
    Roadmap,
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One text field. `fate` is None where the words decide by where they land."""

    path: PathKey
    text: str
    fate: Fate | None = None


def roadmap_leaves(roadmap: Roadmap) -> Iterator[Leaf]:
    """Return the texts outside the initiatives."""
    product = roadmap.product
    for name in ("name", "vision", "description"):
        yield from _one(("product",), name, getattr(product, name), Fate.NOTE)
    for number, persona in enumerate(roadmap.personas):
        at: PathKey = ("personas", number)
        yield from _one(at, "name", persona.name, Fate.PERSONA)
        yield from _one(at, "needs", persona.needs, Fate.PERSONA)
    for number, goal in enumerate(roadmap.goals):
        at = ("goals", number)
        for name in ("statement", "metric", "baseline", "target", "by"):
            yield from _one(at, name, getattr(goal, name), Fate.METRIC)
    yield from _many((), "notes", roadmap.notes, Fate.NOTE)


def initiative_leaves(initiative: Initiative, at: PathKey) -> Iterator[Leaf]:
    """Return the texts of an initiative, those of its capabilities included."""
    yield Leaf((*at, "title"), initiative.title, Fate.EPIC)
    yield from _one(at, "why", initiative.why, Fate.EPIC)
    yield from _one(at, "goal", initiative.goal, Fate.METRIC)
    yield from _one(at, "outcome", initiative.outcome, Fate.METRIC)
    yield from _one(at, "description", initiative.description)
    yield from _one(at, "target", initiative.target, Fate.SETTING)
    yield from _one(at, "team", initiative.team, Fate.SETTING)
    yield from _one(at, "playbook", initiative.playbook, Fate.SETTING)
    yield from _many(at, "personas", initiative.personas, Fate.PERSONA)
    yield from _many(at, "constraints", initiative.constraints, Fate.CRITERION)
    yield from _many(at, "out_of_scope", initiative.out_of_scope, Fate.OUT_OF_SCOPE)
    yield from _many(at, "risks", initiative.risks, Fate.EPIC)
    yield from _many(at, "questions", initiative.questions, Fate.QUESTION)
    yield from _many(at, "depends_on", initiative.depends_on, Fate.DEPENDENCY)
    yield from _many(at, "notes", initiative.notes, Fate.NOTE)
    yield from _evidence_leaves(initiative.evidence, at)
    for number, capability in enumerate(initiative.capabilities):
        yield from _capability_leaves(capability, (*at, "capabilities", number))


def _capability_leaves(capability: Capability, at: PathKey) -> Iterator[Leaf]:
    yield Leaf((*at, "title"), capability.title)
    yield from _one(at, "persona", capability.persona, Fate.PERSONA)
    yield from _one(at, "description", capability.description)
    yield from _many(at, "depends_on", capability.depends_on, Fate.DEPENDENCY)
    yield from _many(at, "constraints", capability.constraints, Fate.CRITERION)
    yield from _many(at, "questions", capability.questions, Fate.QUESTION)
    yield from _many(at, "out_of_scope", capability.out_of_scope, Fate.OUT_OF_SCOPE)
    yield from _many(at, "notes", capability.notes, Fate.NOTE)
    yield from _evidence_leaves(capability.evidence, at)
    for number, given in enumerate(capability.acceptance):
        for name in ("given", "when", "then", "text"):
            where: PathKey = (*at, "acceptance", number)
            yield from _one(where, name, getattr(given, name), Fate.CRITERION)
    for number, story in enumerate(capability.stories):
        yield from _story_leaves(story, (*at, "stories", number))


def _evidence_leaves(evidence: tuple[Evidence, ...], at: PathKey) -> Iterator[Leaf]:
    for number, piece in enumerate(evidence):
        for name in ("source", "quote", "link"):
            yield from _one((*at, "evidence", number), name, getattr(piece, name), Fate.EPIC)


def _story_leaves(story: ExplicitStory, at: PathKey) -> Iterator[Leaf]:
    yield Leaf((*at, "title"), story.title, Fate.STORY)
    yield from _one(at, "story", story.story, Fate.STORY)
    yield from _one(at, "persona", story.persona, Fate.PERSONA)
    yield from _many(at, "depends_on", story.depends_on, Fate.DEPENDENCY)
    yield from _many(at, "notes", story.notes, Fate.NOTE)
    for number, given in enumerate(story.acceptance):
        for name in ("given", "when", "then", "text"):
            where: PathKey = (*at, "acceptance", number)
            yield from _one(where, name, getattr(given, name), Fate.CRITERION)


def _one(at: PathKey, name: str, text: str, fate: Fate | None = None) -> Iterator[Leaf]:
    if text:
        yield Leaf((*at, name), text, fate)


def _many(at: PathKey, name: str, texts: tuple[str, ...], fate: Fate) -> Iterator[Leaf]:
    for number, text in enumerate(texts):
        yield Leaf((*at, name, number), text, fate)
