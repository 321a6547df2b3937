"""The use case behind `r2b build` and `r2b diff`."""

import os.path
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from types import MappingProxyType

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.decomposing.result import Decomposition
from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.merging import (
    Continued,
    Merged,
    continue_ids,
    follow_renames,
    merge_backlog,
    merge_fields,
    rename_findings,
    render_lock,
)
from roadmap2backlog.merging.document import write_backlog
from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.model.lock import Lock
from roadmap2backlog.model.playbook import Playbook
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.ordering.method import Factors
from roadmap2backlog.pipeline.check import inspect
from roadmap2backlog.pipeline.factors import factors_by_initiative
from roadmap2backlog.pipeline.given import given_ids
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.names_beyond import unknown_teams
from roadmap2backlog.pipeline.owner_findings import (
    reference_findings,
    unready_findings,
    wording_findings,
)
from roadmap2backlog.pipeline.playbooks import known_playbooks
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.pipeline.sequencing import Sequenced, sequenced_problem
from roadmap2backlog.pipeline.untangling import Hand, Untangled, order_untangled, without
from roadmap2backlog.pipeline.values import assumed_in_words, unknown_method, with_values
from roadmap2backlog.vocabulary.counted import counted
from roadmap2backlog.workspace import (
    STANDARD_INPUT,
    lock_beside,
    still_as_read,
    write,
    write_seen,
)
from roadmap2backlog.workspace.turns import only_one


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build starts from."""

    roadmap: Loaded[Roadmap]
    settings: Settings
    playbooks: Mapping[str, Playbook]
    backlog: Loaded[Backlog] | None
    lock: Lock | None
    lock_text: str
    backlog_path: Path
    roadmap_name: str
    seen: Mapping[str, bytes | None]


@dataclass(frozen=True, slots=True)
class Build:
    """What a build gives: both files' texts, and everything to say about them.

    `assumed` holds per initiative the inputs of the scoring method that nobody gave; `deleted`
    counts the stories that the roadmap asks for and somebody deleted from the backlog.
    """

    inputs: Inputs
    decomposition: Decomposition
    merged: Merged
    sequenced: Sequenced
    text: str
    lock_text: str
    ordering_seconds: float
    assumed: Mapping[str, tuple[str, ...]]
    deleted: int = 0

    @property
    def changed(self) -> bool:
        """Whether a file would be written."""
        there = self.inputs.backlog
        same = there is not None and there.text == self.text
        return not same or self.inputs.lock_text != self.lock_text

    @property
    def is_first(self) -> bool:
        """Whether there is no backlog yet."""
        return self.inputs.backlog is None

    def summary(self) -> dict[str, object]:
        """Return what `--format json` prints, but for whether anything was written."""
        ledger = self.decomposition.ledger
        return {
            "epics": len(self.merged.backlog.epics),
            "stories": len(self.merged.backlog.stories),
            "deleted": self.deleted,
            "flags": dict(self.decomposition.flags),
            "ledger": {"tokens": ledger.tokens, "unassigned": ledger.unassigned},
            "ordering": self.sequenced.summary() | {"seconds": round(self.ordering_seconds, 3)},
            "assumed": {name: list(inputs) for name, inputs in self.assumed.items()},
        }

    def lines(self) -> tuple[str, ...]:
        """Return the result in words."""
        backlog = self.merged.backlog
        flags = ", ".join(f"{name} {count}" for name, count in self.decomposition.flags.items())
        counts = f"{counted(len(backlog.epics), 'epic')}, {counted(len(backlog.stories), 'story')}"
        return (
            f"{counts}{self._whereabouts()}",
            *self.sequenced.lines(),
            *assumed_in_words(self.assumed, self.sequenced.free.method),
            *([f"flags: {flags} (`r2b explain FLAG` says what to do)"] if flags else []),
        )

    def _whereabouts(self) -> str:
        """Return where the words of the roadmap went; what was deleted has no place."""
        words = self.decomposition.ledger.tokens
        whole = "the one word" if words == 1 else f"all {words} words"
        have = "has" if words == 1 else "have"
        if not self.deleted:
            return f"; {whole} of the roadmap {have} a place"
        asked = len(self.decomposition.backlog.stories)
        gone = counted(self.deleted, "story")
        were = "was" if self.deleted == 1 else "were"
        if self.deleted == asked:
            return f": the {gone} that the roadmap asks for {were} deleted from the backlog"
        return (
            f"; {whole} of the roadmap {have} a place, "
            f"but {gone} that they ask for {were} deleted from the backlog"
        )


def build(roadmap: str, backlog: str, settings: str | None) -> tuple[Build | None, FileReader]:
    """Return what a build would write, and findings; nothing is written here."""
    reader = FileReader()
    inputs = read_inputs(reader, roadmap, backlog, settings)
    return (None if inputs is None else build_from(inputs, reader)), reader


def save(built: Build, waiting: Callable[[], bool] = lambda: False) -> None:
    """Write the backlog, then its lock.

    A run that ends between the two is mended by the next: what stands in the backlog and in
    the new result alike is no edit.

    Args:
        built: What to write.
        waiting: Called while another program holds the folder; returns whether to go on waiting.

    Raises:
        WorkspaceError: If a file cannot be written, or somebody changed one since it was read.
    """
    path = built.inputs.backlog_path
    with only_one(path.resolve().parent, waiting):
        for name, seen in built.inputs.seen.items():
            still_as_read(name, seen)
        write_seen(path, built.inputs.seen.get(str(path)), built.text)
        write(lock_beside(path), built.lock_text)


def read_inputs(
    reader: FileReader, roadmap: str, backlog: str, settings: str | None
) -> Inputs | None:
    """Return what a build starts from, or None with errors in the reader."""
    source = reader.roadmap(roadmap)
    inspect(reader, source)
    chosen = reader.settings(settings, roadmap)
    wrong = unknown_method(chosen, settings or "")
    reader.findings += [wrong] if wrong else []
    reader.findings += unknown_teams(source, chosen) if source else ()
    playbooks = known_playbooks(reader, chosen, settings or roadmap)
    there, lock, lock_text = None, None, ""
    if backlog != STANDARD_INPUT:  # else it is printed anew
        there = reader.backlog_if_there(backlog)
        lock, lock_text = reader.lock(backlog)
    if there is None and lock is not None and not reader.failed:
        message = f"{backlog} is not there, though its lock is: it is built anew"
        reader.findings.append(Diagnostic("R711", message))
    if source is None or reader.failed:
        return None
    path = Path(backlog)
    return Inputs(
        source, chosen, playbooks, there, lock, lock_text, path, _seen_from(path, roadmap),
        MappingProxyType(reader.seen),
    )  # fmt: skip


def build_from(inputs: Inputs, reader: FileReader) -> Build | None:
    """Return the build of what was read, or None with errors in the reader."""
    roadmap = inputs.roadmap
    found = decompose(
        roadmap.value,
        roadmap.source_map,
        playbooks=inputs.playbooks,
        criteria=inputs.settings.decomposing.criteria,
        language=inputs.settings.decomposing.language,
    )
    reader.findings += found.findings
    if reader.failed:
        return None
    factors = factors_by_initiative(roadmap.value, found.backlog, inputs.settings)
    fresh, assumed = with_values(found.backlog, inputs.settings, factors)
    reader.findings += _assumptions(assumed, fresh, inputs)
    fresh = fresh.model_copy(update={"roadmap": inputs.roadmap_name})
    ours = inputs.backlog
    inputs, continued = _continued(inputs, fresh, reader)
    theirs, renamed = continued.backlog, continued.renamed
    factors = {renamed.get(name, name): known for name, known in factors.items()}
    ordered = _ordered(continued, inputs, factors, reader)
    if ordered is None:
        return None
    free, merged, seconds = ordered
    reader.findings += (*free.findings, *merged.findings)
    reader.findings += reference_findings(ours, merged.backlog)
    reader.findings += unready_findings(ours, merged.backlog)
    reader.findings += wording_findings(ours, merged.backlog, theirs)
    if reader.failed:
        return None
    text = write_backlog(ours.text if ours else None, ours.value if ours else None, merged.backlog)
    return Build(
        inputs=inputs,
        decomposition=found,
        merged=merged,
        sequenced=sequenced_problem(
            without(ordering_problem(merged.backlog, inputs.settings, factors), free.cuts),
            free.ordering,
        ),
        text=text,
        lock_text=render_lock(merged.lock.model_copy(update={"backlog": inputs.backlog_path.name})),
        ordering_seconds=seconds,
        assumed={renamed.get(name, name): names for name, names in assumed.items() if names},
        deleted=len(_ids(theirs) - _ids(merged.backlog)),
    )


def _continued(inputs: Inputs, fresh: Backlog, reader: FileReader) -> tuple[Inputs, Continued]:
    """Return the fresh backlog under the ids it keeps, and the lock that knows changed ids."""
    ours = inputs.backlog
    mine = ours.value if ours else None
    given = given_ids(inputs.roadmap.value)
    lock, moved = follow_renames(inputs.lock, mine, given)
    reader.findings += rename_findings(moved, ours.value, ours.source_map) if ours else ()
    return replace(inputs, lock=lock), continue_ids(lock, fresh, ours=mine, given=given)


def _ordered(
    continued: Continued, inputs: Inputs, factors: Mapping[str, Factors], reader: FileReader
) -> tuple[Untangled, Merged, float] | None:
    """Return the order of the merged stories, and the merge in that order.

    Points, values and dependencies that the product owner changed decide the order too, so
    the fields are merged first, then ordered, then merged again with the stories in order.
    """
    theirs = continued.backlog
    ours = inputs.backlog.value if inputs.backlog else None
    places = inputs.backlog.source_map if inputs.backlog else None
    fields = merge_fields(inputs.lock, ours, theirs)
    in_document_order = _in_order_of(fields, [story.id for story in theirs.stories])
    started = perf_counter()
    problem = ordering_problem(in_document_order, inputs.settings, factors)
    free = order_untangled(problem, Hand(inputs.backlog, lambda: theirs.stories))
    seconds = perf_counter() - started
    if isinstance(free, Diagnostic):
        reader.findings.append(free)
        return None
    ranked = _in_order_of(theirs, free.ordering.order)
    merged = merge_backlog(
        inputs.lock, ours, ranked, cuts=free.cuts, anew=continued.anew, source_map=places
    )
    return free, merged, seconds


def _ids(backlog: Backlog) -> set[str]:
    return {story.id for story in backlog.stories}


def _in_order_of(backlog: Backlog, order: Sequence[str]) -> Backlog:
    """Return the backlog with its stories in this order; those not named keep theirs, behind."""
    rank = {name: number for number, name in enumerate(order)}

    def place(story: Story) -> int:
        return rank.get(story.id, len(rank))

    return backlog.model_copy(update={"stories": tuple(sorted(backlog.stories, key=place))})


def _assumptions(
    assumed: Mapping[str, tuple[str, ...]], fresh: Backlog, inputs: Inputs
) -> tuple[Diagnostic, ...]:
    """Return a note for each initiative that does not state all inputs of the method."""
    notes = []
    initiatives = zip(fresh.initiatives, inputs.roadmap.value.initiatives, strict=True)
    for number, (made, initiative) in enumerate(initiatives):
        names = assumed.get(made.id, ())
        if names:
            span = inputs.roadmap.source_map.key_at(("initiatives", number, "priority"))
            method = inputs.settings.ordering.method
            message = f"{method} takes the default for {', '.join(names)} of {initiative.title!r}"
            notes.append(Diagnostic("R601", message, span))
    return tuple(notes)


def _seen_from(backlog: Path, roadmap: str) -> str:
    """Return the roadmap's path as seen from the backlog's folder."""
    if roadmap == STANDARD_INPUT:
        return ""
    return Path(os.path.relpath(roadmap, backlog.parent or Path())).as_posix()
