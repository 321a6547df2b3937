"""What the product manager says: vision, goals, personas, initiatives and evidence."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from roadmap2backlog.model.noun import (
    Identifier,
    ItemPath,
    Noun,
    Positive,
    Text,
    Texts,
    under,
)

SIZES = {"S": 2.0, "M": 5.0, "L": 8.0, "XL": 13.0}
"""Points of the shirt sizes, after the planning-poker series (Grenning 2002)."""

ShirtSize = Literal["S", "M", "L", "XL"]
Size = Annotated[ShirtSize | Positive, Field(union_mode="left_to_right")]


class InitiativeKind(StrEnum):
    """What an initiative is about."""

    FEATURE = "feature"
    ENABLER = "enabler"
    TECH_DEBT = "tech-debt"
    COMPLIANCE = "compliance"
    RESEARCH = "research"
    BUG = "bug"


class Moscow(StrEnum):
    """The four bands of MoSCoW (DSDM)."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"
    WONT = "wont"


def _share(value: object) -> object:
    """Return `80%`, `80` or `0.8` as 0.8."""
    text = str(value).strip()
    try:
        number = float(text.removesuffix("%"))
    except ValueError:
        return value
    return number / 100 if text.endswith("%") or number > 1 else number


Share = Annotated[float, BeforeValidator(_share), Field(ge=0, le=1, allow_inf_nan=False)]


class Product(Noun):
    """The product and its vision."""

    name: str = ""
    vision: str = ""
    description: str = ""


class Persona(Noun):
    """Somebody who uses the product."""

    id: Identifier | None = None
    name: Text
    needs: str = ""


class Goal(Noun):
    """A measurable outcome."""

    id: Identifier | None = None
    statement: Text
    metric: str = ""
    baseline: str = ""
    target: str = ""
    by: str = ""


class Evidence(Noun):
    """What customers or data said."""

    source: str = ""
    count: Positive | None = None
    weight: Positive | None = None
    quote: str = ""
    link: str = ""


class Priority(Noun):
    """Inputs of the scoring methods; every one is optional."""

    value: Positive | None = None
    time_criticality: Positive | None = None
    risk_reduction: Positive | None = None
    size: Positive | None = None
    reach: Positive | None = None
    impact: Positive | None = None
    confidence: Share | None = None
    effort: Positive | None = None
    ease: Positive | None = None
    moscow: Moscow | None = None
    factors: dict[str, Positive] = Field(default_factory=dict)


class GivenCriterion(Noun):
    """A criterion the product manager already knows: Given/When/Then, or one sentence."""

    given: str = ""
    when: str = ""
    then: str = ""
    text: str = ""


class ExplicitStory(Noun):
    """A story the product manager wrote; kept word for word."""

    id: Identifier | None = None
    title: Text
    story: str = ""
    persona: str = ""
    size: Size | None = None
    value: Positive | None = None
    depends_on: Texts = ()
    acceptance: tuple[Annotated[GivenCriterion, under("text", GivenCriterion)], ...] = ()
    notes: Texts = ()


class Capability(Noun):
    """Something people will be able to do."""

    id: Identifier | None = None
    title: Text
    persona: str = ""
    description: str = ""
    stories: tuple[Annotated[ExplicitStory, under("title", ExplicitStory)], ...] = ()
    acceptance: tuple[Annotated[GivenCriterion, under("text", GivenCriterion)], ...] = ()
    depends_on: Texts = ()
    size: Size | None = None
    value: Positive | None = None
    constraints: Texts = ()
    questions: Texts = ()
    out_of_scope: Texts = ()
    evidence: tuple[Annotated[Evidence, under("quote", Evidence)], ...] = ()
    notes: Texts = ()


class Initiative(Noun):
    """A piece of the roadmap: why, for whom, and what people will be able to do."""

    id: Identifier | None = None
    title: Text
    kind: InitiativeKind = InitiativeKind.FEATURE
    why: str = ""
    goal: str = ""
    outcome: str = ""
    personas: Texts = ()
    description: str = ""
    capabilities: tuple[Annotated[Capability, under("title", Capability)], ...] = ()
    constraints: Texts = ()
    out_of_scope: Texts = ()
    risks: Texts = ()
    questions: Texts = ()
    depends_on: Texts = ()
    target: str = ""
    team: str = ""
    playbook: str = ""
    size: Size | None = None
    value: Positive | None = None
    priority: Priority = Priority.model_construct()
    evidence: tuple[Annotated[Evidence, under("quote", Evidence)], ...] = ()
    notes: Texts = ()


class Roadmap(Noun):
    """The whole roadmap file."""

    version: Annotated[int, Field(ge=1, le=1)] = 1
    product: Annotated[Product, under("name", Product)] = Product.model_construct()
    personas: tuple[Annotated[Persona, under("name", Persona)], ...] = ()
    goals: tuple[Annotated[Goal, under("statement", Goal)], ...] = ()
    initiatives: tuple[Annotated[Initiative, under("title", Initiative)], ...] = Field(min_length=1)
    notes: Texts = ()


def points_of(size: str | float | None) -> float | None:
    """Return a size in points; shirt sizes by `SIZES`."""
    return SIZES[size] if isinstance(size, str) else size


__all__ = [
    "SIZES", "Capability", "Evidence", "ExplicitStory", "GivenCriterion", "Goal", "Initiative",
    "InitiativeKind", "ItemPath", "Moscow", "Persona", "Priority", "Product", "Roadmap", "Size",
    "points_of",
]  # fmt: skip
