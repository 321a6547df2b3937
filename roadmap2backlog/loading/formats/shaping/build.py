"""Drafts → the nouns of a roadmap."""

from roadmap2backlog.loading.formats.shaping.draft import Draft
from roadmap2backlog.model.roadmap import (
    Capability,
    Evidence,
    ExplicitStory,
    GivenCriterion,
    Initiative,
    InitiativeKind,
    Priority,
)


def initiative_of(draft: Draft) -> Initiative:
    """Return the initiative of a draft."""
    return Initiative(
        id=draft.id or None,
        title=draft.title,
        kind=draft.work or InitiativeKind.FEATURE,
        why=_joined(draft, "why"),
        goal=_one(draft, "goal"),
        outcome=_joined(draft, "outcome"),
        personas=_many(draft, "personas"),
        description=_joined(draft, "description"),
        capabilities=tuple(_capability_of(part) for part in draft.parts),
        constraints=_many(draft, "constraints"),
        out_of_scope=_many(draft, "out_of_scope"),
        risks=_many(draft, "risks"),
        questions=_many(draft, "questions"),
        depends_on=tuple(draft.depends_on),
        target=_one(draft, "target"),
        team=_one(draft, "team"),
        size=draft.single.get("size"),
        value=draft.single.get("value"),
        priority=Priority.model_validate(draft.factors),
        evidence=tuple(Evidence(quote=quote) for quote in _many(draft, "evidence")),
        notes=_many(draft, "notes"),
    )


def _capability_of(draft: Draft) -> Capability:
    return Capability(
        id=draft.id or None,
        title=draft.title,
        persona=_one(draft, "persona"),
        description=_joined(draft, "description"),
        stories=tuple(_story_of(part) for part in draft.parts),
        acceptance=_criteria_of(draft),
        depends_on=tuple(draft.depends_on),
        size=draft.single.get("size"),
        value=draft.single.get("value"),
        constraints=_many(draft, "constraints"),
        questions=_many(draft, "questions"),
        out_of_scope=_many(draft, "out_of_scope"),
        notes=_many(draft, "notes"),
    )


def _story_of(draft: Draft) -> ExplicitStory:
    return ExplicitStory(
        id=draft.id or None,
        title=draft.title,
        story=_one(draft, "story"),
        persona=_one(draft, "persona"),
        size=draft.single.get("size"),
        value=draft.single.get("value"),
        depends_on=tuple(draft.depends_on),
        acceptance=_criteria_of(draft),
        notes=_many(draft, "notes"),
    )


def _criteria_of(draft: Draft) -> tuple[GivenCriterion, ...]:
    return tuple(GivenCriterion(**found) for found in draft.criteria)


def _one(draft: Draft, name: str) -> str:
    return str(draft.single.get(name, ""))


def _joined(draft: Draft, name: str) -> str:
    return "\n\n".join(text.strip("\n") for text in draft.texts.get(name, ()))


def _many(draft: Draft, name: str) -> tuple[str, ...]:
    return tuple(text.strip() for text in draft.texts.get(name, ()) if text.strip())
