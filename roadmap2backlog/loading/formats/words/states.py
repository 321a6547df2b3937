"""Words for sizes, MoSCoW bands, kinds of work, states, teams and user-story sentences."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from roadmap2backlog.loading.formats.words.folding import fold, table_of
from roadmap2backlog.model.roadmap import InitiativeKind, Moscow

_SHIRTS = table_of("""
S: s | small | xs | klein
M: m | medium | mittel
L: l | large | groß
XL: xl | xxl | extra large
""")
_MOSCOW = table_of("""
must: must | must have | m must
should: should | should have
could: could | could have | may | nice to have
wont: wont | won t | won t have | wont have | would | won t do
""")
_KINDS: Mapping[str, InitiativeKind] = MappingProxyType(
    {
        name: InitiativeKind(kind)
        for name, kind in table_of("""
feature: feature | new feature | enhancement
enabler: enabler | infrastructure | platform
tech-debt: tech debt | technical debt | refactoring | refactor | debt
compliance: compliance | regulatory | legal
research: research | spike | discovery | investigation
bug: bug | defect | fehler | bogue | error | bugfix
""").items()
    }
)
ISSUE_LEVELS: Mapping[str, str] = MappingProxyType(
    table_of("""
initiative: epic | initiative | épopée | épica | epica | эпик | エピック | 长篇故事 | theme
initiative: legend
initiative: program | saga | objective | 에픽 | épico
capability: story | task | bug | feature | improvement | new feature | user story | historia
capability: récit
capability: aufgabe | tâche | tarea | attività | задача | история | ストーリー | タスク | 故事
capability: 任务 | spike
capability: historia de usuario | enabler | change | requirement | geschichte | fehler | ошибка
capability: バグ
capability: verbesserung | neue funktion | bogue | error | tarefa | história | item
story: sub task | subtask | unteraufgabe | teilaufgabe | sous tâche | subtarea | sottotask
story: подзадача
story: サブタスク | 子任务 | subtarefa | deeltaak | sottoattività
""")
)
"""Issue type of a tracker → level."""
_STATES = frozenset(
    map(
        fold,
        [
            "done", "complete", "completed", "shipped", "released", "planned", "in progress",
            "todo", "to do", "open", "closed", "wip", "not started", "started", "blocked",
            "cancelled", "canceled", "proposed", "considering", "exploring", "backlog", "ready",
            "live", "beta", "alpha", "ga", "deferred", "dropped", "pending", "active", "draft",
            "true", "false", "yes", "no", "doing", "high", "medium", "low", "critical",
            "erledigt", "offen", "geplant", "fertig", "terminé", "hecho", "pendiente", "fatto",
            "in corso", "en cours", "en curso", "готово", "в работе", "запланировано", "✅", "❌",
            "🚧", "⏳", "✔", "✓", "x", "p0", "p1", "p2", "p3", "in review", "idea",
            "concept", "review", "testing",
            "deployed", "launched", "delivered", "future", "later", "next", "now",
        ],
    )
)  # fmt: skip
_TEAM = re.compile(
    r"\b(?:team|squad|guild|tribe|crew|chapter|équipe|equipo|команда)\b", re.IGNORECASE
)
STATE_SIGN = re.compile(
    r"^((?:[✅☑✔✓❌✖⛔🚧🚀⏳⌛🔄🔜📅🟢🟡🔴🟠🔵⚪⬜🟩🟨🟥💡🎉🏗📋🗓☐]\ufe0f?\s*)+)(?=\S)"
)
"""A sign such as ✅ or 🚧 in front of a title, which tells its state."""


def points_or_shirt(text: str) -> float | str | None:
    """Return a size as points or S, M, L, XL; None for anything else."""
    folded = fold(text)
    if folded in _SHIRTS:
        return _SHIRTS[folded]
    found = re.fullmatch(r"\s*(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:points?|pts?|sp)?\s*", text)
    return float(found.group(1).replace(",", ".")) if found else None


def amount(text: str) -> float | None:
    """Return a number of zero or more, or None."""
    found = re.fullmatch(r"\s*(\d{1,12}(?:\.\d{1,6})?)\s*", text)
    return float(found.group(1)) if found else None


def moscow_of(text: str) -> Moscow | None:
    """Return the MoSCoW band that a text states, or None."""
    band = _MOSCOW.get(fold(text))
    return Moscow(band) if band else None


def kind_of(text: str) -> InitiativeKind | None:
    """Return the kind of work that a text states, or None."""
    return _KINDS.get(fold(text))


def is_state(text: str) -> bool:
    """Return whether a text is only a state or a rank, such as `done` or `P1`."""
    folded = fold(text)
    return (folded or text.strip()) in _STATES


def is_team(text: str) -> bool:
    """Return whether a text names a team rather than a person."""
    return bool(_TEAM.search(text))
