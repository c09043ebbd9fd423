"""Bare numbers that are surfaces because a surface stands before them: parts, rests, additions and extremes of it.

"52 hectares, 16.5 of them vacant"; "93 ha, of which 22 sold"; "of its 5.6 km², 3.4 lie east"; 总面积91平方公里，起步区3.5；
已建厂房64万平方米，在建18万；面积由600扩到2,300平方米. The surface must be the last quantity before (shares and years aside), and a
word of land, of part and whole, or of growth must tie the two: a number that counts something of its own never takes the unit.
"""

from collections.abc import Sequence
from decimal import Decimal

from extract.mentions.measures import Hit, looks_like_year, own_bound, scale_of
from extract.model import Numeral
from extract.regex import regex

_SURE = 0.86  # above a count that nothing names
_REACH = 110  # characters between the two
_FAR = 2000  # a part smaller than that fraction of the whole is rather something else

_STATE = (  # what land and floors are or are for
    r"(?:sold|let|leased|rented|vacant|empty|free|available|unsold|unlet|built(?: (?:up|over|on))?|unbuilt|developed|undeveloped|occupied"
    r"|reserved|earmarked|set aside|serviced|allocated|allotted|green|wooded|woodlands?|forest(?:ed)?|water|farmland|parkland|gardens?|lake"
    r"|marsh|lawns?|roads?|under (?:construction|roof|cultivation|development|water|way)"
    r"|in use|planned|used|completed|finished|protected|zoned|taken|paved|fenced|cleared|drained"
    r"|planted|devoted|dedicated|given over|still|already|yet|currently|now|to (?:let|come|follow|be)|industrial|residential|commercial)\b"
)
_CLOSED = regex(r"[,.;:)\]\"”’—–|]|$| (?:in|at|by|when|last|this|now|today|and|with|on|to be)\b|[ ]?[—–-] ")
_OF_THEM = regex(
    rf" of (?:them|it|which|that|these|this|those)(?= (?:(?:still|already|now|currently|yet|once) )?{_STATE}|[,.;:)]|$"
    r"| (?:in|at|on|for|under|as|by)\b)"
)
_BEFORE_PART = regex(r"[,;(]? ?[—–-]? ?(?:and |with |including |thereof |but )?(?:only |just |some |about |around |nearly |over |almost |all but )?")
_WHICH = regex(
    r"[,;]? ?\(?(?:thereof|of (?:which|that|this|them|it|these))(?: so far| already| currently)?[:,]? "
    r"(?:only |just |some |about |over |nearly |around )?"
)
_YET = r"(?:(?:still|now|already|yet|being|currently|to be) ){0,3}"
_STATED = regex(rf" (?:(?:is|are|was|were|has been|have been|remains?|lies?|stands?|stood) )?{_YET}{_STATE}")
_ARE = regex(rf" (?:is|are|was|were|has been|have been|remains?|will be) {_YET}{_STATE}")
_SEMI = regex(r"[;,] (?:(?:but|and|only|some|about|just|another) ){0,3}")
_OF_WHOLE = regex(r"\b[Oo]f (?:(?:its|the|these|their|this|those|a|an|our|some) )?(?:total |planned |whole )*(?:area of )?$")
_LIES = regex(
    r" (?:is|are|was|were|lies?|lay|has|have|had|remains?|belongs?|belonged|stands?|went|goes|go|can|will|could|may|serves?|houses?)\b"
)
_MORE = regex(
    r"(?:,? (?:and|with|plus)|,) (?:a further|another|an additional|an extra|further) (?:about |some )?$|,? (?:plus|\+) (?:another |about |some )?$"
)
_MORE_AFTER = regex(rf"[,.;:)]|$| (?:in|at|on|for|to|by|under|beside|near|next)\b| {_STATE}")
_GROWN = regex(
    r"\b(?:enlarged|extended|expanded|widened|enlarges|extends|expands) (?:it |this |them )?by (?:another |a further |about |some |nearly )?$"
    r"|\b(?:extension|expansion|phase|annexe?|enlargement|wing|addition|floor|wharf|quarter)s?(?: \w+)? (?:will )?"
    r"(?:adds?|added|brings?|brought|gives?|gave|contributes?|provides?|offers?) (?:another |a further |about |some |nearly )?$"
)
_LIMIT = regex(
    r"(?:,? (?:and|but|or)|,) (?:at most|up to|no more than|not more than|a maximum of|at least|no less than|a minimum of|never more than) $"
)
_EXTREME = regex(
    r"\b(?:smallest|largest|biggest|next largest|tiniest|other|second|third|rest|remainder|latter|former|new one|old one)\b[^.;]{0,70}"
    r"(?:\b(?:with|is|has|had|covers?|of|only|just|measures?|at|takes?|took|got)|,) (?:only |just |some |about |over |a mere )?$"
)
_OUT_OF = regex(r",? (?:out )?of (?:the|a (?:total|planned)(?: of)?) (?:planned |total |eventual )?$")
_OUT_OF_AFTER = regex(r"[,.;)]|$| (?:that|which|planned|foreseen|envisaged|in all|in total|earmarked|set aside|reserved|allotted|approved)\b")

