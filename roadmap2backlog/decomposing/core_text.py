"""A clause without its label, brackets and afterthoughts."""

from roadmap2backlog.decomposing.language import Frame, frame
from roadmap2backlog.decomposing.phrases import clean

_BEFORE = " \t([{—–-:,;"
_AFTER = " \t)]}—–:"


def core_of(text: str, parsed: Frame) -> tuple[str, Frame]:
    """Return the text without asides, and the frame of what is left.

    The title of a story keeps them; in its sentence they would be noise. Where nothing but
    asides is left, the text stays as it is.
    """
    if len(text) != len(text.rstrip()) or any(aside.end > len(text) for aside in parsed.aside):
        text = text.rstrip()
        parsed = frame(text)
    if not parsed.aside:
        return text, _fitting(text, parsed)
    core = clean("".join(_kept(text, parsed)))
    inner = frame(core) if core else parsed
    if not core or (parsed.form == "VP" and inner.form != "VP"):
        return text, _fitting(text, parsed)
    return core, inner


def _kept(text: str, parsed: Frame) -> list[str]:
    """Return the stretches of a text between its asides."""
    pieces: list[str] = []
    at = 0
    for aside in sorted(parsed.aside, key=lambda span: span.start):
        start, end = aside.start, aside.end
        if start < at:
            continue
        while start > at and text[start - 1] in _BEFORE:
            start -= 1
        while end < len(text) and text[end] in _AFTER:
            end += 1
        pieces.append(text[at:start])
        if text[:start].strip() and end < len(text) and text[end].isalnum():
            pieces.append(" ")
        at = end
    pieces.append(text[at:])
    return pieces


def _fitting(text: str, parsed: Frame) -> Frame:
    """Return the frame, made anew where it reaches beyond the text (a benefit was cut)."""
    reach = parsed.predicate.end if parsed.predicate else 0
    return frame(text) if reach > len(text) else parsed
