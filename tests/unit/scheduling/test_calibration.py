"""The dates keep their promise on teams whose true velocity the forecast does not see."""

from datetime import timedelta

import pytest
from simulated_teams import START, simulated_team

from roadmap2backlog.pipeline.planning import forecast_of

pytest.importorskip("numpy")


def met(seed: int, *, history: int, spread: float) -> tuple[bool, bool]:
    """Return whether the work was done by P50 and by P85."""
    team = simulated_team(seed, history=history, spread=spread, trials=400)
    whole = forecast_of(team.backlog, team.settings, START, None).milestones[-1]
    done = START + timedelta(days=team.sprints * 14)
    return done <= whole.p50.date + timedelta(days=1), done <= whole.p85.date + timedelta(days=1)


@pytest.mark.slow
@pytest.mark.parametrize(("history", "spread"), [(6, 0.25)])
def test_p85_is_met_about_85_times_in_100(history, spread):
    results = [met(seed, history=history, spread=spread) for seed in range(120)]
    share = sum(late for _, late in results) / len(results)
    assert 0.80 <= share <= 0.90
