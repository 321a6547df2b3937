"""Names in a roadmap that mean something outside of it: teams and playbooks."""

from collections.abc import Iterator

from roadmap2backlog.diagnostics import Diagnostic, Severity
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.nearest import nearest
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.playbooks import known_playbooks


def unknown_names(roadmap: Loaded[Roadmap], path: str) -> Iterator[Diagnostic]:
    """Yield a warning for each team and playbook that a build of the file would not know.

    What is wrong with the settings and the playbooks themselves is for the build to say.

    Args:
        roadmap: The roadmap.
        path: Its file, which the settings lie beside.
    """
    aside = FileReader()
    settings = aside.settings(None, path)
    yield from unknown_teams(roadmap, settings)
    if any(initiative.playbook for initiative in roadmap.value.initiatives):
        yield from _unknown_playbooks(roadmap, tuple(known_playbooks(aside, settings, path)))


def unknown_teams(roadmap: Loaded[Roadmap], settings: Settings) -> Iterator[Diagnostic]:
    """Yield a warning for each team that the settings do not list; none where they list none."""
    known = [team.id for team in settings.teams]
    for number, initiative in enumerate(roadmap.value.initiatives if known else ()):
        if not initiative.team or initiative.team in known:
            continue
        named = {team.name: team.id for team in settings.teams if team.name}
        meant = named.get(initiative.team) or nearest(initiative.team, known)
        hint = f"use one of {', '.join(known)}, or add the team under `teams:` in r2b.yaml"
        yield Diagnostic(
            "R626",
            f"the team `{initiative.team}` is not under `teams:` in r2b.yaml",
            roadmap.source_map.at(("initiatives", number, "team")),
            f'did you mean "{meant}"?' if meant else hint,
            Severity.WARNING,
        )


def _unknown_playbooks(roadmap: Loaded[Roadmap], known: tuple[str, ...]) -> Iterator[Diagnostic]:
    for number, initiative in enumerate(roadmap.value.initiatives):
        name = initiative.playbook
        if name and name not in known:
            meant = nearest(name, known)
            place = roadmap.source_map.at(("initiatives", number, "playbook"))
            hint = f'did you mean "{meant}"?' if meant else f"use one of: {', '.join(known)}"
            yield Diagnostic("R517", f"unknown playbook “{name}”", place, hint)
