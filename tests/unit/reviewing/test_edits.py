import json

import pytest
from reviewed import CARD, FREE, INVOICE, REFUND, TEXT, backlog_of, done, ids, setting, story

from roadmap2backlog.model.backlog import Story
from roadmap2backlog.pipeline.reviewing.bench import Bench
from roadmap2backlog.pipeline.reviewing.carry import carry
from roadmap2backlog.pipeline.reviewing.decisions import apply_decisions
from roadmap2backlog.pipeline.reviewing.edits import read_edit

FINISHED = [{"given": "g", "when": "w", "then": "t", "status": "agreed"}]


@pytest.fixture
def backlog():
    return backlog_of()


def codes(edited):
    return [found.code for found in edited.findings]


def test_a_field_seen_as_it_stands_takes_the_new_value(backlog):
    edited = done(backlog, **setting("Pay by card", "Pay with a card"))
    assert story(edited.backlog, CARD).title == "Pay with a card"


def test_a_field_somebody_changed_meanwhile_is_a_clash_with_both_words(backlog):
    edited = done(backlog, **setting("Pay with plastic", "Pay with a card"))
    assert edited.refused
    assert codes(edited) == ["R708"]
    clash = edited.clashes[0]
    assert (clash.mine, clash.theirs) == ("Pay with a card", "Pay by card")
    assert edited.backlog == backlog


def test_the_same_word_from_two_people_is_no_clash(backlog):
    assert not done(backlog, **setting("Pay with plastic", "Pay by card")).refused


def test_two_people_who_add_to_a_list_both_find_their_entry(backlog):
    edited = done(backlog, **setting([], ["asap"], "labels", FREE))
    edited = done(edited.backlog, **setting([], ["later"], "labels", FREE))
    assert set(story(edited.backlog, FREE).labels) == {"asap", "later"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("points", -1),
        ("points", "many"),
        ("kind", "saga"),
        ("title", ""),
        ("acceptance", [{"x": 1}]),
    ],
)
def test_a_value_that_no_story_can_have_is_refused(backlog, field, value):
    edited = done(backlog, **setting(None, value, field))
    assert codes(edited) == ["R706"]
    assert edited.backlog == backlog


def test_the_id_of_a_story_cannot_be_edited(backlog):
    assert codes(done(backlog, **setting(CARD, "other", "id"))) == ["R706"]


def test_a_story_with_stubs_and_questions_is_not_ready_and_is_told_why(backlog):
    edited = done(backlog, **setting("draft", "ready", "status"))
    assert codes(edited) == ["R707"]
    assert "criterion 2 is a stub" in edited.findings[0].message
    assert "Which cards?" in edited.findings[0].message


def test_a_story_with_points_and_finished_criteria_is_ready(backlog):
    edited = done(backlog, **setting("draft", "ready", "status", INVOICE))
    assert story(edited.backlog, INVOICE).status == "ready"


def test_a_dependency_that_closes_a_circle_is_refused_with_the_circle(backlog):
    edited = done(backlog, **setting([], [REFUND], "depends_on"))
    assert codes(edited) == ["R706"]
    assert f"{REFUND} → {INVOICE} → {CARD}" in edited.findings[0].message


def test_a_dependency_on_nothing_is_refused(backlog):
    assert codes(done(backlog, **setting([], ["nowhere"], "depends_on", FREE))) == ["R706"]


def test_an_answer_leaves_the_questions_and_stands_in_the_notes(backlog):
    edited = done(backlog, op="answer", id=CARD, question="Which cards?", answer="All of them")
    card = story(edited.backlog, CARD)
    assert card.questions == ("Whose bank?",)
    assert card.notes == ("Which cards? — All of them",)
    edited = done(edited.backlog, op="answer", id=CARD, question="Whose bank?", answer="Ours")
    assert story(edited.backlog, CARD).flags == ()


def test_a_move_puts_the_story_there_and_pins_it(backlog):
    edited = done(backlog, op="move", id=FREE)
    assert ids(edited.backlog) == [FREE, CARD, INVOICE, REFUND]
    assert story(edited.backlog, FREE).pinned


def test_a_move_before_a_blocker_is_refused_with_its_name_and_an_offer(backlog):
    edited = done(backlog, op="move", id=REFUND, before=CARD)
    assert codes(edited) == ["R709"]
    assert "“Pay by card”" in edited.findings[0].message
    assert edited.offer == (CARD, INVOICE)
    assert edited.backlog == backlog


