"""Sections about how a project works, or that look back, hold no plans."""

import pytest
from importing import markdown, titles

PAGE = "# Harbour\n\n## Next\n\n- Berth map\n\n## {}\n\n- Tide tables\n- Lamps\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Session-end ritual", "Key documents", "Currently deprecated features", "Scope of the package",
        "De-scope ladder (decide now)", "Schedule risk flags",
        "Lamp rollback (when a new bulb fails)",
        "Current funding", "Funding & sustainability", "Versioning promises", "Staying updated",
        "Monthly progress reports", "Community growth targets",
    ],
)  # fmt: skip
def test_what_such_a_section_lists_is_told(heading):
    roadmap = markdown(PAGE.format(heading))
    assert titles(roadmap) == ["Berth map"]
    assert "Tide tables" in str(roadmap.notes)


@pytest.mark.parametrize(
    "heading",
    ["What's already been completed", "What has been shipped", "More ropes shipped in the same PR"],
)
def test_what_has_been_done_is_done(heading):
    done = markdown(PAGE.format(heading)).initiatives[1]
    assert "status: done" in done.notes


def test_what_is_to_be_shipped_in_a_release_is_planned():
    plans = markdown(PAGE.format("Ropes to be shipped in this release")).initiatives
    assert "status: done" not in plans[1].notes


def test_what_shall_happen_on_failure_is_planned():
    assert "Alarms (when a lamp fails)" in titles(
        markdown(PAGE.format("Alarms (when a lamp fails)"))
    )
