"""Dates as EDTF: the one place that knows which strings are dates.

Level 1 of the Extended Date/Time Format (ISO 8601-2), as far as the contract uses it: years, months,
days, unspecified digits (`199X`, `XXXX-10`, `2010-XX`), `~`, `?`, `%` behind, and intervals with open ends.
"""

import calendar
import re
from datetime import date
from functools import lru_cache

_POINT = re.compile(r"(?P<y>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<m>\d\d|XX)(?:-(?P<d>\d\d|XX))?)?[~?%]?")


@lru_cache(maxsize=4096)
def is_edtf(text: str) -> bool:
    """Whether `text` is a date the contract allows.

    >>> [is_edtf(t) for t in ("2012-09", "199X", "2017-12~", "2016/2020", "2012/9", "2013-02-30")]
    [True, True, True, True, False, False]
    """
    first, slash, last = text.partition("/")
    if not slash:
        return _is_point(text)
    if "/" in last:
        return False
    ends = [end for end in (first, last) if end not in ("", "..")]
    if not ends or not all(map(_is_point, ends)):
        return False
    if len(ends) == 2:
        low, high = day_range(first)[0], day_range(last)[1]
        return low is None or high is None or low <= high
    return True


def _is_point(text: str) -> bool:
    match = _POINT.fullmatch(text)
    if not match:
        return False
    year, month, day = match["y"], match["m"], match["d"]
    if month and month != "XX" and not 1 <= int(month) <= 12:
        return False
    if day and day != "XX":
        length = 31 if month in (None, "XX") else calendar.monthrange(int(year) if year.isdigit() and int(year) else 2000, int(month))[1]
        return 1 <= int(day) <= length
    return True


def day_range(text: str) -> tuple[date | None, date | None]:
    """First and last day that `text` (a valid EDTF string) can stand for; `None` where open or without a year.

    >>> day_range("2012-02"), day_range("199X")[1]
    ((datetime.date(2012, 2, 1), datetime.date(2012, 2, 29)), datetime.date(1999, 12, 31))
    """
    first, slash, last = text.partition("/")
    if slash:
        low = None if first in ("", "..") else day_range(first)[0]
        high = None if last in ("", "..") else day_range(last)[1]
        return low, high
    match = _POINT.fullmatch(text)
    if not match or match["y"] == "XXXX":
        return None, None
    low_year, high_year = int(match["y"].replace("X", "0")) or 1, int(match["y"].replace("X", "9"))
    month = match["m"] if match["m"] not in (None, "XX") else None
    day = match["d"] if match["d"] not in (None, "XX") else None
    low_month, high_month = (int(month), int(month)) if month else (1, 12)
    last_day = int(day) if day and month else calendar.monthrange(high_year, high_month)[1]
    return date(low_year, low_month, int(day) if day and month else 1), date(high_year, high_month, last_day)
