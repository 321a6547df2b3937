"""The playbooks that come with the tool."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from roadmap2backlog.model.playbook import Playbook

# Texts stay as they were typed, as in the files of people. Of PyYAML's two, the one in C where it
# is there: the tool's own playbooks are read at each build.
_Loader = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader


@cache
def load_playbooks() -> Mapping[str, Playbook]:
    """Return the playbooks that come with the tool, by name."""
    folder = files("roadmap2backlog.decomposing").joinpath("playbooks")
    found = {}
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".yaml"):
            data = _Loader(entry.read_text(encoding="utf-8")).get_single_data()
            found[entry.name.removesuffix(".yaml")] = Playbook.model_validate(data)
    return MappingProxyType(found)
