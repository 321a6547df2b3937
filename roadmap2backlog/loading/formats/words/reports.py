"""Sentences that report what is done: `Sprints S1-S4 completed 2026-02-08`, `… is now live`."""

import re
from collections.abc import Container, Sequence

from roadmap2backlog.loading.formats.words.reference_names import ids_in_range

_SENTENCE = re.compile(r"(?<=[.;!])\s+|\n\s*\n")
_WHEN = r"(?:(?:on |in |at |since )?(?:20\d\d[-\d/.]*|\w{3,9}\.? (?:\d{1,2},? )?20\d\d))"
_REPORT = re.compile(
    r"(?P<subject>.+?)(?:,? (?:was|were|is|are|has been|have been))?(?: fully| successfully| all)?"
    r" (?:completed|complete|finished|delivered|shipped|done|released|closed|implemented)"
    rf"(?: {_WHEN})?[.;!]?",
    re.IGNORECASE | re.DOTALL,
)
_NOT_YET = re.compile(
    r"\b(?:not|to be|will|must|should|shall|once|when|until|if|after|before|be|being|partly"
    r"|partially|almost|nearly|yet|unless|can|could|would|except|but|half)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\b([A-Za-z]+[-_.]?)\d{1,3}\s*(?:-|–|—|to|through|until)\s*(?:\1)?\d{1,3}\b")
