"""Titles and ids of table rows without markup, and the states that the markup tells."""

from roadmap2backlog.loading.formats.outline.bullets import OUT_OF_SCOPE, STRUCK, struck_state
from roadmap2backlog.loading.formats.outline.item import Field, Item
from roadmap2backlog.loading.formats.text.inline import has_hidden, plain, state_sign
from roadmap2backlog.loading.formats.words.struck import refuses_in_bold, refuses_struck
from roadmap2backlog.vocabulary.states import TICKS

_OWN = frozenset({"status", "target", "size", "priority", "moscow"})


def tidy_row(item: Item) -> None:
    """Take inline markup out of a row's title; struck out or refused in bold, it has a state."""
    item.fields += _row_state(item)
    title = plain(item.title)
    item.source = item.title if has_hidden(item.title) else ""
    item.title = title or item.title
    item.aliases.append(item.title)
    for found in item.fields:
        if found.role == "story":
            item.notes += filter(has_hidden, found.values)
            found.values = tuple(map(plain, found.values))
    _tidy_id(item)


def _tidy_id(item: Item) -> None:
    """Take markup and signs of state out of a row's id."""
    sign, text = state_sign(item.given_id.strip("*_` "))
    bare = plain(text).strip(f"{TICKS}\ufe0f ")
    if not bare[:1].isalnum() or bare.isdigit() or bare == item.given_id:
        return  # the link of an issue is no id that people gave
    if sign or STRUCK.match(text) or text.rstrip()[-1:] in TICKS:
        item.fields.append(Field("status", "status", (sign or "done",)))
    item.notes += [f"id: {item.given_id}"] if has_hidden(text) else []
    item.given_id = bare


def _row_state(item: Item) -> list[Field]:
    """Return the state of a row with a struck-out title, or with a cell that refuses it in bold.

    `~~Fax~~ | **Moved to phase 2.**` is not planned here, `~~Fax~~ | in May` is done.
    """
    texts = [value for found in item.fields if found.role not in _OWN for value in found.values]
    is_struck = STRUCK.fullmatch(item.title.strip("* "))
    refuses = refuses_struck if is_struck else refuses_in_bold
    if any(map(refuses, texts)):
        return [Field("status", "status", (OUT_OF_SCOPE,))]
    return struck_state(item.title.strip("* "))
