"""The cost of delay of each initiative, as the scoring method gives it."""

from collections import Counter
from collections.abc import Mapping

from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.ordering.method import Factors
from roadmap2backlog.ordering.order_backlog import methods
from roadmap2backlog.ordering.weights import weigh
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.vocabulary.counted import counted


def with_values(
    backlog: Backlog, settings: Settings, factors: Mapping[str, Factors]
) -> tuple[Backlog, Mapping[str, tuple[str, ...]]]:
    """Return the backlog with the value of each initiative, and which inputs were assumed.

    A value that the roadmap states on the initiative itself stays. An initiative of which
    nothing is known, while its capabilities or stories carry values, gets none: there the
    value is.
    """
    problem = ordering_problem(backlog, settings, factors)
    worth = weigh(problem, methods()[settings.ordering.method])
    known = dict(zip((group.id for group in problem.groups), worth.stated, strict=True))
    assumed = dict(zip((group.id for group in problem.groups), worth.assumed, strict=True))
    initiatives = tuple(
        item.model_copy(update={"value": float(known[item.id])})
        if item.value is None and known.get(item.id)
        else item
        for item in backlog.initiatives
    )
    return backlog.model_copy(update={"initiatives": initiatives}), assumed


def assumed_in_words(assumed: Mapping[str, tuple[str, ...]], method: str) -> tuple[str, ...]:
    """Return for how many initiatives a default of the method stands in, input by input."""
    if not assumed:
        return ()
    counts = Counter(name for names in assumed.values() for name in names)
    inputs = ", ".join(f"{name} ({count})" for name, count in counts.most_common())
    many = counted(len(assumed), "initiative")
    return (f"{method} takes defaults for {many} whose priority does not say all: {inputs}",)


def unknown_method(settings: Settings, file: str) -> Diagnostic | None:
    """Return what is wrong with the chosen scoring method, if anything is."""
    if settings.ordering.method in methods():
        return None
    message = f"ordering.method: there is no scoring method {settings.ordering.method!r}"
    return Diagnostic("R205", message, Span(file), f"use one of {', '.join(methods())}")
