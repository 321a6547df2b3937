"""Groups that look back on a time."""

import pytest
from importing import markdown, yaml

from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.vocabulary.state_notes import are_done

BACK = [
    "2029 Recap",
    "Recap of 2029",
    "Q3 2029 recap",
    "2029 in review",
    "2029: the year in review",
    "Year in review",
    "Looking back",
    "Rückblick 2029",
]
AHEAD = [
    "In review",
    "Q3 in review",
    "Recaps for skippers",
    "Recap mails",
    "Review of lamps",
    "2029",
]


def _done(roadmap: Roadmap) -> list[bool]:
    return [are_done(plan.notes) for plan in roadmap.initiatives]


@pytest.mark.parametrize("title", BACK)
def test_what_a_recap_holds_is_done(title):
    assert _done(
        yaml(f"""
        - title: 2030 road map
          content: [{{subTitle: Q1 2030, points: [{{point: Light the mole}}]}}]
        - title: "{title}"
          content: [{{subTitle: Q4 2029, points: [{{point: Crane raised}}]}}]
    """)
    ) == [False, True]
    page = markdown(f"# Harbour\n\n## 2030\n- Light it\n\n## {title}\n- Raised the crane\n")
    assert _done(page) == [False, True]


@pytest.mark.parametrize("title", AHEAD)
def test_other_groups_are_plans(title):
    page = markdown(f"# Harbour\n\n## Later\n- Light it\n\n## {title}\n- Raise the crane\n")
    assert not any(_done(page))


def test_a_feature_called_year_in_review_is_a_plan():
    page = markdown("# Library\n\n## Loans\n- Renew\n\n## Year in review\n- Count the books\n")
    assert _done(page) == [False, False]
