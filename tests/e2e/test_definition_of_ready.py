"""A story is not ready while a stub or a question stands, whoever says so and wherever."""

import pytest
from running import r2b
from syncing_world import World

ROADMAP = """\
initiatives:
  - title: Till
    personas: [clerk]
    capabilities:
      - {title: Pay by card, size: 3}
"""
STUB = 'then: "TODO: What is confirmed, to whom, and how?"\n        status: stub'
DONE = "then: the receipt is printed"
QUESTION = "    questions:\n      - What happens when this fails?\n"
WISH = "As a clerk, I want to pay by card."


@pytest.fixture
def workspace(tmp_path):
    """A built backlog whose only story somebody marked ready."""
    (tmp_path / "roadmap.yaml").write_text(ROADMAP, encoding="utf-8")
    assert r2b("build", cwd=tmp_path).code == 0
    edit(tmp_path, "status: draft", "status: ready")
    return tmp_path


def edit(folder, before, after):
    path = folder / "backlog.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.mark.parametrize(
    ("edits", "reason"),
    [
        ([], "a criterion is a stub and this question is open: What happens when this fails?"),
        ([(STUB, DONE)], "but this question is open: What happens when this fails?"),
        ([(QUESTION, "")], "but a criterion is a stub"),
        ([(STUB, DONE), (QUESTION, "")], ""),
        ([(STUB, "then: TODO what is printed"), (QUESTION, "")], "but a criterion is a stub"),
    ],
)
def test_a_build_says_why_a_story_is_not_ready_and_keeps_the_owners_word(workspace, edits, reason):
    for before, after in edits:
        edit(workspace, before, after)
    run = r2b("build", cwd=workspace)
    assert run.code == 0
    assert ("warning[R402]" in run.err) is bool(reason)
    assert reason in run.err
    assert "status: ready" in (workspace / "backlog.yaml").read_text(encoding="utf-8")


def test_an_order_of_a_backlog_with_such_a_story_is_refused(workspace):
    run = r2b("order", "backlog.yaml", cwd=workspace)
    assert run.code == 1
    assert "error[R402]" in run.err


def test_a_new_question_in_the_roadmap_makes_a_ready_story_unready(workspace):
    for before, after in ((STUB, DONE), (QUESTION, "")):
        edit(workspace, before, after)
    assert "R402" not in r2b("build", cwd=workspace).err
    text = ROADMAP.replace("size: 3}", "size: 3, questions: [Which cards?]}")
    (workspace / "roadmap.yaml").write_text(text, encoding="utf-8")
    run = r2b("build", cwd=workspace)
    assert run.code == 0
    assert "this question is open: Which cards?" in run.err


def test_a_push_of_ready_stories_leaves_out_one_that_is_not_and_says_why(tmp_path):
    world = World(tmp_path)
    world.edit("status: ready,", "status: ready, questions: [As CSV?],")
    pushed = world.push(only_ready=True)
    (found,) = (one for one in pushed.findings if one.code == "R402")
    assert found.message == "`core/export` is marked ready, but this question is open: As CSV?"
    assert found.span.line == world.text.split("core/export")[0].count("\n") + 1
    assert world.titles() == []


def test_a_push_of_ready_stories_takes_one_that_is(tmp_path):
    world = World(tmp_path)
    pushed = world.push(only_ready=True)
    assert not [one for one in pushed.findings if one.code == "R402"]
    assert "Export" in world.titles()


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("As a clerk, I want to pay by card (and phone).", "says more than the wish (“(”)"),
        ("As a clerk, I want to pay by card and print receipts.", "more than one thing (“and”)"),
        ("Pay by card.", "does not say “As a …, I want to …” (no role)"),
        ("As a clerk, I want cards.", "says “I want …” where the others say “I want to …”"),
        ("As a clerk, I want to pay quickly.", "holds what nobody can check (“quickly”)"),
        ("As a clerk, I want to pay by cheque", "is no full sentence"),
    ],
)
def test_the_owners_own_wording_is_read_as_a_team_will_read_it(workspace, wish, said):
    edit(workspace, "story: " + WISH, f'story: "{wish}"')
    run = r2b("build", cwd=workspace)
    assert run.code == 0
    assert run.err.count("warning[R405]") == 1
    assert said in run.err
    assert f'story: "{wish}"' in (workspace / "backlog.yaml").read_text(encoding="utf-8")


def test_wording_that_nobody_changed_is_left_to_the_flags(workspace):
    assert "R405" not in r2b("build", cwd=workspace).err
