"""What the passes know of the roadmap around a clause."""

from collections.abc import Mapping
from dataclasses import dataclass

from roadmap2backlog.decomposing.foreign import are_foreign
from roadmap2backlog.decomposing.language import ENGLISH, singular, tokenize
from roadmap2backlog.decomposing.leaves import Leaf
from roadmap2backlog.decomposing.templates import Templates
from roadmap2backlog.model.provenance import PathKey, SourceMap
from roadmap2backlog.model.roadmap import Goal, InitiativeKind, Roadmap

_ENDS = (".", "!", "?", "…", ":", "•", "-", "*", "–", "—", "“", '"', "(", "#", "/", "|", "[")


@dataclass(frozen=True, slots=True)
class Benefit:
    """What a story is good for, as it stands after "so that", and where it is said."""

    text: str = ""
    leaves: tuple[PathKey, ...] = ()
    templates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The initiative around a clause, as far as its stories need it.

    Attributes:
        foreign: Whether most of it is in another language than English.
        stated: Whether somebody said which language it is in, whatever a line looks like.
    """

    path: PathKey
    title: str
    kind: InitiativeKind
    personas: tuple[str, ...] = ()
    benefit: Benefit = Benefit()
    foreign: bool = False
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """The roadmap around everything: personas, goals, and which words are names.

    Attributes:
        personas: By id, name and singular, in lower case: the name to show.
        names: Words that are written with a capital inside sentences and never without.
        criteria: `source` (only what the roadmap says) or `full` (questions about the rest).
        templates: The sentences of the roadmap's language.
    """

    places: SourceMap
    personas: Mapping[str, str]
    goals: Mapping[str, tuple[int, Goal]]
    names: frozenset[str]
    criteria: str
    foreign: bool
    shared_personas: tuple[str, ...]
    templates: Templates

    @property
    def in_english(self) -> bool:
        """Whether the roadmap may be read as English: nobody said that it is another language."""
        return self.templates.language == ENGLISH


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a clause is told: its persona by field, its initiative, its roadmap.

    `done` says that nothing is left to do there; `heading` is the title right above the clause.
    """

    persona: str
    around: Surroundings
    scene: Scene
    done: bool = False
    heading: str = ""


def scene_of(
    roadmap: Roadmap, leaves: list[Leaf], places: SourceMap, criteria: str, templates: Templates
) -> Scene:
    """Return what all clauses of a roadmap share."""
    personas: dict[str, str] = {}
    for persona in roadmap.personas:
        for name in (persona.id or persona.name, persona.name, singular(persona.name)):
            personas.setdefault(name.casefold(), persona.name)
    goals: dict[str, tuple[int, Goal]] = {}
    for number, goal in enumerate(roadmap.goals):
        for key in (goal.id, goal.statement):
            if key:
                goals.setdefault(key.casefold(), (number, goal))
    return Scene(
        places,
        personas,
        goals,
        _names(leaves),
        criteria,
        templates.language != ENGLISH or bool(are_foreign(leaf.text for leaf in leaves)),
        tuple(persona.name for persona in roadmap.personas),
        templates,
    )


def _names(leaves: list[Leaf]) -> frozenset[str]:
    """Return the words that carry a capital in mid-sentence and nowhere stand without one."""
    capital: set[str] = set()
    small: set[str] = set()
    for leaf in leaves:
        before, end = ".", 0
        for token in tokenize(leaf.text):
            if "\n" in leaf.text[end : token.start]:  # a paragraph or an entry of a list begins
                before = "."
            end = token.end
            if token.kind == "word":
                if token.text[0].islower():
                    small.add(token.text)
                elif before not in _ENDS and not before[:1].isupper():
                    capital.add(token.lower)
            before = token.text if token.kind != "symbol" else "."  # "🔔 Notifications"
    return frozenset(capital - small)
