"""A text of several lines in data is a title with what stands below it."""

import pytest
from importing import parts, titles, yaml

CARD = """
tasks:
  - id: B-7
    status: todo
    text: {text!r}
"""


def card(text):
    return yaml(CARD.replace("{text!r}", '"' + text.replace("\n", "\\n") + '"'))


def test_a_heading_is_the_title_boxes_are_parts_and_the_rest_describes_it():
    text = "# Sheet music\n\nFor the **altos**.\n\n- [ ] print it\n- [x] buy it\n- bind it"
    (music,) = card(text).initiatives
    assert (music.title, parts(music)) == ("Sheet music", ["print it", "buy it", "bind it"])
    assert "status: done" in music.capabilities[1].notes
    assert text in music.notes
    assert any("For the **altos**." in note for note in (music.description, *music.notes))


LINES = {
    "Sheet music\n\nIt is torn.": ("Sheet music", "It is torn."),
    "Sheet music for\nthe altos\n\nIt is torn.": ("Sheet music for the altos", "It is torn."),
    "Sheet music for\nthe altos": ("Sheet music for the altos", ""),
    "## Sheet music\nIt is torn.": ("Sheet music", "It is torn."),
    "# Music\n\nTorn.\n\n## Sheets\n\n- [ ] mend": (
        "Music",
        "Torn.\n\n## Sheets\n\n- [ ] mend",
    ),
}


@pytest.mark.parametrize("text", LINES)
def test_the_first_line_is_the_title_and_others_describe_it(text):
    (music,) = card(text).initiatives
    assert (music.title, music.description) == LINES[text]
    assert not music.capabilities
    assert (text in music.notes) == (text != "Sheet music for\nthe altos")


def test_bullets_alone_are_cards_of_their_own_with_its_state():
    text = "- [ ] print the sheets\n- [ ] bind them\n  in red\n- [x] sell them"
    roadmap = card(text)
    assert titles(roadmap) == ["print the sheets", "bind them in red", "sell them"]
    assert "status: done" in roadmap.initiatives[2].notes
    assert text in roadmap.initiatives[0].notes


def test_a_user_story_of_several_lines_stays_one():
    (epic,) = yaml("""
        epics:
          - title: Concerts
            stories:
              - |
                As a singer,
                I want to see the notes,
                so that I can sing
    """).initiatives
    (part,) = epic.capabilities
    assert part.stories[0].story.endswith("so that I can sing")


def test_lines_of_a_list_of_texts_are_told_apart_too():
    (spring,) = yaml("""
        concerts:
          - title: Spring
            items:
              - |
                Book the hall

                It is small.
              - Print the notes
    """).initiatives
    assert parts(spring) == ["Book the hall", "Print the notes"]
    assert spring.capabilities[0].description == "It is small."


def test_the_lines_of_a_products_name_are_kept():
    roadmap = yaml("title: |\n  Choir\n\n  Sings.\nitems: [Book the hall, Print]")
    assert "Choir\n\nSings." in roadmap.notes
