"""Coordinations after prepositions: "from CSV and Excel", "at rest and in transit"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.assembly import coordination_of, of_phrases
from roadmap2backlog.decomposing.language.axes import typed_axis
from roadmap2backlog.decomposing.language.belonging import (
    inside_one,
    of_one_thing,
    weighed_together,
)
from roadmap2backlog.decomposing.language.branching import Branching, branch
from roadmap2backlog.decomposing.language.clauses import TIMES
from roadmap2backlog.decomposing.language.gerunds import acts_of, with_particles
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.judgements import SPLIT, judge_adjunct
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import (
    Coordination,
    Frame,
    Judgement,
    TextSpan,
)
from roadmap2backlog.decomposing.language.sharing import Sharing, share
from roadmap2backlog.decomposing.language.verb_groups import JOINTS, names_acts
from roadmap2backlog.decomposing.language.words import (
    Segment,
    Word,
    ends_as_adverb,
    inside,
    is_plural_word,
    parted,
    span,
)

_OPENERS = frozenset({"relative", "condition", "be", "modal"})
_FOR_EXAMPLE = frozenset({"like", "such as"})
_FOR_WHOM = frozenset({"for", "by"})


def of_adjuncts(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    """Return the coordinations inside the prepositional parts of a clause, and of these parts."""
    found = _whole_adjuncts(text, words, frame)
    taken = [one.span for one in found]
    for adjunct in _before_times(_all_adjuncts(words, frame)):
        preposition, region = inside_one(*adjunct)
        if any(one.start <= region[0].start < one.end for one in taken):
            continue
        if _tells_otherwise(preposition, region) or _begins_with(preposition, region, words, frame):
            continue
        doing = _acts_with_things(region, preposition)
        if doing is not None:
            judgement = _judged_acts(words, region[0], preposition, frame) or SPLIT
            sharing = Sharing((), doing.segments, ())
            found.append(of_phrases(text, doing, "VERB", judgement, sharing))
        elif inner := _inside_adjunct(text, words, frame, preposition, region):
            found.append(inner)
    return found


def _inside_adjunct(
    text: str, words: Sequence[Word], frame: Frame, preposition: str, whole: tuple[Word, ...]
) -> Coordination | None:
    """Return the coordination of what stands behind a preposition, or None where it is one thing.

    Args:
        text: The clause.
        words: Its words without label, conditions and asides.
        frame: Its frame.
        preposition: What the part begins with: "for", "to" …
        whole: All words behind it.
    """
    first = whole[0]
    region = _after_doers(before_relative(_fronted(whole, words)))
    region = acts_of(_after_act(region, preposition))
    branching = None if _is_mixed(region) else branch(_without_manner(region))
    if branching is None or _goes_beyond(branching, words) or _name_acts(branching):
        return None
    branching = replace(branching, segments=with_particles(branching.segments, words))
    later = branching.segments[1:]
    if any(_is_act_beside(words, first, one) or _is_said_beside(one, words) for one in later):
        return None
    acts = _are_acts(branching, preposition)
    opens = preposition == "to" and branching.segments[0] == (first,) and _is_bare_act(first)
    if opens and not acts:
        return None  # "to simplify and mature the core": it is open what is an act
    sharing, judgement = _judged(branching, preposition)
    noted = branching.segments if preposition == "with" else ()
    told = weighed_together(words, region, preposition, frame)
    judgement = told or of_one_thing(words, first, noted, frame) or judgement
    if _is_chosen(preposition, branching.joint, frame):
        judgement = Judgement("keep", "one of them is to be chosen")
    acted_on = region[0] is not first and preposition in {"to", "by"}
    if acts and not acted_on:
        judgement = _judged_acts(words, first, preposition, frame) or judgement
        return of_phrases(text, branching, "VERB", judgement, sharing)
    things = preposition == "of" or acted_on or _leads_to(preposition, frame)
    axis = typed_axis(branching.segments, "OBJECT" if things else "DATA")
    if axis == "ROLE" and preposition not in _FOR_WHOM:
        axis = "DATA"
    return of_phrases(text, branching, axis, judgement, sharing)


def _is_mixed(region: Sequence[Word]) -> bool:
    """Return whether plus signs stand in a list: "for the pier and a map + a guide for clerks"."""
    return {"and", "+"} <= {word.low for word in region if word.tag in JOINTS}


def _is_chosen(preposition: str, joint: str, frame: Frame) -> bool:
    """Return whether a thing becomes one of several: "change the screw to M3 or M4"."""
    verb = frame.verbs[0].lemma.partition(" ")[0] if frame.verbs and frame.form == "VP" else ""
    turns = verb in load_language().verb_kinds["turning"]
    return turns and preposition in {"to", "into"} and joint == "or"


def _leads_to(preposition: str, frame: Frame) -> bool:
    """Return whether a thing says what it is done to: "updates to the quay and pier maps"."""
    head = frame.object.text.lower().rpartition(" ")[2] if frame.object else ""
    leads = singular(head) in load_language().noun_kinds["taking_to"]
    return preposition == "to" and frame.form == "NP" and leads


def _name_acts(branching: Branching) -> bool:
    """Return whether the last part is the head of them all: "copy, print and delete buttons"."""
    *others, last = branching.segments
    return last[0].shape == "base" and names_acts([w for one in others for w in one], last[-1])


def _goes_beyond(branching: Branching, words: Sequence[Word]) -> bool:
    """Return whether ", and" adds to what stands before: "replay from seeds, and batch runs"."""
    if len(branching.segments) != 2 or branching.joint != "and":
        return False
    end = branching.segments[0][-1].end
    after = next((word for word in words if word.start >= end), None)
    return after is not None and after.tag == "comma"


def _begins_with(
    preposition: str, region: Sequence[Word], words: Sequence[Word], frame: Frame
) -> bool:
    """Return whether a text begins with a time: "after a fault and a break, the loop ends"."""
    if preposition not in TIMES or words[0].low != preposition or region[0].start > words[1].start:
        return False
    return frame.form == "NP" or frame.subject is None or region[0].start < frame.subject.end


def _without_manner(region: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the region without an adverb at its end: "for marking years and gaps cleanly".

    Nor with how often: "to the quay and the pier every Friday".
    """
    often = next((place for place, word in enumerate(region) if word.low == "every"), 0)
    if often > 1 and region[often - 1].tag == "word":
        return region[:often]
    last, language = region[-1], load_language()
    manner = ends_as_adverb(last) and last.low not in language.frequencies
    known = last.low in language.adjective_kinds["ly_adjective"]
    return region[:-1] if manner and not known and len(region) > 1 else region


