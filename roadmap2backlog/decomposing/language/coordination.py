"""Several of a kind in one clause, along which line they differ, and whether to split there.

Each place where a clause can branch is looked at once: its verbs, its subject, what is acted
on, each part with a preposition, how often, and lists in brackets. Fixed phrases ("terms and
conditions") were glued together before and never show up here.
"""

from collections.abc import Sequence
from dataclasses import replace

from roadmap2backlog.decomposing.language.adjectives import is_adjective, only_compares
from roadmap2backlog.decomposing.language.adjunct_coordination import of_adjuncts
from roadmap2backlog.decomposing.language.aside_coordination import of_asides
from roadmap2backlog.decomposing.language.assembly import of_phrases
from roadmap2backlog.decomposing.language.axes import (
    are_acts,
    axis_of_objects,
    judge_object,
    judge_phrases,
    typed_axis,
)
from roadmap2backlog.decomposing.language.belonging import are_contents, chunks_of, opens_contents
from roadmap2backlog.decomposing.language.branching import Branching, branch
from roadmap2backlog.decomposing.language.clauses import outline
from roadmap2backlog.decomposing.language.gerunds import with_particles
from roadmap2backlog.decomposing.language.imperatives import begins_with_imperative
from roadmap2backlog.decomposing.language.labels import tells_what_is_done
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.listing import as_lists
from roadmap2backlog.decomposing.language.parse import Coordination, Frame, Judgement, Verdict
from roadmap2backlog.decomposing.language.sharing import Sharing, share
from roadmap2backlog.decomposing.language.short_names import named_spans
from roadmap2backlog.decomposing.language.trailing import is_done_with, is_manner, trails
from roadmap2backlog.decomposing.language.verb_coordination import (
    of_orders,
    of_thing_and_order,
    of_verbs,
)
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import (
    Segment,
    Word,
    content,
    inside,
    is_role_word,
    parted,
    read_words,
)

_SAYING = frozenset(
    {"be", "have", "do", "modal", "not", "pronoun", "relative", "condition", "stop", "open"}
)
_OPEN_AIM = "it is open which of the acts are done for what follows"
_OPEN_END = "what follows may tell of the last part alone"
_FORBIDDING = frozenset({"never", "don't"})


def coordinations(text: str, frame: Frame) -> tuple[Coordination, ...]:
    """Return the coordinations of a clause, in order; conditions and reasons are left whole.

    Args:
        text: The clause that `frame` was made from.
        frame: Its frame.
    """
    pieces = outline(text)
    if len(frame.verbs) < 2 and not any(w.tag in JOINTS or w.low == ";" for w in pieces.words):
        return ()
    words = content(pieces.main)
    if frame.form == "NP" and (only_compares(text) or text.endswith(" only")):
        return ()  # "Safer and greener", "Clerks and crane drivers only"
    weighed = any(word.low in {"vs", "vs.", "versus"} for word in words)
    if weighed or tells_what_is_done(pieces.label):
        return ()  # what is weighed against each other is one decision
    if frame.form == "NP" and pieces.label:
        divided = _divided(text, frame)
        if divided is not None:
            return (divided,)
    if sum(word.low == ";" for word in words) > 1:
        return ()  # "routes and stops; shifts; fares" is a list in which others stand
    if frame.form == "NP" and _is_plus_list(words):
        found = [*_plus_list(text, words), *of_asides(text, pieces)]
    elif orders := of_orders(text, words, frame):
        found = orders
    else:
        found = [
            *_of_label(of_verbs(text, words, frame), labelled=bool(pieces.label)),
            *of_thing_and_order(text, words, frame),
            *_subject(text, words, frame),
            *_objects(text, words, frame, labelled=bool(pieces.label)),
            *of_adjuncts(text, words, frame),
            *_frequencies(text, words),
            *(() if _tells_once(frame) else of_asides(text, pieces, bracketed=frame.form == "CL")),
        ]
    names = tuple(named_spans(text))
    outside = (one for one in found if not _breaks_quote(text, one))
    kept = (_within_name(_within_one(text, one), names) for one in outside)
    whole = as_lists(text, kept)
    return tuple(sorted(whole, key=lambda one: (one.span.start, one.span.end, one.axis)))


def _of_label(found: list[Coordination], *, labelled: bool) -> list[Coordination]:
    """Return acts behind a label, unclear where only the last has a thing of its own.

    "Permits: apply, renew, change plate": the permits are what one applies for.
    """
    return [
        replace(one, verdict="unclear", reason="early acts may be done to what the label names")
        if labelled and one.conjunction == "," and one.suffix.strip()
        else one
        for one in found
    ]


def _divided(text: str, frame: Frame) -> Coordination | None:
    """Return the things behind a label that semicolons divide: "Later: maps and fees; a guide".

    Commas alone do, where one of the things goes on behind a preposition: "walks in fog, maps".
    """
    thing = frame.object
    words = tuple(word for word in content(read_words(text)) if thing and word.start >= thing.start)
    segments = parted(words, ";")
    if len(segments) < 2 and {word.low for word in words if word.tag in JOINTS} == {","}:
        told = any(word.tag == "preposition" for word in words)
        told = told and not is_adjective(words[0])  # "searchable by desk, reader, shelf"
        segments = parted(words, ",") if told else segments
        segments = segments if len(segments) > 2 else ()
    if len(segments) < 2 or not all(one and _is_thing(one) for one in segments):
        return None
    cores = tuple(one[1:] if one[0].tag == "determiner" else one for one in segments)
    whole = Sharing((), cores, ())
    branching = Branching(segments, ",", tight=False)
    return of_phrases(text, branching, "LIST", judge_phrases(segments, whole), whole)


