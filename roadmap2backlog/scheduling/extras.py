"""Parts that need a package beyond the core."""

from roadmap2backlog.diagnostics import Roadmap2BacklogError


class ExtraMissingError(Roadmap2BacklogError):
    """A package of an extra is not installed; the message says how to get it."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package} is needed: pip install 'roadmap2backlog[{extra}]'")
