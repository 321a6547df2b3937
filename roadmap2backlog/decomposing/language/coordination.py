"""Several of a kind in one clause, along which line they differ, and whether to split there.

Each place where a clause can branch is looked at once: its verbs, its subject, what is acted
on, each part with a preposition, how often, and lists in brackets. Fixed phrases ("terms and
conditions") were glued together before and never show up here.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from roadmap2backlog.decomposing.language.assembly import coordination_of, of_phrases
from roadmap2backlog.decomposing.language.axes import (
    Judgement,
    judge_adjunct,
    judge_object,
    judge_phrases,
    typed_axis,
)
from roadmap2backlog.decomposing.language.branching import Branching, branch
from roadmap2backlog.decomposing.language.clauses import Outline, outline
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import (
    Axis,
    Coordination,
    Frame,
    TextSpan,
)
from roadmap2backlog.decomposing.language.sharing import Segment, Sharing, share
from roadmap2backlog.decomposing.language.verb_coordination import of_verbs
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import Word, content, is_plural_word

_EXAMPLES = frozenset({"e.g.", "e.g", "eg", "i.e.", "incl", "incl.", "including", "like", "such"})
_OWN = frozenset({"my", "your", "his", "her", "its", "our", "their"})
_REFERENCE = re.compile(r"(?:[A-Za-z]{1,8}[-–])?#?\d+")
_FOR_WHOM = frozenset({"for", "by"})


def coordinations(text: str, frame: Frame) -> tuple[Coordination, ...]:
    """Return the coordinations of a clause, in order; conditions and reasons are left whole.

    Args:
        text: The clause that `frame` was made from.
        frame: Its frame.
    """
    pieces = outline(text)
    words = content(pieces.main)
    found = [
        *of_verbs(text, words, frame),
        *_subject(text, words, frame),
        *_objects(text, words, frame),
        *_adjuncts(text, words, frame),
        *_frequencies(text, words),
        *_asides(text, pieces),
    ]
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end, one.axis)))


def _subject(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    if frame.subject is None:
        return []
    branching = branch(_inside(words, frame.subject))
    if branching is None:
        return []
    keep: Judgement = ("keep", "they act alike: one act of several roles")
    return [of_phrases(text, branching, typed_axis(branching.segments, "ROLE"), keep)]


def _objects(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    region = _object_region(words, frame)
    plain = frame.form == "NP" and not frame.adjuncts
    found = []
    for chunk in _chunks(region):
        branching = branch(chunk, listed=plain and _is_title_list(chunk))
        if branching is None or all(_is_often(segment) for segment in branching.segments[1:]):
            continue
        sharing = share(branching.segments, branching.joint, tight=branching.tight)
        judgement = judge_object(frame, branching.segments, sharing)
        axis: Axis = "VERB" if _tells_acts(sharing) else "OBJECT"
        found.append(of_phrases(text, branching, axis, judgement, sharing))
    return found


def _tells_acts(sharing: Sharing) -> bool:
    """Return whether what is done to one thing varies: "images resized and cached"."""
    if sharing.suffix or not sharing.prefix:
        return False
    return all(len(core) == 1 and core[0].shape == "ed" for core in sharing.cores)


def _chunks(region: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """Return what stands before and after "of", or the whole where "of" comes in each part."""
    given = _given_at(region)
    if given:
        return [region[given:]]
    places = [place for place, word in enumerate(region) if word.low == "of"]
    joints = [place for place, word in enumerate(region) if word.tag in JOINTS]
    if not places or not joints or any(places[0] < joint < places[-1] for joint in joints):
        return [region]
    return [region[: places[0]], region[places[-1] + 1 :]]


def _given_at(region: tuple[Word, ...]) -> int:
    """Return where what is given begins in "the clerk their ticket and badge", else 0."""
    for place, word in enumerate(region[1:], 1):
        if word.tag in JOINTS:
            break
        if word.low in _OWN and region[place - 1].tag == "word":
            return place
    return 0


def _is_title_list(region: Sequence[Word]) -> bool:
    """Return whether a single comma lists things: "security review, vault setup"."""
    for place, word in enumerate(region[:-1]):
        if word.tag == "comma":
            following = region[place + 1]
            return following.tag == "word" and following.shape not in {"ed", "base"}
    return False


def _object_region(words: Sequence[Word], frame: Frame) -> tuple[Word, ...]:
    """Return the words of what is acted on, up to the first "that" or participle."""
    if frame.form == "NP" and frame.frame_kind in {"noun", "nominalisation"}:
        first = frame.adjuncts[0].span.start if frame.adjuncts else None
        if frame.frame_kind == "nominalisation" and frame.object is not None:
            places = [w.start for w in words if w.tag in {"preposition", "to"}]
            first = places[0] if places else None
        region = tuple(word for word in words if first is None or word.start < first)
    else:
        region = _inside(words, frame.object)
    for place, word in enumerate(region):
        if place and (word.tag in {"relative", "condition"} or _trails(region, place)):
            return region[:place]
    return region


def _trails(region: Sequence[Word], place: int) -> bool:
    """Return whether a participle there describes what came before: "results ranked by …"."""
    word = region[place]
    if word.shape == "ing":
        return _tells_more(region, place)
    if word.shape != "ed" or region[place - 1].tag != "word" or word.token.text[:1].isupper():
        return False
    after = region[place + 1] if place + 1 < len(region) else None
    return after is None or after.tag in {"preposition", "to", "adverb"}


def _tells_more(region: Sequence[Word], place: int) -> bool:
    """Return whether an -ing form tells more of a plural: "transactions allowing for …"."""
    after = region[place + 1] if place + 1 < len(region) else None
    if after is not None and after.tag not in {"preposition", "determiner"}:
        return False
    return bool(region[place].base) and is_plural_word(region[place - 1])


def _adjuncts(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    found = _whole_adjuncts(text, words, frame)
    taken = [one.span for one in found]
    for adjunct in _all_adjuncts(words, frame):
        preposition, region = adjunct
        if any(one.start <= region[0].start < one.end for one in taken):
            continue
        first = region[0]
        region = _after_act(_before_relative(region), preposition)
        branching = branch(region)
        if branching is None:
            continue
        whole = preposition == "of" or (preposition == "to" and region[0] is not first)
        axis: Axis = "OBJECT" if whole else "DATA"
        sharing = share(branching.segments, branching.joint, tight=branching.tight)
        judgement = judge_adjunct(preposition, branching.segments, sharing, branching.joint)
        if any(_is_act_beside(words, first, segment) for segment in branching.segments[1:]):
            continue
        typed = typed_axis(branching.segments, axis)
        if typed == "ROLE" and preposition not in _FOR_WHOM:
            typed = "DATA"
        if _are_acts(branching, preposition):
            typed = "VERB"
        found.append(of_phrases(text, branching, typed, judgement, sharing))
    return found


def _is_act_beside(words: Sequence[Word], first: Word, segment: Segment) -> bool:
    """Return whether a segment stands beside an act before the whole list.

    "by running from the build and opening files": the opening is none of the things run from.
    """
    if segment[0].shape != "ing" or not segment[0].base or len(segment) == 1:
        return False
    return any(word.shape == "ing" and word.base and word.start < first.start for word in words)


def _after_act(region: tuple[Word, ...], preposition: str) -> tuple[Word, ...]:
    """Return what an act after a preposition acts on: "for collecting names and dates"."""
    shape = "base" if preposition == "to" else "ing"
    if len(region) > 2 and region[0].shape == shape and region[0].base:  # noqa: PLR2004
        acts = region[1].tag in JOINTS or (shape == "base" and region[0].reading == "seldom")
        return region if acts else region[1:]
    return region


def _are_acts(branching: Branching, preposition: str) -> bool:
    """Return whether verbs are coordinated: "links to create/add", "for adopting and using"."""
    shape = "base" if preposition == "to" else "ing"
    firsts = [segment[0] for segment in branching.segments]
    same = all(word.shape == shape and word.base for word in firsts)
    return same and len(branching.segments[0]) == 1


def _all_adjuncts(words: Sequence[Word], frame: Frame) -> list[tuple[str, tuple[Word, ...]]]:
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
    for one, other in pairwise(frame.adjuncts):
        gap = [word for word in words if one.span.end <= word.start < other.span.start]
        if not gap or any(word.tag not in JOINTS for word in gap):
            continue
        if one.preposition == "to" or not any(word.tag == "conjunction" for word in gap):
            continue
        if chains and chains[-1][-1] == one.span:
            chains[-1].append(other.span)
        else:
            chains.append([one.span, other.span])
    return [
        coordination_of(
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
        branching = branch(tuple(run))
        if branching is None or run[0] is words[0]:
            continue
        if run[-1] is not words[-1] and words[list(words).index(run[-1]) + 1].tag == "word":
            continue
        found.append(of_phrases(text, branching, "FREQ", ("split", "each has its own rhythm")))
    return found


def _asides(text: str, pieces: Outline) -> list[Coordination]:
    found = []
    for aside in pieces.asides:
        if _is_remark(aside, pieces):
            continue
        region = aside
        while region and (region[0].low in _EXAMPLES or region[0].tag in {"comma", "preposition"}):
            region = region[1:]
        branching = branch(_before_relative(region), listed=True)
        if branching is None or _is_told(branching):
            continue
        axis: Axis = typed_axis(branching.segments, "LIST")
        if _are_bare_verbs(branching.segments):
            axis = "VERB"
        sharing = _unshared(share(branching.segments, branching.joint, tight=branching.tight))
        judgement = judge_phrases(branching.segments, sharing)
        found.append(of_phrases(text, branching, axis, judgement, sharing))
    return found


def _is_remark(aside: Sequence[Word], pieces: Outline) -> bool:
    """Return whether an aside is a tag, a reference or a remark, and no list of things.

    "[Auto + Manual] Add diagnostics", "tools (bl-024, bl-025)", "rename a file — the loader
    checks both, prefers the new one".
    """
    bracketed = pieces.words[0].tag == "open" and aside[0] is pieces.words[1]
    named = [word for word in aside if word.tag not in JOINTS]
    if bracketed or all(_REFERENCE.fullmatch(word.token.text) for word in named):
        return True
    return any(
        word.token.text == ";" or word.tag == "colon" or (word.tag == "comma" and _is_finite(after))
        for word, after in pairwise(aside)
    )


def _is_finite(word: Word) -> bool:
    """Return whether a word is a verb that tells what something does: "prefers"."""
    return word.shape == "s" and bool(word.base) and word.base not in load_language("en").readings


def _is_told(branching: Branching) -> bool:
    """Return whether brackets tell something where a slash stands by the way."""
    words = [word for segment in branching.segments for word in segment]
    return branching.tight and any(word.tag in {"preposition", "adverb"} for word in words)


def _unshared(sharing: Sharing) -> Sharing:
    """Return the sharing of a list in brackets: each item is named in full there.

    "Google Groups, Zoom" has no "Google Zoom".
    """
    if not sharing.prefix or sharing.suffix:
        return sharing
    first, *others = sharing.cores
    return replace(sharing, prefix=(), cores=((*sharing.prefix, *first), *others))


def _are_bare_verbs(segments: Sequence[Segment]) -> bool:
    """Return whether a list names acts: "(add, remove, reference)"."""
    if any(len(segment) != 1 or segment[0].shape != "base" for segment in segments):
        return False
    sure = sum(segment[0].reading in {"verb", "mostly"} for segment in segments)
    return 2 * sure >= len(segments)


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
