"""Chinese numbers without classifier or noun behind them that count all the same, and what only looks like a count.

甲、乙两厂 · 外销越南等七国 · 辖3街道2镇 · 其中12说法语 · 九个是师傅; but no 附件2, no 地点：行政楼3层, nothing inside 《》.
"""

import json
from functools import cache
from importlib.resources import files
from typing import cast

from extract.mentions.count_en import Counted
from extract.mentions.measures import looks_like_year
from extract.model import Numeral
from extract.regex import regex
from extract.schema import Mod


@cache
def words_zh(name: str) -> str:
    """A string of data/nouns_zh.json, "|" between its words."""
    data = json.loads((files("extract.mentions") / "data" / "nouns_zh.json").read_text("utf-8"))
    return cast(str, data[name])


_LISTED = regex(r"(?:等|[一-鿿A-Za-z）)”》][、和与及][一-鿿A-Za-z“《]{1,12})$")
_GLUED_LIST = regex(r"(?:^|[，。；：、,;: ])[苏浙沪皖京津冀鲁豫晋陕甘宁青新藏川渝云贵粤桂琼闽赣湘鄂黑吉辽蒙港澳台]{2,6}$")
_REACHED = regex(r"(?:来自|來自|遍及|遍布|覆盖|涉及|涵盖|横跨|跨|出口|远销|外销|销往|辐射|全球|世界|欧洲|亚洲|非洲|周边|沿线|中东欧)(?:到|至"
    r"|了|近|约|逾|超)*$")
_GOVERNED = regex(r"(?:下?辖|管辖|分为|划为|合并|整合|撤并)[^，。；]{0,16}$")
_UNITS_GOVERNED = regex(r"(?:个)?(?:街道|办事处|社区|[街镇乡村县区市园片港旗州])")
_DIGIT_NOUNS = frozenset("国省县校")
_AMONG = regex(r"其中(?:约|有|近|只有|仅|还有|超过|逾)?$")
_GOES_ON = regex(r"[ ]?(?:说|是|来自|在|为|已|由|从|持|有|会|获|曾|能|做|属|以|被|将|还|没|未|不|无|位于|毕业|留)")
_ENDS = regex(r"[，。；、,;)）]|$")
_THESE = regex(r"[，；、](?P<of>[一-鿿]{2,10})的(?:也|就|只|仅)?(?:有|大概|大约|约|近|超过|不到)(?:有|约)?$")
_TITLED = regex(r"《[^》]*$")
_ANNEX = regex(r"(?:附件|附表|附图|附录|专栏|图表|议题|议程|模型|例题|样表|表格|备注)$")
_PLACED = regex(r"(?:地点|地址|地點|會址|会址|场地)[:：][^。；;\n]{0,30}$|(?:地址|位于|位於|设在|设于|會址|会址|场地|办公室?在"
    r"|搬[到至])[^，。；;\n]{0,30}$")
_FLOORS = regex(r"[ ]?[层層](?![高楼樓的]|办公|厂房)")
_ON_FLOOR = regex(r"(?:设在|位于|位於|设于|搬[到至进]|开在|坐落[于在]|安在|在)[^，。；;\n]{0,10}[楼座栋幢樓棟厦廈塔]$|(?:设在|位于|位於"
    r"|设于|搬到|搬至|坐落[于在])$")  # the fifth floor of a building, no five floors
_HOUSE = regex(r"[0-9A-Z]号?[楼座栋幢樓棟]$")
_HOUSE_ENDS = regex(r"[ ]?(?:$|[,，]? ?\d+室|\d|[东西南北]|会议|报告|多功能|大厅)")
_UP_TO = regex(r"(?:(?:最多|至多|最大|顶多)(?:可|能|可以|只能)?[一-鿿]{1,3}|(?<![期年时權权无無有上下局界极極])限(?:报|收|招|定|额)?)$")
_NOT_EVEN = regex(r"连$")
_EVEN_NOT = regex(r"都(?:没|不|未)")
_OVER = frozenset("超数已均总员口人产值额量早将即也都逾近经率龄岁")
_STARTED = regex(r"起[家步]")


def ruled_out(text: str, numeral: Numeral, end: int) -> bool:
    """Whether the number numbers a sheet (附件2), a storey in an address, or stands in the title of a work."""
    start = numeral.start
    if "《" in text[max(0, start - 60) : start] and _TITLED.search(text, max(0, start - 60), start) is not None:
        return True
    before = text[max(0, start - 36) : start]
    if numeral.style != "digits":
        if text[end : end + 1] not in ("层", "層") or _FLOORS.match(text, end) is None:
            return False
        return _ON_FLOOR.search(before[-16:]) is not None or (_HOUSE.search(before) is not None and _HOUSE_ENDS.match(text, end + 1) is not None)
    if _ANNEX.search(before[-4:]) is not None:
        return True
    if text[end : end + 1] not in "层層" or not text[end : end + 1] or _FLOORS.match(text, end) is None:
        return False
    return _PLACED.search(before) is not None or (_HOUSE.search(before) is not None and _HOUSE_ENDS.match(text, end + 1) is not None)


