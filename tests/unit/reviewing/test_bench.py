import pytest
from reviewed import CARD, COMMENTS, TEXT, backlog_of, setting, story

from roadmap2backlog.pipeline.reviewing.bench import Bench
from roadmap2backlog.pipeline.reviewing.edits import read_edit


@pytest.fixture
def bench(tmp_path):
    (tmp_path / "backlog.yaml").write_text(TEXT)
    return Bench(tmp_path / "backlog.yaml")


def edit(bench, person="", seen="", **data):
    return bench.edit(read_edit(data).unwrap(), person, seen)


def test_a_save_changes_the_characters_of_the_field_alone(bench):
    edit(bench, **setting("Pay by card", "Pay with a card"))
    assert bench.path.read_text() == TEXT.replace('"Pay by card" ', '"Pay with a card" ')


def test_undo_gives_the_very_bytes_and_redo_gives_the_others(bench):
    edit(bench, op="move", id="shop/free")
    moved = bench.path.read_text()
    assert moved != TEXT
    assert all(comment in moved for comment in COMMENTS)
    bench.undo()
    assert bench.path.read_text() == TEXT
    bench.redo()
    assert bench.path.read_text() == moved


def test_nothing_to_undo_is_said(bench):
    assert bench.undo().edited.refused
    assert bench.redo().edited.refused


def test_undo_belongs_to_the_person(bench):
    edit(bench, "one", **setting("Pay by card", "A"))
    assert bench.undo("other").edited.refused
    assert not bench.undo("one").edited.refused


def test_a_file_changed_meanwhile_keeps_both_changes_and_the_person_is_told(bench):
    seen = bench.version().revision
    bench.path.write_text(TEXT.replace("points: 3", "points: 13 # by hand"))
    saved = edit(bench, seen=seen, **setting("Pay by card", "Mine"))
    assert saved.elsewhere
    now = bench.path.read_text()
    assert "13 # by hand" in now
    assert story(backlog_of(now), CARD).title == "Mine"


def test_a_broken_file_is_never_written(bench):
    bench.path.write_text("stories: [")
    saved = edit(bench, **setting("Pay by card", "Mine"))
    assert saved.edited.refused
    assert bench.path.read_text() == "stories: ["


def test_a_byte_order_mark_and_foreign_line_ends_stay(bench):
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    bench.path.write_bytes(data)
    edit(bench, **setting("Pay by card", "Mine"))
    assert bench.path.read_bytes() == data.replace(b'"Pay by card" ', b'"Mine" ')


def test_a_refused_edit_leaves_the_file_alone(bench):
    assert edit(bench, op="move", id="shop/pay/refund").edited.refused
    assert bench.path.read_text() == TEXT
