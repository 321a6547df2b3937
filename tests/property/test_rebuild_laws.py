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


CIRCLE = """\
stories:
  - {id: a/x, title: Sing, points: 2, value: 5, depends_on: [b/y]}
  - {id: b/y, title: Dance, points: 1, depends_on: [a/x]}
  - {id: c/z, title: Rest, points: 1, depends_on: [a/x]}
"""


@pytest.mark.parametrize(
    "verb",
    [
        ["report", "--format", "md"], ["report", "--format", "html"],
        ["report", "--format", "json"], ["report", "--format", "csv"], ["explain", "a/x"],
        ["compare-methods"], ["schedule", "--today", "2027-01-04"],
        ["forecast", "--today", "2027-01-04"],
    ],
)  # fmt: skip
def test_every_verb_does_without_a_wait_of_a_circle(verb, tmp_path):
    (tmp_path / "backlog.yaml").write_text(CIRCLE)
    run = r2b(*verb, cwd=tmp_path)
    assert run.code == 0
    assert run.out
    assert ("warning[R302]" in run.err) is (verb[0] not in {"schedule", "forecast"})


def test_what_came_from_the_roadmap_gives_way_first(tmp_path):
    """Reading a file, the lock tells which waits a person wrote, whichever comes last."""
    (tmp_path / "backlog.yaml").write_text(CIRCLE)
    generated = {"id": "a/x", "title": "Sing", "depends_on": ["b/y"]}
    (tmp_path / "backlog.lock.json").write_text(json.dumps({"version": 1, "stories": [generated]}))
    run = r2b("report", "--format", "json", cwd=tmp_path)
    assert "the order lets a/x not wait for b/y" in run.err
    assert "backlog.yaml:2:" in run.err


def test_a_capability_without_an_epic_of_its_own_can_be_waited_for(tmp_path):
    (tmp_path / "roadmap.yaml").write_text(
        "initiatives:\n- {id: a, title: Alpha, capabilities: [Members can sing]}\n"
        "- {id: b, title: Beta, capabilities: [Members can dance]}\n"
    )
    assert r2b("build", cwd=tmp_path).code == 0
    backlog = read(tmp_path / "backlog.yaml")
    waited = backlog["stories"][1]["id"].rpartition("/")[0]
    backlog["stories"][0]["depends_on"] = [waited]
    write(tmp_path / "backlog.yaml", backlog)
    assert "R301" not in r2b("order", "--dry-run", cwd=tmp_path).err


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
