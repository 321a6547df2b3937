"""Who does what to what."""

from roadmap2backlog.decomposing.language.forms import form_of
from roadmap2backlog.decomposing.language.parse import Frame, TextSpan


def frame(text: str) -> Frame:
    """Return the frame of one clause."""
    form = form_of(text)
    whole = TextSpan(text, 0, len(text))
    kind = {"VP": "imperative", "NP": "noun", "CL": "statement"}[form]
    return Frame(form, kind, object=whole, predicate=whole)  # type: ignore[arg-type]
