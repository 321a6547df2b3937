"""Several of a kind in one clause."""

from roadmap2backlog.decomposing.language.parse import Coordination, Frame


def coordinations(text: str, frame: Frame) -> tuple[Coordination, ...]:  # noqa: ARG001
    """Return the coordinations of a clause, in order."""
    return ()
