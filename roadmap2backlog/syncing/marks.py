"""How an issue is known again: one label of its own, one label of the whole set."""

import re
from hashlib import sha256

MARK = "r2b-"
PROPERTY = "roadmap2backlog"
_DIGEST_LETTERS = 16
_TRACE_LETTERS = 8
_NOT_IN_LABEL = re.compile(r"[^\w.-]+")


def digest(text: str) -> str:
    """Return 16 hexadecimal digits that stand for a text."""
    return sha256(text.encode()).hexdigest()[:_DIGEST_LETTERS]


def mark_of(scope: str, name: str) -> str:
    """Return the label that identifies an item's issue: the same in every run and checkout.

    Args:
        scope: The set of issues it belongs to, e.g. the project.
        name: The item's name.
    """
    return MARK + digest(f"{scope}\0{name}")


def trace_of(scope: str, name: str) -> str:
    """Return 8 hexadecimal digits by which a note remembers that an item had an issue."""
    return mark_of(scope, name).removeprefix(MARK)[:_TRACE_LETTERS]


def set_label(scope: str) -> str:
    """Return the label that all issues of a set carry, by which one search finds them."""
    return f"{PROPERTY}-{_NOT_IN_LABEL.sub('-', scope.lower())}"


def is_mark(label: str, scope: str) -> bool:
    """Return whether a label is the tool's, not a person's."""
    return label.startswith(MARK) or label == set_label(scope)


def as_label(text: str) -> str:
    """Return a text as a label: no blanks, at most 255 characters."""
    return "-".join(text.split())[:255]
