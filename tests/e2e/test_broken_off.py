"""A build that is killed, runs out of disk, or meets another writer: nothing is lost."""

import resource
import subprocess
import sys

import pytest
from running import r2b, r2b_process

from roadmap2backlog.diagnostics import WorkspaceError
from roadmap2backlog.pipeline.build import build, save

ROADMAP = """\
initiatives:
  - title: Invitations
    capabilities:
      - Admins can invite members by email
      - Members can accept an invitation
"""
MORE = """\
  - title: Billing
    capabilities: [Members can download invoices]
"""
FILES = ("backlog.yaml", "backlog.lock.json")
KILLED_AT = """\
import os, signal, sys
folder, left = sys.argv.pop(1), int(sys.argv.pop(1))
TOUCHING = {"open", "os.rename", "os.chmod", "os.remove"}
def hook(event, arguments):
    global left
    if event in TOUCHING and str(arguments[0]).startswith(folder):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
from roadmap2backlog.__main__ import main
main()
"""


@pytest.fixture
def workspace(tmp_path):
    """A built backlog with an edit, and a roadmap that has changed since."""
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    backlog = tmp_path / "backlog.yaml"
    backlog.write_text(backlog.read_text().replace("title: Accept", "title: Take", 1))
    (tmp_path / "roadmap.yaml").write_text(ROADMAP.replace("by email", "by letter") + MORE)
    return tmp_path


def content(folder):
    return tuple((folder / name).read_bytes() for name in FILES)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def undisturbed(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("undisturbed")
    for name in ("roadmap.yaml", *FILES):
        (other / name).write_bytes((folder / name).read_bytes())
    assert r2b("build", cwd=other).code == 0
    return content(other)


def killed_build(folder, touches):
    """Return the exit code of a build that dies when it touches its folder once more."""
    command = [sys.executable, "-c", KILLED_AT, str(folder), str(touches), "build"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode


@pytest.mark.slow
def test_killed_at_any_touch_of_the_disk_the_next_build_ends_as_if_undisturbed(
    workspace, tmp_path_factory
):
    before, after = content(workspace), undisturbed(workspace, tmp_path_factory)
    deaths = 0
    for touches in range(100):
        for name, data in zip(FILES, before, strict=True):
            (workspace / name).write_bytes(data)
        if killed_build(workspace, touches) == 0:
            break
        deaths += 1
        for now, old, new in zip(content(workspace), before, after, strict=True):
            assert now in (old, new)
        assert r2b("build", cwd=workspace).code == 0
        assert content(workspace) == after
    assert deaths >= 6
    assert content(workspace) == after


def test_killed_between_backlog_and_lock_the_next_build_mends_it(workspace, tmp_path_factory):
    """The backlog is new and the lock old: what stands in both results is no edit."""
    lock = (workspace / FILES[1]).read_bytes()
    after = undisturbed(workspace, tmp_path_factory)
    assert r2b("build", cwd=workspace).code == 0
    (workspace / FILES[1]).write_bytes(lock)
    again = r2b("build", cwd=workspace)
    assert again.code == 0
    assert "R701" not in again.err
    assert content(workspace) == after


@pytest.mark.parametrize("size", [0, 400, 2_000])
def test_a_full_disk_leaves_what_was_there(size, workspace):
    """The largest file that may be written stands in for the disk."""
    before = content(workspace)
    run = subprocess.run(
        [sys.executable, "-m", "roadmap2backlog", "build"],
        cwd=workspace,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        check=False,
    )
    assert run.returncode == 4
    assert run.stderr.splitlines()[-1] == "failed: backlog.yaml: File too large"
    assert content(workspace) == before
    assert names(workspace) == sorted([*FILES, "roadmap.yaml"])


@pytest.mark.parametrize("name", FILES)
def test_what_somebody_saves_during_a_build_is_not_overwritten(name, workspace, monkeypatch):
    monkeypatch.chdir(workspace)
    built, _ = build("roadmap.yaml", "backlog.yaml", None)
    saved = (workspace / name).read_bytes() + b"\n"
    (workspace / name).write_bytes(saved)
    others = [other for other in FILES if other != name]
    before = [(workspace / other).read_bytes() for other in others]
    with pytest.raises(WorkspaceError, match="changed meanwhile"):
        save(built)
    assert (workspace / name).read_bytes() == saved
    assert [(workspace / other).read_bytes() for other in others] == before


@pytest.mark.slow
def test_of_builds_at_once_each_writes_whole_files_or_none(workspace, tmp_path_factory):
    after = undisturbed(workspace, tmp_path_factory)
    command = [sys.executable, "-m", "roadmap2backlog", "build"]
    running = [
        subprocess.Popen(command, cwd=workspace, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    for process in running:
        process.communicate(timeout=120)
    assert {process.returncode for process in running} <= {0, 4}
    assert content(workspace) == after
    assert names(workspace) == sorted([*FILES, "roadmap.yaml"])


def test_a_link_keeps_pointing_and_permissions_stay(workspace):
    elsewhere = workspace / "elsewhere"
    elsewhere.mkdir()
    real = elsewhere / "stories.yaml"
    (workspace / "backlog.yaml").rename(real)
    (workspace / "backlog.yaml").symlink_to("elsewhere/stories.yaml")
    real.chmod(0o640)
    assert r2b_process("build", cwd=workspace).code == 0
    assert (workspace / "backlog.yaml").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert "Download invoices" in real.read_text()
