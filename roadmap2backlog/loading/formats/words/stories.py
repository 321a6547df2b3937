"""User-story sentences: who, and what for, found in `As a …, I want …`."""

import re
from dataclasses import dataclass

_STORY = re.compile(
    r"^\W*(?:as an?|as the|as|en tant qu(?:e |'|’)(?:une?\s)?|als|como(?: una?)?|come"
    r"|in qualità di)"
    r"\s+(?P<who>[^,.;:\n]{2,80}?)\s*,?\s+"
    r"(?:i\s+(?:want|need|would like|can|should be able|must be able|may|wish|expect|am able)"
    r"|i['’]d like|we want|je (?:veux|souhaite|peux)|möchte ich|will ich|kann ich|quiero|puedo"
    r"|deseo|necesito|voglio|vorrei|quero|posso)\b"
    r"(?P<want>.+?)(?P<rest>[,;]?\s+(?:(?:so|such) that|so|in order to|because|afin|damit|para"
    r"|per|perché)\b.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_SPEAKS = re.compile(
    r"\W*as (?:an?|the) (?P<who>(?:[\w-]+ ){0,4}?[\w-]+),? (?:(?P<own>I|my)\b|(?:the|it|all)\b)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r".*(?:[bcdfghklmnprstvwyz](?:er|or)|admin|agent|assistant|guest|ian|ist|lead|manager|owner|user)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r".*\b(?:alternative|backup|basis|bonus|consequence|default|extra|fallback|filter|follow-?up"
    r"|goal|layer|matter|number|order|outcome|precaution|reminder|resort|result|rule|server|start"
    r"|step|test|way|whole|word)",
    re.IGNORECASE,
)
_TO = re.compile(r"^\s*(?:to be able to|be able to|to)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UserStory:
    """A user-story sentence as written, who it is for, and a title cut out of it."""

    sentence: str
    persona: str
    title: str


def user_story(text: str) -> UserStory | None:
    """Return the parts of a user-story sentence, or None if the text is none."""
    sentence = text.strip()
    found = _STORY.match(sentence)
    if not found:
        return None
    want = _TO.sub("", " ".join(found["want"].split())).strip(" .,;:*_")
    if not want:
        return None
    who = found["who"].strip(" *_\"'“”")
    return UserStory(sentence, who, want[:1].upper() + want[1:])


def who_speaks(text: str) -> str:
    """Return who a text is told for that is no whole user story, or an empty text.

    `As an angler I get a mail` is told for an angler, `As a result I row` for nobody.
    """
    found = _SPEAKS.match(text)
    if found is None or _NOBODY.fullmatch(found["who"]) or user_story(text):
        return ""
    return found["who"] if found["own"] or _PERSON.fullmatch(found["who"]) else ""
