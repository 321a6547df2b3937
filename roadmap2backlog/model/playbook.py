"""Playbooks: named sets of standard stories whose words are template words."""

from itertools import chain
from typing import Annotated

from roadmap2backlog.model.backlog import StoryKind
from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.noun import Identifier, Noun, Text, Texts, under


class PlaybookStory(Noun):
    """A standard story; `{initiative}` in its texts stands for the initiative's title."""

    id: Identifier | None = None
    title: Text
    kind: StoryKind = StoryKind.STORY
    story: str = ""
    acceptance: Texts = ()

    @property
    def part(self) -> str:
        """The last part of the story's id: the one given, else made from its title."""
        return self.id or slug(self.title)


class Playbook(Noun):
    """A named set of standard stories; its name is that of its file."""

    title: str = ""
    description: str = ""
    stories: tuple[Annotated[PlaybookStory, under("title", PlaybookStory)], ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """What its stories are made of."""
        own = ((story.title, story.story, *story.acceptance) for story in self.stories)
        return (self.title, *chain.from_iterable(own))