def enumerated(text: str, numeral: Numeral, end: int) -> Counted | None:
    """A number with a noun of one character behind a list or a verb that governs it: 造纸、纺织两厂, 等七国, 来自14国, 辖三街两镇."""
    if numeral.number < 2 or numeral.number > 200 or numeral.scaled or looks_like_year(text, numeral):
        return None
    noun = text[end : end + 1]
    before = text[max(0, numeral.start - 20) : numeral.start]
    governed = _UNITS_GOVERNED.match(text, end)
    if governed is not None and _GOVERNED.search(before) is not None and "第" not in before:
        return Counted(governed.end(), governed[0], 0.6)
    if not noun or noun not in words_zh("monosyllables"):
        return None
    following = text[end + 1 : end + 2]
    if numeral.style == "digits":
        if noun in _DIGIT_NOUNS and following not in ("道", "级") and (_REACHED.search(before) or _LISTED.search(before)):
            return Counted(end + 1, noun, 0.6)
        return None
    if noun in "市区縣县州" and not before.endswith("等"):
        return None  # 长沙、湘潭两市: said of places named, nobody's number
    if _LISTED.search(before) is not None or _GLUED_LIST.search(before) is not None or (noun in "国省" and _REACHED.search(before) is not None):
        return Counted(end + 1, noun, 0.6)
    return None


_SLOGAN = regex(r"[一-鿿]{1,8}[”」』]")


def slogan(text: str, numeral: Numeral) -> bool:
    """Whether the number opens a short quoted name: “三个一批”行动, “两化融合”, “四上企业”."""
    if numeral.style != "words" or numeral.number > 20:
        return False
    return _SLOGAN.match(text, numeral.end) is not None


_TWO_OF = regex(r"(?P<link>[ ]?(?:和|与|及|以及|、|或)[ ]?)(?:约|近|超过|逾|超)?")
_SEVERALLY = regex(r"(?:分别|依次)[一-鿿]{0,4}[\d、 ]{0,12}$")
_SHARING = frozenset("家个名人户项件所张座台栋套间条辆艘位支处")


def listed(text: str, numeral: Numeral, later: Numeral) -> bool:
    """Whether two numbers stand side by side in a list: 30、45, 126和1100."""
    return 0 < later.start - numeral.end < 6 and numeral.style == later.style and _TWO_OF.fullmatch(text, numeral.end, later.start) is not None


def shared(text: str, numeral: Numeral, later: Numeral, counted: Counted) -> Counted | None:
    """A number of a list that lends it classifier and noun: 分别有126和1100多家. `later` ends the list, `counted` is what it counts."""
    link = _TWO_OF.match(text, numeral.end)
    at = max(later.end, later.mod_end)
    if link is None or counted.reason or not counted.of or text[at : at + 1] not in _SHARING or not text[at : at + 1]:
        return None
    if numeral.number < 2 or numeral.number != numeral.number.to_integral() or numeral.scaled or looks_like_year(text, numeral):
        return None
    severally = _SEVERALLY.search(text, max(0, numeral.start - 20), numeral.start) is not None
    both = link["link"].strip() in ("和", "与", "及", "以及") and text[numeral.start - 1 : numeral.start] not in "第、号"
    if not severally and (not both or numeral.number < 10):
        return None
    return Counted(numeral.end, counted.of, 0.6)


def elliptic(text: str, numeral: Numeral, end: int, of: str) -> Counted | None:
    """A number right behind 其中 that goes on with what these do: 其中12说法语. `of`: what the count before it counts."""
    if numeral.number < 1 or looks_like_year(text, numeral) or numeral.number != numeral.number.to_integral():
        return None
    if _AMONG.search(text, max(0, numeral.start - 6), numeral.start) is not None and _GOES_ON.match(text, end) is not None:
        return Counted(numeral.end, of, 0.55)
    if numeral.number >= 10 and _ENDS.match(text, end) is not None and (these := _THESE.search(text, max(0, numeral.start - 18), numeral.start)):
        return Counted(numeral.end, these["of"], 0.55)  # 在园人员1.1万，做研发的大概七千
    return None


def bound(text: str, start: int, end: int, mod: Mod | None) -> Mod | None:
    """The bound of a count where words between hide it: 最多容纳1000人, 限30人, 连一百家都没有; none in 8个人起家."""
    if _UP_TO.search(text, max(0, start - 8), start) is not None and mod in (None, "at_most"):
        return "at_most"
    if mod is None and _NOT_EVEN.search(text, max(0, start - 1), start) is not None and _EVEN_NOT.match(text, end) is not None:
        return "less_than"
    if mod == "more_than" and text[start - 1 : start] in ("过", "過") and text[start - 2 : start - 1] not in _OVER:
        return None  # 扶植过230家: the past, no bound
    if mod == "at_least" and _STARTED.match(text, end) is not None:
        return None
    return mod
