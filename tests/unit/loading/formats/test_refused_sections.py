"""Sections that are refused by their heading or by the words above their list plan nothing."""

import pytest
from importing import markdown, titles

PAGE = (
    "# Choir\n\n## Next\n\n- Rent a hall\n- Print scores\n\n## {}\n\n{}\n\n- [ ] Tour\n- Uniforms\n"
)


def _titles(heading: str, lead: str = "") -> list[str]:
    roadmap = markdown(PAGE.format(heading, lead))
    assert "Uniforms" in str(roadmap.model_dump())
    return titles(roadmap)


@pytest.mark.parametrize(
    "heading",
    [
        "Deferred / maybe never",
        "Later, or probably never",
        "Unplanned ideas",
        "Considered, unplanned",
    ],
)
def test_a_heading_refuses_what_stands_below_it(heading):
    assert _titles(heading) == ["Rent a hall", "Print scores"]


@pytest.mark.parametrize(
    "lead",
    [
        "These ideas are unlikely to be picked up, for want of singers:",
        "The following wishes came up but are not currently planned. We may look again.",
        "*These are not part of our plan.*",
        "Everything below will never be done.",
    ],
)
def test_words_above_a_list_refuse_all_of_it(lead):
    assert _titles("Wishes", lead) == ["Rent a hall", "Print scores"]


@pytest.mark.parametrize(
    "lead",
    [
        "These are not planned yet:",
        "These are planned for the summer, they will not be done before June.",
        "The old uniforms are not part of our plan.",
        "These will not be built until the hall is ours.",
    ],
)
def test_other_words_above_a_list_refuse_nothing(lead):
    assert "Wishes" in _titles("Wishes", lead)


@pytest.mark.parametrize(
    "text", ["*Not decided yet.*", "Nothing is currently in progress.", "Nothing planned so far."]
)
def test_a_section_that_says_that_nothing_is_planned_is_a_note(text):
    roadmap = markdown(f"# Choir\n\n## Spring\n\n- Rent a hall\n\n## Now\n\n{text}\n")
    assert titles(roadmap) == ["Spring"]
