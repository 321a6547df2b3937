"""The use case behind `r2b schema`."""

from roadmap2backlog.loading.schema import json_schema


def schema_of(kind: str) -> dict[str, object]:
    """Return the JSON Schema of a file: `roadmap`, `backlog`, `r2b` or `lock`."""
    return json_schema("settings" if kind == "r2b" else kind)
