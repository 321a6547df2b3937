"""What stands above a list and says what sort of entries come: examples, notes, rules."""

import re
from collections.abc import Sequence

_ANNOUNCED = re.compile(
    r"\bfollowing\b|\bas follows\b|\bbelow\b|\b(?:include|includes|including|are)\s*:$",
    re.IGNORECASE,
)
_BARE_LEAD = re.compile(
    r"(?:here (?:is|are)\b.*|(?:the|our|these|they|it) (?:\w+ ){0,4}(?:are|is|include|includes)"
    r"|(?:the |these )?following (?:\w+ ){0,4}(?:can|could|will) benefit.*)\s*:",
    re.IGNORECASE,
)
_META = re.compile(
    r"\b(?:boards?|trackers?)\b.{0,80}\b(?:tracks?|covers?|shows?|lists?|holds|contains?)\b.*:"
    r"|\bprioriti[sz]\w* (?:\w+ )?in (?:the following|this) order\b.*:"
    r"|\bwe (?:\w+ )?(?:prioriti[sz]e|rank|choose)(?: \w+)? (?:based on|by|according to)\s*:"
    r"|\b(?:ways|criteria|factors|principles|rules|levels|categories) (?:to|for|of|that|by which)\b"
    r".{0,30}\b(?:prioriti[sz]\w+|rank\w*|decid\w+|choos\w+|select\w*|priority)\b.*:",
    re.IGNORECASE | re.DOTALL,
)
_EXAMPLES = re.compile(
    r"(?:a few |some |typical )?examples? (?:are|include|may be|might be|would be)\s*[:：]",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:[\w-]+ ){0,3}(?:background|caveats?|context|disclaimer|notes?|rationale|reminder|verdict)"
    r"(?: \([^()]*\))?|(?:guiding|ground|golden) (?:principles?|rules?)",
    re.IGNORECASE,
)
_OF_PLANS = re.compile(
    r"\b(?:additions?|candidates?|enhancements?|extensions?|features?|going to|ideas?|improvements?"
    r"|integrations?|plan\w*|support\w*|to be|want|will|wish\w*)\b",
    re.IGNORECASE,
)
"""What makes plans of the examples below a text: `We want more lamps. Examples include:`."""
_NOTES = re.compile(
    r"(?:(?:additional|implementation|more|other|some) )?(?:notes|remarks)"
    r"(?: (?:about|on) [^:]{1,40})?\s*:",
    re.IGNORECASE,
)
_FACTS = re.compile(
    r"(?:the|our) (?:already )?(?:available|built-in|current|delivered|existing|present|released"
    r"|shipped) (?:[\w-]+ ){1,3}?(?:already )?(?:comprises?|contains?|covers?|has|have|includes?"
    r"|offers?|provides?|supports?)(?: [\w-]+){0,3}\s*:"
    r"|(?:(?:what )?(?:we|to) )?(?:measure|observe|record|track)(?: (?:and|or) \w+)?\s*:",
    re.IGNORECASE,
)
"""What is there, or what a trial looks at: `The shipped charts cover:`, `Measure:`."""
_SHOWN = re.compile(
    r"(?:an?|our|the) (?:envisioned|ideal|intended|typical) (?:user )?(?:day|experience|flow"
    r"|journey|scenario|session|workflow)(?: (?:is|looks like|would be))?\s*:",
    re.IGNORECASE,
)
_RULES = re.compile(
    r"(?:(?:cod(?:e|ing)|contribution|contributor|current|development|engineering|following|general"
    r"|ground|guiding|house|maintainer|our|planning|pre-release|project|release|roadmap|the|these"
    r"|working) ){1,4}(?:conventions|guidelines|principles|rules)"
    r"(?: (?:apply|hold|until) ?.*)?\s*:",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:always|avoid|do not|don[’']t|never|prefer)\b", re.IGNORECASE)
"""What an entry that rules how people work begins with, where others order them to keep on."""
_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÀ-Þ])")
_EDGES = " *_.!?\t"


def announces_list(text: str) -> bool:
    """Return whether each sentence of a text announces a list: `The following can benefit:`."""
    sentences = _SENTENCE.split(" ".join(text.split()))
    return all(map(_ANNOUNCED.search, sentences))


def tells_of_board(text: str) -> bool:
    """Return whether a text announces what a board holds, or how plans are ranked."""
    return bool(_META.search(text.strip(" *_"))) and text.rstrip(" *_").endswith(":")


def names_remark(label: str) -> bool:
    """Return whether a bold label says that a remark follows: `Platform note (May 2031)`."""
    return bool(_REMARK.fullmatch(label.strip(_EDGES)))


def announces_examples(text: str) -> bool:
    """Return whether a text ends in a lead of examples, and they are not those of plans."""
    *_, last = _SENTENCE.split(" ".join(text.split()).strip(_EDGES))
    return bool(_EXAMPLES.fullmatch(last)) and not _OF_PLANS.search(text)


def is_bare_lead(text: str) -> bool:
    """Return whether a line says no more than that a list comes: `The pillars are:`."""
    return bool(_BARE_LEAD.fullmatch(text.strip(" *_")))


def announces_notes(text: str) -> bool:
    """Return whether a text says that notes come: `Notes:`, `Remarks on the order:`."""
    return bool(_NOTES.fullmatch(" ".join(text.split()).strip(" *_")))


def sets_rules(text: str, entries: Sequence[str]) -> bool:
    """Return whether a list below a text rules how people work: `Current rules:`, `Never …`."""
    is_lead = _RULES.fullmatch(" ".join(text.split()).strip(" *_"))
    return bool(is_lead) and any(_RULE.match(entry.strip(" *_")) for entry in entries)


def announces_facts(text: str) -> bool:
    """Return whether a text says that the list below it is there, or measured: `Measure:`.

    So it does where the list shows how all will be one day: `The ideal day:`.
    """
    told = " ".join(text.split()).strip(" *_")
    return bool(_FACTS.fullmatch(told)) or bool(_SHOWN.fullmatch(_SENTENCE.split(told)[-1]))
