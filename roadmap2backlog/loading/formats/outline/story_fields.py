"""Records and rows with the parts of a user story (`as`, `want`, `so`): their sentence."""

from collections.abc import Mapping

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.words.story_parts import (
    STORY,
    Part,
    part_of,
    sentence_of,
)


def with_story_sentences(value: Data) -> Data:
    """Return data with `story: As a …, I want …, so that …` for the parts of user stories.

    Parts that are not word for word in the sentence stay beside it, too.
    """
    if isinstance(value, list):
        return [with_story_sentences(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    told = None if any(name.casefold() == STORY for name in value) else story_in(value)
    known = {name: with_story_sentences(inner) for name, inner in value.items()}
    if told is None:
        return known
    sentence, names = told
    found: dict[str, Data] = {}
    for name, inner in known.items():
        if name in names:
            found[STORY] = sentence
        if name not in names or str(inner).strip() not in sentence:
            found[name] = inner
    return found


def story_in(record: Mapping[str, Data]) -> tuple[str, frozenset[str]] | None:
    """Return the sentence of a record and the names it is made from, if it is a user story."""
    parts = [
        Part(name, kind, inner)
        for name, inner in record.items()
        if isinstance(inner, str) and any(map(str.isalnum, inner)) and (kind := part_of(name))
    ]
    sentence = sentence_of(parts)
    return (sentence, frozenset(part.name for part in parts)) if sentence else None
