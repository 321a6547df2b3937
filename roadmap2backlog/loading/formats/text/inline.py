"""Markup inside a line: links, emphasis, bold titles, labels, signs of state."""

import html
import re
from dataclasses import dataclass
from typing import NamedTuple

from roadmap2backlog.loading.formats.words.fields import role_of, title_rank
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.icon_tags import before_icon_tag
from roadmap2backlog.loading.formats.words.labels import is_page_label, is_version
from roadmap2backlog.loading.formats.words.links import heads_links, is_address, names_issues
from roadmap2backlog.loading.formats.words.pointers import plans_nothing, points_elsewhere
from roadmap2backlog.loading.formats.words.present_state import tells_present
from roadmap2backlog.loading.formats.words.states import STATE_SIGN
from roadmap2backlog.loading.formats.words.tables import names
from roadmap2backlog.loading.formats.words.times import is_amount_of_time, is_time

_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])+)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)")
_NUMBER_LINK = re.compile(r"(?<=\S)\s*\(?\[#\d+\]\([^()\s]*\)\)?\s*$")
_MORE_LINK = re.compile(
    r"(?<=\S)\s+\(?\[(?:(?:click|tap)(?: here)?(?: (?:for|to) [\w ]{1,30})?"
    r"|(?:find out|learn|read|see|show|view)(?: here)?(?: for)? (?:more|details)(?: [\w ]{1,20})?"
    r"|(?:more )?(?:details|info|information)|more)(?: here)?[.…]*\]\([^()\s]*\)\)?[.]?\s*$",
    re.IGNORECASE,
)
"""A link behind a text that only says where more of it is told: `[Click for details](…)`."""
_REFERENCE = re.compile(r"\[([^\[\]^]+)\]\[[^\]]*\]")
TAG = re.compile(r"<(?:!--.*?--|/?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?)>", re.DOTALL)
_BREAK = re.compile(r"<(?:br|hr)\s*/?>|\\(?=\n)", re.IGNORECASE)
_EMPHASIS = (
    re.compile(r"\*\*\*(.{1,1000}?)\*\*\*"),
    re.compile(r"\*\*(.{1,1000}?)\*\*"),
    re.compile(r"(?<![\w/])__(.{1,1000}?)__(?![\w/])"),
    re.compile(r"\*(\S(?:.{0,1000}?\S)?)\*"),
    re.compile(r"(?<![\w/])_(\S(?:.{0,1000}?\S)?)_(?![\w/])"),
    re.compile(r"~~(.{1,1000}?)~~"),
)
"""Marks that stand further apart belong to no pair; to look for it would take a square of time."""
_STRAY = re.compile(r"(?<![\s\w/])\*{2,}|\*{2,}(?![\s\w/])")
_AS_IS = re.compile(
    r"(?P<ticks>(?<!`)`+(?!`))(?P<code>.+?)(?<!`)(?P=ticks)(?!`)|\\(?P<sign>[^\w\s])|(?P<mark>\ue000)",
    re.DOTALL,
)
"""What stays as it is written: code in backticks, and a sign behind a backslash."""
_HELD = re.compile("\ue000(\\d+)\ue001")
_ANCHOR = re.compile(r"\s*\{[#:.][^}]*\}\s*$")
_BOLD_LEAD = re.compile(
    r"^(?:\*\*|__)(?P<title>(?:(?!\*\*|__).)+?)(?:\*\*|__)(?P<mark>\s*(?::|[—–-]|→|\.|\\)?\s*)(?P<body>\S.*)$",
    re.DOTALL,
)
_LABEL = re.compile(
    r"^(?:\*\*|__|[_*`])?(?P<label>[^\W\d_][^:*_`|\n]{0,39}?)(?:(?:\*\*|__|[_*`])\s*[:：]|[:：](?:\*\*|__|[_*`])?)"
    r"\s*(?P<value>\S.*)$",
    re.DOTALL,
)
_STRUCK = re.compile(
    r"^~~\s*(?P<hashes>#{1,6}\s+)?(?P<title>[^~]+?)\s*~~[*_]*\s*(?:(?P<state>[^\w\s(]*\s*[*_]*"
    r"[^\W\d_][\w' ’]{1,30}[*_]*)\s*(?:[-–—:]\s+(?P<body>\S.*))?)?$",
    re.DOTALL,
)
_PICTURE = re.compile(r"(?:\[?!\[[^\]]*\]\([^()]*\)(?:\]\([^()]*\))?\s*)+")
_PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%[^<>]*%>|\$\{[^{}]*\}|\{:[^{}]*\}")
_MARKS = " \t\n:：—–-→."
_RATED = re.compile(
    r"(?:[\w-]+ ){0,2}(?:complexity|confidence|cost|difficulty|impact|risk|severity|urgency|value)",
    re.IGNORECASE,
)
_RATING = re.compile(
    r"(?:(?:very|extremely|quite) )?(?:high|low|medium|moderate|minimal|none|huge|small)"
    r"(?:(?: ?[-–/] ?| to )(?:high|low|medium))?(?:\s*[(—–,.;].*|\s+-\s.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""What a line says that only rates a plan: `Tourist impact: very high (they come by boat)`."""
_SPANS = frozenset({"dauer", "duracion", "duration", "duree", "durata", "estimated duration"})
_ABOVE_TEXTS = frozenset({"goal", "outcome", "why"})
_LONGEST_LEAD = 120


@dataclass(frozen=True, slots=True)
class Label:
    """A line such as `Owner: the core team`."""

    name: str
    role: str
    value: str


def plain(text: str) -> str:
    """Return a text without inline markup, on one line; links leave their words.

    What stands in backticks stays as it is written.
    """
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found["code"] or found["sign"] or found["mark"])
        return f"\ue000{len(held) - 1}\ue001"

    text = TAG.sub("", _BREAK.sub(" ", _AS_IS.sub(hold, text)))
    text = _ANCHOR.sub("", text)
    text = _MORE_LINK.sub("", _NUMBER_LINK.sub("", text)) if "](" in text else text
    for pattern in (_IMAGE, _LINK, _REFERENCE) if _may_link(text) else ():
        text = pattern.sub(r"\1", text)
    for pattern in _EMPHASIS:
        text = pattern.sub(r"\1", text)
    text = html.unescape(_STRAY.sub("", text).replace("`", ""))
    return " ".join(_HELD.sub(lambda found: held[int(found[1])], text).split())


