"""Lines that point elsewhere, call for help or announce a list: they ask for nothing to build."""

import re
from collections.abc import Sequence
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold, without_accents
from roadmap2backlog.loading.formats.words.tables import any_of, names

_ADDRESS = r"(?:\[|`|https?:|#\d|\S+\.(?:md|html|rst|pdf|ya?ml)\b)"
_POINTER = re.compile(
    r"(?:please )?(?:see(?: also)?|cf\.?|siehe(?: auch)?|voir(?: aussi)?|véase|vedi|см\.)"
    rf"(?:\s*:|\s+(?:{_ADDRESS}|(?:above|below|also|here)\b))"
    r"|(?:more |further |full |all )?(?:details?|info(?:rmation)?) (?:(?:can be found |is |are )?"
    rf"(?:in|at|on)\s+(?:the )?(?:{_ADDRESS}|(?:\w+ )?(?:issues?|docs?|documentation|guide|spec|rfc"
    r"|wiki|readme|thread|ticket|proposal)\b)|can be found\b|here$|see\b)"
    r"|for (?:more |further |current |all |full )?(?:\w+ )?(?:details?|info(?:rmation)?),? see\b"
    r"|(?:read|learn) more\s*(?::|$|\[|here$)"
    r"|(?:(?:please )?check out|please (?:look at|visit)) (?:our|the|this) .{1,60}"
    r" for (?:(?:all|full|further|more|the) )?(?:details?|info(?:rmation)?|updates)\b"
    r"|(?:current|latest|last|newest|stable|current stable|latest stable) (?:release|version)\s*:",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"(?P<first>[\w’'-]+) (?:[\w’',()/-]+ ){0,14}(?:is|are|lives?|stays?|remains?) "
    r"(?:(?:also|archived|covered|described|documented|explained|indexed|kept|listed|recorded|told"
    r"|tracked) ){0,2}(?:in|at|on|under) (?:the )?\**\[[^\[\]]+\]\(",
    re.IGNORECASE,
)
"""What says where else things are told: `What is built is listed in [the log](log.md)`."""
_EXPLAINS = re.compile(
    r"(?:(?:it|this|which) )?(?:addresses|answers|builds (?:up)?on|follows from|responds to"
    r"|stems from|was chosen) (?:a|an|all|both|each|how|our|that|the|these|this|those|what|why)\b",
    re.IGNORECASE,
)
"""What a line begins with that says why what stands above it is planned, and then."""
_RELEASED = re.compile(
    r"(?:current|latest|last|newest|stable|current stable|latest stable) (?:release|version)"
    r"(?:\s*[:(–—-].*|\s+(?:is\s+)?v?\d\S*)?",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"help (?:us (?:improve|build|make|test|translate)|(?:us )?(?:shape|grow|decide|wanted|needed))"
    r"(?: .+)?"
    r"|(?:we need|we want) (?:you|your \w+)|your (?:ideas|input|voice|turn)( .*)?",
    re.IGNORECASE,
)
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
    r"|\b(?:ways|criteria|factors|principles|rules|levels|categories) (?:to|for|of|that|by which)\b"
    r".{0,30}\b(?:prioriti[sz]\w+|rank\w*|decid\w+|choos\w+|select\w*|priority)\b.*:",
    re.IGNORECASE | re.DOTALL,
)
_EXAMPLES = re.compile(
    r"(?:a few |some |typical )?examples? (?:are|include|may be|might be|would be)\s*[:：]",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"(?:once|after|when|if) you(?:['’]ve| have)?\s*:|(?:.*\b)?(?:let me know|tell me|ping me)\b.*:"
    r"|i(?:['’]ll| will| can)\b.*\byou\b.*:",
    re.IGNORECASE,
)
"""What the author of a page says to its reader above a list: `Let me know and I'll:`."""
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
_NUMBERED = re.compile(
    r"\W*(?:[\w./-]*#\d+|[A-Z][A-Z0-9]{0,9}-\d+)[\])]*\s*[—–:|-]+\s*(?:this is )?"
    r"(?:(?:the|this|our) epic|(?:(?:the|this|our) )?(?:parent|main|meta|umbrella|tracking)"
    r" (?:epic|issue|ticket))(?:[.:,;—–-].*|\s+(?:for|of|itself|[—–-])(?:\s.*)?)?",
    re.IGNORECASE | re.DOTALL,
)
_LINK = re.compile(
    r"\**\[(?P<name>[^\[\]]+)\]\((?P<address>https?://[^()\s]+)\)\**[.:;]?(?:\s*\([^()]*\))?"
)
_ONE_ISSUE = re.compile(r"/(?:issues|pull|pulls|merge_requests|browse|discussions)/[\w-]*\d|#\d")
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


