"""What a person may have meant by a field that is not there."""

from functools import lru_cache

from roadmap2backlog.loading.expected import expected_at
from roadmap2backlog.loading.field_names import synonyms_of
from roadmap2backlog.model.nearest import folded, nearest
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.roadmap import Capability, ExplicitStory, Initiative, Product, Roadmap

_REMEMBERED = 1024
_LEVELS: tuple[type[Noun], ...] = (Initiative, Capability, ExplicitStory)
_STATES = frozenset({"status", "state", "done", "progress", "completed"})


@lru_cache(maxsize=_REMEMBERED)
def meant_field(name: str, noun: type[Noun]) -> str | None:
    """Return the noun's field that was probably meant."""
    return nearest(name, noun.model_fields, synonyms_of(noun.__name__))


def tight_field(name: str, noun: type[Noun]) -> tuple[str, str] | None:
    """Return field and text of a name such as `name:admin`, where a space is missing."""
    before, colon, text = name.partition(":")
    meant = meant_field(before, noun) if colon and text else None
    return (meant, text) if meant else None


@lru_cache(maxsize=_REMEMBERED)
def unknown_field(name: str, noun: type[Noun]) -> str:
    """Return the advice for an unknown field of a noun."""
    home = _home(name, noun)
    if home is not None:
        return f"`{folded(name)}` belongs one level deeper, under `{home}:`"
    meant = meant_field(name, noun)
    if meant is not None:
        return f'did you mean "{meant}"?'
    elsewhere = _elsewhere(name, noun)
    if elsewhere:
        return elsewhere
    known = ", ".join(noun.model_fields)
    keep = "put its text under `notes:`, or use " if "notes" in noun.model_fields else "use "
    return f"{keep}one of these fields: {known}"


def _elsewhere(name: str, noun: type[Noun]) -> str:
    """Return the advice for a roadmap's field that stands on another level, or in another file."""
    if noun.__module__ != Roadmap.__module__:
        return ""
    wanted = folded(name)
    if noun is Roadmap:
        from roadmap2backlog.model.settings import Settings  # noqa: PLC0415 -- rarely needed

        if wanted in Settings.model_fields:
            return f"`{wanted}` belongs into the settings, r2b.yaml"
        inside = nearest(name, Product.model_fields)
        return f"did you mean `{inside}:` under `product:`?" if inside else ""
    if wanted in _STATES:
        return "a roadmap keeps no states; take out what is done, or put it under `notes:`"
    place = _LEVELS.index(noun) if noun in _LEVELS else len(_LEVELS)
    for other, step in ((place - 1, "up"), (place + 1, "deeper")):
        if 0 <= other < len(_LEVELS) and wanted in _LEVELS[other].model_fields:
            level = "an initiative" if _LEVELS[other] is Initiative else "a capability"
            level = "a story" if _LEVELS[other] is ExplicitStory else level
            moved = "; if this entry is one, start it in the column of the others" * (step == "up")
            return f"`{wanted}` belongs to {level}, one level {step}{moved}"
    return ""


def _home(name: str, noun: type[Noun]) -> str | None:
    """Return the field whose block has a field of exactly this name, as `priority` has `reach`."""
    wanted = folded(name)
    for field in noun.model_fields:
        inside = expected_at(noun, (field,))
        if inside.noun is not None and not inside.is_list and wanted in inside.noun.model_fields:
            return field
    return None
