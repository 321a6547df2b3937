"""Texts of pages that are no plans: pictures, placeholders, and lines that are said twice."""

import pytest
from importing import markdown, page, shape, titles, yaml

PICTURE = "![Harbour roadmap](https://harbour.example/head.png)"


def test_a_picture_is_no_plan_and_may_name_the_page():
    roadmap = markdown(f"""
        {PICTURE}

        ## Basin

        - Dredge it
        - [![build](https://ci.example/badge.svg)](https://ci.example)
    """)
    assert roadmap.product.name == "Harbour roadmap"
    assert roadmap.product.description == ""
    assert shape(roadmap) == {"Basin": ["Dredge it"]}


def test_a_picture_does_not_name_a_page_that_has_a_name():
    assert markdown(f"# Plans\n\n{PICTURE}\n\n## Basin\n\n- Dredge it\n").product.name == "Plans"


TEMPLATES = ["{{ page.title }}", "**{{title}}**", "<%= title %>", "${title}"]


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_placeholder_of_a_template_names_nothing(name):
    text = f"---\ntitle: Harbour\n---\n# {name}\n\n## Basin\n\n- Dredge it\n"
    assert markdown(text).product.name == "Harbour"
    assert titles(markdown(text)) == ["Basin"]


def test_a_placeholder_names_no_product_in_data():
    roadmap = yaml("title: '{{ site.name }}'\nname: Harbour\nitems: [{title: Basin}]")
    assert roadmap.product.name == "Harbour"
    front = "---\ntitle: '{{x}}'\n---\n"
    assert not markdown(f"{front}## Basin\n- Dredge\n## Mole\n- Light\n").product.name


def test_a_text_with_a_placeholder_in_it_is_a_title():
    roadmap = page("<h1>Harbour of {{ town }}</h1><h2>Basin</h2><ul><li>Dredge it</li></ul>")
    assert roadmap.product.name == "Harbour of {{ town }}"


def test_a_long_line_of_a_note_is_told_once():
    line = "Berths - All of [them](https://harbour.example) are swept " + "and swept " * 20
    roadmap = markdown(f"## Basin\n- Dredge it\n## How we decide\n- {line}\n")
    assert roadmap.notes == (f"How we decide\n- {line.strip()}",)


def test_a_long_line_is_not_called_by_its_number_and_state():
    line = (
        "#12 — shipped: a mole of stone and a lamp on it. " + "It is bright and can be seen. " * 6
    )
    (basin,) = markdown(f"## Basin\n\n- {line}\n").initiatives
    assert basin.capabilities[0].title == "#12 — shipped: a mole of stone and a lamp on it"
