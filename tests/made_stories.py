"""Roadmaps of a few lines to the backlog that they become; no word of them may get lost."""

import json

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.loading.roadmap import load_roadmap


def backlog_of(text: str):
    """Return the backlog of a roadmap's text."""
    loaded = load_roadmap(text, "roadmap.yaml").value
    found = decompose(loaded.value, loaded.source_map)
    assert found.ledger.unassigned == 0
    return found.backlog


def stories_under(heading: str, *lines: str) -> list[str]:
    """Return the sentences of the stories of some lines below one initiative."""
    listed = "".join(f"  - {json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    title = json.dumps(heading, ensure_ascii=False)
    text = f"version: 1\ninitiatives:\n- title: {title}\n  capabilities:\n{listed}"
    return [story.story for story in backlog_of(text).stories]


def stories_of(line: str) -> list[str]:
    """Return the sentences of the stories of one line."""
    return stories_under("Work", line)
