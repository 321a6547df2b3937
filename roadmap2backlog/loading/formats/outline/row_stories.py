"""Rows with the parts of a user story in their cells (`As a`, `I want`, `So that`)."""

from roadmap2backlog.loading.formats.outline.item import Field, Item
from roadmap2backlog.loading.formats.outline.story_fields import story_in
from roadmap2backlog.loading.formats.words.story_parts import STORY


def take_story_parts(item: Item, title_name: str) -> None:
    """Give a row the user story that its cells make; a row without another title is titled by it.

    Cells that are not word for word in the sentence stay beside it, too.

    Args:
        item: The row.
        title_name: The column that its title comes from.
    """
    cells = {found.name: found.values[0] for found in item.fields if len(found.values) == 1}
    if item.title:
        cells = {title_name: item.title, **cells}
    told = story_in(cells)
    if told is None:
        return
    sentence, names = told
    item.fields = [
        found for found in item.fields if found.name not in names or found.values[0] not in sentence
    ]
    if item.title and title_name not in names:
        item.fields.append(Field(STORY, STORY, (sentence,)))
        return
    if item.title not in sentence:
        item.notes.append(item.title)
    item.title = sentence
