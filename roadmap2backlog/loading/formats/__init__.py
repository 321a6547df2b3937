"""Foreign roadmaps: any YAML, Markdown, HTML pages and CSV become a roadmap of ours."""

from roadmap2backlog.diagnostics import Checked
from roadmap2backlog.loading.encoding import decode
from roadmap2backlog.loading.formats.encodings import as_utf8
from roadmap2backlog.loading.formats.imported import Imported, RoadmapFormat
from roadmap2backlog.plugins import discover

__all__ = ["Imported", "RoadmapFormat", "import_roadmap"]


def import_roadmap(data: bytes, file: str) -> Checked[Imported]:
    """Return a foreign roadmap as one of ours, read by the format that fits it best.

    Every text leaf of the source stands in the result: a scalar of YAML, a text line of Markdown
    or HTML, a cell of CSV.

    Args:
        data: The file's bytes: UTF-8; UTF-16 and Windows-1252, as spreadsheets save them.
        file: The name that findings call it by; its ending helps to tell the format.
    """
    converted, guessed = as_utf8(data, file)
    decoded = decode(converted, file, lenient=True)
    if decoded.value is None:
        return Checked(None, decoded.findings)
    text = decoded.value
    formats = discover(__name__)
    scores = {name: plugin.recognise(text, file) for name, plugin in formats.items()}
    best: RoadmapFormat = formats[max(scores, key=lambda name: scores[name])]
    read = best.read(text, file)
    return Checked(read.value, (*guessed, *decoded.findings, *read.findings))
