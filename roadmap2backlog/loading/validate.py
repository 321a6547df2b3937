"""Plain data to a noun."""

from typing import TypeVar

from pydantic import ValidationError

from roadmap2backlog.diagnostics import Checked
from roadmap2backlog.loading.data import Data
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.provenance import SourceMap

N = TypeVar("N", bound=Noun)


def validate(value: Data, source_map: SourceMap, noun: type[N]) -> Checked[N]:
    """Return the noun that plain data stands for.

    A value comes back even with errors where the rest can be read without the faulty parts,
    so that references and wording can be checked in the same run.
    """
    try:
        return Checked(noun.model_validate(value))
    except ValidationError as error:
        from roadmap2backlog.loading.mistakes import read_past  # noqa: PLC0415 -- rarely needed

        return read_past(error, value, source_map, noun)
