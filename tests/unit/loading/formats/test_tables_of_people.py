"""Tables that name people and where they belong hold no plans."""

import pytest
from importing import markdown, shape

PLANS = "# Harbour\n\n## Mole\n- Light it\n\n## Helpers\n\n"


@pytest.mark.parametrize(
    "columns", ["Person | Affiliation | Ask", "Contact | Role | Ask", "Who | Company | Ask"]
)
def test_people_and_where_they_belong_are_a_note(columns):
    rows = "|---|---|---|\n| Ria Moor | Dredgers | Lend a barge |\n"
    roadmap = markdown(f"{PLANS}| {columns} |\n{rows}")
    assert shape(roadmap) == {"Mole": ["Light it"]}
    assert any("Ria Moor | Dredgers | Lend a barge" in note for note in roadmap.notes)


@pytest.mark.parametrize("columns", ["Person | Task", "Role | Feature", "Who | Role | Status"])
def test_other_tables_with_a_column_of_people_stay_plans(columns):
    cells = " | ".join(["Skippers book a berth", "Berths", "Planned"][: columns.count("|") + 1])
    rows = f"|{'---|' * (columns.count('|') + 1)}\n| {cells} |\n"
    roadmap = markdown(f"{PLANS}| {columns} |\n{rows}")
    assert "Helpers" in shape(roadmap)
