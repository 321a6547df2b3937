"""Along which line the parts of a coordination differ."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import Axis, Frame
from roadmap2backlog.decomposing.language.sharing import Sharing
from roadmap2backlog.decomposing.language.words import Segment, names_role


def typed_axis(segments: Sequence[Segment], default: Axis) -> Axis:
    """Return ROLE, IFACE, DATA, FREQ or VERB where all parts are of that kind, else `default`."""
    language = load_language()
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
    if all(map(names_role, segments)):
        return "ROLE"
    return default


def axis_of_objects(frame: Frame, segments: Sequence[Segment], sharing: Sharing) -> Axis:
    """Return what varies where objects do: acts done to them, systems, people, or the things."""
    if _tells_acts(sharing):
        return "VERB"
    language = load_language()
    verb = frame.verbs[0].lemma if frame.verbs else ""
    if verb.endswith((" with", " to")) and verb.partition(" ")[0] in language.verb_kinds["linking"]:
        return "IFACE"
    return typed_axis(segments, "OBJECT") if verb in language.verb_kinds["giving"] else "OBJECT"


def _tells_acts(sharing: Sharing) -> bool:
    """Return whether what is done to one thing varies: "images resized and cached"."""
    if sharing.suffix or not sharing.prefix:
        return False
    return all(core[0].shape == "ed" for core in sharing.cores)


def are_acts(segments: Sequence[Segment]) -> bool:
    """Return whether a label lists what is done with it: "Pickup: book, pay, cancel"."""
    lone = all(len(one) == 1 and one[0].shape == "base" for one in segments)
    sure = sum(one[0].reading in {"verb", "mostly"} for one in segments)
    return lone and len(segments) > 2 and 3 * sure >= 2 * len(segments)
