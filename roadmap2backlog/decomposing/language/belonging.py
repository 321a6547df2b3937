"""Whether the parts of a list belong to one thing, so that none of them is a story of its own."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import Frame, Judgement
from roadmap2backlog.decomposing.language.sharing import Sharing
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word

_OWN = frozenset({"my", "your", "his", "her", "its", "our", "their"})
_OF = ("of", "preposition")
"""Not the "of" inside "terms of use"."""
_GROUNDS = frozenset({"based on", "depending on", "according to"})
_WORKED_OUT = frozenset({"by", "from", "using", "via", "with"})


def weighed_together(
    words: Sequence[Word], region: Sequence[Word], preposition: str, frame: Frame
) -> Judgement | None:
    """Return why one thing is worked out of all the parts, or None.

    "Suggest a berth based on draught and length", "predict demand from season and weather",
    "split the guide into parts for readers and clerks"; but boats are sorted by name or by age.
    """
    language = load_language()
    verb = frame.verbs[0].lemma.partition(" ")[0] if frame.verbs else ""
    grounds = preposition in _GROUNDS and verb not in language.verb_kinds["arranging"]
    if grounds or (preposition in _WORKED_OUT and verb in language.verb_kinds["working_out"]):
        return Judgement("keep", "one thing is worked out of them")
    before = [word for word in words if word.start < region[0].start]
    better = language.adjective_kinds["comparing"] | language.heads["bettered"]
    if preposition == "for" and region[0].low in better:
        return Judgement("keep", "they are what it is good for")  # "for better reach and comfort"
    held = language.noun_kinds["together"] | language.noun_kinds["measure"]
    if preposition == "of" and len(before) > 1 and singular(before[-2].low) in held:
        return Judgement("keep", "they are taken together")
    if frame.form == "VP" and _ends_in_act(region):
        return Judgement("unclear", "the last part may be an act of its own")
    into = any(word.low == "into" for word in before)
    divides = into and verb in language.verb_kinds["dividing"]
    return Judgement("keep", "one thing is divided") if divides else None


def _ends_in_act(region: Sequence[Word]) -> bool:
    """Return whether an act may end a list of things: "share to Slack, email or copy link"."""
    joints = [place for place, word in enumerate(region) if word.tag in JOINTS]
    last = region[joints[-1] + 1 :] if joints else ()
    if len(last) != 2 or last[0].shape != "base" or last[0].reading not in {"verb", "mostly"}:
        return False
    language = load_language()
    beside = any(word.shape == "base" for word in region[: joints[0]])
    describes = last[0].low in language.verb_kinds["verb_or_adjective"]  # "fees and open loans"
    return (
        not (beside or describes) and f"{last[0].low} {last[1].low}" not in language.noun_compounds
    )


def chunks_of(region: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """Return what stands before and after "of", or the whole where "of" comes in each part.

    Nothing, where one thing holds what follows: "a list of arrivals and departures".
    """
    given = _given_at(region)
    if given:
        return [region[given:]]
    places = [place for place, word in enumerate(region) if (word.low, word.tag) == _OF]
    joints = [place for place, word in enumerate(region) if word.tag in JOINTS]
    held = _held_at(region, places, joints)
    if held is not None:
        return [region] if held else []
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


def _held_at(region: Sequence[Word], places: Sequence[int], joints: Sequence[int]) -> bool | None:
    """Return whether a list goes on behind what one thing holds, or None where nothing holds it.

    So "a set of rules" does in "a vision and a set of rules", but "a set of rules and aims" is one.
    """
    language = load_language()
    before = region[places[0] - 1].low if places and places[0] else ""
    if before in language.noun_kinds["together"]:
        return False
    if before in language.noun_kinds["measure"]:
        return any(at < places[0] for at in joints)
    return None


def inside_one(preposition: str, region: tuple[Word, ...]) -> tuple[str, tuple[Word, ...]]:
    """Return preposition and words of what one thing holds: "of" "loans and fees" of "a list of …".

    Where no single thing stands before "of", they are given back as they are.
    """
    places = [place for place, word in enumerate(region) if word.low == "of"]
    joints = [place for place, word in enumerate(region) if word.tag in JOINTS]
    single = region[0].low in {"a", "an", "the"} and len(places) == 1 and bool(joints)
    if not single or not places[0] < joints[0] or is_plural_word(region[places[0] - 1]):
        return preposition, region
    return "of", region[places[0] + 1 :] or region


def of_one_thing(
    words: Sequence[Word], first: Word, noted: Sequence[Segment], frame: Frame
) -> Judgement | None:
    """Return why parts belong to one thing, or None; those behind "with" may be `noted` of it."""
    if noted and _are_noted_together(words, noted, frame):
        return Judgement("keep", "each has all of them")
    return _made_of_them(words, first)


def _made_of_them(words: Sequence[Word], first: Word) -> Judgement | None:
    """Return why parts belong to one thing, or None.

    "A state derived from the plan and the ETA", "delays caused by fog, ice or low tide", "all
    loans, including maps and films".
    """
    before = [word for word in words if word.start < first.start][-2:]
    if [word.low for word in before] == [",", "including"]:
        return Judgement("keep", "they are some of one whole")
    if len(before) < 2 or before[0].shape != "ed":
        return None
    language = load_language()
    if before[0].base in language.verb_kinds["caused"]:
        return Judgement("keep", "one thing comes from any of them")
    made = before[0].base in language.verb_kinds["made_of"]
    return Judgement("keep", "one thing is made of them") if made else None


def _are_noted_together(words: Sequence[Word], segments: Sequence[Segment], frame: Frame) -> bool:
    """Return whether details are kept or shown of each thing: "log each loan with desk and time".

    Details of what is shown have no plural: "list loans with title and shelf". Names with a
    capital are rather what does it: "log errors with Tidewatch and Sealog".
    """
    if any(segment[0].token.text[:1].isupper() for segment in segments):
        return False
    language = load_language()
    single = all(
        segment[-1].tag == "word" and not is_plural_word(segment[-1]) for segment in segments
    )
    verb = frame.verbs[0].lemma if frame.verbs else ""
    before = [word for word in words if word.end <= segments[0][0].start][:-1]
    each = any(word.low in {"each", "every"} for word in before)
    head = singular(before[-1].low) if before else ""
    if frame.form == "NP":
        return single and head in language.heads["noting"]
    return bool(frame.object) and (
        each
        or verb in language.verb_kinds["noting"]
        or (single and verb in language.verb_kinds["listing"])
    )


def opens_contents(region: Sequence[Word], place: int) -> bool:
    """Return whether a list follows a participle: "a check covering links, titles and dates"."""
    word, rest = region[place], region[place + 1 :]
    kinds = load_language().verb_kinds
    telling = word.shape == "ing" and word.base in kinds["telling_which"] | kinds["holding"]
    opens = bool(rest) and rest[0].tag in {"word", "determiner"}
    return telling and opens and not any(before.tag in JOINTS for before in region[:place])


def are_contents(words: Sequence[Word], region: Sequence[Word]) -> bool:
    """Return whether a list says what one thing holds: "a slip showing name and fee"."""
    before = words[words.index(region[0]) - 1] if region[0] is not words[0] else None
    holding = load_language().verb_kinds["holding"]
    return before is not None and before.shape == "ing" and before.base in holding


def are_made_with(sharing: Sharing) -> bool:
    """Return whether a list says what one thing is made with: "a Vite + React app"."""
    head, language = sharing.suffix[-1:], load_language()
    one = bool(head) and head[0].low in language.heads["made"]
    return one and are_technologies(sharing)


def are_technologies(sharing: Sharing) -> bool:
    """Return whether only names of technologies vary: "React + TypeScript"."""
    names = (" ".join(word.low for word in core) for core in sharing.cores)
    return all(name in load_language().technologies for name in names)
