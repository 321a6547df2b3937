"""Sentences of the kind "As a buyer, I want …, so that …"."""

import re

from roadmap2backlog.decomposing.language.parse import StorySentence, TextSpan

_STORY = re.compile(r"\s*as\s+(?:an?\s+|the\s+)?(?P<persona>[^,]{1,120}?),?\s+i\s+", re.IGNORECASE)


def read_story(text: str) -> StorySentence | None:
    """Return the parts of a user-story sentence, or None where it is none."""
    found = _STORY.match(text)
    if not found:
        return None
    persona = TextSpan(found["persona"], found.start("persona"), found.end("persona"))
    want = TextSpan(text[found.end() :], found.end(), len(text))
    return StorySentence(persona, (), (), want, None)
