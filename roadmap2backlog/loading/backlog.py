"""backlog.yaml to a Backlog."""

from dataclasses import replace
from typing import TYPE_CHECKING

from roadmap2backlog.diagnostics import Checked
from roadmap2backlog.loading.encoding import LARGEST_BACKLOG_BYTES
from roadmap2backlog.loading.load import load
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.yaml_nodes import read_yaml

if TYPE_CHECKING:  # loaded only when such a file is read
    from roadmap2backlog.model.backlog import Backlog


_EMPTY = "restore it from version control, or delete the file to have it built anew"


def load_backlog(data: bytes | str, file: str) -> "Checked[Loaded[Backlog]]":
    """Return the backlog of a file with all findings of the codes R1xx and R2xx.

    A value may come back even with errors: what can be read without the faulty parts.
    """
    from roadmap2backlog.model.backlog import Backlog  # noqa: PLC0415 -- see above

    read = read_yaml(data, file, largest=LARGEST_BACKLOG_BYTES)
    told = (
        replace(found, hint=_EMPTY) if found.code == "R109" else found for found in read.findings
    )
    return load(Checked(read.value, tuple(told)), Backlog)
