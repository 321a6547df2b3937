"""Acts in -ing side by side: "finding and applying for permits"."""

from collections.abc import Sequence
from itertools import pairwise

from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.verb_forms import Shape
from roadmap2backlog.decomposing.language.verb_groups import JOINTS, verb_at
from roadmap2backlog.decomposing.language.words import Segment, Word

_GERUND: frozenset[Shape] = frozenset({"ing"})


def acts_of(region: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the acts a region is about, or the region: "the chore of | finding and reporting"."""
    for (before, act), joint in zip(pairwise(region), region[2:], strict=False):
        if before.low == "of" and act.shape == "ing" and joint.tag in JOINTS:
            return region[region.index(act) :]
    return region


def with_particles(acts: Sequence[Segment], words: Sequence[Word]) -> tuple[Segment, ...]:
    """Return acts in -ing, the last with the words that belong to its verb alone.

    "Finding and applying | for permits" is "finding | applying for", so that one finds permits,
    not for them. Other segments are returned as they are.
    """
    *early, last = acts
    lone = all(len(act) == 1 and act[0].shape == "ing" and act[0].base for act in early)
    at = words.index(last[0])
    verb = verb_at(words, at, _GERUND) if lone and early else None
    if verb is None or verb.end - at < len(last) or verb.end - at == 1:
        return tuple(acts)
    tail = tuple(word.low for word in words[at + 1 : verb.end])
    pairs = load_language().phrasal_pairs
    if any((act[0].base, tail[0]) in pairs for act in early):
        return tuple(acts)  # "signing in and up"
    return (*early, tuple(words[at : verb.end]))
