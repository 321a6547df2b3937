"""The shape of one entry in the table of codes."""

from typing import NamedTuple


class Code(NamedTuple):
    """One kind of finding.

    Args:
        title: A few words, as a heading.
        explanation: What it means and why it matters, for a person who is no programmer.
        hint: The usual way out; a finding may bring a better one.
        severity: `error`, `warning` or `note`.
        flag: The short name a story carries it under, e.g. `PERSONA_MISSING`; empty if none.
    """

    title: str
    explanation: str
    hint: str = ""
    severity: str = "error"
    flag: str = ""
