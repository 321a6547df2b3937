"""Waiting for another program that holds the folder."""

import time
from collections.abc import Callable

_PATIENCE_SECONDS = 300.0
_POLL_SECONDS = 0.2


def patience() -> Callable[[], bool]:
    """Return a function that waits a little, until it has waited for long."""
    until = time.monotonic() + _PATIENCE_SECONDS

    def waiting() -> bool:
        time.sleep(_POLL_SECONDS)
        return time.monotonic() < until

    return waiting
