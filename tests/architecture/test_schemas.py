"""The schemas are fresh, say something about every field, and take what the tool takes.

After a change of the models: `pytest tests/architecture --update-golden`.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator
from running import r2b

from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.schema import MODELS, json_schema
from roadmap2backlog.loading.schema_words import field_words
from roadmap2backlog.pipeline.schemas import schema_of

ROOT = Path(__file__).parents[2]
KINDS = ("roadmap", "backlog", "r2b", "lock")
EXAMPLES = {
    "roadmap": sorted(ROOT.glob("examples/**/roadmap.yaml")),
    "backlog": sorted(ROOT.glob("examples/**/backlog.yaml")),
    "r2b": sorted(ROOT.glob("examples/**/r2b.yaml")),
    "lock": sorted(ROOT.glob("examples/**/backlog.lock.json")),
}


class Texts(yaml.CSafeLoader):
    """Reads as an editor does: YAML 1.2, in which a date is a text."""


Texts.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if not pair[0].endswith("timestamp")]
    for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def parts(value: object) -> Iterator[dict]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner)


def nouns(kind: str) -> dict[str, dict]:
    schema = json_schema(kind)
    root = {MODELS[kind].__name__: schema}
    return root | {name: s for name, s in schema["definitions"].items() if "properties" in s}


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_in_the_folder_is_what_the_models_say(kind, golden):
    text = json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"
    golden(ROOT / "schemas" / f"{kind}.schema.json", text)


@pytest.mark.parametrize("kind", KINDS)
def test_the_verb_prints_the_file(kind):
    assert r2b("schema", kind).out == (ROOT / f"schemas/{kind}.schema.json").read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_draft_7_without_null(kind):
    schema = schema_of(kind)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"].endswith("draft-07/schema#")
    for part in parts(schema):
        assert part.get("type") != "null"
        assert "$defs" not in part


def test_every_field_is_described_and_every_description_has_a_field():
    """Write about a new field in `roadmap2backlog/loading/schema_words/`."""
    fields = {
        (noun, field)
        for kind in MODELS
        for noun, schema in nouns(kind).items()
        for field in schema["properties"]
    }
    assert set(field_words()) == fields


@pytest.mark.parametrize("kind", MODELS)
def test_the_example_of_a_field_is_valid(kind):
    schema = json_schema(kind)
    for noun, shape in nouns(kind).items():
        for field, inner in shape["properties"].items():
            validator = Draft7Validator({"definitions": schema["definitions"], **inner})
            assert not list(validator.iter_errors(inner["examples"][0])), (noun, field)


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_hold_to_the_schema(kind):
    assert EXAMPLES[kind]
    validator = Draft7Validator(schema_of(kind))
    for path in EXAMPLES[kind]:
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=Texts)
        assert not [f"{path}: {e.json_path} {e.message}" for e in validator.iter_errors(found)]


@pytest.mark.parametrize(
    "line",
    ["target: 2027", "why: true", "size: XXL", "size: 3", "kind: nice", "colour: red",
     "depends_on: x", "capabilities: x", "priority: {confidence: 80%}", "priority: {value: high}",
     "id: a/b", "risks: [1, 2]", "goal: [a]", "evidence: [it is slow]"],
)  # fmt: skip
def test_an_editor_and_the_tool_agree(line):
    text = f"initiatives:\n  - title: Billing\n    {line}\n"
    errors = list(Draft7Validator(schema_of("roadmap")).iter_errors(yaml.load(text, Loader=Texts)))
    refused = [found for found in load_roadmap(text, "a.yaml").findings if found.level == "error"]
    assert bool(errors) == bool(refused), (errors, refused)
