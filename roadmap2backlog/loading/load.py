"""The way every YAML file of ours takes: text, data, noun."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from roadmap2backlog.diagnostics import Checked, Diagnostic, sort_findings
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.validate import validate
from roadmap2backlog.loading.yaml_nodes import Document
from roadmap2backlog.model.noun import Noun

N = TypeVar("N", bound=Noun)


def load(read: Checked[Document], noun: type[N]) -> Checked[Loaded[N]]:
    """Return the noun that a document stands for, with the findings of reading and shape.

    Where a second document begins, what is missing in the first one may well stand there.
    """
    document = read.value
    if document is None:
        return Checked(None, read.findings)
    checked = validate(document.value, document.source_map, noun)
    is_cut = any(found.code == "R103" for found in read.findings)
    top = document.source_map.at(())
    shape = (f for f in checked.findings if not (is_cut and f.code == "R201" and f.span == top))
    findings = sort_findings(_joined(read.findings, tuple(shape)))
    if checked.value is None:
        return Checked(None, findings)
    return Checked(Loaded(checked.value, document.source_map, document.text), findings)


def _joined(reading: tuple[Diagnostic, ...], shape: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """Yield all findings, with one for an empty field whose text a number sign took away.

    Where fields stand instead of a list, the same name comes again for every entry meant.
    """
    cut = {found.span.line: found for found in reading if found.code == "R111"}
    empty = {found.span.line for found in shape if found.code == "R206"}
    blocks = {found.span.column for found in shape if found.code == "R203"}
    for found in reading:
        is_told = found.code == "R111" and found.span.line in empty
        if not is_told and not (found.code == "R102" and found.span.column in blocks):
            yield found
    for found in shape:
        lost = cut.get(found.span.line) if found.code == "R206" else None
        yield found if lost is None else replace(found, hint=lost.hint)
