"""Jira behind the port."""

from collections.abc import Collection, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from roadmap2backlog.diagnostics import UnsafeError
from roadmap2backlog.model.outlook import WorkHistory
from roadmap2backlog.model.settings import JiraSettings
from roadmap2backlog.syncing.marks import set_label
from roadmap2backlog.syncing.tracker import (
    Claim,
    Creation,
    Draft,
    Edit,
    Issue,
    Needs,
    Preflight,
    Survey,
    UncertainError,
)
from roadmap2backlog.syncing.uncertain import key_number
from roadmap2backlog.trackers.jira.edition import PROPERTY, Edition
from roadmap2backlog.trackers.jira.fields import FieldIds, find_fields, synchronised
from roadmap2backlog.trackers.jira.history import read_history
from roadmap2backlog.trackers.jira.http import Http, JiraRefusedError, LoginError
from roadmap2backlog.trackers.jira.issue_types import IssueType, levels, read_types, type_for
from roadmap2backlog.trackers.jira.issues import Shape
from roadmap2backlog.trackers.jira.jql import chunks, quoted
from roadmap2backlog.trackers.jira.link_types import LinkTypes, choose_link_type
from roadmap2backlog.trackers.jira.notes import Notes
from roadmap2backlog.trackers.jira.preflight import examine
from roadmap2backlog.trackers.jira.screens import Screens
from roadmap2backlog.trackers.jira.status_words import is_refusal
from roadmap2backlog.vocabulary.counted import counted

_PARENTS_IN_QUERY = 100


