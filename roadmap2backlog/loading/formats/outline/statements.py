"""Lists of records that each hold one statement: `acceptance: [{id: a, statement: …}]`."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.words.folding import fold

_ROLES = frozenset({"acceptance", "risks", "questions", "constraints", "out_of_scope"})
_NAMES = frozenset(
    [
        "statement", "text", "criterion", "criteria", "condition", "description", "risk",
        "question", "constraint", "requirement", "must",
    ]
)  # fmt: skip
_BESIDE = frozenset({"id", "key", "ref", "number", "no", "nr", "type", "kind", "category"})


def statements_in(role: str, value: list[Data]) -> tuple[tuple[str, ...], list[Data]]:
    """Return the statements of a list and what else its records hold, or nothing and all of it.

    Args:
        role: What the list holds (`words.fields`).
        value: Its entries.
    """
    found: list[str] = []
    rest: list[Data] = []
    for record in value if role in _ROLES else ():
        if not isinstance(record, dict):
            return (), value
        told = [name for name in record if fold(name) in _NAMES]
        text = record[told[0]] if len(told) == 1 else None
        others = {name: inner for name, inner in record.items() if name not in told}
        if not isinstance(text, str) or not all(fold(name) in _BESIDE for name in others):
            return (), value
        found.append(text)
        rest += [others] if others else []
    return (tuple(found), rest) if found else ((), value)
