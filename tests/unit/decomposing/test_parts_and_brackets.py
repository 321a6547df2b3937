"""What is said of several parts together, and what brackets and labels add."""

import pytest
from made_stories import backlog_of, stories_of

WANTED = {
    "Loans and the quay both use the same bell": ["have loans and the quay both use the same bell"],
    "Make loan and desk work scale with the readers": [
        "make loan and desk work scale with the readers"
    ],
    "Explore maps between piers and for piers where fog is in use": [
        "explore maps between piers and for piers where fog is in use"
    ],
    "Explore maps between piers and for boats": [
        "explore maps between piers",
        "explore maps for boats",
    ],
    "Improve the desk, and support using cards": ["improve the desk, and support using cards"],
    "Detect tide changes and update": ["detect tide changes and update"],
    "Pier Cache & Route Planning": ["have a Pier Cache", "have Route Planning"],
    "Release of Harbour Android and iOS apps": [
        "have a Release of Harbour Android apps",
        "have a Release of Harbour iOS apps",
    ],
    "Release asset inspection layer": ["have a release asset inspection layer"],
    "Harbour tests: audit, messaging, skills": [
        "have harbour tests, namely audit, messaging, skills"
    ],
    "Tide detection — consuming buoy signals where there are any": ["have tide detection"],
    "Start with [desk 3]": ["start with desk 3"],
    "Map endpoint (zqlx)": ["have a map endpoint"],
    "Map endpoint (Stripe)": ["have a map endpoint, namely Stripe"],
    "Desk rota (crew only)": ["have a desk rota"],
    "Make the desk foldable, e.g. hinges, straps or a clip": [
        "make the desk foldable, e.g. hinges, straps or a clip"
    ],
    "Move the desk to the pier and paint it": ["move the desk to the pier and paint it"],
    "Open the day with a guided walk and tide data": [
        "open the day with a guided walk",
        "open the day with tide data",
    ],
    "Blue/green releases": ["have blue/green releases"],
    "Favourite berths and saved walks": ["have favourite berths", "have saved walks"],
    "Load test: 500 loans at once": ["have 500 loans at once, as part of “Load test”"],
    "Send to Slack, email or copy slip": ["send to Slack, email or copy slip"],
    "Docker": ["have Docker"],
    "Loan slip not sent after the walk": ["have this settled: “Loan slip not sent after the walk”"],
    "Slip quality inspection (test, print, build)": [
        "have a slip quality inspection, namely test",
        "have a slip quality inspection, namely print",
        "have a slip quality inspection, namely build",
    ],
    "cmd/harbour split": ["have cmd/harbour split"],
    "Add maps for easier arrival and mooring": ["add maps for easier arrival and mooring"],
    "Define each reader's shelf, loans and fees": [
        "have each reader's shelf defined",
        "have loans defined",
        "have fees defined",
    ],
    "The `Clerk` agent prints slips": ["be sure that the `Clerk` agent prints slips"],
    "Obsidian can open maps": ["be sure that Obsidian can open maps"],
    "Map kit (RFC)": ["have a map kit"],
    "Support for maps in the Go and Python SDKs": [
        "have support for maps in the Go SDKs",
        "have support for maps in the Python SDKs",
    ],
    "Graduate from loans to sales": ["graduate from loans to sales"],
    "Follower reads": ["have follower reads"],
    "Split core and extra shelves": ["split core and extra shelves"],
    "Walks: in fog, by night": ["have this: “Walks: in fog, by night”"],
    "Everything a reader needs on one shelf": [
        "have this settled: “Everything a reader needs on one shelf”"
    ],
    "Both the clerk and the reader can print slips": [
        "be sure that both the clerk and the reader can print slips"
    ],
    "Book on behalf of a guest": ["book on behalf of a guest"],
    "Alerts: mute per pier, quiet hours, digest": [
        "have alerts, namely mute per pier",
        "have alerts, namely quiet hours",
        "have alerts, namely digest",
    ],
    "Loan list: searchable by desk, reader, shelf": [
        "have this: “Loan list: searchable by desk”",
        "have this: “Loan list: searchable by reader”",
        "have this: “Loan list: searchable by shelf”",
    ],
    "Group loans by age group and shelf": [
        "group loans by age group",
        "group loans by shelf",
    ],
    "Log every access to the archive": ["have every access to the archive logged"],
    "Publish changes to the archive": ["have changes published to the archive"],
    "SLF4J adapter": ["have an SLF4J adapter"],
    "mTLS proxy": ["have an mTLS proxy"],
    "Fog alerts (~1-2 hours)": ["have fog alerts"],
    "Fog alerts (tentative scope)": ["have fog alerts"],
    "RTL support (right-to-left)": ["have RTL support"],
    "Implement Frobnitz security": ["have Frobnitz security implemented"],
    "Old desk opened + slip list kept as draft": ["have old desk opened + slip list kept as draft"],
    "Stop tide alarm tested": ["have this: “Stop tide alarm tested”"],
    "Crew list import from the pier": ["have a crew list import from the pier"],
    "Fully wheelchair accessible": ["have this: “Fully wheelchair accessible”"],
    "Currently readers must call the desk": [
        "have this settled: “Currently readers must call the desk”"
    ],
    "Practice matching (random partner)": ["have practice matching"],
}


