"""Entries of a backlog that stand in the wrong list, since the line that begins theirs is gone."""

from collections.abc import Iterator

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.loading.data import Data
from roadmap2backlog.model.backlog import BacklogInitiative, Epic, Story
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.provenance import SourceMap

_LISTS: tuple[tuple[str, type[Noun]], ...] = (
    ("initiatives", BacklogInitiative),
    ("epics", Epic),
    ("stories", Story),
)
_TELLING = {"epics": {"initiative"}, "stories": {"epic", "story"}}
"""Fields by which entries of a list are known."""


def lost_section(value: Data, source_map: SourceMap) -> Diagnostic | None:
    """Return the finding for a list that is not there, though its entries are.

    That is so where an entry of another list has a field by which those of the missing one are
    known, and no field that they do not take.
    """
    if not isinstance(value, dict):
        return None
    for section, noun in _LISTS:
        for number, entry in _entries(value.get(section)):
            for missing, meant in _LISTS:
                telling = _TELLING.get(missing, set()) & entry.keys() - noun.model_fields.keys()
                if missing in value or not telling or entry.keys() - meant.model_fields.keys():
                    continue
                names = ", ".join(f"`{name}`" for name in sorted(telling))
                message = (
                    f"the line `{missing}:` seems to be missing above this entry: "
                    f"with {names} it belongs there, and it stands under `{section}:`"
                )
                hint = f"write `{missing}:` on a line of its own above it"
                return Diagnostic("R201", message, source_map.at((section, number)), hint)
    return None


def _entries(found: Data) -> Iterator[tuple[int, dict[str, Data]]]:
    for number, entry in enumerate(found if isinstance(found, list) else ()):
        if isinstance(entry, dict):
            yield number, entry
