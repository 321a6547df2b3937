"""Times as people write them in roadmaps → `2027-03-01`, `2027-03`, `2027-Q1`, now, next, later."""

import re
from functools import lru_cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import meanings

_LAST_MONTH = 12
_DATE = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\W\d_]*\w{0,5}\W*)?$")
_DOTTED = re.compile(r"^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?: [\W\d_]*\w{0,5}\W*)?$")
_DAY_FIRST = re.compile(r"^(\d{1,2})[. /-]+([^\W\d_]{3,})\.?[, /-]+(\d{4})\b(?: \d.*)?$")
_MONTH_FIRST = re.compile(r"^([^\W\d_]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$")
_MONTH = re.compile(r"^(\d{4})[-/](\d{1,2})$")
_MONTH_NAMED = re.compile(r"^([^\W\d_]{3,})\.?[ ,-]+(?:de |of )?(\d{4})$")
_QUARTER = re.compile(
    r"^(?:(\d{4})[ -/]*[QT]([1-4])|[QT]([1-4])[ -/',]*(?:of )?(\d{4})|([1-4])[QT][ -]*(\d{4}))$",
    re.IGNORECASE,
)
_QUARTER_WORDS = re.compile(
    r"^(?:(?P<a>\w+[°º]?)\.? (?:trimestre|quartal|quarter|квартал)"
    r"|(?:trimestre|quartal|quarter|квартал) (?P<b>\w+))(?: (?:de |of |del )?(?P<y>\d{4}))?",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"^(?:[QTH][1-4]\b|(?:19|20)\d{2}\b|FY ?\d{2}"
    r"|(?:early|mid|late|end of|by|start of|spring|summer|autumn|fall|winter)\b.*\d{4}"
    r"|\d{1,2}[./]\d{4}|\d{4}\s*[–-]\s*\d{4})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?:19|20)\d{2}$")
_SHORT_YEAR = re.compile(r"(?:(?:19|20)\d{2}\s*[–—-]\s*)?['’‘`´]\d{2}(?:\s*[–—-]\s*['’‘`´]\d{2})?")
"""`'31`, `2028-'31`: a year without its century."""
_PERIOD = re.compile(
    r"(?:week|day|month|sprint|woche|tag|monat|semaine|jour|mois|semana|d[ií]a|mes|settimana|giorno"
    r"|mese)s?\s*\d{1,3}(?:\s*(?:[–—&+-]|to|and)\s*\d{1,3})?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?:~|≈|<|>|ca\.?|about|approx\.?|around|up to)?\s*\d+(?:[.,]\d+)?\+?"
    r"(?:\s*(?:[–—-]|to)\s*~?\d+(?:[.,]\d+)?)?\+?[\s-]*"
    r"(?:(?:person|man|dev|developer|engineer|calendar|working|work|business)[\s-]*)?"
    r"(?:h|hrs?|hours?|mins?|minutes?|d|days?|w|wks?|weeks?|mos?|months?|sprints?|years?|yrs?|pd|pt"
    r"|stunden?|tage?|wochen?|monate?|heures?|jours?|semaines?|mois|horas?|d[ií]as?|semanas?|meses"
    r"|ore|giorni|settimane|mesi)(?: (?:(?:in )?total|overall|altogether|all in all|insgesamt))?"
    r"(?:\s*\([^()]*\))?",
    re.IGNORECASE,
)
_TERM = re.compile(r"\s*[(\[:–—].*$|\s+-.*$")
_RATED = re.compile(r"(?:high|higher|low|lower|medium) (?:cost|effort|impact|priority|risk|value)")
"""What may stand behind the slash of a horizon: `Long-term / high risk`."""
_LONGEST = 60


@lru_cache(maxsize=4096)
def target_of(text: str) -> str:
    """Return a time as a roadmap's `target` takes it, or an empty text if it is none of those."""
    text = " ".join(text.split()).strip(".*_ ")
    if not text or len(text) > _LONGEST:
        return ""
    return _day(text) or _month(text) or _quarter(text) or horizon_of(text)


