"""What coordinated phrases share: "SLA and anomaly alerts", "property search and filtering".

English leaves out what comes again. Whether the first phrase borrows the last one's head
("SLA alerts"), or the later ones the first one's modifiers ("property filtering"), is told by
the shapes of the words next to the conjunction: a plural, a name of a screen or a gerund is
complete; an adjective, a capital abbreviation before another one or a singular noun before a
longer phrase waits for a head.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.names import names_act
from roadmap2backlog.decomposing.language.shared_heads import shared_end
from roadmap2backlog.decomposing.language.shared_modifiers import shared_beginning
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word


@dataclass(frozen=True, slots=True)
class Sharing:
    """Modifiers that every conjunct has from the first, and the head all have from the last.

    Attributes:
        cores: The conjuncts without what they share.
        certain: False where the shapes of the words leave it open.
    """

    prefix: Segment
    cores: tuple[Segment, ...]
    suffix: Segment
    certain: bool = True


def share(segments: Sequence[Segment], joint: str, *, tight: bool) -> Sharing:
    """Return what the segments of a coordination share.

    Args:
        segments: Two or more conjuncts, none empty.
        joint: What stands between them: "and", "or", "/" …
        tight: Whether the slash stands between words without blanks.
    """
    bare = tuple(_without_determiner(segment) for segment in segments)
    if joint == "/" and tight:
        return _slash(bare)
    first = bare[0]
    if len(first) > 1 and all(map(_is_done, (first[-1:], *bare[1:]))):  # "slips sorted and kept"
        return Sharing(first[:-1], (first[-1:], *bare[1:]), ())
    if _has_each_its_own(segments, bare):
        return Sharing((), bare, ())
    suffix_length, certain = shared_end(bare, joint)
    prefix_length = shared_beginning(segments, bare, suffix_length, joint)
    return _shared(bare, prefix_length, suffix_length, certain=certain)


def _has_each_its_own(segments: Sequence[Segment], bare: tuple[Segment, ...]) -> bool:
    """Return whether an article or a word that comes again tells that nothing is left out."""
    first, last = bare[0], bare[-1]
    if len(last) > 1 and last[0].shape == "ing" and all(map(_is_particle, last[1:])):
        return True  # "finding and applying for permits"
    repeated = len(first) > 1 and any(other[0].low == first[0].low for other in bare[1:])
    return repeated or any(segment[0].tag == "determiner" for segment in segments[1:])


def _is_particle(word: Word) -> bool:
    return word.tag in {"adverb", "preposition"}


def _is_done(segment: Segment) -> bool:
    """Return whether a segment says no more than what is done, and how: "paid automatically"."""
    how = all(word.tag == "adverb" or word.low.endswith("ly") for word in segment[1:])
    return segment[0].shape == "ed" and how


def _shared(bare: tuple[Segment, ...], prefix: int, suffix: int, *, certain: bool) -> Sharing:
    first, last = bare[0], bare[-1]
    cores = [first[prefix:], *bare[1:-1], last[: len(last) - suffix]]
    return Sharing(first[:prefix], tuple(cores), last[len(last) - suffix :], certain)


def _slash(bare: tuple[Segment, ...]) -> Sharing:
    """Return the sharing of "legacy/archive URL": all but the words at the slash."""
    first, last = bare[0], bare[-1]
    repeated = len(first) > 1 and last[0].low == first[0].low
    head = singular(first[-1].low)  # "auto-completion/tab completion" both have theirs
    named = any(singular(word.low) in {head, head.rpartition("-")[2]} for word in last)
    several = any(len(middle) > 1 for middle in bare[1:-1])  # "TV/radio seasons/episodes"
    halves = {first[-1].low, last[0].low.partition("-")[0]} == {"pre", "post"}  # "pre/post-install"
    if several or halves or _are_acts(bare):
        return Sharing((), bare, (), certain=False)
    whole = " ".join(word.low for word in last)
    channel = whole in load_language().channels and not is_plural_word(last[-1])
    if repeated or named or channel:  # "via link/QR code"
        return Sharing((), bare, ())
    opens = last[0].reading == "verb" and first[0].reading != "verb"
    if opens and len(first) > 1 and len(last) > 1:
        return Sharing((), bare, ())
    return _shared(bare, len(first) - 1, len(last) - 1, certain=True)


def _are_acts(bare: tuple[Segment, ...]) -> bool:
    """Return whether several acts stand side by side: "registration/login/password reset"."""
    act, language = bare[-1][-1], load_language()
    acts = names_act(act, language) or (bool(act.base) and act.low not in language.artefacts)
    others = [other[-1] for other in bare[:-1] if names_act(other[-1], language)]
    return len(bare) > 2 and len(bare[-1]) > 1 and acts and bool(others)


def _without_determiner(segment: Segment) -> Segment:
    begin = 0
    while begin < len(segment) - 1 and segment[begin].tag == "determiner":
        begin += 1
    return segment[begin:]
