"""What a product is built with, and code that shows how to write it, is no plan."""

import pytest
from importing import markdown, parts, shape

from roadmap2backlog.loading.formats.words.technologies import is_technology, names_layer

STACK = """
# Lending library

1. Backend:
- Django 5 (REST)
- Redis
- `celery` for reminders
2. Storage:
- PostgreSQL
- Backups by night

## Loans
- Lend maps
"""


@pytest.mark.parametrize("mark", ["1. {}:", "### {}"])
def test_layers_of_technologies_are_notes(mark):
    text = STACK.replace("1. Backend:", mark.format("Backend"))
    text = text.replace("2. Storage:", mark.format("Storage").replace("1", "2"))
    roadmap = markdown(text)
    assert shape(roadmap) == {"Loans": ["Lend maps"]}
    assert any("Django 5" in note for note in roadmap.notes)


def test_layers_with_work_below_them_are_plans():
    roadmap = markdown("""
        # Library
        ## Backend
        - Redis cache for loans
        - Move to Django 5
        ## Frontend
        - React page for returns
        - Dark mode
    """)
    assert list(shape(roadmap)) == ["Backend", "Frontend"]


def test_bullets_behind_a_numbered_label_stand_below_it():
    roadmap = markdown("# Plan\n\n## Desk\n\n1. Loans:\n- Lend maps\n- Renew\n2. Open late\n")
    (desk,) = roadmap.initiatives
    assert parts(desk) == ["Loans:", "Open late"]
    assert "Lend maps" in desk.capabilities[0].description


@pytest.mark.parametrize("heading", ["Using modules", "Naming shelves", "Code conventions"])
def test_a_heading_above_nothing_but_code_that_shows_usage_is_a_note(heading):
    roadmap = markdown(
        f"# Library\n\n## Loans\n- Lend maps\n\n## {heading}\n\n```js\nlend(map)\n```\n"
    )
    assert shape(roadmap) == {"Loans": ["Lend maps"]}


def test_a_plan_with_a_sketch_in_code_stays():
    roadmap = markdown("# Library\n\n## Loans\n- Lend\n\n## Loan limits\n\n```js\nlend(3)\n```\n")
    assert "Loan limits" in shape(roadmap)


@pytest.mark.parametrize(
    "text", ["Django", "React 19, TypeScript, Vite", "pg (driver)", "Vue.js v3"]
)
def test_names_of_technologies(text):
    assert is_technology(text)


@pytest.mark.parametrize("text", ["Redis cache", "React to returns", "Go live", "Next steps"])
def test_work_is_no_technology(text):
    assert not is_technology(text)


def test_layers():
    assert names_layer("2. Database:")
    assert not names_layer("Backend for loans")
