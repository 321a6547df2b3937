"""`docs/codes.md` and the tables of `docs/formats.md` are what the tool itself says.

After a change of codes or models: `pytest tests/architecture --update-golden`.
"""

import re
from pathlib import Path

import pytest
import yaml
from running import r2b

from roadmap2backlog.codes import CODES
from roadmap2backlog.loading.schema import MODELS, json_schema

DOCS = Path(__file__).parents[2] / "docs"
HUNDREDS = {
    "1": "The file as text and YAML",
    "2": "The shape of the file",
    "3": "References and cycles",
    "4": "Wording and readiness",
    "5": "Decomposing",
    "6": "Order and capacity",
    "7": "Merging and safety",
    "8": "Trackers",
}
FILES = {
    "roadmap": "roadmap.yaml",
    "backlog": "backlog.yaml",
    "settings": "r2b.yaml",
    "lock": "backlog.lock.json",
}


def codes_page() -> str:
    lines = [
        "# Codes",
        "",
        "Everything the tool can find in a file, as `r2b explain CODE` says it. A code with a word",
        "in brackets can also stand as that word in the `flags` of a story.",
    ]
    hundred = ""
    for number in sorted(CODES):
        if number[1] != hundred:
            hundred = number[1]
            lines += ["", f"## R{hundred}xx: {HUNDREDS[hundred]}"]
        head, *rest = r2b("explain", number).out.rstrip("\n").split("\n")
        lines += ["", f"### {head}", *rest]
    return "\n".join(lines) + "\n"


def takes(shape: dict) -> str:
    """Return in a few words what a field takes."""
    if "enum" in shape:
        return " · ".join(f"`{word}`" for word in shape["enum"])
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for key in ("anyOf", "allOf"):
        if key in shape:
            return " or ".join(dict.fromkeys(takes(part) for part in shape[key]))
    if shape.get("type") == "array":
        return f"list of {takes(shape['items'])}"
    if shape.get("type") == "object":
        return f"names, each with {takes(shape['additionalProperties'])}"
    names = {
        "date": "date", "number": "number", "integer": "whole number",
        "boolean": "`true` or `false`",
    }  # fmt: skip
    return names.get(shape.get("format", str(shape.get("type"))), "text")


def written(value: object) -> str:
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, width=9999, sort_keys=False
    )
    return text.removesuffix("\n").removesuffix("...").strip().replace("|", "\\|")


def table(noun: dict, resolve: dict) -> list[str]:
    lines = ["| field | takes | says | example |", "|---|---|---|---|"]
    for field, shape in noun["properties"].items():
        inner = shape["allOf"][0] if "allOf" in shape else shape
        named = resolve.get(str(inner.get("$ref", "")).rpartition("/")[2], inner)
        kind = takes(named if "enum" in named else inner)
        star = " *" if field in noun.get("required", ()) else ""
        lines.append(
            f"| `{field}`{star} | {kind} | {shape['description']}"
            f" | `{written(shape['examples'][0])}` |"
        )
    return lines


def formats_page() -> str:
    prose = (DOCS / "formats.md").read_text(encoding="utf-8")
    told: set[str] = set()
    for kind, file in FILES.items():
        schema = json_schema(kind)
        nouns = {MODELS[kind].__name__: schema} | schema["definitions"]
        lines = [f"## Fields of {file}", ""]
        for name, noun in nouns.items():
            if "properties" not in noun or name in told:
                continue
            told.add(name)
            lines += [f"### {name}", "", noun["description"].replace("\n", " "), ""]
            lines += [*table(noun, nouns), ""]
        start, end = f"<!-- fields of {kind} -->\n", f"<!-- end of {kind} -->"
        pattern = re.escape(start) + ".*?" + re.escape(end)
        body = start + "\n".join(lines) + end
        assert re.search(pattern, prose, re.DOTALL), f"formats.md has no place for {kind}"
        prose = re.sub(pattern, lambda _, body=body: body, prose, flags=re.DOTALL)
    return prose


def test_the_page_of_codes_is_what_explain_prints(golden):
    golden(DOCS / "codes.md", codes_page())


def test_the_tables_of_fields_are_what_the_schemas_say(golden):
    golden(DOCS / "formats.md", formats_page())


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_code_is_explained_in_sentences(code):
    said = CODES[code]
    assert said.title[0].isupper() or said.title[0] == "`"
    assert said.explanation.endswith(".")
    assert len(said.explanation.split()) >= 5
