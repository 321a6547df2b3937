"""What an explicit story says of its own state comes before what stands around it."""

import pytest
from made_stories import backlog_of

STATES = [
    ("status: open", "draft"),
    ("status: in progress", "draft"),
    ("status: done", "done"),
    ("berth: 12", "done"),
]


@pytest.mark.parametrize(("note", "status"), STATES)
def test_an_open_story_of_a_finished_initiative_is_left_to_do(note, status):
    backlog = backlog_of(f"""
version: 1
initiatives:
  - title: Harbour radio
    notes: ["status: done"]
    capabilities:
      - title: Channels
        stories:
          - {{title: Listen to a channel, notes: ["{note}"]}}
""")
    assert [story.status for story in backlog.stories] == [status]
