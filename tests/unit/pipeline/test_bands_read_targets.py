"""Bands read a target as the calendar does, whatever form it has."""

import pytest

from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.pipeline.problem import ordering_problem


def band_of(target: str) -> int | None:
    data = {
        "version": 1,
        "initiatives": [
            {"id": "first", "title": "First", "target": "2027-Q1"},
            {"id": "other", "title": "Other", "target": target},
        ],
        "epics": [{"id": "other", "title": "Other", "initiative": "other"}],
        "stories": [{"id": "other/a", "epic": "other", "title": "A", "story": "A"}],
    }
    problem = ordering_problem(
        Backlog.model_validate(data), Settings.model_validate({"ordering": {"bands": "target"}}), {}
    )
    return problem.stories[0].band


@pytest.mark.parametrize("same", ["2027-Q1", "Q1 2027", "2027-03", "2027-03-31"])
def test_the_same_time_in_other_words_is_the_same_band(same):
    assert band_of(same) == 0


@pytest.mark.parametrize("later", ["2027-H1", "2027", "next", "later"])
def test_a_later_time_is_a_later_band(later):
    assert band_of(later) == 1


def test_now_comes_before_every_date():
    assert band_of("now") == 0
