"""Groups of data that are called by a state hold what has it."""

import pytest
from importing import yaml

from roadmap2backlog.vocabulary.state_notes import are_done

GROUPS = """
    lists:
      - id: planned
        label: たのしみ
        items: [{{title: Second ferry, note: by night}}]
      - id: {given}
        label: ゆめ
        {more}
        items: [{{title: First ferry, note: by day}}]
"""


@pytest.mark.parametrize(
    ("given", "more"), [("completed", "note: x"), ("g2", "label_en: Completed"), ("done", "a: b")]
)
def test_a_group_called_by_a_state_beside_another_has_it(given, more):
    planned, done = yaml(GROUPS.format(given=given, more=more)).initiatives
    assert are_done(done.notes)
    assert not are_done(planned.notes)


@pytest.mark.parametrize("given", ["live", "ferries", "in-progress"])
def test_other_ids_finish_nothing(given):
    roadmap = yaml(GROUPS.format(given=given, more="a: b"))
    assert not any(are_done(found.notes) for found in roadmap.initiatives)


def test_a_lone_group_called_by_a_state_is_not_finished_by_it():
    alone = GROUPS.format(given="completed", more="a: b").replace("id: planned", "id: g1")
    assert not any(are_done(found.notes) for found in yaml(alone).initiatives)
