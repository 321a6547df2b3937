"""Entries of lists → items: their state, title and body told apart."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, Field, Item
from roadmap2backlog.loading.formats.text.badges import without_badge
from roadmap2backlog.loading.formats.text.block import Block
from roadmap2backlog.loading.formats.text.inline import (
    bold_lead,
    has_hidden,
    plain,
    state_sign,
    struck_lead,
)
from roadmap2backlog.loading.formats.text.rank_tags import without_rank_tags
from roadmap2backlog.loading.formats.words.labels import is_coded
from roadmap2backlog.loading.formats.words.sections import DROPPED
from roadmap2backlog.loading.formats.words.settled import is_dropped, is_finished
from roadmap2backlog.loading.formats.words.state_labels import label_state, state_label
from roadmap2backlog.loading.formats.words.struck import refuses_in_bold, refuses_struck
from roadmap2backlog.vocabulary.states import TICKS

STRUCK = re.compile(rf"^~~[^~]+~~(?:$|\s*[(\[:—–{TICKS}-])")
_STRUCK_ON = re.compile(r"^~~[^~]+~~\s*[*_]*(?P<state>[^\W\d_]+(?: (?:on|in))? v?\d[\d./-]*)")
_STRUCK_AS = re.compile(r"^~~[^~]+~~\s*[(—–:-]+\s*[*_]*(?P<state>[^\W\d_]+)[*_)]*(?:[.:;,]|$)")
_BEHIND_STRUCK = re.compile(r"~~[^~]+~~(?P<told>[^~]+)$", re.DOTALL)
OUT_OF_SCOPE = "out of scope"
_STRUCK_PART = re.compile(r"\s~~[^~`]+~~")
_RANK = re.compile(r"[\[(]?[Pp][0-5][\])]?")
_LONG_BULLET = 200


def struck_state(text: str) -> list[Field]:
    """Return the state of a struck-out title: what stands behind it, else that it is struck out."""
    behind = _BEHIND_STRUCK.match(text.strip())
    struck = struck_lead(text)
    told = [Field("status", "status", (plain(struck.state),))] if struck and struck.state else []
    if behind and refuses_struck(behind["told"]):
        return [*told, Field("status", "status", (OUT_OF_SCOPE,))]
    if told:
        return told
    dated = _STRUCK_ON.match(text.strip())
    if dated and (is_finished(dated["state"]) or is_dropped(dated["state"])):
        return [Field("status", "status", (dated["state"],))]
    refused = _STRUCK_AS.match(text.strip())
    if refused and is_dropped(refused["state"]):
        return [Field("status", "status", (refused["state"],))]
    is_struck = struck is not None or STRUCK.match(text.strip())
    return [Field("status", "status", ("struck out",))] if is_struck else []


def bullet_of(block: Block) -> Item:
    """Return the item of a list entry, with its state, title and body told apart."""
    sign, shown = state_sign(block.text)
    text, badge = without_badge(shown)
    text, tagged, tags = without_rank_tags(text)
    struck = struck_lead(text)
    lead = (struck.title, struck.body) if struck else bold_lead(text)
    title, body = lead or (text, "")
    told = _told_state(text) if lead and not struck else []
    if lead and not struck and label_state(title):
        title, body = (body if told else text), ""
    code = plain(title) if lead and body and not struck and is_coded(plain(title), body) else ""
    title, body = (text, "") if code else (title, body)
    rank = title if lead and _RANK.fullmatch(plain(title)) else ""
    title, body = (body, "") if rank else (title, body)
    shown_title = _without_struck(title)
    item = Item(plain(shown_title) or title.strip() or sign, BULLET, path=(block.line,))
    if sign and item.title != sign:
        item.fields.append(Field("status", "status", (sign,)))
    told += [Field("status", "status", (OUT_OF_SCOPE,))] if refuses_in_bold(text) else []
    told += [Field("status", "status", (badge,))] if badge else []
    item.fields += [*told, *struck_state(text), *_sorting(plain(rank), tagged, tags)]
    if block.checked:
        item.fields.append(Field("status", "status", ("done",)))
    item.is_open = block.checked is False
    if body:
        item.fields.append(Field("description", "description", (body,)))
    elif len(item.title) > _LONG_BULLET:
        item.fields.append(Field("text", "long_title", (text,)))
    if badge:
        item.notes.append(shown.strip())
    if (has_hidden(title) or shown_title != title) and len(item.title) <= _LONG_BULLET:
        item.source = title.strip()
    item.aliases += [item.title, code] if code else [item.title]
    return item


def _without_struck(title: str) -> str:
    """Return a title without the words in it that are struck out: `Lamps ~~and radio~~`."""
    rest = " ".join(_STRUCK_PART.sub(" ", title).split())
    is_part = not title.lstrip(" *_").startswith("~~") and any(map(str.isalnum, plain(rest)))
    return rest if is_part and "~~" in title else title


def _sorting(rank: str, tagged: str, tags: tuple[str, ...]) -> list[Field]:
    """Return the fields of the ranks in front of a title and behind it, and of the tags there."""
    ranks = [Field("priority", "priority", (found,)) for found in (rank, tagged) if found]
    return [*ranks, Field("tags", "", tags)] if tags else ranks


def _told_state(text: str) -> list[Field]:
    """Return the state that a bold label tells of the words behind it: `**Done (May):** lamps`."""
    label = state_label(text)
    if label is None or label.state == DROPPED or not label.is_told_of_words:
        return []
    return [Field("status", "status", (label.name,))]
