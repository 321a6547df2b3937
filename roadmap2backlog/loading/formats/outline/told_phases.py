"""Phases that one list of the page calls done are done where they are a section, too."""

import re

from roadmap2backlog.loading.formats.outline.item import HEADING, Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.words.folding import fold

_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_PHASE = re.compile(
    r"(?:phase|stage|step|milestone|release|version|sprint|iteration|wave|fase|etape|etapa|фаза|этап)"
    r" \w*\d.*|(?:m|v|q)\d.*"
)


def with_told_phases(root: Item) -> Item:
    """Return the tree, changed so that `## Phase 1` is done where a list ticks `Phase 1`."""
    order = items_in(root)
    told: dict[str, set[str]] = {}
    sections: list[tuple[str, Item]] = []
    for item in order:
        is_open = item.named == HEADING and not state_of(item)
        titles = [item.title] if is_open else [item.title, *item.aliases]
        for name in {fold(title if is_open else _ASIDE.sub("", title)) for title in titles}:
            if _PHASE.fullmatch(name) and is_open:
                sections.append((name, item))
            elif _PHASE.fullmatch(name):
                told.setdefault(name, set()).add(state_of(item))
    for name, section in sections:
        if told.get(name) == {DONE}:
            section.fields.append(Field("status", "status", ("done",)))
    return root
