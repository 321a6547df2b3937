"""Words that say that a thing is done, or that nobody will do it, as states and behind titles."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.marked_states import is_marked_done
from roadmap2backlog.loading.formats.words.tables import folded
from roadmap2backlog.vocabulary.states import NOT_WHOLLY, TICKS, State, state_words

_TICK = re.compile(rf"[{TICKS}]\ufe0f?")
_TICK_AFTER = re.compile(rf"\s*[{TICKS}]\ufe0f?[\s)\].*_]*$")
_WHOLE = re.compile(r"^(?:100(?:[.,]0+)?\s*%(?:\s\w+)?|\[[xX]\]|(\d+)\s*/\s*\1)$")
_SIGNS = re.compile(r"^[^\w(\[]+|[^\w)\]%]+$")
_TAIL = re.compile(
    r"^(?P<head>[^\W\d_][\w’']*(?: [^\W\d_][\w’']*){0,2}?)"
    r"(?:\s*[(\[:;,|–—-]\s*|\s+(?:in|on|with|at|since|by|as of|am|im|en|le|il|em|v)\b\s*"
    r"|\s+(?=(?:MVP|mvp)\b)"
    r"|\s+(?=(?!\d+ ?(?:ms|s|sec\w*|min\w*|h|px|[kmg]b)\b)v?\d|[QTH][1-4]\b|[^\W\d_]+\.?,? \d{4}))"
    r"(?P<rest>.*)$",
    re.DOTALL,
)
_QUOTED = re.compile(r"\"[^\"]*\"|[“„][^“”]*[“”]|«[^«»]*»|「[^「」]*」")
_PARTING = re.compile(r"[(\[（【]|\s[–—|-]+\s|\s[^\w\s\x00-\x7f]{1,3}\s|[,;:]\s|[：，；—]")
_DAY = r"(?:(?:on|in|at|am|le|el|il) )?(?:v?\d+(?:[./-]\d+)+|[^\W\d_]{3,9}\.?(?: \d{1,2},?)? \d{4})"
"""A day, a month with its year, or a version."""
_MARK_BEFORE = re.compile(
    r"[*_~\s]*(?:[(\[【](?P<held>[^()\[\]【】]{1,40})[)\]】]|(?P<bare>[^\W\d_][^—–:|(\[-]{1,40}?)"
    rf"(?:\s[(\[]{_DAY}[)\]])?[*_]*(?:\s[—–|-]+\s|[:：]\s|\s?—))[*_]*\s*\S"
)
_BUILT = re.compile(
    r"[(\[](?:already |all |fully )?built!?[)\]]\s*$|[(\[](?:exists|works|in place)[)\]]\.?\s*$"
    r"|[(\[—–:-]\s*built (?:on |in )?(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    r"|[^\W\d_]{3,9}\.?(?: \d{1,2},?)? \d{4})\s*(?:[)\]]|$)",
    re.IGNORECASE,
)
"""What is built or works is so only alone in brackets or with the day: not "built in Rust"."""
_BEHIND_NUMBER = re.compile(
    r"(?:[^\W\d_]+[ _-]?)?v?\d[\w./+-]*\s*(?:[\s:,(\[–—-]\s*)(?P<state>[^\d()\[\]]+)[)\]]?"
)
_PUT_OFF = re.compile(
    r"[(\[]?(?:v?\d[\d.]* )?(?P<mark>[^\W\d_][^—–:|(\[\])-]{3,30}?)[)\]]?"
    r"(?:\s[—–|-]+\s|[:：]\s)(?P<rest>.+)"
)
_NUMBER = r"(?:(?:PR|MR|issue|epic|ticket) )?(?:[\w./-]*[#!]\d+|[A-Z][A-Z0-9]{0,9}-\d+)"
_NUMBERS = re.compile(
    rf"\W*{_NUMBER}(?:(?:\s*[,/&+]\s*|\s+(?:and|und|et|y|e|и)\s+){_NUMBER})*[\])]*"
    r"(?:\s*[—–|:]\s*|\s+-+\s+)",
    re.IGNORECASE,
)
"""Numbers of issues in front of what is said of them: `#12, #14 — shipped with the mole`."""
_MERGED = frozenset({"merged"})
_IN_CAPITALS = re.compile(
    r"(?P<title>.*[a-z].*?)\s(?P<state>[A-Z]{4,})(?:\s*[(\[]?[\d./-]{4,}[)\]]?)?", re.DOTALL
)
"""A title with a state in capitals behind it: `Radio for skippers SHIPPED`."""
_DONE_LEAD = re.compile(
    r".{3,160}?[a-z]\w*\s(?:DONE|SHIPPED|COMPLETED?|RELEASED)\s*\(\d[\d./-]{3,}\)[.:*]*\s+(?P<rest>.+)",
    re.DOTALL,
)
"""A title with its state in capitals and a day, and a text: `Lamps DONE (2027-05-01). They …`."""
_STAGED = re.compile(
    r"\W*(?:[^\W\d_]+ )?v?\d[\w.]*\s*[(\[](?P<told>[^()\[\]:]{3,60})[)\]][\s*_:]*$", re.DOTALL
)
"""A phase or version with what is told of it in brackets: `v0.4 (current — shipped as Tides)`."""
_TOLD_PARTS = re.compile(r"[,;]\s|\s[—–-]\s")
_CALLED = re.compile(r"(?<=[a-z]) as (?!part\b).*", re.IGNORECASE | re.DOTALL)
_REFUSED = re.compile(
    r"[*_\s]*(?:(?:superseded|replaced|obsoleted|made obsolete) by [^:：()]{1,40}"
    r"|(?:(?:please )?(?:do not|don[’']?t|never|won[’']?t|not)"
    r" (?:build|implement|do|doing|building)|not (?:to be )?built)"
    r"(?: (?:here|this|it|these|now|yet|again|any ?more)){0,3})"
    r"(?:\s*\([^()]{1,60}\))?[*_]*\s*(?:[:：]|\s[—–-]\s)",
    re.IGNORECASE,
)
"""What begins a line of work that others do, or that nobody shall do."""
_GOES_ON = re.compile(
    r"\b(?:not|be|being|get|of|as|to|when|until|is|are|once|if|a|an|the|and|or|mark|marked|status)$",
    re.IGNORECASE,
)
_NAMED_FINISHED = re.compile(
    r"(?P<title>[^\W\d_][\w.+-]*(?: [\w.&/+-]+){0,3}) "
    r"(?i:completed|done|shipped|delivered|finished|implemented)"
)
"""A short name with a state behind it: `Pilot Completed`."""
_NOT_OF_WORK = re.compile(
    r"\b(?:(?:get|getting|gets|got|not|never|un\w*|well|half|nearly|percent\w*|dates?|how|what|why"
    r"|are|being|will|can|must|should|may|if|before|after|number|count|total|rates?|days?|hours?"
    r"|orders?|parcels?|packages?|payments?|letters?|mails?|emails?|messages?|goods|events?"
    r"|transactions?|deliver\w+|shipments?|lessons?|courses?|jobs?|trips?|rides?|purchases?"
    r"|bookings?|forms?|surveys?|quiz\w*|quests?|levels?|it)\b|\w+(?:rly|lly|tly)\b)",
    re.IGNORECASE,
)
"""What makes a state at the end an event of use, a count, or a part of a saying."""
_IN_BRACKETS = re.compile(r"[(\[](?P<state>[^()\[\],;]{3,30})[,;][^()\[\]]*[)\]][\s*_]*$")
_REQUEST = re.compile(
    r"[#!]\d|\b[PM]Rs?\b|\b(?:pull|merge)[ -]requests?\b|/(?:pull|merge_requests)/"
)
"""What is merged where "merged" is a state of work."""
_LONGEST_TITLE = 160
_MOST_PARTS = 8
_PAIR = 2
_STATES: tuple[State, ...] = ("done", "open", "deferred", "dropped")
_LONGEST_STATE = 60


@cache
def _words(state: State) -> frozenset[str]:
    return folded(state_words(state))


@cache
def _clear(state: State) -> frozenset[str]:
    """Return the words that say so behind a title, too, where others are a part of it."""
    return _words(state) - _words("vague")


def _done_in(title: str) -> frozenset[str]:
    """Return the words that say "done" in a title; parts are merged, too, not only requests."""
    return _clear("done") if _REQUEST.search(title) else _done_but_merged()


@cache
def _done_but_merged() -> frozenset[str]:
    return _clear("done") - _MERGED


def is_finished(text: str) -> bool:
    """Return whether a state says that nothing is left to do: `Done`, `shipped in v2`, `100 %`."""
    return _TICK.fullmatch(text.strip()) is not None or _says(text, _words("done"))


def is_behind_number(text: str) -> bool:
    """Return whether a sprint or release says that it is done: `12 DONE`, `v1.2 (released)`."""
    found = _BEHIND_NUMBER.fullmatch(text.strip(" *_`"))
    return found is not None and _says(found["state"], _words("done"))


def is_dropped(text: str) -> bool:
    """Return whether a state says that nobody will do it: `Rejected`, `won't do`."""
    return _says(text, _words("dropped"))


def tags_finished(tag: str) -> bool:
    """Return whether a tag says that nothing is left to do, in a word that says nothing else."""
    return fold(tag) in _clear("done")


def is_under_way(text: str) -> bool:
    """Return whether a state says that work goes on or will begin: `In progress`, `Planned`."""
    return _says(text, _words("open"))


def is_deferred(text: str) -> bool:
    """Return whether a state says that it is put off: `Deferred`, `on hold`."""
    return _says(text, _words("deferred"))


def names_state(text: str) -> bool:
    """Return whether a text is the word of a state and nothing else: `Planned`, `on hold`."""
    return any(fold(text) in _words(state) for state in _STATES)


def is_clear_state(text: str) -> bool:
    """Return whether a text is a word that is nothing but a state: not `open` or `live`."""
    return any(fold(text) in _clear(state) for state in _STATES)


def ends_finished(title: str) -> bool:
    """Return whether a title ends in a mark of being done: `Search ✅`, `Phase 1 (shipped)`."""
    if is_marked_done(title):
        return True
    if len(title) <= _LONGEST_TITLE and _BUILT.search(_QUOTED.sub('""', title)):
        return True
    lead = _DONE_LEAD.match(title)
    if lead is not None and not NOT_WHOLLY.search(lead["rest"]):
        return True
    is_ticked = _TICK_AFTER.search(title) is not None
    return is_ticked or _ends(title, _done_in(title)) or _ends_stage(title)


def _ends_stage(title: str) -> bool:
    """Return whether brackets behind a phase or version say, in two parts, that it is done."""
    found = _STAGED.match(title)
    if found is None or NOT_WHOLLY.search(found["told"]):
        return False
    told = _TOLD_PARTS.split(found["told"])
    return len(told) == _PAIR and any(_says(_CALLED.sub("", part), _clear("done")) for part in told)


def ends_open(title: str) -> bool:
    """Return whether a title ends in a mark of being under way: `Search - in progress`."""
    found = _IN_BRACKETS.search(title)
    is_told = found is not None and fold(found["state"]) in _clear("open")
    return is_told or _ends(title, _clear("open"))


def is_called_finished(heading: str) -> bool:
    """Return whether a heading ends in a state without a mark between, and is no saying.

    In capitals it stands behind any title, `Radio for skippers SHIPPED`, else behind a short name.
    """
    bare = heading.strip(" *_.!:")
    named = _NAMED_FINISHED.fullmatch(bare)
    if named and not (_GOES_ON.search(named["title"]) or _NOT_OF_WORK.search(named["title"])):
        return not NOT_WHOLLY.search(bare)
    found = _IN_CAPITALS.fullmatch(bare) if len(bare) <= _LONGEST_TITLE else None
    if found is None or fold(found["state"]) not in _clear("done"):
        return False
    return not _GOES_ON.search(found["title"])


def ends_dropped(title: str) -> bool:
    """Return whether a title ends in a mark that says that nobody will do it."""
    return _ends(title, _words("dropped"))


def _says(text: str, words: frozenset[str], *, dated: bool = False) -> bool:
    """Return whether a state is one of these words; more may follow, a number if `dated`."""
    bare = _SIGNS.sub("", text.strip())
    state = fold(bare)
    if not state:
        return False
    if state in words or (_WHOLE.match(bare) is not None and "done" in words):
        return True
    found = _TAIL.match(bare)
    if not found or len(bare) > _LONGEST_STATE or NOT_WHOLLY.search(found["rest"]):
        return False
    return fold(found["head"]) in words and (not dated or any(map(str.isdigit, found["rest"])))


def starts_finished(title: str) -> bool:
    """Return whether a title starts with a mark of being done: `DONE — Search`, `(done) Search`.

    Numbers of issues may stand before it, and then it may go on: `#12 — shipped with the mole`.
    """
    words, numbers = _done_in(title), _NUMBERS.match(title)
    if numbers is None:
        first = title.lstrip("*_ ")[:4]
        is_mark = first[:1] in "[(【" or first.isupper()
        return _starts(title, words if is_mark else words - _words("named"))
    rest = title[numbers.end() :].lstrip("*_ ")
    told = rest[:_LONGEST_STATE].rpartition(" ")[0] if len(rest) > _LONGEST_STATE else rest
    return _starts(rest, words) or (_says(told, words) and not NOT_WHOLLY.search(rest))


def starts_dropped(title: str) -> bool:
    """Return whether a title starts with a mark that nobody will do it: `[REJECTED] Fax`."""
    numbers = _NUMBERS.match(title)
    rest = title[numbers.end() :] if numbers else title
    return _REFUSED.match(rest) is not None or _starts(rest, _words("dropped"))


def behind_deferred(title: str) -> str:
    """Return what stands behind a mark of being put off, `v2 deferred - Map`, or an empty text."""
    found = _PUT_OFF.match(title)
    is_put_off = found is not None and is_deferred(found["mark"])
    return found["rest"] if found is not None and is_put_off else ""


def _starts(title: str, words: frozenset[str]) -> bool:
    found = _MARK_BEFORE.match(_QUOTED.sub('""', title))
    return found is not None and _says(found["bare"] or found["held"], words, dated=True)


def _ends(title: str, words: frozenset[str]) -> bool:
    if len(title) > _LONGEST_TITLE:  # a sentence
        return False
    title = _QUOTED.sub('""', title)
    marks = [found for found in _PARTING.finditer(title) if title[: found.start()].strip(" *_(")]
    tails = [(found.group(), title[found.end() :]) for found in marks[-_MOST_PARTS:]]
    return any(
        _says(tail.strip(" )]）】.*_"), words, dated=True)
        and (mark[0] not in ",，" or any(map(str.isdigit, tail)))
        for mark, tail in tails
    )
