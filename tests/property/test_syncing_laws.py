"""Laws of the sync: what was written is found again, and once is enough."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from syncing_world import World

from roadmap2backlog.merging.document import fresh_text
from roadmap2backlog.model.backlog import AcceptanceCriterion, Backlog, Epic, Story
from roadmap2backlog.syncing.batches import creation_batches
from roadmap2backlog.syncing.describing import describe_story, read_story
from roadmap2backlog.syncing.markup import normalise
from roadmap2backlog.syncing.ranking import rank_moves
from roadmap2backlog.trackers.jira.rich_text import ADF, WIKI
from roadmap2backlog.trackers.memory import MemoryTracker

LINE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=30
)
MARKUP = st.sampled_from(
    ["", "# a", "- b", "* b", "1. c", "  d", "```", "h1. e", "|x|", "{code}", "\\\\", "[l|m]",
     "*bold*", "&#92;", "bq. q", "- ", "#", "{noformat}", "\\[", "\\# x", "** b", "## c"]
)  # fmt: skip
TEXT = st.lists(LINE | MARKUP, max_size=8).map("\n".join)


@settings(deadline=None)
@given(TEXT, st.sampled_from([ADF, WIKI]))
def test_a_description_comes_back_as_it_was_written(text, rich):
    there = rich.spelling(normalise(text))
    assert rich.from_rich(rich.to_rich(there)) == there


WORDS = st.text("abcXYZ 12.", min_size=1, max_size=20).map(str.strip).filter(bool)


@settings(deadline=None)
@given(WORDS, st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=3), st.lists(WORDS, max_size=2))
def test_a_story_is_read_back_from_its_own_description(sentence, criteria, questions):
    steps = tuple(AcceptanceCriterion(given=g, when=w, then=t) for g, w, t in criteria)
    story = Story(id="a", title="A", story=sentence, acceptance=steps, questions=tuple(questions))
    read = read_story(describe_story(story), story.model_copy(update={"acceptance": ()}))
    assert read is None or describe_story(read) == describe_story(story)


@settings(deadline=None)
@given(st.permutations(range(12)), st.integers(0, 12), st.integers(1, 5))
def test_moves_turn_one_order_into_the_other(wanted, known, size):
    names = [str(n) for n in wanted]
    current = [str(n) for n in range(12)]
    fresh = frozenset(current[known:])
    order = list(current)
    for move in rank_moves(current, names, size, fresh):
        assert 0 < len(move.names) <= size
        rest = [name for name in order if name not in move.names]
        place = rest.index(move.after) + 1 if move.after else rest.index(move.before)
        order = [*rest[:place], *move.names, *rest[place:]]
    assert order == names


@settings(deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 19), max_size=4), min_size=20, max_size=20), st.integers(1, 6)
)
def test_no_batch_holds_both_ends_of_a_link(needs, size):
    names = [str(n) for n in range(20)]
    wanted = {str(n): [str(m) for m in found] for n, found in enumerate(needs)}
    batches = creation_batches(names, wanted, size)
    place = {name: n for n, batch in enumerate(batches) for name in batch}
    assert sorted(place) == sorted(names)
    assert all(len(batch) <= size for batch in batches)
    assert all(place[m] != place[n] for n, found in wanted.items() for m in found if m != n)


@pytest.mark.parametrize(
    ("links", "most"),
    [
        ([(n, n + 1) for n in range(999)], 21),
        ([(0, n) for n in range(1, 1000)], 21),
        ([(n, n + 50) for n in range(950)], 21),
        ([(n, m) for n in range(30) for m in range(30, 60)], 21),
        ([(n, m) for n in range(0, 78, 2) for m in range(1, 78, 2) if m != n + 1], 21),
        ([(n, m) for n in range(55) for m in range(n)], 55),
        ([], 20),
    ],
    ids=[
        "chain",
        "star",
        "long steps",
        "all with all",
        "crown",
        "everybody with everybody",
        "none",
    ],
)
def test_a_thousand_stories_take_few_batches_whatever_their_links(links, most):
    needs = {}
    for one, other in links:
        needs.setdefault(str(other), []).append(str(one))
    batches = creation_batches([str(n) for n in range(1000)], needs, 50)
    assert len(batches) <= most


@st.composite
def backlogs(draw):
    epics = tuple(Epic(id=f"e{n}", title=draw(WORDS)) for n in range(draw(st.integers(0, 2))))
    stories = []
    for number in range(draw(st.integers(1, 6))):
        blockers = (
            draw(st.lists(st.sampled_from([s.id for s in stories]), max_size=2, unique=True))
            if stories
            else []
        )
        stories.append(
            Story(
                id=f"s{number}",
                title=draw(WORDS),
                epic=draw(st.sampled_from(["", *(epic.id for epic in epics)])),
                story=draw(WORDS | st.just("")),
                points=draw(st.none() | st.sampled_from([1.0, 2.5, 8.0])),
                labels=tuple(draw(st.lists(st.sampled_from(["a", "b", "c d"]), unique=True, max_size=2))),
                depends_on=tuple(blockers),
            )
        )  # fmt: skip
    return Backlog(epics=epics, stories=tuple(draw(st.permutations(stories))))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(backlogs(), backlogs(), st.booleans())
def test_apply_then_compute_is_empty(first, second, in_search):
    with TemporaryDirectory() as folder:
        world = World(Path(folder), MemoryTracker(base_in_search=in_search), text=fresh_text(first))
        world.push()
        assert not world.look().pending
        world.text = fresh_text(second)
        done = world.push(allow_mass=True)
        assert done.outcome is not None
        assert not world.look().pending
        wanted = [" ".join(story.title.split()) for story in second.stories]
        refs = {c.item.id: c.issue for c in world.look().sight.difference.comparisons}
        place = {issue.ref: n for n, issue in enumerate(world.tracker.issues)}
        ranks = [place[refs[story.id].ref] for story in second.stories]
        assert ranks == sorted(ranks)
        assert [refs[story.id].fields.title for story in second.stories] == wanted


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(backlogs(), st.integers(0, 5), st.sampled_from(["title", "text", "points"]))
def test_a_persons_word_is_never_overwritten(backlog, number, field):
    with TemporaryDirectory() as folder:
        world = World(Path(folder), text=fresh_text(backlog))
        world.push()
        issue = world.tracker.issues[number % len(world.tracker.issues)]
        value = 99.0 if field == "points" else "their own words"
        world.tracker.put(replace(issue, fields=replace(issue.fields, **{field: value})))
        changed = [
            s.model_copy(update={"title": f"{s.title} x", "points": 77.0}) for s in backlog.stories
        ]
        world.text = fresh_text(backlog.model_copy(update={"stories": tuple(changed)}))
        world.push(allow_mass=True)
        assert getattr(world.tracker.fetch([issue.ref])[0].fields, field) == value
