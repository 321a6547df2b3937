"""What a clause is."""

from roadmap2backlog.decomposing.language.parse import Clause, ClauseClass


def classify_clause(text: str, prior: Clause | None = None) -> ClauseClass:
    """Return what a clause is; `prior` is what the field it stands in suggests."""
    if text.rstrip().endswith("?"):
        return ClauseClass("question", "ends in a question mark", "?")
    return ClauseClass(prior or "capability", "the field it stands in" if prior else "default")