def _tells_otherwise(preposition: str, region: Sequence[Word]) -> bool:
    """Return whether no things are listed: "for example", "before loss or damage occur"."""
    example = preposition == "for" and region[0].low in {"example", "instance"}
    return example or (preposition in TIMES and _is_act(region[-1]))


def _acts_with_things(region: tuple[Word, ...], preposition: str) -> Branching | None:
    """Return the acts that each have their thing: "to view notices and request services"."""
    branching = branch(before_relative(region)) if preposition == "to" else None
    if branching is None:
        return None
    first, *later = branching.segments
    if not (_is_bare_act(first[0]) and len(first) > 1):
        return None
    acts = all(_is_bare_act(one[0]) and len(one) > 1 and _has_thing(one) for one in later)
    return branching if acts else None


def _has_thing(segment: Segment) -> bool:
    """Return whether a verb's thing follows: "request services", not "request form"."""
    pair = f"{segment[0].low} {segment[1].low}"
    return segment[1].tag in {"word", "determiner"} and (pair not in load_language().noun_compounds)


def _is_act(word: Word) -> bool:
    return word.shape in {"base", "s"} and word.base in load_language().verb_kinds["intransitive"]


def _judged_acts(
    words: Sequence[Word], first: Word, preposition: str, frame: Frame
) -> Judgement | None:
    """Return why acts after a preposition are no stories of their own, or None.

    "A version where players can use and earn coins", "design a case for storing and moving them".
    """
    if frame.form == "VP" and preposition == "for":
        return Judgement("keep", "they say what one thing is for")
    inside_more = any(word.low == "where" and word.start < first.start for word in words)
    if frame.form == "NP" and inside_more:
        return Judgement("keep", "they tell more of one thing")
    return None


