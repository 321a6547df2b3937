"""Numbers as people write them, made whole without loss, and back."""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from math import floor, isfinite, lcm, nextafter

Number = int | float | Fraction


def exact(number: Number) -> Fraction:
    """Return the number as the decimal a person reads: 0.1 is one tenth.

    Raises:
        ValueError: If it is not finite.
        TypeError: If it is no number.
    """
    if isinstance(number, float):
        return _exact_float(number)
    if isinstance(number, Fraction):
        return number
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"{number!r} is no number")
    return Fraction(number)


@lru_cache(maxsize=1024)
def _exact_float(number: float) -> Fraction:
    """Return the decimal that a float is read as; stories have few sizes, met again and again."""
    if not isfinite(number):
        raise ValueError(f"{number} is no finite number")
    return Fraction(float.__repr__(number))  # numpy's own says more than the number


def whole(numbers: Iterable[Number]) -> tuple[list[int], int]:
    """Return the numbers times the least scale that makes all of them whole, and the scale."""
    given = list(numbers)
    if len(ints := [number for number in given if type(number) is int]) == len(given):
        return ints, 1  # the common case, without a fraction for each
    fractions = [exact(number) for number in given]
    scale = lcm(*{fraction.denominator for fraction in fractions})
    return [f.numerator * (scale // f.denominator) for f in fractions], scale


def plain(number: Fraction) -> int | float:
    """Return the number as int where it is whole, else as the nearest float.

    What is too large for a float is shown as the whole number below it.
    """
    if number.denominator == 1:
        return number.numerator
    try:
        return float(number)
    except OverflowError:
        return floor(number)


def plain_below(number: Fraction) -> int | float:
    """Return the number as int where it is whole, else as a float that is not above it."""
    shown = plain(number)
    if isinstance(shown, float) and Fraction(shown) > number:
        return nextafter(shown, float("-inf"))
    return shown