def has_hidden(text: str) -> bool:
    """Return whether a text holds what `plain` leaves out: addresses and attributes."""
    if not _may_link(text):
        return False
    return bool(_IMAGE.search(text) or _LINK.search(text) or _REFERENCE.search(text))


def _may_link(text: str) -> bool:
    """Return whether a bracket closes in front of one that opens, as in each link."""
    return "](" in text or "][" in text


def is_picture(text: str) -> bool:
    """Return whether a text is nothing but pictures, such as badges."""
    return bool(_PICTURE.fullmatch(text.strip()))


def is_placeholder(text: str) -> bool:
    """Return whether a template fills in all that a text says: `{{ page.title }}`.

    A line of attributes says nothing, either: `{: .wide }`.
    """
    rest, found = _PLACEHOLDER.subn("", text)
    return found > 0 and not any(map(str.isalnum, rest))


def is_filled_in(line: str) -> bool:
    """Return whether a template fills in a line, or all behind its label: `Berth: {{ b }}`."""
    rest, found = _PLACEHOLDER.subn("", line)
    is_label = found > 0 and rest.rstrip(" \t|*_").endswith((":", "："))
    return is_label or is_placeholder(line)


def bold_lead(text: str) -> tuple[str, str] | None:
    """Return title and body of `**Title** — body` or `**Title:** body`, else None.

    A title may also stand alone on its line, where the next one begins with a capital.
    """
    found = _BOLD_LEAD.match(text)
    if not found or len(found["title"]) > _LONGEST_LEAD:
        return None
    title, mark = found["title"].strip(), found["mark"].strip()
    apart = "\n" in found["mark"] and found["body"][0].isupper()
    if not (mark or apart) and title[-1:] not in {":", ".", "："}:
        return None
    return title.strip(_MARKS), found["body"].strip()


