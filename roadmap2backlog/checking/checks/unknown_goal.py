"""R301: a goal or persona that the roadmap does not describe.

goals: [{id: activation, statement: New teams reach first value fast}]
initiatives:
  - {title: Onboarding, goal: activaton}
"""

from collections.abc import Iterable, Iterator
from functools import partial

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.several_names import choice_advice, list_advice, names_in
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic, Severity
from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Goal, Persona, Roadmap

_FREE_TEXT = "for free text use `outcome:` instead of `goal:`, or add the goal under `goals:`"
_NEW_PERSONA = "add the persona under `personas:` at the top of the file"


class UnknownGoal:
    """An unknown goal is an error; an unknown persona only a warning, for its name still works."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each name that is not described."""
        if not isinstance(subject, RoadmapSubject):
            return
        roadmap = subject.roadmap
        goals = _names((goal.id, goal.statement) for goal in roadmap.goals)
        for path, goal in _goals(roadmap):
            if _key(goal) not in goals:
                choices = _choices(roadmap.goals)
                several = names_in(goal, partial(_known, names=goals, choices=choices))
                hint = choice_advice(several, "goal") if several else _meant(goal, choices)
                hint = hint or _FREE_TEXT
                what = f"the goal `{goal}` is not under `goals:`"
                yield Diagnostic("R301", what, subject.source_map.at(path), hint)
        personas = _names((persona.id, persona.name) for persona in roadmap.personas)
        for path, persona in _personas(roadmap) if personas else ():
            if _key(persona) not in personas:
                hint = _persona_advice(persona, path, subject, personas) or _NEW_PERSONA
                what = f"the persona `{persona}` is not under `personas:`"
                place = subject.source_map.at(path)
                yield Diagnostic("R301", what, place, hint, Severity.WARNING)


def _persona_advice(
    persona: str, path: PathKey, subject: RoadmapSubject, personas: frozenset[str]
) -> str:
    """Return the advice for a name that means a persona, or lists some."""
    choices = _choices(subject.roadmap.personas)
    several = names_in(persona, partial(_known, names=personas, choices=choices))
    if not several:
        return _meant(persona, choices)
    if path[-1] != "persona":
        return list_advice(several, path, subject)
    return f"{choice_advice(several, 'persona')}, and an entry for each if it is for all of them"


def _known(name: str, names: frozenset[str], choices: list[str]) -> str | None:
    """Return a name that is described, or else the one that is near."""
    from roadmap2backlog.model.nearest import nearest  # noqa: PLC0415 -- only when wrong

    return name if _key(name) in names else nearest(name, choices)


def _goals(roadmap: Roadmap) -> Iterator[tuple[PathKey, str]]:
    for number, initiative in enumerate(roadmap.initiatives):
        if initiative.goal:
            yield ("initiatives", number, "goal"), initiative.goal


def _personas(roadmap: Roadmap) -> Iterator[tuple[PathKey, str]]:
    for number, initiative in enumerate(roadmap.initiatives):
        path: PathKey = ("initiatives", number)
        for index, name in enumerate(initiative.personas):
            yield (*path, "personas", index), name
        for index, capability in enumerate(initiative.capabilities):
            inner: PathKey = (*path, "capabilities", index)
            if capability.persona:
                yield (*inner, "persona"), capability.persona
            for place, story in enumerate(capability.stories):
                if story.persona:
                    yield (*inner, "stories", place, "persona"), story.persona


def _key(name: str) -> str:
    """Return the form in which names are compared: `Admins` and `admin` are the same."""
    form = slug(name)
    return form.removesuffix("s") or form


def _names(pairs: Iterable[tuple[str | None, str]]) -> frozenset[str]:
    return frozenset(_key(name) for pair in pairs for name in pair if name)


def _choices(nouns: tuple[Goal, ...] | tuple[Persona, ...]) -> list[str]:
    """Return what a person would write for each: the id, else the text."""
    return [noun.id or (noun.statement if isinstance(noun, Goal) else noun.name) for noun in nouns]


def _meant(name: str, choices: list[str]) -> str:
    from roadmap2backlog.model.nearest import nearest  # noqa: PLC0415 -- only when wrong

    meant = nearest(name, choices)
    return f'did you mean "{meant}"?' if meant else ""


PLUGIN: Check = UnknownGoal()
