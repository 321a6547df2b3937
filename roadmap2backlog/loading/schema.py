"""JSON Schemas of the files, made from the models."""

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel

from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.lock import Lock
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.settings import Settings

MODELS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {"roadmap": Roadmap, "backlog": Backlog, "settings": Settings, "lock": Lock}
)


def json_schema(kind: str) -> dict[str, object]:
    """Return the JSON Schema of a file by the name of its model."""
    return MODELS[kind].model_json_schema()
