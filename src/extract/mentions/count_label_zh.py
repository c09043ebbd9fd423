"""Chinese counts written as label and value: 签约租户 54，外资 21 · 投资方 22（德资9，美资4） · 收到申请1104，录取67.

The number has no classifier; the words before it are a noun that is counted, not one that is numbered (会议室201, 分机2105).
"""

from extract.mentions.count_bare_zh import words_zh
from extract.mentions.count_en import Counted
from extract.mentions.measures import looks_like_year
from extract.model import Numeral
from extract.regex import regex

LABELLED = 0.58  # confidence of such a count, by which `further` knows one
_COUNTED = words_zh("label_nouns")
_STATUS = words_zh("label_status")
_LINK = (
    r"(?:数量|总数|人数|数)?(?:目前|现在|如今|眼下|今年|现|已经|已|就|也|还|仅|只|共|总计|合计|累计|大约|差不多|总共|一共)*"
    r"(?:共有|有|达到|达|增至|增加到|增长到|增到|升至|升到|降至|降到|减至|减少到|突破|破|超过|超|逾|不足|不到|不下|将近|接近|约|近|为|是|多达"
    r"|高达|上|各|至|到|由|从)*"
)
_LABEL = regex(
    rf"(?:^|[^一-鿿])(?P<of>[一-鿿]{{0,8}}?(?:{_COUNTED})"
    rf"|(?:{_STATUS}))(?:[（(][家个人名户项件户所张座台]{{1,2}}[)）])?{_LINK}(?P<gap>[ ]?[:：]?[ ]?)$"
)
_CLOSED = regex(r"[ ]?(?:$|[，。,；;、)）(（/|\t！!？?])")
_NUMBERED = regex(rf"(?:{_COUNTED})$")
_FURTHER = regex(r"[）)]?[，,；;、（(][ ]?(?P<of>[一-鿿]{2,5})[ ]?[:：]?[ ]?$")
_NO_COUNT = regex(r"(?:第|其|占|增长|增|降|率|比|倍|排名|编号|代码|电话|分机|热线|房号|年|月|日|版|图|表|产值|收入|利润|税收?|营收|投资|面积"
    r"|资金|金额|规模|租金|费|价|长|高|宽|深|重|约|为|达|共|得分|评分|分数)$|[室房号楼座]|改用")
_STATUS_WORDS = frozenset(_STATUS.split("|"))
_MAX = 10**7  # above it an undivided number is a telephone or a code


def labelled(text: str, numeral: Numeral) -> Counted | None:
    """What a bare number behind a label counts: 就业岗位 6400."""
    start = numeral.start
    if not _plain(text, numeral):
        return None
    match = _LABEL.search(text[max(0, start - 24) : start])
    if match is None:
        return None
    if numeral.style == "words" and (match["of"] in _STATUS_WORDS or numeral.number < 20):
        return None
    small = numeral.style == "digits" and numeral.number < 20
    numbered = small and not match["gap"].strip() and text[numeral.end : numeral.end + 1] not in ("(", "（")
    if numbered and not match["of"].endswith("资") and _NUMBERED.fullmatch(match["of"]):
        return None  # 企业1、企业2: numbered, not counted
    return Counted(numeral.end, match["of"], LABELLED)


def status(of: str) -> bool:
    """Whether the label told a state alone, which may be said of surfaces too: 在建, 新增."""
    return of in _STATUS_WORDS


def further(text: str, numeral: Numeral, end: int) -> Counted | None:
    """The next number of such a list, its label unknown: 收到申请1104，录取67. `end`: where the count before it ends."""
    if not _plain(text, numeral) or not 0 < numeral.start - end < 12:
        return None
    match = _FURTHER.fullmatch(text[end : numeral.start])
    return Counted(numeral.end, match["of"], LABELLED) if match is not None and _NO_COUNT.search(match["of"]) is None else None


def _plain(text: str, numeral: Numeral) -> bool:
    return (
        (numeral.style == "digits" or numeral.number >= 20)
        and numeral.number == numeral.number.to_integral()
        and (numeral.scaled or numeral.number < _MAX)
        and not looks_like_year(text, numeral)
        and _CLOSED.match(text, max(numeral.end, numeral.mod_end)) is not None
    )
