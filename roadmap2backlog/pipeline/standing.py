"""A backlog as it stands in its file, with everything that explains its order."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from roadmap2backlog.diagnostics import Diagnostic, has_errors
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.ordering.method import Factors
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.pipeline.factors import factors_by_initiative
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.pipeline.sequencing import Sequenced, sequenced_problem
from roadmap2backlog.pipeline.untangling import Hand, Untangled, Wait, order_untangled
from roadmap2backlog.pipeline.values import unknown_method
from roadmap2backlog.workspace import STANDARD_INPUT, is_file


@dataclass(frozen=True, slots=True)
class Standing:
    """A loaded backlog, its settings, its roadmap where it can be read, and its order."""

    backlog: Loaded[Backlog]
    settings: Settings
    roadmap: Loaded[Roadmap] | None
    factors: Mapping[str, Factors]
    sequenced: Sequenced
    cuts: frozenset[Wait] = frozenset()


def read_standing(
    reader: FileReader, backlog: str, settings: str | None, roadmap: str | None = None
) -> Standing | None:
    """Return a backlog with all around it, or None with errors in the reader.

    The roadmap is the one named, else the one that the backlog names, if it is there.
    """
    loaded = reader.backlog(backlog)
    chosen = reader.settings(settings, backlog)
    wrong = unknown_method(chosen, settings or "")
    reader.findings += [wrong] if wrong else []
    if loaded is None or reader.failed:
        return None
    source = roadmap_of(reader, loaded.value, backlog, roadmap)
    factors = _factors(source, loaded.value, chosen)
    free = order_as_read(loaded, backlog, ordering_problem(loaded.value, chosen, factors))
    if isinstance(free, Diagnostic):
        reader.findings.append(free)
        return None
    reader.findings += free.findings
    found = sequenced_problem(free.problem, free.ordering)
    return Standing(loaded, chosen, source, factors, found, free.cuts)


def order_as_read(
    loaded: Loaded[Backlog], path: str, problem: OrderingProblem
) -> Untangled | Diagnostic:
    """Return the best order of a backlog that was read from a file.

    Stories that wait for each other are no error, as in a build: the order does without one
    of the waits. Which of them a person wrote is known from the lock.
    """

    def generated() -> tuple[Story, ...]:
        lock, _ = FileReader().lock(path) if path != STANDARD_INPUT else (None, "")
        return lock.stories if lock else ()

    return order_untangled(problem, Hand(loaded, generated))


def factors_beside(
    reader: FileReader, backlog: Backlog, path: str, settings: Settings
) -> Mapping[str, Factors]:
    """Return the inputs of the scoring methods from the roadmap that a backlog names."""
    return _factors(roadmap_of(reader, backlog, path, None), backlog, settings)


def roadmap_of(
    reader: FileReader, backlog: Backlog, path: str, named: str | None
) -> Loaded[Roadmap] | None:
    """Return the roadmap behind a backlog; one that cannot be read is no error here."""
    if named:
        return reader.roadmap(named)
    if not backlog.roadmap or backlog.roadmap == STANDARD_INPUT:
        return None
    folder = Path() if path == STANDARD_INPUT else Path(path).parent
    found = folder / backlog.roadmap
    if not is_file(found):
        return None
    aside = FileReader()
    loaded = aside.roadmap(str(found))
    if has_errors(aside.findings):
        return None
    reader.texts |= aside.texts
    return loaded


def _factors(
    roadmap: Loaded[Roadmap] | None, backlog: Backlog, settings: Settings
) -> Mapping[str, Factors]:
    """Return the inputs of the scoring methods, where the roadmap still has the initiatives."""
    if roadmap is None or len(roadmap.value.initiatives) != len(backlog.initiatives):
        return {}
    return factors_by_initiative(roadmap.value, backlog, settings)
