"""What pydantic complains about, said in the words of the person who wrote the file."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from roadmap2backlog.diagnostics import Diagnostic, Severity
from roadmap2backlog.loading.data import Data, value_at
from roadmap2backlog.loading.expected import Expected, expected_at
from roadmap2backlog.loading.field_names import LEVELS, WORDS
from roadmap2backlog.loading.nested_entries import nested_hint
from roadmap2backlog.loading.place_names import place_name, quotable
from roadmap2backlog.loading.salvage import Fault
from roadmap2backlog.loading.typing_slips import ODD_SPACES
from roadmap2backlog.loading.unknown_fields import tight_field, unknown_field
from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.nearest import nearest
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.provenance import PathKey, SourceMap
from roadmap2backlog.model.roadmap import Priority

RANGES: Mapping[str, str] = MappingProxyType(
    {"confidence": "between 0 and 100 %, e.g. `80%`", "focus": "above 0 and at most 1, e.g. `0.8`"}
)
_IN_DIGITS = "write a number in digits, e.g. `8`"
_OTHER_MARK = re.compile(r"(-|[–—•·▪‣◦]|\d+[.)])\s*(\w*)")
_WIDTHLESS = frozenset("\u200b\u2060\ufeff")
_LISTED = re.compile(r"'([^']*)'")


@dataclass(frozen=True, slots=True)
class Complaint:
    """A fault with what is needed to talk about it."""

    root: type[Noun]
    document: Data
    source_map: SourceMap
    fault: Fault

    @property
    def path(self) -> PathKey:
        """Return where, as far as the file has it."""
        return self.fault.path

    @property
    def found(self) -> Data:
        """Return the value that stands at the path."""
        return value_at(self.document, self.path)

    @property
    def expected(self) -> Expected:
        """Return what the model expects at the path."""
        return expected_at(self.root, self.path)

    @property
    def field(self) -> str:
        """Return the field's name, or what an entry of the list is called."""
        last = next((step for step in reversed(self.path) if isinstance(step, str)), "file")
        inside = bool(self.path) and isinstance(self.path[-1], int)
        return f"{_article(LEVELS.get(last, 'entry of `' + last + '`'))}" if inside else f"`{last}`"

    def finding(
        self, code: str, what: str, hint: str = "", severity: Severity | None = None
    ) -> Diagnostic:
        """Return the finding at the value."""
        around = self.path if self.path and isinstance(self.path[-1], int) else self.path[:-1]
        place = place_name(self.document, around)
        message = f"{place}: {what}" if place else what
        return Diagnostic(code, message, self.source_map.at(self.path), hint, severity)


def diagnose(complaint: Complaint) -> Diagnostic | None:
    """Return the finding for an error, or None where another finding says it already."""
    if complaint.found is None and complaint.fault.kind not in {"missing", "extra_forbidden"}:
        return _empty(complaint)
    say = _WORDS.get(complaint.fault.kind, _other)
    return say(complaint)


def _article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _kind_of(value: Data) -> str:
    if isinstance(value, dict):
        return "a block of fields"
    if isinstance(value, list):
        return "a list"
    return f"“{quotable(value or '')}”"


def _empty(complaint: Complaint) -> Diagnostic:
    """Say that something is there but holds nothing."""
    inside = bool(complaint.path) and isinstance(complaint.path[-1], int)
    hint = "write the text after the dash, or remove the line" if inside else ""
    if not inside and complaint.expected.is_required:
        hint = f"write it after the colon: `{complaint.path[-1]}: …`" if complaint.path else ""
    if complaint.expected.is_list and complaint.expected.is_required:
        hint = _first_entry(complaint)
    severity = None if inside or complaint.expected.is_required else Severity.NOTE
    what = "the entry is empty" if inside else f"{complaint.field} is there, but says nothing"
    finding = complaint.finding("R206", what, hint, severity)
    place = complaint.source_map.key_at(complaint.path)
    return Diagnostic("R206", finding.message, place, hint, severity)


def _missing(complaint: Complaint) -> Diagnostic:
    name = str(complaint.fault.loc[-1])
    place = place_name(complaint.document, complaint.path)
    message = f"{place}: `{name}` is missing" if place else f"`{name}:` is missing"
    hint = f"add a line `{name}: …`"
    return Diagnostic("R201", message, complaint.source_map.at(complaint.path), hint)


