"""`r2b schema`: prints the JSON Schema of a file."""

import click

from roadmap2backlog.cli.options import print_json

KINDS = ("roadmap", "backlog", "r2b", "lock")


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS), default="roadmap")
def schema(kind: str) -> None:
    """Print the JSON Schema of roadmap.yaml, backlog.yaml, r2b.yaml or the lock.

    Editors use it for completion and checks: put
    `# yaml-language-server: $schema=roadmap.schema.json` at the top of the file.
    """
    from roadmap2backlog.pipeline.schemas import schema_of  # noqa: PLC0415 -- pydantic loads late

    print_json(schema_of(kind))


COMMAND = schema
