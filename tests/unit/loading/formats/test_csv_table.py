import pytest
from importing import imported, shape, table, titles

from roadmap2backlog.loading.formats import import_roadmap

JIRA = """\
{summary},{key},{kind},{parent},Story Points
Pay,AB-1,Epic,,
By card,AB-2,Story,AB-1,5
By invoice,AB-3,Story,AB-1,
"""


@pytest.mark.parametrize(
    ("summary", "key", "kind", "parent"),
    [
        ("Summary", "Issue key", "Issue Type", "Epic Link"),
        ("Summary", "Issue key", "Issue Type", "Custom field (Epic Link)"),
        ("Zusammenfassung", "Vorgangsschlüssel", "Vorgangstyp", "Epic-Verknüpfung"),
        ("Résumé", "Clé de ticket", "Type de ticket", "Lien d'epic"),
        ("Resumen", "Clave de incidencia", "Tipo de Incidencia", "Enlace de épica"),
        ("Sommario", "Chiave", "Tipo", "Elemento padre"),
        ("Resumo", "Chave da item", "Tipo de item", "Pai"),
        ("Краткое описание", "Ключ запроса", "Тип задачи", "Ссылка на эпик"),
        ("概要", "キー", "課題タイプ", "エピック リンク"),
    ],
)
def test_a_jira_export_is_understood_in_many_languages(summary, key, kind, parent):
    roadmap = table(JIRA.format(summary=summary, key=key, kind=kind, parent=parent))
    assert shape(roadmap) == {"Pay": ["By card", "By invoice"]}
    assert roadmap.initiatives[0].capabilities[0].size == 5


def test_links_are_dependencies():
    roadmap = table(
        "Summary,Issue key,Issue Type,Parent,Inward issue link (Blocks),Outward issue link (Blocks)\n"
        "Pay,A-1,Epic,,,\nCard,A-2,Story,A-1,A-3,\nBank,A-3,Story,A-1,,\nTax,A-4,Story,A-1,,A-2\n"
    )
    assert roadmap.initiatives[0].capabilities[0].depends_on == ("A-1/A-3", "A-1/A-4")


def test_a_parent_outside_the_file_gets_an_initiative():
    roadmap = table(
        "Summary,Issue key,Issue Type,Parent,Parent key,Parent summary\n"
        "Card,A-2,Story,1001,A-1,Pay at the counter\n"
        "Bank,A-3,Story,1001,A-1,Pay at the counter\n"
    )
    assert shape(roadmap) == {"Pay at the counter": ["Card", "Bank"]}
    assert roadmap.initiatives[0].id == "A-1"


def test_issues_without_an_epic_stand_under_their_project():
    roadmap = table("Issue key,Issue Type,Summary\nA-1,Task,Clean up\nA-2,Bug,Crash\n")
    assert shape(roadmap) == {"A": ["Clean up", "Crash"]}


def test_repeated_columns_are_one_field():
    roadmap = table("Summary,Issue Type,Labels,Labels\nPay,Epic,money,law\n")
    assert "Labels: money, law" in roadmap.initiatives[0].notes


def test_a_description_with_a_story_and_criteria_is_taken_apart_and_kept_whole():
    text = (
        "*User Story*\nAs a buyer, I want to pay by card.\n\n"
        "*Acceptance Criteria:*\n# A receipt is sent.\n# It has a number."
    )
    roadmap = table(
        "Summary,Issue key,Issue Type,Parent,Description\n"
        f'Pay,A-1,Epic,,\nCard,A-2,Story,A-1,"{text}"\n'
    )
    capability = roadmap.initiatives[0].capabilities[0]
    story = capability.stories[0]
    assert (story.story, story.persona) == ("As a buyer, I want to pay by card.", "buyer")
    assert [c.text for c in story.acceptance] == ["A receipt is sent.", "It has a number."]
    assert f"Description: {text}" in capability.notes


def test_a_story_sentence_as_summary_is_kept_word_for_word():
    roadmap = table('Issue key,Issue Type,Summary\nA-1,Task,"As an agent, I want a list."\n')
    capability = roadmap.initiatives[0].capabilities[0]
    assert (capability.title, capability.stories[0].story) == (
        "A list",
        "As an agent, I want a list.",
    )


def test_a_column_of_initiatives_groups_features():
    roadmap = table(
        "Feature name;Initiative;Release;Status;Score\n"
        "By card;Pay;R1;Shipped;12\nBy bank;Pay;R2;;8\nBy title;Search;R1;;3\n"
    )
    assert shape(roadmap) == {"Pay": ["By card", "By bank"], "Search": ["By title"]}
    assert roadmap.initiatives[0].capabilities[0].notes == (
        "Release: R1", "Status: Shipped", "Score: 12",
    )  # fmt: skip


def test_initiative_epic_and_story_columns_nest():
    roadmap = table("Initiative,Epic,Story\nPay,Cards,Save a card\nPay,Cards,Drop a card\n")
    found = roadmap.initiatives[0]
    assert (found.title, found.capabilities[0].title) == ("Pay", "Cards")
    assert [story.title for story in found.capabilities[0].stories] == [
        "Save a card",
        "Drop a card",
    ]


def test_rows_without_groups_are_initiatives_with_targets():
    roadmap = table("Title\tQuarter\tReach\nPay\tQ2 2027\t300\n")
    found = roadmap.initiatives[0]
    assert (found.title, found.target, found.priority.reach) == ("Pay", "2027-Q2", 300)


def test_rows_above_the_names_are_notes():
    roadmap = table("Plan of the gym,,\n,,\nFeature,Status,Owner\nBooking,open,Ann\n")
    assert titles(roadmap) == ["Booking"]
    assert roadmap.notes == ("Plan of the gym",)


def test_a_file_without_names_is_read():
    assert titles(table("Book a slot\nGrade a route\n")) == ["Book a slot", "Grade a route"]


def test_spreadsheets_unicode_text_is_read():
    data = "Title\tStatus\nPrüfung\toffen\n".encode("utf-16")
    assert titles(import_roadmap(data, "plan.csv").unwrap().roadmap) == ["Prüfung"]


def test_an_open_quote_is_an_error_at_its_place():
    found = import_roadmap(b'Title,Status\nPay,open\n"Search,open\nExport,open\n', "plan.csv")
    assert found.value is None
    assert [(f.code, f.span.line, f.span.column) for f in found.findings] == [("R110", 3, 1)]


def test_bytes_in_another_encoding_are_an_error_at_their_place():
    found = import_roadmap("Title\nPrüfung\n".encode("cp1252"), "plan.csv")
    assert [(f.code, f.span.line, f.span.column) for f in found.findings] == [("R105", 2, 3)]


def test_thousands_of_rows_are_read():
    rows = "".join(f"T-{n},Task {n},Story,E-{n % 50}\n" for n in range(20_000))
    epics = "".join(f"E-{n},Epic {n},Epic,\n" for n in range(50))
    found = imported(f"Issue key,Summary,Issue Type,Parent\n{epics}{rows}", "plan.csv")
    assert len(found.roadmap.initiatives) == 50
    assert sum(len(i.capabilities) for i in found.roadmap.initiatives) == 20_000


def test_a_remark_in_brackets_follows_the_name_of_a_column():
    found = imported("Item,Status (remaining)\nLight the mole,Done\nPaint it,Open\n", "plan.csv")
    assert [plan.title for plan in found.roadmap.initiatives if "status: done" in plan.notes] == [
        "Light the mole"
    ]
