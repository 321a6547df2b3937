"""A decisions file, as the offline page downloads it, merged into the backlog."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from roadmap2backlog.diagnostics import Diagnostic, WorkspaceError, has_errors
from roadmap2backlog.merging.document import write_backlog
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.pipeline.reviewing.apply import apply_edit
from roadmap2backlog.pipeline.reviewing.bench import version_of
from roadmap2backlog.pipeline.reviewing.edited import Clash
from roadmap2backlog.pipeline.reviewing.edits import Edit, SetFields, read_edit
from roadmap2backlog.vocabulary.counted import counted
from roadmap2backlog.vocabulary.shortened import shortened
from roadmap2backlog.workspace import read, write_over

FORMAT = "r2b-decisions"
_MARK = "\ufeff"
_WIDEST = 200


@dataclass(frozen=True, slots=True)
class Decisions:
    """What somebody decided on the offline page: edits in order, and the file they saw."""

    base: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of a decisions file.

    Args:
        text: The backlog's text afterwards; empty where it was not touched.
        done: How many decisions stand in the backlog now, those that did before included.
        total: How many there were.
        moved_on: Whether the backlog is another one than the page was made from.
        clashes: Fields that somebody changed meanwhile; the backlog's word stays.
    """

    text: str = ""
    done: int = 0
    total: int = 0
    moved_on: bool = False
    clashes: tuple[Clash, ...] = ()
    findings: tuple[Diagnostic, ...] = field(default=())

    @property
    def failed(self) -> bool:
        """Whether a person must look at something."""
        return has_errors(self.findings)

    def lines(self) -> Iterable[str]:
        """Yield the result in words, with both words for each conflict."""
        if self.total or not self.failed:
            verb = "stands" if self.done == 1 else "stand"
            yield f"{self.done} of {counted(self.total, 'decision')} {verb} in the backlog"
        if self.moved_on:
            yield "the backlog changed since the page was written; the decisions were merged in"
        for clash in self.clashes:
            yield f"conflict: {clash.id}: {clash.field}"
            yield f"  in the backlog (stays): {_shown(clash.theirs)}"
            yield f"  decided on the page:    {_shown(clash.mine)}"


def read_decisions(data: bytes) -> tuple[Decisions | None, tuple[Diagnostic, ...]]:
    """Return the decisions in a file; an edit that makes no sense is a finding of its own."""
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        return None, (Diagnostic("R710", "this is no decisions file"),)
    given = content.get("edits")
    if content.get("version") != 1 or not isinstance(given, list):
        return None, (Diagnostic("R710", "this decisions file is of another version"),)
    edits = []
    findings: list[Diagnostic] = []
    for number, one in enumerate(given, 1):
        checked = read_edit(one)
        if checked.value is None:
            findings += [Diagnostic("R710", f"decision {number}: {checked.findings[0].message}")]
        else:
            edits.append(checked.value)
    return Decisions(str(content.get("base", "")), tuple(edits)), tuple(findings)


def merge_decisions(
    backlog: Backlog, edits: Iterable[Edit]
) -> tuple[Backlog, int, tuple[Clash, ...], tuple[Diagnostic, ...]]:
    """Return the backlog with all edits that can be done, how many, and what could not.

    Of an edit that clashes in some fields the other fields are done all the same.
    """
    done = 0
    clashes: list[Clash] = []
    findings: list[Diagnostic] = []
    for edit in edits:
        edited = apply_edit(backlog, edit)
        if edited.refused and edited.clashes and isinstance(edit, SetFields):
            clashes += edited.clashes
            findings += edited.findings
            lost = {clash.field for clash in edited.clashes}
            rest = {name: value for name, value in edit.fields.items() if name not in lost}
            edited = apply_edit(backlog, edit.model_copy(update={"fields": rest}))
        elif edited.refused:
            findings += edited.findings
        else:
            done += 1
        backlog = backlog if edited.refused else edited.backlog
    return backlog, done, tuple(clashes), tuple(findings)


def apply_decisions(backlog: str, decisions: str, *, dry_run: bool = False) -> Applied:
    """Merge a decisions file into a backlog file and say what became of it.

    Raises:
        WorkspaceError: If a file cannot be read or written.
    """
    found, unread = read_decisions(read(decisions))
    there = read(backlog)
    version = version_of(there, backlog)
    if found is None or version.loaded is None:
        return Applied(findings=unread if found is None else version.findings)
    loaded = version.loaded
    merged, done, clashes, findings = merge_decisions(loaded.value, found.edits)
    mark = _MARK if version.text.startswith(_MARK) else ""
    text = mark + write_backlog(loaded.text, loaded.value, merged)
    if merged != loaded.value and not dry_run and not write_over(backlog, there, text):
        raise WorkspaceError(f"{backlog} changed meanwhile: nothing was written, apply again")
    total = len(found.edits) + len(unread)
    moved_on = found.base != version.revision
    return Applied(text, done, total, moved_on, clashes, (*unread, *findings))


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return shortened(" ".join(text.split()), _WIDEST)
