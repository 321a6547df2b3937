"""r2b.yaml to Settings."""

from typing import TYPE_CHECKING

from roadmap2backlog.diagnostics import Checked
from roadmap2backlog.loading.load import load
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.positions import Nodes, YamlSourceMap
from roadmap2backlog.loading.yaml_nodes import read_yaml

if TYPE_CHECKING:  # loaded only when such a file is read
    from roadmap2backlog.model.settings import Settings


def load_settings(data: bytes | str, file: str) -> "Checked[Loaded[Settings]]":
    """Return the settings of a file; an empty file gives the defaults."""
    from roadmap2backlog.model.settings import Settings  # noqa: PLC0415 -- see above

    read = read_yaml(data, file)
    if [finding.code for finding in read.findings] == ["R109"]:
        return Checked(Loaded(Settings(), YamlSourceMap(file, Nodes("")), ""))
    return load(read, Settings)
