"""Lists that only name other keys of their file, as an order of phases does."""

from roadmap2backlog.loading.data import Data

_FEWEST = 2


def without_key_lists(data: Data) -> tuple[Data, list[str]]:
    """Return data without lists at its root that hold keys of the root only, and a note of each.

    `order: [spring, summer]` plans nothing where `spring:` and `summer:` stand beside it.
    """
    if not isinstance(data, dict):
        return data, []
    notes: list[str] = []
    rest: dict[str, Data] = {}
    for key, value in data.items():
        names = value if isinstance(value, list) else []
        texts = [name for name in names if isinstance(name, str) and name != key and name in data]
        if len(texts) >= _FEWEST and len(texts) == len(names):
            notes.append("\n".join((f"{key}:", *(f"- {name}" for name in texts))))
        else:
            rest[key] = value
    return rest, notes
