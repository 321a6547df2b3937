"""The question a backlog poses to ordering."""

from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.pipeline.problem import ordering_problem


def problem_of(settings=None, **fields):
    backlog = Backlog.model_validate(fields)
    return ordering_problem(backlog, Settings.model_validate(settings or {}), {})


def members_of(problem):
    return {group.id: group.members for group in problem.groups}


def test_a_story_belongs_to_its_initiative_and_its_capability():
    problem = problem_of(
        initiatives=[{"id": "shop", "title": "Shop", "value": 8}],
        stories=[{"id": "shop/pay/card", "title": "a"}, {"id": "shop/pay/cash", "title": "b"}],
    )
    both = ("shop/pay/card", "shop/pay/cash")
    assert members_of(problem) == {"shop": both, "shop/pay": both}
    assert problem.groups[0].value == 8


def test_a_backlog_made_by_hand_groups_by_its_epics():
    problem = problem_of(
        epics=[{"id": "E1", "title": "Epic", "value": 5}],
        stories=[{"id": "S1", "epic": "E1", "title": "a"}, {"id": "S2", "title": "b"}],
    )
    assert members_of(problem) == {"E1": ("S1",)}
    assert problem.groups[0].value == 5


def test_an_epic_that_gathers_an_initiative_is_no_group_of_its_own():
    problem = problem_of(
        initiatives=[{"id": "shop", "title": "Shop"}],
        epics=[{"id": "shop", "title": "Shop", "initiative": "shop"}],
        stories=[{"id": "shop/a/b", "epic": "shop", "title": "a"}],
    )
    assert [group.id for group in problem.groups] == ["shop", "shop/a"]


def test_settled_stories_take_no_part():
    problem = problem_of(
        stories=[
            {"id": "a", "title": "a", "status": "done"},
            {"id": "b", "title": "b", "status": "dropped"},
            {"id": "c", "title": "c"},
        ]
    )
    assert [story.id for story in problem.stories] == ["c"]


def test_an_unsized_story_counts_as_three_points():
    assert problem_of(stories=[{"id": "a", "title": "a"}]).stories[0].points == 3


def test_targets_become_bands_in_time():
    targets = ["later", "2027-Q1", "now", "2027-02", "next", "some day", "2027-03-31", "2026"]
    problem = problem_of(
        {"ordering": {"bands": "target"}},
        initiatives=[
            {"id": f"i{n}", "title": "t", "target": target} for n, target in enumerate(targets)
        ],
        stories=[{"id": f"i{n}/c/s", "title": "s"} for n in range(len(targets))],
    )
    bands = dict(zip(targets, (story.band for story in problem.stories), strict=True))
    assert problem.bands
    assert bands.pop("some day") is None
    assert sorted(bands, key=bands.__getitem__) == [
        "now", "2026", "2027-02", "2027-Q1", "2027-03-31", "next", "later",
    ]  # fmt: skip
    assert bands["2027-Q1"] == bands["2027-03-31"]
