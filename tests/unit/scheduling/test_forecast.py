"""Forecasts keep their promise, say what moves them, and never change by themselves."""

import itertools
from datetime import date, timedelta

import pytest
from simulated_teams import START, WORLDS, simulated
from sprint_plans import sprint_plan

from roadmap2backlog.model.backlog import Backlog, BacklogInitiative, Story
from roadmap2backlog.model.settings import ForecastSettings, Settings, TeamSettings
from roadmap2backlog.pipeline.planning import forecast_of
from roadmap2backlog.scheduling.capacity import called
from roadmap2backlog.scheduling.velocity import believed

SPRINT = timedelta(days=14)
UNKNOWABLE = {"seasons", "very"}
"""A wave that the history shows half of; teams whose dates are finer than sprints are long."""


def settings(*velocity: float, **changed: object) -> Settings:
    return Settings.model_validate(
        {
            "teams": [{"id": "t", "velocity": velocity}],
            "sprints": {"start": START.isoformat(), "length_days": 14},
            "forecast": {"trials": 2000, "size_spread": 0, **changed},
        }
    )


def stories(count: int, points: float = 5) -> Backlog:
    return Backlog(
        stories=tuple(Story(id=f"i/s{n}", title=f"S{n}", points=points) for n in range(count))
    )


def whole(backlog: Backlog, chosen: Settings):
    return forecast_of(backlog, chosen, START, None).milestones[-1]


def test_the_same_input_gives_the_same_forecast():
    backlog, chosen = sprint_plan(12, 2, 3)
    first, second = (forecast_of(backlog, chosen, START, None) for _ in range(2))
    assert first == second


def test_a_steady_team_is_done_when_arithmetic_says():
    found = whole(stories(20), settings(*[20.0] * 40))
    assert found.p50.sprint == 5
    assert found.points == 100


def test_a_short_history_gives_a_wider_fan_than_a_long_one():
    short, long = (whole(stories(40), settings(*[16.0, 24.0] * n)) for n in (1, 10))
    assert short.p95.sprint - short.p50.sprint > long.p95.sprint - long.p50.sprint


def test_one_past_sprint_gives_every_date():
    found = whole(stories(40), settings(20))
    assert found.p50.sprint < found.p85.sprint < found.p95.sprint


def test_a_very_steady_team_gets_no_wider_dates_than_it_earned():
    found = whole(stories(80), settings(*[20.0, 20.4, 19.6] * 4))
    assert found.p95.sprint - found.p50.sprint <= 1


def spread_of(found) -> int:
    return found.p95.sprint - found.p50.sprint


def test_a_scatter_of_sizes_that_the_past_sprints_hold_is_not_counted_twice():
    past = [14.0, 26.0, 19.0, 31.0, 10.0, 20.0] * 2
    right, usual = (whole(stories(150), settings(*past, size_spread=s)) for s in (0.0, 0.3))
    assert abs(spread_of(right) - spread_of(usual)) <= 1


def test_larger_scatter_of_sizes_gives_a_wider_fan():
    past = [18.0, 22.0, 19.0, 21.0]
    right, wild = (whole(stories(80, 20), settings(*past, size_spread=s)) for s in (0.0, 1.0))
    assert spread_of(right) < spread_of(wild)


def test_a_steady_team_is_not_believed_to_estimate_badly_unless_somebody_says_so():
    steady, said = settings(*[20.0, 20.4, 19.6] * 4), settings(*[20.0, 20.4, 19.6] * 4)
    said = said.model_copy(update={"forecast": ForecastSettings(size_spread=0.3)})
    silent = steady.model_copy(update={"forecast": ForecastSettings()})
    assert spread_of(whole(stories(400), silent)) < spread_of(whole(stories(400), said))


def test_without_history_sizes_scatter_as_stated():
    right, wild = (whole(stories(80, 20), settings(size_spread=s)) for s in (0.0, 1.5))
    assert spread_of(right) < spread_of(wild)


def test_a_team_in_a_long_bad_phase_is_less_sure_than_one_that_scatters():
    high, low = [24.0] * 6, [16.0] * 6
    phases = whole(stories(80), settings(*high, *low))
    mixed = whole(stories(80), settings(*[v for pair in zip(high, low, strict=True) for v in pair]))
    assert phases.p50.sprint >= mixed.p50.sprint
    assert phases.p95.sprint - phases.p50.sprint > mixed.p95.sprint - mixed.p50.sprint


