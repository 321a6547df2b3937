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
from roadmap2backlog.decomposing.language.axes import typed_axis
from roadmap2backlog.decomposing.language.branching import Branching, branch
from roadmap2backlog.decomposing.language.clauses import Outline, outline
from roadmap2backlog.decomposing.language.imperatives import begins_with_imperative
from roadmap2backlog.decomposing.language.judgements import judge_phrases
from roadmap2backlog.decomposing.language.labels import tells_what_is_done
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.listing import as_lists
from roadmap2backlog.decomposing.language.object_coordination import of_objects
from roadmap2backlog.decomposing.language.order_coordination import of_orders, of_thing_and_order
from roadmap2backlog.decomposing.language.parse import Coordination, Frame, Judgement
from roadmap2backlog.decomposing.language.reading import read_words
from roadmap2backlog.decomposing.language.sharing import Sharing, share
from roadmap2backlog.decomposing.language.short_names import named_spans
from roadmap2backlog.decomposing.language.verb_coordination import of_verbs
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import Segment, Word, content, inside, parted

_SAYING = frozenset(
    {"be", "have", "do", "modal", "not", "pronoun", "relative", "condition", "stop", "open"}
)


def coordinations(text: str, frame: Frame) -> tuple[Coordination, ...]:
    """Return the coordinations of a clause, in order; conditions and reasons are left whole.

    Args:
        text: The clause that `frame` was made from.
        frame: Its frame.
    """
    pieces = outline(text)
    words = content(pieces.main)
    if _joins_nothing(frame, pieces) or _is_one_decision(text, frame, pieces):
        return ()
    if frame.form == "NP" and pieces.label:
        divided = _divided(text, frame)
        if divided is not None:
            return (divided,)
    if sum(word.low == ";" for word in words) > 1:
        return ()  # "routes and stops; shifts; fares" is a list in which others stand
    names = tuple(named_spans(text))
    found = _found_in(text, words, frame, pieces)
    outside = (one for one in found if not _breaks_quote(text, one))
    kept = (_within_name(_within_one(text, one), names) for one in outside)
    whole = as_lists(text, kept)
    return tuple(sorted(whole, key=lambda one: (one.span.start, one.span.end, one.axis)))


def _joins_nothing(frame: Frame, pieces: Outline) -> bool:
    """Return whether neither verbs nor signs part anything."""
    joints = any(word.tag in JOINTS or word.low == ";" for word in pieces.words)
    return len(frame.verbs) < 2 and not joints


def _is_one_decision(text: str, frame: Frame, pieces: Outline) -> bool:
    """Return whether a text only compares, limits or weighs: "build vs. buy and rent"."""
    if frame.form == "NP" and (only_compares(text) or text.endswith(" only")):
        return True  # "Safer and greener", "Clerks and crane drivers only"
    weighed = any(word.low in {"vs", "vs.", "versus"} for word in content(pieces.main))
    return weighed or tells_what_is_done(pieces.label)


def _found_in(
    text: str, words: tuple[Word, ...], frame: Frame, pieces: Outline
) -> Sequence[Coordination]:
    """Return the coordinations of each place where a clause can branch, in no order."""
    labelled = bool(pieces.label)
    if frame.form == "NP" and _is_plus_list(words):
        return [*_plus_list(text, words), *of_asides(text, pieces)]
    if orders := of_orders(text, words, frame):
        return orders
    asides = () if _tells_once(frame) else of_asides(text, pieces, bracketed=frame.form == "CL")
    return [
        *_of_label(of_verbs(text, words, frame), labelled=labelled),
        *of_thing_and_order(text, words, frame),
        *_subject(text, words, frame),
        *of_objects(text, words, frame, labelled=labelled),
        *of_adjuncts(text, words, frame),
        *_frequencies(text, words),
        *asides,
    ]


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
