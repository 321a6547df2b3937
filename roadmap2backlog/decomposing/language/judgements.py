"""Whether the parts of a coordination are told apart, and why."""

import re
from collections.abc import Sequence

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.agreement import acts_alone
from roadmap2backlog.decomposing.language.belonging import are_made_with
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.names import names_act
from roadmap2backlog.decomposing.language.parse import Frame, Judgement
from roadmap2backlog.decomposing.language.sharing import Sharing
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word

SPLIT = Judgement("split", "each part stands on its own")
_JOINT_PREPOSITIONS = frozenset(
    {"across", "between", "among", "amongst", "versus", "vs", "without"}
)
_NOT_THOSE = frozenset(
    {"rather than", "instead of", "other than", "beyond", "except", "excluding", "besides", "than"}
)
_SIDE_BY_SIDE = re.compile(
    r"\b(?:side by side|together|alongside each other|next to each other|in parallel|at once"
    r"|at the same time|in one (?:place|view|go|step|screen)|(?:as|into) one"
    r"|into (?:two|three|several|separate))\b",
    re.IGNORECASE,
)
_CONTRASTS = frozenset({"not", "never", "no", "nor"})
_ARTICLES = frozenset({"a", "an", "the"})
_MEANS = frozenset({"via", "with", "using", "by", "from", "through", "on"})


def judge_object(frame: Frame, segments: Sequence[Segment], sharing: Sharing) -> Judgement:
    """Return whether the things a verb acts on are told apart, and why."""
    held = _how_held(frame, segments)
    if held:
        return Judgement("keep", held)
    open_how = _how_open(frame, segments, sharing)
    if open_how:
        return Judgement("unclear", open_how)
    judged = judge_phrases(segments, sharing)
    lone = judged == SPLIT and not sharing.suffix and any(map(_is_bare_adjective, segments))
    return Judgement("unclear", "an adjective alone names no thing") if lone else judged


def _how_held(frame: Frame, segments: Sequence[Segment]) -> str:
    """Return what holds together the things a verb acts on, the empty text where nothing does."""
    verb = frame.verbs[0].lemma if frame.verbs else ""
    joined = _SIDE_BY_SIDE.search(frame.predicate.text) if frame.predicate else None
    if joined:
        return f'"{joined.group()}" holds the parts together'
    acts = frame.form != "NP" or frame.frame_kind == "ability"
    if acts and verb in load_language().symmetric_verbs:
        return f'"{verb}" is about the parts together'
    if verb == "make" and any(word.tag == "determiner" for word in segments[0][1:]):
        return "they say what one thing is made"  # "make the app a map and a guide"
    if verb == "make" and len(segments[-1]) > 1 and segments[-1][-1].shape == "base":
        return "the last word says what the parts do"  # "make loan and desk work scale"
    if verb == "make" and len(segments[-1]) > 1 and is_adjective(segments[-1][-1]):
        return "the last word says how the parts become"  # "make fees and fines fair"
    others = frame.form == "CL" and any(map(acts_alone, segments[1:]))
    return "somebody else acts further on" if others else ""


def _how_open(frame: Frame, segments: Sequence[Segment], sharing: Sharing) -> str:
    """Return what is open about the things a verb acts on, the empty text where nothing is."""
    if len(segments[-1]) > 1 and any(map(_is_bare_gerund, segments[1:-1])):
        return "what an early act is done to stands with a later one"
    acts = (frame.form == "VP" or frame.modal is not None) and (
        any(_may_be_act(one) or _is_made_act(one) for one in segments[1:])
        or _may_act_beside(segments)
    )
    acts = acts or _ends_in_order(segments) or _governs(frame, segments[-1])
    if acts or (len(segments[0]) > 1 and _is_lone_act(segments[-1])):
        return "a later part may be an act of its own"
    shared = _may_share_article(segments, sharing)
    return "one article may stand before what both share" if shared else ""


def _may_share_article(segments: Sequence[Segment], sharing: Sharing) -> bool:
    """Return whether a head may be shared behind one article: "the tide and legal notice page"."""
    first, last = segments[0], segments[-1]
    if len(segments) != 2 or len(first) != 2 or len(last) < 2 or sharing.suffix:
        return False
    if first[0].low in {"a", "an"} and is_plural_word(first[1]):
        return True  # "a children and youth choir"
    if len(last) < 3:
        return False
    singular_both = not any(is_plural_word(one[-1]) for one in segments)
    return first[0].low in _ARTICLES and is_adjective(last[0]) and singular_both


