"""Headings, brackets and labels that say now, next or later in more words."""

import pytest
from importing import markdown, table

HEADINGS = [
    ("Long-term / high risk", "later"),
    ("Longer-term ideas", "later"),
    ("Ideas / backlog", "later"),
    ("In progress / upcoming", "now"),
    ("What we are working on now", "now"),
    ("Near-term candidates", "next"),
    ("What comes next", "next"),
]
BRACKETS = [("current phase", "now"), ("next sprint", "next"), ("future sprints", "later")]
NO_TIMES = ["Ideas / lost and found", "Active / passive radar", "Current / voltage meter"]


@pytest.mark.parametrize(("heading", "target"), HEADINGS)
def test_what_stands_below_a_time_in_words_has_it(heading, target):
    roadmap = markdown(f"# Harbour\n\n## {heading}\n\n- Dredge the basin\n- Light the mole\n")
    assert [found.target for found in roadmap.initiatives] == [target, target]


@pytest.mark.parametrize(("words", "target"), BRACKETS)
def test_a_phase_has_the_time_in_brackets_behind_it(words, target):
    (found,) = markdown(f"# Harbour\n\n## Phase 2: Piers ({words})\n\n- Drive piles\n").initiatives
    assert found.target == target


@pytest.mark.parametrize("heading", ["Next: Piers", "Next – Piers"])
def test_what_a_time_is_followed_by_is_a_plan_of_its_own(heading):
    (found,) = markdown(f"# Harbour\n\n## {heading}\n\n- Drive piles\n- Fit rails\n").initiatives
    assert (found.title, found.target, len(found.capabilities)) == (heading, "next", 2)


@pytest.mark.parametrize("heading", ["Next: ideas", "Next: Q3 2027", "Next – planned"])
def test_what_a_time_is_followed_by_may_name_no_plan(heading):
    roadmap = markdown(f"# Harbour\n\n## {heading}\n\n- Drive piles\n- Fit rails\n")
    assert [found.title for found in roadmap.initiatives] == ["Drive piles", "Fit rails"]


@pytest.mark.parametrize("heading", NO_TIMES)
def test_two_words_beside_each_other_may_be_no_time(heading):
    (found,) = markdown(f"# Harbour\n\n## {heading}\n\n- Dredge the basin\n").initiatives
    assert (found.title, found.target) == (heading, "")


def test_a_label_above_a_list_says_that_it_is_only_for_later():
    page = "# Harbour\n\n## Wishes\n\nwant:\n\n- A bell\n\nmaybe:\n\n- A ferry\n"
    assert {x.title: x.target for x in markdown(page).initiatives} == {
        "A bell": "",
        "A ferry": "later",
    }


@pytest.mark.parametrize(("second", "target"), [("Deferred", "later"), ("Open", "")])
def test_an_epic_all_of_whose_parts_are_put_off_comes_later(second, target):
    rows = f"Title,Epic,Status\nRope,Bells,Deferred\nYoke,Bells,{second}\n"
    (epic,) = table(rows).initiatives
    assert (epic.title, epic.target) == ("Bells", target)
