"""Lists of times that each tell a plan (`date: Q2 2027`, `content: Light the mole`): the plans."""

from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in
from roadmap2backlog.loading.formats.text.inline import has_hidden, plain
from roadmap2backlog.loading.formats.words.times import is_period, is_time

_FEWEST = 2
_LONGEST_TITLE = 100
_ENDS = (".", "!", "?", "…", ":", "。")


def with_dated_items(root: Item) -> Item:
    """Return the tree, changed so that what a list plans for times is called by the plans."""
    for item in items_in(root):
        plans = [_planned(child) for child in item.children]
        if len(plans) >= _FEWEST and all(plan is not None for plan in plans):
            for child, plan in zip(item.children, plans, strict=True):
                if plan is not None:
                    _turn(child, plan)
    return root


def _planned(item: Item) -> Field | None:
    """Return the few words that an item without parts says of a time, which is its title."""
    told = [found for found in item.fields if found.role == "description"]
    if item.children or item.prose or len(told) != 1 or len(told[0].values) != 1:
        return None
    text = told[0].values[0].strip()
    is_short = 0 < len(text) <= _LONGEST_TITLE and "\n" not in text and not text.endswith(_ENDS)
    is_told = is_short and any(map(str.isalpha, text)) and not is_time(text)
    is_dated = is_time(item.title) or is_period(item.title)
    return told[0] if is_told and is_dated else None


def _turn(item: Item, plan: Field) -> None:
    text = plan.values[0].strip()
    item.fields = [found for found in item.fields if found is not plan]
    if not any(item.values("target")):
        item.fields.append(Field(item.word or "target", "target", (item.title,)))
    item.notes += [item.source] if item.source else []
    item.aliases.append(item.title)
    item.title = plain(text)
    item.source = text if has_hidden(text) or "<" in text else ""