def _unknown(complaint: Complaint) -> Diagnostic:
    around = expected_at(complaint.root, complaint.path[:-1])
    place = place_name(complaint.document, complaint.path[:-1])
    name = str(complaint.path[-1])
    what = f"unknown field `{quotable(name)}`"
    hint = unknown_field(name, around.noun or complaint.root)
    tight = tight_field(name, around.noun or complaint.root)
    if tight is not None:
        what = f"a space is missing after the colon of `{quotable(name)}`"
        hint = f"write `{tight[0]}: {tight[1]}`"
    message = f"{place}: {what}" if place else what
    span = complaint.source_map.key_at(complaint.path)
    if (
        tight is None
        and complaint.found is None
        and complaint.source_map.at(complaint.path).column == span.end_column
    ):
        hint = "the comma begins a field; if it belongs to the text before it, put that in quotes"
    if odd := re.search(f"[{ODD_SPACES}]+", name):
        message += ", for an invisible space stands in its name"
        space = "" if odd[0] in _WIDTHLESS else " "
        hint = f"delete that space and type `{name.replace(odd[0], space).strip()}` again"
    return Diagnostic("R202", message, span, hint)


def _wrong_kind(complaint: Complaint) -> Diagnostic:
    """Say that a list, a text or a block of fields stands where another kind belongs."""
    expected = complaint.expected
    if expected.is_list:
        text = "the text " * isinstance(complaint.found, str)
        what = f"{complaint.field} takes a list, and this is {text}{_kind_of(complaint.found)}"
        return complaint.finding("R203", what, _entry_hint(complaint.found))
    wanted = "a text" if expected.takes_text else "a block of fields"
    if expected.takes_text and expected.noun is not None:
        wanted = "a text or a block of fields"
    what = f"{complaint.field} is {wanted}, and this is {_kind_of(complaint.found)}"
    return complaint.finding("R203", what, _kind_hint(complaint, expected))


def _entry_hint(found: Data) -> str:
    """Return the advice for what should have been a list, with the mark that somebody used."""
    hint = "start each entry on its own line with `- `"
    first = next(iter(found), "") if isinstance(found, dict) else str(found)
    mark = _OTHER_MARK.match(first)
    if mark is None:
        return hint
    if mark[1] == "-":
        return f"{hint}, a dash and a space: `- {mark[2]}…`"
    return f"{hint}, not with `{mark[1]}`"


def _kind_hint(complaint: Complaint, expected: Expected) -> str:
    found = complaint.found
    if expected.takes_text:
        return _text_hint(complaint, is_text_only=expected.noun is None)
    if expected.noun is Priority:
        return "write fields below it, e.g. `moscow: must`, or `value: 8` and `size: 5`"
    if isinstance(found, str) and expected.noun is not None:
        names = ", ".join(list(expected.noun.model_fields)[:4])
        return f"write fields below it, e.g. {names}"
    return ""


def _text_hint(complaint: Complaint, *, is_text_only: bool) -> str:
    """Return the advice for a list or fields where a text belongs."""
    found = complaint.found
    if isinstance(found, list):
        return "write one text; if the brackets belong to it, put it in quotes"
    if not isinstance(found, dict):
        return ""
    named = next((found[name] for name in ("id", "name", "title") if found.get(name)), None)
    if is_text_only and isinstance(named, str):
        return f"write the text alone: `{named}`"
    if len(found) == 1:
        return colon_hint(found, str(complaint.path[-2]) if len(complaint.path) > 1 else "")
    return "write one text; if a colon or a brace belongs to it, put it in quotes"


def colon_hint(found: dict[str, Data], around: str = "") -> str:
    """Return the advice for a text that a colon turned into a field.

    Args:
        found: The field.
        around: The name of the list that it is an entry of.
    """
    name, value = next(iter(found.items()))
    if value is None:
        return f'put the text in quotes, so that it is no field: "{name}"'
    if isinstance(value, str):
        return f'put the text in quotes, because of the colon: "{name}: {value}"'
    first = value[0] if isinstance(value, list) and value else None
    if isinstance(first, dict):
        first = ": ".join(part for part in next(iter(first.items())) if isinstance(part, str))
    if isinstance(first, str):
        return nested_hint(name, first, around)
    return f"the colon after “{quotable(name)}” makes it a field; remove it or use quotes"


def _number(complaint: Complaint) -> Diagnostic:
    name = str(complaint.path[-1]) if complaint.path else ""
    found = complaint.found
    if name == "version":
        return complaint.finding("R209", f"this program does not know version {found}")
    if complaint.expected.takes_shirt_size:
        what = f"`{name}` takes points or S, M, L, XL, and this is {_kind_of(found)}"
        meant = nearest(str(found), ("S", "M", "L", "XL"), WORDS)
        hint = _did_you_mean(meant) or _digits(str(found))
        return complaint.finding("R204", what, hint)
    wanted = RANGES.get(name) or _range(complaint.fault.limits)
    unread = complaint.fault.kind.endswith(("_parsing", "_type"))
    hint = _digits(str(found)) if unread else f"write a number {wanted}"
    if name in RANGES and (hint == _IN_DIGITS or not unread):
        hint = f"write a number {wanted}"
    what = f"`{name}` takes a number {wanted}".rstrip() + f", and this is {_kind_of(found)}"
    return complaint.finding("R204", what, hint)


