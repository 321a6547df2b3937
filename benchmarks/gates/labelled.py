"""Labelled bullets: read from tab-separated gold files, or found again in public roadmaps."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

_MARKER = re.compile(r"^\s*(?:[-*+•]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]\]\s+)?")
_FLOW_TEXT = re.compile(r"^\{.*?\btext:\s*(?P<text>[^}]*)\}$")
_KEY = re.compile(r"^(?:name|title|description|text|event|outcome|summary):\s+", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,300}>")


@dataclass(frozen=True, slots=True)
class LabelledBullet:
    """A bullet and what a person said about it.

    Attributes:
        axis: V verb, O object, A data, interface or other adjunct, R role, N none.
        source: What it is resampled with: its roadmap, or itself where that is not known.
    """

    text: str
    form: str
    axis: str
    parts: tuple[str, ...]
    source: str


def bullet_text(line: str) -> str:
    """Return the text of a line without list marker, key, quotes, tags and entities."""
    text = _MARKER.sub("", _TAG.sub("", line)).replace("&#x20;", " ").strip()
    flow = _FLOW_TEXT.match(text)
    text = _KEY.sub("", flow["text"] if flow else text).strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1].strip()
    return text


def read_gold(path: Path) -> tuple[LabelledBullet, ...]:
    """Return the bullets of a gold file: text, form, verbs, axis, parts with bars between."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = [*line.split("\t"), "", "", "", ""][:5]
        if cells[0].strip() and cells[1] in {"VP", "NP", "CL"}:
            parts = tuple(part.strip() for part in cells[4].split("|") if part.strip())
            text = cells[0].strip()
            found.append(LabelledBullet(text, cells[1], cells[3], parts, text))
    return tuple(found)


def read_labels(labels: Path, roadmaps: Path) -> tuple[LabelledBullet, ...]:
    """Return the bullets that a label file refers to, with their texts from the roadmaps.

    Raises:
        ValueError: If a line of a roadmap is not the one that was labelled.
    """
    found = []
    for row in labels.read_text(encoding="utf-8").splitlines():
        if row.startswith("#"):
            continue
        file, line, digest, form, axis, offsets = row.split("\t")
        lines = (roadmaps / file).read_text(encoding="utf-8").split("\n")
        text = bullet_text(lines[int(line) - 1])
        if not hashlib.sha256(text.encode()).hexdigest().startswith(digest):
            raise ValueError(f"{file}:{line} is not the line that was labelled")
        found.append(LabelledBullet(text, form, axis, _cut(text, offsets), file))
    return tuple(found)


def _cut(text: str, offsets: str) -> tuple[str, ...]:
    """Return the parts that offsets such as "0-4+9-12|5-12" stand for."""
    parts = []
    for part in offsets.split("|") if offsets else ():
        pieces = (piece.split("-") for piece in part.split("+"))
        parts.append(" ".join(text[int(start) : int(end)] for start, end in pieces))
    return tuple(parts)
