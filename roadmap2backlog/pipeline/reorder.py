"""The use case behind `r2b order`: any backlog.yaml in the order that loses least."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from roadmap2backlog.checking import check_backlog
from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.merging.document import write_backlog
from roadmap2backlog.model.backlog import SETTLED, Backlog
from roadmap2backlog.ordering.problem import KeepPlace, Pin
from roadmap2backlog.ordering.ranking import Ordering
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.pipeline.sequencing import Sequenced, sequenced_problem
from roadmap2backlog.pipeline.standing import factors_beside, order_as_read
from roadmap2backlog.pipeline.untangling import without
from roadmap2backlog.pipeline.values import unknown_method
from roadmap2backlog.workspace import STANDARD_INPUT, write_seen


@dataclass(frozen=True, slots=True)
class Reordered:
    """A backlog file with its stories in order."""

    loaded: Loaded[Backlog]
    seen: bytes | None
    text: str
    sequenced: Sequenced
    moved: int
    seconds: float

    @property
    def changed(self) -> bool:
        """Whether the file would be written."""
        return self.text != self.loaded.text

    def summary(self) -> dict[str, object]:
        """Return what `--format json` prints, but for whether anything was written."""
        ordering = self.sequenced.summary() | {"seconds": round(self.seconds, 3)}
        return {"stories": len(self.loaded.value.stories), "moved": self.moved} | {
            "ordering": ordering
        }


def reorder(backlog: str, settings: str | None) -> tuple[Reordered | None, FileReader]:
    """Return a backlog in order, or None with errors in the reader.

    Pinned stories keep their place in the list, and settled ones (done, dropped) stay where
    they are; all others are put in the order that loses least.
    """
    reader = FileReader()
    loaded = reader.backlog(backlog)
    chosen = reader.settings(settings, backlog)
    wrong = unknown_method(chosen, settings or "")
    reader.findings += [wrong] if wrong else []
    if loaded is not None:
        told = check_backlog(loaded.value, loaded.source_map)
        reader.findings += (one for one in told if one not in reader.findings)
    if loaded is None or reader.failed:
        return None, reader
    factors = factors_beside(reader, loaded.value, backlog, chosen)
    started = perf_counter()
    problem = ordering_problem(loaded.value, chosen, factors, _pins(loaded.value))
    free = order_as_read(loaded, backlog, problem)
    seconds = perf_counter() - started
    if isinstance(free, Diagnostic):
        reader.findings.append(free)
        return None, reader
    reader.findings += (*free.findings, *_unkept(loaded, free.ordering))
    ordered = in_rank_order(loaded.value, free.ordering)
    text = write_backlog(loaded.text, loaded.value, ordered)
    before = [story.id for story in loaded.value.stories]
    after = [story.id for story in ordered.stories]
    moved = sum(one != other for one, other in zip(before, after, strict=True))
    asked = without(ordering_problem(ordered, chosen, factors), free.cuts)
    found = sequenced_problem(asked, free.ordering)
    return Reordered(loaded, reader.seen[backlog], text, found, moved, seconds), reader


def save(path: str, reordered: Reordered) -> None:
    """Write the backlog in its new order; what came by standard input is not written.

    Raises:
        WorkspaceError: If it cannot be written, or somebody changed it since it was read.
    """
    if path != STANDARD_INPUT:
        write_seen(Path(path), reordered.seen, reordered.text)


def in_rank_order(backlog: Backlog, ordering: Ordering) -> Backlog:
    """Return the backlog with its open stories in order; settled ones keep their places."""
    by_id = {story.id: story for story in backlog.stories}
    ranked = iter(ordering.order)
    stories = tuple(
        story if story.status in SETTLED else by_id[next(ranked)] for story in backlog.stories
    )
    return backlog.model_copy(update={"stories": stories})


def _pins(backlog: Backlog) -> tuple[Pin, ...]:
    """Return the places of the pinned stories among the open ones."""
    open_stories = [story for story in backlog.stories if story.status not in SETTLED]
    return tuple(
        KeepPlace(story.id, place) for place, story in enumerate(open_stories) if story.pinned
    )


def _unkept(loaded: Loaded[Backlog], ordering: Ordering) -> Iterator[Diagnostic]:
    """Yield a warning for each pinned story that cannot keep its place."""
    places = {story.id: place for place, story in enumerate(loaded.value.stories)}
    for refusal in ordering.refused:
        name = refusal.pin.story
        why = (
            f"it waits for {', '.join(refusal.because)}"
            if refusal.because
            else "others stand there"
        )
        span = loaded.source_map.key_at(("stories", places[name], "pinned"))
        yield Diagnostic("R625", f"{name!r} is pinned but cannot keep its place: {why}", span)