def test_what_was_offered_moves_along_in_order(backlog):
    backlog = done(backlog, op="move", id=FREE).backlog
    edited = done(backlog, op="move", id=REFUND, before=FREE, together=True)
    assert ids(edited.backlog) == [CARD, INVOICE, REFUND, FREE]


def test_a_move_down_past_those_who_wait_is_refused_too(backlog):
    edited = done(backlog, op="move", id=CARD, after=FREE)
    assert edited.offer == (INVOICE, REFUND)
    both = done(backlog, op="move", id=CARD, after=FREE, together=True)
    assert ids(both.backlog) == [FREE, CARD, INVOICE, REFUND]


def test_a_split_keeps_the_links_to_and_from_both(backlog):
    edited = done(backlog, op="split", id=INVOICE, title="Send reminders", points=2, first_points=3)
    second = story(edited.backlog, "shop/pay/send-reminders")
    assert second.depends_on == (CARD,)
    assert second.epic == "shop/pay"
    assert story(edited.backlog, REFUND).depends_on == (INVOICE, second.id)
    assert ids(edited.backlog).index(second.id) == ids(edited.backlog).index(INVOICE) + 1
    assert (story(edited.backlog, INVOICE).points, second.points) == (3, 2)


def test_a_split_shares_the_criteria_out_and_loses_none(backlog):
    edited = done(backlog, op="split", id=CARD, title="Refused cards", criteria=[1])
    first, second = (story(edited.backlog, n) for n in (CARD, "shop/pay/refused-cards"))
    assert first.acceptance + second.acceptance == story(backlog, CARD).acceptance


def test_a_merge_keeps_the_words_and_links_of_both(backlog):
    edited = done(backlog, op="merge", id=CARD, other=INVOICE)
    first, other = story(edited.backlog, CARD), story(edited.backlog, INVOICE)
    assert first.points == 8
    assert len(first.acceptance) == 3
    assert first.depends_on == ()
    assert other.status == "dropped"
    assert story(edited.backlog, REFUND).depends_on == (CARD,)


def test_merging_what_another_story_stands_between_is_refused(backlog):
    assert codes(done(backlog, op="merge", id=CARD, other=REFUND)) == ["R706"]


def test_a_new_story_stands_where_it_was_asked_for_under_a_free_id(backlog):
    edited = done(backlog, op="add", title="Pay by card", epic="shop/pay", after=CARD)
    assert ids(edited.backlog)[1] == "shop/pay/pay-by-card"


@pytest.mark.parametrize(
    "edit",
    [
        {"op": "fly"}, {"op": "set"}, [], None, {"op": "move", "id": []},
        {"op": "set", "id": "x", "fields": {"title": {"after": {"deep": []}}}},
        {"op": "split", "id": "x", "title": "t", "extra": 1},
    ],
)  # fmt: skip
def test_what_is_no_edit_is_a_finding(edit):
    assert [found.code for found in read_edit(edit).findings] == ["R706"]


def test_half_characters_and_foreign_line_ends_never_reach_the_file():
    edit = read_edit(setting("a", "x\ud800y\r\nz")).unwrap()
    assert edit.fields["title"].after == "x?y\nz"


def test_undo_carried_over_another_persons_edit_takes_back_only_ones_own(backlog):
    mine = done(backlog, **setting("Pay by card", "Pay with a card")).backlog
    theirs = done(mine, **setting(1, 13, "points", FREE)).backlog
    carried = carry(mine, backlog, theirs)
    assert story(carried.backlog, CARD).title == "Pay by card"
    assert story(carried.backlog, FREE).points == 13


def test_undo_of_a_move_leaves_what_others_added(backlog):
    mine = done(backlog, op="move", id=FREE).backlog
    theirs = done(mine, op="add", title="New", after=CARD).backlog
    assert ids(carry(mine, backlog, theirs).backlog) == [CARD, "new", INVOICE, REFUND, FREE]


def test_undo_tells_a_field_that_somebody_changed_since_and_keeps_it(backlog):
    mine = done(backlog, **setting("Pay by card", "A")).backlog
    theirs = done(mine, **setting("A", "B")).backlog
    carried = carry(mine, backlog, theirs)
    assert story(carried.backlog, CARD).title == "B"
    assert carried.clashes[0].field == "title"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "backlog.yaml").write_text(TEXT)
    return tmp_path


