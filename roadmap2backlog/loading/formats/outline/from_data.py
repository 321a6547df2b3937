"""Plain data of any shape → the tree of items. Depth is bounded by the YAML reader."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.data_items import (
    absorb,
    entry_of_mapping,
    group_named,
    items_of_list,
)
from roadmap2backlog.loading.formats.outline.data_records import (
    has_items,
    is_record,
    schedules_work,
)
from roadmap2backlog.loading.formats.outline.data_texts import (
    add_note,
    bare_item,
    is_stage,
    keep_lines,
    one_line,
)
from roadmap2backlog.loading.formats.outline.item import ROOT, Field, Item
from roadmap2backlog.loading.formats.outline.key_choice import best_key, names_no_product
from roadmap2backlog.loading.formats.outline.languages import in_one_language
from roadmap2backlog.loading.formats.outline.unplanned import holds_no_plans
from roadmap2backlog.loading.formats.text.inline import is_placeholder
from roadmap2backlog.loading.formats.words.fields import role_of, title_rank
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.levels import (
    ASIDE,
    EVENT,
    NEUTRAL,
    is_language,
    level_of,
)
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import is_time
from roadmap2backlog.model.provenance import PathKey

_PRODUCT = frozenset({"project", "product", "meta", "metadata", "info", "about", "app", "company"})


def outline_of(value: Data) -> Item:
    """Return the tree of a whole file: what is no item stands in the root's fields and notes."""
    root = Item(named=ROOT)
    value = in_one_language(value)
    if isinstance(value, dict):
        _fill_root(root, value, ())
    elif isinstance(value, list):
        root.children += items_of_list("", "", value, ())
    elif value and value.strip():
        root.children.append(bare_item("", "", value, ()))
    return root


def _fill_root(root: Item, data: dict[str, Data], path: PathKey) -> None:
    """Fill the root; events and asides become items only where nothing else does."""
    if data and all(is_language(key) for key in data):
        for key, value in data.items():
            inner = group_named(key, value, (*path, key))
            several = len(data) > 1
            root.children += [inner] if several else inner.children
            root.fields += [] if several else inner.fields
            root.notes += [] if several else inner.notes
        return
    title = best_key(data, title_rank, is_placeholder)
    if title is not None and fold(title) in {"title", "name", "product", "project"}:
        root.title = one_line(str(data[title]))
        keep_lines(root, title, str(data[title]))
    rest = {key: value for key, value in data.items() if key != title or not root.title}
    is_catalogue = sum(_is_entry(key, value) for key, value in rest.items()) > 1
    for wanted in ("", EVENT, ASIDE):
        for key, value in rest.items():
            level = level_of(key) if level_of(key) in {EVENT, ASIDE} else ""
            if level == wanted and is_catalogue and _is_entry(key, value, lone=True):
                root.children.append(entry_of_mapping(key, value, "", "", (*path, key)))
            elif level == wanted:
                _absorb_at_root(root, key, value, (*path, key), is_item=not root.children)


def _is_entry(key: str, value: Data, *, lone: bool = False) -> bool:
    """Return whether `Single sign-on: {owner: Ria, status: planned}` names a plan by its key.

    Among such plans, a lone state or time after a key tells of one, too.
    """
    if role_of(key) or level_of(key) or fold(key) in _PRODUCT or is_stage(key):
        return False
    if isinstance(value, dict):
        is_plan = is_record(value) and not holds_no_plans(key, value, is_open=True)
        return is_plan and best_key(value, title_rank) is None and not has_items(value)
    return lone and isinstance(value, str) and bool(is_state(value) or is_time(value))


def _absorb_at_root(root: Item, key: str, value: Data, path: PathKey, *, is_item: bool) -> None:
    """Take one top-level key."""
    level = level_of(key)
    if fold(key) in _PRODUCT and isinstance(value, dict) and not has_items(value):
        _describe_product(root, key, value)
    elif level == EVENT and schedules_work(value):
        absorb(root, key, value, path, is_open=True)
    elif level in {EVENT, ASIDE} and not (is_item and isinstance(value, list | dict)):
        add_note(root, key, value)
    elif role_of(key) in {"goal", "personas"} and isinstance(value, list):
        root.children += items_of_list(key, role_of(key), value, path)
    elif level == NEUTRAL and isinstance(value, dict) and not root.title:
        _fill_root(root, value, path)
    else:
        absorb(root, key, value, path, is_open=True)


def _describe_product(root: Item, key: str, data: dict[str, Data]) -> None:
    """Take what a block such as `project:` says about the product."""
    title = best_key(data, title_rank, names_no_product)
    for name, value in data.items():
        if name == title and not root.title and isinstance(value, str):
            root.title = one_line(value)
            keep_lines(root, name, value)
        elif isinstance(value, str) and role_of(name) in {"description", "vision"}:
            root.fields.append(Field(name, role_of(name), (value,)))
        else:
            add_note(root, f"{key} {name}", value)
