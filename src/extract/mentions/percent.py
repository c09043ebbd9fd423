"""Percentages: "31.8%", "8 to 15 per cent", 百分之三十五, 七成五, 12.5个百分点. Fractions are not labelled."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.mentions import modifiers, tables
from extract.mentions.carry_on import carry_on
from extract.mentions.measures import Hit, carry, looks_like_year, merge, own_bound
from extract.mentions.percent_bare import compared, holders, rest
from extract.model import CleanSpan, Found, Numeral, Passage
from extract.regex import regex
from extract.schema import Mod, Percent

_AFTER = regex(
    r"[ ]{0,4}(?:(?P<permille>‰|-?per[ -]?mille?(?![A-Za-z]))|(?P<points>(?:-| )?(?:percentage[ -]points?|per[ ]?cent[ -]points?|pct\.? points?"
    r"|p\.?p\.?s?(?![A-Za-z])|%[ -]points?)|[个個]?[ ]?百[ ]?分[ ]?[点點])"
    r"|(?P<percent>%|％|-?(?:per[ -]?cent|percent|percentage|pct\.?|p\.c\.|pc(?=[,.;)]|$| (?:of|in|to|on|per|by|from|a year|share|stake"
    r"|growth|increase|rise|more|less|and|down|up|off|or|after|before|for|at|with|deposit|interest|tax)\b))(?![A-Za-z])(?!\.? ?\d)"
    r"|-?p(?:er|\.) ?c(?:ent)?\.(?![A-Za-z])"
    r"|巴仙))",
    re.I,
)
_FIRSTS = frozenset("‰-pP%％个個百巴")  # what _AFTER may begin with, blanks aside
_CHENG = regex(
    r"成(?![立为都果功本交长人分就熟绩效品型份年套批片群堆形家才名熟衣药像语心全见]"
    r"|员(?!工))[ ]?(?P<half>[半五一二三四六七八九](?![家个名位所项年月十百千万]))?"
)
_BEFORE = regex(r"(?P<base>[百佰千万萬]{1,4})[ ]{0,2}分[ ]{0,2}之[ ]{0,2}(?:约|近)?$")
_PARTS = {"百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10**4, "萬": 10**4}
_DISCOUNT = regex(r"[ ]?折(?![扣合旧叠射中腾线算页返损磨纸桥子断弯])")
_HALF = regex(r"(?<=打)对折|(?<![一二三四五六七八九十])半成(?!品)")
_DIGITS = dict(zip("一二三四五六七八九半", (*range(1, 10), 5), strict=True))


def find(passage: Passage) -> Iterator[Found]:
    """Percentages of a segment, in order. `of` only where the text says it plainly."""
    text, numerals = passage.segment.text, passage.numerals
    hits: dict[int, Hit] = {}
    for index, numeral in enumerate(numerals):
        hit = english(text, numeral) or chinese(text, numeral)
        if hit is not None:
            hits[index] = hit
    for index, said in tables.meanings(passage).items():
        if said.kind == "percent" and index not in hits and numerals[index].number <= 1000:
            one = numerals[index]
            hits[index] = Hit(one.start, one.end, one.number, one.max, "%", own_bound(one), one, 0.75)
    _ratios(text, numerals, hits)
    _points(text, numerals, hits)
    holders(text, numerals, hits)
    rest(text, numerals, hits)
    compared(text, numerals, hits)
    if not hits and "折" not in text and "半成" not in text and "alf a" not in text:
        return
    for word in _HALF_EN.finditer(text) if "alf a" in text else ():
        mod = modifiers.before(text, word.start())[0]
        yield Found(CleanSpan(*word.span()), "PERCENT", Percent(number=Decimal("0.5"), mod=mod), 0.8, "percent.en")
    for half in _HALF.finditer(text) if "折" in text or "半成" in text else ():
        yield Found(CleanSpan(*half.span()), "PERCENT", Percent(number=Decimal(50 if half[0] == "对折" else 5)), 0.6, "percent.zh")
    carry(text, numerals, hits, False, lambda n: n.style == "digits" and not n.scaled and not looks_like_year(text, n) and n.number <= 1000)
    if hits and min(hits) >= 0:  # a ratio's sides are no numerals of their own
        carry_on(text, numerals, hits, "percent")
    for hit in merge(text, [hits[i] for i in sorted(hits)]):
        points = hit.unit == "points"
        value = Percent(number=hit.number, max=hit.max, of=_of(text, hit, points), mod=_mod(text, hit))
        yield Found(
            CleanSpan(hit.start, hit.end),
            "PERCENT",
            value,
            hit.confidence,
            "percent.zh" if _has_cjk(text[hit.start : hit.end]) else f"percent.{'zh' if passage.segment.lang == 'zh' else 'en'}",
        )


_FAR_BOUND = regex(
    r"(?P<b>[约近逾超不][一-鿿]{0,2}?)(?:占|为|合)?(?:[一-鿿A-Z“”]{1,16}的|(?:全[一-鿿]{1,2}|总[一-鿿]{1,2}|[一-鿿]{0,4}总[数量额])(?=$))$"
)


def _mod(text: str, hit: Hit) -> Mod | None:
    """The bound around a percentage; also one before the words it is of: 约占全市的七成五, 超过园区企业的三成."""
    near = modifiers.around(text, hit.start, hit.end, hit.own)
    if near is None and text[hit.end : hit.end + 1] in ("强", "強", "弱") and text[hit.end + 1 : hit.end + 2] in ("", *"，。；、,;)）"):
        return "less_than" if text[hit.end] == "弱" else "more_than"  # 占85%强
    if near is not None or not "一" <= text[hit.start - 1 : hit.start] <= "鿿":
        return near
    far = _FAR_BOUND.search(text[max(0, hit.start - 22) : hit.start])
    return modifiers.before(text, max(0, hit.start - 22) + far.end("b"))[0] if far is not None else None


_POINTS = regex(r"-?[ -]points?(?![A-Za-z]| of|s? out)")
_MOVED = regex(
    r"\b(?:rose|risen|rise|fell|fall|fallen|gained|lost|up|down|dropped|slipped|climbed|added|increased|decreased|declined|widened|narrowed"
    r"|improved)(?: by)?(?: about| some| nearly| almost| over| more than| around)? $"
)


def _points(text: str, numerals: tuple[Numeral, ...], hits: dict[int, Hit]) -> None:
    """ "rose 2.5 points" where the sentence speaks in per cent; scores and price indices have no % beside them."""
    if (" point" not in text and "-point" not in text) or not any(hit.unit == "%" for hit in hits.values()):
        return
    for index, one in enumerate(numerals):
        match = _POINTS.match(text, one.end)
        if match is not None and index not in hits and one.number < 100 and _MOVED.search(text[max(0, one.start - 40) : one.start]):
            hits[index] = Hit(one.start, match.end(), one.number, one.max, "points", own_bound(one), one, 0.7)


_HALF_EN = regex(r"(?<![A-Za-z-])half (?:an? |of one )(?:per ?cent|percentage point)(?![A-Za-z])", re.I)
_RATIO = regex(r"(?P<a>\d(?<![\d.:/]\d)\d?(?:\.\d)?)[ ]?(?P<sign>[:/∶：-]|比)[ ]?(?P<b>\d{1,2}(?:\.\d)?)(?![\d:/])")
_SHARED = regex(
    r"\b(?:joint|venture|owned|ownership|split|shared?|shareholding|partnership|basis|stakes?|equity|jointly|company|divided|between|holdings?"
    r"|corp|group|ltd|jv|partners?|owners?|shareholders?)\b"
    r"|股|出资|合资|比例|分成|合作",
    re.I,
)


def _ratios(text: str, numerals: tuple[Numeral, ...], hits: dict[int, Hit]) -> None:
    """Both sides of a split of a hundred: a 51:49 joint venture, a 60/40 split, 按65:35的比例."""
    if len(text) > 4000 or not (":" in text or "/" in text or "-" in text or "∶" in text or "：" in text or "比" in text):
        return
    for match in _RATIO.finditer(text):
        first, second = Decimal(match["a"]), Decimal(match["b"])
        if first + second != 100 or not _SHARED.search(text[max(0, match.start() - 40) : match.end() + 24]):
            continue
        for key, number in (("a", first), ("b", second)):
            start, end = match.span(key)
            index = next((i for i, n in enumerate(numerals) if n.start == start and n.end == end), None)
            one = Numeral(start, end, number, None, "digits", False, None, start, end)
            hits[index if index is not None else -start - 1] = Hit(start, end, number, None, "%", None, one, 0.7)


def _has_cjk(text: str) -> bool:
    return not text.isascii() and any("一" <= c <= "鿿" for c in text)


def english(text: str, numeral: Numeral) -> Hit | None:
    """Percent signs and words: "31.8%", "thirty per cent", "12.5 percentage points" and 12.5个百分点."""
    own = own_bound(numeral)
    at = numeral.mod_end if own else numeral.end
    first = text[at : at + 1]
    if (text[at : at + 6].lstrip(" ")[:1] if first == " " else first) not in _FIRSTS:
        return None
    match = _AFTER.match(text, at)
    if match is None:
        return None
    factor = Decimal("0.1") if match["permille"] else Decimal(1)
    high = numeral.max * factor if numeral.max is not None else None
    return Hit(numeral.start, match.end(), numeral.number * factor, high, "points" if match["points"] else "%", own, numeral)


def chinese(text: str, numeral: Numeral) -> Hit | None:
    """百分之三十五, 三成, 七成五."""
    own = own_bound(numeral)
    before = text[max(0, numeral.start - 8) : numeral.start]
    if "之" in before and (match := _BEFORE.search(before)):
        start = numeral.start - len(match[0])
        if start and text[start - 1] in "一二三四五六七八九十两几":
            return None
        base = Decimal(100)
        for unit in match["base"]:  # 万万分之七: each unit divides once more
            base /= _PARTS[unit]
        return Hit(start, numeral.end, numeral.number * base, numeral.max * base if numeral.max is not None else None, "%", own, numeral)
    at = numeral.mod_end if own else numeral.end
    if text.startswith("成", at) and not numeral.scaled and 0 < numeral.number <= 10 and (numeral.max is None or numeral.max <= 10):
        match = _CHENG.match(text, at)
        if match is not None:
            extra = _DIGITS[match["half"]] if match["half"] else 0
            high = numeral.max * 10 if numeral.max is not None else None
            return Hit(numeral.start, match.end(), numeral.number * 10 + extra, high, "%", own, numeral, 0.85)
    match = _DISCOUNT.match(text, at) if "折" in text[at : at + 2] else None
    if match is not None and numeral.number < 100 and numeral.number != 10 and numeral.max is None and numeral.number > 0:
        start, number = numeral.start, numeral.number
        if numeral.style == "words" and number < 10 and start and text[start - 1] in _DIGITS and text[start - 1] != "半":
            start, number = start - 1, _DIGITS[text[start - 1]] * 10 + number
        return Hit(start, match.end(), number * 10 if number < 10 else number, None, "%", own, numeral, 0.6)
    return None


_STOP = (
    r"(?:and|or|but|in|on|at|by|from|to|for|with|as|is|are|was|were|has|have|had|that|which|who|while|since|than|over|under|between"
    r"|during|into|per|compared|will|can|came|come|comes|went|goes|belong|belongs)"
)
_OF_AFTER = regex(
    rf" of (?:the |its |their |all |our |these |those |an? )*(?P<of>(?!(?:{_STOP}|it|them|us|this|these|those|whom|what"
    rf"|all)\b)[A-Za-z][\w'’&/-]*(?: (?!{_STOP}\b)[A-Za-z][\w'’&/-]*){{0,4}})"
)
_NOUN_AFTER = regex(
    r" (?P<of>(?:annual |year-on-year |average |economic |revenue |sales |profit )?(?:growth|increase|rise|decline|decrease|drop|fall"
    r"|reduction|share|stake|ownership|occupancy|occupied|vacancy|equity|interest|discount|subsidy|refund|exemption|tax|return|margin"
    r"|leased|let)(?: rate)?)(?![A-Za-z])",
    re.I,
)
_NOUN_BEFORE = regex(
    r"(?P<of>(?:[A-Za-z-]+ )?(?:occupancy|vacancy|growth|survival|success|utili[sz]ation|employment|interest|tax|conversion|return"
    r"|unemployment|inflation|pass|retention|leasing|mortality|participation|localisation|localization|graduation|coverage"
    r"|penetration)(?: rates?)?"
    r"|market share|share|stake|rate|margin|proportion|equity|discount)"
    r"(?: (?:of|at|is|was|stood at|stands at|reached|hit|reaches|reaching|rose to|fell to|came to|has reached|had reached|averaged"
    r"|averaging|exceeds|exceeded|exceeding|up to|about|around|over|nearly|more than|by|remains?|remained)){0,3} ?$",
    re.I,
)
_VERB_BEFORE = regex(
    r"\b(?P<verb>grew|grow|grows|growing|grown|increased|increase|increasing|rose|rise|risen|rising|climbed|jumped|expanded|surged|soared"
    r"|gained|up(?! to)|fell|fall|fallen|dropped|declined|decreased|decreasing|down|shrank|slumped|reduced|cut)(?: (?:by|at|an|a|on"
    r"|average|of|about|around|over|nearly|more|than|some|almost|just|further|another|roughly|up|to|annual|rate|annually|year-on-year"
    r"|the)){0,5} ?$",
    re.I,
)
_FALLS = frozenset(
    ("fell", "fall", "fallen", "dropped", "declined", "decreased", "decreasing", "down", "shrank", "slumped", "reduced", "cut")
)
_ZH_BEFORE = regex(
    r"(?P<of>(?:同比|环比|年均|平均|年|月均|累计)?(?:复合)?(?:增长率|增长|增速|增幅|下降|下滑|回落|减少|提高|提升|上升|上涨|降低|攀升"
    r"|递增)(?![到至])"
    r"|[一-鿿]{0,4}?(?:入驻率|出租率|入住率|空置率|占有率|覆盖率|转化率|毕业率|存活率|成功率|使用率|利用率|贡献率|绿化率|就业率|利率|税率"
    r"|涨幅|跌幅|降幅|增速|比率|比例|比重|占比|份额|持股|股权|股份|毛利率|净利率|回报率|收益率|达标率|优良率|满意度|[一-鿿]率))"
    r"(?:[率]|达到|达|为|约|超过|超|近|逾|高达|在|至|了|仅|就|已|均|到|是|高于|低于|不低于|不足|保持|维持|稳定|接近|[:：\s]){0,5}$"
)
_ZH_SHARE = regex(
    r"占(?P<of>(?!比|地(?!区)|据|用|有)[一-鿿]{1,12}?)的?(?:比重|比例)?(?:的|为|达|约|近|超|逾|超过|达到|到了?|将近|[ ])*$"
)
_ZH_SUBJECT = regex(r"(?P<of>[一-鿿]{2,8}?)(?:约|近|共|已|就|仅|只|总)?占(?:比|到|了|约|近|超过|达)*$")
_ZH_AFTER = regex(
    r"(?:的|(?=股权|股份|份额|产能|资金|折扣|优惠|补贴|毛利))(?P<of>[一-鿿]{2,8}?)(?=[，。,；;、：:）)来是为在有由已均都被从将拥占达以\s]"
    r"|$)"
)


def _of(text: str, hit: Hit, points: bool) -> str | None:
    """Of what, where the words right before or after say so; 百分点 for percentage points."""
    before, after = text[max(0, hit.start - 60) : hit.start], text[hit.end : hit.end + 60]
    if points:
        return "百分点" if _has_cjk(text[hit.start : hit.end]) else "percentage points"
    if (match := _OF_AFTER.match(after)) is not None:
        return match["of"]
    if (match := _NOUN_AFTER.match(after)) is not None:
        return match["of"].lower()
    if before and before[-1].isascii() and not _has_cjk(before[-6:]):
        if (match := _VERB_BEFORE.search(before)) is not None:
            return "decline" if match["verb"].lower() in _FALLS else "growth"
        match = _NOUN_BEFORE.search(before)
        return re.sub(r"^(?:the|an?|its|their|with|and|of|at|has|have) ", "", match["of"].lower()) if match is not None else None
    clause = re.split(r"[，。；;,、（）()]", before)[-1]
    match = _ZH_BEFORE.search(clause) or _ZH_SHARE.search(clause) or _ZH_SUBJECT.search(clause)
    if match is not None:
        return match["of"].removeprefix("其中")
    match = _ZH_AFTER.match(after)
    return match["of"] if match is not None else None
