"""The way every YAML file of ours takes: text, data, noun."""

from typing import TypeVar

from roadmap2backlog.diagnostics import Checked, sort_findings
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.validate import validate
from roadmap2backlog.loading.yaml_nodes import Document
from roadmap2backlog.model.noun import Noun

N = TypeVar("N", bound=Noun)


def load(read: Checked[Document], noun: type[N]) -> Checked[Loaded[N]]:
    """Return the noun that a document stands for, with the findings of reading and shape."""
    document = read.value
    if document is None:
        return Checked(None, read.findings)
    checked = validate(document.value, document.source_map, noun)
    findings = sort_findings((*read.findings, *checked.findings))
    if checked.value is None:
        return Checked(None, findings)
    return Checked(Loaded(checked.value, document.source_map, document.text), findings)
