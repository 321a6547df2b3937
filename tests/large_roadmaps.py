"""Roadmaps of any size, as a large organisation writes them."""

from random import Random

VERBS = ("import", "export", "share", "archive", "review", "approve", "filter", "sort", "tag")
THINGS = ("contacts", "reports", "invoices", "dashboards", "members", "files", "alerts", "budgets")
WAYS = ("as PDF or CSV", "by email", "in bulk", "per team", "from a phone", "with one click")
PEOPLE = ("Admins", "Members", "Guests", "Team leads")
_PER_INITIATIVE = 20
_PER_CAPABILITY = 10
_SHARE_WAITING = 0.6
_NEAR = 200


def capabilities(count: int, rng: Random) -> str:
    """Return a roadmap with so many capabilities, one line each."""
    lines = ["version: 1", "initiatives:"]
    for number in range(count):
        top, place = divmod(number, _PER_INITIATIVE)
        if not place:
            lines += _initiative(top, rng)
            lines.append("    capabilities:")
        verb = rng.choice(VERBS)
        if rng.random() < _SHARE_WAITING / 2:
            verb += f" and {rng.choice(VERBS)}"
        words = f"{rng.choice(THINGS)} {rng.choice(WAYS)} in area {number}"
        lines.append(f"      - {rng.choice(PEOPLE)} can {verb} {words}")
    return "\n".join(lines) + "\n"


def explicit_stories(count: int, rng: Random) -> str:
    """Return a roadmap with so many explicit stories in their long form."""
    lines = ["version: 1", "initiatives:"]
    before: list[str] = []
    for number in range(count):
        group, place = divmod(number, _PER_CAPABILITY)
        top, inner = divmod(group, _PER_CAPABILITY)
        if not place and not inner:
            lines += [*_initiative(top, rng), "    capabilities:"]
        if not place:
            lines += [
                f"      - id: cap-{inner}",
                f"        title: Work on {THINGS[inner % len(THINGS)]}",
                "        stories:",
            ]
        lines += _story(number, place, rng, before)
        before.append(f"area-{top}/cap-{inner}/s-{place}")
    return "\n".join(lines) + "\n"


def chain(length: int) -> str:
    """Return a roadmap in which every initiative waits for the one before."""
    lines = ["initiatives:"]
    for number in range(length):
        after = f", depends_on: [i{number - 1}]" if number else ""
        lines.append(f"  - {{id: i{number}, title: Step {number}{after}}}")
    return "\n".join(lines) + "\n"


def _initiative(number: int, rng: Random) -> list[str]:
    inputs = f"value: {rng.randint(1, 20)}, time_criticality: {rng.randint(1, 20)}"
    return [
        f"  - id: area-{number}",
        f"    title: Area {number} of {rng.choice(THINGS)}",
        f"    priority: {{{inputs}, size: {rng.choice((1, 2, 3, 5, 8, 13))}}}",
    ]


def _story(number: int, place: int, rng: Random, before: list[str]) -> list[str]:
    thing = rng.choice(THINGS)
    lines = [
        f"          - id: s-{place}",
        f"            title: {rng.choice(VERBS).title()} {thing} at step {number}",
        "            persona: team member",
        f"            size: {rng.choice((1, 2, 3, 5, 8))}",
        f"            value: {rng.randint(1, 20)}",
    ]
    if before and rng.random() < _SHARE_WAITING:
        lines.append(f"            depends_on: [{rng.choice(before[-_NEAR:])}]")
    return [
        *lines,
        "            acceptance:",
        f"              - A member sees {thing} number {number}",
        "              - Every error names the field",
    ]
