"""The playbooks that a roadmap may name: those of the tool, and the team's own."""

from collections.abc import Mapping
from pathlib import Path

from roadmap2backlog.decomposing.playbook import load_playbooks
from roadmap2backlog.diagnostics import Diagnostic, Span, WorkspaceError
from roadmap2backlog.model.playbook import Playbook
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.workspace import STANDARD_INPUT, files_in


def known_playbooks(reader: FileReader, settings: Settings, beside: str) -> Mapping[str, Playbook]:
    """Return all playbooks by name; one of the team's own replaces the tool's of that name.

    Args:
        reader: Takes what is wrong with the team's own.
        settings: Names the folder of the team's own, if there is one.
        beside: The file whose folder that one is seen from.
    """
    folder = settings.decomposing.playbooks
    if not folder:
        return load_playbooks()
    home = (Path() if beside == STANDARD_INPUT else Path(beside).parent) / folder
    found = dict(load_playbooks())
    try:
        paths = files_in(home, (".yaml", ".yml"))
    except WorkspaceError:
        message = f"decomposing.playbooks: there is no folder {str(home)!r}"
        reader.findings.append(Diagnostic("R516", message, Span(str(home))))
        return found
    for path in paths:
        loaded = reader.playbook(str(path))
        if loaded is not None:
            found[path.stem] = loaded.value
    return found
