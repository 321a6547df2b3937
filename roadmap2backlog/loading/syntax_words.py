"""What a YAML parser complains about, said so that anyone can mend it."""

from typing import Any

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.loading.positions import YamlSourceMap
from roadmap2backlog.loading.yaml_events import YamlError


def explain(error: YamlError, text: str, places: YamlSourceMap) -> Diagnostic:
    """Return the finding for what stopped the parser."""
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    index = min(mark.index, len(text)) if mark is not None else getattr(error, "position", 0)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return Diagnostic("R101", str(problem), places.span(index, index + 1))
