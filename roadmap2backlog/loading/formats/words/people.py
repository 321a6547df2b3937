"""Registers of people and programs: `team: [{name: Ria, role: harbour master}]`."""

import re
from collections.abc import Iterable

from roadmap2backlog.loading.formats.words.folding import fold

_PEOPLE = re.compile(
    r"(?:.+ )?(?:agents?|bots|assistants|teams?|crew|squads|members|people|persons|staff|workers"
    r"|contributors|maintainers|developers|assignees|stakeholders|owners|roster|personal|equipo"
    r"|equipe|mitglieder)"
)
_TRAITS = re.compile(
    r"kind|type|role|owner|handle|(?:.+ )handle|skills?|capabilities|responsibilities|expertise"
    r"|email|e ?mail|github|slack|phone|rate|costs?|costs? .+|(?:.+ )rate|capacity|availability"
    r"|active|model|provider|tools|permissions|languages|timezone|hours per week|lead|members"
)
_FEWEST = 2
_CHAPTER = re.compile(r"^\d+(?: \d+)* ")
_AUDIENCE = re.compile(
    r"(?:(?:key|main|primary|secondary|target|our|current|clients?|customers?|partners?|users?"
    r"|people|and|amp|the) )*(?:audiences?|beneficiaries|(?:user |buyer |customer )?personas?"
    r"|stakeholders?|(?:audience|customer|user) segments)(?: (?:and|amp))?"
    r"(?: (?:clients|customers|partners|users))?"
)


def registers_people(key: str) -> bool:
    """Return whether a key names people, or programs that work like people."""
    return bool(_PEOPLE.fullmatch(fold(key)))


def describes_someone(names: Iterable[str]) -> bool:
    """Return whether fields of these names tell who somebody is and what they can do."""
    return sum(bool(_TRAITS.fullmatch(fold(name))) for name in names) >= _FEWEST


def names_audience(name: str) -> bool:
    """Return whether a category or heading holds those a product is for: `Target audience`."""
    return bool(_AUDIENCE.fullmatch(_CHAPTER.sub("", fold(name))))
