"""How many stories wait for a story."""

from roadmap2backlog.pipeline.places import unlock_counts
from roadmap2backlog.reporting import GraphArc


def counts(arcs, groups=()):
    return unlock_counts([GraphArc(*arc.split(">")) for arc in arcs.split()], groups)


def test_what_waits_directly_or_not_counts_once():
    assert counts("a>b a>c b>d c>d") == {"a": 3, "b": 1, "c": 1}


def test_every_story_of_a_group_unlocks_what_waits_for_the_group():
    found = counts("a>all b>all all>c all>d", groups={"all"})
    assert (found["a"], found["b"]) == (2, 2)


def test_a_suggestion_unlocks_nothing():
    assert unlock_counts([GraphArc("a", "b", "suggested")]) == {}
