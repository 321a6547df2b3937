"""What stands before the main clause, put behind it: "When a payment fails, retry it"."""

import re
from collections.abc import Iterator

from roadmap2backlog.decomposing.language import Frame, frame
from roadmap2backlog.decomposing.phrases import trimmed
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.who import acts_as_person

_PURPOSE = re.compile(r"\s*(?:(?:in order )?to|so that|because|since)\s+(?=\w)", re.IGNORECASE)
_OPENING = re.compile(
    r"\s*(?P<when>when|whenever|if|once|unless|until|as soon as)\s+", re.IGNORECASE
)
_PLACE = re.compile(
    r"\s*(?:after|at|before|during|for|from|in|on|until|with|within|without) "
    r"(?!(?:the )?(?:addition|end|example|first|future|general|hold|instance|last|moment|now"
    r"|parallel|particular|progress|review|short|time)\b)",
    re.IGNORECASE,
)
"""What tells where or when an act is done, not "for example" or "in progress"."""
_LONGEST_PLACE = 6
_ONLY = re.compile(r" (?:only|just|still|always|never)$", re.IGNORECASE)
_IT = frozenset({"it"})
_MOST_COMMAS = 8


def main_first(text: str, parsed: Frame, scene: Scene) -> str:
    """Return the text with a condition or purpose at its front moved to its end.

    Only where an order or the act of a person follows; other texts stay as they are, and so do
    orders that begin with "then".
    """
    if parsed.conditions and not text[: parsed.conditions[0].start].strip():
        condition = parsed.conditions[0]
        main = text[condition.end :].lstrip(" ,")
        return _behind(condition.text, main, scene) or text
    if _PLACE.match(text):
        return _with_place(text, scene) or text
    if not _PURPOSE.match(text):
        return text
    return next((made for made in _with_purpose(text, scene) if made), text)


def _with_place(text: str, scene: Scene) -> str:
    """Return "guests tip at the desk" for "At the desk, guests tip", or ""."""
    before, comma, rest = (part.strip() for part in text.partition(", "))
    near = bool(comma) and len(before.split()) <= _LONGEST_PLACE
    single = "," not in rest or (near and frame(rest).form == "CL")
    return _behind(before, rest, scene) if near and single else ""


def _with_purpose(text: str, scene: Scene) -> Iterator[str]:
    """Return "merge the systems to reduce costs" for "To reduce costs, merge the systems".

    The purpose may hold commas of its own, so each place is tried, acts of people first.
    """
    places = [found.start() for found in re.finditer(r",\s", text)][:_MOST_COMMAS]
    rests = [(text[:place].strip(), text[place + 1 :].strip()) for place in places]
    for purpose, rest in rests:
        if frame(rest).form == "CL":
            yield _behind(purpose, rest, scene)
    if len(rests) == 1 and frame(rests[0][1]).form == "VP":
        yield _behind(*rests[0], scene)


def _behind(before: str, main: str, scene: Scene) -> str:
    """Return the main clause with what stood before it at its end, or ""."""
    parsed = frame(main)
    who = parsed.subject.text if parsed.form == "CL" and parsed.subject else ""
    acts = who and "," not in who and acts_as_person(who, scene)
    if parsed.conditions or not (acts or (parsed.form == "VP" and parsed.verbs)):
        return ""
    if main.split(" ", 1)[0].lower() == "then":
        return ""
    before, main = _with_names(before, trimmed(main), parsed)
    return f"{main} {before[:1].lower()}{before[1:]}"


def _with_names(before: str, main: str, parsed: Frame) -> tuple[str, str]:
    """Return both with the name where it comes first: "retry a payment when it fails"."""
    opening, thing = _OPENING.match(before), parsed.object
    if not opening or thing is None or thing.text.lower() not in _IT:
        return before, main
    inner = frame(before[opening.end() :])
    if inner.subject is None or inner.subject.start:
        return before, main
    subject = _ONLY.sub("", inner.subject.text)
    told = before[opening.end() + len(subject) :]
    return (
        f"{opening['when']} {thing.text.lower()}{told}",
        f"{main[: thing.start]}{subject}{main[thing.end :]}",
    )
