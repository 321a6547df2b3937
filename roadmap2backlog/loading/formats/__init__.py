"""Foreign roadmaps: any YAML, Markdown, HTML pages and CSV become a roadmap of ours."""

import codecs

from roadmap2backlog.diagnostics import Checked
from roadmap2backlog.loading.encoding import decode
from roadmap2backlog.loading.formats.imported import Imported, RoadmapFormat
from roadmap2backlog.plugins import discover

__all__ = ["Imported", "RoadmapFormat", "import_roadmap"]


def import_roadmap(data: bytes, file: str) -> Checked[Imported]:
    """Return a foreign roadmap as one of ours, read by the format that fits it best.

    Every text leaf of the source stands in the result: a scalar of YAML, a text line of Markdown
    or HTML, a cell of CSV.

    Args:
        data: The file's bytes: UTF-8, or UTF-16 with a byte-order mark, as spreadsheets save it.
        file: The name that findings call it by; its ending helps to tell the format.
    """
    decoded = decode(_from_utf16(data), file, lenient=True)
    if decoded.value is None:
        return Checked(None, decoded.findings)
    text = decoded.value
    formats = discover(__name__)
    scores = {name: plugin.recognise(text, file) for name, plugin in formats.items()}
    best: RoadmapFormat = formats[max(scores, key=lambda name: scores[name])]
    read = best.read(text, file)
    return Checked(read.value, (*decoded.findings, *read.findings))


def _from_utf16(data: bytes) -> bytes:
    """Return UTF-16 with a mark as UTF-8; everything else, and broken UTF-16, as it is."""
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    try:
        return data.decode("utf-16").encode("utf-8")
    except UnicodeError:
        return data
