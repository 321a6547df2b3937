"""What a person or program sets in an issue, held to the rules of the site."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from roadmap2backlog.sandbox.answering import INVALID_PAYLOAD, Asked, RefusedError
from roadmap2backlog.sandbox.site import Kind
from roadmap2backlog.sandbox.store import Row

_LONGEST = 255
_LONGEST_TEXT = 32_767
_LONGEST_PROPERTY = 32_768
_TOO_LONG = "The entered text is too long. It exceeds the allowed limit of 32,767 characters."
_OPERATIONS = frozenset({"set", "add", "remove", "edit", "copy"})
_NODES = frozenset({
    "paragraph", "heading", "bulletList", "orderedList", "listItem", "codeBlock", "text",
    "hardBreak", "blockquote", "rule", "panel", "table", "tableRow", "tableCell", "tableHeader",
    "mention", "emoji", "inlineCard", "taskList", "taskItem", "expand", "status", "date",
    "mediaSingle", "media",
})  # fmt: skip


def merged(
    asked: Asked, project: str, kind: Kind, body: Mapping[str, Any], old: Row | None
) -> dict[str, Any]:
    """Return the data of an issue after a create or an edit.

    Raises:
        RefusedError: With everything that is wrong, by field.
    """
    fields, update = body.get("fields") or {}, body.get("update") or {}
    if not isinstance(fields, dict) or not isinstance(update, dict):
        raise RefusedError(400, INVALID_PAYLOAD)
    data: dict[str, Any] = dict(old.data) if old else {"issuetype": kind.id, "status": "To Do"}
    setter = _Setter(asked, project, kind, data)
    screen = asked.site.on_screen(kind, creating=old is None)
    names = {field.id: field.name for field in asked.site.fields}
    for name in {**fields, **update}:
        if name not in screen:
            said = f"Field '{names.get(name, name)}' cannot be set."
            setter.problem(name, f"{said} It is not on the appropriate screen, or unknown.")
        elif name in fields and name in update:
            setter.problem(name, f"Field '{name}' cannot be updated twice in one request.")
    for name, value in fields.items():
        if name in screen and name not in {"project", "issuetype", "issuelinks"}:
            setter.set(name, value)
    for name, operations in update.items():
        if name in screen and name != "issuelinks":
            setter.operate(name, operations)
    setter.require(names, creating=old is None)
    if setter.problems:
        raise RefusedError(400, errors=setter.problems)
    _properties(data, body.get("properties"))
    return data


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets fields of an issue in the making; the first problem of each field counts."""

    asked: Asked
    project: str
    kind: Kind
    data: dict[str, Any]
    problems: dict[str, str] = field(default_factory=dict)

    def problem(self, name: str, message: str) -> None:
        self.problems.setdefault(name, message)

    def require(self, names: Mapping[str, str], *, creating: bool) -> None:
        for name in sorted(self.asked.site.must(self.kind) - {"project", "issuetype"}):
            if (creating or name == "summary") and not self.data.get(name):
                empty = "You must specify a summary of the issue."
                self.problem(name, empty if name == "summary" else f"{names[name]} is required.")

    def operate(self, name: str, operations: Any) -> None:
        """Do the operations of `update` on one field."""
        if not isinstance(operations, list) or not all(
            isinstance(one, dict) and len(one) == 1 and set(one) <= _OPERATIONS
            for one in operations
        ):
            self.problem(name, "Operation must be an array of objects with one operation each.")
            return
        for one in operations:
            ((verb, value),) = one.items()
            if verb == "set":
                self.set(name, value)
            elif verb in {"add", "remove"} and name in {"labels", "components", "fixVersions"}:
                member = value if name == "labels" else self._named(name, value)
                now = [other for other in self.data.get(name) or () if other != member]
                now += [member] if verb == "add" else []
                if name == "labels":
                    self.set(name, now)
                else:
                    self.data[name] = [number for number in now if number]
            else:
                self.problem(name, f"Field '{name}' does not support operation '{verb}'")

    def set(self, name: str, value: Any) -> None:
        """Set one field."""
        data = self.data
        if name == "summary":
            data[name] = value.strip() if isinstance(value, str) else value
            self._hold(name, _summary_problem(value))
        elif name == "description":
            data[name] = value or None
            self._hold(name, _text_problem(value, rich=self.asked.rich))
        elif name == "labels":
            wrong = _labels_problem(value)
            data[name] = [] if wrong else sorted(set(value))
            self._hold(name, wrong)
        elif name in {"components", "fixVersions"}:
            values = value if isinstance(value, list) else [None]
            data[name] = [self._named(name, one) for one in values]
        elif name in {"parent", self.asked.site.field("gh-epic-link")}:
            self._set_parent(name, value)
        else:
            self._set_plain(name, value)

    def _hold(self, name: str, wrong: str) -> None:
        if wrong:
            self.problem(name, wrong)

    def _set_plain(self, name: str, value: Any) -> None:
        """Set a field of numbers or texts."""
        kind = next(field.kind for field in self.asked.site.fields if field.id == name)
        if kind == "number" and (
            isinstance(value, bool) or not isinstance(value, int | float | None)
        ):
            self.problem(name, "Operation value must be a number")
        elif kind == "string" and not isinstance(value, str | None):
            self.problem(name, "Operation value must be a string")
        self.data[name] = float(value) if kind == "number" and isinstance(value, int) else value

    def _named(self, name: str, value: Any) -> int:
        """Return the id of a component or version that exists."""
        said = value if isinstance(value, dict) else {}
        for number, known in self.asked.store.names(name, self.project):
            if str(number) == str(said.get("id", "")) or known == said.get("name"):
                return number
        noun = "Component" if name == "components" else "Version"
        self.problem(name, f"{noun} name '{said.get('name', value)}' is not valid")
        return 0

    def _set_parent(self, name: str, value: Any) -> None:
        """Put an issue under another one of the next level, or under none."""
        cloud = self.asked.site.cloud
        if value is None or (cloud and value == {"none": True}):
            self.data["parent"] = None
            return
        ref = value.get("key") or value.get("id") if isinstance(value, dict) else value
        if cloud and not isinstance(value, dict):
            self.problem(name, "data was not an object")
            return
        parent = self.asked.store.issue(ref)
        above = self.asked.site.kind(parent.data["issuetype"]) if parent else None
        if parent is None or above is None:
            self.problem(name, f"Could not find issue by id or key '{ref}'.")
        elif above.level != self.kind.level + 1:
            words = "Given parent work item does not belong to appropriate hierarchy."
            self.problem("parentId" if cloud else name, words)
        else:
            self.data["parent"] = parent.id


