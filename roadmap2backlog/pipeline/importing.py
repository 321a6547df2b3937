"""The use case behind `r2b import`."""

from roadmap2backlog.loading.formats import Imported, import_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.workspace import read, shown_name


def import_file(path: str) -> tuple[Imported | None, str | None, FileReader]:
    """Return what a foreign roadmap was recognised as, its text as roadmap.yaml, and findings."""
    reader = FileReader()
    data = read(path)
    name = shown_name(path)
    reader.texts[name] = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    imported = reader.take(import_roadmap(data, name))
    return imported, render_roadmap(imported.roadmap) if imported else None, reader
