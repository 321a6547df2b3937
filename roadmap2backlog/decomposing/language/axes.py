"""Along which line the parts of a coordination differ, and whether they are told apart."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.parse import Axis, Frame, Verdict
from roadmap2backlog.decomposing.language.sharing import Segment, Sharing, is_adjective

Judgement = tuple[Verdict, str]
SPLIT: Judgement = ("split", "each part stands on its own")
_JOINT_PREPOSITIONS = frozenset({"between", "among", "amongst", "versus", "vs"})
_TOGETHER = frozenset({"both", "pair", "combination", "mix", "balance", "relationship"})


def typed_axis(segments: Sequence[Segment], default: Axis) -> Axis:
    """Return ROLE, IFACE, DATA, FREQ or VERB where all parts are of that kind, else `default`."""
    language = load_language("en")
    names = [" ".join(word.low for word in segment) for segment in segments]
    tables: tuple[tuple[Axis, frozenset[str]], ...] = (
        ("FREQ", language.frequencies),
        ("IFACE", language.platforms),
        ("IFACE", language.channels),
        ("DATA", language.formats),
    )
    for axis, table in tables:
        if all(name in table or singular(name) in table for name in names):
            return axis
    if all(is_role(segment, language) for segment in segments):
        return "ROLE"
    return default


def is_role(segment: Segment, language: Language) -> bool:
    """Return whether the last word or two of a phrase name people."""
    last = singular(segment[-1].low)
    if last in language.roles:
        return True
    return len(segment) > 1 and f"{segment[-2].low} {last}" in language.roles


def judge_object(frame: Frame, segments: Sequence[Segment], sharing: Sharing) -> Judgement:
    """Return whether the things a verb acts on are told apart, and why."""
    language = load_language("en")
    verb = frame.verbs[0].lemma if frame.verbs else ""
    if frame.form != "NP" and verb in language.symmetric_verbs:
        return "keep", f'"{verb}" is about the parts together'
    return judge_phrases(segments, sharing)


def judge_phrases(segments: Sequence[Segment], sharing: Sharing) -> Judgement:
    """Return whether coordinated phrases are told apart, and why."""
    language = load_language("en")
    if all(_is_layer(segment, language) for segment in segments):
        return "keep", "layers of one feature are never told apart"
    if _are_qualities(sharing, language):
        return "keep", "the adjectives describe one thing"
    if all(len(core) == 1 and core[0].low.endswith("ly") for core in sharing.cores):
        return "keep", "the adverbs describe one act"
    if any(segment[0].low in _TOGETHER for segment in segments[:1]):
        return "keep", f'"{segments[0][0].low}" holds the parts together'
    if any(not core for core in sharing.cores):
        return "unclear", "the parts could not be told apart"
    if not sharing.certain:
        return "unclear", "it is open what the parts share"
    return SPLIT


def judge_adjunct(
    preposition: str, segments: Sequence[Segment], sharing: Sharing, joint: str
) -> Judgement:
    """Return whether the parts after a preposition are told apart, and why."""
    if preposition in _JOINT_PREPOSITIONS:
        return "keep", f'"{preposition}" needs the parts together'
    if joint == "/" and sharing.suffix:
        return "keep", "a slash inside a modifier names one thing"
    if any(word.tag == "number" for segment in segments for word in segment[:1]):
        return "keep", "the numbers belong together"
    return judge_phrases(segments, sharing)


def _is_layer(segment: Segment, language: Language) -> bool:
    name = " ".join(word.low for word in segment if word.tag != "determiner")
    return name in language.layers


def _are_qualities(sharing: Sharing, language: Language) -> bool:
    """Return whether only praising adjectives vary: "clear and intuitive data model"."""
    quality = language.parts["quality"]
    words = [core[-1] for core in sharing.cores if core]
    if not all(is_adjective(word) for word in words):
        return False
    return any(word.low in quality for word in words)
