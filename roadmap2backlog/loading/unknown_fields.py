"""What a person may have meant by a field that is not there."""

from functools import lru_cache

from roadmap2backlog.loading.expected import expected_at
from roadmap2backlog.loading.field_names import SYNONYMS
from roadmap2backlog.model.nearest import folded, nearest
from roadmap2backlog.model.noun import Noun

_REMEMBERED = 1024


@lru_cache(maxsize=_REMEMBERED)
def meant_field(name: str, noun: type[Noun]) -> str | None:
    """Return the noun's field that was probably meant."""
    return nearest(name, noun.model_fields, SYNONYMS.get(noun.__name__))


@lru_cache(maxsize=_REMEMBERED)
def unknown_field(name: str, noun: type[Noun]) -> str:
    """Return the advice for an unknown field of a noun."""
    home = _home(name, noun)
    if home is not None:
        return f"`{folded(name)}` belongs one level deeper, under `{home}:`"
    meant = meant_field(name, noun)
    if meant is not None:
        return f'did you mean "{meant}"?'
    known = ", ".join(noun.model_fields)
    keep = "put its text under `notes:`, or use " if "notes" in noun.model_fields else "use "
    return f"{keep}one of these fields: {known}"


def _home(name: str, noun: type[Noun]) -> str | None:
    """Return the field whose block has a field of exactly this name, as `priority` has `reach`."""
    wanted = folded(name)
    for field in noun.model_fields:
        inside = expected_at(noun, (field,))
        if inside.noun is not None and not inside.is_list and wanted in inside.noun.model_fields:
            return field
    return None