@lru_cache(maxsize=1 << 14)
def is_time(text: str) -> bool:
    """Return whether a title is a time only: a date, quarter, year, season or horizon."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return False
    if target_of(text) or _QUARTER_WORDS.match(text) or _is_month(fold(text)):
        return True
    if _SHORT_YEAR.fullmatch(text):
        return True
    if _LOOSE.match(text):
        return len(text.split()) <= 4  # noqa: PLR2004 -- "Q4 FY23", "July 2026 – June 2027"
    words, more = fold(text).split()[:3], fold(text).split()[3:]
    if len(more) > 1 and not any(map(str.isdigit, "".join(more))):
        return False  # "2 May 2026 Open the bathing place"
    has_name = any(_is_month(word) or _YEAR.match(word) for word in words)
    return has_name and all(word.isdigit() or _is_month(word) for word in words)


def is_period(text: str) -> bool:
    """Return whether a title only counts weeks or the like from a start: `Week 3-4`, `Day 1`."""
    return bool(_PERIOD.fullmatch(text.strip(" *_.")))


def is_amount_of_time(text: str) -> bool:
    """Return whether a text only says how long something takes: `6–9 hours`, `~2 person-weeks`."""
    return bool(_AMOUNT.fullmatch(text.strip(" *_.")))


def horizon_of(text: str) -> str:
    """Return now, next or later for the words people use for them, else an empty text.

    Of two beside each other, `In progress / upcoming`, it is the first.
    """
    horizons = meanings("horizons")
    found = horizons.get(fold(text)) or horizons.get(fold(_TERM.sub("", text)), "")
    first, slash, second = text.partition("/")
    told = fold(second)
    is_pair = bool(slash) and (told in horizons or _RATED.fullmatch(told) is not None)
    return found or (horizons.get(fold(first), "") if is_pair else "")


def _is_month(folded: str) -> bool:
    return folded in meanings("months")


def _number_of(month: str) -> str:
    """Return the two digits of a month's name, or an empty text."""
    return meanings("months").get(fold(month), "")


def _day(text: str) -> str:
    if found := _DATE.match(text):
        return _date(found.group(1), found.group(2), found.group(3))
    if found := _DOTTED.match(text):
        return _numeric(int(found.group(1)), found.group(2), int(found.group(3)), found.group(4))
    if found := _DAY_FIRST.match(text):
        return _date(found.group(3), _number_of(found.group(2)), found.group(1))
    if found := _MONTH_FIRST.match(text):
        return _date(found.group(3), _number_of(found.group(1)), found.group(2))
    return ""


def _numeric(first: int, mark: str, second: int, year: str) -> str:
    """Return the date of `31.3.2027` or `3/31/2027`; of `3/4/2027` nobody can tell."""
    if mark == "." or first > _LAST_MONTH:
        return _date(year, str(second), str(first))
    return _date(year, str(first), str(second)) if second > _LAST_MONTH else ""


def _date(year: str, month: str, day: str) -> str:
    """Return an ISO date where the numbers can be one."""
    if not month or not 1 <= int(month) <= _LAST_MONTH or not 1 <= int(day) <= 31:  # noqa: PLR2004
        return ""
    lengths = (31, 29 if _is_leap(int(year)) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return f"{year}-{int(month):02}-{int(day):02}" if int(day) <= lengths[int(month) - 1] else ""


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month(text: str) -> str:
    if found := _MONTH.match(text):
        month = f"{int(found.group(2)):02}"
        return f"{found.group(1)}-{month}" if month in meanings("months").values() else ""
    if (found := _MONTH_NAMED.match(text)) and (number := _number_of(found.group(1))):
        return f"{found.group(2)}-{number}"
    return ""


def _quarter(text: str) -> str:
    if found := _QUARTER.match(text):
        first = [group for group in found.groups() if group]
        year, quarter = sorted(first, key=len, reverse=True)
        return f"{year}-Q{quarter}"
    if (found := _QUARTER_WORDS.match(text)) and found.end() == len(text) and found["y"]:
        quarter = meanings("ordinals").get(fold(found["a"] or found["b"]), "")
        return f"{found['y']}-Q{quarter}" if quarter else ""
    return ""
