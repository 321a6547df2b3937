"""Coordinated things that are acted on, or that a noun phrase names: "maps, fees and fines"."""

from collections.abc import Sequence
from dataclasses import replace

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.assembly import of_phrases
from roadmap2backlog.decomposing.language.axes import are_acts, axis_of_objects
from roadmap2backlog.decomposing.language.belonging import (
    are_contents,
    are_technologies,
    chunks_of,
    opens_contents,
)
from roadmap2backlog.decomposing.language.branching import Branching, branch
from roadmap2backlog.decomposing.language.gerunds import with_particles
from roadmap2backlog.decomposing.language.judgements import judge_object
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import Axis, Coordination, Frame, Judgement, Verdict
from roadmap2backlog.decomposing.language.sharing import Sharing, share
from roadmap2backlog.decomposing.language.trailing import is_done_with, is_manner, trails
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import (
    Segment,
    Word,
    inside,
    is_role_word,
)

_SPEAKS_BACK = "a later part speaks of an earlier one"
_BARE_VERB = "an early verb has nothing to act on"
_OPEN_AIM = "it is open which of the acts are done for what follows"
_OPEN_END = "what follows may tell of the last part alone"
_FORBIDDING = frozenset({"never", "don't"})


def of_objects(
    text: str, words: Sequence[Word], frame: Frame, *, labelled: bool
) -> list[Coordination]:
    """Return the coordinations of what is acted on, or of what a noun phrase names.

    Args:
        text: The clause.
        words: Its words without label, conditions and asides.
        frame: Its frame.
        labelled: Whether a label stands before it: "Filters: price, brand".
    """
    region = _receivers(_object_region(words, frame), frame)
    plain = frame.form == "NP" and not frame.adjuncts
    found = []
    for chunk in chunks_of(region):
        listed = plain and _is_title_list(chunk) and not is_done_with(chunk, words)
        branching = None if _does_on_occasion(chunk, frame) else branch(chunk, listed=listed)
        if branching is None or all(_is_often(segment) for segment in branching.segments[1:]):
            continue
        told = _with_purpose(with_particles(branching.segments, words), words)
        branching = replace(branching, segments=told)
        sharing = share(branching.segments, branching.joint, tight=branching.tight)
        judgement = _judged(words, chunk, frame, branching, sharing)
        axis = axis_of_objects(frame, branching.segments, sharing)
        if labelled and plain:
            axis = _axis_behind_label(branching, axis, judgement)
        found.append(of_phrases(text, branching, axis, judgement, sharing))
    return found


def _axis_behind_label(branching: Branching, axis: Axis, judgement: Judgement) -> Axis:
    """Return what varies behind a label: acts, or what a list holds: "Filters: price, brand"."""
    if are_acts(branching.segments):
        return "VERB"
    several = len(branching.segments) > 2 or branching.joint in {",", "/"}
    listed = several and axis == "OBJECT" and judgement.verdict == "split"
    return "LIST" if listed else axis


def _judged(
    words: Sequence[Word], region: Segment, frame: Frame, branching: Branching, sharing: Sharing
) -> Judgement:
    """Return whether the things acted on are told apart, by what stands around them, too."""
    segments = branching.segments
    judgement = judge_object(frame, segments, sharing)
    split = judgement.verdict == "split"
    thing, order = frame.form == "NP", frame.form == "VP"
    told: tuple[tuple[bool, Verdict, str], ...] = (
        (order and words[0].low in _FORBIDDING, "keep", "it is one prohibition"),
        (thing and _are_for_an_act(words, segments), "unclear", _OPEN_AIM),
        (thing and bool(frame.adjuncts) and _is_done_apart(segments), "unclear", _OPEN_END),
        (not frame.subject and branching.speaks_of_first, "keep", _SPEAKS_BACK),
        (are_contents(words, region), "keep", "they are what one thing holds"),
        (branching.plus and are_technologies(sharing), "keep", "they are used together"),
        (split and thing and _end_a_name(segments), "unclear", "a name may end in the last word"),
        (split and _are_nested(region), "unclear", "a list stands inside another one"),
        (split and order and region[0].tag in JOINTS, "unclear", _BARE_VERB),
    )
    return next((Judgement(verdict, why) for holds, verdict, why in told if holds), judgement)


def _end_a_name(segments: Sequence[Segment]) -> bool:
    """Return whether a headline may name one place: "Tide Charts & Crew Hub"."""
    words = [word for segment in segments for word in segment]
    named = all(word.token.text[:1].isupper() for word in words)
    return named and segments[-1][-1].low in load_language().heads["ending_a_name"]


