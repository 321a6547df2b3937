"""What can be made to go wrong, and how it is written: `lost-after:POST issue/bulk@2*3`."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

KINDS = (
    "lost-before", "lost-after", "short", "truncated", "html", "login-page", "elsewhere",
    "partial", "repeat-token", "empty-page", "captcha", "unauthorized",
)  # fmt: skip
"""Kinds besides `STATUS-before`, `STATUS-after` (e.g. `503-after`) and `429=WAIT`."""

WAITS = (
    "3", "0", "1.5", "1847", "date", "past", "iso", "none", "-5", "soon", "nan", "999999999999",
)  # fmt: skip
"""Forms in which a 429 says how long to wait."""

_TEXT = re.compile(
    r"(?P<kind>[\w-]+)(=(?P<value>[-\w.,]+))?(:(?P<where>[^@*]+))?(@(?P<first>\d+))?(\*(?P<times>\d+))?"
)
_STATUS = re.compile(r"[45]\d\d-(before|after)")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault for some requests.

    Args:
        kind: One of `KINDS`, `STATUS-before`, `STATUS-after` or `429`.
        where: A method, a part of a path, or both: `POST issue/bulk`; empty means everything, `$`
            the end of the path.
        first: The first matching request that it strikes, from 1.
        times: How many it strikes.
        value: For `429` the form of the wait, for `partial` the numbers of failing elements.
    """

    kind: str
    where: str = ""
    first: int = 1
    times: int = 1
    value: str = ""

    def matches(self, method: str, path: str) -> bool:
        """Return whether a request is meant."""
        verb, _, part = self.where.rpartition(" ")
        if not verb and part.isupper():
            verb, part = part, ""
        there = path.endswith(part[:-1]) if part.endswith("$") else part in path
        return verb in ("", method) and there

    @property
    def works_first(self) -> bool:
        """Whether the request is done before it goes wrong."""
        return self.kind.endswith("-after") or self.kind in {"short", "truncated", "html"}

    @property
    def status(self) -> int:
        """The status it answers with, 0 for none of its own."""
        return int(self.kind[:3]) if self.kind[:3].isdecimal() else 0


def read_fault(text: str) -> Fault:
    """Return the fault that a text describes.

    Raises:
        ValueError: If it describes none.
    """
    found = _TEXT.fullmatch(text.strip())
    if found is None or not _known(found["kind"]):
        kinds = ", ".join((*KINDS, "503-before", "503-after", "429=WAIT"))
        raise ValueError(
            f"{text!r} is no fault; write KIND[=VALUE][:METHOD PATH][@FIRST][*TIMES] with {kinds}"
        )
    return Fault(
        found["kind"], (found["where"] or "").strip(), int(found["first"] or 1),
        int(found["times"] or 1), found["value"] or "",
    )  # fmt: skip


def wait_headers(value: str, now: datetime | None = None) -> dict[str, str]:
    """Return the headers of a 429 that says in some form how long to wait."""
    moment = (now or datetime.now(UTC)) + timedelta(seconds=2)
    reason = {"RateLimit-Reason": "jira-burst-based", "X-RateLimit-Remaining": "0"}
    if value == "past":
        moment -= timedelta(days=1)
    if value in {"date", "past"}:
        return reason | {"Retry-After": format_datetime(moment, usegmt=True)}
    if value == "iso":
        return reason | {"X-RateLimit-Reset": moment.strftime("%Y-%m-%dT%H:%MZ")}
    return reason if value in ("", "none") else reason | {"Retry-After": value}


class Faults:
    """The faults that are switched on, counting the requests they are meant for."""

    def __init__(self, faults: tuple[Fault, ...] = ()) -> None:
        """Switch faults on."""
        self._waiting = list(faults)

    def add(self, *faults: Fault) -> None:
        """Switch more faults on."""
        self._waiting += faults

    def clear(self) -> None:
        """Switch all faults off."""
        self._waiting.clear()

    @property
    def waiting(self) -> tuple[Fault, ...]:
        """The faults that have not struck often enough yet."""
        return tuple(self._waiting)

    def next(self, method: str, path: str) -> Fault | None:
        """Return the fault that strikes a request, if one does."""
        struck: Fault | None = None
        for n, fault in enumerate(list(self._waiting)):
            if not fault.matches(method, path):
                continue
            if fault.first > 1:
                self._waiting[n] = replace(fault, first=fault.first - 1)
            elif struck is None:
                struck = fault
                self._waiting[n] = replace(fault, times=fault.times - 1)
        self._waiting = [fault for fault in self._waiting if fault.times > 0]
        return struck


def _known(kind: str) -> bool:
    return kind in KINDS or kind == "429" or _STATUS.fullmatch(kind) is not None