def _digits(found: str) -> str:
    """Return the advice for something that is no number, with the number in it if there is one."""
    text = found.strip()
    if re.fullmatch(r"\d+,\d+", text):
        return f"write `{text.replace(',', '.')}`"
    if text.startswith("-"):
        return "write a number of at least 0"
    numbers = re.findall(r"(?<![\w.])\d+(?:[.,]\d+)?(?![\w.])", text)
    if len(numbers) > 1:
        return f"write one number, e.g. `{numbers[-1].replace(',', '.')}`"
    if not numbers or numbers[0] == text:
        return _IN_DIGITS
    return f"write the number alone: `{numbers[0].replace(',', '.')}`"


def _range(limits: Mapping[str, Any]) -> str:
    names = {"ge": "of at least", "gt": "above", "le": "of at most", "lt": "below"}
    parts = [f"{words} {limits[name]:g}" for name, words in names.items() if name in limits]
    return " and ".join(parts)


def _did_you_mean(word: str | None) -> str:
    return f'did you mean "{word}"?' if word else ""


def _word(complaint: Complaint) -> Diagnostic:
    if complaint.expected.takes_shirt_size:
        return _number(complaint)
    known = _LISTED.findall(str(complaint.fault.limits["expected"]))
    found = complaint.found
    what = f"{complaint.field} is one of {', '.join(known)}, and this is {_kind_of(found)}"
    meant = nearest(str(found), known, WORDS)
    return complaint.finding("R205", what, _did_you_mean(meant) or "use one of these words")


def _truth(complaint: Complaint) -> Diagnostic:
    what = f"{complaint.field} is true or false, and this is {_kind_of(complaint.found)}"
    return complaint.finding("R205", what, "write `true` or `false`")


def _short(complaint: Complaint) -> Diagnostic | None:
    if complaint.found:
        return None
    what = f"{complaint.field} is empty"
    hint = _first_entry(complaint) if complaint.expected.is_list else ""
    return complaint.finding("R206", what, hint)


def _first_entry(complaint: Complaint) -> str:
    """Return the advice for a list that needs an entry."""
    entry = expected_at(complaint.root, (*complaint.path, 0)).noun
    fields = entry.model_fields.items() if entry else ()
    names = [f"{name}: " for name, field in fields if field.is_required()]
    return f"write the first entry below it: `- {''.join(names[:1])}…`"


def _id(complaint: Complaint) -> Diagnostic:
    found = str(complaint.found)
    what = f"{complaint.field} cannot be “{quotable(found)}”"
    return complaint.finding("R207", what, f"use letters, digits and dashes, e.g. `{slug(found)}`")


def _date(complaint: Complaint) -> Diagnostic:
    what = f"{complaint.field} is a date, and this is {_kind_of(complaint.found)}"
    return complaint.finding("R203", what, "write year, month and day, e.g. `2027-01-04`")


def _other(complaint: Complaint) -> Diagnostic:
    what = f"{complaint.field} cannot be {_kind_of(complaint.found)}"
    return complaint.finding("R203", what)


_WORDS: Mapping[str, Callable[[Complaint], Diagnostic | None]] = MappingProxyType(
    {
        "missing": _missing,
        "extra_forbidden": _unknown,
        **dict.fromkeys(
            ("string_type", "tuple_type", "model_type", "dict_type", "list_type"), _wrong_kind
        ),
        **dict.fromkeys(
            ("float_type", "float_parsing", "int_type", "int_parsing", "int_from_float",
             "greater_than", "greater_than_equal", "less_than", "less_than_equal",
             "finite_number", "int_parsing_size"), _number,
        ),
        **dict.fromkeys(("enum", "literal_error"), _word),
        **dict.fromkeys(("bool_type", "bool_parsing"), _truth),
        **dict.fromkeys(("string_too_short", "too_short"), _short),
        **dict.fromkeys(("string_pattern_mismatch", "string_too_long"), _id),
        **dict.fromkeys(
            ("date_type", "date_parsing", "date_from_datetime_parsing",
             "date_from_datetime_inexact"), _date,
        ),
    }
)  # fmt: skip
