"""Time, given from outside, so that rooms stay pure and tests never wait."""

from typing import Protocol


class Pace(Protocol):
    """Tells the time and lets it pass."""

    def now(self) -> float:
        """Return the seconds since 1970."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...
