"""roadmap.yaml to a Roadmap."""

import re
from pathlib import PurePath

from roadmap2backlog.diagnostics import STANDARD_INPUT_NAME, Checked, Diagnostic, Span
from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.load import load
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.yaml_nodes import Document, read_yaml
from roadmap2backlog.model.roadmap import Roadmap

_BACKLOG_FIELDS = frozenset({"version", "roadmap", "notes", "initiatives", "epics", "stories"})
_WORD = re.compile(r"initiatives\s*(?:：|$|- )")
_INITIATIVES = re.compile(r"^initiatives\s*:", re.MULTILINE)
_FOREIGN_FILES = {
    ".md": "a Markdown file", ".markdown": "a Markdown file", ".csv": "a CSV table",
    ".tsv": "a table", ".txt": "a text file",
}  # fmt: skip


def load_roadmap(data: bytes | str, file: str) -> Checked[Loaded[Roadmap]]:
    """Return the roadmap of a file with all findings of the codes R1xx and R2xx.

    A value may come back even with errors: what can be read without the faulty parts.

    Args:
        data: The file's bytes, or its text.
        file: The name that findings call it by.
    """
    kind = _FOREIGN_FILES.get(PurePath(file).suffix.lower())
    if kind is not None:
        return Checked(None, (_foreign(f"this is {kind}", file, Span(file)),))
    read = read_yaml(data, file)
    document = read.value
    if document is None and any(found.code == "R101" for found in read.findings):
        foreign = _unreadable(data, file)
        return Checked(None, (foreign,) if foreign else read.findings)
    if document is not None and _is_backlog(document.value):
        what = "this is a backlog, not a roadmap"
        hint = "name the roadmap that it was built from, e.g. `roadmap.yaml`"
        return Checked(None, (Diagnostic("R208", what, document.source_map.at(()), hint),))
    if document is not None and _is_foreign(document.value):
        if _is_cut_before_initiatives(read):
            return Checked(None, read.findings)
        return Checked(None, (_name_shape(document, file),))
    return load(read, Roadmap)


def _unreadable(data: bytes | str, file: str) -> Diagnostic | None:
    """Return the finding for a text that breaks the rules of YAML because it is none."""
    from roadmap2backlog.loading.foreign_text import kind_of  # noqa: PLC0415 -- rarely needed

    text = data if isinstance(data, str) else data.decode("utf-8", errors="replace")
    kind = kind_of(text)
    return _foreign(f"this is {kind}, not YAML", file, Span(file)) if kind else None


def _is_cut_before_initiatives(read: Checked[Document]) -> bool:
    """Return whether a line of three dashes stands between the first lines and ours."""
    is_cut = any(found.code == "R103" for found in read.findings)
    return is_cut and _INITIATIVES.search(read.unwrap().text) is not None


def _is_backlog(value: Data) -> bool:
    return isinstance(value, dict) and "stories" in value and value.keys() <= _BACKLOG_FIELDS


def _is_foreign(value: Data) -> bool:
    """Return whether this is some other roadmap format, rather than ours with a mistake."""
    if not isinstance(value, dict):
        return True
    if "initiatives" in value:
        return False
    from roadmap2backlog.model.nearest import nearest  # noqa: PLC0415 -- rarely needed

    if any(nearest(key, ["initiatives"]) for key in value):
        return False
    strange = [key for key in value if key not in Roadmap.model_fields]
    return bool(strange) or not value


def _name_shape(document: Document, file: str) -> Diagnostic:
    """Return the finding that says what the file looks like instead."""
    from roadmap2backlog.loading.foreign_text import (  # noqa: PLC0415 -- rarely needed
        kind_of_read,
    )

    value = document.value
    if kind := kind_of_read(document.text, value):
        return _foreign(f"this is {kind}, not YAML", file, Span(file))
    if isinstance(value, list):
        what = "the file is a list; a roadmap has its list under `initiatives:`"
    elif isinstance(value, dict):
        keys = ", ".join(f"`{key}`" for key in list(value)[:5])
        what = f"there is no `initiatives:`; the file has {keys or 'nothing'}"
    elif _WORD.match(str(value)):
        what = "there is no colon after `initiatives`"
        hint = "write `initiatives:`, and the list below it"
        return Diagnostic("R101", what, document.source_map.at(()), hint)
    else:
        what = "the file is one piece of text; a roadmap has a list under `initiatives:`"
    return _foreign(what, file, document.source_map.at(()))


def _foreign(what: str, file: str, span: Span) -> Diagnostic:
    name = file if file and file != STANDARD_INPUT_NAME else "FILE"
    target = "roadmap.yaml" if PurePath(name).name != "roadmap.yaml" else "new-roadmap.yaml"
    hint = f"if it is a roadmap in another format, run `r2b import {name} -o {target}`"
    return Diagnostic("R208", what, span, hint)
