"""The place of a character of a text inside the way the text is written in YAML."""

import re

_PROPERTIES = re.compile(r"(?:[&!][^\s\[\]{},]*\s+)+")
_VISIBLE = {
    "'": re.compile(r"''|[^\s]"),
    '"': re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\r\n])|[^\s\\]"),
    "": re.compile(r"\S"),
}
_BLANK_ESCAPES = frozenset({"\\n", "\\t", "\\r", "\\v", "\\f", "\\ ", "\\N", "\\_", "\\L", "\\P"})


def place_of(written: str, value: str, offset: int) -> int:
    """Return the index in the written scalar of character `offset` of the value it stands for.

    White space may be folded or indented away, everything else stands in the same order in
    both, so visible characters are counted.
    """
    start = _body(written)
    style = written[start - 1] if start and written[start - 1] in "'\"" else ""
    if not style and "\n" not in written:
        return min(start + offset, len(written))
    visible_before = sum(not character.isspace() for character in value[:offset])
    on_blank = offset >= len(value) or value[offset].isspace()
    place = start
    for found in _VISIBLE[style].finditer(written, start):
        if found.group() in _BLANK_ESCAPES:
            continue
        if visible_before == 0:
            return place if on_blank and place > start else found.start()
        visible_before -= 1
        place = found.end()
    return min(place, len(written))


def _body(written: str) -> int:
    """Return where the text itself starts: after anchor, quote or the line of a `|`."""
    properties = _PROPERTIES.match(written)
    start = properties.end() if properties else 0
    indicator = written[start : start + 1]
    if indicator in {"'", '"'}:
        return start + 1
    if indicator in {"|", ">"}:
        return written.find("\n", start) + 1 or len(written)
    return start
