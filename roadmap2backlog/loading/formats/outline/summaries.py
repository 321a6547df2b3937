"""Lists and tables that sum up a page: what they say of a section is told there, not twice."""

import re
from collections.abc import Iterable, Mapping

from roadmap2backlog.loading.formats.outline.dividers import sums_up
from roadmap2backlog.loading.formats.outline.item import (
    BULLET,
    HEADING,
    TEXT,
    Field,
    Item,
    items_in,
    text_of,
)
from roadmap2backlog.loading.formats.outline.untitled import take_out
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_bare_label
from roadmap2backlog.loading.formats.words.settled import names_state

_CHAPTER = re.compile(r"^\W*([A-Za-z]{0,2}\d+(?:\.\d+)*[a-z]?)(?:[.):]|\s+[–—-])?\s+(?=\S)")
_EPIC = re.compile(
    r"\W*(?:epic|feature|part|release|theme|version) v?(?P<number>\d+(?:\.\d+)+)\s*[:–—-]\s*\S",
    re.IGNORECASE,
)
"""What begins the heading of a numbered epic or version: `Epic 2.0 — Piers`."""
_BARE_VERSION = re.compile(r"v(?=\d)", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Za-z]{0,2}\d+(?:\.\d+)+[a-z]?")
_ID = r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d+(?:\.\d+)*[a-z]?"
_CODE = re.compile(rf"\W*(?P<code>{_ID})\s*[:–—]\s*\S")
_ONE_CODE = re.compile(_ID)
_LAST = re.compile(r"(?<![\w.])\d+$")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_STAGE = re.compile(r"(?P<stage>[^:–—]*\d[^:–—]*?)(?:\s*:|\s+[–—-])\s+\S")
_STAGE_WHEN = re.compile(
    r"(?P<stage>[^\W\d_]{3,12} \d+) (?:after|completed?|done|finished|first|if|last|next"
    r"|once|only|reached|then|when)\b",
    re.IGNORECASE,
)
"""A phase with when it comes, or what is there then: `Phase 3 only after the pilot`."""
_TOLD_ONCE = frozenset({"status", "target", "size", "priority", "moscow", "team", "owner"})
_STAGES = frozenset({"phase", "milestone", "stage", "sprint", "release", "version"})
_SUMS = re.compile(
    r"(?:(?:key|main|major) )?(?:contents?|deliverables|features|focus|highlights|scope)"
)
_FOCUS = re.compile(r"(?:(?:key|main|major|primary) )?focus(?: areas?)?")
_SEVERAL = re.compile(r"\D{0,12}\d+(?:\s*(?:[+&,]|and)\s*\D{0,12}\d+)+", re.IGNORECASE)
_FEWEST = 2
_FEWEST_LETTERS = 4
_LONGEST_STAGE = 200
"""Characters of a title among which a stage is looked for: it stands in front."""


def without_summaries(root: Item) -> Item:
    """Return the tree, changed so that rows named as sections are told in those sections."""
    order = items_in(root)
    sections = [item for item in order if item.named == HEADING]
    known: dict[str, Item | None] = {}
    for section in sections:
        for name in _names(section.title):
            known[name] = None if name in known else section
    emptied = []
    for item in order:
        rows = [child for child in item.children if child.named in {BULLET, TEXT}]
        pairs = [(row, found) for row in rows if (found := _section_of(row, item, known))]
        pairs = pairs or _named_shortly(rows, item)
        if len(pairs) < _FEWEST or len(pairs) * 2 < len(rows):
            continue
        pairs += _numbered_alike(rows, pairs, known)
        for row, section in pairs:
            _tell(row, section)
        sums = [row for row in rows if sums_up(row) or _names_stages(row)]
        item.notes += map(text_of, sums)
        told = {id(row) for row in (*sums, *(row for row, _ in pairs))}
        item.children = [child for child in item.children if id(child) not in told]
        emptied += [] if item.children or item is root else [item]
    take_out(emptied, root)
    return root


def _numbered_alike(
    rows: list[Item], pairs: list[tuple[Item, Item]], known: dict[str, Item | None]
) -> list[tuple[Item, Item]]:
    """Return the other rows with the sections of their numbers, where most rows are sections."""
    told = {id(row) for row, _ in pairs}
    left = [row for row in rows if id(row) not in told and not row.children and not row.is_open]
    if len(pairs) <= len(left):
        return []
    numbered = [(row, known.get(f"# {row.given_id}")) for row in left if row.given_id]
    return [(row, found) for row, found in numbered if found is not None and _is_told(found)]


def _names(title: str) -> list[str]:
    """Return a title in comparable words: as it is, without brackets and number, and the number.

    So are the stage that a heading begins with, `Phase 2` of `Phase 2: Piers`, its number, and the
    rest.
    """
    bare = _ASIDE.sub("", title)
    number = _CHAPTER.match(bare)
    names = [fold(title), fold(bare)]
    if (stage := _STAGE.match(bare[:_LONGEST_STAGE])) and is_bare_label(stage["stage"]):
        names += [fold(stage["stage"]), fold(bare[stage.end() - 1 :])]
        names += [f"# {found[0]}" for found in [_LAST.search(stage["stage"])] if found]
    if code := _CODE.match(bare):
        names.append(f"# {code['code'].casefold()}")
    if epic := _EPIC.match(bare):
        names += [fold(bare[epic.end() - 1 :]), f"# {epic['number']}"]
    if number:
        names.append(fold(bare[number.end() :]))
        names.append(f"# {number.group(1).casefold()}")
    return list(dict.fromkeys(name for name in names if name))


