"""Dates in Chinese text: 2021年3月5日, 二〇二一年, 21年3月, 上世纪90年代末, 十三五期间, 民国109年, 去年底, 次年3月."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from extract.mentions import edtf_build as build
from extract.mentions.date_atom import Atom, Need, joined, longest, table
from extract.mentions.date_decade_zh import TENS, decades, number
from extract.mentions.date_short_zh import ROC, short_year
from extract.mentions.date_week import weeks_zh
from extract.mentions.edtf_build import Point
from extract.regex import regex

_T = table("date_zh.json")
_DIGIT: dict[str, int] = _T["digits"]
_C = "".join(_DIGIT)
_REL = "|".join(f"(?<!的){w}" if w == "第二年" else w for w in sorted(_T["relative"], key=len, reverse=True))
_REL_MONTH = "|".join(_T["relative_months"])
_ERA = "|".join(_T["eras"])
_MEASURE = "|".join(_T["measures"])
_TILL = r"\s?(?:-|–|—{1,2}|~|～|－|至|到|与|和|、)\s?"
_RANGE = r"\s?(?:-|–|—{1,2}|~|～|－|至|到)\s?"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?)"
_SUN = r"\s?[日号號](?![线線楼樓院馆館店机機厅廳厂廠本语語元志])"
_NUM4 = rf"(?:1[5-9]\d\d|20\d\d|2100|[一二][{_C}]{{3}})"

_YEAR_PART = (
    rf"(?P<whole>(?P<y4>{_NUM4})\s?(?:年度?|财年|財年|财政年度|会计年度|課税年度|课税年度|學年|学年)|(?P<roc>1[01]\d|一[〇○零一](?!百)[{_C}])\s?年度?(?![前后来内间以的历多余里载薪龄代])|(?P<era>{_ERA})\s?(?P<ey>\d{{1,4}}|元|[{_C}十]{{1,3}})\s?年"
    rf"|(?P<y2>\d\d|(?<![{_C}十百千万])[{_C}]{{2}})年|(?P<rel>{_REL}))"
)
_HALVES = r"(?P<half>上半年|下半年|前半年|后半年|後半年|首半年|头半年)"
_QUARTERS = (
    r"(?:第?(?P<q>[一二三四1-4首])个?季(?:(?:度|报)(?:末|初)?|(?<=首季)|(?<=第.季)(?![节候风赛])|(?<=第.个季)(?![节候风赛]))|(?P<qq>Q[1-4])(?![0-9])|前(?P<fq>[二两三23])个?季度"
    r"|(?P<hh>H[12])(?![0-9]))"
)
_FIRST = r"[前首头](?P<fm>1[01]|[2-9]|十一?|[两二三四五六七八九])个月"
_LAST = r"(?:的?最[后後末]|最末)\s?(?P<lm>1[01]|[2-9]|十一?|[两二三四五六七八九])\s?[个個]月"
_NTH = r"(?:第\s?(?P<nm>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])[个個]月|(?P<nm1>首)[个個]?月|(?P<nm12>末)[个個]?月)"
_END = rf"(?:年?(?P<end>底|末|终|杪)(?!{_T['not_after_end']})|岁末|歲末)"
_START = rf"年?(?P<start>初)(?!{_T['not_after_start']})(?:期)?"
_MID = rf"(?P<mid>年中)|(?P<mid1>中)(?={_T['mid_before']})(?:期)?"
_FEAST = rf"(?P<feast>{'|'.join(sorted(_T['feasts'], key=len, reverse=True))})(?:劳动节|节|假期|长假)?(?!{_T['not_after_feast']})"
_SEASON = rf"(?P<season>[春夏秋冬])(?:季|天)?(?!{_T['not_after_season']})"
_MONTHS = (
    rf"(?:(?P<m1>{_MONTH})(?:月份?)?{_RANGE})?(?P<m>{_MONTH})\s?月(?![龄齡大薪球饼餅花]|革命)份?"
    rf"(?:\s?(?P<d>{_DAY})(?:{_SUN})?{_TILL}(?P<d2>{_DAY}){_SUN}|\s?(?P<d3>{_DAY}){_SUN}"
    r"|(?P<ten>[上中下]旬|初(?![步级創创选次見见])|底(?![层部价盘色特])|末|中(?=[，。,;、前起]|$)))?"
)
_PARTS = rf"(?:\s?的?(?:{_HALVES}|第?{_QUARTERS}|{_FIRST}|{_LAST}|{_NTH}|{_MONTHS}|{_END}|{_START}|{_MID}|{_SEASON}|{_FEAST}))?"
_FULL = regex(rf"(?<![\d第])(?<!\d[.,\-/:]){_YEAR_PART}{_PARTS}")
_LONE_MONTH = regex(
    rf"(?<!\d[.,:/])(?:(?<=每年)|(?<!年))(?<![\d{TENS}百千万〇零两几数个第每])(?<!\d[-–—~]){_MONTHS}"
)
_LONE_PART = regex(
    rf"(?<![年每历\d]){_HALVES}|(?<![年每第度个\d]){_QUARTERS}|(?<![每历近\d])(?=前){_FIRST}"
    rf"|(?<![年每历整多几数些那这半近两\d{TENS}])年(?:(?P<ye>底|末)(?!{_T['not_after_end']})|(?P<ys>初)(?!{_T['not_after_start']})"
    r"|(?P<ym>中)(?=前|期|投|建成|完|起|将|启动|开|交付|竣工|动工|举))"
)
_DAY_ALONE = regex(r"(1[0-2]|0?[1-9])月([12]\d|3[01]|0?[1-9])")
_PART_SIGNS = ("半年", "季", "年底", "年末", "年初", "年中", "个月", "Q", "H1", "H2")
_LONE_FEAST = regex(
    r"(?<![一-鿿]年)(?<![每历逢])(?:(?P<a>元旦)(?:节)?|(?P<b>国庆|五一|圣诞)(?:节|劳动节)?)(?=前[，。开建投正举后]|前夕|起|期间|当天|开[业园张门街]|正式)"
)
_REL_M = regex(rf"(?:{_REL_MONTH})(?:底|末|初|[上中下]旬|(?P<d>{_DAY}){_SUN})?")
_SHORT_RANGE = regex(
    rf"(?<![A-Za-z\d])(?<!\d[.,\-/])(?P<a>(?:1[5-9]|20)\d\d)(?P<n>年)?(?:{_RANGE}|/)(?P<b>(?:1[5-9]|20)\d\d|\d\d)"
    rf"(?:\s?(?P<u>年度?|财年|財年|财政年度|会计年度|课税年度|學年|学年)|(?!\d|[.,]\d|-\d|\s?(?:{_MEASURE})))"
)
_SHORT_PLAN = "|".join(sorted(table("date_plans.json")["short_zh"], key=len, reverse=True))
_PLAN = regex(
    rf"(?P<o>[“\"「『‘'])?(?P<p>{_SHORT_PLAN})(?P<c>[”\"」』’'])?(?P<k>规划|計劃|计划)?"
    r"(?P<t>期间|時期|时期|期間|期末|末期?|初期?|五年)|第(?P<f>十[一二三四五六]?|[一二三四五六七八九])个五年(?:规划|计划)(?P<ft>期间|时期|期末)"
)
_DAY_WORDS = regex(
    r"(?P<back>前[天日晚](?![来去的])|昨[天日晚夜])|(?<![工])(?P<same>同一?[日天]|当[日天]|该日)(?![可即就能内就往返办达完送的产])"
)
_BARE = regex(r"^(?P<lead>(?:19|20)\d\d)(?=\s+[一-鿿])|(?:(?<=[于自在从至到年])|(?<=[(（]))(?P<y>(?:19|20)\d\d)(?=[)）,，。;；、]|$)")
_LISTED = regex(r"(?<![A-Za-z\d])(?<!\d[.,/-])(?:(?:19|20)\d\d(?:、|和|与|及)){1,12}(?=(?:19|20)\d\d\s?年)")
_APPROX_LEFT = regex(r"(?:约|大约|大概|約|约在|大约在|近|大致在)\s?$")
_APPROX_RIGHT = regex(r"前后|前後|左右")
_EVERY = regex(r"(?:每年|历年|逐年|常年)的?\s?$")
_LUNAR = regex(r"(?:农历|阴历|農曆|旧历)\s?$")
_LINK = regex(rf"(?:起|开始)?(?:{_RANGE}|直至|延续到)(?:次日)?")
_AND = regex(r"\s?(?:与|和|跟|及)\s?")
_HINT = regex(r"[年月季纪紀日號号昨]|[上下](?:周|个?星|礼拜|个?礼)|元旦|国庆|[前当同][天晚夜]|十.五|[五]”?[\"”]?[期时時]|(?:19|20)\d\d")
_AGO = regex(r"(?:来|的|多|余|间)?(?:悠久)?(?:历史|歷史|文明|前(?:的|，|,|就)|不遇|古)")
_YEARLY_SUM = regex(r"[产均收销营利税租增处可需纳缴耗节减创]|度[产营收销]")
_LONG = regex(r"(?:有|近|约|超过?|达|距今|历经|长达|已有|近乎)\s?$")


@lru_cache(maxsize=4096)
def atoms(text: str, bare: bool, pivot: int) -> tuple[Atom, ...]:
    """Dates in Chinese, unresolved, without overlap.

    `bare`: also a lone four-digit year in brackets or behind 于. `pivot`: two-digit years up to it are 20xx.
    """
    if not _HINT.search(text):
        return ()
    digits = re.search(r"(?:1[5-9]|20)\d\d", text) is not None
    found = [*_years(text, pivot)] if "年" in text or digits else []
    found += [*decades(text), *_lone(text), *_plans(text), *_days(text), *weeks_zh(text)]
    if digits:
        found += [*_short_ranges(text), *_listed(text)]
    if bare and digits:
        found += [Atom(*m.span(k), Point(int(m[k])), None, "", 0.6) for m in _BARE.finditer(text) for k in ("y", "lead") if m[k]]
    return tuple(replace(a, mod="approx") if _approx(text, a) else a for a in ranges(text, longest(found)))


def _years(text: str, pivot: int) -> Iterator[Atom]:
    for m in _FULL.finditer(text):
        start, end = m.span()
        need: Need = ""
        bare = end == m.end("whole")
        sure = 0.95
        if m["rel"]:
            if bare and m["rel"] in ("当年", "當年"):
                continue  # it only repeats the year named before it
            if m["rel"] in ("后年", "後年") and _YEARLY_SUM.match(text, end):
                continue  # 投产后年产值
            need, year = _T["relative"][m["rel"]]
            sure = 0.85 if need == "pub" else 0.75
        elif m["y2"]:
            short = short_year(text, m, bare, pivot)
            if short is None:
                continue
            year, sure = short, 0.75
        elif m["roc"]:
            year, sure = number(m["roc"]) + ROC, 0.75
            if bare and pivot >= 0:
                continue  # 104年 without a part is a year only where the article counts by the republic
        elif m["era"]:
            year = _T["eras"][m["era"]] + number(m["ey"])
            sure = 0.9
        else:
            year = number(m["y4"])
            left = text[max(0, start - 3) : start]
            round_year, long_past = year % 100 == 0, _LONG.search(left) is not None
            if bare and ((round_year and long_past) or ((round_year or long_past) and _AGO.match(text, end))):
                continue  # 2000年历史, 有着近2000年: a length of time
            if left == "公元前":
                continue
        low, high = _part(m, year)
        if build.write(*_real(low, high, need)) is None:
            low, high = Point(year), None
            end = text.index("年", start) + 1
        yield Atom(start, end, low, high, need, sure)


def _real(low: Point, high: Point | None, need: str) -> tuple[Point, Point | None]:
    return (build.moved(low, 2000), high and build.moved(high, 2000)) if need else (low, high)


def _part(m: re.Match[str], year: int) -> build.Stretch:
    """The part of the year that the match names."""
    g = m.groupdict()
    if g["half"]:
        return build.half(year, 1 if g["half"][0] in "上前首头" else 2)
    if g["q"] or g["qq"]:
        return build.quarter(year, int(g["qq"][1]) if g["qq"] else number(g["q"]))
    if g["hh"]:
        return build.half(year, int(g["hh"][1]))
    if g["fq"]:
        return build.months(year, 1, 3 * number(g["fq"]))
    if g["fm"]:
        return build.months(year, 1, number(g["fm"]))
    if g.get("lm"):
        return build.months(year, 13 - number(g["lm"]), 12)
    if g.get("nm") or g.get("nm1") or g.get("nm12"):
        return Point(year, number(g["nm"]) if g["nm"] else 1 if g["nm1"] else 12), None
    if g["m"]:
        return _month(g, year)
    if g.get("end") or "岁末" in m[0] or "歲末" in m[0]:
        return Point(year, 12, fuzzy=True), None
    if g.get("start"):
        return Point(year, 1, fuzzy=True), None
    if g.get("mid") or g.get("mid1"):
        return Point(year, 6, fuzzy=True), None
    if g.get("feast"):
        return Point(year, *_T["feasts"][g["feast"]]), None
    if g.get("season"):
        return build.season(year, _T["seasons"][g["season"]])
    return Point(year), None


def _month(g: dict[str, str | None], year: int) -> build.Stretch:
    month = number(g["m"] or "1")
    if g["m1"] and number(g["m1"]) != month:
        first = number(g["m1"])
        return Point(year, first), Point(year + (month < first), month, number(g["d3"]) if g["d3"] else None)
    if g["d"] and g["d2"]:
        return Point(year, month, number(g["d"])), Point(year, month, number(g["d2"]))
    return Point(year, month, number(g["d3"]) if g["d3"] else None), None


def _lone(text: str) -> Iterator[Atom]:
    """Months, quarters and ends of year that leave their year to the passage."""
    if "月" in text:
        if len(text) < 7 and (said := _DAY_ALONE.fullmatch(text)) is not None:  # 1月3, alone on its line
            yield Atom(0, len(text), Point(0, int(said[1]), int(said[2])), None, "context", 0.8)
        for m in _LONE_MONTH.finditer(text):
            left = text[max(0, m.start() - 4) : m.start()]
            if _LUNAR.search(left) or (m["m"] == "元" and not m["d3"] and not left.endswith("年")):
                continue
            low, high = _month(m.groupdict(), 0)
            if build.write(*_real(low, high, "context")) is None:
                continue
            if _EVERY.search(left):
                yield Atom(*m.span(), replace(low, year=None), high and replace(high, year=None), "", 0.75)
            else:
                yield Atom(*m.span(), low, high, "context", 0.9 if m["d3"] or m["d2"] else 0.8)
        for m in _REL_M.finditer(text):
            count = next((n for w, n in _T["relative_months"].items() if m[0].startswith(w)), None)
            if count is not None:
                yield Atom(*m.span(), Point(0, count, number(m["d"]) if m["d"] else None), None, "pubmonth", 0.8)
    if "元旦" in text or "国庆" in text or "五一" in text or "圣诞" in text:
        for m in _LONE_FEAST.finditer(text):
            yield Atom(*m.span(), Point(0, *_T["feasts"][m["a"] or m["b"]]), None, "context!", 0.7)
    if not any(sign in text for sign in _PART_SIGNS):
        return
    for m in _LONE_PART.finditer(text):
        if m["ye"] or m["ys"] or m["ym"]:
            month = 12 if m["ye"] else 1 if m["ys"] else 6
            yield Atom(*m.span(), Point(0, month, fuzzy=True), None, "context!", 0.65)
        else:
            if m["qq"] and not m.start() and text[m.end() : m.end() + 1] in tuple(":：.、)）"):
                continue  # Q2: the second question
            yield Atom(*m.span(), *_part(m, 0), "context!", 0.7)


def _days(text: str) -> Iterator[Atom]:
    """昨日, 前天, 同日, 当天: days counted from publication, or the day named last."""
    for m in _DAY_WORDS.finditer(text):
        if m["back"]:
            yield Atom(*m.span(), Point(0, 1, -2 if m["back"][0] == "前" else -1), None, "pubday", 0.8)
        else:
            yield Atom(*m.span(), Point(0, 1, 0), None, "sameday", 0.65)


def _plans(text: str) -> Iterator[Atom]:
    if "五" not in text:
        return
    plans = table("date_plans.json")
    for m in _PLAN.finditer(text):
        n = number(m["f"]) if m["f"] else plans["short_zh"][m["p"]]
        tail = m["t"] or m["ft"]
        if tail == "五年" or str(n) not in plans["five_year_plans"] or (m["k"] and tail[0] in "末初"):
            continue
        first, last = (Point(y) for y in plans["five_year_plans"][str(n)])
        start = m.start() if not m["o"] or m["c"] else m.start() + 1
        if tail[0] in "末初" or tail.endswith("期末"):
            yield Atom(start, m.end(), *build.part(first, last, "end" if "末" in tail else "start"), "", 0.95)
        else:
            yield Atom(start, m.end(), first, last, "", 0.95)


def _short_ranges(text: str) -> Iterator[Atom]:
    """2019-2022年, (2011-2020), 2019至2020学年, 2019-20财年."""
    for m in _SHORT_RANGE.finditer(text):
        first, last = int(m["a"]), int(m["b"])
        if len(m["b"]) == 2:
            last += first - first % 100
            if not m["u"] or last != first + 1:
                continue
        left = text[m.start() - 1 : m.start()]
        if first < last <= first + 150 and (m["u"] or m["n"] or left in ("(", "（", "从", "自", "在", "《")):
            yield Atom(*m.span(), Point(first), Point(last), "", 0.95 if m["u"] else 0.8)


def _listed(text: str) -> Iterator[Atom]:
    """2017、2018、2019年: the years in front of the last."""
    for m in _LISTED.finditer(text):
        for y in re.finditer(r"\d{4}", m[0]):
            yield Atom(m.start() + y.start(), m.start() + y.end(), Point(int(y[0])), None, "", 0.85)


def ranges(text: str, found: list[Atom]) -> list[Atom]:
    """Joins dates into ranges: 2016年3月至2018年5月, 3月5日至4月8日, 2007年与2009年之间."""
    out: list[Atom] = []
    for atom in found:
        before = out[-1] if out else None
        gap = text[before.end : atom.start] if before and atom.start - before.end <= 6 else None
        if before is not None and gap is not None and before.high is None:
            linked = _LINK.fullmatch(gap) or (_AND.fullmatch(gap) and text.startswith(("间", "之间"), atom.end))
            if linked and (one := joined(before, atom)):
                out[-1] = one
                continue
        out.append(atom)
    return out


def _approx(text: str, atom: Atom) -> bool:
    right = _APPROX_RIGHT.match(text, atom.end)
    return right is not None or _APPROX_LEFT.search(text[max(0, atom.start - 4) : atom.start]) is not None
