"""New issues: links and all in as few requests as possible, each asked for once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.syncing.bases import base_of
from roadmap2backlog.syncing.batches import creation_batches
from roadmap2backlog.syncing.carrying import LinkEnds, have_arrived, take_back
from roadmap2backlog.syncing.claiming import Claimed, renew
from roadmap2backlog.syncing.comparing import Comparison
from roadmap2backlog.syncing.items import SEVERAL, SINGLE, Item, Level
from roadmap2backlog.syncing.journal import Intent, answer_line, intent_line
from roadmap2backlog.syncing.marks import mark_of, set_label
from roadmap2backlog.syncing.outcome import PushRun, keys_of
from roadmap2backlog.syncing.tracker import BATCH, BusyError, Creation, Draft, UncertainError
from roadmap2backlog.syncing.uncertain import key_number, look_for, named


class Creator:
    """Creates items, and remembers what create requests did and did not carry.

    `carried` are the links (blocker, blocked) that stood in create requests; `lost` are fields
    that cannot be set at all.
    """

    def __init__(self, run: PushRun, claimed: Claimed, since: str) -> None:
        """Take the run, our note in the project and the newest key of the project."""
        self._run = run
        self.claimed = claimed
        self.since = self.newest = since
        self._batches = 0
        self._links_in_bodies = run.preflight.links
        self._ends_seen: set[bool] = set()
        self._waiting: dict[str, list[str]] = {}
        self._links: dict[str, tuple[LinkEnds, ...]] = {}
        self.carried: set[LinkEnds] = set()
        self.lost: frozenset[str] = frozenset()

    def create(self, creates: Sequence[Item], there: Iterable[Comparison] = ()) -> None:
        """Create items level by level.

        Args:
            creates: The items.
            there: Items that have an issue; some may wait for new ones.

        Raises:
            TrackerError: At the first answer that leaves it unknown what exists.
        """
        in_body = self._links_in_bodies
        waiting = [(item.name, item.fields.blockers) for item in creates]
        waiting += [(c.item.name, tuple(link.blocker for link in c.to_link)) for c in there]
        for name, blockers in waiting:
            for blocker in blockers:
                self._waiting.setdefault(blocker, []).append(name)
        for level in Level:
            items = {item.name: item for item in creates if item.level is level}
            needs = {n: i.fields.blockers if in_body else () for n, i in items.items()}
            for batch in creation_batches(tuple(items), needs, BATCH):
                self._batch([items[name] for name in batch])

    def _batch(self, batch: Sequence[Item]) -> None:
        """Create one batch: intent first, then the request, then the answer."""
        run = self._run
        items = [item for item in batch if self._has_parent(item)]
        run.step(len(batch) - len(items))
        if not items:
            return
        self.claimed = renew(run.tracker, self.claimed, run.pace)
        drafts = [self._draft(item) for item in items]
        rejected = self._put(drafts)
        if 0 < len(rejected) < len(drafts):
            # Others of the same request were made, so what stood in the way may be gone by now.
            rejected = self._put([draft for draft in drafts if draft.name in rejected])
        run.outcome.refused |= rejected
        self._check_links({d.name for d in drafts if d.name in run.issues})
        run.step(len(items))

    def left_out(self, item: Item) -> frozenset[str]:
        """Return the fields with a value that the item's create request could not carry."""
        screen = self._run.preflight.left_out.get(item.kind, frozenset())
        return frozenset(name for name in screen - self.lost if filled(item, name))

    def _check_links(self, made: Collection[str]) -> None:
        """Make sure, once for each end, that links in create requests arrive as meant.

        Where they do not, what came of them is taken back, and links are made one by one.
        """
        asked = [link for name in made for link in self._links.get(name, ())]
        samples = {link[1] in made: link for link in reversed(asked)}
        unseen = [link for end, link in samples.items() if end not in self._ends_seen]
        self._ends_seen |= samples.keys()
        if unseen and not have_arrived(self._run, unseen):
            self._links_in_bodies = False
            self.carried -= set(asked)
            take_back(self._run, asked)

    def _put(self, drafts: Sequence[Draft]) -> Mapping[str, str]:
        """Ask for issues, write down what is known of them, and return what was rejected."""
        run = self._run
        self._batches += 1
        intent = Intent(tuple(d.name for d in drafts), self.newest, run.pace.now())
        run.journal.write(intent_line(self._batches, intent))
        try:
            creation = self._asked(drafts)
        except UncertainError as error:
            self._resolve(intent, str(error))
            return {}
        run.journal.write(answer_line(self._batches, keys_of(creation.made)))
        self._take(dict(creation.made))
        return creation.rejected

    def _asked(self, drafts: Sequence[Draft]) -> Creation:
        """Return the answer to a create request, put again only after a look that it was not done.

        Raises:
            UncertainError: If it is unknown what exists, or was done although it was refused.
        """
        run = self._run
        waited, own = 0.0, 1.0
        while True:
            try:
                return run.tracker.create(drafts)
            except BusyError as error:
                seconds = max(error.seconds, own)
                if waited + seconds > run.preflight.patience:
                    raise
                run.pace.sleep(seconds)
                waited, own = waited + seconds, own * 2.0
                names = [draft.name for draft in drafts]
                if named(run.tracker.after(self.newest), names, run.scope):
                    raise UncertainError(str(error)) from error

    def _resolve(self, intent: Intent, why: str) -> None:
        """Look for issues that may exist; stop unless every one is found."""
        run = self._run
        found = look_for(run.tracker, intent, run.scope, run.pace)
        made = {name: (issue.ref, issue.key) for name, issue in found.items()}
        self._take(made)
        missing = [name for name in intent.names if name not in found]
        if missing:
            run.outcome.uncertain += missing
            raise TrackerError(why)
        run.journal.write(answer_line(self._batches, keys_of(made)))

    def _take(self, made: dict[str, tuple[str, str]]) -> None:
        """Remember new issues."""
        run = self._run
        run.issues.update(made)
        self.carried |= {link for name in made for link in self._links.get(name, ())}
        run.outcome.created |= keys_of(made)
        self.newest = max([self.newest, *keys_of(made).values()], key=key_number)

    def _has_parent(self, item: Item) -> bool:
        """Return whether the item's parent exists; without it the item waits for the next push."""
        parent = item.fields.parent
        if not parent or parent in self._run.issues:
            return True
        self._run.outcome.refused[item.name] = f"its parent {parent} could not be created"
        return False

    def _draft(self, item: Item) -> Draft:
        """Return the request for one item, with its links to all issues that are there.

        What it is kept by names all its blockers: those to come bring the link with them.
        """
        run, fields = self._run, item.fields
        left_out = run.preflight.left_out.get(item.kind, frozenset())
        lost = tuple(sorted(name for name in self.lost if filled(item, name)))
        blockers: tuple[str, ...] = ()
        blocked: tuple[str, ...] = ()
        if self._links_in_bodies:
            blockers = tuple(name for name in fields.blockers if name in run.issues)
            blocked = tuple(n for n in self._waiting.get(item.name, ()) if n in run.issues)
        links = [*((name, item.name) for name in blockers), *((item.name, n) for n in blocked)]
        self._links[item.name] = tuple(links)
        kept = fields if self._links_in_bodies else replace(fields, blockers=())
        base = base_of(item.name, run.scope, kept, left_out - self.lost)
        return Draft(
            name=item.name,
            kind=item.kind,
            level=item.level,
            fields=replace(
                fields,
                parent=run.key(fields.parent) if fields.parent else "",
                blockers=tuple(map(run.key, blockers)),
            ),
            marks=(mark_of(run.scope, item.name), set_label(run.scope)),
            base=replace(base, refused=lost),
            left_out=left_out | self.lost,
            blocks=tuple(map(run.key, blocked)),
        )


def filled(item: Item, name: str) -> bool:
    """Return whether an item has a value for a field."""
    if name in SINGLE:
        return item.fields.single(name) not in (None, "")
    return name in SEVERAL and bool(item.fields.several(name))
