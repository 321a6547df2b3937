"""All that a backlog says, for readers that ask where a word went or came from."""

import re
from collections.abc import Iterator
from string import Formatter

from word_kinship import Vocabulary, words_in

from roadmap2backlog.decomposing.templates import load_templates
from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.vocabulary.tables import shared_words

# What a browser would not show as text.
_TAGS = re.compile(
    rf"</?(?:{'|'.join(sorted(shared_words('html_tags')))})(?:\s[^<>]*)?/?>|<!--.*?-->",
    re.IGNORECASE,
)
# A template may stand in for these: "Admins can delete" is "As an admin, I want to delete".
_REPLACEABLE = frozenset(
    words_in(
        "a an the can could should shall must will would may might need needs want wants ought able be"
        " is are to of for so that in order ability possibility option opportunity capability allow"
        " allows enable enables let lets permit permits and or plus also both either we i they us our"
        " as well all any each every if when whenever"
    )
)


def texts_of(value: object) -> list[str]:
    """Return every text of nested data, keys left out."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts_of(item)]
    return [text for item in value for text in texts_of(item)] if isinstance(value, list) else []


def told_texts(backlog: Backlog) -> Iterator[str]:
    """Yield every text of a backlog that a person reads."""
    yield from backlog.notes
    for initiative in backlog.initiatives:
        yield from (initiative.title, initiative.goal, initiative.team, initiative.target)
    for epic in backlog.epics:
        yield from (epic.title, epic.description, *epic.notes)
    for story in backlog.stories:
        yield from (story.title, story.story, story.persona, story.team)
        yield from (*story.questions, *story.notes, *story.labels)
        yield from criteria_texts(story)


def criteria_texts(story: Story) -> Iterator[str]:
    """Yield what the criteria of a story say."""
    for one in story.acceptance:
        yield from (one.given, one.when, one.then, one.text, *one.examples)
        yield from (value for column in one.examples.values() for value in column)


def lost_words(sources: list[str], backlog: Backlog) -> set[str]:
    """Return the words of the sources that are nowhere in the backlog."""
    there = Vocabulary(told_texts(backlog))
    bare = (_TAGS.sub(" ", text) for text in sources)
    wanted = {word for text in bare for word in words_in(text)} - _REPLACEABLE
    return {word for word in wanted if word not in there}


def made_up_words(sources: list[str], backlog: Backlog) -> set[str]:
    """Return the words of stories that neither the sources nor a template has."""
    literal = (
        text for one in load_templates().texts.values() for text, *_ in Formatter().parse(one)
    )
    known = Vocabulary([*sources, *literal])
    return {
        word
        for story in backlog.stories
        for text in (story.title, story.story, *criteria_texts(story))
        for word in words_in(text)
        if word not in known
    }
