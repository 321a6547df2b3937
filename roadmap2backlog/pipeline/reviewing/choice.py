"""Which stories the page lists: search words and filters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from roadmap2backlog.model.backlog import SETTLED, Story, StoryStatus
from roadmap2backlog.pipeline.reviewing.look import Look

SHOWS: Mapping[str, Callable[[Story], bool]] = MappingProxyType(
    {
        "draft": lambda story: story.status is StoryStatus.DRAFT,
        "ready": lambda story: story.status is StoryStatus.READY,
        "dropped": lambda story: story.status is StoryStatus.DROPPED,
        "flagged": lambda story: bool(story.flags) and story.status not in SETTLED,
        "questions": lambda story: bool(story.questions) and story.status not in SETTLED,
        "pinned": lambda story: story.pinned,
    }
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person looks for; empty texts choose everything.

    Args:
        words: Every one of these words stands in title, sentence, id or persona.
        show: A name of `SHOWS`.
        sprint: The number of a planned sprint, or a sprint named on the story.
    """

    words: str = ""
    show: str = ""
    persona: str = ""
    initiative: str = ""
    team: str = ""
    sprint: str = ""


def chosen(look: Look, choice: Choice) -> tuple[Story, ...]:
    """Return the stories that a choice shows, in rank order."""
    tests = _tests(look, choice)
    return tuple(s for s in look.backlog.stories if all(test(s) for test in tests))


def _tests(look: Look, choice: Choice) -> list[Callable[[Story], bool]]:
    tests: list[Callable[[Story], bool]] = []
    words = choice.words.casefold().split()
    if words:
        tests.append(lambda story: _has(story, words))
    if choice.show in SHOWS:
        tests.append(SHOWS[choice.show])
    if choice.persona:
        tests.append(lambda story: story.persona == choice.persona)
    if choice.initiative:
        tests.append(lambda story: look.initiative_of(story) == choice.initiative)
    if choice.team:
        tests.append(lambda story: look.team_of(story) == choice.team)
    if choice.sprint:
        tests.append(lambda story: _sprint(look, story) == choice.sprint)
    return tests


def _sprint(look: Look, story: Story) -> str:
    return story.sprint or str(look.sprint_of.get(story.id, ""))


def _has(story: Story, words: list[str]) -> bool:
    text = f"{story.title}\n{story.story}\n{story.id}\n{story.persona}".casefold()
    return all(word in text for word in words)
