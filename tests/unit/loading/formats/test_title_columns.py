"""The title of a row is what says what it is, not a code, a number, a time or a sort."""

import pytest
from importing import markdown, parts, shape, table, titles

TITLED = [
    "| Item | What |\n|---|---|\n| **P0.1** | Dredge the basin |\n| **P0.2** | Light the mole |",
    "| Item | What |\n|---|---|\n| P0.1 | Dredge the basin |\n| [P0.2](./b.md) | Light the mole |",
    (
        "| ID | Sprint | Description |\n|---|---|---|\n| A-1 | 5 | Dredge the basin |\n"
        "| A-2 | — | Light the mole |"
    ),
    (
        "| ID | Sprint | Description |\n|---|---|---|\n| A-1 | Gradual | Dredge the basin |\n"
        "| A-2 | 12 DONE | Light the mole |\n| A-3 | 12 | Paint it |\n| A-4 | 12 | Sweep it |"
    ),
    "| Phase | Aim |\n|---|---|\n| Phase 1 | Dredge the basin |\n| Phase 2 | Light the mole |",
    "| Date | Work |\n|---|---|\n| 4/5/2027 | Dredge the basin |\n| 6/5/2027 | Light the mole |",
    (
        "| Milestone | Text |\n|---|---|\n| Basin | Dredge the basin |\n| Basin | Light the mole |\n"
        "| Mole | Paint it |\n| Mole | Sweep it |"
    ),
    (
        "| Task link | Description |\n|---|---|\n| https://example.org/1 | Dredge the basin |\n"
        "| https://example.org/2, https://example.org/3 | Light the mole |"
    ),
    (
        "| Title | Description |\n|---|---|\n| https://example.org/1 | Dredge the basin |\n"
        "| https://example.org/2 | Light the mole |"
    ),
]


def test_a_column_of_addresses_in_a_table_file_is_no_title():
    roadmap = table(
        "related_prs,description\n"
        "https://example.org/pull/1,Dredge the basin\n"
        '"https://example.org/pull/2, https://example.org/pull/3",Light the mole\n'
    )
    assert [plan.title for plan in roadmap.initiatives] == ["Dredge the basin", "Light the mole"]


@pytest.mark.parametrize("rows", TITLED)
def test_a_column_that_says_what_rows_are_is_their_title(rows):
    (plans,) = markdown(f"# Port\n\n## Plans\n\n{rows}\n").initiatives
    assert parts(plans)[:2] == ["Dredge the basin", "Light the mole"]


def test_a_column_of_codes_holds_ids_and_numbers_of_issues_are_notes():
    (plans,) = markdown("""
        # Port

        ## Plans

        | Item | What | Issue |
        |---|---|---|
        | **P0.1** | Dredge the basin | [#12](https://example.org/12) |
        | ✅ [P0.2](./mole.md) | Light the mole | [#13](https://example.org/13) |
    """).initiatives
    basin, mole = plans.capabilities
    assert (basin.id, mole.id) == ("P0.1", "P0.2")
    assert basin.notes == ("Issue: [#12](https://example.org/12)",)
    assert "[P0.2](./mole.md)" in "".join(mole.notes)
    assert "status: ✅" in mole.notes


def test_names_of_things_with_numbers_are_titles():
    roadmap = table("Item,Description\nPython 3,Drop Python 2\nOAuth2,Sign in\nIPv6,Dual stack\n")
    assert [plan.title for plan in roadmap.initiatives] == ["Python 3", "OAuth2", "IPv6"]


def test_a_row_whose_title_is_a_dash_is_called_by_its_text():
    (plans,) = markdown("""
        # Port

        ## Plans

        | Task | Text |
        |---|---|
        | Dredge the basin | Ships run aground |
        | — | Lights fail in winter |
        | Paint the mole | Rust |
    """).initiatives
    assert parts(plans) == ["Dredge the basin", "Lights fail in winter", "Paint the mole"]


RELEASES = [
    ("12 DONE", True),
    ("12/13 done", True),
    ("v1.2 (released)", True),
    ("Sprint 5 - shipped", True),
    ("12", False),
    ("12 draft", False),
    ("GA", False),
]


@pytest.mark.parametrize(("sprint", "is_done"), RELEASES)
def test_a_sprint_or_release_tells_that_its_row_is_done(sprint, is_done):
    roadmap = table(f"Title,Sprint\nDredge the basin,{sprint}\nLight the mole,14\n")
    assert ["status: done" in plan.notes for plan in roadmap.initiatives] == [is_done, False]


def test_a_table_without_names_is_titled_by_its_short_texts():
    lines = [
        f"<https://harbour.example/i/{n}>,2031-03-0{n} 20:08:19 +0000,pier#{n},{title},"
        f'"First line of more\nand a second one",Open'
        for n, title in enumerate(["Berth map", "Ice alarm", "Tide tables are done"], 1)
    ]
    assert titles(table("\n".join(lines) + "\n")) == [
        "Berth map", "Ice alarm", "Tide tables are done",
    ]  # fmt: skip


def test_descriptions_are_the_plans_where_a_theme_is_named_once():
    roadmap = markdown("""
        # Port

        ## Next

        | Theme | Description | When |
        |---|---|---|
        | Lights | Mend the lamp of the mole | 2027 |
        | | Buy a new lens | 2028 |
        | Berths | Dredge the basin | 2027 |
    """)
    assert shape(roadmap) == {
        "Lights": ["Mend the lamp of the mole", "Buy a new lens"],
        "Berths": ["Dredge the basin"],
    }


def test_themes_that_are_all_named_are_titles():
    roadmap = markdown("""
        # Port

        ## Next

        | Epic | Description |
        |---|---|
        | Lights | Lamps on all moles |
        | Berths | Room for ten boats |
    """)
    assert titles(roadmap) == ["Lights", "Berths"]
