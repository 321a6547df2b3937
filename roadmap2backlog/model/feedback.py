"""What people said outside the roadmap, and where on the roadmap it belongs."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """One row of a feedback export.

    `about` holds ids, titles or topics in order of trust; `people` is how many speak in the row
    (at least 0) and `weight` what one of them counts, or None where the export does not say.
    """

    line: int
    about: tuple[str, ...] = ()
    quote: str = ""
    people: float = 1.0
    weight: float | None = None
    source: str = ""
    link: str = ""


class Ground(StrEnum):
    """Why a row was taken to be about an item, the most certain first."""

    ID = "id"
    TITLE = "title"
    KEYWORD = "keyword"


@dataclass(frozen=True, slots=True)
class Matched:
    """A row and the initiative or capability it is about; an empty `item` means none."""

    row: FeedbackRow
    item: str = ""
    ground: Ground | None = None
    words: str = ""
