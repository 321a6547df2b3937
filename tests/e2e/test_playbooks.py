"""A team's own playbooks, in the folder that r2b.yaml names."""

import pytest
import yaml
from running import r2b

from roadmap2backlog.decomposing.playbook import load_playbooks

ROADMAP = "initiatives:\n  - {title: Shop tills, playbook: rollout, capabilities: [Pay by card]}\n"


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(ROADMAP, encoding="utf-8")
    (tmp_path / "r2b.yaml").write_text("decomposing: {playbooks: ours}\n", encoding="utf-8")
    (tmp_path / "ours").mkdir()
    return tmp_path


def titles(workspace):
    backlog = yaml.safe_load((workspace / "backlog.yaml").read_text(encoding="utf-8"))
    return {story["title"]: story["id"] for story in backlog["stories"]}


def test_a_teams_playbook_adds_its_stories_and_explains_them(workspace):
    book = "title: Rollout\nstories: [Train the first store, {title: Train all stores}]\n"
    (workspace / "ours/rollout.yaml").write_text(book, encoding="utf-8")
    assert r2b("build", cwd=workspace).code == 0
    found = titles(workspace)
    assert {"Pay by card", "Train the first store", "Train all stores"} <= set(found)
    told = r2b("explain", found["Train all stores"], cwd=workspace)
    assert told.code == 0
    assert "playbook" in told.out


@pytest.mark.parametrize("name", sorted(load_playbooks()))
def test_every_playbook_of_the_tool_adds_each_of_its_stories_once(tmp_path, name):
    text = ROADMAP.replace("rollout", name)
    (tmp_path / "roadmap.yaml").write_text(text, encoding="utf-8")
    done = r2b("build", cwd=tmp_path)
    assert done.code == 0, done.err
    backlog = yaml.safe_load((tmp_path / "backlog.yaml").read_text(encoding="utf-8"))
    ids = [story["id"] for story in backlog["stories"]]
    assert len(set(ids)) == len(ids)
    standard = [entry.id for entry in load_playbooks()[name].stories]
    assert sorted(i for i in ids if i.startswith(f"shop-tills/{name}/")) == sorted(
        f"shop-tills/{name}/{part}" for part in standard
    )
    first = (tmp_path / "backlog.yaml").read_bytes()
    assert r2b("build", cwd=tmp_path).code == 0
    assert (tmp_path / "backlog.yaml").read_bytes() == first


def test_a_broken_playbook_is_an_error_with_its_file(workspace):
    (workspace / "ours/rollout.yaml").write_text("title: Rollout\n", encoding="utf-8")
    done = r2b("build", cwd=workspace)
    assert done.code == 1
    assert "R516" in done.err
    assert "rollout.yaml" in done.err
    assert not (workspace / "backlog.yaml").exists()


def test_a_playbook_is_read_as_it_is_typed(workspace):
    """As in every file of people: `no` is a word, and `012` keeps its nought."""
    book = "title: 012\nstories: [{title: no}, {id: 2027-01, title: Train staff}]\n"
    (workspace / "ours/rollout.yaml").write_text(book, encoding="utf-8")
    done = r2b("build", cwd=workspace)
    assert done.code == 0, done.err
    assert {"shop-tills/rollout/no", "shop-tills/rollout/2027-01"} <= set(
        titles(workspace).values()
    )
    assert 'title: "012"' in (workspace / "backlog.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("book", "place", "said"),
    [
        ("title: x\nstories:\n  - titel: Train\n", "3:5", 'did you mean "title"?'),
        ("title: x\nstories:\n  - title: Train\n    owner: me\n", "4:5", "owner"),
        ("title: x\nstories:\n  - {title: Train, kind: job}\n", "3:26", "kind"),
        ("title: x\ntitle: y\nstories: [Train]\n", "2:1", "title"),
        ("title: x\nstories: [Train, {title: ' '}]\n", "2:18", "story 2 needs a title"),
        ("title: [x\n", "1:8", "R101"),
    ],
)
def test_a_fault_of_a_playbook_is_told_at_its_place(workspace, book, place, said):
    (workspace / "ours/rollout.yaml").write_text(book, encoding="utf-8")
    done = r2b("build", cwd=workspace)
    assert done.code == 1
    assert f"rollout.yaml:{place}: error" in done.err, done.err
    assert said in done.err, done.err


def test_a_folder_that_is_not_there_is_an_error(workspace):
    (workspace / "ours").rmdir()
    done = r2b("build", cwd=workspace)
    assert done.code == 1
    assert "there is no folder" in done.err
