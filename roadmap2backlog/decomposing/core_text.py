"""A clause without its label, brackets and afterthoughts."""

import re

from roadmap2backlog.decomposing.language import (
    Frame,
    describes,
    frame,
    load_language,
    past,
    split_sentences,
    with_article,
)
from roadmap2backlog.decomposing.phrases import clean, trimmed
from roadmap2backlog.decomposing.quoting import without_brackets
from roadmap2backlog.decomposing.verify import is_denial
from roadmap2backlog.decomposing.words import keys_of

_BEFORE = " \t([{—–-:,;"
_DASHED = re.compile(r"\s[-–—]\s*$")
_LABEL = re.compile(
    r"[A-Z]{1,5}[-_ ]?(?:\d[\w.]*|[IVX]+)|v?\d+(?:\.\d+)+[\w.-]*"
    r"|(?i:item|task|step|phase|part|epic|story|slice|track|wave|ticket|issue|feature) #?\d[\w.]*"
)
_POINTING = re.compile(
    r"\b(?:(?:this|these|the following) [\w-]+|^[\w-]+ (?:file|folder|table))$", re.IGNORECASE
)
_SEMICOLON = re.compile(r"[^;()\[\]\"“”]*\w(?: [^;()\[\]\"“” ]+){3}(?= ?; )")
_POINTS_ON = re.compile(r"(?<=\w)(?:[.;]\s+see:|\.\s+see)\s+\S")
"""Where a line only says where to read more: "Draw the map. see: map#12"."""
_WITH_PATH = re.compile(r": +(?:/\w|[\w.-]+/[\w.-]+/)")
_TELLING = re.compile(r"[^\W\d_]{3}")
_SHORT = 4
_QUOTES = frozenset("\"“„«'‘`")
_AFTER = " \t)]}—–:"
_SIGNS = frozenset("+&")
_BRACKETS = re.compile(r"[()\[\]{}]")
_NEEDING = frozenset({"with", "for", "of", "from", "to", "by", "at", "into", "via", "than"})
"""What needs a word behind it: "start with [desk 3]"."""


def core_of(text: str, parsed: Frame) -> tuple[str, Frame]:
    """Return the text without asides, and the frame of what is left.

    The title of a story keeps them; in its sentence they would be noise. Where nothing but
    asides is left, the text stays as it is.
    """
    if len(text) != len(text.rstrip()) or any(aside.end > len(text) for aside in parsed.aside):
        text = text.rstrip()
        parsed = frame(text)
    first = _first_sentence(text)
    if first != text:
        return core_of(first, frame(first))
    if not parsed.aside:
        return text, _fitting(text, parsed)
    core = clean("".join(_kept(text, parsed)))
    bracketed = text.startswith((f"{core} (", f"{core} ["))
    if bracketed and core.rpartition(" ")[2].lower() in _NEEDING:
        core = clean(_BRACKETS.sub("", text))
    inner = frame(core) if core else parsed
    if _POINTING.search(core) or _WITH_PATH.search(text):  # "create this file: shelves.csv"
        return text, _fitting(text, parsed)
    told = _told_after(text, parsed, core, inner)
    if told:
        return core_of(told, frame(told))  # it may have a label of its own
    if not core or (parsed.form == "VP" and inner.form != "VP"):
        return text, _fitting(text, parsed)
    return core, inner


def _first_sentence(text: str) -> str:
    """Return the text up to its first full stop or semicolon, unless what follows denies."""
    sentences = split_sentences(text) if text[:1] not in _QUOTES else ()
    end = sentences[0].end if len(sentences) > 1 and " " in sentences[0].text else len(text)
    clause = _SEMICOLON.match(text[:end]) if "; " in text else None
    end = clause.end() if clause else end
    points = _POINTS_ON.search(text[:end])
    end = points.start() if points else end
    denies = end < len(text) and any(map(is_denial, keys_of(text[end:])))
    return text if end == len(text) or denies else trimmed(text[:end])


def _told_after(text: str, parsed: Frame, core: str, inner: Frame) -> str:
    """Return what stands after a dash where the words before it are only a name for it.

    "MS-III - Data transfer", "Dynamic type — replace fixed sizes with semantic ones".
    """
    after = parsed.aside[-1]
    behind = without_brackets(text[after.end :])
    if trimmed(behind) or not _DASHED.search(text[: after.start]):
        return ""
    if _LABEL.fullmatch(core) and _TELLING.search(after.text):
        return clean(after.text)
    named = inner.form == "NP" and len(core.split()) <= _SHORT
    said = frame(after.text)
    acts = said.form == "VP" and said.object is not None and bool(said.verbs)
    acts = acts and said.verbs[0].lemma != "see" and not _is_past(said)
    return clean(after.text) if named and acts else ""


def _is_past(said: Frame) -> bool:
    """Return whether what is said is no order: "kept two years"."""
    first = said.verbs[0]
    return first.text.lower() != first.lemma and first.text.lower() == past(first.lemma)


def _kept(text: str, parsed: Frame) -> list[str]:
    """Return the stretches of a text between its asides."""
    pieces: list[str] = []
    at = 0
    for aside in sorted(parsed.aside, key=lambda span: span.start):
        start, end = aside.start, aside.end
        if start < at:
            continue
        while start > at and text[start - 1] in _BEFORE:
            start -= 1
        while end < len(text) and (text[end] in _AFTER or (text[end] == "-" and not aside.start)):
            end += 1
        pieces.append(text[at:start])
        goes_on = end < len(text) and (text[end].isalnum() or text[end] in _SIGNS)
        if text[:start].strip() and goes_on:
            within = _describes_next(aside.text, text[:start], text[end:])
            pieces.append(f" {aside.text} " if within else " ")
        at = end
    pieces.append(text[at:])
    return pieces


def _describes_next(aside: str, before: str, after: str) -> bool:
    """Return whether a lone adjective stands in brackets before its noun: "a shared (live) map"."""
    article, following = before.rsplit(maxsplit=1)[-1].lower(), after.split(maxsplit=1)[0]
    parts = load_language().parts
    joins = following in parts["conjunction"] | parts["preposition"] | {"to"}
    fits = article not in {"a", "an"} or with_article(aside).startswith(f"{article} ")
    return following.islower() and not joins and fits and describes(aside)


def _fitting(text: str, parsed: Frame) -> Frame:
    """Return the frame, made anew where it reaches beyond the text (a benefit was cut)."""
    reach = parsed.predicate.end if parsed.predicate else 0
    return frame(text) if reach > len(text) else parsed
