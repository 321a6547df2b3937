"""Text fields to classified clauses."""

import re
from dataclasses import replace

from roadmap2backlog.decomposing.drafts import Clause
from roadmap2backlog.decomposing.foreign import language_signs
from roadmap2backlog.decomposing.language import (
    ClauseClass,
    ClauseKind,
    TextSpan,
    classify_clause,
    frame,
    lemma,
    load_language,
    past,
    shows_question,
    split_sentences,
)
from roadmap2backlog.decomposing.language.parse import Frame
from roadmap2backlog.decomposing.leads import lead_of, led
from roadmap2backlog.decomposing.markup import plain
from roadmap2backlog.decomposing.phrases import clean
from roadmap2backlog.decomposing.pieces import Piece, listed_piece, pieces
from roadmap2backlog.decomposing.scene import Surroundings
from roadmap2backlog.model.provenance import PathKey

_NO_NAME = frozenset({"is", "are", "be", "as", "when", "if", "that", "which", "who", "to", "for"})
_NOTHING = Frame("NP", "noun")


def clauses_of(
    path: PathKey, text: str, *, around: Surroundings, prior: ClauseKind | None = None,
    listed: bool = False,
) -> tuple[Clause, ...]:  # fmt: skip
    """Return the clauses of a text field, in order.

    Args:
        path: Where the text stands.
        text: The text; Markdown is read.
        around: Its initiative. A clause tells of itself whether it is in another language, unless
            that is stated; foreign clauses are not classified.
        prior: What the field suggests that a clause is.
        listed: Whether the whole text is one entry of a list.
    """
    found = (listed_piece(text),) if listed else pieces(text)
    made: list[Clause] = []
    lead = ""
    for piece in found:
        lead = lead if piece.kind == "bullet" else lead_of(piece.text)
        for place, part in enumerate(_parts(piece)):
            goes_on = place > 0 and piece.kind == "bullet"
            own = "" if place else lead
            clause = _clause(path, part, prior, around=around, goes_on=goes_on, lead=own)
            opens = bool(lead) and piece.kind != "bullet"
            made.append(replace(clause, heading=True) if opens else clause)
    return tuple(made)


def _parts(piece: Piece) -> tuple[Piece, ...]:
    """Return a bullet's first sentence as the bullet, and what follows as sentences."""
    if piece.kind == "heading":
        return (piece,)
    first, *rest = split_sentences(piece.text) or (TextSpan(piece.text, 0, len(piece.text)),)
    first, *rest = (half for whole in (first, *rest) for half in _halves(whole))
    if not rest:
        return (piece,)
    told = (replace(piece, kind="sentence", text=s.text, start=piece.start + s.start) for s in rest)
    return (replace(piece, text=first.text, start=piece.start + first.start), *told)


_LABELLED_ORDER = re.compile(
    r"^(?P<order>(?:add|create|delete|deprecate|drop|implement|migrate|refactor|remove|rename|replace"
    r"))\s*:\s+(?=\w)",
    re.IGNORECASE,
)
"""An order that is written as a label: "Delete: the old importer, unused fields"."""
_LABELLED_SEARCH = re.compile(
    r"^(?P<order>assess|evaluate|explore|investigate|research)\s*:\s+(?=\w)", re.IGNORECASE
)
"""What is to be found out, written so: "Research: harbour fees"; orders may follow as well."""
_LABELLED_PEOPLE = re.compile(r"^(?P<who>[^\W\d_][\w' -]{0,40}?)\s*(?::|\s[–—-])\s+(?=can\s)")
"""Whoever can do something, written so: "Guests: can pay online"."""
_OPEN_HEAD = re.compile(
    r"^(?P<head>(?:(?:[\w'’/-]+,? ){1,7}(?:accepts|contains|includes|requires"
    r"|across|by|for|from|like|such as|to|via|with"
    r"|(?:contain|describ|display|explain|hold|includ|indicat|list|mention|show|specify|stat)ing)"
    r"|(?:an?|each|every|the) (?:[\w'’/-]+ ){1,6}(?:covers|displays|lists|shows|supports)))\s*:\s+"
    r"(?=[^:]+$)"
)
"""What cannot end there, so that the colon is none: "filter loans by: date, reader"."""
_SEMICOLON = re.compile(r";\s+")