class Jira:
    """One project of a Jira."""

    def __init__(self, http: Http, edition: Edition, settings: JiraSettings) -> None:
        """Take the connection, the edition it speaks and how the backlog maps to it."""
        self.http = http
        self.edition = edition
        self._settings = settings
        self._project = settings.project
        self._scope = f"{settings.project}-{settings.scope}" if settings.scope else settings.project
        self._types: tuple[IssueType, ...] = ()
        self._ids = FieldIds()
        self._screens = Screens(http, edition.api, settings.project)
        self._link_type = settings.link_type
        self._edits_keep_base: bool | None = None
        note = f"{PROPERTY}.{settings.scope}" if settings.scope else PROPERTY
        self._notes = Notes(http, edition, f"project/{settings.project}/properties/{note}")

    def survey(self) -> Survey:
        """Return what the project offers, after making sure that the login is valid."""
        api = self.edition.api
        account = self.http.get(f"{api}/myself")
        if not (account.get("accountId") or account.get("name") or account.get("key")):
            raise LoginError("the login counts as nobody's: is the token expired or mistyped?")
        self._ids = find_fields(self.http.get(f"{api}/field"), self._settings.fields)
        try:
            self._types = read_types(self._screens.types())
        except JiraRefusedError as error:
            raise UnsafeError(
                f"the project {self._project} cannot be seen; check the key in r2b.yaml and the "
                f"account's permission to browse the project. The answer was: {error}"
            ) from error
        if not self._types:
            raise UnsafeError(
                f"the account may create nothing in the project {self._project}; ask whoever runs "
                "it for the permission"
            )
        return Survey(
            scope=self._scope,
            levels=levels(self._types, self._settings.issue_types),
            fields=synchronised(self._ids),
            can_rank=bool(self._ids.rank),
            home=self._project,
            unseen=self.edition.unseen,
            spelling=self.edition.rich_text.spelling,
        )

    def read(self) -> tuple[Issue, ...]:
        """Return the issues of the set in rank order."""
        order = " ORDER BY Rank ASC" if self._ids.rank else " ORDER BY key ASC"
        return self._found(f"labels = {quoted(set_label(self._scope))}{order}")

    def history(self, states: Mapping[str, str]) -> WorkHistory:
        """Return what happened to the issues of the set; `states` are the team's own, by name."""
        listed = self.http.get(f"{self.edition.api}/field")
        ids = find_fields(listed, self._settings.fields)
        jql = f"labels = {quoted(set_label(self._scope))} ORDER BY key ASC"
        return read_history(self.http, self.edition, ids, jql, states)

    def fetch(self, keys: Sequence[str]) -> tuple[Issue, ...]:
        """Return issues by key or id with their bases, from the record, as far as they exist."""
        if not keys:
            return ()
        return self._read(self.edition.fetch(self.http, keys, self._ids.read), base_read=True)

    def newest(self) -> str:
        """Return the key of the project's newest issue, or nothing where nobody can tell."""
        for order in ("key", "created"):
            jql = f"project = {quoted(self._project)} ORDER BY {order} DESC"
            try:
                found = self.edition.search(self.http, jql, ("project",), 1)
            except JiraRefusedError as error:
                if error.status != HTTPStatus.BAD_REQUEST:
                    raise
            else:
                return str(found[0].get("key", "")) if found else ""
        return ""

    def after(self, key: str, known: Collection[str] = ()) -> tuple[Issue, ...]:
        """Return the issues of the project made after a key, but for those of known keys."""
        numbers = {key_number(k) for k in known if k.rpartition("-")[0] == self._project}
        found = self.edition.following(
            self.http, self._project, key_number(key), numbers, self._ids.read
        )
        return self._read(found, base_read=True)

    def children(self, parents: Sequence[str]) -> tuple[Issue, ...]:
        """Return all issues directly under some parents (keys), in rank order."""
        order = " ORDER BY Rank ASC" if self._ids.rank else " ORDER BY key ASC"
        found: list[Issue] = []
        for some in chunks(list(parents), _PARENTS_IN_QUERY):
            found += self._found(self.edition.children_of(self._ids, some) + order)
        return tuple(found)

    def preflight(self, needs: Needs) -> Preflight:
        """Return whether a push may do what it needs to."""
        kinds = {kind: self._type(kind) for kind in needs.kinds}
        types = LinkTypes()
        if needs.links:
            listed = self.http.get(f"{self.edition.api}/issueLinkType").get("issueLinkTypes")
            types = choose_link_type(listed or (), self._settings.link_type)
            self._link_type = types.chosen or self._link_type
        return examine(
            self.http, self.edition, self._settings, self._ids, self._screens, needs, kinds, types
        )

    def prepare(self, components: Sequence[str], versions: Sequence[str]) -> frozenset[str]:
        """Make the components and versions that do not exist yet; return which may not be made."""
        lost = set()
        for path, names in (("component", components), ("version", versions)):
            if not names:
                continue
            listed = self.http.get(f"{self.edition.api}/project/{self._project}/{path}s")
            there = {str(entry.get("name", "")).casefold() for entry in listed}
            missing = [name for name in names if name.casefold() not in there]
            home = self._home_for(path) if missing else {}
            if not all(self._made(f"{self.edition.api}/{path}", name, home) for name in missing):
                lost.add(f"{path}s")
        return frozenset(lost)

    def create(self, drafts: Sequence[Draft]) -> Creation:
        """Create up to 50 issues in one request, in more where they are too large for one."""
        shape = self._shape
        bodies = [shape.creation(draft, self._type_id(draft.kind)) for draft in drafts]
        path = f"{self.edition.api}/issue/bulk"
        try:
            answer = self.http.post_once(path, {"issueUpdates": bodies})
        except JiraRefusedError as error:
            if error.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE and len(drafts) > 1:
                half = len(drafts) // 2
                first, second = self.create(drafts[:half]), self.create(drafts[half:])
                rejected = {**first.rejected, **second.rejected}
                return Creation({**first.made, **second.made}, rejected)
            return self._all_failed(drafts, error)
        data = answer.data
        if not isinstance(data, Mapping):
            raise UncertainError(f"Jira's answer is empty (POST {path})")
        failed = self._failures(data)
        names = [draft.name for n, draft in enumerate(drafts) if n not in failed]
        made = data.get("issues") or []
        if len(made) != len(names):
            asked = counted(len(names), "issue")
            raise UncertainError(f"Jira names {len(made)} of {asked} it was to make (POST {path})")
        self._notes.know(str(one["id"]) for one in made)
        pairs = zip(names, made, strict=True)
        return Creation(
            made={name: (str(one["id"]), str(one["key"])) for name, one in pairs},
            rejected={drafts[n].name: text for n, text in failed.items() if n < len(drafts)},
        )

    def update(self, edit: Edit) -> tuple[str, ...]:
        """Change an issue; fields that cannot be set are left out and returned."""
        unset: tuple[str, ...] = ()
        while edit.fields:
            body = self._shape.change(edit)
            try:
                self.http.put(f"{self.edition.api}/issue/{edit.ref}", body)
            except JiraRefusedError as error:
                refused = self._not_on_screen(error, edit)
                if not refused:
                    raise
                unset += refused
                edit = edit.without(refused)
            else:
                if not self._keeps_base(edit):
                    self._put_base(edit)
                return unset
        self._put_base(edit)
        return unset

    def link(self, blocker: str, blocked: str) -> None:
        """Say that one issue (key) blocks another: the blocker is the inward issue."""
        body = {
            "type": {"name": self._link_type},
            "inwardIssue": {"key": blocker},
            "outwardIssue": {"key": blocked},
        }
        self.http.post(f"{self.edition.api}/issueLink", body)

    def unlink(self, link: str) -> None:
        """Remove a link; one that is gone already is fine."""
        try:
            self.http.delete(f"{self.edition.api}/issueLink/{link}")
        except JiraRefusedError as error:
            if error.status != HTTPStatus.NOT_FOUND:
                raise

    def rank(self, keys: Sequence[str], *, after: str = "", before: str = "") -> tuple[str, ...]:
        """Put up to 50 issues in this order after or before another; return what failed."""
        place = {"rankAfterIssue": after} if after else {"rankBeforeIssue": before}
        data = self.http.put("/rest/agile/1.0/issue/rank", {"issues": list(keys)} | place)
        entries = data.get("entries") if isinstance(data, Mapping) else None
        failed = {
            str(entry.get(name, ""))
            for entry in entries or ()
            if is_refusal(int(entry.get("status") or 0))
            for name in ("issueKey", "issueId")
        }
        return tuple(key for key in keys if key in failed)

    def claim(self) -> Claim | None:
        """Return the note of who is creating; None where no note can be left."""
        return self._notes.read()

    def set_claim(self, claim: Claim) -> bool:
        """Leave a note of who is creating; return whether that is allowed."""
        return self._notes.write(claim)

    def _put_base(self, edit: Edit) -> None:
        path = f"{self.edition.api}/issue/{edit.ref}/properties/{PROPERTY}"
        self.http.put(path, self.edition.property_value(edit.base.as_data()))

    def _keeps_base(self, edit: Edit) -> bool:
        """Return whether this Jira takes the base along with an edit; the first edit shows it."""
        if self._edits_keep_base is None:
            found = self.fetch([edit.ref])
            kept = found[0].base if found else edit.base
            self._edits_keep_base = kept is not None and kept.as_data() == edit.base.as_data()
        return self._edits_keep_base

    @property
    def _shape(self) -> Shape:
        return Shape(
            edition=self.edition,
            ids=self._ids,
            project=self._project,
            link_type=self._link_type,
            points=self._screens.points(self._ids, self._type("story")),
            epic_name=self._epic_name(),
        )

    def _epic_name(self) -> str:
        """Return the field for an epic's name, where the create screen of epics has it."""
        epic = self._type("epic")
        if not self._ids.epic_name or epic is None:
            return ""
        there = self._screens.fields(epic.id)
        return self._ids.epic_name if self._ids.epic_name in there else ""

    def _found(self, jql: str) -> tuple[Issue, ...]:
        found = self.edition.search(self.http, jql, self._ids.read)
        return self._read(found, base_read=self.edition.base_in_search)

    def _read(self, found: Sequence[Mapping[str, Any]], *, base_read: bool) -> tuple[Issue, ...]:
        shape = Shape(self.edition, self._ids, self._project, self._settings.link_type, "")
        issues = tuple(shape.read(data, base_read=base_read) for data in found)
        ours = set_label(self._scope)
        self._notes.know(issue.ref for issue in issues if ours in issue.fields.labels)
        return issues

    def _type(self, kind: str) -> IssueType | None:
        return type_for(kind, self._types, self._settings.issue_types)

    def _type_id(self, kind: str) -> str:
        found = self._type(kind) or self._type("story")
        return found.id if found else ""

    def _home_for(self, path: str) -> dict[str, str | int]:
        """Return how a new component or version names its project: by key or by id."""
        if path == "component":
            return {"project": self._project}
        found = self.http.get(f"{self.edition.api}/project/{self._project}")
        return {"projectId": int(found["id"])}

    def _made(self, path: str, name: str, home: Mapping[str, str | int]) -> bool:
        """Make a component or version, and return whether that is allowed."""
        try:
            self.http.post(path, {"name": name} | dict(home))
        except JiraRefusedError as error:
            # 400 says that it exists after all: somebody was quicker.
            return error.status == HTTPStatus.BAD_REQUEST
        return True

    def _failures(self, data: Mapping[str, Any]) -> dict[int, str]:
        """Return what Jira says of the elements of a bulk that it did not create."""
        failed = {}
        errors = data.get("errors")
        for entry in errors if isinstance(errors, list) else ():
            words = self.http.words(entry.get("elementErrors") or {})
            failed[int(entry.get("failedElementNumber") or 0)] = words.removeprefix(": ")
        return failed

    def _all_failed(self, drafts: Sequence[Draft], error: JiraRefusedError) -> Creation:
        """Return the outcome of a bulk that was refused whole."""
        said = self._failures(error.data) if isinstance(error.data, Mapping) else {}
        return Creation({}, {d.name: said.get(n) or str(error) for n, d in enumerate(drafts)})

    def _not_on_screen(self, error: JiraRefusedError, edit: Edit) -> tuple[str, ...]:
        """Return the fields of an edit that Jira would not take because of its screens."""
        if error.status != HTTPStatus.BAD_REQUEST:
            return ()
        named = [self._shape.neutral(name) for name in error.fields]
        essential = {"title", "labels"}
        return tuple(name for name in named if name in edit.fields and name not in essential)
