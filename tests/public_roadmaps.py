"""The public roadmaps of the development data, as roadmap files of this program."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.decomposing.result import Decomposition
from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap
from roadmap2backlog.model.roadmap import Roadmap

_KINDS = {".yaml", ".md", ".html"}


class PublicRoadmap(NamedTuple):
    """A public roadmap after its import."""

    name: str
    text: str

    def loaded(self) -> Loaded[Roadmap]:
        return load_roadmap(self.text, "roadmap.yaml").unwrap()

    def decomposed(self) -> Decomposition:
        loaded = self.loaded()
        return decompose(loaded.value, loaded.source_map)


@cache
def public_roadmaps(folder: Path) -> tuple[PublicRoadmap, ...]:
    """Return every roadmap below a folder that can be read, by name; broken ones are left out."""
    return tuple(_read(folder))


def _read(folder: Path) -> Iterator[PublicRoadmap]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in _KINDS:
            read = import_roadmap(path.read_bytes(), path.name)
            if read.value is not None:
                yield PublicRoadmap(path.name, render_roadmap(read.value.roadmap))