def _halves(whole: TextSpan) -> tuple[TextSpan, ...]:
    """Return the two sentences that a semicolon joins, or the whole."""
    found = _SEMICOLON.search(whole.text)
    if not found or whole.text.count(";") > 1:
        return (whole,)
    before, after = whole.text[: found.start()], whole.text[found.end() :]
    if not before.strip() or before.count("(") != before.count(")") or frame(after).form != "CL":
        return (whole,)
    second = TextSpan(after, whole.start + found.end(), whole.end)
    return TextSpan(before, whole.start, whole.start + found.start()), second


def _clause(
    path: PathKey,
    piece: Piece,
    prior: ClauseKind | None,
    *,
    around: Surroundings,
    goes_on: bool,
    lead: str,
) -> Clause:
    bare = plain(piece.matter)
    text = clean(bare.text) or clean(piece.text)
    text = led(lead, _without_label(text))
    foreign = _is_foreign(text, around)
    parsed = _NOTHING if foreign else frame(text)
    sort = ClauseClass("capability", "another language") if foreign else _sort(text, prior)
    return Clause(
        path=path, text=text, start=piece.start, frame=parsed,
        sort=sort, listed=piece.kind == "bullet", goes_on=goes_on, heading=piece.kind == "heading",
        done=piece.done or (not foreign and (is_past(parsed) or tells_past(text))),
        foreign=foreign,
        written=clean(piece.text), links=bare.links,
    )  # fmt: skip


def _without_label(text: str) -> str:
    """Return the sentence that a label and what it stands before make, else the text."""
    if ":" not in text and " can " not in text:
        return text
    opens = _OPEN_HEAD.match(text)
    if opens and not (opens["head"].endswith(" with") and frame(opens["head"]).form == "NP"):
        text = _OPEN_HEAD.sub(r"\g<head> ", text, count=1)  # "Panel with: size" names its parts
    text = _LABELLED_ORDER.sub(r"\g<order> ", text)
    able = _LABELLED_PEOPLE.match(text)
    if able and frame(able["who"]).form == "NP":
        return _LABELLED_PEOPLE.sub(r"\g<who> ", text)
    found = _LABELLED_SEARCH.match(text)
    things = found is not None and frame(text[found.end() :]).form == "NP"
    return _LABELLED_SEARCH.sub(r"\g<order> ", text) if things else text


def _is_foreign(text: str, around: Surroundings) -> bool:
    """Return whether a clause is another language; one such word does among others of its kind."""
    if around.stated:
        return around.foreign
    found = language_signs(text)
    if around.foreign and found.foreign:
        return True
    return around.foreign if found.verdict is None else found.verdict


def _sort(text: str, prior: ClauseKind | None) -> ClauseClass:
    """Return what a clause is; a question mark says so in every field."""
    if text.rstrip(" )\"'”’*_").endswith("?") and not shows_question(text):
        return ClauseClass("question", "it ends in a question mark", "?")
    return classify_clause(text, prior)


_TOLD = re.compile(
    r"(?P<subject>(?:[\w().&'’-]+ ){0,8}(?:[A-Z]\w*|\([A-Z]+\))) (?P<verb>[a-z]+)"
    r"(?: (?:an?|the|its|their|our)|(?<=collaborated) with|(?<=partnered) with|(?<=worked) with)\b"
)


def tells_past(text: str) -> bool:
    """Return whether somebody named did something: "The Foundation established a committee"."""
    found = _TOLD.match(text)
    if not found or _NO_NAME & set(found["subject"].lower().split()):
        return False
    base = lemma(found["verb"])
    return base in load_language().verbs and found["verb"] == past(base) != base


def is_past(parsed: Frame) -> bool:
    """Return whether a clause without a subject tells what was done: "Added a cookie scan"."""
    if parsed.subject is not None or parsed.form != "VP" or not parsed.verbs:
        return False
    verb = parsed.verbs[0]
    return verb.text.lower() != verb.lemma and verb.text.lower() == past(verb.lemma)
