"""Fields with the day on which a thing was done, and features of releases that are out."""

import pytest
from importing import yaml

from roadmap2backlog.loading.formats.words.happened import tells_day_done

DAYS = ["dateReal", "actual_end_date", "released_on", "shipped_at", "completedAt", "date réelle"]
PLANS = ["date", "release date", "actual", "actual_start", "planned_date", "target date", "real"]


@pytest.mark.parametrize("name", DAYS)
def test_the_day_on_which_a_concert_was_given_says_that_it_is_done(name):
    assert tells_day_done(name)
    roadmap = yaml(f"""
        features:
          - {{name: Summer concert, date: 2031-06-01, {name}: 2031-06-08}}
          - {{name: Winter concert, date: 2031-12-01, {name}: ""}}
    """)
    summer, winter = roadmap.initiatives
    assert "status: done" in summer.notes
    assert "status: done" not in winter.notes


@pytest.mark.parametrize("name", PLANS)
def test_a_planned_day_says_nothing(name):
    assert not tells_day_done(name)


RELEASES = """
    releases:
      - {name: Spring songbook, dateReal: 2031-03-01}
      - {name: Autumn songbook, date: 2031-10-01}
    features:
      - {name: Rounds, release: Spring songbook}
      - {name: Canons, release: Autumn songbook}
      - {name: Psalms, release: Spring songbook, status: in progress}
      - {name: Carols, sprint: Spring songbook}
"""


def test_what_names_a_release_that_is_out_is_done():
    roadmap = yaml(RELEASES)
    done = [plan.title for plan in roadmap.initiatives if "status: done" in plan.notes]
    assert done == ["Spring songbook", "Rounds"]
