import pytest
from importing import markdown, shape

from roadmap2backlog.loading.formats.words.labels import (
    is_bare_label,
    is_list_label,
    is_page_label,
    is_version,
)
from roadmap2backlog.loading.formats.words.levels import ASIDE, level_of


@pytest.mark.parametrize(
    "title", ["Tasks:", "Phase 2:", "Phase II", "Next release", "v2.1", "Q1 2027", "Deliverables:"]
)
def test_a_label_is_nothing_to_build(title):
    assert is_bare_label(title)


@pytest.mark.parametrize("title", ["Checklist", "Phase 2: Payments", "Release notes", "Features"])
def test_a_title_may_be_something_to_build(title):
    assert not is_bare_label(title)


def test_a_list_label_needs_no_colon_above_a_list():
    assert is_list_label("Key features")
    assert is_list_label("Задачи:")
    assert not is_list_label("Search features")


def test_a_line_tells_of_the_page():
    assert is_page_label("Last updated", "May 2026")
    assert is_page_label("Location", "Amsterdam, Netherlands")
    assert is_page_label("Website", "see https://example.org for all that we wrote")
    assert not is_page_label("Location", "shows where each boat is right now")
    assert not is_page_label("Author", "pages that show all that a person wrote by year")


def test_a_version_is_a_number():
    assert all(map(is_version, ["7.5", "v2", "8.2 LTS", "1.0-beta2", "3.x"]))
    assert not any(map(is_version, ["2.0 Audio guide", "Q1 2027", "alpha"]))


def test_keys_of_what_is_shown_hold_no_plans():
    assert level_of("status_legend") == level_of("headers") == level_of("required_fields") == ASIDE
    assert level_of("Brand colors") == level_of("dashboard_widgets") == ""


def test_a_named_phase_is_the_initiative_of_its_lines():
    roadmap = markdown("""
        ## Phase 10: Next-gen boats
        - [ ] **Engines**: run on batteries
        - [ ] **Decks**: wide enough for bicycles
        ## Phase 11
        - [ ] **Islands**: two more
    """)
    assert shape(roadmap) == {"Phase 10: Next-gen boats": ["Engines", "Decks"], "Islands": []}


@pytest.mark.parametrize(
    "written",
    [
        "_Goal: Every choir sings in tune._",
        "*Goal: Every choir sings in tune.*",
        "**Goal:** Every choir sings in tune.",
        "_Goal: Every choir sings\nin tune._",
        "_Goal: Every choir\nSings in tune._",
        "Goal: Every choir sings\nin tune.",
    ],
)
def test_a_goal_is_told_whole_and_without_its_marks(written):
    roadmap = markdown(f"# Choirs\n\n## Spring\n{written}\n\n- Sing\n\n## Autumn\n- Hum\n")
    spring = roadmap.initiatives[0]
    told = " ".join([*spring.outcome.split("\n"), spring.goal]).strip()
    assert told.casefold() == "every choir sings in tune."
    assert not spring.notes


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Goal: Every choir sings.", "they are heard from afar"),
        ("Goal: Every choir sings", "The hall is small"),
        ("Owner: Ria", "she leads the choir"),
        ("Goal: Every choir sings", "Team: Altos"),
    ],
)
def test_what_says_something_else_is_no_part_of_a_labelled_text(first, second):
    roadmap = markdown(f"# Choirs\n\n## Spring\n{first}\n{second}\n\n- Sing\n\n## Fall\n- Hum\n")
    spring = roadmap.initiatives[0]
    assert second.split(": ")[-1] not in f"{spring.goal} {spring.outcome}"


def test_labelled_bullets_tell_the_problem_and_the_risk_of_their_heading():
    roadmap = markdown("""\
# Harbour roadmap

## Quick wins

### Mark the berths

- **User problem:** Skippers moor at the wrong berth.
- **Outcome:** Each berth has a lit number.
- **Principal risk:** Gulls nest on the signs.

### Ring the fog bell

- **User problem:** Nobody hears the horn.
- **Principal risk:** The bell may freeze.
""")
    berths, bell = roadmap.initiatives
    assert berths.why == "Skippers moor at the wrong berth."
    assert berths.risks == ("Gulls nest on the signs.",)
    assert bell.why == "Nobody hears the horn."
    assert not berths.capabilities
