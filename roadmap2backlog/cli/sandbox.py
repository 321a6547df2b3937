"""`r2b sandbox`: a local Jira look-alike."""

import sys
from pathlib import Path

import click

from roadmap2backlog.cli.options import format_option, print_json
from roadmap2backlog.diagnostics import WorkspaceError


@click.command("sandbox")
@click.option("--port", type=click.IntRange(0, 65535), default=8787, show_default=True,
              help="Port on loopback; 0 takes any free one.")  # fmt: skip
@click.option("--data-center", is_flag=True, help="Be Data Center instead of Cloud.")
@click.option("--state", type=click.Path(dir_okay=False), help="Keep the state in this file.")
@click.option("--project", default="DEMO", show_default=True, help="Key of the project.")
@click.option("--initiatives", is_flag=True, help="Have an issue type above epics (Cloud).")
@click.option("--no-links-on-create", is_flag=True, help="Leave links off the create screen.")
@click.option("--fault", "faults", multiple=True, metavar="KIND[:METHOD PATH][@FIRST][*TIMES]",
              help="Make something go wrong, e.g. `lost-after:POST issue/bulk@2`.")  # fmt: skip
@click.option("--lag", type=click.IntRange(0), default=0, show_default=True,
              help="After a change, so many searches do not see it yet.")  # fmt: skip
@format_option("text", "json")
def sandbox(
    *,
    port: int,
    data_center: bool,
    state: str | None,
    project: str,
    initiatives: bool,
    no_links_on_create: bool,
    faults: tuple[str, ...],
    lag: int,
    output: str,
) -> None:
    """Run a Jira look-alike on this machine, to try `r2b push` without an account.

    Prints the environment variables that lead to it, then serves until Ctrl-C. Its page shows
    the board in rank order.
    """
    from roadmap2backlog.sandbox.faults import read_fault  # noqa: PLC0415 -- loads late
    from roadmap2backlog.sandbox.server import Sandbox  # noqa: PLC0415 -- as above
    from roadmap2backlog.sandbox.site import Site  # noqa: PLC0415 -- as above

    try:
        known = tuple(map(read_fault, faults))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--fault") from error
    site = Site(
        cloud=not data_center,
        projects=(project, *(("OTHER",) if project != "OTHER" else ())),
        initiatives=initiatives,
        links_on_create=not no_links_on_create,
    )
    try:
        box = Sandbox(site, state=Path(state) if state else None, port=port, faults=known, lag=lag)
    except OSError as error:
        raise WorkspaceError(f"port {port} cannot be used: {error.strerror}") from error
    with box:
        if output == "json":
            print_json(box.environment)
        else:
            for name, value in box.environment.items():
                click.echo(f"export {name}={value}")
        sys.stdout.flush()
        click.echo(f"the board: {box.url}/  (project {project}; Ctrl-C ends)", err=True)
        box.wait()


COMMAND = sandbox
