"""Issues that are there: links made and removed, changed fields written, order restored."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.syncing.bases import Base, base_of
from roadmap2backlog.syncing.comparing import Comparison
from roadmap2backlog.syncing.items import SINGLE, Item
from roadmap2backlog.syncing.journal import link_line
from roadmap2backlog.syncing.marks import digest
from roadmap2backlog.syncing.outcome import PushRun
from roadmap2backlog.syncing.ranking import RankMove
from roadmap2backlog.syncing.tracker import Edit, RefusedError, UncertainError


class Editor:
    """Changes issues.

    Links come before the base that knows of them, so that a death between the two is mended by
    the next run.
    """

    def __init__(self, run: PushRun, carried: Collection[tuple[str, str]]) -> None:
        """Take the run, and the links (blocker, blocked) that create requests have made."""
        self._run = run
        self._carried = carried

    def bring_in_step(self, found: Comparison) -> None:
        """Make and remove an issue's links, then write its fields together with the base."""
        if found.edit is None:
            return
        name = found.item.name
        to_link = self._unmade(name, (link.blocker for link in found.to_link))
        if to_link or found.to_unlink:
            self._run.journal.write(link_line(name))
        lost = self._link_all(name, to_link)
        for link in found.to_unlink:
            self._unlink(found.item, link.link)
        edit = replace(found.edit, base=_without_links(found.edit.base, lost))
        if edit.fields or edit.base != found.issue.base:
            self._write(name, edit, counts=bool(found.changes))
        self._run.step(1)

    def complete(self, item: Item, left_out: frozenset[str]) -> None:
        """Add to a new issue what create requests could not carry."""
        if item.name not in self._run.issues:
            return
        missing = self._unmade(item.name, item.fields.blockers)
        if missing:
            self._run.journal.write(link_line(item.name))
        lost = self._link_all(item.name, missing)
        base = base_of(item.name, self._run.scope, item.fields)
        single = {name: item.fields.single(name) for name in SINGLE if name in left_out}
        if "parent" in single:
            single["parent"] = self._run.key(item.fields.parent)
        several = {n: item.fields.several(n) for n in sorted(left_out) if n not in SINGLE}
        ref, key = self._run.issues[item.name]
        edit = Edit(ref, key, _without_links(base, lost), single, several)
        if single or several or set(missing) - lost:
            self._write(item.name, edit, counts=False)

    def rank(self, move: RankMove) -> None:
        """Move issues; what fails in a group is tried alone once."""
        run = self._run
        after = _known(move.after, run)
        before = _known(move.before, run)
        keys = [run.key(name) for name in move.names if name in run.issues]
        if not keys or not (after or before):
            run.step(1)
            return
        failed = self._ranked(keys, after, before)
        places = {key: place for place, key in enumerate(keys)}
        for key in failed:
            place = places[key]
            neighbour = keys[place - 1] if place else after
            again = self._ranked([key], neighbour, "" if neighbour else before)
            for lost in again:
                run.outcome.refused[lost] = "the tracker would not move it"
        run.outcome.ranked += len(keys)
        run.step(1)

    def _unmade(self, name: str, blockers: Iterable[str]) -> list[str]:
        """Return the blockers that no create request has linked."""
        return [blocker for blocker in blockers if (blocker, name) not in self._carried]

    def _ranked(self, keys: list[str], after: str, before: str) -> tuple[str, ...]:
        try:
            return self._run.tracker.rank(keys, after=after, before=before)
        except RefusedError as error:
            for key in keys:
                self._run.outcome.refused[key] = str(error)
            return ()

    def _link_all(self, name: str, blockers: Iterable[str]) -> frozenset[str]:
        """Make links, and return the blockers that none could be made to."""
        run = self._run
        lost = set()
        for blocker in blockers:
            if blocker in run.issues and self._link(blocker, name):
                run.outcome.linked += 1
            else:
                lost.add(blocker)
        return frozenset(lost)

    def _link(self, blocker: str, blocked: str) -> bool:
        """Make one link, and return whether it is there; a refusal is noted.

        After an answer nobody can trust, look before asking again.
        """
        run = self._run
        for _ in range(2):
            try:
                run.tracker.link(run.key(blocker), run.key(blocked))
            except UncertainError:
                if self._is_linked(blocker, blocked):
                    return True
            except RefusedError as error:
                run.outcome.refused[blocked] = f"not linked to {blocker}: {error}"
                return False
            else:
                return True
        raise TrackerError(f"no trustworthy answer when linking {blocked} to {blocker}")

    def _is_linked(self, blocker: str, blocked: str) -> bool:
        run = self._run
        found = run.tracker.fetch([run.key(blocked)])
        wanted = run.issues[blocker][0]
        return any(link.blocker == wanted for issue in found for link in issue.links)

    def _unlink(self, item: Item, link: str) -> None:
        try:
            self._run.tracker.unlink(link)
        except RefusedError as error:
            self._run.outcome.refused[item.name] = f"link not removed: {error}"

    def _write(self, name: str, edit: Edit, *, counts: bool) -> None:
        """Write an edit; a refusal concerns this issue only."""
        run = self._run
        if isinstance(parent := edit.single.get("parent"), str) and parent in run.issues:
            edit = replace(edit, single={**edit.single, "parent": run.key(parent)})
        try:
            unset = run.tracker.update(edit)
        except RefusedError as error:
            run.outcome.refused[name] = str(error)
            return
        if unset:
            run.outcome.unset[name] = unset
        if counts:
            run.outcome.updated.append(name)


def _without_links(base: Base, lost: frozenset[str]) -> Base:
    """Return the base without links that could not be made."""
    gone = {digest(name) for name in lost}
    kept = tuple(mark for mark in base.several.get("blockers", ()) if mark not in gone)
    return replace(base, several={**base.several, "blockers": kept})


def _known(name: str, run: PushRun) -> str:
    """Return the key of a name, or nothing where it has no issue."""
    return run.key(name) if name in run.issues else ""
