"""Sections that tell rules, claims, models, questions or criteria hold no plans of their own."""

import pytest
from importing import markdown, shape

PAGE = """
# Lending library

## Loans
- Lend maps

## {heading}
- Each loan is private
- Late fees stay low
"""

TOLD = [
    "Principles we never give up",
    "Core principles",
    "Guardrails",
    "Guardrails for every change",
    "Product and design guardrails",
    "Ground rules",
    "What the library will not promise",
    "What this page is not",
    "Permission matrix",
    "Target access model",
    "Where the library stands today",
    "Current product state",
    "State of the catalogue system",
    "Tech stack",
    "Technologies",
    "Third-party dependencies",
    "Open questions",
    "Decisions needed before the move",
    "Questions the board must answer",
    "Acceptance criteria",
    "Minimum acceptance criteria so far",
    "Launch criteria (for the pilot)",
    "The move is considered done when",
    "Current technical choices",
    "Design decisions so far",
]
PLANNED = [
    "Guardrails for the chat with readers",
    "Access",
    "Backend",
    "Library dependencies of each shelf",
    "Decision board",
    "Questions at the desk",
    "Search by criteria",
    "Where readers can meet",
]


@pytest.mark.parametrize("heading", TOLD)
def test_what_a_section_says_that_plans_nothing_is_a_note(heading):
    roadmap = markdown(PAGE.format(heading=heading))
    assert shape(roadmap) == {"Loans": ["Lend maps"]}
    assert any(note.startswith(heading) for note in roadmap.notes)


@pytest.mark.parametrize("heading", PLANNED)
def test_names_of_areas_stay_plans(heading):
    roadmap = markdown(PAGE.format(heading=heading))
    assert heading in shape(roadmap)


def test_boxes_to_tick_are_plans_under_any_heading():
    text = PAGE.format(heading="Guardrails").replace("- Each", "- [ ] Each")
    assert list(shape(markdown(text))) == ["Loans", "Guardrails"]


def test_boxes_of_criteria_are_criteria():
    text = PAGE.format(heading="Completion criteria").replace("- Each", "- [ ] Each")
    assert list(shape(markdown(text))) == ["Loans"]


def test_what_is_not_a_goal_is_refused():
    roadmap = markdown(PAGE.format(heading="Not goals for the first year"))
    assert shape(roadmap) == {"Loans": ["Lend maps"]}


def test_questions_and_criteria_belong_to_the_section_around_them():
    roadmap = markdown("""
        # Lending library
        ## Loans
        - Lend maps
        ### Questions the board must answer
        - Who pays for the maps?
        ### Acceptance criteria for the first year
        - Each map comes back
        ### Guardrails
        - Do not lend atlases
    """)
    (loans,) = roadmap.initiatives
    assert loans.questions == ("Who pays for the maps?",)
    assert [found.text for found in loans.capabilities[0].acceptance] == ["Each map comes back"]
    assert any("Do not lend atlases" in note for note in loans.notes)


@pytest.mark.parametrize(
    "lead", ["The library is now a lending library with:", "Readers' cards already allow:"]
)
@pytest.mark.parametrize("heading", ["Current state", "Loans"])
def test_what_a_lead_says_is_there_is_done(lead, heading):
    roadmap = markdown(f"# Library\n\n## {heading}\n\n{lead}\n\n- Lend books\n- Renew books\n")
    (told,) = roadmap.initiatives
    assert "status: done" in told.notes


@pytest.mark.parametrize(
    "lead",
    [
        "It is now time to:",
        "The library already supports loans, but it lacks:",
        "We are now in need of:",
        "Readers will have:",
    ],
)
def test_a_lead_that_leaves_something_open_finishes_nothing(lead):
    roadmap = markdown(f"# Library\n\n## Loans\n\n{lead}\n\n- Lend books\n- Renew books\n")
    (told,) = roadmap.initiatives
    assert "status: done" not in told.notes
