"""Lines and lists that give links or issues of an item are no parts of it."""

import pytest
from importing import markdown, shape


def test_named_links_below_a_heading_of_links_are_a_note():
    links = "- **Stage guide**: [stage.md](stage.md) - for all\n- **Notes**: [notes](../notes/)"
    roadmap = markdown(f"# Choir\n\n## Hall\n- Book it\n\n## Guides\n{links}\n")
    assert shape(roadmap) == {"Hall": ["Book it"]}


@pytest.mark.parametrize(
    "line",
    [
        "Issue: https://choir.example/issues/12",
        "Issue: #12, #14",
        "Ticket: SING-12",
        "**Issue**: TO BE ADDED",
        "Source: [hall rules](https://choir.example/rules)",
        "For: altos and basses",
    ],
)
def test_a_line_that_refers_is_no_part(line):
    roadmap = markdown(f"# Choir\n\n## Warm the hall\n- Buy an oven\n- {line}\n")
    assert shape(roadmap) == {"Warm the hall": ["Buy an oven"]}


def test_a_label_with_words_behind_it_stays_a_part():
    roadmap = markdown("# Choir\n\n## Hall\n- Buy an oven\n- Issue: the organ is out of tune\n")
    assert shape(roadmap) == {"Hall": ["Buy an oven", "Issue: the organ is out of tune"]}