@pytest.mark.parametrize("line", WANTED)
def test_parts_are_told_apart_only_where_each_says_what_the_whole_does(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}." for want in WANTED[line]]


@pytest.mark.parametrize(
    ("line", "persona"),
    [
        ("Desk rota (admin)", "an admin"),
        ("Desk rota (new readers)", "a new reader"),
        ("Desk rota (desk staff)", "desk staff"),
    ],
)
def test_people_in_brackets_are_who_it_is_for(line, persona):
    assert stories_of(line) == [f"As {persona}, I want to have a desk rota."]


def test_no_persona_is_guessed_for_what_only_its_builders_see():
    lines = ("Unit tests for the tide table", "Tide table", "Tests for rope")
    roadmap = "version: 1\npersonas: [skipper]\ninitiatives:\n- title: Work\n  capabilities:\n"
    backlog = backlog_of(roadmap + "".join(f"  - {line}\n" for line in lines))
    assert [story.persona for story in backlog.stories] == ["", "skipper", "skipper"]


def test_what_gets_better_in_a_row_is_lowered_by_nobody():
    assert stories_of("Lower fees and better service") == [
        "As a stakeholder, I want to have this: “Lower fees”.",
        "As a stakeholder, I want to have a better service.",
    ]


def test_a_limit_without_a_verb_is_a_thing():
    assert stories_of("Map and slip exports only") == [
        "As a stakeholder, I want to have map and slip exports only."
    ]


def test_an_adjective_that_may_be_an_order_is_one_before_another_order():
    assert stories_of("Lower fees and print slips") == [
        "As a stakeholder, I want to have fees lowered.",
        "As a stakeholder, I want to print slips.",
    ]


@pytest.mark.parametrize(
    ("line", "wants"),
    [
        ("Reports – monthly and yearly", ["have reports, namely monthly and yearly"]),
        ("Reports: monthly / yearly", ["have reports, namely monthly / yearly"]),
        (
            "Crew roles (admin, editor)",
            ["have crew roles, namely admin", "have crew roles, namely editor"],
        ),
        (
            "Loan limits (by desk and shelf)",
            ["have loan limits by desk", "have loan limits by shelf"],
        ),
        ("Login with Google or BankID", ["have login with Google", "have login with BankID"]),
        (
            "Security review and penetration test",
            ["have a security review", "have a penetration test"],
        ),
    ],
)
def test_kinds_are_told_with_what_they_are_kinds_of(line, wants):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}." for want in wants]


@pytest.mark.parametrize("number", ["FR10.4", "REQ-7", "NFR3", "UC-2.1"])
def test_the_number_of_a_requirement_is_no_kind(number):
    assert stories_of(f"Tide map ({number})") == ["As a stakeholder, I want to have a tide map."]


@pytest.mark.parametrize("path", ["docs/tides/Chapter 7.md", "ROADMAP.md", "`src/tide.py`"])
def test_the_path_of_a_file_is_nothing_to_build(path):
    text = f"version: 1\ninitiatives:\n- title: Work\n  capabilities: [Loans, '{path}']\n"
    assert [story.title for story in backlog_of(text).stories] == ["Loans"]
