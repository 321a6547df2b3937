"""Text out of bytes: UTF-8 only, with a clear word for everything else."""

import re

from roadmap2backlog.diagnostics import Checked, Diagnostic, Severity, Span

LARGEST_FILE_BYTES = 100_000_000
LARGEST_BACKLOG_BYTES = 1_000_000_000
"""A build makes about six times of a roadmap, and must be able to read that again."""
_LINE_BREAK = re.compile("\r\n?|\n")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_MOST_CONTROLS = 20
_NOT_TEXT = {
    b"PK\x03\x04": "an Excel, Word or zip file",
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Excel or Word file",
    b"\x89PNG": "a picture",
    b"\x1f\x8b": "a compressed file",
}


def decode(
    data: bytes | str, file: str, *, lenient: bool = False, largest: int = LARGEST_FILE_BYTES
) -> Checked[str]:
    """Return the text of a file without its byte-order mark.

    Control characters are errors; a lenient reader gets a warning and a space in their place,
    so that every other character keeps its place.
    """
    if len(data) > largest:
        return _refused("R107", f"the file is larger than {largest // 10**6} MB", Span(file))
    try:
        text = data.decode("utf-8") if isinstance(data, bytes) else _well_formed(data)
    except UnicodeError as error:
        return _not_utf8(data, error, file)
    text = text.removeprefix("\ufeff")
    if "\x00" in text[:4096] and isinstance(data, bytes) and _wide(data):
        return _refused("R105", "the file is saved as UTF-16, not UTF-8", Span(file))
    if _CONTROL.search(text):
        return _with_controls(text, file, lenient=lenient)
    return Checked(text)


def line_starts(text: str) -> list[int]:
    """Return the index of the first character of every line."""
    return [0, *(found.end() for found in _LINE_BREAK.finditer(text))]


def _refused(code: str, message: str, span: Span, hint: str = "") -> Checked[str]:
    return Checked(None, (Diagnostic(code, message, span, hint),))


def _well_formed(text: str) -> str:
    """Return the text; half of a surrogate pair raises UnicodeEncodeError."""
    text.encode("utf-8")
    return text


def _wide(data: bytes) -> bool:
    """Return whether every other byte of the beginning is zero, as in UTF-16 without a mark."""
    head = data[:200]
    zeros = (head[0::2].count(0), head[1::2].count(0))
    return max(zeros) > len(head) // 4 and not min(zeros)


def _not_utf8(data: bytes | str, error: UnicodeError, file: str) -> Checked[str]:
    """Return the refusal of bytes that are not UTF-8, naming what they look like."""
    if isinstance(data, str):
        message = "the text holds half of a character (a lone surrogate)"
        return _refused("R105", message, Span(file), "copy the text again from where it came")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _refused("R105", "the file is saved as UTF-16, not UTF-8", Span(file))
    for mark, kind in _NOT_TEXT.items():
        if data.startswith(mark):
            hint = "export it as CSV or text first"
            return _refused("R105", f"the file is {kind}, not text", Span(file), hint)
    start = error.start if isinstance(error, UnicodeDecodeError) else 0
    before = data[:start].decode("utf-8", "replace").removeprefix("\ufeff")
    starts = line_starts(before)
    span = Span(file, len(starts), len(before) - starts[-1] + 1)
    meant = data[start : start + 1].decode("cp1252", "replace")
    looks = f"; it is {meant!r} in the Western European encoding" if meant.isprintable() else ""
    message = f"the byte 0x{data[start]:02X} is not UTF-8{looks}"
    return _refused("R105", message, span)


def _with_controls(text: str, file: str, *, lenient: bool) -> Checked[str]:
    """Return the refusal of control characters, or, leniently, the text with spaces instead."""
    starts = line_starts(text)
    findings = []
    line = 0
    for found in _CONTROL.finditer(text):
        while line < len(starts) and starts[line] <= found.start():
            line += 1
        column = found.start() - starts[line - 1] + 1
        findings.append(
            Diagnostic(
                "R101",
                f"invisible control character U+{ord(found.group()):04X}",
                Span(file, line, column, line, column + 1),
                "delete the invisible character and type the text around it again",
                Severity.WARNING if lenient else None,
            )
        )
        if len(findings) == _MOST_CONTROLS:
            break
    return Checked(_CONTROL.sub(" ", text) if lenient else None, tuple(findings))
