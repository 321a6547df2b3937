"""backlog.yaml to a Backlog."""

from roadmap2backlog.diagnostics import Checked
from roadmap2backlog.loading.load import load
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.yaml_nodes import read_yaml
from roadmap2backlog.model.backlog import Backlog


def load_backlog(data: bytes | str, file: str) -> Checked[Loaded[Backlog]]:
    """Return the backlog of a file with all findings of the codes R1xx and R2xx.

    A value may come back even with errors: what can be read without the faulty parts.
    """
    return load(read_yaml(data, file), Backlog)
