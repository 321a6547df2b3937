"""A page says the same in Markdown and in HTML."""

from importing import is_done, page, shape

STACK = """
    <h1>Library</h1>
    <h2>Loans</h2><ul><li>Lend maps</li></ul>
    <h2>Backend</h2><ul><li>Django</li><li>Redis</li></ul>
    <h2>Frontend</h2><ul><li>React</li><li>TypeScript</li></ul>
"""
PHASES = """
    <h1>Choir</h1>
    <h2>Phase 1: New songs</h2><ul><li>Learn three songs</li></ul>
    <h2>Phase 2: Robes</h2><ul><li>Sew robes</li></ul>
    <h2>Where we are</h2><ul><li>✅ Phase 1: New songs</li></ul>
"""


def test_layers_of_a_stack_are_notes_of_an_html_page():
    roadmap = page(STACK)
    assert shape(roadmap) == {"Loans": ["Lend maps"]}
    assert any("Django" in note for note in roadmap.notes)


def test_a_phase_that_a_list_of_an_html_page_ticks_is_done():
    told = {plan.title: is_done(plan) for plan in page(PHASES).initiatives}
    assert told["Phase 1: New songs"]
    assert not told["Phase 2: Robes"]
