"""Pages as browsers show them: what lays them out or leads elsewhere is no plan."""

import pytest
from importing import markdown, page, shape, titles

LAYOUTS = [
    "<table><tr><td>{menu}</td><td>{plans}</td></tr></table>",
    "<table><tr><td><h1>Harbour</h1></td></tr><tr><td>{menu}</td><td>{plans}</td></tr></table>",
    "<table><tr><td><table><tr><td>{menu}</td></tr></table><td>{plans}</table>",
    "<table role=presentation><tr><td>{plans}</td></tr></table>",
    "<table><tr><td><form>Find</form></td><td>{plans}</td></tr></table>",
]
PLANS = "<h2>Next year</h2><ul><li>Dredge the basin</li><li>Light the mole</li></ul>"
MENU = "<ul class=sidebar><li><a href=boats.html>Boats</a></li><li><a href=fees.html>Fees</a></ul>"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_table_that_lays_a_page_out_is_read_as_its_blocks(layout):
    roadmap = page(layout.format(menu=MENU, plans=PLANS))
    assert shape(roadmap) == {"Next year": ["Dredge the basin", "Light the mole"]}


DATA = [
    "<tr><th>Plan</th><th>State</th></tr><tr><td>Dredge</td><td><ul><li>soon</ul></td></tr>",
    "<tr><td>Plan</td><td>State</td></tr><tr><td>Dredge</td><td>soon</td></tr>",
    "<tr><td>Plan</td><td>State</td></tr>" + "<tr><td>Dredge</td><td><ul><li>soon</ul></td></tr>",
]


@pytest.mark.parametrize("rows", [*DATA[:2], DATA[2] + "<tr><td>Light</td><td>late</td></tr>"])
def test_a_table_of_data_stays_a_table(rows):
    assert titles(page(f"<h1>Harbour</h1><table>{rows}</table>"))[0] in {"Dredge", "Harbour"}


def test_a_table_inside_a_cell_of_data_is_told_in_its_cell():
    inner = "<table><tr><td>in spring</td></tr></table>"
    roadmap = page(f"<table><tr><th>Plan<th>When</tr><tr><td>Dredge<td>{inner}</tr></table>")
    assert roadmap.initiatives[0].notes[0] == "When: in spring"


MENUS = [
    "<nav><h2>Pages</h2><a href=/boats>Boats</a> <a href=/fees>Fees</a></nav>",
    "<header><ul><li><a href=/boats>Boats</a></li><li><a href=/fees>Fees</a></li></ul></header>",
    "<div class='main-nav'><a href=/boats>Boats</a> <a href=/fees>Fees</a></div>",
    "<div id=menu><ul><li><a href=/boats>Boats</a></li><li><a href=/fees>Fees</a></li></ul></div>",
    "<ul><li><a href=/boats>Boats</a></li><li><a href=/fees>Fees</a></li></ul>",
    "<div role=navigation><p>Boats</p><p>Fees</p></div>",
]


@pytest.mark.parametrize("menu", MENUS)
def test_ways_to_other_pages_are_a_note(menu):
    roadmap = page(f"{menu}{PLANS}")
    assert titles(roadmap) == ["Next year"]
    assert "Fees" in roadmap.notes[0]


FOOTS = ["<footer>{}</footer>", "<div class=footer>{}</div>", "<div class='page-footer'>{}</div>"]


@pytest.mark.parametrize("foot", FOOTS)
def test_what_every_page_ends_in_is_a_note(foot):
    roadmap = page(PLANS + foot.format("<h3>Find us</h3><ul><li>Pier 3</li></ul>"))
    assert titles(roadmap) == ["Next year"]
    assert roadmap.notes[0] == "Find us\n- Pier 3"


def test_links_of_a_menu_to_other_places_stay():
    roadmap = page(f"<nav><a href=https://boats.example>Boats</a></nav>{PLANS}")
    assert roadmap.notes[0] == "Boats https://boats.example"


def test_a_list_of_links_into_the_page_is_a_note():
    contents = "<ol><li><a href='#next'>Next year</a></li><li><a href='#then'>Then</a></li></ol>"
    assert titles(page(f"<h1>Harbour</h1>{contents}{PLANS}")) == ["Next year"]


def test_plans_that_link_to_their_issues_stay_plans():
    linked = [f"<li><a href=https://issues.example/{n}>Plan {n}</a></li>" for n in (1, 2)]
    roadmap = page(f"<h1>Harbour</h1><h2>Basin</h2><ul>{''.join(linked)}</ul>")
    assert shape(roadmap) == {"Basin": ["Plan 1", "Plan 2"]}


def test_a_marked_part_with_the_plans_in_it_is_no_menu():
    roadmap = page(f"<div class='sidebar'><h1>Harbour</h1>{PLANS}</div>")
    assert titles(roadmap) == ["Next year"]


def test_terms_are_items_and_what_follows_describes_them():
    roadmap = page("<h2>Ice</h2><dl><dt>Ice alarm<dd>It rings.<dt>Tide table<dd>A sheet.</dl>")
    found = roadmap.initiatives[0]
    assert [part.title for part in found.capabilities] == ["Ice alarm", "Tide table"]
    assert found.capabilities[0].description == "It rings."


def test_a_sign_that_opens_no_tag_stays_in_titles():
    roadmap = page("<h2>Forms</h2><ul><li>Support the &lt;berth&gt; element</li></ul>")
    assert roadmap.initiatives[0].capabilities[0].title == "Support the <berth> element"
    assert "&lt;" not in str(roadmap)


CARELESS = [
    "<h2>Mole</h2><table>Dredge the basin</table>",
    "<table><tr><td>Plan<td>State<tr><td>Dredge the basin<td>soon",
    "<!-- Dredge the basin --><h2>Mole</h2><ul><li>Light it</ul>",
    "<pre>Dredge the basin</pre><h2>Mole</h2><ul><li>Light it</ul>",
    "<tr><td>Dredge the basin</td></tr>",
]


@pytest.mark.parametrize("text", CARELESS)
def test_careless_pages_lose_nothing(text):
    assert "Dredge the basin" in str(page(text))


def test_a_menu_that_nobody_closed_does_not_hide_the_page():
    roadmap = page(f"<body><nav><a href='/'>Home</a><h1>Harbour</h1>{PLANS}")
    assert titles(roadmap) == ["Next year"]


def test_an_inner_table_that_nobody_closed_ends_with_its_cell():
    roadmap = page("""
        <h2>Now</h2>
        <table><tr><th>Feature</th><th>Owner</th></tr>
        <tr><td>Build the pier<table><tr><td>Ria</td></tr></td><td>Bo</td></tr></table>
        <h2>Later</h2><ul><li>Light the mole</li></ul>
    """)
    assert titles(roadmap) == ["Build the pier Ria", "Light the mole"]


def test_an_inner_table_stays_in_its_cell():
    roadmap = page("""
        <h2>Now</h2>
        <table><tr><th>Feature</th><th>Owner</th></tr>
        <tr><td>Build the pier<table><tr><td>Ria</td><td>Sue</td></tr></table></td><td>Bo</td></tr>
        <tr><td>Light the mole</td><td>Al</td></tr></table>
    """)
    assert titles(roadmap) == ["Build the pier Ria Sue", "Light the mole"]


def test_a_sign_that_opens_no_tag_stays_in_a_table_within_markdown():
    roadmap = markdown(
        "# Harbour\n\n## Now\n\n<table><tr><th>Feature</th><th>Comment</th></tr>\n"
        "<tr><td>Fast tide table</td><td>now x &lt; y</td></tr></table>\n"
    )
    assert "Comment: now x < y" in str(roadmap)
