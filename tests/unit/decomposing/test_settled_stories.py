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


TICKED = "Sail to the berth: ✅"
TOLD = [("status: todo", "draft"), ("berth: 12", "done")]


@pytest.mark.parametrize(("note", "status"), TOLD)
def test_an_open_state_comes_before_a_tick_in_the_title_of_an_initiative(note, status):
    backlog = backlog_of(f"""
version: 1
initiatives:
  - {{title: "{TICKED}", notes: ["{note}"]}}
""")
    assert [story.status for story in backlog.stories] == [status]


def test_an_open_state_comes_before_a_tick_in_the_title_of_a_capability():
    backlog = backlog_of(f"""
version: 1
initiatives:
  - title: Harbour radio
    capabilities:
      - {{title: "{TICKED}", notes: ["status: todo"]}}
""")
    assert [story.status for story in backlog.stories] == ["draft"]


def test_an_initiative_in_progress_is_left_to_do_though_its_only_part_is_done():
    backlog = backlog_of("""
version: 1
initiatives:
  - title: Lending desk
    notes: ["status: in progress"]
    capabilities:
      - {title: Scan a book, notes: ["status: done"]}
""")
    assert [(story.title, story.status) for story in backlog.stories] == [("Lending desk", "draft")]
