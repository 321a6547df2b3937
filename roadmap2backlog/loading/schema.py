"""JSON Schemas of the files, made from the models, in the dialect that editors read best.

Draft 07. An empty field is no value, so there is no `null`. A text may be written like a number
or like `true`: the tool keeps what was typed, and an editor should not complain.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from roadmap2backlog.loading.schema_words import words_of
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.lock import Lock
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.settings import Settings

DRAFT = "http://json-schema.org/draft-07/schema#"
MODELS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {"roadmap": Roadmap, "backlog": Backlog, "settings": Settings, "lock": Lock}
)
_TITLES = {
    "roadmap": "roadmap.yaml of roadmap2backlog",
    "backlog": "backlog.yaml of roadmap2backlog",
    "settings": "r2b.yaml of roadmap2backlog",
    "lock": "backlog.lock.json of roadmap2backlog",
}
_TEXT = ["string", "number", "boolean"]
_SHARE = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": 100},
        {"type": "string", "pattern": r"^\s*[0-9]+([.][0-9]+)?\s*%$"},
    ]
}
_KEPT = ("additionalProperties", "required", "type")
_LISTED = ("anyOf", "oneOf", "allOf")


def json_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a file by the name of its model."""
    made = MODELS[kind].model_json_schema()
    nouns = dict(made.pop("$defs", {}))
    root = _noun(MODELS[kind].__name__, made)
    return {
        "$schema": DRAFT,
        "title": _TITLES[kind],
        **root,
        "definitions": {name: _definition(name, nouns[name]) for name in sorted(nouns)},
    }


def _definition(name: str, made: dict[str, Any]) -> dict[str, Any]:
    return _noun(name, made) if "properties" in made else _shape(made)


def _noun(name: str, made: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a noun with what is said about each of its fields."""
    kept = {key: made[key] for key in _KEPT if key in made}
    about = {"description": made["description"], "markdownDescription": made["description"]}
    fields = {field: _field(name, field, shape) for field, shape in made["properties"].items()}
    return {**about, **kept, "properties": fields, "defaultSnippets": [_snippet(name, made)]}


def _snippet(name: str, made: dict[str, Any]) -> dict[str, Any]:
    """Return what an editor offers to fill in: the required fields, or else the first one."""
    fields = made.get("required") or list(made["properties"])[:1]
    examples = {field: words_of(name, field).example for field in fields}
    body = {
        field: f"${{{place}:{field}}}" if isinstance(example, str) else example
        for place, (field, example) in enumerate(examples.items(), 1)
    }
    return {"label": name, "description": made["description"], "body": body}


def _field(noun: str, field: str, made: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field: what it takes, what it says, an example."""
    words = words_of(noun, field)
    shape = dict(_SHARE) if (noun, field) == ("Priority", "confidence") else _shape(made)
    if "$ref" in shape:
        shape = {"allOf": [shape]}
    shown = f"{words.says}\n\n```yaml\n{_yaml({field: words.example})}```"
    said = {"description": words.says, "markdownDescription": shown, "examples": [words.example]}
    default = made.get("default")
    is_told = default not in (None, "", []) and not isinstance(default, dict)
    return {**said, **shape} | ({"default": default} if is_told else {})


def _yaml(value: object) -> str:
    import yaml  # noqa: PLC0415 -- only for examples

    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)
    return text


def _shape(made: Any) -> Any:
    """Return a part of a schema as draft 07 has it, without titles, defaults and nulls."""
    if isinstance(made, list):
        return [_shape(part) for part in made]
    if not isinstance(made, dict):
        return made
    found = {key: _shape(part) for key, part in made.items() if key not in {"title", "default"}}
    if "$ref" in found:
        found["$ref"] = str(found["$ref"]).replace("#/$defs/", "#/definitions/")
    for key in _LISTED:
        parts = [part for part in found.pop(key, []) if part != {"type": "null"}]
        if len(parts) == 1:
            found |= parts[0]
        elif parts:
            found[key] = parts
    if "enum" in found:
        return _words(found)
    if found.get("type") == "string" and "format" not in found and "const" not in found:
        found["type"] = _TEXT
    return found


def _words(shape: dict[str, Any]) -> dict[str, Any]:
    """Return a closed list of words with a line about each, where there is one."""
    lines = [_meanings().get(word, word) for word in shape["enum"]]
    return {**shape, "enumDescriptions": lines, "markdownEnumDescriptions": lines}


@cache
def _meanings() -> Mapping[str, str]:
    """Return what a word of a closed list means."""
    return MappingProxyType(
        {
            "feature": "something people will be able to do",
            "enabler": "work that other work needs",
            "tech-debt": "work that makes later work cheaper",
            "compliance": "what a law or a contract asks for",
            "research": "something to be found out",
            "bug": "something that does not work as promised",
            "must": "without it the rest is worth nothing",
            "should": "important, but there is a way around",
            "could": "wanted, and left out first",
            "wont": "not this time",
            "S": "2 points",
            "M": "5 points",
            "L": "8 points",
            "XL": "13 points",
            "story": "something a person will be able to do",
            "spike": "something to be found out, in limited time",
            "draft": "made by the tool, not yet looked at",
            "ready": "can be taken into a sprint",
            "in-progress": "being built",
            "done": "built",
            "dropped": "decided against; it is not brought back",
            "stub": "a gap to fill in",
            "drafted": "made by the tool, not yet agreed",
            "agreed": "everybody means the same",
            "high": "the source says so itself",
            "medium": "a rule that is nearly always right",
            "low": "a guess: look at it",
            "own": "only the stories' own",
            "even": "the same for each story",
            "size": "by size",
            "off": "not at all",
            "target": "what is wanted sooner comes first",
            "source": "only what the roadmap supports",
            "full": "a full set, with gaps to fill in",
        }
    )
