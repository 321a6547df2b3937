"""Requests and answers held against Jira's official schemas, where these are at hand."""

import copy
import json
import re
from functools import cache

from jsonschema import Draft4Validator
from shared_data import jira_specs

_FILES = {True: "cloud-v3+agile.subset.json", False: "dc-10.3.subset.json"}


class Schemas:
    """Says what is wrong with a request, by the document of one edition."""

    def __init__(self, document, prefix):
        self._document = document
        self._routes = [
            (method.upper(), re.compile(prefix + re.sub(r"\{\w+\}", "[^/]+", path)), operation)
            for path, methods in document["paths"].items()
            for method, operation in methods.items()
            if method in {"get", "put", "post", "delete"}
        ]
        self._routes.sort(key=lambda route: route[1].pattern.count("[^/]+"))

    def problems(self, method, path, query, body):
        """Return what is wrong with a request, nothing if it is right."""
        operation = self._operation(method, path)
        if operation is None:
            return [f"{method} {path} is not in the document"]
        known = {p["name"]: p for p in operation.get("parameters", []) if p.get("in") == "query"}
        found = [f"unknown parameter {name}" for name in query if name not in known]
        found += [
            f"no {name}" for name, p in known.items() if p.get("required") and not query.get(name)
        ]
        content = operation.get("requestBody", {}).get("content", {})
        if content:
            found += self._faults(content["application/json"]["schema"], body)
        elif body is not None:
            found.append("a body where none is known")
        return [f"{method} {path}: {words}" for words in found]

    def answer_problems(self, method, path, status, data):
        """Return what is wrong with a good answer, nothing if it is right or cannot be judged."""
        operation = self._operation(method, path)
        if operation is None or not 200 <= status < 300:
            return []
        known = operation["responses"].get(str(status), operation["responses"].get("default"))
        if known is None:
            return [f"{method} {path}: {status} is not in the document"]
        schema = known.get("content", {}).get("application/json", {}).get("schema")
        if schema is None:
            return []
        # Lists of Data Center refer to the schema of one entry.
        entries = data if isinstance(data, list) and schema.get("type") != "array" else [data]
        found = [words for entry in entries for words in self._faults(schema, entry)]
        return [f"{method} {path} {status}: {words}" for words in found]

    def _operation(self, method, path):
        return next((o for m, p, o in self._routes if m == method and p.fullmatch(path)), None)

    def _faults(self, schema, value):
        whole = {"components": self._document["components"], "allOf": [schema]}
        return [error.message[:300] for error in Draft4Validator(whole).iter_errors(value)]


@cache
def schemas(*, cloud):
    """Return the schemas of an edition, mended where the official document is wrong, or skip."""
    document = json.loads((jira_specs() / _FILES[cloud]).read_text())
    document = _mended(copy.deepcopy(document))
    if not cloud:
        # Every value is declared an object there, so that no valid request would pass.
        known = document["components"]["schemas"]
        for name in ("IssueUpdateBean", "IssueBean"):
            known[name]["properties"]["fields"] = {"type": "object"}
        known["EntityPropertyBean"]["properties"]["value"] = {}
    return Schemas(document, "" if cloud else "/rest")


def _mended(node):
    """Return a schema of OpenAPI 3.0 as one of JSON Schema, draft 4."""
    if isinstance(node, list):
        return [_mended(part) for part in node]
    if not isinstance(node, dict):
        return node
    found = {name: _mended(part) for name, part in node.items() if name != "example"}
    if found.pop("nullable", False) is True and isinstance(found.get("type"), str):
        found["type"] = [found["type"], "null"]
    return found
