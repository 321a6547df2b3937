"""Names in a backlog that mean nothing: a build tells them as every other verb does."""

import pytest
from running import r2b

ROADMAP = """\
initiatives:
  - title: Billing
    capabilities: [Members can download invoices]
  - title: Reports
    capabilities: [Managers can export reports]
"""


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP)
    assert r2b("build", cwd=tmp_path).code == 0
    return tmp_path


def change(path, old, new):
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))


def test_a_build_tells_a_dependency_on_nothing_and_what_was_meant(workspace):
    change(
        workspace / "backlog.yaml",
        "    epic: reports\n",
        "    epic: reports\n    depends_on: [biling]\n",
    )
    built = r2b("build", cwd=workspace)
    assert built.code == 0
    assert built.err.count("warning[R301]") == 1
    assert "depends on `biling`, which is not there" in built.err
    assert 'did you mean "billing"?' in built.err
    assert "depends_on: [biling]" in (workspace / "backlog.yaml").read_text()


def test_a_build_tells_an_epic_that_is_not_there(workspace):
    change(workspace / "backlog.yaml", "    epic: billing\n", "    epic: biling\n")
    built = r2b("build", cwd=workspace)
    assert "the epic `biling` is not under `epics:`" in built.err
    assert 'did you mean "billing"?' in built.err


def test_a_name_that_the_build_brings_is_no_lost_one(workspace):
    change(
        workspace / "backlog.yaml",
        "    epic: reports\n",
        "    epic: reports\n    depends_on: [search]\n",
    )
    change(
        workspace / "roadmap.yaml", "  - title: Reports", "  - title: Search\n  - title: Reports"
    )
    assert "R301" not in r2b("build", cwd=workspace).err
