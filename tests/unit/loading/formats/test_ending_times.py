"""Entries of lists that end in their time are called by what comes, and keep the time."""

import pytest
from importing import markdown, parts, titles

PAGE = "# Harbour roadmap\n\n## Next\n\n{}\n- Paint the pier\n"


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("- Tide map: Q3 2031", "2031-Q3"),
        ("- [ ] Tide map: July 01, 2031", "2031-07-01"),
        ("- **Tide map**: March 2031", "2031-03"),
        ("- Tide map — 2031-03-01", "2031-03-01"),
    ],
)
def test_a_time_at_the_end_is_when_it_comes(line, target):
    plan = markdown(PAGE.format(line)).initiatives[0]
    assert plan.title == "Tide map"
    assert plan.target == target


@pytest.mark.parametrize(
    "line",
    ["Seats: 2031", "Fares: 2031 rules", "Version 2.0: Q3 2031", "Q3 2031: May 2031"],
)  # fmt: skip
def test_other_endings_stay(line):
    assert titles(markdown(PAGE.format(f"- {line}")))[0] != line.partition(":")[0]


def test_the_line_as_written_is_kept():
    roadmap = markdown("# Harbour\n\n## Lamps\n\n- Light the mole: Q3 2031\n- Paint it\n")
    lamps = roadmap.initiatives[0]
    assert parts(lamps) == ["Light the mole", "Paint it"]
    assert "Light the mole: Q3 2031" in lamps.capabilities[0].notes