def _is_done_apart(segments: Sequence[Segment]) -> bool:
    """Return whether each part says what is done to it: "a desk opened + slips printed as …"."""
    *firsts, last = segments
    done = all(len(one) > 1 and one[-1].shape == "ed" and not one[-1].reading for one in firsts)
    return done and len(last) > 1


def _does_on_occasion(region: Sequence[Word], frame: Frame) -> bool:
    """Return whether it is told what a thing does, and when: "a desk, opens when it is dry"."""
    does = len(region) > 1 and region[-2].tag == "comma" and region[-1].shape == "s"
    return does and bool(frame.conditions)


def _with_purpose(segments: tuple[Segment, ...], words: Sequence[Word]) -> tuple[Segment, ...]:
    """Return segments, of which a last one that may be an act has its aim: "…, drag to move"."""
    *early, last = segments
    at = words.index(last[-1]) + 1
    aim = words[at : at + 2]
    acts = [len(one) == 1 and one[0].shape == "base" for one in segments]
    aims = len(aim) > 1 and aim[0].tag == "to" and aim[1].shape == "base"
    if not (aims and acts[-1]) or any(acts[:-1]):
        return segments
    return (*early, (*last, *words[at:]))


def _are_for_an_act(words: Sequence[Word], segments: Sequence[Segment]) -> bool:
    """Return whether lone words that may be orders stand before an act: "tap, drag to move"."""
    end = segments[-1][-1].end
    after = [word for word in words if word.start >= end][:2]
    acts = sum(one[0].shape == "base" for one in segments)
    lone = all(len(one) == 1 for one in segments) and 2 * acts > len(segments)
    return lone and len(after) > 1 and after[0].tag == "to" and after[1].shape == "base"


def _are_nested(region: Sequence[Word]) -> bool:
    """Return whether lists stand in a list.

    An "and" with a comma follows one without ("rails and carts, and tools"), or some of many
    parts have an article: "the tide and crane and the loan and quay lists".
    """
    joints = [place for place, word in enumerate(region[:-1]) if word.low == "and"]
    commas = [region[place - 1].tag == "comma" for place in joints]
    articles = {region[place + 1].tag == "determiner" for place in joints}
    if len(joints) > 2 and len(articles) > 1 and not any(commas):
        return True
    return len(joints) == 2 and commas == [False, True]


def _receivers(region: tuple[Word, ...], frame: Frame) -> tuple[Word, ...]:
    """Return who is given something in "give nurses and doctors access", else all words."""
    verb = frame.verbs[0].lemma if frame.verbs else ""
    if verb not in load_language().verb_kinds["giving"] or not region:
        return region
    joined = [place for place, word in enumerate(region) if word.tag in JOINTS]
    last = joined[-1] + 1 if joined else 0
    if joined and last < len(region) - 1 and is_role_word(region[0]):
        after = region[last + 1].tag not in {"preposition", "to"}
        return region[: last + 1] if is_role_word(region[last]) and after else region
    return region


def _is_title_list(region: Sequence[Word]) -> bool:
    """Return whether a single comma lists things: "security review, vault setup"."""
    for place, word in enumerate(region[:-1]):
        if word.tag == "comma":
            following = region[place + 1]
            acts = following.shape == "base" and following.reading != "seldom"
            told = following.shape == "ed" or following.low.endswith(("-based", "ed"))
            kinds = place > 0 and is_adjective(region[place - 1])  # "wild, tall plants"
            told = told or kinds or ("-" in following.low and is_adjective(following))
            return following.tag == "word" and not told and not acts  # "query, LLM-backed"
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
        region = inside(words, frame.object)
    for place, word in enumerate(region):
        if place and opens_contents(region, place):
            return region[place + 1 :]
        every = word.low == "every" and region[place - 1].tag == "word"  # "… every hour"
        every = every or word.low in {"e.g.", "e.g"}  # "make the desk foldable, e.g. by hinges"
        if place and (every or word.tag in {"relative", "condition"} or trails(region, place)):
            return region[:place]
    if frame.form == "VP" and len(region) > 1 and is_manner(region[-1]):
        return region[:-1]  # "handle plugins and platforms consistently"
    return region


def _is_often(segment: Segment) -> bool:
    return segment[-1].low in load_language().frequencies and len(segment) == 1
