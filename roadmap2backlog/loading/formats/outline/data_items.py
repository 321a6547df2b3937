"""Records, groups and lists of plain data → items."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.data_records import is_record, tells_work
from roadmap2backlog.loading.formats.outline.data_references import (
    add_references,
    add_waits,
    only_refers,
)
from roadmap2backlog.loading.formats.outline.data_remarks import is_remark
from roadmap2backlog.loading.formats.outline.data_texts import (
    add_note,
    bare_item,
    is_stage,
    keep_lines,
    one_line,
    tell_stage,
    text_field,
    texts_of,
)
from roadmap2backlog.loading.formats.outline.item import KEY, ROOT, TEXT, Field, Item, is_bare
from roadmap2backlog.loading.formats.outline.key_choice import best_key, first_text, title_key
from roadmap2backlog.loading.formats.outline.phase_aims import with_aims_as_parts
from roadmap2backlog.loading.formats.outline.scenarios import scenario_of, scenarios_in, step_names
from roadmap2backlog.loading.formats.outline.statements import statements_in
from roadmap2backlog.loading.formats.outline.unplanned import holds_no_plans
from roadmap2backlog.loading.formats.words.fields import id_rank, role_of, title_rank
from roadmap2backlog.loading.formats.words.folding import fold, readable
from roadmap2backlog.loading.formats.words.levels import (
    ASIDE,
    GROUP,
    INITIATIVE,
    NEUTRAL,
    is_language,
    level_of,
)
from roadmap2backlog.loading.formats.words.setting_names import is_setting
from roadmap2backlog.loading.formats.words.settled import tags_finished
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.tag_names import sorts_items
from roadmap2backlog.loading.formats.words.times import is_time
from roadmap2backlog.model.provenance import PathKey

_PARAGRAPHS = frozenset({"description", "desc", "beschreibung", "descripcion", "descrizione"})
_LISTED_ROLES = frozenset({"story"})
_MEASURES = frozenset({"key results", "keyresults", "key result"})
_BESIDE_SORTS = frozenset({"description", "status", "target"})
_TOLD = frozenset({"intent", "statement", "preamble", "context", "introduction", "about"})


def absorb(item: Item, key: str, value: Data, path: PathKey, *, is_open: bool) -> None:
    """Take one key of an item; an open item (root, group) may get groups of any name."""
    if isinstance(value, str):
        if value.strip():
            item.fields.append(Field(key, role_of(key), (value,)))
    elif value == []:
        return  # "later_phases: []" says that there are none
    elif not is_open and (told := scenarios_in(key, value)):
        item.fields += told.fields
        add_note(item, key, told.rest)
    elif (value and holds_no_plans(key, value, is_open=is_open)) or add_waits(
        item, key, value, is_open=is_open
    ):
        add_note(item, key, value)
    elif item.named != ROOT and isinstance(value, list) and only_refers(key, value):
        add_references(item, key, value)
    elif isinstance(value, list):
        _absorb_list(item, key, value, path, is_open=is_open)
    elif isinstance(value, dict):
        _absorb_mapping(item, key, value, path, is_open=is_open)
    elif is_open and not role_of(key) and not level_of(key):
        item.children.append(Item(readable(key), KEY, path=path))


def _absorb_list(item: Item, key: str, value: list[Data], path: PathKey, *, is_open: bool) -> None:
    level, role = level_of(key), "" if is_open and is_stage(key) else role_of(key)
    plain = all(not isinstance(entry, dict | list) for entry in value)
    named = level not in {"", ASIDE, NEUTRAL}
    tells_more = level != NEUTRAL if plain else not role and _are_details(value, item)
    are_notes = tells_more and not (named or is_open or is_stage(key))
    if plain and role == "description" and fold(key) not in _PARAGRAPHS and len(value) > 1:
        item.children += items_of_list(key, level, value, path)
    elif plain and role and not (named and role in _LISTED_ROLES):
        texts = texts_of(value)
        item.fields += [Field(key, role, texts)] if texts else []
    elif (level == ASIDE or (role and not named)) and not (is_open and item.named == ROOT):
        if role == "description":
            item.children += items_of_list(key, level, value, path)
        elif plain and sorts_items(key) and any(map(tags_finished, texts_of(value))):
            item.fields.append(Field(key, "", texts_of(value)))
        else:
            statements, rest = statements_in(role, value)
            item.fields += [Field(key, role, statements)] if statements else []
            add_note(item, key, rest)
    elif are_notes:
        add_note(item, key, value)
    elif is_open and not _is_transparent(key, level, plain=plain):
        item.children.append(group_named(key, value, path))
    else:
        found = items_of_list(key, level, value, path)
        if is_stage(key):
            for child in found:
                tell_stage(child, readable(key))
        item.children += found


def _are_details(value: list[Data], item: Item) -> bool:
    """Return whether an item says already what it is about, so that other lists are details.

    Titled records that all tell how far they have come are its parts.
    """
    is_told = any(found.role in {"description", "acceptance"} for found in item.fields)
    return is_told and not all(isinstance(entry, dict) and tells_work(entry) for entry in value)


def _is_transparent(key: str, level: str, *, plain: bool) -> bool:
    """Return whether a list's name says only what its entries are, so that it is no group."""
    if level == NEUTRAL or is_language(key):
        return True
    if plain:
        return level in {"initiative", "group", "event"}
    return bool(level) and level != ASIDE


