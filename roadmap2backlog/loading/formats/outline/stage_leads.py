"""Plans that are called by a stage of a release in front of them: `MVP/GA — the tide map`."""

import re

from roadmap2backlog.loading.formats.outline.item import HEADING, Item, items_in

_STAGE = r"(?:MVP|PoC|GA|RC\d?|(?i:alpha|beta|general availability|preview))"
_LEAD = re.compile(
    rf"(?P<stage>{_STAGE}(?:\s?[/+&]\s?{_STAGE}){{0,2}})\s+(?:[—–]|-{{1,2}})\s+(?P<title>\S.*)",
    re.DOTALL,
)
_FEWEST_WORDS = 2


def with_stage_leads(root: Item) -> Item:
    """Return the tree, changed so that a plan without parts is called by what comes at a stage.

    The title as written is kept.
    """
    for item in items_in(root)[1:]:
        found = _LEAD.fullmatch(item.title) if item.named != HEADING and not item.children else None
        if found is not None and len(found["title"].split()) >= _FEWEST_WORDS:
            item.source = item.source or item.title
            item.aliases.append(item.title)
            item.title = found["title"].strip()
    return root
