"""Columns with the parts of a user story make the explicit story of each row."""

import pytest
from importing import markdown, shape, table, titles

HEADS = [
    "Title,As a,I want,So that",
    "Title,as,want,so",
    "Name,Role,Want,Why",
    "Story,Persona,I want to,So that I can",
    "Feature,As a/an,I want to...,so",
]


@pytest.mark.parametrize("head", HEADS)
def test_columns_of_a_user_story_are_its_fields(head):
    roadmap = table(
        f"{head}\nMooring,skipper,moor at night,I can sleep\nDepth,mate,see it,I steer\n"
    )
    assert titles(roadmap) == ["Mooring", "Depth"]
    (mooring,) = roadmap.initiatives[0].capabilities
    (story,) = mooring.stories
    assert story.story.startswith("As a skipper, I want")
    assert story.story.endswith("moor at night, so that I can sleep")
    assert story.persona == "skipper"
    assert roadmap.initiatives[0].why == ""


def test_rows_without_a_title_are_titled_by_what_is_wanted():
    roadmap = table("""
        Epic,As a,I want,So that,Size
        Boats,skipper,to moor at night,I can sleep,3
        Boats,mate,to see the depth,,5
    """)
    assert shape(roadmap) == {"Boats": ["Moor at night", "See the depth"]}
    assert [part.size for part in roadmap.initiatives[0].capabilities] == [3, 5]


def test_a_row_of_a_page_is_a_story_without_markup():
    roadmap = markdown("""
        # Harbour

        ## Boats

        | Title | As a | I want | So that |
        |---|---|---|---|
        | Mooring | **skipper** | to [moor](https://harbour.example) | I can _sleep_ |
    """)
    (mooring,) = roadmap.initiatives[0].capabilities
    assert mooring.stories[0].story == "As a skipper, I want to moor, so that I can sleep"
    assert any("https://harbour.example" in note for note in mooring.notes)


def test_a_row_with_some_of_the_parts_keeps_them_as_they_are():
    roadmap = table("""
        Title,As a,I want,So that
        Mooring,skipper,to moor at night,I can sleep
        Lamps,skipper,,
    """)
    assert "skipper" in roadmap.initiatives[1].personas
    assert not roadmap.initiatives[1].capabilities


NO_STORIES = [
    "Feature,Role,Why\nLamps,skipper,boats are lost\nRail,mate,people fall\n",
    "Initiative,Persona,Goal,Why\nLamps,skipper,more boats,money is short\n",
    "Feature,Owner,Want\nLamps,Ann,more light\nRail,Bea,more hold\n",
]


@pytest.mark.parametrize("text", NO_STORIES)
def test_columns_that_an_initiative_has_make_no_story(text):
    assert "As a" not in str(table(text))


def test_a_goal_beside_somebody_who_wants_it_groups_no_rows():
    roadmap = table("""
        Role,Goal,Benefit
        skipper,a berth,to sleep well
        mate,a berth,to go ashore
    """)
    assert titles(roadmap) == [
        "As a skipper, I want a berth, in order to sleep well",
        "As a mate, I want a berth, in order to go ashore",
    ]


@pytest.mark.parametrize(
    ("want", "why", "told"),
    [
        ("avoid shoals", "prevent damage", "I want to avoid shoals, in order to prevent damage"),
        ("trace leaks", "audit", "I want to trace leaks, in order to have audit"),
        (
            "show/hide buoys",
            "log keeping",
            "I want to show/hide buoys, in order to have log keeping",
        ),
        (
            "see the fee",
            "keep pricing fair",
            "I want to see the fee, in order to keep pricing fair",
        ),
        ("log in", "safe access", "I want to log in, in order to have safe access"),
        ("a chart", "boats are safe", "I want a chart, so that boats are safe"),
        ("get a slip", "crew stays informed", "I want to get a slip, so that crew stays informed"),
        ("see the tide", "I am safe", "I want to see the tide, so that I am safe"),
    ],
)
def test_what_columns_say_makes_a_sentence(want, why, told):
    roadmap = table(f"Title,Role,Goal,Benefit\nMooring,skipper,{want},{why}\nTide,mate,a,b c d e\n")
    assert roadmap.initiatives[0].capabilities[0].stories[0].story == f"As a skipper, {told}"
