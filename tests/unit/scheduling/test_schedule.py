"""Plans for backlogs that people really write."""

from datetime import date

from roadmap2backlog.model.backlog import Backlog, BacklogInitiative, Story
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.scheduling.fill_sprints import fill_sprints

TODAY = date(2027, 1, 4)


def test_a_target_pulls_work_where_nothing_has_a_value():
    stories = tuple(Story(id=f"{i}/s{n}", title="S", points=5) for i in "ab" for n in range(4))
    initiatives = (
        BacklogInitiative(id="a", title="A"),
        BacklogInitiative(id="b", title="B", target="2027-01-31"),
    )
    settings = Settings.model_validate({"teams": [{"id": "t", "velocity": [10]}]})
    plan = fill_sprints(Backlog(stories=stories, initiatives=initiatives), settings, TODAY).plan
    at = {placed.story: placed.sprint for placed in plan.placed}
    assert max(at[f"b/s{n}"] for n in range(4)) == 2
    assert not plan.late