class StruckLead(NamedTuple):
    """A struck-out title, the state behind it, and the text behind that."""

    title: str
    state: str
    body: str


def struck_lead(text: str) -> StruckLead | None:
    """Return title, state and body of `~~Title~~ ✅ **Done** - body`, else None.

    `~~### Title~~` is one without state or body, too.
    """
    found = _STRUCK.match(text) if text.startswith("~~") else None
    if not found or not (found["hashes"] or found["body"]):
        return None
    state, body = found["state"] or "", found["body"] or ""
    return StruckLead(found["title"], state.strip(), body.strip())


def label_of(text: str) -> Label | None:
    """Return the label of a line whose first words, up to a colon, name a field, else None."""
    found = _LABEL.match(text.strip())
    if not found or not any(map(str.isalnum, found["value"])):
        return None
    name = found["label"].strip()
    is_note = is_page_label(name, found["value"]) or _tells_where(name, found["value"])
    is_note = is_note or (fold(name) in _SPANS and is_amount_of_time(found["value"]))
    is_note = is_note or _rates(name, found["value"]) or _tells_present(name, found["value"])
    role = "" if _counts_steps(name, found["value"]) else role_of(name)
    role = role or ("notes" if is_note else "") or _time_role(name, found["value"])
    is_marked = text.strip()[0] in "*_" and fold(name) == "what"
    is_title = title_rank(name) is not None and role in {"story", "description"}
    if not role or (is_title and not is_marked):
        return None
    return Label(name, role, _within_marks(text.strip(), found))


def label_alone(text: str) -> str:
    """Return the label of a text, where the next one says what it labels: `Goal:`."""
    bare = text.strip()
    name = bare.strip(" *_:：")
    is_label = "\n" not in bare and bare.rstrip(" *_").endswith((":", "："))
    return name if is_label and role_of(name) in _ABOVE_TEXTS else ""


def _counts_steps(name: str, value: str) -> bool:
    """Return whether a label counts months, sprints or the like, and what comes then follows it.

    `Milestone 2: light the mole` is a plan, where `Milestone 2: May 2031` says when.
    """
    is_step = role_of(name) in {"target", "release"} and name[-1:].isdigit()
    return is_step and not (is_time(value.strip(" *_.")) or is_version(value.strip(" *_.")))


def _time_role(name: str, value: str) -> str:
    """Return the role of a time, where a label such as `Availability` has nothing but one."""
    return "target" if fold(name) in names("time_labels") and is_time(value.strip(" *_.")) else ""


def _tells_present(name: str, value: str) -> bool:
    """Return whether a line says which version counts, or where to read how things are today."""
    told = plain(value).strip(" *_.")
    names_version = fold(name).endswith(" version") and is_version(told)
    return names_version or (tells_present(name) and points_elsewhere(value))


def _rates(name: str, value: str) -> bool:
    """Return whether a labelled line only rates what it stands in."""
    return bool(_RATED.fullmatch(name) and _RATING.fullmatch(value.strip(" *_")))


def _within_marks(text: str, found: re.Match[str]) -> str:
    """Return the value of a label without the mark that closes all of the line: `_Goal: sail._`."""
    value = found["value"].strip()
    mark = text[: found.start("label")]
    is_closed = not mark or mark in text[found.end("label") : found.start("value")]
    if is_closed or not value.endswith(mark) or value.count(mark) > 1:
        return value
    return value.removesuffix(mark).rstrip() or value


def _tells_where(name: str, value: str) -> bool:
    """Return whether a labelled line names files, links or issues, or says that none is known.

    So do `Files to touch: tide.py`, `Issue: #12` and `Issue: to be added`.
    """
    if not heads_links(name):
        return False
    is_place = is_address(value) or names_issues(value) or plans_nothing(value)
    return is_place or "files" in fold(name).split()


def state_sign(text: str) -> tuple[str, str]:
    """Return the sign in front of a text (✅, 🚧, `:soon:` …), or nothing, and the rest."""
    found = STATE_SIGN.match(text)
    return (found.group(1).strip(), text[found.end() :]) if found else before_icon_tag(text)
