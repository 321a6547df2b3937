"""The command line: verbs are loaded only when they are called, so that starting stays quick."""

import sys
from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn

import click

from roadmap2backlog import __version__
from roadmap2backlog.cli.exit_codes import FAILED, FINE, INTERRUPTED, UNSAFE
from roadmap2backlog.diagnostics import Roadmap2BacklogError, UnsafeError

if TYPE_CHECKING:  # only a shell that completes needs it
    from click.shell_completion import CompletionItem

VERBS: Mapping[str, str] = MappingProxyType(
    {
        "init": "Write a small commented roadmap.yaml and r2b.yaml.",
        "import": "Turn any YAML, Markdown, HTML or CSV roadmap into roadmap.yaml.",
        "check": "Say what is wrong in a roadmap, and how to mend it.",
        "build": "Turn roadmap.yaml into an ordered backlog.yaml; edits are kept.",
        "diff": "Show what a build would change, and where both sides changed.",
        "explain": "Say why a story exists and stands where it stands, or what a code means.",
        "order": "Put the stories of any backlog.yaml in the order that loses least.",
        "compare-methods": "Order the backlog by several methods and say where they differ.",
        "graph": "Draw the dependency graph.",
        "review": "Review, edit and order the backlog in the browser.",
        "report": "Write the backlog as a page, Markdown, JSON, CSV and more.",
        "notify": "Tell a Slack channel what is next, why and when.",
        "schedule": "Put the stories into sprints by value, capacity and blockers.",
        "forecast": "Say when the work will be done, and how sure that is.",
        "progress": "Show velocity, burndown, ageing work and the share done of each goal.",
        "import-feedback": "Put what customers said on the roadmap, as evidence.",
        "push": "Bring the tracker in step with the backlog.",
        "pull": "Bring back what people changed in the tracker.",
        "status": "Say what is in sync with the tracker, drifted, in conflict or missing.",
        "sandbox": "Run a Jira look-alike on this machine, to try a push without an account.",
        "schema": "Print the JSON Schema of a file.",
    }
)
"""Every verb with its line in `--help`; the verb `x` is `COMMAND` of the module `cli/x.py`."""


class LazyVerbs(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """Return the verbs in the order of a day's work."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a verb, or None if there is no such verb."""
        if cmd_name not in VERBS:
            return super().get_command(ctx, cmd_name)
        name = cmd_name.replace("-", "_") + "_" * iskeyword(cmd_name)
        command: click.Command = import_module(f"roadmap2backlog.cli.{name}").COMMAND
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Return what may follow; verbs are offered without importing them."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        from click.shell_completion import CompletionItem  # noqa: PLC0415 -- when completing

        return [
            CompletionItem(verb, help=line)
            for verb, line in VERBS.items()
            if verb.startswith(incomplete)
        ]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command for the arguments; an unknown verb gets a suggestion."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches  # noqa: PLC0415 -- only on a typing error

            close = get_close_matches(args[0], list(VERBS), n=1)
            if not close:
                raise
            raise click.UsageError(f"{error.message} Did you mean {close[0]!r}?", ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the verbs without importing them."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=LazyVerbs,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 fine, 1 errors found, 2 wrong usage, 3 changes pending (--exit-code), "
    "4 tracker or disk failed, 5 refused as unsafe.",
)
@click.version_option(__version__, "--version", prog_name="r2b")
def program() -> None:
    """Turn a product manager's roadmap into a product owner's ordered backlog.

    \b
    Start here:
      r2b init                            a small roadmap.yaml to play with
      r2b import OLD.md -o roadmap.yaml   or begin with what you have
      r2b build                           roadmap.yaml -> backlog.yaml
    """  # noqa: D301 -- click reads the control character, not the two letters


def main() -> NoReturn:
    """Run the command line and end the process with the exit code of the verb."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = program.main(prog_name="r2b", standalone_mode=False)
        click.echo(nl=False)  # what is still on its way; nothing where the output is closed
    except click.exceptions.Abort:
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except UnsafeError as error:
        click.echo(f"refused: {error}", err=True)
        sys.exit(UNSAFE)
    except Roadmap2BacklogError as error:
        click.echo(f"failed: {error}", err=True)
        sys.exit(FAILED)
    except BrokenPipeError:
        # The reader went away (`r2b report | head`): nothing is wrong.
        sys.stderr.close()
        sys.exit(FINE)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        click.echo(_own_fault(error), err=True)
        sys.exit(FAILED)
    sys.exit(code if isinstance(code, int) else FINE)


def _own_fault(error: Exception) -> str:
    """Return what to say of a mistake in this program; the error's own words may hold secrets."""
    from errno import ENOSPC  # noqa: PLC0415 -- needed by nobody, as a rule
    from pathlib import Path  # noqa: PLC0415 -- as above
    from traceback import extract_tb  # noqa: PLC0415

    if isinstance(error, OSError) and error.errno == ENOSPC:
        return "failed: the output cannot be written, there is no space left; free some, run again"
    deepest = extract_tb(error.__traceback__)[-1]
    place = f"{Path(deepest.filename).name}, line {deepest.lineno}"
    return (
        f"failed: a mistake of r2b itself, not of your files ({type(error).__name__} in {place})\n"
        "no file is left half-written; please report it with these lines and the file it reads\n"
        "`PYTHONDEVMODE=1 r2b …` shows all of what went wrong"
    )
