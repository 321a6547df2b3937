"""New issues: blockers before what they block, each asked for once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.syncing.bases import base_of
from roadmap2backlog.syncing.batches import creation_batches
from roadmap2backlog.syncing.claiming import Claimed, renew
from roadmap2backlog.syncing.items import SEVERAL, SINGLE, Item, Level
from roadmap2backlog.syncing.journal import Intent, answer_line, intent_line
from roadmap2backlog.syncing.marks import mark_of, set_label
from roadmap2backlog.syncing.outcome import Desk, keys_of
from roadmap2backlog.syncing.tracker import BATCH, BusyError, Creation, Draft, UncertainError
from roadmap2backlog.syncing.uncertain import key_number, look_for, named

_LONGEST_WAIT_SECONDS = 120.0


class Creator:
    """Creates items, and remembers what a create request could not carry.

    `incomplete` holds, by name, the fields left out and the blockers linked already; `lost` are
    fields that cannot be set at all.
    """

    def __init__(self, desk: Desk, claimed: Claimed, since: str) -> None:
        """Take the desk, our note in the project and the newest key of the project."""
        self._desk = desk
        self.claimed = claimed
        self.newest = since
        self._batches = 0
        self._links_in_bodies = desk.preflight.links
        self._links_seen = False
        self.made: set[str] = set()
        self.lost: frozenset[str] = frozenset()
        self.incomplete: dict[str, tuple[Item, frozenset[str], frozenset[str]]] = {}

    def create(self, creates: Sequence[Item]) -> None:
        """Create items level by level.

        Raises:
            TrackerError: At the first answer that leaves it unknown what exists.
        """
        in_body = self._links_in_bodies
        for level in Level:
            items = {item.name: item for item in creates if item.level is level}
            needs = {n: i.fields.blockers if in_body else () for n, i in items.items()}
            for batch in creation_batches(tuple(items), needs, BATCH):
                self._batch([items[name] for name in batch])

    def _batch(self, batch: Sequence[Item]) -> None:
        """Create one batch: intent first, then the request, then the answer."""
        desk = self._desk
        items = [item for item in batch if self._has_parent(item)]
        desk.step(len(batch) - len(items))
        if not items:
            return
        self.claimed = renew(desk.tracker, self.claimed, desk.pace)
        drafts = [self._draft(item) for item in items]
        rejected = self._put(drafts)
        if 0 < len(rejected) < len(drafts):
            # Others of the same request were made, so what stood in the way may be gone by now.
            rejected = self._put([draft for draft in drafts if draft.name in rejected])
        desk.outcome.refused |= rejected
        self._check_links(drafts, items)
        desk.step(len(items))

    def _check_links(self, drafts: Sequence[Draft], items: Sequence[Item]) -> None:
        """Make sure once that links in create requests arrive as meant; else make them one by one.

        Looks at one issue of the first request that carried any.
        """
        desk = self._desk
        carrying = [d for d in drafts if d.fields.blockers and d.name in self.made]
        if self._links_seen or not carrying:
            return
        self._links_seen = True
        draft = carrying[0]
        wanted = {ref for ref, key in desk.issues.values() if key in draft.fields.blockers}
        for issue in desk.tracker.fetch([desk.key(draft.name)]):
            named_by = {link.blocker for link in issue.links}
            by_key = set(draft.fields.blockers)
            if not (wanted <= named_by or by_key <= named_by):
                self._links_in_bodies = False
                for item in items:
                    _, left_out, _ = self.incomplete.get(item.name, (item, frozenset(), None))
                    self.incomplete[item.name] = (item, left_out, frozenset())

    def _put(self, drafts: Sequence[Draft]) -> Mapping[str, str]:
        """Ask for issues, write down what is known of them, and return what was rejected."""
        desk = self._desk
        self._batches += 1
        intent = Intent(tuple(d.name for d in drafts), self.newest, desk.pace.now())
        desk.journal.write(intent_line(self._batches, intent))
        try:
            creation = self._asked(drafts)
        except UncertainError as error:
            self._resolve(intent, str(error))
            return {}
        desk.journal.write(answer_line(self._batches, keys_of(creation.made)))
        self._take(dict(creation.made))
        return creation.rejected

    def _asked(self, drafts: Sequence[Draft]) -> Creation:
        """Return the answer to a create request, put again only after a look that it was not done.

        Raises:
            UncertainError: If it is unknown what exists, or was done although it was refused.
        """
        desk = self._desk
        waited, own = 0.0, 1.0
        while True:
            try:
                return desk.tracker.create(drafts)
            except BusyError as error:
                seconds = max(error.seconds, own)
                if waited + seconds > _LONGEST_WAIT_SECONDS:
                    raise
                desk.pace.sleep(seconds)
                waited, own = waited + seconds, own * 2.0
                names = [draft.name for draft in drafts]
                if named(desk.tracker.after(self.newest), names, desk.scope):
                    raise UncertainError(str(error)) from error

    def _resolve(self, intent: Intent, why: str) -> None:
        """Look for issues that may exist; stop unless every one is found."""
        desk = self._desk
        found = look_for(desk.tracker, intent, desk.scope, desk.pace)
        made = {name: (issue.ref, issue.key) for name, issue in found.items()}
        self._take(made)
        missing = [name for name in intent.names if name not in found]
        if missing:
            desk.outcome.uncertain += missing
            raise TrackerError(why)
        desk.journal.write(answer_line(self._batches, keys_of(made)))

    def _take(self, made: dict[str, tuple[str, str]]) -> None:
        """Remember new issues."""
        desk = self._desk
        desk.issues.update(made)
        self.made |= made.keys()
        desk.outcome.created |= keys_of(made)
        self.newest = max([self.newest, *keys_of(made).values()], key=key_number)

    def _has_parent(self, item: Item) -> bool:
        """Return whether the item's parent exists; without it the item waits for the next push."""
        parent = item.fields.parent
        if not parent or parent in self._desk.issues:
            return True
        self._desk.outcome.refused[item.name] = f"its parent {parent} could not be created"
        return False

    def _draft(self, item: Item) -> Draft:
        """Return the request for one item."""
        desk, fields = self._desk, item.fields
        left_out = desk.preflight.left_out.get(item.kind, frozenset())
        there = tuple(name for name in fields.blockers if name in desk.issues)
        carried = there if self._links_in_bodies else ()
        missing = frozenset(name for name in left_out - self.lost if filled(item, name))
        lost = tuple(sorted(name for name in self.lost if filled(item, name)))
        carried_fields = replace(fields, blockers=carried)
        base = base_of(item.name, desk.scope, carried_fields, left_out - self.lost)
        if missing or set(carried) < set(fields.blockers):
            self.incomplete[item.name] = (item, missing, frozenset(carried))
        return Draft(
            name=item.name,
            kind=item.kind,
            level=item.level,
            fields=replace(
                fields,
                parent=desk.key(fields.parent) if fields.parent else "",
                blockers=tuple(desk.key(name) for name in carried),
            ),
            marks=(mark_of(desk.scope, item.name), set_label(desk.scope)),
            base=replace(base, refused=lost),
            left_out=left_out | self.lost,
        )


def filled(item: Item, name: str) -> bool:
    """Return whether an item has a value for a field."""
    if name in SINGLE:
        return item.fields.single(name) not in (None, "")
    return name in SEVERAL and bool(item.fields.several(name))
