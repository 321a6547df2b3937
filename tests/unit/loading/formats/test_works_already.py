"""What works, exists or is out already is done."""

import pytest
from importing import markdown

from roadmap2backlog.loading.formats.words.reports import reports_phases, tells_release
from roadmap2backlog.vocabulary.state_notes import are_done

THERE = [
    "Tide table (already working).",
    "Tide table (works today)",
    "Tide table (exists)",
    "Tide table (in place)",
    "Tide table (already exists)",
    "Already works: tide table",
]
NOT_THERE = [
    "Tell whether a berth exists",
    "Put the lamps in place",
    "Keep what already works",
    "Refuse loans of a book that already exists",
    "Raise the crane (exists only on paper)",
    "Hear the pilot (works on some boats)",
    "Show what works today",
]


def _done(title: str) -> bool:
    page = markdown(f"# Harbour\n\n## Quay\n- {title}\n- Light the mole\n")
    first, second = page.initiatives[0].capabilities
    assert not are_done(second.notes)
    return are_done(first.notes)


@pytest.mark.parametrize("title", THERE)
def test_what_works_already_is_done(title):
    assert _done(title)


@pytest.mark.parametrize("title", NOT_THERE)
def test_words_of_being_there_in_a_plan_finish_nothing(title):
    assert not _done(title)


SHIPPED = [
    "Stages 1, 2, and 3a have shipped.",
    "**Phase 2 is now complete**",
    "Milestones 1-3 were all done",
]


@pytest.mark.parametrize("line", SHIPPED)
def test_a_line_may_report_phases_as_done(line):
    assert reports_phases(line)


@pytest.mark.parametrize(
    "line",
    [
        "Phase 2 is done when the mole is lit",
        "Phase 2 is done",
        "Phase 2 is not complete",
        "Stage lamps are shipped",
        "Once phase 2 is done",
        "Phase 2 is to be finished",
    ],
)
def test_other_lines_report_none(line):
    assert not reports_phases(line)


OUT = [
    "The latest release is **v0.5.0**. Key improvements:",
    "Harbour 2.1 was released in May with:",
    "Our current version is 2.1.",
]
GOES_ON = [
    "The current version is 2.1. We are working on:",
    "The latest release is 2.1, and the next brings:",
    "It will be released in May:",
    "Lamps for the mole:",
]


@pytest.mark.parametrize(
    ("lead", "is_out"), [*((t, True) for t in OUT), *((t, False) for t in GOES_ON)]
)
def test_a_text_tells_whether_a_release_is_out(lead, is_out):
    assert tells_release([lead]) == is_out


@pytest.mark.parametrize(("lead", "is_out"), [(OUT[0], True), ("Lamps for the mole:", False)])
def test_what_a_release_brought_is_done_where_it_is_told_to_be_out(lead, is_out):
    page = markdown(f"""
        # Harbour

        ## 📦 Current release: v0.5

        {lead}

        - Light the mole
        - Hear the pilot

        ## Later
        - Raise the crane
    """)
    assert [are_done(plan.notes) for plan in page.initiatives] == [is_out, is_out, False]