_LAND_ZH = (
    r"(?:已|可|在|待|未|新|正|现|尚|又|再|还|其中){0,3}(?:建成|开发|出让|出租|建|租|租出|租赁|出售|售|供|供地|平整|利用|使用|投用|交付|启用|入驻|预留|空置|闲置|剩余|剩|余|空"
    r"|增|增加|扩|拓展|另有|另|另外|完成|竣工|腾退|收储|收回|招租|招商|可租|可用|可供|动工|签约|封顶|保留)"
    r"|(?:先期|首期|起步|启动|扩展|拓展|核心|示范|先导|建成|保税|北|南|东|西|中|老|新|主|综合|港|加工|仓储|物流|研发|生活|生产|中试|配套|一|二|三|四|[A-D])区"
    r"|[一二三四五首前后远近中](?:期|标段|号地)|(?:工业|商业|住宅|居住|仓储|物流|绿化|公共|科研|教育|建设|产业|商住|农业|预留|生态|市政)(?:用地|土地|地块)?"
    r"|绿地|水面|水域|绿化|道路|厂房|标准厂房|仓库|宿舍|办公|办公楼|研发楼|商铺|公寓|车间|地上|地下|净地|林地|耕地|湖面|河道|租赁|自用|自持"
)
_LABEL_ZH = regex(
    rf"[，,、；;（(：:\s](?:其中|其余|余下|另有|另|而|但|目前|现|如今|截至目前)?[一-鿿]{{0,14}}?(?:{_LAND_ZH})(?:总|净|建筑|占地|用地|规划|实际)?(?:面积|用地|土地|部分|规模|地块)?"
    r"(?:也|才|又)?(?:为|达|约|仅|占|有|了|是|超|逾|近|不足|到|只|过){0,4}[:：]?$"
)
_TOOK_ZH = regex(
    r"[，,；;、][^，。；;]{0,14}(?:要|租|拿|占|买|用|占用|租用|租下|拿下|使用|租走|拿走|分|分得|领|签|签下|购|包|包下|预订|认购|租赁|留)(?:了|去|走|掉)?(?:约|近|不到|不足|逾|超)?$"
)
_EXTREME_ZH = regex(
    r"[，,；;、]?(?:而)?最(?:大|小|低|高|多|少)(?:的|者)?(?:一?[间处块栋家个座层户])?(?:面积)?(?:为|是|有|达|仅|只有|约|近|超|逾|才){0,3}$"
)
_BRACKET_ZH = regex(r"[（(][^（）()。；]{1,10}(?:为|是|占|有|达|约)$")
_CLOSED_ZH = regex(r"[，。；、,;）)】]|$|(?=[已均正尚未仍全将待可则])[一-鿿]")
_FROM_ZH = regex(r"(?:从|由|自)(?:原来的|原有的|原先的|最初的|起初的|原|当初的|当年的)?(?:约|不足|不到|近)?$")
_GROWN_ZH = regex(
    r"(?:一路|逐步|陆续|再|又|已|猛)?(?:扩|增|缩|减|拓|升|涨|压|调|变|发展|壮大|翻)[一-鿿]{0,2}?(?:到|至|为|成)(?:了)?(?:现在的|如今的|目前的|今天的)?(?:约|近|逾|超|超过|不足)?"
)
_SHARE = frozenset("%％成")


