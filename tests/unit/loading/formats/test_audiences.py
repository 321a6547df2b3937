"""Who a product is for is no plan; who uses a part of it is that part's persona."""

import pytest
from importing import markdown, shape, table, titles, yaml

from roadmap2backlog.loading.formats.words.people import names_audience
from roadmap2backlog.loading.formats.words.user_names import names_user


def test_records_sorted_as_an_audience_are_notes():
    roadmap = yaml("""
        nodes:
          - {id: loans, title: Loans by phone, category: Services, text: Renew from home}
          - {id: maps, title: Maps, category: Services, text: Lend maps, depends_on: [readers]}
          - {id: readers, title: Readers at home, category: Users & Stakeholders, text: Old, young}
    """)
    assert titles(roadmap) == ["Loans by phone", "Maps"]
    assert any("Readers at home" in note for note in roadmap.notes)


def test_rows_sorted_as_an_audience_are_notes():
    roadmap = table("""
        Category,Feature,Owner
        Services,Lend maps,Ria
        Target audience,Readers at home,Bo
    """)
    assert shape(roadmap) == {"Services": ["Lend maps"]}
    assert any("Readers at home" in note for note in roadmap.notes)


def test_a_file_of_nothing_but_an_audience_stays_as_it_is():
    roadmap = yaml("""
        nodes:
          - {title: Readers at home, category: Stakeholders, text: Old}
          - {title: Schools, category: Stakeholders, text: Young}
    """)
    assert titles(roadmap) == ["Readers at home", "Schools"]


def test_sections_of_an_audience_are_notes():
    roadmap = markdown(
        "# Library\n\n## Loans\n- Lend maps\n\n## Customers & stakeholders\n- Schools\n"
    )
    assert shape(roadmap) == {"Loans": ["Lend maps"]}


@pytest.mark.parametrize("name", ["Users", "Customers", "User management", "Partners"])
def test_areas_named_by_people_are_no_audience(name):
    assert not names_audience(name)


ROLES = """
    id,title,role,priority
    L-1,Renew loans,reader,High
    L-2,Lend maps,librarian,High
    L-3,Reminders,in-app,Low
    L-4,Rename shelves,librarian,Low
"""


def test_roles_that_name_users_are_personas():
    roadmap = table(ROLES)
    assert [found.name for found in roadmap.personas] == ["reader", "librarian"]
    reminders = next(found for found in roadmap.initiatives if found.title == "Reminders")
    assert "role: in-app" in reminders.notes


def test_roles_of_those_who_build_are_notes():
    text = ROLES.replace("reader", "backend").replace("librarian", "UX designer")
    roadmap = table(text)
    assert not roadmap.personas
    assert "role: UX designer" in roadmap.initiatives[1].notes


def test_an_actor_that_is_no_person_is_a_note():
    roadmap = table("Title,Actor\nRenew loans,reader\nSend mails,system\n")
    assert [found.name for found in roadmap.personas] == ["reader"]
    assert "Actor: system" in roadmap.initiatives[1].notes


@pytest.mark.parametrize(
    "text", ["reader", "shop owners", "All users", "dentist", "club members", "everyone"]
)
def test_people_who_use_something(text):
    assert names_user(text)


@pytest.mark.parametrize(
    "text", ["server", "in-app", "web", "QA engineer", "Developers", "-", "v2"]
)
def test_things_and_makers_are_no_users(text):
    assert not names_user(text)


def test_numbers_behind_a_sort_of_thing_name_no_project():
    roadmap = table("""
        id,title,type
        FR-1,Renew loans,Feature
        FR-2,Lend maps,Feature
    """)
    assert titles(roadmap) == ["Renew loans", "Lend maps"]
