"""A line that says too little alone is told with its heading; one that does not need it is not."""

import pytest
from made_stories import backlog_of, stories_of, stories_under

UNDER = ", as part of “{}”."


def wants(heading: str, *lines: str) -> list[str]:
    """Return what the stories of some lines under a heading want."""
    return [story.partition("want to ")[2] for story in stories_under(heading, *lines)]


@pytest.mark.parametrize(
    ("heading", "line", "want"),
    [
        ("Input suppliers integration", "Seed suppliers", "have seed suppliers"),
        ("Expand to cover ten practice areas", "Bankruptcy", "have bankruptcy"),
        ("Geographic expansion", "India", "have India"),
        ("Personal finance", "Subscriptions", "have subscriptions"),
    ],
)
def test_a_line_that_says_little_names_its_heading(heading, line, want):
    assert wants(heading, line) == [want + UNDER.format(heading)]


@pytest.mark.parametrize(
    "line", ["Dark mode", "Payment reminders", "Export invoices", "A map of all open workshops"]
)
def test_a_line_that_says_enough_stands_alone(line):
    assert "as part of" not in wants("Personal finance", line)[0]


@pytest.mark.parametrize(
    "heading", ["Q3 2027", "Phase 2", "Nice to have", "Coming soon", "v2.1", "Other improvements"]
)
def test_a_heading_that_only_says_when_is_not_named(heading):
    assert wants(heading, "Bankruptcy") == ["have bankruptcy."]


def test_numbering_and_signs_of_a_heading_stay_away():
    assert wants("4. Geographic expansion ✅🚀", "India")[0].endswith("“Geographic expansion”.")


def test_a_label_before_the_line_is_the_nearest_heading():
    card, *_ = wants("Sessions", "Session card: restaurant, pieces, date")
    assert card.endswith(UNDER.format("Session card"))


def test_a_bullet_of_a_description_names_its_capability():
    text = (
        "version: 1\ninitiatives:\n- title: Legal\n  capabilities:\n"
        "  - title: Practice areas to cover\n    description: |-\n      - Family law\n      - Taxes\n"
    )
    told = [story.story for story in backlog_of(text).stories]
    assert all(story.endswith(UNDER.format("Practice areas to cover")) for story in told)


def test_people_alone_are_no_thing_to_have():
    assert wants("Reading days", "For teachers") == [
        "have this: “For teachers”, as part of “Reading days”."
    ]


@pytest.mark.parametrize("line", ["Open a case", "Add notes", "Order status", "Task list"])
def test_a_feature_in_words_of_plans_is_no_heading(line):
    assert len(wants("Lending desk", line, "Fines")) == 2


@pytest.mark.parametrize("line", ["Open items", "Add more features", "Next steps", "Team backlog"])
def test_a_heading_in_words_of_plans_makes_no_story(line):
    assert len(wants("Lending desk", line, "Fines")) == 1


def test_parts_of_a_list_name_the_label_before_it():
    stories = stories_of("Harbour office: tide tables, crane fees")
    assert [story.partition(" have ")[2] for story in stories] == [
        "tide tables, as part of “Harbour office”.", "crane fees, as part of “Harbour office”.",
    ]  # fmt: skip


def test_a_remark_behind_a_label_leaves_it_one():
    *_, stamp, last = stories_of("Mooring visit (one hour): box + stamp + fee list")
    assert stamp.endswith("have stamp, as part of “Mooring visit”.")
    assert last.endswith("have a fee list, as part of “Mooring visit”.")


def test_what_is_seldom_an_order_is_a_thing_among_things():
    *_, last = stories_of("Gate: RBAC + consent flag check per berth")
    assert last.endswith("have a consent flag check per berth, as part of “Gate”.")