def _absorb_mapping(
    item: Item, key: str, value: dict[str, Data], path: PathKey, *, is_open: bool
) -> None:
    level, role = level_of(key), "" if is_open and is_stage(key) else role_of(key)
    if level == ASIDE or (role and not level):
        add_note(item, key, value)
    elif best_key(value, title_rank) is not None and (is_open or level or is_stage(key)):
        item.children.append(_record(value, key, level, path, key=key))
    elif level == NEUTRAL or (level and not is_time(readable(key))):
        for name, inner in value.items():
            if is_remark(name, inner):
                add_note(item, name, inner)
            else:
                item.children.append(entry_of_mapping(name, inner, key, level, (*path, name)))
    elif is_open or is_stage(key):
        item.children.append(group_named(key, value, path))
    else:
        add_note(item, key, value)


def entry_of_mapping(name: str, value: Data, word: str, level: str, path: PathKey) -> Item:
    """Return the item of `name: …` in a mapping of titles or ids to contents."""
    if isinstance(value, dict):
        return _record(value, word, level, path, key=name)
    if isinstance(value, list):
        found = group_named(name, value, path)
        if not is_stage(name):
            found.level, found.word = level, word
        return found
    item = Item(readable(name), KEY, level, word, path=path)
    if value and is_time(name) and not is_state(value) and not is_time(value):
        item = bare_item(word, level, value, path)
        item.fields.append(Field("date", "target", (name,)))
    elif value and value.strip():
        item.fields.append(text_field(value))
    return item


def group_named(key: str, value: Data, path: PathKey) -> Item:
    """Return a group named by its key."""
    item = Item(readable(key), KEY, word=key, path=path)
    if isinstance(value, list):
        item.children += items_of_list("", "", value, path)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if isinstance(inner, dict) and level_of(name) != ASIDE and is_record(inner):
                item.children.append(_record(inner, "", "", (*path, name), key=name))
            else:
                _absorb_in_container(item, name, inner, (*path, name))
    elif value:
        item.fields.append(text_field(value))
    return _with_measures(item)


def _absorb_in_container(item: Item, name: str, value: Data, path: PathKey) -> None:
    """Take one key of a group; a text after an unknown key is an item with a state or text."""
    plain = not isinstance(value, dict | list)
    if isinstance(value, str) and fold(name) in _TOLD:
        item.fields.append(Field(name, "description", (value,)))
    elif plain and (is_setting(name) or is_remark(name, value)):
        add_note(item, name, value)
    elif plain and not role_of(name) and title_rank(name) is None and id_rank(name) is None:
        item.children.append(entry_of_mapping(name, value, "", "", path))
    else:
        absorb(item, name, value, path, is_open=True)


def items_of_list(word: str, level: str, values: list[Data], path: PathKey) -> list[Item]:
    """Return an item for each entry of a list."""
    found = []
    for index, value in enumerate(values):
        place = (*path, index)
        if isinstance(value, dict):
            found.append(_listed_mapping(value, word, level, place))
        elif isinstance(value, list):
            found += _listed_list(value, word, level, place)
        elif value and value.strip():
            found.append(bare_item(word, level, value, place))
    return found


