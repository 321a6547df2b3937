"""Each example is a workspace whose backlog is exactly what a build writes."""

import shutil
from pathlib import Path

import pytest
from running import r2b

EXAMPLES = Path(__file__).parents[2] / "examples"
WORKSPACES = sorted(path.parent for path in EXAMPLES.rglob("roadmap.yaml"))


def named(path: Path) -> str:
    return path.relative_to(EXAMPLES).as_posix()


@pytest.mark.parametrize("workspace", WORKSPACES, ids=named)
def test_an_example_builds_to_what_stands_beside_it(workspace, tmp_path, golden):
    for name in ("roadmap.yaml", "r2b.yaml"):
        if (workspace / name).exists():
            shutil.copy(workspace / name, tmp_path / name)
    assert r2b("build", cwd=tmp_path).code == 0
    golden(workspace / "backlog.yaml", (tmp_path / "backlog.yaml").read_bytes())
    golden(workspace / "backlog.lock.json", (tmp_path / "backlog.lock.json").read_bytes())


@pytest.mark.parametrize("workspace", WORKSPACES, ids=named)
def test_an_example_has_no_errors(workspace):
    run = r2b("check", workspace / "roadmap.yaml")
    assert run.code == 0, run.out


def test_every_example_explains_itself():
    folders = {path.parent for path in WORKSPACES}
    assert folders
    for workspace in WORKSPACES:
        assert any((folder / "README.md").exists() for folder in (workspace, workspace.parent))
