"""The same roadmap gives the same bytes wherever, whenever and by whomever it is built."""

import shutil
from pathlib import Path

import pytest
from public_roadmaps import public_roadmaps
from shared_data import shared_data
from surroundings import SURROUNDINGS, fingerprints_in_each

SHOP = Path(__file__).parents[2] / "examples" / "shop"


def test_the_surroundings_differ_in_hash_seed_language_and_time_zone():
    for name in ("PYTHONHASHSEED", "LC_ALL", "TZ"):
        assert len({one[name] for one in SURROUNDINGS}) == len(SURROUNDINGS)


def test_an_example_is_built_to_the_same_bytes_in_all_surroundings(tmp_path):
    folder = tmp_path / "roadmaps"
    folder.mkdir()
    shutil.copy(SHOP / "roadmap.yaml", folder / "shop.yaml")
    shutil.copy(SHOP / "r2b.yaml", folder / "r2b.yaml")
    first, *others = fingerprints_in_each(folder, tmp_path / "runs")
    assert [line.split()[:2] for line in first] == [
        ["shop", "says"], ["shop", "backlog.yaml"], ["shop", "backlog.lock.json"],
    ]  # fmt: skip
    assert others == [first] * len(others)


@pytest.mark.slow
def test_every_public_roadmap_is_built_to_the_same_bytes_in_all_surroundings(tmp_path):
    folder = tmp_path / "roadmaps"
    folder.mkdir()
    for number, one in enumerate(public_roadmaps(shared_data("roadmaps"))):
        (folder / f"{number}.yaml").write_text(one.text, encoding="utf-8")
    first, *others = fingerprints_in_each(folder, tmp_path / "runs")
    assert len(first) > 100
    assert others == [first] * len(others)
