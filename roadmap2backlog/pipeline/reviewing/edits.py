"""The edits of the review page as values, and how they are read from JSON."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from roadmap2backlog.diagnostics import Checked, Diagnostic
from roadmap2backlog.model.noun import Noun

_LONGEST_PLACE = 200
Plain = str | float | bool | None | list[str] | list[dict[str, object]]
EDITABLE = frozenset({
    "acceptance", "depends_on", "epic", "flags", "kind", "labels", "notes", "persona", "pinned",
    "points", "questions", "sprint", "status", "story", "team", "title", "value",
})  # fmt: skip
"""The fields of a story that may be set."""


class FieldEdit(Noun):
    """One field: what the person saw, and what it is to be. Values as JSON has them."""

    before: Plain = None
    after: Plain = None


class SetFields(Noun):
    """Other values for fields of one story."""

    op: Literal["set"] = "set"
    id: str
    fields: dict[str, FieldEdit]


class Move(Noun):
    """A story moved right behind another (`after`) or right before one (`before`); else on top.

    With `together`, the stories that must come before or after it move along.
    """

    op: Literal["move"] = "move"
    id: str
    after: str | None = None
    before: str | None = None
    together: bool = False


class Split(Noun):
    """One story made two: the second gets a title, points, and some of the criteria (indexes)."""

    op: Literal["split"] = "split"
    id: str
    first_title: str = ""
    first_points: float | None = None
    title: str
    points: float | None = None
    criteria: tuple[int, ...] = ()
    new_id: str = ""


class Combine(Noun):
    """Two stories made one: `other` goes into the story `id` and is dropped."""

    op: Literal["merge"] = "merge"
    id: str
    other: str


class Answer(Noun):
    """A question answered: it leaves the questions and stands, with its answer, in the notes."""

    op: Literal["answer"] = "answer"
    id: str
    question: str
    answer: str


class Add(Noun):
    """A new story right behind another, or on top."""

    op: Literal["add"] = "add"
    title: str
    epic: str = ""
    after: str | None = None
    new_id: str = ""


Edit = SetFields | Move | Split | Combine | Answer | Add
_READER: TypeAdapter[Edit] = TypeAdapter(Annotated[Edit, Field(discriminator="op")])


def read_edit(data: object) -> Checked[Edit]:
    """Return the edit that a JSON value stands for, or an R706."""
    try:
        return Checked(_READER.validate_python(cleaned(data)))
    except ValidationError as error:
        return Checked(None, (Diagnostic("R706", problem_of(error)),))
    except RecursionError:
        return Checked(None, (Diagnostic("R706", "this is nested too deep for an edit"),))


def problem_of(error: ValidationError) -> str:
    """Return the first thing wrong with a value, and where in it."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])[:_LONGEST_PLACE]
    return f"{place or 'story'}: {first['msg']}"


def cleaned(value: object) -> object:
    """Return a JSON value whose texts can stand in a file: plain line ends, no half characters."""
    if isinstance(value, str):
        whole = value.encode("utf-8", errors="replace").decode()
        return whole.replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, list):
        return [cleaned(part) for part in value]
    if isinstance(value, dict):
        return {cleaned(name): cleaned(part) for name, part in value.items()}
    return value
