"""A backlog as it stands in its file, with everything that explains its order."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from roadmap2backlog.diagnostics import has_errors
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.ordering.method import Factors
from roadmap2backlog.ordering.ranking import Ordering
from roadmap2backlog.pipeline.factors import factors_by_initiative
from roadmap2backlog.pipeline.inputs import Desk
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.pipeline.sequencing import Sequenced, order_of, sequenced
from roadmap2backlog.pipeline.values import unknown_method
from roadmap2backlog.workspace import STANDARD_INPUT


@dataclass(frozen=True, slots=True)
class Standing:
    """A loaded backlog, its settings, its roadmap where it can be read, and its order."""

    backlog: Loaded[Backlog]
    settings: Settings
    roadmap: Loaded[Roadmap] | None
    factors: Mapping[str, Factors]
    sequenced: Sequenced


def read_standing(
    desk: Desk, backlog: str, settings: str | None, roadmap: str | None = None
) -> Standing | None:
    """Return a backlog with all around it, or None with errors on the desk.

    The roadmap is the one named, else the one that the backlog names, if it is there.
    """
    loaded = desk.backlog(backlog)
    chosen = desk.settings(settings, backlog)
    wrong = unknown_method(chosen, settings or "")
    desk.findings += [wrong] if wrong else []
    if loaded is None or desk.failed:
        return None
    source = roadmap_of(desk, loaded.value, backlog, roadmap)
    factors = _factors(source, loaded.value, chosen)
    free = order_of(ordering_problem(loaded.value, chosen, factors))
    if not isinstance(free, Ordering):
        desk.findings.append(free)
        return None
    found = sequenced(loaded.value, chosen, factors, free)
    return Standing(loaded, chosen, source, factors, found)


def factors_beside(
    desk: Desk, backlog: Backlog, path: str, settings: Settings
) -> Mapping[str, Factors]:
    """Return the inputs of the scoring methods from the roadmap that a backlog names."""
    return _factors(roadmap_of(desk, backlog, path, None), backlog, settings)


def roadmap_of(
    desk: Desk, backlog: Backlog, path: str, named: str | None
) -> Loaded[Roadmap] | None:
    """Return the roadmap behind a backlog; one that cannot be read is no error here."""
    if named:
        return desk.roadmap(named)
    if not backlog.roadmap or backlog.roadmap == STANDARD_INPUT:
        return None
    folder = Path() if path == STANDARD_INPUT else Path(path).parent
    found = folder / backlog.roadmap
    if not found.is_file():
        return None
    aside = Desk()
    loaded = aside.roadmap(str(found))
    if has_errors(aside.findings):
        return None
    desk.texts |= aside.texts
    return loaded


def _factors(
    roadmap: Loaded[Roadmap] | None, backlog: Backlog, settings: Settings
) -> Mapping[str, Factors]:
    """Return the inputs of the scoring methods, where the roadmap still has the initiatives."""
    if roadmap is None or len(roadmap.value.initiatives) != len(backlog.initiatives):
        return {}
    return factors_by_initiative(roadmap.value, backlog, settings)
