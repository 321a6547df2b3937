"""Sections that head no plans: by their title, a diagram, the conditions of a rule, page talk."""

import pytest
from importing import imported, markdown, titles, yaml

from roadmap2backlog.loading.formats.words.page_talk import states_conditions, talks_of_page
from roadmap2backlog.loading.formats.words.sections import NOTE, kind_of_section

NO_PLANS = [
    "Berth watch (tracking, not build)",
    "Old charts (for reference only)",
    "Fees (not planned work)",
    "Issue index",
    "Related",
    "See also",
    "Initiative stages",
    "Feature removal for berths",
    "What would change this",
    "What could change our mind",
    "Conventions",
    "Priority summary",
    "우선순위 요약",
    "Change log",
    "§2 harbour → where it's tracked",
]
PLANS = [
    "Parcels (tracking)",
    "Search index",
    "Related berths",
    "Development stages",
    "Removal tool",
    "Ferry (read-only mode)",
    "Change the mole",
    "Log book",
    "Track where ships are",
]


@pytest.mark.parametrize("heading", NO_PLANS)
def test_a_heading_that_says_so_heads_no_plan(heading):
    assert kind_of_section(heading) == NOTE


@pytest.mark.parametrize("heading", PLANS)
def test_a_heading_of_like_words_heads_plans(heading):
    assert kind_of_section(heading) == ""


def test_a_section_of_data_that_heads_no_plan_is_a_note():
    roadmap = yaml("""
        sections:
          - {heading: Basin, items: [{title: Dredge it}]}
          - {heading: "Berth watch (tracking, not build)", intro: Every month.}
          - {heading: Glossary, status: planned, intro: Words of sailors.}
    """)
    assert titles(roadmap) == ["Basin", "Glossary"]
    assert roadmap.notes == ("Berth watch (tracking, not build)\nintro: Every month.",)


def test_sections_that_are_all_there_is_stay():
    assert titles(yaml("sections: [{heading: Related}]")) == ["Related"]


DRAWINGS = ["```mermaid\nmindmap\n  Basin\n```", "```plantuml\n@startuml\n```"]


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_diagram_is_a_note(drawing):
    text = f"# Harbour\n## At a glance\n{drawing}\n## Basin\n- Dredge it\n## Mole\n- Light it\n"
    assert titles(markdown(text)) == ["Basin", "Mole"]


def test_code_below_a_plan_is_a_part_of_it():
    text = "# Harbour\n## Berth calls\n```sh\ncall(berth)\n```\n## Basin\n- Dredge it\n"
    assert titles(markdown(text)) == ["Berth calls", "Basin"]


def test_the_conditions_of_a_rule_are_a_note():
    roadmap = markdown("""
        # Harbour

        ## Leaving a berth

        A berth may be taken away if one or more of the following conditions are met:

        - Nobody pays
        - It has sunk

        ## Basin

        - Dredge it

        ## Mole

        - Light it
    """)
    assert titles(roadmap) == ["Basin", "Mole"]


TALK = [
    "This roadmap is a living document.",
    "Updates are posted on the board of the harbour office.",
    "The next release is v1.15. This release is currently in development.",
    "The [plan](https://harbour.example) issue contains dates and features for this release.",
    "New ideas are always welcome. Please open an issue before you send one.",
    "Changes should be submitted as proposals. Proposals are reviewed by the masters.",
    "Issues are assigned to a milestone. Members are encouraged to look. We welcome comments.",
]
WISHES = [
    "Changes are recorded in an audit log.",
    "This berth is a living room.",
    "The next release is faster. Berths are booked by mail.",
    "Skippers submit proposals for berths.",
    "Apps for phones",
    "The dashboard shows which berths are free.",
    "Forms can be submitted without a network.",
    "A berth can be booked if it is free.",
]


@pytest.mark.parametrize("text", TALK)
def test_a_text_talks_of_its_page(text):
    assert talks_of_page(text)
    assert titles(
        markdown(f"# Harbour\n## Next release\n{text}\n## Basin\n- A\n## Mole\n- B\n")
    ) == [
        "Basin",
        "Mole",
    ]


@pytest.mark.parametrize("text", WISHES)
def test_a_wish_is_no_talk_of_its_page(text):
    assert not talks_of_page(text)
    assert not states_conditions(text)


def test_a_section_of_nothing_but_page_talk_is_a_note_with_all_below():
    roadmap = markdown("""
        # Harbour

        ## Releases

        Milestones are created for each release.

        ### Next release

        The next release is v3.

        ## Basin

        - Dredge it
    """)
    assert titles(roadmap) == ["Basin"]


SEEN = ["Audit gaps (2026-06-03)", "Review findings (2026-06-03)", "Locks (verified 2026-06-03)"]


@pytest.mark.parametrize("title", SEEN)
def test_the_day_of_an_audit_is_no_target(title):
    assert yaml(f"- title: {title}\n- title: Mole\n").initiatives[0].target == ""


def test_the_day_behind_a_plan_is_its_target():
    assert yaml("- title: Audit of locks (2027-06-03)\n").initiatives[0].target == "2027-06-03"


KEYS = [
    "Status | Meaning",
    "Dimension | Examples",
    "Icon | What it means | Example",
    "Begriff | Bedeutung",
]


@pytest.mark.parametrize("columns", KEYS)
def test_a_table_that_explains_signs_is_a_note(columns):
    row = "| open | nobody works on it | - |" if columns.count("|") > 1 else "| open | nobody |"
    table = f"| {columns} |\n|{'---|' * (columns.count('|') + 1)}\n{row}\n"
    text = f"# Harbour\n## Signs we use\n{table}## Basin\n- Dredge it\n## Mole\n- Light it\n"
    assert titles(markdown(text)) == ["Basin", "Mole"]


def test_a_table_of_states_and_plans_holds_plans():
    text = "# Harbour\n\n| Status | Plan |\n|---|---|\n| open | Dredge the basin |\n"
    assert "Dredge the basin" in str(markdown(text).initiatives)


def test_a_page_without_plans_is_told_to_be_one():
    found = imported("# Harbour\n## Glossary\n- berth\n## Related\n- boats\n", "plan.md")
    assert found.mapping[2] == "nothing that looks like a plan: the file's own title stands for one"
    assert titles(found.roadmap) == ["Harbour"]