def _judged(branching: Branching, preposition: str) -> tuple[Sharing, Judgement]:
    """Return what the parts after a preposition share, and whether they are told apart."""
    *firsts, last = branching.segments
    alone = all(len(segment) == 1 for segment in firsts) and len(last) > 1
    if preposition == "to" and alone and _are_acts(branching, preposition):
        # "to create, maintain and rotate keys": what follows belongs to all
        return Sharing((), (*firsts, last[:1]), last[1:]), SPLIT
    sharing = share(branching.segments, branching.joint, tight=branching.tight)
    apart = not (sharing.suffix and sharing.certain) or _are_attributes(firsts)
    carried = bool(sharing.prefix) and not sharing.suffix and branching.joint != "/"
    carried = carried and not is_adjective(sharing.prefix[0])
    if (preposition == "by" and apart) or (preposition in {"from", "via"} and carried):
        sharing = Sharing((), branching.segments, ())  # "by age group and position"
    if branching.speaks_of_first:
        return sharing, Judgement("keep", "a later part speaks of an earlier one")
    if preposition in _FOR_EXAMPLE:
        return sharing, Judgement("keep", "they are examples, not all there is")
    judged = judge_adjunct(
        preposition, branching.segments, sharing, branching.joint, plus=branching.plus
    )
    return sharing, judged


def _are_attributes(segments: Sequence[Segment]) -> bool:
    """Return whether each says alone what things are sorted by: "by price and departure time"."""
    language = load_language()
    alone = language.noun_kinds["attribute"] | language.noun_kinds["by_means"]
    return all(len(one) == 1 and one[0].low in alone for one in segments)


def _before_times(
    adjuncts: list[tuple[str, tuple[Word, ...]]],
) -> list[tuple[str, tuple[Word, ...]]]:
    """Return the adjuncts up to one that tells a time: "before deleting teams and users"."""
    for place, (preposition, region) in enumerate(adjuncts):
        if preposition in {"before", "after"} and region[0].shape == "ing" and region[0].base:
            return adjuncts[:place]
    return adjuncts


def _fronted(region: tuple[Word, ...], words: Sequence[Word]) -> tuple[Word, ...]:
    """Return "the future" of "In the future, a script or a service is planned"."""
    if len(words) < 2 or region[0] is not words[1]:
        return region
    if not any(word.tag in {"be", "modal"} for word in words):
        return region
    commas = [place for place, word in enumerate(region) if word.tag == "comma"]
    return region[: commas[0]] if commas and commas[0] else region


def _is_act_beside(words: Sequence[Word], first: Word, segment: Segment) -> bool:
    """Return whether a segment stands beside an act before the whole list.

    "by running from the build and opening files": the opening is none of the things run from.
    """
    if segment[0].shape != "ing" or not segment[0].base or len(segment) == 1:
        return False
    return any(word.shape == "ing" and word.base and word.start < first.start for word in words)


def _is_said_beside(segment: Segment, words: Sequence[Word]) -> bool:
    """Return whether a segment says more of what stands before the list.

    What is done ("printed from slips and signed online") or how it is ("good for desks and useful
    at home") is none of the things named after the preposition.
    """
    end = segment[-1].end
    after = next((word for word in words if word.start >= end), None)
    goes_on = after is not None and after.tag == "preposition" and after.low != "of"
    where = len(segment) > 1 and all(word.tag == "adverb" for word in segment[1:])
    if where and is_adjective(segment[0]):  # ", readable offline"
        return True
    if len(segment) == 1 and goes_on and segment[0].shape != "ed":
        return is_adjective(segment[0])
    told = len(segment) == 1 or segment[1].tag != "word" or segment[1].low.endswith("ly")
    how = len(segment) > 1 or goes_on or after is None
    return segment[0].shape == "ed" and told and how


