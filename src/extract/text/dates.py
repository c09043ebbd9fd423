"""Date lines and the date of publication. Reads dates that stand alone or behind a label, never in prose."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.model import Segment
from extract.regex import regex
from extract.schema.edtf import is_edtf
from extract.text.dateline import dateline_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MON = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_Y = r"(?:19|20)[0-9]{2}"
_ZH = "〇零○O一二三四五六七八九十"
_DATE = regex(
    rf"(?<![0-9])(?P<y1>{_Y})(?P<sep>[-/.])(?P<m1>[0-9]{{1,2}})(?P=sep)(?P<d1>[0-9]{{1,2}})(?![0-9])"
    rf"|(?<![0-9])(?P<y2>{_Y}) ?年 ?(?P<m2>[0-9]{{1,2}}) ?月(?: ?(?P<d2>[0-9]{{1,2}}) ?[日号])?"
    rf"|(?P<y3>[12一二][{_ZH}0-9]{{3}})年(?P<m3>[{_ZH}]{{1,2}})月(?:(?P<d3>[{_ZH}]{{1,3}})[日号])?"
    rf"|\b(?P<m4>{_MON})\b\.? (?P<d4>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<y4>{_Y})(?![0-9])"
    rf"|(?<![0-9])(?P<d5>[0-9]{{1,2}})(?:st|nd|rd|th)?\.?[ -](?:of )?(?P<m5>{_MON})\b\.?,?[ -](?P<y5>{_Y})(?![0-9])"
    rf"|(?<![0-9])(?P<d6>[0-9]{{1,2}})(?P<sep6>[/.])(?P<m6>[0-9]{{1,2}})(?P=sep6)(?P<y6>{_Y})(?![0-9])",
    re.I,
)
_YEAR = regex(rf"[12一二](?:[{_ZH}0-9]{{3}}年|(?<=1)9[0-9]{{2}}|(?<=2)0[0-9]{{2}})", re.I)  # what each date has: a quick first look
_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
_TIME, _CLOCKED = regex(_CLOCK), regex(rf"[ T]*{_CLOCK}")
_SHORT = regex(  # what a ticker shows: 04-16 21:12 · 3 hours ago · 2小时前
    rf"(?:[0-9]{{1,2}}[-/.][0-9]{{1,2}}|[0-9]{{1,2}} ?月 ?[0-9]{{1,2}} ?[日号]|today|yesterday|今天|昨天),? ?{_CLOCK}"
    r"|(?:[0-9]{1,2}|an?|one) ?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago"
    r"|[0-9]{1,2} ?(?:分钟|小时|天|周|个月|年)前",
    re.I,
)
_AGO = regex(r" ago", re.I)
_DIGIT = regex(r"[0-9〇]|今天|昨天|\bago\b|年前", re.I)
_AROUND = regex(  # what may stand beside a date that stands alone
    rf"{_CLOCK}(?:[ap]\.?m\b\.?)?|\b(?:a\.?m\.?|p\.?m\.?)(?![a-z])|\b(?:cst|utc|gmt|est|edt|pst|pdt|bst"
    r"|cet|cest|hkt|sgt|jst|ist|beijing time)\b|[+-][0-9]{{2}}:?[0-9]{{2}}\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|(?:星期|周)[一二三四五六日天]"
    r"|\b(?:first |last )?(?:published|posted|updated|modified|released?|created"
    r"|date|dated|issued|on|at|online|time|publication|release|of)\b"
    r"|发布|发表|更新|刊发|成文|印发|时间|日期|於|于|上午|下午|北京",
    re.I,
)
_LABEL = regex(
    r"(?:(?:first |last |most recently )?(?:published|posted|updated|released|issued|edited|modified|revised|reviewed|circulated|distributed|dated"
    r"|printed|uploaded)(?: on| online| at)?"
    r"|(?:publication|release|posting)? ?date"
    r"(?! of (?!publi|issue|release|posting)| (?!publi|post|issue|updat|releas|modif|add|creat)[a-z]{3,}(?:ed|n|t)\b)"
    r"|(?:under )?embargo(?:ed)?(?: until| till| to)?|for (?:immediate )?release|not for (?:release|publication) before)\b[:：]? ?"
    r"|(?:发布|发表|更新|刊发|印发|成文|上传|录入)?(?:时间|日期)[:：] ?|(?:发布|发表|刊发)(?:于|於)[:：]? ?"
    r"|(?:最后|最近|上次)(?:更新|修订|修改|编辑)(?:时间|日期|于)?[:：]? ?"
    r"|(?:source|by|来源|信息来源|稿件来源|文章来源|作者|記者|记者)\b ?[:：]? ?",
    re.I,
)
_MILESTONE = regex(  # "Opening date:", "Date of approval:" date what the text is about
    r"(?!.*\b(?:publi\w+|post\w*|issued?|update\w*|release\w*|modif\w+|add\w*|creat\w+|print\w*)\b)"
    r"[a-z]{3,20}(?: [a-z]{2,20}){0,3} date ?[:：]?",
    re.I,
)
_ISSUE_NUMBER = regex(
    r"(?:issue|edition|no\.?|nr\.?|number|vol(?:ume)?\.?|第)\s*\d{1,4}\s?[期号卷]?(?:\W{1,3}(?:no\.?|issue)?\s?\d{1,4})?[\s,|·•–—-]{1,4}$", re.I
)
_PLACED = regex(r"(?:[A-ZÀ-Þ][\w.'’-]{1,24}(?: [A-ZÀ-Þ][\w.'’-]{1,24}){0,2}|[一-鿿]{2,6}),? ")  # "Oulu, 12 February 1998" under a letter
_WORD = regex(r"[^\W_]")
_STOP = regex(r"(?<!\b[A-Z])(?<!\bNo)(?<!\bVol)[.!?](?: |$)|[。！？]")
_TOP = 15  # lines: a dateline stands in the head of an article


def first_date(text: str) -> str | None:
    """EDTF of the first full date in `text`; 03/04/2020 gives the year alone, since it has two readings."""
    for match in _DATE.finditer(text):
        edtf = _edtf({k: v for k, v in match.groupdict().items() if v})
        if edtf and is_edtf(edtf):
            return edtf
    return None


def _edtf(got: dict[str, str]) -> str:
    kind = next(k for k in got if k[0] == "y")[1]
    year, month, day = got[f"y{kind}"], got[f"m{kind}"], got.get(f"d{kind}")
    if kind == "3":
        year = "".join(
            "0" if c in "零○Ｏ" else str("〇一二三四五六七八九".find(c)) if not c.isdigit() or c == "〇" else c
            for c in year
        )
        month, day = str(small(month)), str(small(day)) if day else None
    elif not month.isdigit():
        month = str(next(i for i, name in enumerate(_MONTHS, 1) if month.lower().startswith(name)))
    if kind == "6" and day and int(month) <= 12 and int(day) <= 12 and got["sep6"] == "/" and month != day:
        return year
    if kind == "6" and day and int(month) > 12:
        month, day = day, month
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")


def small(number: str) -> int:
    """Value of a Chinese number below a hundred: 十二 is 12, 二十 is 20, 三十一 is 31."""
    tens, ten, ones = number.rpartition("十")
    digits = "〇一二三四五六七八九"
    value = (max(1, digits.find(tens)) if tens else 1) * 10 if ten else 0
    return value + (max(0, digits.find(ones)) if ones else 0)


def is_date_line(line: str) -> bool:
    """Whether `line` is nothing but a date (or a ticker's short date), with its time, weekday and label."""
    return len(line) <= 80 and _is_date_line(line)


@lru_cache(maxsize=256)  # lines, blocks and segments of the head and the foot are asked in turn
def _is_date_line(line: str) -> bool:
    rest, found = _DATE.subn(" ", line) if _YEAR.search(line) else (line, 0)
    short = 0
    if ":" in rest or "前" in rest or _AGO.search(rest):  # what each short date has
        rest, short = _SHORT.subn(" ", rest)
    return bool(found or short) and _DIGIT.search(line) is not None and not _WORD.search(_AROUND.sub(" ", rest))


def has_clock(line: str) -> bool:
    """Whether a date line carries a time of day or counts from now, as tickers do and timelines do not."""
    return bool(_SHORT.search(line) or _TIME.search(line))


def is_signed_line(line: str) -> bool:
    """Whether `line` dates a letter, a review or a notice: nothing but a date, a place before it at most."""
    if is_date_line(line):
        return True
    placed = _PLACED.match(line)
    return placed is not None and placed.end() < len(line) and is_date_line(line[placed.end() :])


@lru_cache(maxsize=256)
def is_meta_line(line: str) -> bool:
    """Whether `line` is a head line with a date behind a label, a source or an author, and no sentence."""
    if len(line) > 160:
        return False
    if is_date_line(line):
        return True
    date = _DATE.search(line) if _YEAR.search(line) else None
    if not date or _STOP.search(line.replace(date[0], "")):
        return False
    before = line[: date.start()].rstrip()
    labelled = (
        _LABEL.match(line)
        or (_LABEL.fullmatch(before.rpartition(" ")[2] + " ") and not _MILESTONE.fullmatch(before))
        or before.endswith(("|", "·", "•"))
        or _ISSUE_NUMBER.search(before)
    )
    clocked = _CLOCKED.match(line, date.end()) and len(before) <= 40
    return bool(labelled or clocked)


def published_date(source: str, segments: Sequence[Segment]) -> str | None:
    """EDTF of the article's date line, or None.

    Looks at lines of the head that hold a date and no sentence ("Aug 23, 2022 10:00 CST", "来源：… 2021-01-18"),
    at an agency dateline ("BERLIN, 14 September 2021 -"), and for want of these at a date line at the foot, behind
    the last sentence and before any list of other stories (signed notices, 二〇二一年三月五日).
    """
    head = [s for s in segments[: 4 * _TOP]][:_TOP]
    for segment in head:
        text = segment.text[:400]
        if is_meta_line(text) and (date := first_date(text)):
            return date
        if (date := first_date(dateline_date(text))) is not None:
            return date
        if segment.kind != "sentence" and (spoken := _SPOKEN.fullmatch(text)) is not None:  # a speech's line under its title
            return first_date(spoken["date"])
        if segment.kind == "sentence" and len(segment.text) > 200 and segment.index > 8:
            break
    return _foot_date(segments) or _masthead_date(head)


_REVISED = regex(
    r"(?:\blast (?:edited|modified|updated|revised|changed)(?: on)?|(?:最后|最近|上次)(?:更新|修订|修改|编辑)(?:时间|日期|于)?)[:： ]", re.I
)
_SPOKEN = regex(
    r"\W{0,3}(?P<date>(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)在[一-鿿“”]{2,30}"
    r"(?:上|会议|大会|论坛|仪式|全会)(?:的(?:讲话|报告|致辞|发言))?\W{0,3}"
)
_SERIES = regex(r"\b(?:papers?|reports?|series|notes?|bulletins?|studies|memos?),? (?:no|nr|number)\.? ?(?P<y>(?:19|20)\d\d)[-/]\d{1,3}\b", re.I)
_NUMBERED = regex(r"[〔\[［(（]((?:19|20)\d\d)[〕\]］)）]\s*(?:第)?\d+号")
_ISSUE = regex(rf"(?P<m>{_MON}) (?P<y>{_Y})", re.I)
_PARTS = regex(r"\s*[|·•—–]\s*|\s{2,}")


def _masthead_date(head: Sequence[Segment]) -> str | None:
    """The issue in a magazine's masthead ("SITES | May 1999 | page 34"), else the year in a notice's number (〔2017〕6号)."""
    for segment in head[:4]:
        parts = _PARTS.split(segment.text)
        if len(parts) > 1 and len(segment.text) < 80:
            for part in parts:
                issue = _ISSUE.fullmatch(part.strip())
                if issue:
                    return f"{issue['y']}-{_MONTHS.index(issue['m'][:3].lower()) + 1:02d}"
                if len(part) < 30 and (date := first_date(part)):
                    return date
    series = next((match for segment in head[:4] if len(segment.text) < 120 and (match := _SERIES.search(segment.text))), None)
    if series is not None:
        return series["y"]
    numbered = next((match for segment in head[:8] if len(segment.text) < 60 and (match := _NUMBERED.search(segment.text))), None)
    return numbered[1] if numbered else None


def _foot_date(segments: Sequence[Segment]) -> str | None:
    last = max((s.index for s in segments if s.kind == "sentence"), default=None)
    if last is None:
        return None
    dated = [s for s in segments[last + 1 : last + 16] if (is_signed_line(s.text) or _REVISED.search(s.text)) and first_date(s.text)]
    if not dated or any(is_date_line(s.text) for s in segments[dated[0].index + 1 : dated[0].index + 2]):
        return None
    between = segments[last + 1 : dated[0].index]
    revised = _REVISED.search(dated[0].text)
    return first_date(dated[0].text[revised.start() if revised else 0 :]) if all(s.text and len(s.text) < 150 for s in between) else None
