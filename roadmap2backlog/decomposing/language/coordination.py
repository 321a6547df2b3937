"""Several of a kind in one clause, along which line they differ, and whether to split there.

Each place where a clause can branch is looked at once: its verbs, its subject, what is acted
on, each part with a preposition, how often, and lists in brackets. Fixed phrases ("terms and
conditions") were glued together before and never show up here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.decomposing.language.axes import (
    Judgement,
    judge_adjunct,
    judge_object,
    judge_phrases,
    typed_axis,
)
from roadmap2backlog.decomposing.language.clauses import Outline, outline
from roadmap2backlog.decomposing.language.forms import content
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import (
    Axis,
    Coordination,
    Frame,
    TextSpan,
    VerbHead,
)
from roadmap2backlog.decomposing.language.sharing import Segment, Sharing, share
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import Word, span

_TRAILERS = frozenset({"etc", "etc.", "more", "others", "so on", "beyond", "e.g.", "i.e."})
_EXAMPLES = frozenset({"e.g.", "e.g", "eg", "i.e.", "incl", "incl.", "including", "like", "such"})
_FOR_WHOM = frozenset({"for", "by"})
_MOST_PARTS = 40


@dataclass(frozen=True, slots=True)
class _Branching:
    """Segments of a region and what stands between them."""

    segments: tuple[Segment, ...]
    joint: str
    tight: bool


def coordinations(text: str, frame: Frame) -> tuple[Coordination, ...]:
    """Return the coordinations of a clause, in order; conditions and reasons are left whole.

    Args:
        text: The clause that `frame` was made from.
        frame: Its frame.
    """
    pieces = outline(text)
    words = content(pieces.main)
    found = [
        *_verbs(text, words, frame),
        *_subject(text, words, frame),
        *_objects(text, words, frame),
        *_adjuncts(text, words, frame),
        *_frequencies(text, words),
        *_asides(text, pieces, frame),
    ]
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end, one.axis)))


def _verbs(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    verbs = frame.verbs
    if len(verbs) < 2 or not words:  # noqa: PLR2004
        return []
    between = [text[a.span.end : b.span.start] for a, b in zip(verbs, verbs[1:], strict=False)]
    joint = _joint_name(
        [
            word
            for word in words
            if word.tag in JOINTS and verbs[0].span.end <= word.start < verbs[-1].span.start
        ]
    )
    if all(len(gap) <= len(" , and also ") and _only_joints(gap) for gap in between):
        return [_side_by_side(text, verbs, joint)]
    return [_clausal(text, words, frame, joint)]


def _only_joints(gap: str) -> bool:
    kept = gap.lower().replace("/", " ").replace(",", " ").replace("&", " ").replace("+", " ")
    return all(word in {"and", "or", "to", "also", "then", "even"} for word in kept.split())


def _side_by_side(text: str, verbs: tuple[VerbHead, ...], joint: str) -> Coordination:
    start, end = verbs[0].span.start, verbs[-1].span.end
    return _coordination(
        text,
        axis="VERB",
        conjuncts=tuple(verb.span for verb in verbs),
        own=tuple(verb.text for verb in verbs),
        stretch=(start, end),
        joint=joint,
        judgement=("split", "the verbs are acts of their own"),
    )


def _clausal(text: str, words: Sequence[Word], frame: Frame, joint: str) -> Coordination:
    """Return the coordination of predicates with objects of their own."""
    verbs = frame.verbs
    starts = [verb.span.start for verb in verbs]
    clauses = []
    for number, start in enumerate(starts):
        limit = starts[number + 1] if number + 1 < len(starts) else words[-1].end
        inside = [word for word in words if start <= word.start < limit]
        while inside and inside[-1].tag in {"conjunction", "comma", "stop", "adverb", "slash"}:
            if inside[-1].tag == "adverb" and number + 1 == len(starts):
                break
            inside.pop()
        clauses.append(span(text, inside))
    return _coordination(
        text,
        axis="VERB",
        conjuncts=tuple(clauses),
        own=tuple(clause.text for clause in clauses),
        stretch=(starts[0], clauses[-1].end),
        joint=joint,
        judgement=("split", "each part has a verb of its own"),
    )


def _subject(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    if frame.subject is None:
        return []
    branching = _branch(_inside(words, frame.subject))
    if branching is None:
        return []
    keep: Judgement = ("keep", "they act alike: one act of several roles")
    return [_phrases(text, branching, typed_axis(branching.segments, "ROLE"), keep)]


def _objects(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    region = _object_region(words, frame)
    branching = _branch(region)
    if branching is None or all(_is_often(segment) for segment in branching.segments[1:]):
        return []
    sharing = share(branching.segments, branching.joint, tight=branching.tight)
    judgement = judge_object(frame, branching.segments, sharing)
    return [_phrases(text, branching, "OBJECT", judgement, sharing)]


def _object_region(words: Sequence[Word], frame: Frame) -> tuple[Word, ...]:
    """Return the words of what is acted on, up to the first "that", "which" …"""
    if frame.form == "NP" and frame.frame_kind in {"noun", "nominalisation"}:
        first = frame.adjuncts[0].span.start if frame.adjuncts else None
        if frame.frame_kind == "nominalisation" and frame.object is not None:
            places = [w.start for w in words if w.tag in {"preposition", "to"}]
            first = places[0] if places else None
        region = tuple(word for word in words if first is None or word.start < first)
    else:
        region = _inside(words, frame.object)
    for place, word in enumerate(region):
        if word.tag in {"relative", "condition"} and place:
            return region[:place]
    return region


def _adjuncts(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    found = _whole_adjuncts(text, words, frame)
    taken = [one.span for one in found]
    for adjunct in _all_adjuncts(text, words, frame):
        preposition, region = adjunct
        if any(one.start <= region[0].start < one.end for one in taken):
            continue
        branching = _branch(_before_relative(region), listed=True)
        if branching is None:
            continue
        axis: Axis = "OBJECT" if preposition == "of" else "DATA"
        sharing = share(branching.segments, branching.joint, tight=branching.tight)
        judgement = judge_adjunct(preposition, branching.segments, sharing, branching.joint)
        typed = typed_axis(branching.segments, axis)
        if typed == "ROLE" and preposition not in _FOR_WHOM:
            typed = "DATA"
        found.append(_phrases(text, branching, typed, judgement, sharing))
    return found


def _all_adjuncts(
    text: str, words: Sequence[Word], frame: Frame
) -> list[tuple[str, tuple[Word, ...]]]:
    """Return preposition and words of each adjunct, the "of" that frames count as object too."""
    found = [
        (adjunct.preposition, _inside(words, adjunct.inner))
        for adjunct in frame.adjuncts
        if frame.frame_kind != "support" or adjunct.inner != frame.object
    ]
    covered = {word.start for _, region in found for word in region}
    if frame.form == "NP" and frame.frame_kind == "nominalisation" and frame.object:
        region = _inside(words, frame.object)
        before = [word for word in words if word.start < frame.object.start]
        if before and before[-1].low == "of" and region[0].start not in covered:
            found.append(("of", region))
    return [(name, region) for name, region in found if region]


def _whole_adjuncts(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    """Return coordinations of parts that repeat their preposition: "at rest and in transit"."""
    chains: list[list[TextSpan]] = []
    for one, other in zip(frame.adjuncts, frame.adjuncts[1:], strict=False):
        gap = [word for word in words if one.span.end <= word.start < other.span.start]
        if not gap or any(word.tag not in JOINTS for word in gap):
            continue
        if chains and chains[-1][-1] == one.span:
            chains[-1].append(other.span)
        else:
            chains.append([one.span, other.span])
    return [
        _coordination(
            text,
            axis="DATA",
            conjuncts=tuple(chain),
            own=tuple(part.text for part in chain),
            stretch=(chain[0].start, chain[-1].end),
            joint="and",
            judgement=("split", "each part has a preposition of its own"),
        )
        for chain in chains
    ]


def _frequencies(text: str, words: Sequence[Word]) -> list[Coordination]:
    """Return "daily, weekly or monthly" after what is done so often."""
    language = load_language("en")
    runs: list[list[Word]] = [[]]
    for word in words:
        often = word.low in language.frequencies
        if often or (runs[-1] and word.tag in JOINTS):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    found = []
    for run in runs:
        branching = _branch(tuple(run))
        if branching is None or run[0] is words[0]:
            continue
        if run[-1] is not words[-1] and words[list(words).index(run[-1]) + 1].tag == "word":
            continue
        found.append(_phrases(text, branching, "FREQ", ("split", "each has its own rhythm")))
    return found


def _asides(text: str, pieces: Outline, frame: Frame) -> list[Coordination]:
    found = []
    for aside in pieces.asides:
        region = aside
        while region and (region[0].low in _EXAMPLES or region[0].tag in {"comma", "preposition"}):
            region = region[1:]
        branching = _branch(_before_relative(region), listed=True)
        if branching is None:
            continue
        axis: Axis = typed_axis(branching.segments, "LIST")
        if all(_is_bare_verb(segment) for segment in branching.segments):
            axis = "VERB"
        sharing = share(branching.segments, branching.joint, tight=branching.tight)
        judgement = judge_phrases(branching.segments, sharing)
        found.append(_phrases(text, branching, axis, judgement, sharing))
    return found


def _is_bare_verb(segment: Segment) -> bool:
    return len(segment) == 1 and segment[0].shape == "base" and segment[0].reading == "verb"


def _is_often(segment: Segment) -> bool:
    return segment[-1].low in load_language("en").frequencies and len(segment) == 1


def _inside(words: Sequence[Word], stretch: TextSpan | None) -> tuple[Word, ...]:
    if stretch is None:
        return ()
    return tuple(word for word in words if stretch.start <= word.start < stretch.end)


def _before_relative(region: Sequence[Word]) -> tuple[Word, ...]:
    for place, word in enumerate(region):
        if place and (word.tag in {"relative", "condition", "be", "modal"} or word.low == "using"):
            return tuple(region[:place])
    return tuple(region)


def _branch(region: Sequence[Word], *, listed: bool = False) -> _Branching | None:
    """Return the segments of a region, or None where it holds one thing.

    Args:
        region: Words without prepositions at their beginning.
        listed: Whether a single comma is enough to make a list (in brackets, after "for").
    """
    joints = [word for word in region if word.tag in JOINTS]
    if not joints or len(joints) > _MOST_PARTS:
        return None
    conjunctions = [word for word in joints if word.tag == "conjunction" and word.low != "but"]
    commas = [word for word in joints if word.tag == "comma"]
    loose = [word for word in joints if word.tag == "slash" and not _is_tight(region, word)]
    if conjunctions:
        at = {word.start for word in (*conjunctions, *commas, *loose)}
    elif len(commas) > 1 or (commas and listed):
        at = {word.start for word in commas}
    elif len(commas) == len(joints):
        return None
    else:
        at = {word.start for word in joints if word.tag == "slash"}
    segments = _segments(region, at)
    if len(segments) < 2:  # noqa: PLR2004
        return None
    chosen = [word for word in joints if word.start in at]
    tight = all(word.tag == "slash" and word not in loose for word in chosen)
    return _Branching(segments, _joint_name(chosen), tight)


def _segments(region: Sequence[Word], at: set[int]) -> tuple[Segment, ...]:
    found: list[Segment] = []
    current: list[Word] = []
    for word in (*region, None):
        if word is not None and word.start not in at:
            current.append(word)
            continue
        while current and current[-1].tag in {"stop", "comma"}:
            current.pop()
        if current and not (found and current[0].low in _TRAILERS):
            found.append(tuple(current))
        current = []
    return tuple(found)


def _is_tight(region: Sequence[Word], slash: Word) -> bool:
    ends = {word.end for word in region}
    starts = {word.start for word in region}
    return slash.start in ends and slash.end in starts


def _joint_name(joints: Sequence[Word]) -> str:
    names = [word.low for word in joints if word.tag == "conjunction"]
    if names:
        return "or" if names[-1].startswith("or") else "and"
    return "/" if any(word.tag == "slash" for word in joints) else ","


def _phrases(
    text: str,
    branching: _Branching,
    axis: Axis,
    judgement: Judgement,
    sharing: Sharing | None = None,
) -> Coordination:
    segments = branching.segments
    sharing = sharing or share(segments, branching.joint, tight=branching.tight)
    articles = any(segment[0].tag == "determiner" for segment in segments[1:])
    own = []
    for segment, core in zip(segments, sharing.cores, strict=True):
        pieces = [span(text, part).text for part in (sharing.prefix, core, sharing.suffix) if part]
        if articles and segment[0].tag == "determiner":
            pieces.insert(0, segment[0].token.text)
        own.append(" ".join(pieces))
    first = segments[0]
    begin = 0
    while not articles and begin < len(first) - 1 and first[begin].tag == "determiner":
        begin += 1
    return _coordination(
        text,
        axis=axis,
        conjuncts=tuple(span(text, segment) for segment in segments),
        own=tuple(own),
        stretch=(first[begin].start, segments[-1][-1].end),
        joint=branching.joint,
        judgement=judgement,
        head=span(text, sharing.suffix) if sharing.suffix else None,
    )


def _coordination(
    text: str,
    *,
    axis: Axis,
    conjuncts: tuple[TextSpan, ...],
    own: tuple[str, ...],
    stretch: tuple[int, int],
    joint: str,
    judgement: Judgement,
    head: TextSpan | None = None,
) -> Coordination:
    start, end = stretch
    prefix, suffix = text[:start], text[end:]
    return Coordination(
        axis=axis,
        conjuncts=conjuncts,
        span=TextSpan(text[start:end], start, end),
        head=head,
        prefix=prefix,
        suffix=suffix,
        conjunction=joint,
        verdict=judgement[0],
        reason=judgement[1],
        parts=tuple(f"{prefix}{one}{suffix}".strip() for one in own),
    )
