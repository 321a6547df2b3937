"""Each foreign example becomes exactly the roadmap that stands beside it."""

from pathlib import Path

import pytest

from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap

IMPORTED = Path(__file__).parents[2] / "examples" / "imported"
SOURCES = sorted(
    path for path in IMPORTED.glob("*/*") if path.suffix in {".yml", ".md", ".csv"}
    and path.name != "README.md"
)  # fmt: skip


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_a_foreign_example_becomes_the_roadmap_beside_it(source, golden):
    imported = import_roadmap(source.read_bytes(), source.name).unwrap()
    assert imported.kept == imported.leaves
    assert not imported.rescued
    golden(source.parent / "roadmap.yaml", render_roadmap(imported.roadmap))


def test_there_is_an_example_of_each_kind():
    assert {path.suffix for path in SOURCES} == {".yml", ".md", ".csv"}
