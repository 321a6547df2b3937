"""Brackets behind a text that rank it, and may sort it, too: `(P2)`, `(Harbour / P3)`."""

import re

_BEHIND = re.compile(r"(?<=\S)\s*[(\[](?P<tags>[^()\[\]]{2,60})[)\]]\s*\.?\s*$")
_PARTING = re.compile(r"\s*[/,;·|•]\s*|\s+[–—-]\s+")
_RANK = re.compile(r"(?:prio(?:rity)?:? )?(?P<rank>P[0-4])(?: prio(?:rity)?)?", re.IGNORECASE)
_TAG = re.compile(r"[^\W\d_][\w&+-]*(?: [\w&+-]+){0,2}")
_MOST_TAGS = 3


def without_rank_tags(text: str) -> tuple[str, str, tuple[str, ...]]:
    """Return a text without such a bracket at its end, the rank, and what else stands there.

    The rank is empty where none ranks the text.
    """
    found = _BEHIND.search(text)
    tags = _PARTING.split(found["tags"].strip()) if found else []
    ranks = [match["rank"] for tag in tags if (match := _RANK.fullmatch(tag))]
    others = tuple(tag for tag in tags if not _RANK.fullmatch(tag))
    if (
        not found
        or len(ranks) != 1
        or len(tags) > _MOST_TAGS
        or not all(map(_TAG.fullmatch, others))
    ):
        return text, "", ()
    return text[: found.start()].rstrip(), ranks[0], others