def test_teams_learn_from_each_other_how_they_scatter():
    steady = TeamSettings(id="a", velocity=(20, 20.2))
    alone = believed((steady,))
    among = believed((steady, *(TeamSettings(id=f"t{n}", velocity=(10, 30, 14)) for n in range(9))))
    assert alone.sum() == pytest.approx(1)
    assert among.sum() == pytest.approx(1)
    assert among[:, -3:].sum() > alone[:, -3:].sum()


def test_more_scope_never_comes_earlier():
    plain, grown = (whole(stories(40), settings(18, 22, 20, scope_growth=g)) for g in (0.0, 0.5))
    assert (plain.p50.sprint, plain.p85.sprint) < (grown.p50.sprint, grown.p85.sprint)


def test_the_chances_of_a_fan_rise_and_its_ends_follow_each_other():
    fan = whole(stories(40), settings(10, 30, 20)).fan
    assert [c.chance for c in fan] == sorted(c.chance for c in fan)
    assert all(b.date - a.date == SPRINT for a, b in itertools.pairwise(fan))
    assert fan[0].chance < 0.01
    assert fan[-1].chance > 0.99


@pytest.mark.parametrize(("target", "low", "high"), [("2027-01-10", 0, 0), ("2030", 1, 1)])
def test_a_target_has_the_chance_of_its_last_whole_sprint(target, low, high):
    backlog = stories(10).model_copy(
        update={"initiatives": (BacklogInitiative(id="i", title="I", target=target),)}
    )
    found = forecast_of(backlog, settings(20, 20, 20), START, None).milestones[0]
    assert low <= found.target_chance <= high


def test_holidays_and_focus_move_the_dates():
    plain = settings(20, 20, 20)
    team = plain.teams[0].model_validate(
        {
            "id": "t", "velocity": [20, 20, 20], "focus": 0.5,
            "holidays": [{"start": "2027-01-04", "end": "2027-01-17"}],
        }
    )  # fmt: skip
    less = plain.model_copy(update={"teams": (team,)})
    assert whole(stories(8), plain).p50.sprint == 2
    assert whole(stories(8), less).p50.sprint == 5


def test_the_largest_uncertainty_is_named_first():
    drivers = forecast_of(stories(40), settings(5, 35, 20, 12), START, None).drivers
    assert drivers[0].name == "velocity of team t"
    assert [d.share for d in drivers] == sorted((d.share for d in drivers), reverse=True)


def test_what_nobody_ever_finishes_has_no_date():
    huge = whole(stories(1, points=10_000_000), settings(1, 1, 1))
    assert huge.p50 is None
    assert huge.fan == ()


def test_a_story_waits_for_the_other_teams_sprint():
    backlog = Backlog(
        stories=(
            Story(id="a/1", title="A", points=1, team="t"),
            Story(id="b/1", title="B", points=1, team="u", depends_on=("a/1",)),
        )
    )
    teams = [{"id": name, "velocity": [20] * 12} for name in "tu"]
    chosen = settings(20).model_copy(update={"teams": Settings(teams=teams).teams})
    found = forecast_of(backlog, chosen, date(2027, 1, 4), None)
    assert [m.p50.sprint for m in found.milestones] == [2]


@pytest.mark.slow
@pytest.mark.parametrize(
    "world", [w for w in WORLDS if not UNKNOWABLE & set(w.name.split())], ids=lambda w: w.name
)
def test_work_is_done_by_p85_about_as_often_as_it_says(world):
    """Within ten points, since 160 futures alone scatter by six; the benchmark takes more."""
    met = 0
    for seed in range(160):
        teams = simulated(world, seed, trials=500)
        p85 = whole(teams.backlog, teams.settings).p85
        met += p85 is not None and START + teams.sprints * SPRINT <= p85.date + timedelta(days=1)
    assert 0.75 <= met / 160 <= 0.95


@pytest.mark.parametrize(
    ("name", "said"), [("", "team t"), ("Blue", "team Blue"), ("Team Amber", "Team Amber")]
)
def test_a_team_is_called_a_team_once(name, said):
    assert called(TeamSettings(id="t", name=name)) == said
