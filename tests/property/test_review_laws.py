"""Laws of the review page: whatever a script does on it, the file stays whole."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from owner_edits import NAUGHTY, backlog_of
from reviewed import backlog_of as read_strictly
from wild_layouts import Hand

from roadmap2backlog.merging import blockers_of, repair_order
from roadmap2backlog.pipeline.reviewing.bench import Bench
from roadmap2backlog.pipeline.reviewing.edits import cleaned, read_edit

TEXTS = (*NAUGHTY, "Plain words", "", "\x00\x07", "\ud800", "x" * 300, "a\r\nb", "🌱" * 5)


class Script:
    """Does edits by chance to a file, as people on the page would."""

    def __init__(self, rng: Random, bench: Bench) -> None:
        self.rng = rng
        self.bench = bench
        self.refusals = 0

    def act(self) -> None:
        """Do one thing and hold it against the laws."""
        before = self.bench.version().backlog
        roll = self.rng.random()
        if roll < 0.1:
            saved = self.bench.undo("me")
        elif roll < 0.15:
            saved = self.bench.redo("me")
        else:
            saved = self.bench.edit(read_edit(self._edit(before)).unwrap(), "me")
        self.refusals += saved.edited.refused
        after = read_strictly(self.bench.path.read_bytes().decode())
        assert after == (before if saved.edited.refused else saved.edited.backlog)
        names = [story.id for story in after.stories]
        assert len(set(names)) == len(names)
        if roll >= 0.15:
            assert {story.id for story in before.stories} <= set(names)

    def _edit(self, backlog) -> dict:
        rng = self.rng
        one, other = rng.choice(backlog.stories), rng.choice(backlog.stories)
        data = one.model_dump(mode="json")
        kind = rng.choice(("set", "set", "set", "move", "move", "split", "merge", "answer", "add"))
        if kind == "set":
            name, after = self._value(data, other)
            return {
                "op": "set",
                "id": one.id,
                "fields": {name: {"before": data[name], "after": after}},
            }
        if kind == "move":
            side = rng.choice(("after", "before"))
            return {"op": "move", "id": one.id, side: other.id, "together": rng.random() < 0.5}
        if kind == "split":
            over = [i for i in range(len(one.acceptance)) if rng.random() < 0.5]
            return {
                "op": "split",
                "id": one.id,
                "title": self._text(),
                "points": rng.choice((None, 2)),
                "criteria": over,
            }
        if kind == "merge":
            return {"op": "merge", "id": one.id, "other": other.id}
        if kind == "answer":
            question = one.questions[0] if one.questions else "?"
            return {"op": "answer", "id": one.id, "question": question, "answer": self._text()}
        return {"op": "add", "title": self._text(), "epic": one.epic, "after": other.id}

    def _text(self) -> str:
        return self.rng.choice(TEXTS)

    def _value(self, data: dict, other) -> tuple[str, object]:
        """Return a field and a new value; lists grow, shrink and change."""
        rng = self.rng
        name = rng.choice(
            (
                "title",
                "story",
                "persona",
                "points",
                "kind",
                "status",
                "depends_on",
                "questions",
                "notes",
                "labels",
                "acceptance",
            )
        )
        fresh = {"given": self._text(), "when": "w", "then": self._text(), "status": "agreed"}
        old = data[name]
        known = {
            "points": (None, 0, 1, 3.5, 8, 1e9),
            "kind": ("story", "spike", "bug"),
            "status": ("draft", "ready", "dropped"),
            "depends_on": ([], [*data["depends_on"], other.id], data["depends_on"][1:]),
            "acceptance": ([*data["acceptance"], fresh], data["acceptance"][1:], [fresh, *data["acceptance"]]),
        }  # fmt: skip
        if name in known:
            return name, rng.choice(known[name])
        if isinstance(old, list):
            return name, rng.choice(([*old, self._text()], old[:-1], [self._text()]))
        return name, self._text()


def run(seed: int, steps: int) -> None:
    """Write a file in a layout of its own, edit it by chance, and check it after every step."""
    rng = Random(seed)
    hand = Hand(rng)
    text = hand.write(backlog_of(rng, 10))
    with TemporaryDirectory() as folder:
        path = Path(folder, "backlog.yaml")
        path.write_bytes(text.encode())
        script = Script(rng, Bench(path))
        for _ in range(steps):
            script.act()
        now = path.read_bytes().decode()
        assert [comment for comment in hand.comments if comment not in now] == []
        assert script.refusals < steps
        ordered = read_strictly(now)
        names = [story.id for story in ordered.stories]
        assert len(names) >= 10


@given(st.integers(0, 10**6))
@settings(max_examples=12, deadline=None)
def test_a_file_edited_by_chance_stays_valid_and_keeps_its_comments(seed):
    run(seed, 15)


@pytest.mark.slow
@given(st.integers(0, 10**9))
@settings(max_examples=60, deadline=None)
def test_a_file_edited_for_long_stays_valid_and_keeps_its_comments(seed):
    run(seed, 120)


@given(st.integers(0, 10**6))
@settings(max_examples=15, deadline=None)
def test_moves_never_put_a_story_before_what_it_waits_for(seed):
    rng = Random(seed)
    backlog = backlog_of(rng, 12)
    with TemporaryDirectory() as folder:
        path = Path(folder, "backlog.yaml")
        path.write_bytes(Hand(rng, comments=False).write(backlog).encode())
        bench = Bench(path)
        for _ in range(12):
            one, other = rng.choice(backlog.stories), rng.choice(backlog.stories)
            edit = {"op": "move", "id": one.id, "before": other.id, "together": rng.random() < 0.5}
            bench.edit(read_edit(edit).unwrap())
            now = bench.version().backlog
            order = [story.id for story in now.stories]
            assert list(repair_order(order, blockers_of(now)).order) == order


@given(st.text())
def test_every_text_is_cleaned_to_one_that_a_file_can_hold(text):
    assert cleaned(text).encode().decode() == cleaned(text)