def _is_bare_adjective(core: Segment) -> bool:
    """Return whether a part is an adjective and no more: "busy" of "busy, stale and error rows"."""
    lone = len(core) == 1 and core[0].token.text.islower() and core[0].shape != "ed"
    return lone and is_adjective(core[0]) and not is_plural_word(core[0])


def _is_bare_gerund(segment: Segment) -> bool:
    """Return whether a phrase is an act without a thing: "automatically finding"."""
    return segment[-1].shape == "ing" and all(word.low.endswith("ly") for word in segment[:-1])


def _is_lone_act(segment: Segment) -> bool:
    """Return whether a lone word is a verb first of all: "… connections and use if available"."""
    return len(segment) == 1 and segment[0].low in load_language().verb_kinds["lone_act"]


def _may_be_act(segment: Segment) -> bool:
    """Return whether a phrase reads as an act, too: "edit quiz" in "import JSON and edit quiz"."""
    if len(segment) != 2 or segment[0].shape != "base":
        return False
    if f"{segment[0].low} {segment[1].low}" in load_language().verb_objects:
        return True  # "plan tours and leave reviews"
    if segment[0].reading != "mostly":
        return False
    compounds = load_language().noun_compounds
    known = f"{segment[0].low} {segment[1].low}" in compounds
    head = segment[1].low in load_language().artefacts
    return segment[1].tag == "word" and not (known or head or is_plural_word(segment[1]))


def _is_made_act(segment: Segment) -> bool:
    """Return whether a lone word can only be a verb: "cartonize" among things picked."""
    word = segment[0]
    plain = word.token.text.islower() and word.low not in load_language().verb_kinds["also_noun"]
    return len(segment) == 1 and plain and word.shape == "base" and word.reading == "verb"


def _governs(frame: Frame, segment: Segment) -> bool:
    """Return whether a lone word stands before what it may order: "…, and support using cards"."""
    if len(segment) != 1 or segment[0].shape != "base" or frame.predicate is None:
        return False
    told = rf"\b(?:and|or) {re.escape(segment[0].low)} [a-z]+ing\b"
    return re.search(told, frame.predicate.text, re.IGNORECASE) is not None


def _ends_in_order(segments: Sequence[Segment]) -> bool:
    """Return whether a row of lone words ends in an act: "glaze, fill, and decorate buns"."""
    *firsts, last = segments
    row = all(len(one) == 1 for one in firsts) and all(one[0].shape == "base" for one in firsts[1:])
    sure = last[0].shape == "base" and last[0].reading == "verb"
    return row and len(firsts) > 1 and sure and len(last) > 1 and is_plural_word(last[-1])


def _may_act_beside(segments: Sequence[Segment]) -> bool:
    """Return whether the second of two parts may be an act: "shelves and audit loan compliance"."""
    if len(segments) != 2 or not is_plural_word(segments[0][-1]) or len(segments[1]) < 2:
        return False
    language = load_language()
    verb, after, head = segments[1][0], segments[1][1], segments[1][-1]
    named = f"{verb.low} {after.low}" in language.noun_compounds or head.low in language.artefacts
    acts = verb.shape == "base" and verb.reading in {"mostly", "either"}
    act_done = names_act(head, language) or head.low in language.uncountable or bool(head.base)
    act_done = act_done or (len(segments[1]) == 2 and is_plural_word(head))
    return acts and act_done and after.tag == "word" and not named


def judge_phrases(segments: Sequence[Segment], sharing: Sharing) -> Judgement:
    """Return whether coordinated phrases are told apart, and why."""
    reason = _held_together(segments, sharing)
    if reason:
        return Judgement("keep", reason)
    if any(not core for core in sharing.cores):
        return Judgement("unclear", "the parts could not be told apart")
    if not sharing.certain:
        return Judgement("unclear", "it is open what the parts share")
    return SPLIT