def _summary_problem(value: Any) -> str:
    if not isinstance(value, str):
        return "Operation value must be a string"
    if "\n" in value or "\r" in value:
        return "The summary is invalid because it contains newline characters."
    return "Summary can't exceed 255 characters." if len(value) > _LONGEST else ""


def _text_problem(value: Any, *, rich: bool) -> str:
    """Return what is wrong with a description: its format, or its length."""
    if value is None:
        return ""
    if not rich and not isinstance(value, str):
        return "Operation value must be a string"
    length = len(value)
    if rich:
        if not isinstance(value, dict) or value.get("type") != "doc" or value.get("version") != 1:
            return "Operation value must be an Atlassian Document"
        found = _document_length(value)
        if found is None:
            return "INVALID_INPUT: the document has an invalid node"
        length = found
    return _TOO_LONG if length > _LONGEST_TEXT else ""


def _document_length(node: Mapping[str, Any]) -> int | None:
    """Return the number of characters of a document; None if it has an invalid node."""
    total = 0
    for inner in node.get("content") or ():
        kind = inner.get("type") if isinstance(inner, dict) else None
        if kind not in _NODES or (kind == "text" and not inner.get("text")):
            return None
        length = len(inner["text"]) if kind == "text" else _document_length(inner)
        if length is None:
            return None
        total += length
    return total


def _labels_problem(value: Any) -> str:
    if not isinstance(value, list) or not all(isinstance(label, str) for label in value):
        return "Operation value must be an array of strings"
    for label in value:
        if not label or any(sign.isspace() for sign in label):
            return f"The label '{label}' contains spaces which is invalid."
        if len(label) > _LONGEST:
            return f"The label '{label}' exceeds the limit of 255 characters."
    return ""


def _properties(data: dict[str, Any], given: Any) -> None:
    """Set entity properties that came with a create or edit."""
    if given is None:
        return
    kept = dict(data.get("properties", {}))
    for entry in given if isinstance(given, list) else [None]:
        if not isinstance(entry, dict) or set(entry) != {"key", "value"}:
            raise RefusedError(400, INVALID_PAYLOAD)
        check_property(entry["value"])
        kept[str(entry["key"])] = entry["value"]
    data["properties"] = kept


def check_property(value: Any) -> None:
    """Refuse a value that is longer than a property may be."""
    if len(json.dumps(value, ensure_ascii=False)) > _LONGEST_PROPERTY:
        raise RefusedError(400, "The property value is too long: the maximum is 32768 characters.")
