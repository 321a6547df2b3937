"""Sections that look back, thank, point to papers or say what is not wanted plan nothing."""

import pytest
from importing import markdown, titles

PAGE = (
    "# Harbour roadmap\n\n## Next\n\n- Berth map\n- Ice alarm\n\n## {}\n\n- Tide tables\n- Lamps\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "Acknowledgments", "Lessons learned", "Lessons we learned", "What went well",
        "Best practices adopted", "Documentation overview", "📚 Docs index", "Support & contact",
        "Guardrails for future planning", "Principles that do not move", "Quick reference",
        "What the product will not claim", "Risk overview", "Mission & pitch", "Personas",
        "Ticket template", "Marketing principles", "Backlog summary", "Wont",
    ],
)  # fmt: skip
def test_what_such_a_section_holds_is_told(heading):
    roadmap = markdown(PAGE.format(heading))
    assert titles(roadmap) == ["Berth map", "Ice alarm"]
    assert "Tide tables" in str(roadmap.model_dump())


@pytest.mark.parametrize("heading", ["Explicit non-priorities", "Non-goals", "Anti-goals"])
def test_what_is_no_goal_is_out_of_scope(heading):
    roadmap = markdown(PAGE.format(heading))
    assert titles(roadmap) == ["Berth map", "Ice alarm"]
    assert "Lamps" in str(roadmap.model_dump())


def test_a_timeline_behind_a_list_is_no_criterion():
    roadmap = markdown("""
        # Harbour roadmap

        ## Moorings

        - Berth map
        - Ice alarm

        **Estimated Timeline:** March-May 2031
    """)
    assert "March" not in str([part.acceptance for part in roadmap.initiatives[0].capabilities])
    assert "March" in str(roadmap.model_dump())
