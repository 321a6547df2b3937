"""Subjects for tests of reports: the shop example, seeded big ones, and naughty ones."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from naughty_backlogs import naughty_backlog, naughty_roadmap, naughty_settings

from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.backlog import (
    AcceptanceCriterion,
    Backlog,
    BacklogInitiative,
    Epic,
    Story,
)
from roadmap2backlog.model.outlook import (
    Ageing,
    Chance,
    DayCount,
    Driver,
    Forecast,
    GoalShare,
    Milestone,
    Progress,
    SprintRecord,
)
from roadmap2backlog.model.plan import BacklogPlan, Lateness, Placement, Sprint, Team, Unplaced
from roadmap2backlog.model.provenance import NoSourceMap, Source
from roadmap2backlog.model.settings import Settings, SprintSettings, TeamSettings
from roadmap2backlog.ordering.order_backlog import order_backlog
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.pipeline.report import subject_for, subject_of, with_outlook
from roadmap2backlog.pipeline.sequencing import sequenced_problem
from roadmap2backlog.pipeline.standing import Standing
from roadmap2backlog.reporting import (
    GraphArc,
    GraphNode,
    GraphSubject,
    Place,
    ReportSubject,
    ShownOrder,
)

EXAMPLES = Path(__file__).parents[1] / "examples"
TODAY = date(2027, 1, 4)
BACKLOGS = sorted(EXAMPLES.rglob("backlog.yaml"))


@cache
def example(path: Path) -> ReportSubject:
    subject, reader = subject_for(str(path), None, None, today=TODAY)
    assert subject is not None, reader.findings
    return subject


def naughty(*texts: str) -> ReportSubject:
    """Return a subject that has the first text in every field that people write.

    Each further text fills a story of its own.
    """
    words = [text if text.strip() else "x" for text in texts]
    word = words[0]
    backlog = naughty_backlog([word, *words])
    first, second, *rest = backlog.stories
    second = second.model_copy(update={"depends_on": (first.id,)})
    backlog = backlog.model_copy(update={"stories": (first, second, *rest), "roadmap": word})
    roadmap, settings = naughty_roadmap(word), naughty_settings(word)
    return _with_outlook(ReportSubject(backlog, roadmap, settings), word)


def _with_outlook(subject: ReportSubject, word: str) -> ReportSubject:
    first, second = subject.backlog.stories[:2]
    sprint = Sprint(1, TODAY, TODAY + timedelta(days=13))
    plan = BacklogPlan(
        (sprint,), (Team("t", word, (8.0,), assumed=True),), (Placement(first.id, "t", 1, 3.0),),
        (Unplaced(second.id, "t", 3.0, "R602", word, (word,)),),
        (Lateness("i0", word, TODAY, 0, 2),),
    )  # fmt: skip
    chance = Chance(sprint.end, 1, 0.9)
    milestone = Milestone("goal", "g", word, 2, 6.0, chance, chance, None, TODAY, 0.2, (chance,))
    whole = replace(milestone, kind="backlog")
    record = SprintRecord(
        word, TODAY, sprint.end, 5.0, 1.0, 4.0, 2, 1, ((TODAY, 5.0), (sprint.end, 1.0))
    )
    progress = Progress(
        TODAY, (record,), (4.0,), 4.0, 3.0, 5.0, (DayCount(TODAY, 9.0, 1.0, 2, 1, 1),),
        ((TODAY, 2),), (Ageing("x", word, TODAY, 90, unusual=True),), 9.0,
        (GoalShare("g", word, 1.0, 3.0),),
    )  # fmt: skip
    nodes = tuple(GraphNode(s.id, word, 3.0, word, 1, "e0", word) for s in (first, second))
    return replace(
        subject,
        plan=plan,
        forecast=Forecast(100, 1, (milestone, whole), (Driver(word, 0.5, word),), (word,)),
        progress=progress,
        graph=GraphSubject(nodes, (GraphArc(first.id, second.id),), (first.id, second.id)),
        ordering=ShownOrder(
            word, 3.0, 3.0, 0.0, 4.0, 1, {first.id: Place(1, 2.0, word, 3.0, 0.5, 1)}
        ),
    )


def seeded(stories: int, seed: int = 7) -> Backlog:
    """Return a backlog of a size with epics, teams, dependencies and ordinary texts."""
    rng = Random(seed)
    count = max(1, stories // 15)
    verbs = ("Search", "Export", "Filter", "Import", "Share", "Archive", "Approve", "Compare")
    things = ("orders by customer and date", "the monthly invoice as PDF", "contacts from a spreadsheet",
              "team members with their roles", "stock levels across warehouses", "late payments")  # fmt: skip
    goals = ("retention", "conversion", "compliance", "")
    initiatives = tuple(
        BacklogInitiative(
            id=f"initiative-{n}", title=f"{rng.choice(verbs)} {rng.choice(things)}, part {n}",
            goal=goals[n % 4], team=f"team-{n % 4}", value=float(rng.randint(3, 40)),
            target="2027-Q4" if n % 3 == 0 else "",
        )
        for n in range(count)
    )  # fmt: skip
    epics = tuple(
        Epic(id=f"{item.id}/epic-{half}", title=f"{item.title} ({half})", initiative=item.id)
        for item in initiatives
        for half in range(2)
    )
    found: list[Story] = []
    for n in range(stories):
        epic = epics[n * len(epics) // stories]
        title = f"{rng.choice(verbs)} {rng.choice(things)}"
        same = [s.id for s in found[-8:] if s.epic == epic.id]
        found.append(
            Story(
                id=f"{epic.id}/story-{n}", epic=epic.id, title=title,
                story=f"As a clerk, I want to {title.lower()}, so that the day ends on time.",
                acceptance=(AcceptanceCriterion(given="a clerk", when=f"they {title.lower()}",
                                                then="the result can be seen and sent on"),),
                points=float(rng.choice((1, 2, 3, 5, 8))),
                depends_on=(rng.choice(same),) if same and rng.random() < 0.4 else (),
                questions=("Who may not do this?",) if n % 9 == 0 else (),
                source=Source(line=n // 2 + 10, text=f"Clerks can {title.lower()}"),
            )
        )  # fmt: skip
    return Backlog(
        roadmap="roadmap.yaml", initiatives=initiatives, epics=epics, stories=tuple(found)
    )


@cache
def planned(stories: int, today: date = TODAY) -> ReportSubject:
    """Return a seeded backlog in the best order, with teams, plan and forecast."""
    backlog = seeded(stories)
    teams = tuple(
        TeamSettings(id=f"team-{n}", name=f"Team {name}", velocity=(21.0, 25.0, 18.0, 24.0))
        for n, name in enumerate(("Amber", "Blue", "Coral", "Dune"))
    )
    settings = Settings(teams=teams, sprints=SprintSettings(start=today))
    free = order_backlog(ordering_problem(backlog, settings, {}))
    by_id = {story.id: story for story in backlog.stories}
    ordered = backlog.model_copy(update={"stories": tuple(by_id[s.id] for s in free.stories)})
    found = sequenced_problem(ordering_problem(ordered, settings, {}), free)
    standing = Standing(Loaded(ordered, NoSourceMap(), ""), settings, None, {}, found)
    return with_outlook(subject_of(standing), None, today)
