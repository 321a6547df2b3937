"""What must hold from end to end when the owner's own tools rewrite the backlog."""

import json
from pathlib import Path
from random import Random

import pytest
import yaml
from owner_data import OwnersData, changed_roadmap
from running import r2b

SHOP = Path(__file__).parents[2] / "examples" / "shop"


def write(path, data, rng=None):
    style = {"sort_keys": False} if rng is None else {
        "sort_keys": rng.random() < 0.5,
        "allow_unicode": rng.random() < 0.5,
        "default_flow_style": rng.choice([False, None]),
        "width": rng.choice([60, 1000]),
    }  # fmt: skip
    path.write_text(yaml.safe_dump(data, **style))


def read(path):
    return yaml.safe_load(path.read_text())


@pytest.fixture
def shop(tmp_path):
    roadmap = json.loads(json.dumps(read(SHOP / "roadmap.yaml"), default=str))
    (tmp_path / "r2b.yaml").write_bytes((SHOP / "r2b.yaml").read_bytes())

    def build_and_edit(seed, edits):
        rng = Random(seed)
        started = changed_roadmap(roadmap, rng, rng.randint(0, 2))
        write(tmp_path / "roadmap.yaml", started)
        assert r2b("build", cwd=tmp_path).code == 0
        owner = OwnersData(read(tmp_path / "backlog.yaml"), rng)
        for number in range(edits):
            owner.edit(number)
        write(tmp_path / "backlog.yaml", owner.backlog, rng)
        write(tmp_path / "roadmap.yaml", changed_roadmap(started, rng, rng.choice((0, 2, 12))))
        return owner

    return build_and_edit


@pytest.mark.parametrize("edits", [3, 200])
@pytest.mark.parametrize("seed", range(12))
def test_no_edit_of_a_rewritten_backlog_is_lost(shop, seed, edits, tmp_path):
    owner = shop(seed, edits)
    built = r2b("build", cwd=tmp_path)
    if "error[" in built.err:
        assert "roadmap.yaml" in built.err  # the random roadmap is at fault: nothing was written
        assert read(tmp_path / "backlog.yaml") == owner.backlog
        return
    assert built.code == 0
    after = read(tmp_path / "backlog.yaml")
    assert owner.lost_in(after) == []
    assert not owner.gone & {story["id"] for story in after["stories"]}
    assert r2b("build", "--exit-code", cwd=tmp_path).code == 0


@pytest.mark.parametrize("seed", range(8))
def test_without_its_lock_a_backlog_loses_nothing_either(shop, seed, tmp_path):
    owner = shop(seed, 40)
    (tmp_path / "backlog.lock.json").unlink()
    built = r2b("build", cwd=tmp_path)
    if built.code == 0:
        assert owner.lost_in(read(tmp_path / "backlog.yaml")) == []
        assert r2b("build", "--exit-code", cwd=tmp_path).code == 0


@pytest.mark.parametrize("seed", range(6))
def test_showing_the_difference_writes_nothing(shop, seed, tmp_path):
    shop(seed, 20)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert r2b("diff", cwd=tmp_path).code in {0, 1}
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_circle_made_by_hand_does_not_keep_the_roadmap_out(tmp_path):
    """The order does without one of its waits and says so; the file keeps both."""
    (tmp_path / "roadmap.yaml").write_text(
        "initiatives:\n- {id: a, title: Alpha}\n- {id: b, title: Beta, depends_on: [a]}\n"
    )
    assert r2b("build", cwd=tmp_path).code == 0
    backlog = read(tmp_path / "backlog.yaml")
    first = next(story for story in backlog["stories"] if story["id"].startswith("a/"))
    second = next(story for story in backlog["stories"] if story["id"].startswith("b/"))
    first["depends_on"] = [second["id"]]
    write(tmp_path / "backlog.yaml", backlog)
    with (tmp_path / "roadmap.yaml").open("a") as roadmap:
        roadmap.write("- {id: c, title: Gamma}\n")
    built = r2b("build", cwd=tmp_path)
    assert built.code == 0
    assert "R302" in built.err
    after = {story["id"]: story for story in read(tmp_path / "backlog.yaml")["stories"]}
    assert after[first["id"]]["depends_on"] == [second["id"]]
    assert after[second["id"]]["depends_on"] == ["a"]
    assert any(name.startswith("c/") for name in after)
    assert r2b("build", "--exit-code", cwd=tmp_path).code == 0


def test_a_story_may_move_into_what_it_waits_for(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(
        "initiatives:\n- {id: a, title: Alpha, capabilities: [Members can sing, Members can dance]}\n"
        "- {id: b, title: Beta, depends_on: [a]}\n"
    )
    assert r2b("build", cwd=tmp_path).code == 0
    backlog = read(tmp_path / "backlog.yaml")
    moved = next(story for story in backlog["stories"] if story["id"].startswith("b/"))
    moved["epic"] = "a"
    write(tmp_path / "backlog.yaml", backlog)
    assert r2b("build", cwd=tmp_path).code == 0
    after = read(tmp_path / "backlog.yaml")["stories"]
    assert [story["epic"] for story in after if story["id"] == moved["id"]] == ["a"]
