"""Texts that invite readers to take part, or leave open what comes: they plan nothing."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.page_talk import sentences_in, talks_of_page

_WARM = re.compile(
    r"we (?:always )?(?:encourage|invite|welcome)\b.*"
    r"|we(?:['’]d| would) (?:really )?(?:love|like) (?:to hear|your)\b.*"
    r"|(?:(?:do you|would you|are you)(?: \w+)?|got|have|interested|looking|want) .*\?",
    re.IGNORECASE | re.DOTALL,
)
"""What nobody writes of a plan: `Want to hear of new boats?`."""
_CALL = re.compile(
    r"if you(?:['’](?:re|d|ve)| are| have| want| would)\b.*\b(?:please|let us know)\b.*"
    r"|please (?:let|reach|send|share|suggest|tell|write)\b.*"
    r"|(?:follow|join|sign up|star|subscribe|watch)\b.*\b(?:channel|community|discord|newsletter"
    r"|repo\w*|slack|updates?|us)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_INPUT = re.compile(
    r"(?:(?:community|customer|reader|user|your) )?(?:(?:and|feature|feedback|ideas?|input"
    r"|requests?|suggestions?) ?)+"
)
_ASKS = re.compile(
    r"\b(?:we(?:['’]d| would) (?:really )?(?:love|like) to hear|your (?:input|feedback|ideas?"
    r"|voice) (?:matters?|counts?|is welcome)|(?:open|create|file|submit) (?:\w+ ){0,3}"
    r"(?:discussion|issue|request|ticket)|(?:send|share|tell us) (?:us )?your (?:feedback|ideas?"
    r"|thoughts|wishes)|(?:have|got) an? (?:idea|suggestion|wish)\b.*\?)",
    re.IGNORECASE,
)
_LONGEST = 500
_OPEN = re.compile(
    r"\bfuture is (?:open|uncertain|unclear|unknown|unwritten)\b"
    r"|\b(?:do not|don['’]t|did not|haven['’]t|have not)(?: yet)? (?:decide\w*|have|know|plan\w*)"
    r" (?:any|anything|concrete|much|what|yet)\b"
    r"|\bnothing (?:is |has been )?(?:concrete|decided|fixed|planned|set in stone)\b",
    re.IGNORECASE,
)


def invites_readers(text: str) -> bool:
    """Return whether each sentence of a text asks readers to take part, and one does so warmly.

    A question alone, `Want it dark?`, may be an idea.
    """
    sentences = sentences_in(text)
    are_calls = all(
        len(sentence) <= _LONGEST
        and (_WARM.fullmatch(sentence) or _CALL.fullmatch(sentence) or talks_of_page(sentence))
        for sentence in sentences
    )
    is_question = len(sentences) == 1 and sentences[0].endswith("?")
    return are_calls and not is_question and any(map(_WARM.fullmatch, sentences))


def asks_for_input(heading: str, texts: Sequence[str]) -> bool:
    """Return whether a section below such a heading asks for ideas: `Feature requests`."""
    is_named = _INPUT.fullmatch(fold(heading)) is not None
    return is_named and any(_ASKS.search(text[:_LONGEST]) for text in texts)


def leaves_open(text: str) -> bool:
    """Return whether a text about a time says that nobody knows yet what it brings."""
    return _OPEN.search(text) is not None
