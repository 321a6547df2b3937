"""Whether the parts of a list belong to one thing, so that none of them is a story of its own."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.axes import Judgement
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import Frame
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word

_GROUNDS = frozenset({"based on", "depending on", "according to"})
_WORKED_OUT = frozenset({"by", "from", "using", "via", "with"})


def weighed_together(
    words: Sequence[Word], region: Sequence[Word], preposition: str, frame: Frame
) -> Judgement | None:
    """Return why one thing is worked out of all the parts, or None.

    "Suggest a berth based on draught and length", "predict demand from season and weather",
    "split the guide into parts for readers and clerks"; but boats are sorted by name or by age.
    """
    parts = load_language().parts
    verb = frame.verbs[0].lemma.partition(" ")[0] if frame.verbs else ""
    grounds = preposition in _GROUNDS and verb not in parts["arranging"]
    if grounds or (preposition in _WORKED_OUT and verb in parts["working_out"]):
        return "keep", "one thing is worked out of them"
    before = [word for word in words if word.start < region[0].start]
    if preposition == "of" and len(before) > 1 and singular(before[-2].low) in parts["together"]:
        return "keep", "they are taken together"
    into = any(word.low == "into" for word in before)
    return ("keep", "one thing is divided") if into and verb in parts["dividing"] else None


def of_one_thing(
    words: Sequence[Word], first: Word, noted: Sequence[Segment], frame: Frame
) -> Judgement | None:
    """Return why parts belong to one thing, or None; those behind "with" may be `noted` of it."""
    if noted and _are_noted_together(words, noted, frame):
        return "keep", "each has all of them"
    return _made_of_them(words, first)


def _made_of_them(words: Sequence[Word], first: Word) -> Judgement | None:
    """Return why parts belong to one thing, or None.

    "A state derived from the plan and the ETA", "delays caused by fog, ice or low tide", "all
    loans, including maps and films".
    """
    before = [word for word in words if word.start < first.start][-2:]
    if [word.low for word in before] == [",", "including"]:
        return "keep", "they are some of one whole"
    if len(before) < 2 or before[0].shape != "ed":
        return None
    parts = load_language().parts
    if before[0].base in parts["caused"]:
        return "keep", "one thing comes from any of them"
    return ("keep", "one thing is made of them") if before[0].base in parts["made_of"] else None


def _are_noted_together(words: Sequence[Word], segments: Sequence[Segment], frame: Frame) -> bool:
    """Return whether details are kept or shown of each thing: "log each loan with desk and time".

    Details of what is shown have no plural: "list loans with title and shelf". Names with a
    capital are rather what does it: "log errors with Tidewatch and Sealog".
    """
    if any(segment[0].token.text[:1].isupper() for segment in segments):
        return False
    parts = load_language().parts
    single = all(
        segment[-1].tag == "word" and not is_plural_word(segment[-1]) for segment in segments
    )
    verb = frame.verbs[0].lemma if frame.verbs else ""
    before = [word for word in words if word.end <= segments[0][0].start][:-1]
    each = any(word.low in {"each", "every"} for word in before)
    head = singular(before[-1].low) if before else ""
    if frame.form == "NP":
        return single and head in parts["noting_head"]
    return bool(frame.object) and (
        each or verb in parts["noting"] or (single and verb in parts["listing"])
    )
