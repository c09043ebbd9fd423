"""Places in real rankings: "ranked third", "No. 5 in China", "top ten", 位列第三, 全国第五, 前十, 跻身百强.

"third zone to be approved", "first incubator", 第一家, 第三产业, 第十四届 are no ranks.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.mentions import rank_loose, tables
from extract.mentions.cover import Cover
from extract.mentions.numerals import scan
from extract.mentions.numerals_zh import evaluate
from extract.mentions.rank_loose import CARD, COUNTED_BEHIND, ORD, english_number, ordinal_in
from extract.model import CleanSpan, Found, Passage
from extract.regex import regex
from extract.schema import Mod, Rank

_OF = r"(?:out of|of|among|amongst|from among|in a field of|from)(?: (?:the|all|some|more than|over|about|a total of|a field of|its|nearly))*"
_OUT_NUMBER = r"(?P<out>\d{1,3}(?:,\d{3})+|\d{1,5}|[a-z]+(?:-[a-z]+)?)"
# "3rd of 171", "4th among 23 cities", "eighth place out of thirty-one": one phrase with its whole
_OUT_NEAR = regex(rf"(?: (?:place|position|spot|rank|overall|nationally|nationwide|worldwide|globally))? {_OF} {_OUT_NUMBER}(?![%\d]|[.,]\d"
    rf"|[-–]\d)(?! (?:years|months|per|January|February"
                  r"|March|April|May|June|July|August|September|October|November|December))")
_OUT = (
    rf"(?:[^.;:]{{0,40}}?\b{_OF} (?P<out>\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}})(?![%\d.,]\d|%) (?!years|months|per))?"
)
_VERB = (
    r"(?:rank(?:s|ed|ing)?|plac(?:es?|ed|ing)|came|comes|finish(?:es|ed)?|stands?|stood|listed|rated|positioned|moved up to"
    r"|climbed to|rose to|jumped to|risen to)"
)
_EN = regex(
    rf"(?<![A-Za-z])(?:{_VERB}(?: (?:as|in|at|the|joint|jointly|consistently|now|currently|it|him|them|itself|overall|nationally"
    rf"|nationwide|globally|among|within|up|to|of|its|a|country's|world's|position|place|number|equal|only)){{0,4}} "
    rf"(?P<a>(?:No\.? ?|#|number |Nos?\. )?(?:{ORD}|(?<=No\. )\d{{1,3}}|(?<=No\.)\d{{1,3}}|(?<=#)\d{{1,3}}"
    rf"|(?<=number )(?:{CARD})))(?![-–]?\w)(?! (?:to |zone|park|phase|time|year|floor|in line))"
    rf"|(?P<b>(?:No\.? ?\d{{1,3}}|[Nn]umber (?:{CARD})|#\d{{1,3}}))(?![\d-])(?=[,.;:)]|$| (?:in|among|on|of|for|nationwide|nationally"
    rf"|worldwide|globally|overall|position|place|spot|behind|after|and|at|by|city|rank)\b)"
    rf"|(?P<c>(?:{ORD}))[ -](?P<c2>places?|position|rank|spot)(?![A-Za-z])"
    rf"|(?P<d>(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{{1,2}}(?:nd|rd|th)))[ -](?P<d2>largest|biggest|highest"
    rf"|best|most|busiest|richest|strongest|tallest|fastest|longest|smallest|lowest|oldest)"
    rf"|(?P<e>(?:{ORD}))(?= (?:in (?:size|output|area|revenue|terms of [a-z]+)(?: (?:among|worldwide|nationwide|in the|of (?:all|the))|,)"
    rf"|in (?:the (?:country|nation|world|province|city|region|ranking|list|league|table|index|state|EU"
    rf"|evaluation|assessment|survey|category)|China|Asia|Europe|Germany|India)(?! to\b)|nationwide|nationally|worldwide|globally|overall"
    rf"|among (?:all|the|\d)|out of \d|on the (?:list|overall list|ranking|index|table)))"
    rf"|(?<![A-Za-z])(?P<f>[Tt]op[ -](?:{CARD}))(?![\d%-]|,\d|\.\d| per ?cent| percent|[A-Za-z]))",
    0,
)
_TOP_CUE = regex(
    r"(?:among|in|into|within|of|to|rank\w*|world's|world’s|country's|country’s|nation's|nation’s|China's|China’s|Asia's|Europe's"
    r"|national|global|enter\w*|join\w*|made|reach\w*|break\w*|broke|remain\w*)(?: (?:the|its|a|China's|China’s|world's|world’s|country's"
    r"|nation's|national|global|country’s|nation’s|Asia's|Europe's|India's))* $",
    re.I,
)
_TOP_NOT = regex(
    r"[ -](?:priorit|customer|reason|floor|executive|manager|talent|companies|firms|enterprises|brands|list companies|questions|tips"
    r"|things|ways|stories|goals|tasks|shareholder|client|contributor|leaders|officials|universit|supplier|scientists|experts|500"
    r"|hospital|global companies)",
    re.I,
)
_NO_PLACE = regex(
    r" ?(?:Road|Street|Avenue|Middle|Building|Hospital|High|School|Primary|Plant|Factory|Gate|Exit|Lane|Highway|Bus|Line|Block|Warehouse"
    r"|Phase|Workshop|Branch|Document|Decree|Order)"
)
_B_CUE = regex(
    r"(?:\b(?:and|or|but|is|was|are|were|as|at|the|be|been|became|becomes|remains?|remained|took|take|hold|holds|held|into|to|rank\w*|place\w*"
    r"|position|comes?|came|stands?|in|China's|world's|country's)|[:,(]) $",
    re.I,
)

_B_NAMED = regex(  # places us No. 6 for plant science, was voted No. 2
    r"\b(?:plac|rank|rat|vot|nam|list|put|crown|judg)(?:es?|ed|ing|s|ted|d)? (?:(?:us|it|them|him|her|the [a-z]+|its? [a-z]+"
    r"|[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,3}|as|at|the|joint) ){0,2}$"
)
_B_FIRST = regex(r" (?:worldwide|globally|nationwide|nationally|(?:in|of|among) (?:the (?:world|country|nation|region|province|state"
    r"|city|EU)\b|all |[A-Z]))")
_B_NEVER = regex(  # the exit is No. 24
    r"\b(?:exit|mill|road|street|gate|bus|line|platform|form|house|address|plot|lot|building|berth|shaft|pit|furnace|reactor|carr(?:y|ies|ied)"
    r"|wears?|bears?|dial|call|telephone|phone"
    r"|tram|route|ship|slip|kiln|well|hall|shop|booth|table|window|counter|desk|case|file|resolution|decree|order|invoice|ticket|bears|marked"
    r"|painted|labelled|numbered)\b[^.;]{0,24}$",
    re.I,
)
_NUM = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,5})"
_ZH_CUE = (
    r"(?:拿了|拿到|拿下|摘得|斩获|得了|拿过|捧回|排名|排行|排位|位列|位居|名列|列居|排在|列|居|位次|跃居|跃升至|跃升到|跃至|上升至|上升到|升至"
    r"|升到|提升至|前进至|稳居"
    r"|稳定在|跻身|进入|入围|入选|冲进|挺进|闯入|杀入|保持在|保持|荣获|获|获得|夺得|取得|评为|曾为|曾列|曾居|降至|滑落至|下滑至|排|荣登"
    r"|综合排名)"
)
_AREA_ZH = (
    r"(?:全国|全省|全市|全区|全球|世界|国内|国际|亚洲|欧洲|亚太|省内|市内|行业|业内|综合|华东|华南|华北|中部|中西部|西部|东部|东北"
    r"|长三角|珠三角|大湾区|区域|同类|总分|总量|规模|增速|总评|[一-鿿]{2}省)"
)
_ZH_FRONT = regex(
    rf"(?P<cue>{_ZH_CUE}|{_AREA_ZH}|居于|排到|处于|[榜单]|位于)(?P<mid>[一-鿿“”\" ]{{0,14}}?)(?P<span>前[ ]?(?P<n>{_NUM})(?P<m>位|名|强"
    rf"|甲)?)(?![\d一二三四五六七八九十百.%％]|[ ]?(?:个?月|季度|年|天|次|期|届|批|家|人|日|周|分钟|小时|者|阶段|轮|项|方|条|排|个|款|后"
    rf"|沿|所|款|大(?!榜)))"
)
_ZH_STRONG = regex(
    r"(?P<cue>跻身|进入|入选|入围|位列|荣登|名列|列入|上榜|冲刺|闯入|荣获|获评|登上)(?P<mid>[一-鿿0-9“”\" ]{0,14}?)(?P<span>(?P<n>百"
    r"|\d{2,3}|[一二三四五六七八九十]百|五十|二十|三十)强)(?!企业[\d一]|县市名)"
)
_ZH_HEAD = regex(r"(?:位居|名列|位列|居|列|稳居|高居|雄踞|荣登|登上|荣居|居于)(?P<mid>[一-鿿]{0,16}?)(?P<span>榜首|首位|首(?=[，。；、,;）)]|$))")
_ZH_OUT = regex(r"(?<![第\d])(?P<out>\d{1,5})(?:家|个|所|座|名|位|支|座|项|款)[^，。；;第]{0,20}?(?<!其)(?:中|里"
    r"|内)(?![药心国小学型部东西介央外])[^。；;第]{0,24}$")
_AS_PLACE = regex(  # 规模为东南亚第一
    r"(?:规模|产值|面积|数量|收入|人口|密度|总量|效益|排名|增速|销量|份额)[^，。；]{0,3}(?:为|居|列|是)[一-鿿]{2,10}$"
)
_ORD_AREA = regex(rf"{_AREA_ZH}(?:[一-鿿]{{0,4}})$")


def find(passage: Passage) -> Iterator[Found]:
    """Ranks of a segment, in order within each language."""
    text = passage.segment.text
    if "|" in text or "\t" in text:
        for index, said in tables.meanings(passage).items():
            place = passage.numerals[index]
            if said.kind == "rank" and 0 < place.number < 1000 and place.number == place.number.to_integral():
                yield Found(CleanSpan(place.start, place.end), "RANK", Rank(number=place.number), 0.75, "rank.en")
    if not text.isascii() and ("第" in text or "前" in text or "强" in text or "首" in text or "/" in text):
        yield from chinese(text)
    if passage.segment.lang != "zh" or "No" in text or "op" in text:
        found = list(english(text))
        yield from found
        loose = list(rank_loose.find(passage))
        if loose:
            held = Cover((one.span.start, one.span.end) for one in found)
            ends = {one.span.end for one in found}
            for one in loose:
                longer = isinstance(one.value, Rank) and one.value.out_of is not None and one.span.end not in ends
                if longer or not held.touching(one.span.start, one.span.end):
                    yield one  # with its whole the longer phrase wins


_CAME_FIRST = regex(r"com(?:e|es|ing) |came ")  # "safety comes first" ranks nothing
_AMONG = regex(r" (?:in|among|of|out of|on|nationally|nationwide|worldwide|globally|overall|behind|after)\b")


def _total(words: str) -> Decimal | None:
    """The number of all that are ranked, in digits or words."""
    if words[0].isdecimal():
        return Decimal(words.replace(",", ""))
    if _COUNT_WORD.fullmatch(words) is None:
        return None
    said = [one for one in scan(words, "en") if one.end - one.start == len(words)]
    return said[0].number if said else None


_COUNT_WORD = regex(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|[a-z]+teen")


def english(text: str) -> Iterator[Found]:
    if not ("No" in text or "umber" in text or "#" in text or "top" in text or "Top" in text or ordinal_in(text)):
        return
    for match in _EN.finditer(text):
        mod: Mod | None = None
        group = match.lastgroup or ""
        kind = next(k for k in "abcdef" if match[k])
        start, end = match.span(kind)
        words = match[kind]
        if kind == "b" and (
            _NO_PLACE.match(text, end) or _B_NEVER.search(text[max(0, start - 40) : start]) is not None
            or not (
                (not start and _B_FIRST.match(text, end))
                or _B_CUE.search(text[max(0, start - 16) : start]) or _B_NAMED.search(text[max(0, start - 60) : start])
            )
        ):
            continue
        if kind == "c" and match["c2"] == "place" and text[max(0, start - 7) : start] == "in the ":  # "in the first place"
            continue
        if kind == "d":
            end = match.end("d2")
        if kind == "e" and (
            re.search(r"\b(?:for the|the|a|its) $", text[max(0, start - 8) : start], re.I)
            or (re.search(r"^[^.;]{0,40}\bto [a-z]+", text[end : end + 44]) and words.lower() == "first")
        ):
            continue
        if kind == "f":
            if _TOP_NOT.match(text, end) or not _TOP_CUE.search(text[max(0, start - 30) : start]):
                continue
            mod = "at_most"
        if kind == "a" and words.lower() == "first" and _CAME_FIRST.match(text, match.start()) and not _AMONG.match(text, end):
            continue
        number = english_number(words)
        if number is None or not 0 < number <= 1000:
            continue
        near = _OUT_NEAR.match(text, end)
        near_number = _total(near["out"]) if near is not None else None
        out = re.match(_OUT, text[end : end + 70]) if near_number is None else near
        out_of = near_number if near_number is not None else Decimal(out["out"].replace(",", "")) if out is not None and out["out"] else None
        if out_of is not None and (out_of < number or (1900 <= out_of <= 2099 and "," not in out["out"])):  # type: ignore[index]
            out_of = None
        if out_of is not None and near_number is not None and near is not None and COUNTED_BEHIND.match(text, near.end()) is None:
            end = near.end()
        yield Found(CleanSpan(start, end), "RANK", Rank(number=number, out_of=out_of, mod=mod), 0.9 if group in "ac" else 0.8, "rank.en")


_SLASHED = regex(  # 综合排名29/132
    r"(?:排名|位次|名次|位列|排行|位居)(?:第|为|是|在|[ :：]){0,3}(?P<span>(?P<n>\d{1,3})[/／](?P<out>\d{2,4}))(?![/\d年])"
)
_MOVED_ZH = regex(r"(?:位|名)?(?:上升|攀升|提升|前进|前移|跃升|跃|升|跳|进|下降|下滑|滑落|降|滑|跌|退)[至到]")


def chinese(text: str) -> Iterator[Found]:
    if "/" in text or "／" in text:
        for match in _SLASHED.finditer(text):
            place, out_of = Decimal(match["n"]), Decimal(match["out"])
            if 0 < place <= out_of:
                yield Found(CleanSpan(*match.span("span")), "RANK", Rank(number=place, out_of=out_of), 0.85, "rank.zh")
    if "第" in text:
        at = 0
        while (index := text.find("第", at)) >= 0:
            at = index + 1
            found = _ordinal(text, index)
            if found is not None:
                yield found
    for pattern in (_ZH_FRONT, _ZH_STRONG, _ZH_HEAD):
        key = "前" if pattern is _ZH_FRONT else "强" if pattern is _ZH_STRONG else "首"
        if key not in text:
            continue
        for match in pattern.finditer(text):
            start, end = match.span("span")
            number = Decimal(1) if pattern is _ZH_HEAD else _chinese_number("一百" if match["n"] == "百" else match["n"])
            if number is None or number == 0:
                continue
            mod: Mod | None = None if pattern is _ZH_HEAD else "at_most"
            yield Found(CleanSpan(start, end), "RANK", Rank(number=number, out_of=_out_of(text, start), mod=mod), 0.8, "rank.zh")


_ORD_ZH = regex(rf"第[ ]?(?P<n>{_NUM})(?P<m>位|名(?!额|誉|单|称|校|医)|大(?=[一-鿿]))?")
_ORD_NOT = regex(
    r"[一二三四五六七八九十百\d]|产业|季度"
    r"|[ ]?[家期届批次步阶类轮年天个人代条座种所部份版章节点方医民中小附实线梯档党例款间站只台件项幢栋号卷回轮级者支张封]|人民|[ ]?\d|性"
    r"|世界|曲线|时间|学历|课堂|书记|要务|责任|资源|动力|生产力|梯队"
)
_CUE_END = regex(rf"{_ZH_CUE}[^，。；]{{0,14}}$")


def _ordinal(text: str, index: int) -> Found | None:
    """第X at `index`, if it is a place in a ranking."""
    match = _ORD_ZH.match(text, index)
    if match is None:
        return None
    number = _chinese_number(match["n"])
    if number is None or number == 0:
        return None
    end = match.end()
    if match["m"] is None and _ORD_NOT.match(text, end):
        return None
    window = text[max(0, index - 18) : index]
    cued = _CUE_END.search(window) is not None or (window[-1:] in ("由", "从", "自") and _MOVED_ZH.match(text, end) is not None)
    area = _ORD_AREA.search(window) is not None or _AS_PLACE.search(window) is not None
    after = text[end : end + 1]
    closed = not after or after in '，。；;,、）)（(！!”" ' or after in "的和与，"
    if match["m"] == "大":
        if not area or re.match(r"[一-鿿]{0,8}(?:会|代表)", text[end : end + 4]):
            return None
    elif (match["m"] is None and not (cued or (area and closed))) or (
        match["m"] in ("位", "名") and not (cued or area or (closed and re.search(r"(?:为|是|的|在|到|至|：|:|，|由|从|排)$", window)))
    ):
        return None
    if after == "的" and match["m"] is None and not cued:
        return None
    return Found(CleanSpan(index, end), "RANK", Rank(number=number, out_of=_out_of(text, index)), 0.9 if cued else 0.75, "rank.zh")


def _chinese_number(text: str) -> Decimal | None:
    if text.isdecimal():
        return Decimal(text)
    reading = evaluate(text)
    return reading.number if reading is not None and reading.used == len(text) else None


def _out_of(text: str, start: int) -> Decimal | None:
    """169 of 在169家国家高新区中, 位列第10位."""
    window = re.split(r"[。；;第]", text[max(0, start - 60) : start])[-1]
    match = _ZH_OUT.search(window) if "中" in window or "里" in window else None
    return Decimal(match["out"]) if match is not None else None