def _after_doers(region: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return what people act on in "users sharing their own flows and types", or the region."""
    for place, word in enumerate(region[1:], 1):
        if word.shape == "ing" and word.base and is_plural_word(region[place - 1]):
            return region[place + 1 :] or region
    return region


def _after_act(region: tuple[Word, ...], preposition: str) -> tuple[Word, ...]:
    """Return what an act after a preposition acts on: "for collecting names and dates"."""
    shape = "base" if preposition == "to" else "ing"
    if len(region) > 2 and region[0].shape == shape and region[0].base:
        acts = region[1].tag in JOINTS or (shape == "base" and region[0].reading == "seldom")
        people = singular(f"{region[0].low} {region[1].low}") in load_language().roles
        again = any(word.low == region[0].low for word in region[1:])  # "for missing …, missing …"
        return region if acts or people or again else region[1:]  # "for training managers and …"
    return region


def _is_bare_act(word: Word) -> bool:
    sure = word.shape == "base" and word.reading in {"verb", "mostly"}
    return sure and word.token.text.islower()


def _are_acts(branching: Branching, preposition: str) -> bool:
    """Return whether verbs are coordinated: "links to create/add", "for adopting and using"."""
    shape = "base" if preposition == "to" else "ing"
    firsts = [segment[0] for segment in branching.segments]
    same = all(word.shape == shape and word.base for word in firsts)
    return same and len(branching.segments[0]) == 1


def _all_adjuncts(words: Sequence[Word], frame: Frame) -> list[tuple[str, tuple[Word, ...]]]:
    """Return preposition and words of each adjunct, the "of" that frames count as object too."""
    found = [
        (adjunct.preposition, inside(words, adjunct.inner))
        for adjunct in frame.adjuncts
        if frame.frame_kind != "support" or adjunct.inner != frame.object
    ]
    covered = {word.start for _, region in found for word in region}
    if frame.form == "NP" and frame.frame_kind == "nominalisation" and frame.object:
        region = inside(words, frame.object)
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
        if "to" in (one.preposition, other.preposition) or not any(
            word.tag == "conjunction" for word in gap
        ):
            continue
        if chains and chains[-1][-1] == one.span:
            chains[-1].append(other.span)
        else:
            chains.append([one.span, other.span])
    return [
        coordination_of(
            text,
            axis="DATA",
            conjuncts=tuple(parts),
            own=tuple(_with_preposition(part, chain) for part in parts),
            stretch=(parts[0].start, parts[-1].end),
            joint="and",
            judgement=_judged_wholes(inside(words, parts[-1])),
        )
        for chain, parts in ((chain, _parts_of(text, words, chain)) for chain in chains)
    ]


def _with_preposition(part: TextSpan, chain: Sequence[TextSpan]) -> str:
    """Return a part with the preposition of the one it is listed in: "bike" of "by car, bike"."""
    whole = next(one for one in chain if one.start <= part.start < one.end)
    return part.text if part.start == whole.start else f"{whole.text.split()[0]} {part.text}"


def _judged_wholes(last: Sequence[Word]) -> Judgement:
    """Return split, or unclear where a clause in the last part may go on behind it."""
    if any(word.tag in _OPENERS for word in last):
        return Judgement("unclear", "what follows may belong to the last part alone")
    return Judgement("split", "each part has a preposition of its own")


def _parts_of(text: str, words: Sequence[Word], chain: Sequence[TextSpan]) -> list[TextSpan]:
    """Return the parts of a chain; "by car, bike and on foot" has three."""
    found: list[TextSpan] = []
    for part in chain:
        opening, *rest = inside(words, part)
        named = [piece for piece in parted(rest, ",") if piece]
        if len(named) == 1:
            found.append(part)
        else:
            found += [span(text, (opening, *named[0])), *(span(text, p) for p in named[1:])]
    return found


def before_relative(region: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a region up to a clause within it."""
    for place, word in enumerate(region):
        after = region[place + 1] if place + 1 < len(region) else None
        how = word.low == "without" and after is not None and after.shape == "ing"
        if place and (word.tag in _OPENERS or word.low == "using" or how):
            return tuple(region[:place])
    return tuple(region)
