"""The few numbers that say how a backlog stands."""

from dataclasses import dataclass

from roadmap2backlog.model.backlog import SETTLED
from roadmap2backlog.model.outlook import Milestone
from roadmap2backlog.reporting.outline import open_points, questions
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.wording import NEAR, count, day, percent, points, shortfall

_SAFE = 0.85


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that matters, what it counts, a word on it, and where a page says more."""

    name: str
    value: str
    note: str = ""
    target: str = ""


def facts(subject: ReportSubject) -> tuple[Fact, ...]:
    """Return the facts of a summary; those that are unknown are left out."""
    still = sum(story.status not in SETTLED for story in subject.backlog.stories)
    found = [Fact("To do", points(open_points(subject.backlog)),
                  f"in {count(still, 'story')}", "#backlog")]  # fmt: skip
    found += _dates(subject)
    done = subject.progress
    if done and done.velocity:
        found.append(Fact("Velocity", points(done.velocity_mean, 1),
                          "a sprint, on average", "#progress"))  # fmt: skip
    asked = questions(subject)
    if asked:
        found.append(
            Fact(
                "Open questions",
                str(len(asked)),
                "waits for an answer" if len(asked) == 1 else "wait for an answer",
                "#questions",
            )
        )
    gone = sum(s.orphaned and s.status not in SETTLED for s in subject.backlog.stories)
    if gone:
        found.append(Fact("Orphaned", count(gone, "story"), "no longer in the roadmap", "#backlog"))
    order = subject.ordering
    if order is not None and order.gap is not None and order.cost:
        found.append(_order(order.gap, order.method))
    return tuple(found)


def _order(gap: float, method: str) -> Fact:
    """Return how near the order comes to the best one there can be."""
    if not gap:
        value, note = "the best", "possible for value over time"
    elif gap < NEAR:
        value, note = f"within {percent(gap)}", "of the best possible"
    else:
        value, note = "not the best", f"{shortfall(gap)} order"
    return Fact("This order is", value, f"{note} ({method})", "#backlog")


def _dates(subject: ReportSubject) -> list[Fact]:
    """Return when everything is done, and the target least likely to be met."""
    found = []
    milestones = subject.forecast.milestones if subject.forecast else ()
    whole = next((item for item in milestones if item.kind == "backlog"), None)
    if whole and whole.p85:
        even = f"even odds by {day(whole.p50.date)}" if whole.p50 else ""
        found.append(Fact("All done by", day(whole.p85.date), f"85 % likely; {even}", "#forecast"))
    elif subject.plan and not subject.plan.unplaced and subject.plan.placed:
        last = max(item.sprint for item in subject.plan.placed)
        end = next(sprint.end for sprint in subject.plan.sprints if sprint.number == last)
        found.append(Fact("All done by", day(end), "as planned", "#plan"))
    wanted = [item for item in milestones if item.target and item.target_chance is not None]
    if wanted:
        found.append(_targets(wanted))
    return found


def _targets(wanted: list[Milestone]) -> Fact:
    """Return whether the targets will be met, else the one least likely to be."""
    worst = min(wanted, key=lambda item: item.target_chance or 0.0)
    if (worst.target_chance or 0.0) >= _SAFE:
        sure = f"all {len(wanted)}" if len(wanted) > 1 else f"{worst.title}"
        return Fact("Targets", "on course", f"{sure} at least 85 % likely", "#forecast")
    by = day(worst.target) if worst.target else ""
    note = f"chance that {worst.title} is done by {by}"
    return Fact("At risk", percent(worst.target_chance), note, "#forecast")
