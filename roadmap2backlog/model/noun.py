"""The root of every noun that travels between rooms, and the small types they share."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class Noun(BaseModel):
    """A frozen value with known fields only."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, coerce_numbers_to_str=True
    )


def _listed(value: object) -> object:
    """Return a lone text as a list of one, so that `depends_on: billing` works."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def under(name: str, noun: type[Noun]) -> BeforeValidator:
    """Return a validator that reads a lone text as a noun with that one field."""

    def wrap(value: object) -> object:
        return {name: value} if isinstance(value, str | int | float) else value

    return BeforeValidator(wrap, json_schema_input_type=str | noun)


Text = Annotated[str, Field(min_length=1)]
Texts = Annotated[
    tuple[Text, ...], BeforeValidator(_listed, json_schema_input_type=list[str] | str)
]
Identifier = Annotated[
    str, Field(pattern=r"^[^\s/\\*&!|>'\"%@`#{}\[\],:?][^\s/]*$", max_length=200)
]
ItemPath = Annotated[str, Field(min_length=1, max_length=700)]
Number = Annotated[float, Field(allow_inf_nan=False)]
_LARGEST = 1e15
Positive = Annotated[float, Field(ge=0, le=_LARGEST, allow_inf_nan=False)]
"""A number that sums of thousands stay exact for."""
