"""The use case behind `r2b diff`: what a build would change, as data and in words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pydantic import BaseModel

from roadmap2backlog.merging import BacklogChange, BacklogConflict, ChangeKind
from roadmap2backlog.model.backlog import AcceptanceCriterion, BacklogInitiative, Epic, Story
from roadmap2backlog.model.provenance import Source
from roadmap2backlog.pipeline.build import Build
from roadmap2backlog.vocabulary.shortened import shortened

_LONGEST = 160
_ONE_LINE = 80
_SIGNS = {
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.UPDATED: "~",
    ChangeKind.MOVED: "↕",
    ChangeKind.ORPHANED: "?",
    ChangeKind.RESTORED: "+",
}
_WORDS = {
    ChangeKind.ADDED: "added",
    ChangeKind.REMOVED: "removed",
    ChangeKind.UPDATED: "changed",
    ChangeKind.MOVED: "moved",
    ChangeKind.ORPHANED: "no longer in the roadmap",
    ChangeKind.RESTORED: "in the roadmap again",
}
_NOUNS = {"initiatives": "initiative ", "epics": "epic ", "stories": "", "": "the file"}
_BOTH = "changed on both sides; the backlog's word stays:"
_FROZEN = "these stories are done or dropped, so they keep their words:"
_UNKNOWN = (
    "the lock does not know these, so nobody can say who wrote them; the backlog's word stays:"
)
_Item = tuple[str, str]


def changes_as_dict(built: Build) -> dict[str, object]:
    """Return what `--format json` prints."""
    return {
        "changed": built.changed,
        "changes": [
            {
                "section": change.section,
                "id": change.id,
                "kind": str(change.kind),
                "field": change.field,
                "from": _plain(change.before),
                "to": _plain(change.after),
            }
            for change in built.merged.changes
        ],
        "conflicts": [
            {
                "section": conflict.section,
                "id": conflict.id,
                "field": conflict.field,
                "generated_before": _plain(conflict.base),
                "backlog": _plain(conflict.ours),
                "roadmap": _plain(conflict.theirs),
            }
            for conflict in built.merged.conflicts
        ],
    }


def changes_in_words(built: Build) -> tuple[str, ...]:
    """Return the changes as people read them: item by item, then conflicts, then the numbers."""
    changes = [change for change in built.merged.changes if not _is_shift(change)]
    titles = _titles(built)
    lines: list[str] = []
    for item, some in _by_item(changes).items():
        lines += _item_lines(item, some, titles)
    both = [found for found in built.merged.conflicts if found.is_known and not found.is_frozen]
    frozen = [found for found in built.merged.conflicts if found.is_frozen]
    unknown = [found for found in built.merged.conflicts if not found.is_known]
    for heading, conflicts in ((_BOTH, both), (_FROZEN, frozen), (_UNKNOWN, unknown)):
        if conflicts:
            lines += ["", heading] if lines else [heading]
            lines += [line for found in conflicts for line in _conflict(found)]
    shifted = {(c.section, c.id) for c in built.merged.changes if _is_shift(c)}
    numbers = _numbers(changes, both, len(shifted - set(_by_item(changes))))
    if not lines and not numbers:
        return (_STAYS if built.changed else "nothing would change",)
    return (*lines, *(["", numbers] if lines and numbers else [numbers] * bool(numbers)))


_STAYS = "the backlog stays as it is; only the lock is written anew"


def _by_item(changes: Iterable[BacklogChange]) -> dict[_Item, list[BacklogChange]]:
    found: dict[_Item, list[BacklogChange]] = {}
    for change in changes:
        found.setdefault((change.section, change.id), []).append(change)
    return found


def _titles(built: Build) -> Mapping[_Item, str]:
    backlog = built.merged.backlog
    named = (
        ("initiatives", backlog.initiatives),
        ("epics", backlog.epics),
        ("stories", backlog.stories),
    )
    gone = {
        (change.section, change.id): change.before.title
        for change in built.merged.changes
        if isinstance(change.before, BacklogInitiative | Epic | Story)
    }
    return gone | {(section, item.id): item.title for section, items in named for item in items}


def _is_shift(change: BacklogChange) -> bool:
    """Return whether only the line number in the roadmap changed."""
    before, after = change.before, change.after
    return isinstance(before, Source) and isinstance(after, Source) and before.text == after.text


def _item_lines(
    item: _Item, changes: Sequence[BacklogChange], titles: Mapping[_Item, str]
) -> list[str]:
    """Return what happens to one item: a line with its title, then a block for each field."""
    kinds = [change.kind for change in changes if change.kind is not ChangeKind.UPDATED]
    sign = _SIGNS[kinds[0] if kinds else ChangeKind.UPDATED]
    title = titles.get(item, "")
    lines = [f"{sign} {_NOUNS[item[0]]}{item[1]}{f': {title}' if title else ''}"]
    for change in changes:
        if change.kind is ChangeKind.UPDATED:
            lines += _field(change)
        elif change.kind is ChangeKind.MOVED:
            places = f"{_after(change.after)} (was {_after(change.before)})"
            lines.append(f"    moves to {places}")
        elif change.kind is not ChangeKind.ADDED:
            lines.append(f"    {_WORDS[change.kind]}")
    return lines


def _field(change: BacklogChange) -> Iterable[str]:
    """Yield the lines of one changed field: what goes, and what comes."""
    before, after = _entries(change.before), _entries(change.after)
    if isinstance(change.before, tuple) or isinstance(change.after, tuple):
        goes, comes = list((Counter(before) - Counter(after)).elements()), Counter(after)
        comes -= Counter(before)
        yield f"    {change.field}:{'' if goes or comes else ' in another order'}"
        yield from (f"      - {shortened(text, _LONGEST)}" for text in goes)
        yield from (f"      + {shortened(text, _LONGEST)}" for text in comes.elements())
        return
    old, new = (before or ["nothing"])[0], (after or ["nothing"])[0]
    if len(change.field) + len(old) + len(new) <= _ONE_LINE:
        yield f"    {change.field}: {old} → {new}"
        return
    yield f"    {change.field}:"
    yield f"      - {shortened(old, _LONGEST)}"
    yield f"      + {shortened(new, _LONGEST)}"


def _conflict(found: BacklogConflict) -> Iterable[str]:
    """Yield the lines of one conflict."""
    yield f"! {_NOUNS[found.section]}{found.id}: {found.field}"
    sides = [("backlog", found.ours), ("roadmap", found.theirs)]
    for side, value in [("before", found.base), *sides] if found.is_known else sides:
        yield f"    {side:7}  {shortened('; '.join(_entries(value)) or 'nothing', _LONGEST)}"


def _numbers(
    changes: Iterable[BacklogChange], conflicts: Sequence[BacklogConflict], shifted: int
) -> str:
    """Return how much of what, on one line."""
    kinds: Counter[ChangeKind] = Counter()
    for some in _by_item(change for change in changes if change.section).values():
        kinds.update({change.kind for change in some})
    parts = [f"{kinds[kind]} {word}" for kind, word in _WORDS.items() if kinds[kind]]
    parts += [f"{len(conflicts)} changed on both sides"] if conflicts else []
    parts += [f"{shifted} with only another line in the roadmap"] if shifted else []
    return ", ".join(parts)


def _after(name: object) -> str:
    """Return a place in the order: after which story."""
    return f"after {name}" if name else "the top"


def _plain(value: object) -> object:
    """Return a value as JSON knows it."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _entries(value: object) -> list[str]:
    """Return the entries of a list, or a lone value as the only one, each on one line."""
    if isinstance(value, tuple | list):
        return [text for part in value for text in _entries(part)]
    if value is None or value == "":
        return []
    if isinstance(value, AcceptanceCriterion):
        return [_criterion(value)]
    if isinstance(value, Source):
        return [value.text]
    if isinstance(value, float):
        return [f"{value:g}"]
    return [" ⏎ ".join(str(_plain(value)).splitlines())]


def _criterion(found: AcceptanceCriterion) -> str:
    """Return a criterion as a sentence."""
    steps = (("given", found.given), ("when", found.when), ("then", found.then))
    said = ", ".join(f"{word} {text}" for word, text in steps if text)
    rows = "; ".join(f"{name}: {', '.join(cells)}" for name, cells in found.examples.items())
    text = " ".join(part for part in (found.text, said, rows and f"({rows})") if part)
    return f"{' ⏎ '.join(text.splitlines())} [{found.status}]"