def decided(folder, *edits, base="0"):
    content = {"format": "r2b-decisions", "version": 1, "base": base, "edits": list(edits)}
    (folder / "d.json").write_text(json.dumps(content))
    return apply_decisions(str(folder / "backlog.yaml"), str(folder / "d.json"))


def test_decisions_are_merged_and_the_backlogs_word_stays_in_a_conflict(folder):
    applied = decided(
        folder,
        {"op": "set", "id": CARD, "fields": {
            "title": {"before": "Old", "after": "Mine"}, "points": {"before": 3, "after": 8}}},
        {"op": "move", "id": FREE},
    )  # fmt: skip
    now = backlog_of((folder / "backlog.yaml").read_text())
    assert story(now, CARD).title == "Pay by card"
    assert story(now, CARD).points == 8
    assert ids(now)[0] == FREE
    assert applied.failed
    assert applied.moved_on
    assert any("Mine" in line for line in applied.lines())


def test_decisions_applied_twice_change_nothing_the_second_time(folder):
    edits = [
        setting("Pay by card", "Pay with a card"),
        {"op": "answer", "id": CARD, "question": "Which cards?", "answer": "All"},
        {"op": "split", "id": INVOICE, "title": "Remind", "new_id": "shop/pay/remind"},
        {"op": "merge", "id": FREE, "other": REFUND},
        {"op": "add", "title": "More", "new_id": "more"},
        {"op": "move", "id": "more", "after": FREE},
    ]
    first = decided(folder, *edits)
    assert not first.failed, first.findings
    text = (folder / "backlog.yaml").read_text()
    second = decided(folder, *edits)
    assert not second.failed, second.findings
    assert (folder / "backlog.yaml").read_text() == text


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": "r2b-decisions", "version": 9}'])
def test_what_is_no_decisions_file_is_said(folder, content):
    (folder / "d.json").write_text(content)
    applied = apply_decisions(str(folder / "backlog.yaml"), str(folder / "d.json"))
    assert [found.code for found in applied.findings] == ["R710"]
    assert (folder / "backlog.yaml").read_text() == TEXT


@pytest.mark.parametrize(
    "edit",
    [
        {"op": "split", "id": CARD, "title": "B", "points": -1},
        {"op": "split", "id": CARD, "title": "B", "first_points": float("inf")},
        {"op": "split", "id": CARD, "title": "B", "new_id": "x" * 701},
        {"op": "add", "title": "B", "new_id": "x" * 701},
        {"op": "move", "id": FREE, "after": ""},
        {"op": "move", "id": FREE, "before": ""},
    ],
)
def test_an_edit_that_makes_what_no_file_may_hold_is_refused(edit):
    before = backlog_of()
    edited = done(before, **edit)
    assert edited.refused
    assert edited.backlog == before


@pytest.mark.parametrize("name", [FREE, CARD, "shop", "nowhere"])
def test_only_an_epic_can_be_the_epic_of_a_story(backlog, name):
    assert done(backlog, **setting("shop/pay", name, field="epic")).refused


@pytest.mark.parametrize("group", ["shop/pay", "shop"])
def test_a_story_never_waits_for_itself_over_a_group(backlog, group):
    free = backlog.model_copy(update={"stories": (*backlog.stories, Story(id="alone", title="x"))})
    waits = done(free, **setting([], ["alone"], field="depends_on"))
    circle = done(waits.backlog, **setting([], [group], field="depends_on", name="alone"))
    assert circle.refused
    assert "wait for each other: " in circle.findings[0].message
    other = done(free, **setting([], [group], field="depends_on", name="alone"))
    assert done(other.backlog, **setting([], ["alone"], field="depends_on")).refused


def test_a_story_that_somebody_waits_for_meanwhile_is_not_taken_back(tmp_path):
    (tmp_path / "backlog.yaml").write_text(TEXT)
    bench = Bench(tmp_path / "backlog.yaml")
    bench.edit(read_edit({"op": "add", "title": "New"}).unwrap(), "me")
    bench.edit(read_edit(setting([], ["new"], field="depends_on", name=FREE)).unwrap(), "other")
    undone = bench.undo("me")
    assert "new" in ids(undone.version.backlog)
    assert [clash.id for clash in undone.edited.clashes] == ["new"]
