"""Titles in two languages are titles in the language of the page; the other one is a note."""

import pytest
from importing import markdown, page, parts, titles

from roadmap2backlog.loading.formats.words.translations import translated

TITLES = [
    ("Export invoices / *Exporter les factures*", "Export invoices", "Export invoices"),
    ("Export / _Exporter_ — for all", "Export — for all", "Export"),
    ("**Tides / *Marées*** of May", None, None),
    ("**Tides / _Marées_** — from May", "**Tides** — from May", "**Tides"),
    ("**Tides** / *Marées*: from May", "**Tides**: from May", "**Tides**"),
    ("Tides / *Marées*\nfrom May", "Tides\nfrom May", "Tides"),
    ("*Marées* / Tides", "Tides", "Tides"),
    ("Tides / **Marées**", None, None),
    ("Read/*write* mode", None, None),
    ("Read / *write* mode", None, None),
    ("Lamps\n**Tides** / *Marées*", None, None),
    ("*Read* / *write*", "*Read*", "*Read*"),
    ("Tides / Marées", None, None),
]


@pytest.mark.parametrize(("line", "text", "title"), TITLES)
def test_italics_behind_a_slash_are_taken_out_of_a_line(line, text, title):
    found = translated(line)
    assert (found and found.text) == text
    assert (found and found.title) == title


LANGUAGES = ["Exporter les factures", "Marées", "Rechnungen für alle", "Счета", "請求書"]


@pytest.mark.parametrize("other", LANGUAGES)
def test_one_of_the_two_looks_english(other):
    found = translated(f"Export invoices / *{other}*")
    assert found is not None
    assert found.are_languages


TEXT = """
    # Harbour / *Port*

    ## Lights / *Feux*

    - Lamps on the mole / *Lampes sur le môle*
    - **Rail** / *Rampe* — of steel
    - Read/write mode

    ### Ropes / *Cordes*

    - Long

    ## Tables

    | Feature / *Fonction* | Status |
    |---|---|
    | Tides / *Marées* | done |
"""


def test_a_page_in_two_languages_gives_plans_in_its_own():
    roadmap = markdown(TEXT)
    assert roadmap.product.name == "Harbour"
    assert titles(roadmap) == ["Lamps on the mole", "Rail", "Read/write mode", "Ropes", "Tables"]
    assert "Lamps on the mole / *Lampes sur le môle*" in roadmap.initiatives[0].notes
    assert roadmap.initiatives[1].description == "of steel"
    (tides,) = roadmap.initiatives[4].capabilities
    assert tides.title == "Tides"
    assert any("Marées" in note for note in roadmap.initiatives[4].notes)


def test_a_page_in_french_gives_plans_in_french():
    roadmap = markdown(
        "# Port\n\n## Feux / *Lights*\n\n- Lampes sur le môle / *Lamps*\n\n## B\n\n- x\n"
    )
    assert parts(roadmap.initiatives[0]) == ["Lampes sur le môle"]
    assert titles(roadmap)[0] == "Feux"


def test_italics_in_one_language_are_a_part_of_the_title():
    roadmap = markdown("# Port\n\n## Lights / *signals*\n\n- A\n\n## B\n\n- Read / *write*\n")
    assert titles(roadmap)[0] == "Lights / signals"
    assert parts(roadmap.initiatives[1]) == ["Read / write"]


def test_a_page_of_the_web_in_two_languages_gives_plans_in_its_own():
    roadmap = page("""
        <h2>Lights / <em>Feux</em></h2>
        <ul><li>Lamps / <i>Lampes pour le môle</i></li><li>Read <i>and</i> write</li></ul>
        <h2>Pier</h2>
        <table><tr><th>Feature</th></tr><tr><td>Tides / <em>Marées</em></td></tr></table>
        <p>Read / <em>write</em></p>
    """)
    lights, pier = roadmap.initiatives
    assert (lights.title, parts(lights)) == ("Lights", ["Lamps", "Read and write"])
    assert parts(pier) == ["Tides"]


def test_an_article_makes_no_title_foreign():
    found = translated("Add a login / *Ajouter une connexion*")
    assert found is not None
    assert found.are_languages
