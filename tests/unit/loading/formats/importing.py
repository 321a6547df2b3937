"""Imports written as text in the tests."""

from textwrap import dedent

from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.formats.imported import Imported
from roadmap2backlog.model.roadmap import Initiative, Roadmap


def imported(text: str, file: str) -> Imported:
    """Return the import of an indented text."""
    found = import_roadmap(dedent(text).lstrip("\n").encode(), file).unwrap()
    assert found.kept == found.leaves
    assert not found.rescued
    return found


def yaml(text: str) -> Roadmap:
    return imported(text, "plan.yaml").roadmap


def markdown(text: str) -> Roadmap:
    return imported(text, "plan.md").roadmap


def table(text: str) -> Roadmap:
    return imported(text, "plan.csv").roadmap


def page(text: str) -> Roadmap:
    return imported(text, "plan.html").roadmap


def titles(roadmap: Roadmap) -> list[str]:
    return [initiative.title for initiative in roadmap.initiatives]


def parts(initiative: Initiative) -> list[str]:
    return [capability.title for capability in initiative.capabilities]


def shape(roadmap: Roadmap) -> dict[str, list[str]]:
    """Return the capabilities' titles by the initiative's title."""
    return {initiative.title: parts(initiative) for initiative in roadmap.initiatives}


def is_done(plan: Initiative) -> bool:
    """Return whether a note of a plan says that it is done."""
    return any(note.casefold().startswith("status: done") for note in plan.notes)
