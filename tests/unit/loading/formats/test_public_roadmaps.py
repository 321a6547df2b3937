"""Public roadmaps that nobody here wrote come through whole, or say where they are broken."""

import pytest
from shared_data import shared_data

from roadmap2backlog.checking import check_roadmap
from roadmap2backlog.diagnostics import has_errors
from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap

KINDS = {".yaml", ".md", ".html", ".csv"}


@pytest.mark.parametrize("folder", ["roadmaps", "jira-csv-exports"])
def test_a_public_roadmap_keeps_every_leaf(folder):
    paths = [path for path in sorted(shared_data(folder).rglob("*")) if path.suffix in KINDS]
    assert paths
    for path in paths:
        read = import_roadmap(path.read_bytes(), path.name)
        if read.value is None:
            assert any(found.span.line > 1 for found in read.findings), path.name
            continue
        assert read.value.kept == read.value.leaves, path.name
        loaded = load_roadmap(render_roadmap(read.value.roadmap), "roadmap.yaml")
        assert not loaded.findings, path.name
        found = loaded.unwrap()
        assert found.value == read.value.roadmap, path.name
        assert not has_errors(check_roadmap(found.value, found.source_map)), path.name