def _listed_mapping(value: dict[str, Data], word: str, level: str, path: PathKey) -> Item:
    """Return the item of a mapping in a list; `- Title: …` is an item of that title."""
    if len(value) == 1:
        ((key, inner),) = value.items()
        known = title_rank(key) is not None or role_of(key) or id_rank(key) is not None
        if not known and level_of(key) != ASIDE:
            return entry_of_mapping(key, inner, word, level, (*path, key))
    return _record(value, word, level, path)


def _listed_list(value: list[Data], word: str, level: str, path: PathKey) -> list[Item]:
    """Return the items of a list in a list: `[Title, part, part]`, else its entries."""
    first = value[0] if value else None
    if len(value) > 1 and isinstance(first, str) and first.strip():
        head = bare_item(word, level, first, path)
        for index, part in enumerate(value[1:], 1):
            parts: list[Data] = part if isinstance(part, list) else [part]
            head.children += items_of_list("", "", parts, (*path, index))
        return [head]
    return items_of_list(word, level, value, path)


def _record(data: dict[str, Data], word: str, level: str, path: PathKey, *, key: str = "") -> Item:
    """Return the item of a mapping with fields; `key` is its name in a mapping around it."""
    item = Item("", TEXT, level, word, path=path)
    title, given = title_key(data), best_key(data, id_rank)
    title = title if title is not None or key else first_text(data, given)
    if title is not None and " " in key.strip() and role_of(title):
        title = None  # `Reach schools: {goal: 500 schools}` is titled by its key
    if title is not None:
        item.title = one_line(str(data[title]))
        keep_lines(item, title, str(data[title]))
        item.word = item.word or title
        if key:
            item.given_id = key
            item.aliases.append(key)
    elif key:
        item.title, item.named = readable(key), KEY
        item.aliases.append(key)
    if given is not None and given != title:
        item.given_id = str(data[given]).strip()
    is_sorted = key or level == GROUP or _lists_groups(path)
    sorts = _sorts_of_plans(data, {title, given}) if is_sorted else frozenset()
    steps = step_names(data)
    item.fields += [scenario_of(word, data, steps)] if steps else []
    for name, value in data.items():
        if name == title or (name == given and given != title) or name in steps:
            continue
        absorb(item, name, value, (*path, name), is_open=name in sorts)
    return with_aims_as_parts(_with_measures(item))


def _lists_groups(path: PathKey) -> bool:
    """Return whether the key of the list that a record stands in ends as in `rollout_phases`."""
    names = [place for place in path[-2:-1] if isinstance(place, str)]
    return any(level_of(fold(name).rpartition(" ")[2]) == GROUP for name in names)


def _sorts_of_plans(data: dict[str, Data], naming: set[str | None]) -> frozenset[str]:
    """Return the names of the lists of a record that holds nothing but plans by sort.

    `future: {name: Someday, description: …, search: [Fuzzy names, …], export: [As PDF, …]}`.
    """
    told = {name for name in data if name in naming or role_of(name) in _BESIDE_SORTS}
    lists = {name for name in data.keys() - told if _lists_plans(name, data[name])}
    are_many = any(len(data[name] or ()) > 1 for name in lists)
    is_sorted = are_many and len(lists) > 1 and lists | told == data.keys()
    return frozenset(lists if is_sorted else ())


def _lists_plans(name: str, value: Data) -> bool:
    """Return whether a name that says nothing known has a list of texts of several words."""
    if role_of(name) or level_of(name) or not isinstance(value, list) or not value:
        return False
    texts = [entry for entry in value if isinstance(entry, str) and len(entry.split()) > 1]
    told = holds_no_plans(name, value, is_open=False) or only_refers(name, value)
    return 2 * len(texts) > len(value) and not told


def _with_measures(item: Item) -> Item:
    """Return the item with key results as notes where initiatives stand beside them."""
    if any(child.level == INITIATIVE for child in item.children):
        measures = [child for child in item.children if fold(child.word) in _MEASURES]
        item.notes += [f"key result: {child.title}" for child in measures if is_bare(child)]
        item.children = [c for c in item.children if not (c in measures and is_bare(c))]
    return item