def _section_of(row: Item, around: Item, known: dict[str, Item | None]) -> Item | None:
    """Return the section that a row without parts speaks of, by its title, else by a number."""
    if row.children or row.is_open:
        return None
    begun = _STAGE_WHEN.match(row.title)
    for name in (*_names(row.title), *([fold(begun["stage"])] if begun else [])):
        found = None if name.startswith("# ") else known.get(name)
        if found is not None and _is_told(found) and found is not around:
            return found
    stage = _stage_of(row, known)
    if stage is not None and stage is not around:
        return stage
    for number in _numbers_of(row):
        found = known.get(f"# {number.casefold()}")
        if found is not None and _is_told(found) and _words(row.title) & _words(found.title):
            return found
    return None


def _names_stages(row: Item) -> bool:
    """Return whether a row of deliverables is told of several phases at once: `P0 + P1`."""
    told = [found.values[0] for found in row.fields if fold(found.name) in _STAGES]
    return bool(_SUMS.fullmatch(fold(row.word))) and any(map(_SEVERAL.fullmatch, told))


def _stage_of(row: Item, known: dict[str, Item | None]) -> Item | None:
    """Return the section of a phase that a row names beside its deliverables, if it lists plans."""
    if not _SUMS.fullmatch(fold(row.word)):
        return None
    told = [found.values[0] for found in row.fields if fold(found.name) in _STAGES]
    if _FOCUS.fullmatch(fold(row.word)) and fold(row.given_id).isdigit():
        told.append(f"phase {row.given_id}")  # a column of bare numbers is taken for ids
    stages = [found for name in told if (found := known.get(fold(name))) and found.children]
    return stages[0] if len(stages) == 1 else None


def _numbers_of(row: Item) -> list[str]:
    """Return the numbers and codes of a row, those in front of its title in a table, too."""
    told = [
        (found.role, _BARE_VERSION.sub("", value.strip("*_` "), count=1))
        for found in row.fields
        for value in found.values
    ]
    told += [("", row.given_id)]
    numbers = [
        value
        for role, value in told
        if _NUMBER.fullmatch(value) or (not role and _ONE_CODE.fullmatch(value))
    ]
    if row.named == TEXT or _CODE.match(row.title):
        numbers += [name.removeprefix("# ") for name in _names(row.title) if name.startswith("# ")]
    return numbers


def _named_shortly(rows: list[Item], around: Item) -> list[tuple[Item, Item]]:
    """Return each of the rows with the section beside them whose title holds its words, or nothing.

    So a list in front of the sections names them all in a word or two: `Lamps` of `Change lamps`.
    """
    sections = [child for child in around.children if child.named == HEADING and _is_told(child)]
    by_word = _by_word(sections)
    pairs = []
    for row in rows:
        near = _sharing(row.title, by_word)
        found = [section for section in near if _holds(section.title, row.title)]
        if len(found) != 1 or row.children or row.prose:
            return []
        pairs.append((row, found[0]))
    return pairs if len({id(section) for _, section in pairs}) == len(pairs) else []


def _by_word(sections: Iterable[Item]) -> dict[str, dict[Item, None]]:
    """Return for each word the sections with it in their titles, in order."""
    found: dict[str, dict[Item, None]] = {}
    for section in sections:
        for word in fold(section.title).split():
            found.setdefault(word, {})[section] = None
    return found


def _sharing(title: str, by_word: Mapping[str, dict[Item, None]]) -> dict[Item, None]:
    """Return the sections that share the rarest word of a title with it, if need be in the plural.

    A title without words is held by none: it names nothing.
    """
    words = fold(title).split()
    near = [(by_word.get(word, {}), by_word.get(f"{word}s", {})) for word in words]
    one, several = min(near, key=lambda both: len(both[0]) + len(both[1]), default=({}, {}))
    return one | several


def _holds(title: str, short: str) -> bool:
    """Return whether a title holds all words of a shorter one, if need be in the plural."""
    words = fold(title).split()
    wanted = fold(short).split()
    return len(wanted) < len(words) and all(w in words or f"{w}s" in words for w in wanted)


def _words(title: str) -> set[str]:
    return {word for word in fold(title).split() if len(word) >= _FEWEST_LETTERS}


def _is_told(section: Item) -> bool:
    """Return whether a section says more than its title."""
    return bool(section.children or section.prose or section.fields)


def _state_behind(row: Item) -> Field | None:
    """Return the state that stands behind the stage that a row names: `Phase 1: done`."""
    stage = _STAGE.match(row.title[:_LONGEST_STAGE])
    rest = row.title[stage.end() - 1 :] if stage and is_bare_label(stage["stage"]) else ""
    return Field("status", "status", (rest,)) if names_state(rest) else None


def _tell(row: Item, section: Item) -> None:
    """Tell what a row says in its section: fields it has not yet, the rest as notes."""
    roles = {found.role for found in section.fields}
    section.is_open = section.is_open or row.is_open
    name = row.source or row.title
    told = next((f for f in row.fields if f.role == "description" and len(f.values) == 1), None)
    state = _state_behind(row)
    section.fields += [state] if state and "status" not in roles else []
    section.notes.append(f"{name}: {told.values[0].strip()}" if told else name)
    for found in row.fields:
        if found.role in _TOLD_ONCE and found.role not in roles:
            section.fields.append(found)
        elif found is not told:
            section.notes.append(found.note)
    section.notes += [*row.prose, *row.notes]
    section.notes += [f"id: {row.given_id}"] if row.given_id else []
