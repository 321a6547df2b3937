"""`r2b diff` as a product owner reads it."""

import json

import pytest
from running import r2b

ROADMAP = """\
initiatives:
  - id: invites
    title: Invitations
    capabilities:
      - Admins can invite members by email
      - Admins can revoke invitations
  - id: billing
    title: Billing
    depends_on: [invites]
    capabilities:
      - Members can download invoices
"""
REVOKE = "invites/admins-can-revoke-invitations/revoke-invitations"


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


def change(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_each_item_comes_once_with_its_title_and_its_fields(workspace):
    change(workspace / "roadmap.yaml", "revoke invitations", "cancel invitations")
    said = r2b("diff", cwd=workspace).out
    assert said.count(REVOKE) == 1
    assert f"~ {REVOKE}: Cancel invitations\n" in said
    assert "    title: Revoke invitations → Cancel invitations\n" in said
    assert "      - given an admin, when they revoke invitations, then TODO" in said
    assert "{" not in said
    assert said.endswith("\n1 changed\n")


def test_an_initiative_and_its_epic_are_told_apart(workspace):
    change(workspace / "roadmap.yaml", "title: Billing", "title: Payments")
    said = r2b("diff", cwd=workspace).out
    assert "~ initiative billing: Payments" in said
    assert "~ epic billing: Payments" in said


def test_lines_that_only_moved_in_the_roadmap_are_counted_not_listed(workspace):
    change(workspace / "roadmap.yaml", "initiatives:", "# a comment\ninitiatives:")
    said = r2b("diff", cwd=workspace).out
    assert said == "5 with only another line in the roadmap\n"


def test_a_conflict_shows_all_three_words(workspace):
    change(workspace / "backlog.yaml", "title: Revoke", "title: Withdraw")
    change(workspace / "roadmap.yaml", "revoke invitations", "cancel invitations")
    said = r2b("diff", cwd=workspace).out
    assert (
        f"""\
changed on both sides; the backlog's word stays:
! {REVOKE}: title
    before   Revoke invitations
    backlog  Withdraw invitations
    roadmap  Cancel invitations
"""
        in said
    )
    conflict = json.loads(r2b("diff", "--format", "json", cwd=workspace).out)["conflicts"]
    assert [found["backlog"] for found in conflict] == ["Withdraw invitations"]


def test_without_the_lock_nobody_is_said_to_have_changed_anything(workspace):
    (workspace / "backlog.lock.json").unlink()
    change(workspace / "backlog.yaml", "title: Revoke", "title: Withdraw")
    said = r2b("diff", cwd=workspace).out
    assert "changed on both sides" not in said
    assert "nobody can say who wrote them" in said


def test_what_left_the_roadmap_and_came_back_is_said(workspace):
    full = (workspace / "roadmap.yaml").read_text()
    (workspace / "roadmap.yaml").write_text(full.partition("  - id: billing")[0])
    assert "3 no longer in the roadmap" in r2b("diff", cwd=workspace).out
    assert r2b("build", cwd=workspace).code == 0
    (workspace / "roadmap.yaml").write_text(full)
    assert "3 in the roadmap again" in r2b("diff", cwd=workspace).out


def test_a_difference_ends_with_three_only_when_asked(workspace):
    assert r2b("diff", "--exit-code", cwd=workspace).code == 0
    change(workspace / "roadmap.yaml", "revoke", "cancel")
    assert r2b("diff", cwd=workspace).code == 0
    assert r2b("diff", "--exit-code", cwd=workspace).code == 3


def test_a_backlog_that_is_gone_is_missed(workspace):
    (workspace / "backlog.yaml").unlink()
    assert "R711" in r2b("diff", cwd=workspace).err
    built = r2b("build", cwd=workspace)
    assert built.code == 0
    assert "restore it from version control" in built.err
