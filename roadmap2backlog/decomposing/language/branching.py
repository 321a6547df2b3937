"""The segments between the conjunctions, commas and slashes of a stretch of words."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.finite import finite_verb_at
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word

_TRAILERS = frozenset(
    {"etc", "etc.", "more", "others", "so on", "stuff", "such", "beyond", "e.g.", "i.e."}
)
_CLAUSE_OPENERS = frozenset(
    {"relative", "condition", "cause", "benefit", "pronoun", "modal", "be", "have", "do", "to"}
)
_FINITE = frozenset({"modal", "be", "have", "do"})
_GOING_ON = frozenset({"that", "which", "who", "whose", "followed"})
_OF_EACH = frozenset({"each", "every"})
_OF_ALL = frozenset({"all", "both"})
_OWNED = frozenset({"its", "their"})
_MOST_PARTS = 40
_FOLDERS = frozenset({"bin", "cmd", "dist", "internal", "lib", "pkg", "src", "vendor"})


@dataclass(frozen=True, slots=True)
class Branching:
    """Segments of a region and what stands between them.

    Attributes:
        segments: The parts of the list.
        joint: What stands between them.
        tight: Whether slashes without blanks do.
        plus: Whether plus signs do.
        broken: Whether the list goes on behind the segments with what is no part like them.
    """

    segments: tuple[Segment, ...]
    joint: str
    tight: bool
    plus: bool = False
    broken: bool = False

    @property
    def speaks_of_first(self) -> bool:
        """Whether a later part belongs to an earlier one: "contracts and their renewal dates"."""
        own = [segment[0].low in _OWNED for segment in self.segments]
        return not own[0] and any(own)


def branch(region: Sequence[Word], *, listed: bool = False) -> Branching | None:
    """Return the segments of a region, or None where it holds one thing.

    Args:
        region: Words without prepositions at their beginning.
        listed: Whether a single comma is enough to make a list (in brackets, after "for").
    """
    while region and region[-1].tag in JOINTS:  # "a protocol, OTLP, for …" is no list of three
        region = region[:-1]
    joints = [word for word in region if word.tag in JOINTS and not _ends_path(region, word)]
    if not joints or len(joints) > _MOST_PARTS:
        return None
    conjunctions = [word for word in joints if word.tag == "conjunction" and word.low != "but"]
    commas = [word for word in joints if word.tag == "comma"]
    loose = [word for word in joints if word.tag == "slash" and not _is_tight(region, word)]
    if conjunctions:
        mixed = loose and any(word.low not in {"&", "+"} for word in conjunctions)
        at = {word.start for word in (*conjunctions, *commas, *(() if mixed else loose))}
        if listed and len(joints) == (len(region) - 1) / 2:  # "DocuSign/HelloSign or built-in"
            at = {word.start for word in joints}
    elif len(commas) > 1 or (commas and listed):
        at = {word.start for word in commas}
    elif len(commas) == len(joints):
        return None
    else:  # "Beta / Standard $9/mo": blanks around a slash divide more than none
        at = {word.start for word in loose or joints if word.tag == "slash"}
    region = region[: _list_end(region, at)]
    chosen = [word for word in joints if word.start in at]
    added = all(word.low == "+" for word in chosen)
    told = _with_article_shared(_segments(region, at), chosen)
    segments = _one_of_a_kind(told, added=added)
    if len(segments) < 2:
        return None
    tight = all(word.tag == "slash" and word not in loose for word in chosen)
    return Branching(
        segments, joint_name(chosen), tight, added, _breaks_off(told, segments, chosen)
    )


def _breaks_off(
    told: Sequence[Segment], segments: Sequence[Segment], joints: Sequence[Word]
) -> bool:
    """Return whether the "and" of a list stands behind what was kept: "maps, lists, and dry it".

    A list of commas alone goes on with an act: "maps, lists, drag to move".
    """
    end = segments[-1][-1].end
    rest = told[len(segments) :]
    if rest and all(word.tag in {"comma", "slash"} for word in joints):
        return _begins_act(rest[0])
    ends = next((word.start for word in joints if word.tag == "conjunction"), 0)
    return ends >= end and len(told) > len(segments) and any(one[-1].end == end for one in told)


def _list_end(region: Sequence[Word], at: set[int]) -> int:
    """Return where a list ends: "light, dark, and hybrid modes, selectable" has three parts."""
    joints = [place for place, word in enumerate(region) if word.start in at]
    named = [place for place in joints if region[place].tag == "conjunction"]
    remark = next((place for place in joints[1:] if _says_of_all(region, joints, place)), 0)
    if remark:
        return remark
    before = named and any(
        region[place].tag == "comma" for place in joints if place < named[-1] - 1
    )
    after = [place for place in joints if named and place > named[-1] + 1]
    return after[0] if before and after and region[after[0]].tag == "comma" else len(region)


def _says_of_all(region: Sequence[Word], joints: Sequence[int], place: int) -> bool:
    """Return whether a comma opens a remark on the whole: "a map + a list, every quay"."""
    if region[place].tag != "comma" or place + 1 == len(region):
        return False
    each = region[place + 1].low in _OF_EACH
    added = all(region[one].tag == "conjunction" for one in joints if one < place)
    last = place == joints[-1] and region[place + 1].low in _OF_ALL
    return (added and (each or last)) or (each and place == joints[-1])


def _segments(region: Sequence[Word], at: set[int]) -> tuple[Segment, ...]:
    found: list[Segment] = []
    current: list[Word] = []
    for word in (*region, None):
        if word is not None and word.start not in at:
            if current or word.tag != "glue":
                current.append(word)
            continue
        while current and current[-1].tag in {"stop", "comma"}:
            current.pop()
        if found and current and current[0].low in {"etc", "etc."}:
            break
        alike = len(current) == 1 and current[0].low in {"equivalent", "similar"}
        if current and not (found and (alike or current[0].low in _TRAILERS)):
            found.append(tuple(current))
        current = []
    return tuple(found)


def _with_article_shared(
    segments: tuple[Segment, ...], joints: Sequence[Word]
) -> tuple[Segment, ...]:
    """Return "the guide and the tide and crane plan" as two segments, else them unchanged."""
    lows = [word.low for word in joints]
    plain = lows[-1:] == ["and"] and set(lows) <= {"and", "&", "+"}
    if len(segments) != 3 or not plain:
        return segments
    first, middle, last = segments
    articled = len(middle) == 2 and middle[0].tag == "determiner" != last[0].tag
    shares = len(last) > 1 and not is_plural_word(middle[-1])
    return (first, (*middle, joints[1], *last)) if articled and shares else segments


def _one_of_a_kind(segments: tuple[Segment, ...], *, added: bool) -> tuple[Segment, ...]:
    """Return the leading segments that are phrases like the first, up to a new clause.

    Plus signs (`added`) join things only: "image publish + install messaging".
    """
    if not segments or segments[0][0].tag in _CLAUSE_OPENERS:
        return ()
    segments = _with_adjectives_joined(segments)
    acts = segments[0][0].shape in {"base", "ing"} and bool(segments[0][0].base)
    kept: list[Segment] = []
    for segment in segments:
        first = segment[0]
        if kept and any(word.low in {"it", "them"} for word in segment):
            return ()
        if kept and len(segment) > 2 and finite_verb_at(segment) is not None:
            return ()
        counts = first.low == "one" and len(segment) > 1 and segment[1].tag == "word"
        if kept and (first.tag in {*_CLAUSE_OPENERS, "preposition"}) and not counts:
            break
        if kept and _says_more(segment):
            break
        if kept and not (acts or added) and (_begins_act(segment) or _acts_on(kept[0], segment)):
            break
        inner = _clause_within(segment)
        kept.append(segment if inner is None else segment[:inner])
        if inner is not None:
            break
    return tuple(kept)


def _says_more(segment: Segment) -> bool:
    """Return whether a later segment is no part, but says more of the parts or begins anew."""
    first = segment[0]
    if first.low in {"both", "all"} and len(segment) > 1 and segment[1].shape == "ed":
        return True  # "a map and a list, both shown at once"
    if first.low in _GOING_ON or first.tag == "conjunction":
        return True  # "for pools and volumes, which can be used", "…, but needs a desk"
    inner = _clause_within(segment)
    return inner is not None and segment[inner].tag in _FINITE  # "for guests and order | is kept"


def _clause_within(segment: Segment) -> int | None:
    """Return where a clause begins after the first word of a segment, or None."""
    if is_gesture(segment):
        return None
    for place, word in enumerate(segment):
        if place and (word.tag in _CLAUSE_OPENERS or word.low == "that"):
            return place
    return None


def _begins_act(segment: Segment) -> bool:
    """Return whether a segment is a predicate ("continue to do so"), not a thing."""
    first = segment[0]
    if first.shape == "ing" and first.base and len(segment) > 1:
        return segment[1].tag in {"determiner", "pronoun"}
    if first.shape == "s" and first.base and len(segment) > 1:  # "syncs mail and writes to …"
        return segment[1].tag in {"determiner", "pronoun", "to"}
    if first.shape != "base" or len(segment) == 1 or _is_name(segment):
        return False
    if segment[-1].low.endswith("ly") and segment[-1].tag != "determiner":
        return True  # "by number and mark trailers differently"
    if len(segment) == 2 and segment[1].low.endswith("ing") and segment[1].tag == "word":
        return False  # "preview, backup, and restore tooling"
    sure = first.reading == "verb" and not _names_part(segment)
    return sure or (first.reading == "mostly" and segment[1].tag == "determiner")


def _names_part(segment: Segment) -> bool:
    """Return whether a word that may be a noun or an adjective names a part: "redirect flow"."""
    language, first = load_language(), segment[0]
    may = (
        first.low in language.verb_kinds["verb_or_adjective"]
        or first.base in language.verb_kinds["also_noun"]
    )
    plain = all(word.tag == "word" for word in segment)
    named = segment[-1].low in language.artefacts or segment[-1].low.endswith(("ing", "ion"))
    return may and plain and named


def is_gesture(segment: Segment) -> bool:
    """Return whether an act is named by its aim, as a thing beside others: "drag to move"."""
    aims = len(segment) == 3 and [word.tag for word in segment] == ["word", "to", "word"]
    return aims and "base" in {segment[0].shape, segment[2].shape}


def _is_name(segment: Segment) -> bool:
    """Return whether words are a known name or phrase, or name a gesture."""
    return segment[1].tag == "glue" or _is_known_pair(segment) or is_gesture(segment)


def _is_known_pair(segment: Segment) -> bool:
    """Return whether a phrase is a known name of a thing: "spend analytics"."""
    pair = f"{segment[0].low} {segment[1].low}"
    known = pair in load_language().noun_compounds and segment[0].token.text.islower()
    return len(segment) == 2 and known


def _acts_on(first: Segment, segment: Segment) -> bool:
    """Return whether a later part without an article is an act: "a list, and save selection"."""
    word = segment[0]
    bare = first[0].low in {"a", "an"} and len(segment) > 1 and segment[1].tag == "word"
    return bare and word.shape == "base" and word.reading == "mostly"


def _with_adjectives_joined(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return three or more segments with "useful and comprehensive statistics" as one of them."""
    if len(segments) < 3 or all(len(segment) == 1 for segment in segments[:-1]):
        return segments  # "orphaned, ambiguous, or duplicated records"
    often = load_language().frequencies
    if all(segment[-1].low in often for segment in segments[:-1]):
        return segments  # "automated daily/weekly/monthly digests"
    joined: list[Segment] = []
    for segment in segments:
        before = joined[-1] if joined else ()
        bare = before[1:] if before and before[0].tag == "determiner" else before
        alone = len(bare) == 1 and is_adjective(bare[0])
        if alone and len(segment) > 1 and is_adjective(segment[0]):
            joined[-1] = (*before, *segment)
        else:
            joined.append(segment)
    return tuple(joined)


def _ends_path(region: Sequence[Word], slash: Word) -> bool:
    """Return whether a slash belongs to words around it: "the imaging/ module", "cmd/mole"."""
    before = {word.end: word for word in region}
    after = {word.start: word for word in region}
    if slash.tag != "slash" or slash.start not in before:
        return False
    follows = after.get(slash.end)
    folder = before[slash.start].token.text in _FOLDERS
    return follows is None or (folder and follows.low not in {"external", "public"})


def _is_tight(region: Sequence[Word], slash: Word) -> bool:
    ends = {word.end for word in region}
    starts = {word.start for word in region}
    return slash.start in ends and slash.end in starts


def joint_name(joints: Sequence[Word]) -> str:
    """Return what stands between the parts: and, or, and/or, a slash or a comma."""
    names = [word.low for word in joints if word.tag == "conjunction"]
    if "and/or" in names:
        return "and/or"
    if names:
        return "or" if names[-1].startswith("or") else "and"
    return "/" if any(word.tag == "slash" for word in joints) else ","
