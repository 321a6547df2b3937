"""`r2b review`: the product owner's page in the browser, or as one offline file."""

import webbrowser
from pathlib import Path

import click

from roadmap2backlog.cli.exit_codes import FINDINGS, FINE
from roadmap2backlog.cli.options import backlog_argument, end, print_findings
from roadmap2backlog.cli.planning_options import day_of
from roadmap2backlog.diagnostics import UnsafeError

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_SHORTEST_TOKEN = 16


@click.command("review")
@backlog_argument
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Else a free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--no-open", is_flag=True, help="Print the address only; open no browser.")
@click.option("--i-know", is_flag=True, help="With --host: others on the network can reach it.")
@click.option("--token", default="", help="The secret in the address; else a fresh one.")
@click.option("--static", "static", type=click.Path(), help="Write one offline page instead.")
@click.option("--apply", "decisions", type=click.Path(allow_dash=True),
              help="Merge what an offline page downloaded.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="With --apply: write nothing.")
def review(
    backlog: str,
    *,
    port: int,
    host: str,
    no_open: bool,
    i_know: bool,
    token: str,
    static: str | None,
    decisions: str | None,
    dry_run: bool,
) -> None:
    """Review, edit and order BACKLOG in the browser; the file stays the single truth.

    The page is served to this machine only, and the address it prints carries a token.
    For people without Python: --static FILE.html writes the same page as one file; the
    decisions it downloads come back with --apply.
    """
    if static:
        _write_static(backlog, static)
        return
    if decisions:
        _apply(backlog, decisions, dry_run=dry_run)
        return
    if host not in _LOOPBACK and not i_know:
        raise UnsafeError(
            f"--host {host} lets everybody who has the printed address, token included, edit the "
            "backlog over the network, unencrypted; add --i-know if that is what you want"
        )
    if token and len(token) < _SHORTEST_TOKEN:
        raise click.UsageError(f"--token needs {_SHORTEST_TOKEN} characters at least")
    _serve(backlog, host, port, token, opens=not no_open)


def _serve(backlog: str, host: str, port: int, token: str, *, opens: bool) -> None:
    from roadmap2backlog.web.serve import Place, serve  # noqa: PLC0415 -- loads late
    from roadmap2backlog.workspace import read  # noqa: PLC0415 -- as above

    read(backlog)

    def opened(address: str) -> None:
        click.echo(address)
        click.echo("Stop with Ctrl+C.", err=True)
        if opens:
            webbrowser.open(address)

    serve(Path(backlog), Place(host, port, token), day_of(None), opened)


def _write_static(backlog: str, target: str) -> None:
    from roadmap2backlog.web.offline import offline_page  # noqa: PLC0415 -- loads late
    from roadmap2backlog.workspace import write  # noqa: PLC0415 -- as above

    page, findings = offline_page(Path(backlog), day_of(None))
    if page is None:
        print_findings(findings, {})
        end(FINDINGS)
        return
    write(target, page)
    click.echo(f"wrote {target}")


def _apply(backlog: str, decisions: str, *, dry_run: bool) -> None:
    from roadmap2backlog.pipeline.reviewing.decisions import (  # noqa: PLC0415 -- loads late
        apply_decisions,
    )

    applied = apply_decisions(backlog, decisions, dry_run=dry_run)
    for line in applied.lines():
        click.echo(line)
    print_findings(applied.findings, {})
    end(FINDINGS if applied.failed else FINE)


COMMAND = review