def _held_together(segments: Sequence[Segment], sharing: Sharing) -> str:
    """Return why phrases are one thing; the empty text where nothing holds them together."""
    language = load_language()
    opener = segments[0][0].low
    cores = [core[-1] for core in sharing.cores if core]
    layers = all(_is_layer(_without_work(segment), language) for segment in segments)
    others = any(_counts_rest(segment) for segment in segments[1:])
    denied = any(segment[0].low in _CONTRASTS for segment in segments[1:])
    reasons = (
        (denied, "one part says what is not wanted"),
        (_speaks_of_all(segments[-1]), "the last part speaks of the others together"),
        (_are_compared(sharing), "it is about the parts together"),
        (_are_marks(sharing), "they are marks of one thing"),
        (_are_choices(sharing), "one thing chooses between them"),
        (_are_steps(segments), "they are steps of one thing"),
        (others, '"other" counts what stands before among the rest'),
        (layers, "layers of one feature are never told apart"),
        (are_made_with(sharing), "they are what one thing is made with"),
        (_are_qualities(cores, language), "the adjectives describe one thing"),
        (_are_negations(cores), "they are values of one state"),
        (_are_bettered(cores, language), "both words say that it gets better"),
        (_lack_thing(sharing), "the adjectives have no thing"),
        (_are_manners(cores, language), "the adverbs describe one act"),
        (_are_numbers(sharing) or _join_numbers(segments), "the numbers belong together"),
        (any(len(word.low) == 1 for word in cores), "a letter alone names no thing"),
        (
            len(cores) == 2
            and not sharing.suffix
            and cores[1].low in language.adjective_kinds["state"],
            "the words tell one state",
        ),
        (len(cores) > 1 and cores[0].low == "new", "the adjectives describe one thing"),
        (opener == "both", '"both" holds the parts together'),
        (_do_both(segments[-1]), '"both" is said of the parts together'),
    )
    return next((reason for holds, reason in reasons if holds), "")


def judge_adjunct(
    preposition: str,
    segments: Sequence[Segment],
    sharing: Sharing,
    joint: str,
    *,
    plus: bool = False,
) -> Judgement:
    """Return whether the parts after a preposition are told apart, and why."""
    if preposition in _NOT_THOSE:
        return Judgement("keep", f'what follows "{preposition}" is not wanted')
    if preposition in _JOINT_PREPOSITIONS or (preposition == "per" and joint == "and"):
        return Judgement("keep", f'"{preposition}" needs the parts together')
    manner = any(len(segment) == 1 and _is_manner(segment[0]) for segment in segments)
    if manner or (plus and preposition in _MEANS):  # "at the door and online", "via canvas + cache"
        return Judgement("keep", "they are ways of one act")
    acts = preposition == "to" and _all_verbs(segments)
    modifies = preposition in {"per", "with"} and not acts
    if joint == "/" and (modifies or _is_one(segments, sharing)):
        return Judgement("keep", "a slash inside a modifier names one thing")
    if any(word.tag == "number" for segment in segments for word in segment[:1]):
        return Judgement("keep", "the numbers belong together")
    return judge_phrases(segments, sharing)


def _is_one(segments: Sequence[Segment], sharing: Sharing) -> bool:
    """Return whether an article and a singular head tell of one thing: "the tide/loan desk"."""
    article = segments[0][0].low in _ARTICLES and segments[-1][0].low not in _ARTICLES
    return article and bool(sharing.suffix) and not is_plural_word(sharing.suffix[-1])


def _is_manner(word: Word) -> bool:
    """Return whether a lone word tells a way: "online", "per-member" beside "at the door"."""
    return word.tag == "adverb" or word.low.startswith("per-")


def _are_compared(sharing: Sharing) -> bool:
    """Return whether the shared head is something between the parts: "EUR/USD divergence"."""
    relations = load_language().relations
    return bool(sharing.suffix) and singular(sharing.suffix[-1].low) in relations


def _are_marks(sharing: Sharing) -> bool:
    """Return whether the shared head names small parts of one thing: "sun/moon/book icons"."""
    return (
        bool(sharing.suffix) and singular(sharing.suffix[-1].low) in load_language().heads["mark"]
    )


