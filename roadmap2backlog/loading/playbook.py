"""A team's own playbook to a Playbook."""

from collections.abc import Iterator
from pathlib import PurePath

from roadmap2backlog.diagnostics import Checked, Diagnostic
from roadmap2backlog.loading.load import load
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.loading.yaml_nodes import read_yaml
from roadmap2backlog.model.playbook import Playbook


def load_playbook(data: bytes | str, file: str) -> Checked[Loaded[Playbook]]:
    """Return the playbook of a file; one without a title is called as its file.

    What is wrong is found with the codes R1xx and R2xx, and R516 where no story can come of it.
    """
    checked = load(read_yaml(data, file), Playbook)
    loaded = checked.value
    if loaded is None:
        return checked
    findings = (*checked.findings, *_useless(loaded))
    named = loaded.value.title or PurePath(file).stem
    value = loaded.value.model_copy(update={"title": named})
    return Checked(loaded._replace(value=value), findings)


def _useless(loaded: Loaded[Playbook]) -> Iterator[Diagnostic]:
    """Yield a finding for each part that no story can come of."""
    if not loaded.value.stories:
        message = "a playbook needs a list `stories` with something in it"
        yield Diagnostic("R516", message, loaded.source_map.at(()))
    for number, story in enumerate(loaded.value.stories):
        if not story.title.strip():
            place = loaded.source_map.at(("stories", number))
            yield Diagnostic("R516", f"story {number + 1} needs a title", place)