def carry_parts(text: str, numerals: Sequence[Numeral], hits: dict[int, Hit]) -> None:
    """Add to `hits`, keyed by index of the numeral, the bare numbers that are parts of, or grow to, the surface beside them."""
    if not hits or len(text) > 4000:
        return
    latin = not text.isascii() or " " in text
    for index in range(min(hits) + 1, len(numerals)):
        numeral = numerals[index]
        if index in hits or numeral.number <= 0 or looks_like_year(text, numeral) or numeral.style == "words":
            continue
        last = index - 1
        while last >= 0 and last not in hits and _aside(text, numerals[last]):
            last -= 1
        if last not in hits:
            continue
        hit = hits[last]
        start, after = min(numeral.start, numeral.mod_start), max(numeral.end, numeral.mod_end)
        before, bounded = text[hit.end : numeral.start], text[hit.end : start]
        if not 0 < len(before) < _REACH or "。" in before:
            continue
        if (latin and _english(text, before, after, numeral, hit)) or _chinese(text, bounded, before, after):
            found = _taken(text, numeral, hit)
            if found is not None:
                hits[index] = found
    _grown(text, numerals, hits)


def _aside(text: str, numeral: Numeral) -> bool:
    """A share or a year between the two: "17万平米，出租率过九成，一家就租了4.1万"."""
    return text[numeral.end : numeral.end + 1] in _SHARE or looks_like_year(text, numeral) or numeral.number == 1


def _english(text: str, before: str, after: int, numeral: Numeral, hit: Hit) -> bool:
    if ". " in before or "\n" in before:
        return False
    less = numeral.number < hit.number
    closed = _CLOSED.match(text, after) is not None
    large = numeral.scaled or numeral.number >= 1000 or numeral.number != numeral.number.to_integral()
    if less and _OF_THEM.match(text, after) is not None and _BEFORE_PART.fullmatch(before) is not None:
        return True
    if less and _WHICH.fullmatch(before) is not None and (closed or _STATED.match(text, after) is not None):
        return True
    if less and _SEMI.fullmatch(before) is not None and _ARE.match(text, after) is not None:
        return True
    if less and before in (", ", ", only ", ", some ", ", about ", ", just ") and _LIES.match(text, after) is not None:
        return _OF_WHOLE.search(text[max(0, hit.start - 34) : hit.start]) is not None
    if _MORE.search(before) is not None and len(before) < 60:
        return _MORE_AFTER.match(text, after) is not None and (large or less)
    if _GROWN.search(before) is not None:
        return closed and (large or numeral.number >= 10)
    if _LIMIT.fullmatch(before) is not None:
        return closed and numeral.number > 31
    if _EXTREME.search(before) is not None:
        return closed and (large or numeral.number > 12)
    return not less and large and _OUT_OF.fullmatch(before) is not None and _OUT_OF_AFTER.match(text, after) is not None


def _chinese(text: str, bounded: str, before: str, after: int) -> bool:
    if before.isascii() or _CLOSED_ZH.match(text, after) is None:
        return False
    return any(pattern.search(one) is not None for pattern in (_LABEL_ZH, _EXTREME_ZH, _TOOK_ZH, _BRACKET_ZH) for one in {bounded, before})


def _grown(text: str, numerals: Sequence[Numeral], hits: dict[int, Hit]) -> None:
    """面积由600扩到2,300平方米: the number before takes the unit of the one after."""
    for index in [i for i in hits if i and i - 1 not in hits]:
        left, hit = numerals[index - 1], hits[index]
        if left.style == "words" or not 0 < hit.start - left.end < 12 or looks_like_year(text, left):
            continue
        if _GROWN_ZH.fullmatch(text[left.end : hit.start]) is not None and _FROM_ZH.search(text[max(0, left.start - 8) : left.start]) is not None:
            found = _taken(text, left, hit)
            if found is not None:
                hits[index - 1] = found



def _taken(text: str, numeral: Numeral, hit: Hit) -> Hit | None:
    """The number in the unit of `hit`, and in its scale where it would be absurdly small without: "64万平方米，在建18"."""
    factor = Decimal(1)
    if hit.numeral.scaled and not numeral.scaled and numeral.number < 1000:
        scale = scale_of(text, hit.numeral)
        if scale > 1 and hit.number / 50 < numeral.number * scale < hit.number * 50:
            factor = scale
    number = numeral.number * factor
    if not hit.number < number * _FAR or number > hit.number * 50:
        return None
    high = numeral.max * factor if numeral.max is not None else None
    return Hit(numeral.start, numeral.end, number, high, hit.unit, own_bound(numeral), numeral, _SURE)
