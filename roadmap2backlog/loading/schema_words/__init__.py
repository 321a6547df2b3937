"""What is said about each field, read once from this folder: for editors and the docs."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

import yaml

FILES = ("roadmap", "backlog", "settings", "lock")


class FieldWords(NamedTuple):
    """What a field says, in one or two sentences, and an example of its value."""

    says: str
    example: object


@cache
def field_words() -> Mapping[tuple[str, str], FieldWords]:
    """Return what is said about each field, by the names of its noun and itself."""
    words = {}
    for name in FILES:
        text = files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
        for noun, fields in yaml.load(text, Loader=_Plain).items():  # noqa: S506 -- a SafeLoader
            for field, (says, example) in fields.items():
                words[noun, field] = FieldWords(says, example)
    return MappingProxyType(words)


def words_of(noun: str, field: str) -> FieldWords:
    """Return what is said about a field; a name alone where nobody has written about it yet."""
    return field_words().get((noun, field), FieldWords(field.replace("_", " "), field))


class _Plain(yaml.SafeLoader):
    """Keeps dates as the text they are."""


_Plain.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
