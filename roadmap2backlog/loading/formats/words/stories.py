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
