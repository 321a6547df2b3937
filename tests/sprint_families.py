"""Sprint plans that people really have, and should not have: one family for each kind of trouble."""

from datetime import timedelta
from random import Random

from sprint_plans import START

from roadmap2backlog.model.backlog import Backlog, BacklogInitiative, Epic, Story, StoryStatus
from roadmap2backlog.model.settings import Settings

FAMILIES = (
    "tight", "huge", "zero", "chain", "nobody", "pins", "groups", "holidays", "closed", "fractions",
)  # fmt: skip


def family_plan(family: str, count: int, teams: int, seed: int) -> tuple[Backlog, Settings]:
    """Return a backlog and its settings; every family has dependencies and a fixed calendar."""
    rng = Random(seed)
    length = 1 + count // 12
    initiatives = tuple(
        BacklogInitiative(
            id=f"i{n}", title=f"I{n}", target=rng.choice(("", "2027-01-31", "2027-Q1")),
            value=rng.choice((None, 0, 8)), team=rng.choice(("", f"t{rng.randrange(teams)}")),
        )
        for n in range(length)
    )  # fmt: skip
    epics = tuple(Epic(id=f"i{n}/e", title=f"E{n}", initiative=f"i{n}") for n in range(length))
    stories: list[Story] = []
    for number in range(count):
        home = rng.randrange(length)
        stories.append(
            Story(
                id=f"i{home}/e/s{number}",
                epic=f"i{home}/e",
                title=f"S{number}",
                points=_points(family, rng),
                value=rng.choice((None, 0, 1, 5, 13)),
                team=_team(family, teams, rng),
                depends_on=_blockers(family, stories, home, length, rng),
                sprint=str(rng.randint(1, 7)) if family == "pins" and rng.random() < 0.4 else "",
                pinned=rng.random() < 0.1,
                status=_status(family, rng),
            )
        )
    return Backlog(initiatives=initiatives, epics=epics, stories=tuple(stories)), Settings.model_validate(
        {
            "teams": [_team_settings(family, n, rng) for n in range(teams)],
            "sprints": {
                "start": START.isoformat(),
                "length_days": rng.choice((7, 14, 10)),
                "count": rng.choice((None, 1, 3, 6)),
            },
        }
    )  # fmt: skip


def _points(family: str, rng: Random) -> float | None:
    if family == "zero":
        return rng.choice((0, 0, 1, None))
    if family == "huge":
        return rng.choice((3, 20, 55, 400))
    if family == "fractions":
        return rng.choice((0.1, 0.5, 1 / 3, 2.675, 7.999))
    return rng.choice((1, 2, 3, 5, 8, 13))


def _team(family: str, teams: int, rng: Random) -> str:
    if family == "nobody":
        return rng.choice(("", "strangers", "t0"))
    return f"t{rng.randrange(teams)}"


def _blockers(
    family: str, before: list[Story], home: int, length: int, rng: Random
) -> tuple[str, ...]:
    if not before:
        return ()
    if family == "chain":
        return (before[-1].id,)
    found = [rng.choice(before).id for _ in range(rng.choice((0, 0, 1, 2)))]
    if family == "groups" and home and rng.random() < 0.4:
        group = rng.randrange(home)
        found.append(rng.choice((f"i{group}", f"i{group}/e")))
    return tuple(dict.fromkeys(found))


def _status(family: str, rng: Random) -> StoryStatus:
    if family != "closed":
        return StoryStatus.DRAFT
    return rng.choice(list(StoryStatus))


def _team_settings(family: str, number: int, rng: Random) -> dict[str, object]:
    low, high = (3, 9) if family == "tight" else (8, 34)
    off = [
        {"start": START + timedelta(days=(start := rng.randrange(60))),
         "end": START + timedelta(days=start + rng.randrange(25))}
        for _ in range(rng.randint(1, 4) if family == "holidays" else 0)
    ]  # fmt: skip
    return {
        "id": f"t{number}",
        "velocity": [rng.randint(low, high) for _ in range(rng.randint(1, 5))],
        "focus": rng.choice((0.35, 0.8, 1.0)),
        "holidays": off,
    }
