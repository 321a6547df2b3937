"""The note of who is creating: in a property of the project, or of the oldest issue of the set."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus

from roadmap2backlog.syncing.tracker import Claim
from roadmap2backlog.trackers.jira.edition import PROPERTY, Edition
from roadmap2backlog.trackers.jira.http import Http, JiraRefusedError
from roadmap2backlog.trackers.jira.issues import value_of

_NOT_ALLOWED = frozenset(
    {
        HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND,
        HTTPStatus.METHOD_NOT_ALLOWED,
    }
)  # fmt: skip


_LONGEST_KNOWN = 30_000
"""Jira takes 32,768 characters; of a larger set no note remembers what there was."""


class Notes:
    """Keeps the note where the account may.

    A property of the project needs its administration. Where that is missing, whoever may edit
    issues leaves the note with the oldest issue of the set; before the first push there is none.
    """

    def __init__(self, http: Http, edition: Edition, in_project: str) -> None:
        """Take the connection, the edition and the path of the project's property."""
        self._http = http
        self._edition = edition
        self._in_project = in_project
        self._oldest = ""
        self._refused: set[str] = set()

    def know(self, refs: Iterable[str]) -> None:
        """Learn of issues of the set."""
        numbers = [int(ref) for ref in (self._oldest, *refs) if ref.isdecimal()]
        self._oldest = str(min(numbers)) if numbers else self._oldest

    def read(self) -> Claim | None:
        """Return the note, an empty one where there is none, None where none can be left.

        Who may not write to the first place may still read that nothing is there.
        """
        for path in self._places:
            try:
                value = value_of(self._http.get(f"{self._edition.api}/{path}").get("value"))
            except JiraRefusedError as error:
                if error.status != HTTPStatus.NOT_FOUND:
                    self._refused.add(path)
                continue
            if isinstance(value, Mapping):
                return _claim_of(value)
        return Claim() if self._places else None

    def write(self, claim: Claim) -> bool:
        """Leave a note and return whether that is allowed; if not, another place is next."""
        path = next(iter(self._places), "")
        if not path:
            return False
        known = " ".join(sorted(claim.known))
        value: object = {
            "owner": claim.owner, "until": claim.until, "since": claim.since,
            "newest": claim.newest, "known": known if len(known) <= _LONGEST_KNOWN else "",
        }  # fmt: skip
        if path != self._in_project and isinstance(value, Mapping):
            value = self._edition.property_value(value)
        try:
            self._http.put(f"{self._edition.api}/{path}", value)
        except JiraRefusedError as error:
            if error.status in _NOT_ALLOWED:
                self._refused.add(path)
                return False
            raise
        return True

    @property
    def _places(self) -> tuple[str, ...]:
        """Where the note may be kept, as far as is known by now; the first one counts."""
        with_issue = f"issue/{self._oldest}/properties/{PROPERTY}.note" if self._oldest else ""
        places = (path for path in (self._in_project, with_issue) if path)
        return tuple(path for path in places if path not in self._refused)


def _claim_of(value: Mapping[str, object]) -> Claim:
    """Return the note that a property holds."""
    until = value.get("until")
    return Claim(
        owner=str(value.get("owner", "")),
        until=float(until) if isinstance(until, int | float) else 0.0,
        since=str(value.get("since", "")),
        newest=str(value.get("newest", "")),
        known=frozenset(str(value.get("known", "")).split()),
    )