def _are_numbers(sharing: Sharing) -> bool:
    """Return whether numbers are listed, with a unit at most: "$2/$4/kg"."""
    cores = sharing.cores
    counted = sum(bool(core) and core[0].tag == "number" for core in cores)
    unit = len(cores) > 2 and len(cores[-1]) == 1 and not sharing.suffix
    return counted == len(cores) or (unit and counted == len(cores) - 1)


def _join_numbers(segments: Sequence[Segment]) -> bool:
    """Return whether numbers stand on both sides of a joint: "reminders 48 | 2 hours before"."""
    first, *others = segments
    return first[-1].tag == "number" and all(one[0].tag == "number" for one in others)


def _are_choices(sharing: Sharing) -> bool:
    """Return whether the shared head chooses between the parts: "dark / light theme selector"."""
    chooses = load_language().heads["choosing"]
    return bool(sharing.suffix) and singular(sharing.suffix[-1].low) in chooses


def _are_steps(segments: Sequence[Segment]) -> bool:
    """Return whether acts name one course of work: "pick, pack and ship workflow"."""
    *firsts, last = segments
    acts = sum(segment[-1].shape == "base" for segment in firsts)
    lone = all(len(segment) == 1 for segment in firsts[1:]) and len(last) > 1
    course = singular(last[-1].low) in load_language().heads["course"]
    return course and lone and last[0].shape == "base" and 2 * acts >= len(firsts)


def _do_both(segment: Segment) -> bool:
    """Return whether the last phrase goes on with what the parts do: "the quay both use a bell"."""
    both = [place for place, word in enumerate(segment) if place and word.low == "both"]
    return bool(both) and any(word.shape == "base" for word in segment[both[0] + 1 :][:1])


def _speaks_of_all(segment: Segment) -> bool:
    """Return whether a lone word stands for the parts before it: "maps, films, or both"."""
    return len(segment) == 1 and segment[0].low in {"all", "both", "either", "neither", "none"}


def _counts_rest(segment: Segment) -> bool:
    """Return whether a phrase counts those before it among the rest: "other …", "some other …"."""
    first = segment[0].low
    return "other" in (first, *(word.low for word in segment[1:2])) or first == "another"


def _all_verbs(segments: Sequence[Segment]) -> bool:
    return all(segment[0].base and segment[0].shape in {"base", "ing"} for segment in segments)


def _without_work(segment: Segment) -> Segment:
    """Return "database" for "database work"."""
    works = len(segment) > 1 and segment[-1].low in load_language().heads["work"]
    return segment[:-1] if works else segment


def _is_layer(segment: Segment, language: Language) -> bool:
    name = " ".join(word.low for word in segment if word.tag != "determiner")
    return name in language.layers


def _lack_thing(sharing: Sharing) -> bool:
    """Return whether adjectives stand alone: "read-only, time-limited, logged"."""
    if sharing.prefix or sharing.suffix:
        return False
    kinds = all(core[0].low.endswith("-based") for core in sharing.cores)
    return not kinds and all(len(core) == 1 and is_adjective(core[0]) for core in sharing.cores)


def _are_manners(words: Sequence[Word], language: Language) -> bool:
    """Return whether only adverbs of manner vary: "quickly and safely", not "daily, weekly"."""
    return all(w.low.endswith("ly") and w.low not in language.frequencies for w in words)


def _are_negations(words: Sequence[Word]) -> bool:
    """Return whether a word and its denial vary: "read/unread status"."""
    if len(words) != 2:
        return False
    first, second = (word.low for word in words)
    return any(second == f"{prefix}{first}" for prefix in ("un", "non-", "in", "not-"))


def _are_bettered(words: Sequence[Word], language: Language) -> bool:
    """Return whether only what makes better varies: "improved/enhanced search"."""
    bettering = language.verb_kinds["bettering"]
    return len(words) > 1 and all(w.shape == "ed" and w.base in bettering for w in words)


def _are_qualities(words: Sequence[Word], language: Language) -> bool:
    """Return whether only praising adjectives vary, as in "a clear and intuitive model"."""
    describing = sum(is_adjective(word) for word in words)
    if describing < len(words) and (describing < len(words) - 1 or describing < 2):
        return False
    return any(word.low in language.adjective_kinds["quality"] for word in words)
