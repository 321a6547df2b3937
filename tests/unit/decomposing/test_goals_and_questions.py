"""What a goal is good for reads as a sentence, and questions stand where somebody answers them."""

import pytest
from made_stories import backlog_of

GOAL = """
version: 1
goals:
- {{id: quay, statement: "{goal}"}}
initiatives:
- {{title: Pier, goal: quay, capabilities: [Print slips]}}
"""
SEARCH = """
version: 1
initiatives:
- title: Explore tide sensors
  kind: research
  questions: [Would skippers pay?, Who reads them?]
"""


@pytest.mark.parametrize(
    ("goal", "good_for"),
    [
        ("More sales", "there are more sales"),
        ("Fewer lost slips", "there are fewer lost slips"),
        ("Higher yields with less water", "there are higher yields with less water"),
        ("Zero data loss", "there is zero data loss"),
        ("Faster onboarding", "there is faster onboarding"),
        ("Full berths", "full berths are reached"),
        ("Skippers renew on time", "skippers renew on time"),
    ],
)
def test_a_goal_is_told_as_what_is_so_when_it_is_reached(goal, good_for):
    (story,) = backlog_of(GOAL.format(goal=goal)).stories
    assert story.story.endswith(f", so that {good_for}.")


def test_questions_of_a_search_stand_on_its_only_story():
    (story,) = backlog_of(SEARCH).stories
    assert set(story.questions) >= {"Would skippers pay?", "Who reads them?"}
    assert story.kind == "spike"
    assert "Which question is answered" in story.acceptance[0].then


@pytest.mark.parametrize("done", ["lost slips are reprinted", "late loans are marked as late"])
def test_what_is_done_about_something_wrong_is_a_criterion(done):
    text = f"version: 1\ninitiatives:\n- title: Pier\n  capabilities: ['Print slips; {done}']\n"
    (story,) = backlog_of(text).stories
    assert done in [criterion.text for criterion in story.acceptance]
