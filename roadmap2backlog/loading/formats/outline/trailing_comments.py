"""Comments of programmers behind titles: `Lamps # NOTE: still dark` is about the lamps."""

import re

from roadmap2backlog.loading.formats.outline.item import Item, items_in

_COMMENT = re.compile(
    r"\s(?:#|//)\s*(?:[A-Z][A-Z0-9]*[-_ ])?(?:COMMENT|FIXME|HACK|NB|NOTE|TODO|XXX)(?:\([^()]*\))?:"
)


def with_trailing_comments(root: Item) -> Item:
    """Return the tree, changed so that no title ends in a comment; as written it is kept."""
    for item in items_in(root)[1:]:
        found = _COMMENT.search(item.title)
        title = item.title[: found.start()].rstrip() if found else ""
        if any(map(str.isalnum, title)):
            is_kept = any(field.role == "long_title" for field in item.fields)
            item.source = item.source or ("" if is_kept else item.title)
            item.aliases.append(item.title)
            item.title = title
    return root
