"""A change beyond a threshold moves the story; one short of it does not."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap2backlog.ordering.explain import explain_place
from roadmap2backlog.ordering.order_backlog import order_backlog
from roadmap2backlog.ordering.problem import Group, OrderingProblem, StoryToOrder


@st.composite
def problems(draw):
    count = draw(st.integers(2, 7))
    stories = tuple(
        StoryToOrder(
            f"s{number}",
            draw(st.integers(0, 8)),
            draw(st.integers(0, 13)),
            tuple(f"s{other}" for other in range(number) if draw(st.integers(0, 3)) == 0),
        )
        for number in range(count)
    )
    members = tuple(f"s{number}" for number in range(count) if draw(st.booleans()))
    return OrderingProblem(stories, (Group("g", members, draw(st.integers(0, 13))),))


def changed(problem, change, number):
    if change.subject == "g":
        return replace(problem, groups=(replace(problem.groups[0], value=number),))
    field = "value" if change.quantity == "value" else "points"
    return replace(
        problem,
        stories=tuple(
            replace(story, **{field: number}) if story.id == change.subject else story
            for story in problem.stories
        ),
    )


def is_past(problem, name, change, ordering):
    """Whether the story has left its block towards the block of the change."""
    block_of = {story.id: story.block for story in order_backlog(problem).stories}
    others = [
        block_of[other] for other in ordering.blocks[change.block - 1].stories if other != name
    ]
    if change.direction == "up":
        return block_of[name] <= max(others)
    return block_of[name] >= min(others)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(problems())
def test_a_threshold_is_where_a_story_moves(problem):
    ordering = order_backlog(problem)
    tiny = 1e-6
    for story in ordering.stories:
        for change in explain_place(problem, ordering, story.id).changes:
            grows = change.threshold >= change.now
            beyond = change.threshold + tiny if grows else change.threshold - tiny
            short = change.threshold - tiny if grows else change.threshold + tiny
            if beyond >= 0:
                assert is_past(changed(problem, change, beyond), story.id, change, ordering)
            if (short > change.now) == grows:
                assert not is_past(changed(problem, change, short), story.id, change, ordering)
