"""Files are written whole or not at all, and over nothing that was not seen."""

import os
import subprocess
import sys

import pytest

from roadmap2backlog.workspace import files, write, write_over


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "backlog.yaml"
    path.write_text("old")
    return path


def test_a_file_is_written_over_what_was_seen_only(file):
    assert write_over(file, b"old", "new")
    assert not write_over(file, b"old", "newer")
    assert file.read_text() == "new"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("replaces", [True, False])
def test_what_another_program_writes_at_the_same_moment_is_put_back(file, monkeypatch, replaces):
    """The other one comes between the look at the file and the swap, the only gap there is."""

    def look_then_be_late(path):
        if replaces:
            other = file.with_name("other")
            other.write_text("theirs")
            other.replace(file)
        else:
            file.write_text("theirs")
        return b"old"

    if not sys.platform.startswith("linux"):
        pytest.skip("names can be exchanged on Linux only")
    monkeypatch.setattr(files, "read", look_then_be_late)
    assert not write_over(file, b"old", "new")
    assert file.read_text() == "theirs"
    assert list(file.parent.iterdir()) == [file]


def test_without_exchange_of_names_a_file_is_still_written_whole(file, monkeypatch):
    monkeypatch.setattr(files, "_swapped", lambda _one, _other: False)
    assert write_over(file, b"old", "new")
    assert file.read_text() == "new"


@pytest.mark.skipif(os.name != "posix", reason="processes are looked up on POSIX only")
def test_what_a_killed_program_left_is_removed_and_a_running_ones_file_is_not(file):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    gone = file.with_name(f".backlog.yaml.{dead.pid}.x1")
    busy = file.with_name(f".backlog.yaml.{os.getppid()}.x2")
    foreign = file.with_name(".backlog.yaml.swp")
    for path in (gone, busy, foreign):
        path.write_text("half")
    write(file, "new")
    assert sorted(file.parent.iterdir()) == sorted([busy, foreign, file])


def test_a_link_keeps_pointing_and_permissions_stay(file):
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    file.chmod(0o640)
    assert write_over(link, b"old", "new")
    assert link.is_symlink()
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("new", 0o640)
