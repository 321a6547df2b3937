"""backlog.yaml to a Backlog."""

from dataclasses import replace
from typing import TYPE_CHECKING

from roadmap2backlog.diagnostics import Checked, has_errors
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
    told = tuple(
        replace(found, hint=_EMPTY) if found.code == "R109" else found for found in read.findings
    )
    loaded = load(Checked(read.value, told), Backlog)
    if read.value is None or not has_errors(loaded.findings):
        return loaded
    from roadmap2backlog.loading.lost_sections import lost_section  # noqa: PLC0415 -- rarely needed

    lost = lost_section(read.value.value, read.value.source_map)
    return loaded if lost is None else Checked(None, (*told, lost))