@cache
def _no_plans() -> re.Pattern[str]:
    return re.compile(without_accents(any_of("no_plans")))


@cache
def _plan_places() -> re.Pattern[str]:
    return re.compile(without_accents(any_of("plan_places")))


@cache
def _calls() -> re.Pattern[str]:
    return re.compile(any_of("calls"), re.IGNORECASE)


def points_elsewhere(text: str) -> bool:
    """Return whether a line only says where more is told: `See: the guide`, `Latest version: 2`."""
    bare = text.strip(" *_")
    kept = _KEPT.match(bare)
    is_kept = kept is not None and kept["first"].casefold() not in names("acts")
    return is_kept or bool(_POINTER.match(bare))


def explains_plan(text: str) -> bool:
    """Return whether a line only explains what stands above it: `Builds on the lamps of spring`."""
    return bool(_EXPLAINS.match(text.strip(" *_")))


def links_plans(text: str) -> bool:
    """Return whether a line is a link to a place of plans: `[Project board](https://…)`.

    The link of one issue there is a plan by that name.
    """
    found = _LINK.fullmatch(text.strip())
    if found is None or _ONE_ISSUE.search(found["address"]):
        return False
    return bool(_plan_places().fullmatch(fold(found["name"])))


def names_epic(text: str) -> bool:
    """Return whether a line only gives the issue of what it stands in: `#12 — the epic: basin`."""
    return bool(_NUMBERED.fullmatch(text.strip(_EDGES)))


def names_release(heading: str) -> bool:
    """Return whether a heading names what is out already: `Current release: Harbour 2.0`."""
    return bool(_RELEASED.fullmatch(heading.strip(_EDGES)))


def plans_nothing(text: str) -> bool:
    """Return whether a line says that nothing is planned, or does not say what: `And more …`."""
    return bool(_no_plans().fullmatch(fold(text)))


def calls_for_help(text: str) -> bool:
    """Return whether a line asks readers to take part: `Join the discussion`, `Report bugs`."""
    return bool(_calls().fullmatch(text.strip(_EDGES)))


def heads_calls(heading: str) -> bool:
    """Return whether a heading asks readers for help: `Help shape the harbour`."""
    bare = heading.strip(_EDGES)
    return bool(_HELP.fullmatch(bare) or _calls().fullmatch(bare))


def announces_list(text: str) -> bool:
    """Return whether each sentence of a text announces a list: `The following can benefit:`."""
    sentences = _SENTENCE.split(" ".join(text.split()))
    return all(map(_ANNOUNCED.search, sentences))


def tells_of_board(text: str) -> bool:
    """Return whether a text announces what a board holds, or how plans are ranked."""
    return bool(_META.search(text.strip(" *_"))) and text.rstrip(" *_").endswith(":")


def offers_help(text: str) -> bool:
    """Return whether a text offers its reader what is listed below: `Let me know and I will:`."""
    return bool(_OFFER.fullmatch(" ".join(text.split()).strip(" *_")))


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
    """Return whether a text says that the list below it is there, or measured: `Measure:`."""
    return bool(_FACTS.fullmatch(" ".join(text.split()).strip(" *_")))
