"""The main job, as a product manager and a product owner meet it."""

import json
import os
import re
from collections import Counter

import pytest
from running import r2b, r2b_process

ROADMAP = """\
initiatives:
  - title: Invitations
    capabilities:
      - Admins can invite members by email
      - Members can accept an invitation
  - title: Billing
    depends_on: [invitations]
    capabilities:
      - Members can download invoices
"""


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


def backlog_of(folder):
    return (folder / "backlog.yaml").read_text()


def stories_of(folder):
    return json.loads(r2b("report", "--format", "json", cwd=folder).out)["stories"]


def test_building_twice_writes_nothing(workspace):
    before = (workspace / "backlog.yaml").stat().st_mtime_ns
    run = r2b("build", "--format", "json", "--exit-code", cwd=workspace)
    assert run.code == 0
    assert json.loads(run.out)["written"] is False
    assert (workspace / "backlog.yaml").stat().st_mtime_ns == before


def test_a_build_says_what_it_did_in_the_agreed_form(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    said = json.loads(r2b("build", "--format", "json", cwd=tmp_path).out)
    assert said["written"] is True
    assert (said["epics"], said["stories"]) == (2, 3)
    assert said["ledger"]["tokens"] > 0
    assert said["ledger"]["unassigned"] == 0
    assert said["ordering"]["method"] == "wsjf"
    assert said["ordering"]["cost"] >= said["ordering"]["lower_bound"]


def test_a_build_for_programs_gives_every_finding(tmp_path):
    """On standard error ten of each code are shown, and no notes."""
    lines = "".join(f"      - Fast page number {number}\n" for number in range(250))
    (tmp_path / "roadmap.yaml").write_text(
        f"initiatives:\n  - title: Pages\n    capabilities:\n{lines}"
    )
    said = r2b("build", "--dry-run", cwd=tmp_path).err
    (left_out,) = re.findall(r"^… and (.+); --format json lists all$", said, re.MULTILINE)
    hidden = {code: int(count) for count, code in re.findall(r"(\d+) more (R\d+)", left_out)}
    shown = re.findall(r"warning\[(R\d+)\]", said)
    findings = json.loads(r2b("build", "--dry-run", "--format", "json", cwd=tmp_path).out)[
        "findings"
    ]
    loud = [found["code"] for found in findings if found["severity"] != "note"]
    assert len(loud) > 250
    assert all(shown.count(code) == 10 for code in hidden)
    assert Counter(loud) == Counter(shown) + Counter(hidden)
    assert {"code", "file", "line", "column", "message", "hint"} <= findings[0].keys()


def test_a_build_shows_every_error(tmp_path):
    wrong = "".join(f"  - title: Pages {number}\n    titel: x\n" for number in range(12))
    (tmp_path / "roadmap.yaml").write_text(f"initiatives:\n{wrong}")
    said = r2b("build", cwd=tmp_path).err
    assert said.count("error[R202]") == 12
    assert "more R202" not in said


def test_a_printed_build_says_how_to_see_every_finding(tmp_path):
    lines = "".join(f"      - Fast page number {number}\n" for number in range(20))
    (tmp_path / "roadmap.yaml").write_text(
        f"initiatives:\n  - title: Pages\n    capabilities:\n{lines}"
    )
    said = r2b("build", "-o", "-", cwd=tmp_path).err
    assert said.rstrip().endswith("; --format json in place of -o - lists all")


def test_a_build_that_fails_gives_its_findings_to_programs_too(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP.replace("title: Billing", "titel: Billing"))
    run = r2b("build", "--format", "json", cwd=tmp_path)
    said = json.loads(run.out)
    assert (run.code, said["written"]) == (1, False)
    assert "error" in {found["severity"] for found in said["findings"]}


def test_a_dry_run_writes_nothing_and_says_what_is_pending(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    run = r2b("build", "--dry-run", "--exit-code", cwd=tmp_path)
    assert run.code == 3
    assert not (tmp_path / "backlog.yaml").exists()


def test_a_blocked_story_never_precedes_its_blocker(workspace):
    order = [story["id"] for story in stories_of(workspace)]
    assert order[-1].startswith("billing/")


def test_an_edited_title_and_a_comment_survive_a_changed_roadmap(workspace):
    text = backlog_of(workspace)
    title = re.search(r"title: (Accept an invitation)", text)
    assert title, text
    edited = text.replace("title: Accept an invitation", "title: Say yes  # agreed in May", 1)
    (workspace / "backlog.yaml").write_text(edited)
    more = ROADMAP.replace("by email", "by email and link")
    (workspace / "roadmap.yaml").write_text(more + "  - title: Search\n")
    assert r2b("build", cwd=workspace).code == 0
    after = backlog_of(workspace)
    assert "title: Say yes  # agreed in May" in after
    assert "Search" in after


def test_a_dropped_story_does_not_come_back(workspace):
    text = backlog_of(workspace)
    start = text.index("  - id: billing/", text.index("\nstories:"))
    following = text.find("\n  - id:", start + 1)
    rest = text[following + 1 :] if following > 0 else ""
    (workspace / "backlog.yaml").write_text(text[:start] + rest)
    assert r2b("build", cwd=workspace).code == 0
    assert not [story for story in stories_of(workspace) if story["id"].startswith("billing/")]


def test_adding_an_initiative_changes_only_its_own_items(workspace):
    before = {story["id"]: story for story in stories_of(workspace)}
    (workspace / "roadmap.yaml").write_text(
        ROADMAP + "  - title: Export\n    capabilities: [Members can export their data]\n"
    )
    assert r2b("build", cwd=workspace).code == 0
    after = {story["id"]: story for story in stories_of(workspace)}
    for name, story in before.items():
        kept = {k: v for k, v in story.items() if k not in {"rank", "block", "reason", "source"}}
        assert kept.items() <= after[name].items()
    assert len(after) == len(before) + 1


def test_two_siblings_with_one_title_both_survive(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(
        "initiatives:\n  - title: A\n    capabilities: [Log in, Log in]\n  - title: A\n"
    )
    assert r2b("build", cwd=tmp_path).code == 0
    stories = stories_of(tmp_path)
    assert len(stories) == 3
    assert len({story["id"] for story in stories}) == 3


def test_a_cycle_names_every_edge_with_its_line(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(
        "initiatives:\n"
        "  - {id: a, title: A, depends_on: [b]}\n"
        "  - {id: b, title: B, depends_on: [c]}\n"
        "  - {id: c, title: C, depends_on: [a]}\n"
    )
    run = r2b("build", cwd=tmp_path)
    assert run.code == 1
    assert "R302" in run.err
    assert all(f":{line}" in run.err or f"line {line}" in run.err for line in (2, 3, 4))
    assert not (tmp_path / "backlog.yaml").exists()


def test_a_broken_backlog_is_left_as_it_is(workspace):
    broken = backlog_of(workspace) + "\n  nonsense: [\n"
    (workspace / "backlog.yaml").write_text(broken)
    run = r2b("build", cwd=workspace)
    assert run.code == 1
    assert backlog_of(workspace) == broken


@pytest.mark.parametrize("seed", ["0", "1", "77"])
def test_same_roadmap_same_bytes_under_any_seed_locale_and_time_zone(seed, workspace, tmp_path):
    other = tmp_path / f"other{seed}"
    other.mkdir()
    (other / "roadmap.yaml").write_text(ROADMAP)
    world = {"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Kathmandu"}
    assert r2b_process("build", cwd=other, environment=world).code == 0
    assert backlog_of(other) == backlog_of(workspace)
    lock = "backlog.lock.json"
    assert (other / lock).read_bytes() == (workspace / lock).read_bytes()


@pytest.mark.slow
def test_a_chain_of_five_thousand_builds(tmp_path):
    lines = ["initiatives:"]
    for number in range(5000):
        after = f", depends_on: [i{number - 1}]" if number else ""
        lines.append(f"  - {{id: i{number}, title: Step {number}{after}}}")
    (tmp_path / "roadmap.yaml").write_text("\n".join(lines) + "\n")
    run = r2b("build", cwd=tmp_path)
    assert run.code == 0, run.err[-2000:]
    order = [story["id"].partition("/")[0] for story in stories_of(tmp_path)]
    assert order == [f"i{number}" for number in range(5000)]


def test_files_that_cannot_be_written_leave_what_was_there(workspace):
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    (workspace / "roadmap.yaml").write_text(ROADMAP + "  - title: More\n")
    workspace.chmod(0o500)
    before = backlog_of(workspace)
    run = r2b("build", cwd=workspace)
    workspace.chmod(0o700)
    assert run.code == 4
    assert backlog_of(workspace) == before
