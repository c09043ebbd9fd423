"""Days and weeks counted from the day of publication: last week, next Tuesday, tomorrow, 上周, 下周三, 昨传捷报, 本月6日, 15日宣布.

Only the article's own date resolves them; without it they stay out. "This week", 本周, today and a weekday alone say nothing lasting
and are never dates.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date as calendar_day
from datetime import timedelta

from extract.mentions.date_atom import Atom
from extract.mentions.edtf_build import Point, month_moved
from extract.model import Passage
from extract.regex import regex

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEK_EN = regex(
    r"(?<![A-Za-z-])(?P<w>last|next) (?:(?P<week>week(?:end)?)(?!ly|[ -](?:day|end)|['’]s (?:end|day)"
    r"| of\b| in (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"|(?P<d>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))(?![A-Za-z])",
    re.I,
)
_OWNED = regex(r"\b(?:the|its|their|his|her|our|my|every|each|a|per)\s$|['’]s\s$", re.I)
_TOMORROW = regex(r"(?<![A-Za-z'’-])tomorrow(?=[.,;:)]|$| (?:and|at|in|by|when|morning|afternoon|evening|night|with|for|to)\b)")
_DAYS_ZH = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 5}
_WEEK_ZH = regex(
    r"(?<!以)(?<!如)(?P<w>上|下)(?:个|一)?(?:周|星期|礼拜)(?:(?P<d>[一二三四五六日天])(?![年月班级期季代般]|线|一)|(?P<end>末)|(?![期边围转报刊岁长界折末知而]))"
)
_LAST_NIGHT = regex(  # newspapers' 昨 and 明, glued to the verb
    r"(?<![今如])昨(?=[传宣在于与同公签举对向到已正会布发揭赴开获就表透报起推出将首审拍率完获迎参入]|日?(?:上午|下午|晚))"
)
_TOMORROW_ZH = regex(r"(?<![今文光说清])明[日](?![之星黄子香媚方])|后[日](?=举|起|开|揭|在|于|将)")
_NEXT_DAY = regex(r"(?<![A-Za-z])(?:翌日|次日|隔日|第二天)(?![达起送游抵])")
_NTH_ZH = regex(
    r"(?P<d>[12]\d|3[01]|[1-9])日(?=[，宣在上下晚凌早午中与和同举揭召签发获公从对开正迁迎向就由透介表通致出印下启动赴抵会前起至称说报])"
    r"(?!(?:内|以内|游|起[家步]|元|均|前后))"
)
_BEFORE_NTH = frozenset("，。；“（(、 府局委会部厅司园区社院校办处团队室市县省州方者于在至到从定自")


def weeks_en(text: str, low: str) -> Iterator[Atom]:
    """Last week, next Friday, tomorrow."""
    if "week" in low or "day" in low:
        for m in _WEEK_EN.finditer(text):
            if _OWNED.search(text[max(0, m.start() - 8) : m.start()]) or (m["d"] and m["d"][0].islower()):
                continue
            step = -1 if m["w"][0] in "lL" else 1
            if m["d"]:
                yield Atom(*m.span(), Point(step, 2, 1 + _WEEKDAYS.index(m["d"][:3].lower())), None, "pubweek", 0.85)
            else:
                yield Atom(*m.span(), Point(step, 1, 6 if m["week"].lower().endswith("end") else 0), None, "pubweek", 0.8)
    if "tomorrow" in low:
        for m in _TOMORROW.finditer(text):
            yield Atom(*m.span(), Point(0, 1, 1), None, "pubday", 0.75)


def weeks_zh(text: str) -> Iterator[Atom]:
    """上周, 下周三, 昨, 明日, 次日, and a day of the month alone (15日)."""
    if "周" in text or "期" in text or "礼拜" in text:
        for m in _WEEK_ZH.finditer(text):
            step = -1 if m["w"] == "上" else 1
            yield Atom(*m.span(), Point(step, 1, 6 if m["end"] else 1 + _DAYS_ZH[m["d"]] if m["d"] else 0), None, "pubweek", 0.8)
    if "昨" in text:
        for m in _LAST_NIGHT.finditer(text):
            yield Atom(m.start(), m.start() + 1, Point(0, 1, -1), None, "pubday", 0.75)
    if "日" in text:
        for m in _TOMORROW_ZH.finditer(text):
            yield Atom(*m.span(), Point(0, 1, 1 if m[0][0] == "明" else 2), None, "pubday", 0.7)
        for m in _NTH_ZH.finditer(text):
            if m.start() and text[m.start() - 1] not in _BEFORE_NTH:
                continue
            yield Atom(*m.span(), Point(0, 0, int(m["d"])), None, "samemonth", 0.7)
    if "次日" in text or "翌日" in text or "隔日" in text or "第二天" in text:
        for m in _NEXT_DAY.finditer(text):
            yield Atom(*m.span(), Point(0, 1, 1), None, "sameday", 0.65)


def published_day(passage: Passage) -> calendar_day | None:
    """The day of publication, where it is known to the day."""
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", passage.published or "")
    if day is None or not 1 < int(day[1]) < 9999:
        return None  # a week away from the calendar's ends there may be no day
    try:
        return calendar_day(int(day[1]), int(day[2]), int(day[3]))
    except ValueError:
        return None  # 2023-02-30


def week_from(atom: Atom, passage: Passage) -> Atom | None:
    """Last week, 下周三, last Saturday by the day of publication.

    `low.year` is the step in weeks; `low.day` 0 the whole week, 1 to 7 a day of it; `low.month` 2 counts an English "last Friday": the
    Friday nearest before, whichever week it is in. A weekend is its Saturday and Sunday (`low.day` 6 with no weekday named).
    """
    today = published_day(passage)
    if today is None:
        return None
    step, day = atom.low.year or 0, atom.low.day or 0
    if atom.low.month == 2:
        away = (day - 1 - today.weekday()) % 7
        return _on(atom, today + timedelta(days=away - 7 if step < 0 else away or 7))
    monday = today + timedelta(days=7 * step - today.weekday())
    if day == 0:
        return _on(atom, monday, monday + timedelta(days=6))
    weekend = passage.segment.text[atom.start : atom.end].lower().endswith(("end", "末"))
    return _on(atom, monday + timedelta(days=day - 1), monday + timedelta(days=6) if weekend else None)


def _on(atom: Atom, first: calendar_day, last: calendar_day | None = None) -> Atom:
    high = Point(last.year, last.month, last.day) if last else None
    return replace(atom, low=Point(first.year, first.month, first.day), high=high, need="")


def day_after(point: Point, count: int) -> Point:
    """The day so many days later: 次日."""
    if not count or not (point.year and point.month and point.day):
        return point
    moved = calendar_day(point.year, point.month, point.day) + timedelta(days=count)
    return Point(moved.year, moved.month, moved.day)


def month_from(atom: Atom, year: int, month: int) -> Atom:
    """Last month, 本月26日: so many months from that of publication, with the day that is said."""
    y, m = month_moved(year, month, atom.low.month or 0)
    return replace(atom, low=Point(y, m, atom.low.day), need="")
