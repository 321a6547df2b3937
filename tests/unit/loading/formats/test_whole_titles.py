"""Titles are whole, and hold nothing that is no name: links to more, numbers alone."""

import pytest
from importing import markdown, parts

LONG = (
    "The old set was bought in the year of the great flood, and it has been mended so often since"
    " that nobody knows which of its lamps still glow. We plan to buy a second one for the pilots"
    " of the north pier before autumn."
)
MORE = [
    "[Click for more details](https://harbour.example/bell)",
    "[read more](https://harbour.example/bell).",
    "([details](https://harbour.example/bell))",
    "[More info here…](https://harbour.example/bell)",
]
NAMED = ["[the harbour master](https://harbour.example)", "[Bell details](https://harbour.example)"]


@pytest.mark.parametrize("name", ["Radio support", "Night radio support"])
def test_a_name_in_front_of_sentences_is_the_title(name):
    (found,) = markdown(f"# Harbour\n\n## Wishes\n- {name}. {LONG}\n").initiatives
    assert parts(found) == [name]
    assert "second one for the pilots" in found.capabilities[0].description


def test_a_title_ends_in_front_of_a_dash_of_two_signs():
    told = LONG.replace(". ", " and ")
    (found,) = markdown(f"# Harbour\n\n## Wishes\n- Write up the storm -- {told}\n").initiatives
    assert parts(found) == ["Write up the storm"]


@pytest.mark.parametrize("link", MORE)
def test_a_link_to_more_is_no_part_of_a_title(link):
    (found,) = markdown(f"# Harbour\n\n## Wishes\n- Ring the bell in fog. {link}\n").initiatives
    assert parts(found) == ["Ring the bell in fog."]
    assert "harbour.example/bell" in str(found.capabilities[0].notes)


@pytest.mark.parametrize("link", NAMED)
def test_a_link_that_names_a_thing_stays_in_a_title(link):
    (found,) = markdown(f"# Harbour\n\n## Wishes\n- Ask for the bell of {link}\n").initiatives
    assert parts(found) == [f"Ask for the bell of {link[1:].partition(']')[0]}"]


@pytest.mark.parametrize("number", ["7", "3.2"])
def test_the_number_of_a_chapter_stays_with_its_name(number):
    page = f"# Harbour\n\n## Rules\n- [ ] **{number}:** Lights at night\n- [ ] Bells\n"
    (found,) = markdown(page).initiatives
    assert parts(found) == [f"{number}: Lights at night", "Bells"]