_TOKEN = re.compile(r"[\w.-]*\w")
_NEWS = re.compile(
    r"\W*(?:\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,? 20\d\d"
    r"|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? 20\d\d"
    r"|20\d\d-\d\d-\d\d)\b\W{1,4}(?:(?!\b(?:will|once|when|until|soon)\b)[^.;])*?"
    r"(?:\b(?:is|are) now (?:live|available|out|open|released|online)\b"
    r"|\b(?:we|has|have)(?: have|['’]ve| has)?(?: been)? (?:just |now )?"
    r"(?:archived|released|launched|published"
    r"|shipped|moved|removed|added|retired|deprecated|updated|closed|opened|renamed|announced)\b)",
    re.IGNORECASE,
)
_WORK = (
    r"(?:alpha|beta|effort|increment|iteration|milestone|mvp|phase|pilot|project|prototype|release"
    r"|section|sprint|stage|version|wave|work)s?"
)
_DONE = r"(?:completed?|done|finished|shipped|released|delivered|implemented|closed|merged|live)"
_BROUGHT = r"(?:made|brought|gave|delivered|added|established|proved|laid|shipped|introduced)"
_IS = r"(?:is|are|was|were|has been|have been)"
_WHOLE = re.compile(
    r"(?:(?:the |this |these |our |all )?(?:now )?(?:completed|finished|delivered|shipped|closed)"
    rf" (?:[\w.-]+ ){{0,3}}{_WORK} (?:has |have )?(?:already )?{_BROUGHT}\b"
    rf"|(?:this|the|our)(?: [\w.-]+){{0,3}} {_WORK}(?: [\w.-]+)? {_IS}"
    rf" (?:now |already |fully |successfully )*{_DONE}\b"
    r"|(?:everything|all(?: of)?(?: the)?(?: \w+)?|the (?:items|features|points|work))"
    rf" (?:here|below|in this \w+|listed below)? ?{_IS}"
    rf" (?:now |already |fully |all )*{_DONE}\b)",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(
    r"\b(?:not|will|must|should|shall|once|when|until|if|partly|partially|almost|nearly|yet|unless"
    r"|except|but|half|remain\w*|still|next|soon|mostly|some)\b",
    re.IGNORECASE,
)
_HAS = (
    r"(?:allows?|contains?|covers?|delivers?|does|do|handles?|has|have|includes?|lets?|offers?|provides?"
    r"|ships?(?: with)?|supports?)"
)
_THERE = re.compile(
    rf"[^.:;?!]+\b(?:(?:already|currently|now|today) {_HAS}"
    r"|(?:is|are) (?:now|already)(?! (?:in|time|to|ready)\b)"
    rf"|{_HAS} (?:already|now)\b|{_HAS}\b[^.:;?!]*\btoday"
    r"|(?:is|are|has been|have been) (?:going|working)(?: out)?"
    r"(?: (?:pretty|quite|rather|really|very))? (?:fine|great|smoothly|well))\b[^.:;?!]*[:：]",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:not|no|but|only|lacks?|missing|needs?|must|should|would|could|will|planned|planning|next"
    r"|under way|underway|working on|soon|gaps?|problems?|issues)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"\s*(?:\*\*|__)(?P<state>[^*_:\n]{3,60}?)(?:[.!](?:\*\*|__)(?=\s|$)|(?:\*\*|__)\s*(?:[.!—–-]|$))"
)
_IS_OUT = re.compile(
    r"(?:the |our )?(?:current|latest|last|newest|stable|most recent)(?: stable)?"
    r" (?:release|version) (?:is|was)\b"
    r"|\b(?:is|was|has been) (?:now |just )?(?:live|out|published|released|shipped)\b"
    r"|\b(?:key|main|notable) (?:additions|changes|highlights|improvements)\s*:$",
    re.IGNORECASE,
)
_PHASES = re.compile(
    r"(?:epic|iteration|milestone|phase|release|sprint|stage|step|version|wave)s?"
    r" (?=[\w., &–-]*\d)(?:v?\d[\w.]*|and|to|through|[,&–-]|\s)+"
    r" (?:(?:is|are) (?:all |both )?(?:already|now)|was|were|has|have)"
    r"(?: all| already| been| both| fully| now)* (?:completed?|delivered|done|finished|landed"
    r"|released|shipped)[.!]?",
    re.IGNORECASE,
)
_LONGEST = 300


def reported_done(text: str, known: Container[str]) -> tuple[str, ...]:
    """Return which of the known ids (in lower case) a text reports as done, ranges told out."""
    found: dict[str, None] = {}
    for sentence in _SENTENCE.split(text):
        report = _REPORT.fullmatch(" ".join(sentence.split())[:_LONGEST])
        if report and not _NOT_YET.search(report["subject"]):
            found |= dict.fromkeys(_ids_in(report["subject"].casefold(), known))
    return tuple(found)


def reports_whole(text: str) -> bool:
    """Return whether a text above a list reports that all of it is done: `This phase is complete.`.

    A text that says anywhere that something is left does not.
    """
    sentences = [" ".join(sentence.split()) for sentence in _SENTENCE.split(text)]
    told = any(_WHOLE.match(sentence[:_LONGEST]) for sentence in sentences)
    return told and not any(map(_LEFT_OPEN.search, sentences))


def tells_what_is_there(texts: Sequence[str]) -> bool:
    """Return whether all leads of lists among texts tell what is there: `It already supports:`."""
    bare = [" ".join(text.split()) for text in texts]
    leads = [_SENTENCE.split(text)[-1] for text in bare if text.endswith((":", "："))]
    return bool(leads) and all(_THERE.fullmatch(x) and not _ASKS.search(x) for x in leads)


def leading_state(text: str) -> str:
    """Return the bold words in front of a text, as `Shipped` of `**Shipped.** It became …`."""
    found = _LEADING.match(text)
    return found["state"] if found else ""


def _ids_in(subject: str, known: Container[str]) -> list[str]:
    names = _TOKEN.findall(_RANGE.sub(" ", subject))
    for found in _RANGE.finditer(subject):
        names += ids_in_range(found[0])
    return [name for name in names if name in known]


def reports_news(title: str) -> bool:
    """Return whether a line is dated news: `3 March 2026: the tower is now open`."""
    return bool(_NEWS.match(title))


def reports_phases(title: str) -> bool:
    """Return whether a line reports that phases are done: `Stages 1, 2 and 3a have shipped`.

    `Phase 2 is done` may be a condition.
    """
    return bool(_PHASES.fullmatch(" ".join(title.split()).strip(" *_")))


def tells_release(texts: Sequence[str]) -> bool:
    """Return whether a text tells that a release is out: `The latest release is 2.1.`.

    One that tells of work that goes on does not: `The latest version is 2.1. We work on:`.
    """
    lead = " ".join(" ".join(texts[:1]).replace("*", "").split())
    told = any(_IS_OUT.search(sentence) for sentence in _SENTENCE.split(lead))
    return told and not _ASKS.search(lead) and not _LEFT_OPEN.search(lead)
