"""Foreign bytes → UTF-8: what spreadsheets save, and what older programs save."""

import codecs
import re

from roadmap2backlog.diagnostics import Diagnostic, Severity, Span
from roadmap2backlog.loading.encoding import line_starts

_WESTERN = "cp1252"
_BEYOND = re.compile(r"[^\x00-\x7f]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_UNLIKELY = re.compile(
    r"[^\W\d_\x00-\x7f]{3}"  # three accented letters in a row: another alphabet
    r"|[^\W\d_][\x80-\xbf€‚ƒ„…†‡ˆ‰‹‘“”•˜™›](?=[^\W\d_])"  # a sign inside a word
    r"|[a-zß-öø-ÿ][À-ÖØ-ÞŠŽŒŸ](?=[a-zß-öø-ÿ])"  # a capital inside a word
)
_HEAD = 400
_MOST_SHARE = 0.2


def as_utf8(data: bytes, file: str) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return the bytes as UTF-8, with a warning where the encoding was guessed.

    UTF-16, with or without a mark, is certain enough. Windows-1252, of which Latin-1 text is a
    part, is taken only where the words that come out look Western European; everything else
    stays as it is, to be refused at its place.
    """
    try:
        text = data.decode(_wide(data) or "utf-8")
    except UnicodeDecodeError:
        return _from_western(data, file)
    return text.encode("utf-8"), ()


def _wide(data: bytes) -> str:
    """Return the name of the UTF-16 that data is in, or an empty text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:_HEAD]
    zeros = (head[0::2].count(0), head[1::2].count(0))
    if len(data) % 2 or max(zeros) * 4 < len(head) or min(zeros):
        return ""
    return "utf-16-be" if zeros[0] else "utf-16-le"


def _from_western(data: bytes, file: str) -> tuple[bytes, tuple[Diagnostic, ...]]:
    try:
        text = data.decode(_WESTERN)
    except UnicodeDecodeError:
        return data, ()
    beyond = _BEYOND.findall(text)
    letters = sum(map(str.isalpha, text))
    accented = sum(map(str.isalpha, beyond))
    if _CONTROL.search(data) or _UNLIKELY.search(text) or accented > _MOST_SHARE * letters:
        return data, ()
    place = text.index(beyond[0])
    starts = line_starts(text[:place])
    column = place - starts[-1] + 1
    shown = " ".join(dict.fromkeys(beyond))
    warning = Diagnostic(
        "R105",
        f"the file is not UTF-8; it was read as Western European (Windows-1252): {shown[:60]}",
        Span(file, len(starts), column, len(starts), column + 1),
        "look whether these characters came out right; else save the file as UTF-8 and try again",
        Severity.WARNING,
    )
    return text.encode("utf-8"), (warning,)
