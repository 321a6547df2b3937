"""backlog.yaml to a Backlog."""

from typing import TYPE_CHECKING

from roadmap2backlog.diagnostics import Checked
from roadmap2backlog.loading.load import load
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.yaml_nodes import read_yaml

if TYPE_CHECKING:  # loaded only when such a file is read
    from roadmap2backlog.model.backlog import Backlog


def load_backlog(data: bytes | str, file: str) -> "Checked[Loaded[Backlog]]":
    """Return the backlog of a file with all findings of the codes R1xx and R2xx.

    A value may come back even with errors: what can be read without the faulty parts.
    """
    from roadmap2backlog.model.backlog import Backlog  # noqa: PLC0415 -- see above

    return load(read_yaml(data, file), Backlog)
