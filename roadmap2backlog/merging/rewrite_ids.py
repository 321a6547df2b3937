"""A backlog with other ids, and everything that refers to them."""

from collections.abc import Mapping

from roadmap2backlog.model.backlog import Backlog, BacklogInitiative, Epic, Story


def rewrite_ids(backlog: Backlog, renamed: Mapping[str, str]) -> Backlog:
    """Return the backlog with ids replaced, references included; other ids stay."""
    changed = {old: new for old, new in renamed.items() if old != new}
    if not changed:
        return backlog
    return backlog.model_copy(
        update={
            "initiatives": tuple(_initiative(item, changed) for item in backlog.initiatives),
            "epics": tuple(_epic(item, changed) for item in backlog.epics),
            "stories": tuple(_story(item, changed) for item in backlog.stories),
        }
    )


def _initiative(item: BacklogInitiative, renamed: Mapping[str, str]) -> BacklogInitiative:
    if item.id not in renamed:
        return item
    return item.model_copy(update={"id": renamed[item.id]})


def _epic(item: Epic, renamed: Mapping[str, str]) -> Epic:
    if item.id not in renamed and item.initiative not in renamed:
        return item
    initiative = renamed.get(item.initiative, item.initiative)
    return item.model_copy(update={"id": renamed.get(item.id, item.id), "initiative": initiative})


def _story(item: Story, renamed: Mapping[str, str]) -> Story:
    values: dict[str, object] = {}
    for name in ("id", "epic"):
        old = getattr(item, name)
        if old in renamed:
            values[name] = renamed[old]
    for name in ("depends_on", "suggested_after"):
        listed: tuple[str, ...] = getattr(item, name)
        if any(old in renamed for old in listed):
            values[name] = tuple(dict.fromkeys(renamed.get(old, old) for old in listed))
    notes = tuple(_note(text, renamed) for text in item.notes)
    if notes != item.notes:
        values["notes"] = notes
    return item.model_copy(update=values) if values else item


def _note(text: str, renamed: Mapping[str, str]) -> str:
    """Return a note with the ids that it names as words of their own replaced."""
    if "/" not in text:
        return text
    words = [_word(word, renamed) for word in text.split(" ")]
    return " ".join(words)


def _word(word: str, renamed: Mapping[str, str]) -> str:
    bare = word.strip("`“”\"'().,;:")
    if "/" not in bare or bare not in renamed:
        return word
    return word.replace(bare, renamed[bare])
