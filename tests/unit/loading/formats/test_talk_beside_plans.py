"""What pages say beside their plans: aims, rules, links, notes, and what search engines read."""

import pytest
from importing import markdown, shape, yaml

LINKS = "- [Log](https://a.example/log)\n- [Boats](https://a.example/boats)"
NOTES = [
    "## North star\n\n> A harbour that never sleeps.",
    "## On timelines\n\nDates are guesses.",
    "## A note on estimates\n\n- Days, not hours",
    "## Guiding constraints\n\n- **Do not break the tide tables.** Boats rely on them.\n- Stay small",
    f"## Signals\n\nFollow the project's progress on these pages:\n\n{LINKS}",
]


@pytest.mark.parametrize("section", NOTES)
def test_a_section_of_talk_is_a_note(section):
    page = markdown(f"# Harbour\n\n{section}\n\n## Quay\n\n- Light the mole\n- Raise the crane\n")
    assert shape(page) == {"Quay": ["Light the mole", "Raise the crane"]}


PLANS = [
    "## North star\n\n- Light the mole\n- Raise the crane",
    "## Timelines\n\n- Light the mole\n- Raise the crane",
    f"## Signals\n\nRead the tides from these sources:\n\n{LINKS}",
]


@pytest.mark.parametrize("section", PLANS)
def test_a_section_of_plans_by_a_like_name_is_none(section):
    page = markdown(f"# Harbour\n\n{section}\n\n## Quay\n\n- Fuel the ferry\n- Hear the pilot\n")
    assert len(page.initiatives) == 2


LISTS = [
    "Notes:\n\n- Stage 2 waits for the ice\n- Nobody counts the boats yet",
    "Current contribution rules:\n\n- Keep it small\n- Do not add lamps without a switch",
]


@pytest.mark.parametrize("listed", LISTS)
def test_a_list_of_notes_or_rules_is_kept_beside_the_plans(listed):
    page = markdown(f"# Harbour\n\n## Quay\n\n- Light the mole\n- Raise the crane\n\n{listed}\n")
    assert shape(page) == {"Quay": ["Light the mole", "Raise the crane"]}


LISTED = [
    "Notes:\n\n- [ ] Hear the pilot\n- [ ] Fuel the ferry",
    "Discount rules:\n\n- Never ask twice\n- Cheaper by night",
    "The rules:\n\n- Cheaper by night\n- Free for scouts",
]


@pytest.mark.parametrize("listed", LISTED)
def test_boxes_and_rules_of_the_thing_itself_are_plans(listed):
    page = markdown(f"# Harbour\n\n## Quay\n\n- Light the mole\n\n## Loans\n\n{listed}\n")
    assert "Loans" in shape(page)


@pytest.mark.parametrize("key", ["pageMeta", "page_meta", "siteMetadata", "seo"])
def test_what_search_engines_are_told_of_a_page_is_a_note(key):
    roadmap = yaml(f"""
        {key}: {{title: Harbour, description: Plans of the harbour}}
        quay:
          - {{title: Light the mole, status: planned}}
          - {{title: Raise the crane, status: planned}}
    """)
    assert shape(roadmap) == {"Quay": ["Light the mole", "Raise the crane"]}
