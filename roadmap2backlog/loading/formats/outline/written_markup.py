"""Titles of data written for a page, `<code>--tide &lt;day&gt;</code>`, without its markup."""

import html
import re

from roadmap2backlog.loading.formats.outline.item import TEXT, Item, items_in

_TAG = re.compile(
    r"</?(?:abbr|b|code|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|tt|u|var)"
    r"(?:\s[^<>\n]{0,200})?/?>"
)
_SIGN = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#[xX][0-9a-fA-F]{2,5});")


def with_written_markup(root: Item) -> Item:
    """Return the tree, changed so that titles are read as a browser shows them.

    The title as written is kept.
    """
    for item in items_in(root)[1:]:
        if item.named != TEXT or not _SIGN.search(item.title):
            continue
        title = " ".join(html.unescape(_TAG.sub("", item.title)).split())
        if title:
            item.source = item.source or item.title
            item.aliases.append(item.title)
            item.title = title
    return root