def _is_thing(words: Segment) -> bool:
    """Return whether words name a thing and say nothing of it: "crane fees and fines"."""
    described = words[0].tag in {"adverb", "determiner"} and len(words) > 1  # "online maps"
    opens = words[0].tag == "word" or described
    says = any(word.tag in _SAYING for word in words)
    return opens and not says and not begins_with_imperative(words)


def _within_one(text: str, found: Coordination) -> Coordination:
    """Return a list, unclear where a semicolon divides it: "loans and fines; maps and guides".

    One behind a semicolon stays whole: it belongs to a sentence that tells more of the first.
    """
    first = text.find(";")
    if 0 <= first < found.span.start and found.axis != "VERB":
        return replace(found, verdict="keep", reason="it stands behind a semicolon")
    if found.axis == "VERB" or ";" not in found.span.text or found.verdict != "split":
        return found
    return replace(found, verdict="unclear", reason="a semicolon stands inside the list")


def _within_name(found: Coordination, names: Sequence[tuple[int, int]]) -> Coordination:
    """Return a list, kept whole inside a name with a short form: "Search and Rescue (SAR)"."""
    parts = [one.start for one in found.conjuncts]
    within = any(start <= min(parts) and max(parts) < end for start, end in names)
    return replace(found, verdict="keep", reason="it has one short name") if within else found


def _tells_once(frame: Frame) -> bool:
    """Return whether what stands in brackets makes no parts.

    So it is where one is to be chosen ("decide on hosting: cloud or own") and where "we" speak.
    """
    verb = frame.verbs[0].lemma.partition(" ")[0] if frame.verbs else ""
    if verb in load_language().verb_kinds["deciding"]:
        return True
    words = read_words(frame.subject.text) if frame.form == "CL" and frame.subject else ()
    return frame.form == "CL" and (not words or words[0].tag == "pronoun")


def _breaks_quote(text: str, found: Coordination) -> bool:
    """Return whether a list lies inside a quotation, or begins or ends in one."""
    start, end = found.span.start, found.span.end
    around = text[max(0, start - 1) : end + 1]
    inside = 0 < around.count('"') < 2 * len(found.conjuncts)  # '"queued / sent / read"'
    return inside or any(
        piece.count('"') % 2 == 1 or piece.count("“") != piece.count("”")
        for piece in (text[:start], found.span.text)
    )


def _subject(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    if frame.subject is None:
        return []
    branching = branch(inside(words, frame.subject))
    if branching is None:
        return []
    keep = Judgement("keep", "they act alike: one act of several roles")
    return [of_phrases(text, branching, typed_axis(branching.segments, "ROLE"), keep)]


def _objects(
    text: str, words: Sequence[Word], frame: Frame, *, labelled: bool
) -> list[Coordination]:
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
        listed_acts = labelled and plain and are_acts(branching.segments)
        axis = "VERB" if listed_acts else axis_of_objects(frame, branching.segments, sharing)
        several = len(branching.segments) > 2 or branching.joint in {",", "/"}
        told_apart = axis == "OBJECT" and judgement.verdict == "split"
        if labelled and plain and several and told_apart:  # "Filters: price, brand"
            axis = "LIST"
        found.append(of_phrases(text, branching, axis, judgement, sharing))
    return found


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
        (not frame.subject and branching.speaks_of_first, "keep", "a part speaks of another"),
        (are_contents(words, region), "keep", "they are what one thing holds"),
        (split and _are_nested(region), "unclear", "a list stands inside another one"),
        (split and order and region[0].tag in JOINTS, "unclear", "an early verb acts on nothing"),
    )
    return next((Judgement(verdict, why) for holds, verdict, why in told if holds), judgement)


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


def _is_plus_list(words: Sequence[Word]) -> bool:
    """Return whether plus signs alone list three things or more."""
    joints = [word.low for word in words if word.tag in JOINTS]
    return len(joints) > 1 and set(joints) == {"+"}


def _plus_list(text: str, words: tuple[Word, ...]) -> list[Coordination]:
    branching = branch(words)
    if branching is None:
        return []
    sharing = share(branching.segments, branching.joint, tight=branching.tight)
    judgement = judge_phrases(branching.segments, sharing)
    return [of_phrases(text, branching, "OBJECT", judgement, sharing)]


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


def _frequencies(text: str, words: Sequence[Word]) -> list[Coordination]:
    """Return "daily, weekly or monthly" after what is done so often."""
    language = load_language()
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
        found.append(
            of_phrases(text, branching, "FREQ", Judgement("split", "each has its own rhythm"))
        )
    return found


def _is_often(segment: Segment) -> bool:
    return segment[-1].low in load_language().frequencies and len(segment) == 1
