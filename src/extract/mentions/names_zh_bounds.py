"""Where a Chinese name begins: the walk left from a head word, and what makes the part before the head a name."""

from functools import cache

from extract.mentions.names_lexicon import HAN, chinese, words
from extract.mentions.names_zh_view import HAN_SIGN, View
from extract.regex import regex

STOP_TAGS = frozenset(
    ("p", "c", "u", "uj", "ul", "uz", "ug", "ud", "uv", "r", "rr", "rz", "d", "df", "m", "mq",
     "q", "x", "y", "e", "o", "zg", "k", "h", "t")
)
_MAX_LEFT = 26
# 中白工业园, 马中关丹产业园: countries by one sign, two of them side by side.
COUNTRIES = frozenset("中马新埃柬匈俄阿德日韩法英美意荷泰越老缅巴哈乌白沙印澳欧非奥波捷西葡以约土伊尼")
_NUMERAL = regex(r"[一二三四五六七八九十百千万亿两\d.]+[个家所座级]?")
_GAP = regex(rf"(?:[{HAN}]|\b[QH]\d) +$")  # a blank between Chinese words parts them; one behind a Latin word need not
_UNITS = frozenset(["市", "省", "地", "国", "区", "县", "校", "院", "家", "方"])
_DEALERS = frozenset(["投资", "开发", "运营", "供应", "制造", "服务", "经销", "承包"])
_OF_FIRMS = ("孵化", "家", "联合", "管理", "创新", "服务", "发展", "技术", "研究", "协会", "加速", "合作", "总部", "商会")
_DIRECTIONS = frozenset(["东", "南", "西", "北", "中", "东方", "南方", "北方", "西部", "东部", "南部", "北部", "中部"])
_LEADS = frozenset(["·", "与", "和", "及", "级", "型", "大", "小", "新", "老", "区", "市", "省", "县", "园", "城", "人", "家"])


def left(view: View, start: int, reach: int = _MAX_LEFT) -> int:
    """Leftmost place that a name ending in the head at `start` may reach."""
    lists = words("zh")
    text, at = view.text, start
    while at > 0 and start - at < reach:
        if text[at - 1] == " " and _GAP.search(text, max(0, at - 6), at):
            break
        low = view.previous(at)
        word = text[low:at]
        if low in view.kinds and view.closes.get(low) == at:
            at = low
            continue
        sign = word[0]
        if sign in ")）":
            inside = _bracket(view, low)
            if inside is None:
                break
            at = inside
            continue
        if not HAN_SIGN.match(sign):
            if not _foreign_sign(view, word, at, start):
                break
            at = low
            continue
        if len(word) == 1 and word in COUNTRIES:
            both = pair(view, low)
            if both is None and word == "中" and text.startswith("印尼", at):
                both = low
            if both is not None:
                before = view.previous(both) if both else both
                at = before if both and view.kinds.get(before) == "PLACE" and view.closes.get(before) == both else both
                break
        if word in ("与", "和", "及"):
            if not _joins(view, low, at):
                break
            at = low
            continue
        if (word in _UNITS and text[low - 1 : low] in tuple("两三四几各")) or (word == "商" and text[low - 2 : low] in _DEALERS):
            break
        if word not in lists["name_verbs"] and not _inside(view, word, low, at, start):
            break
        at = low
    return at


def _bracket(view: View, close: int) -> int | None:
    """Start of the brackets of 中国(上海)自由贸易试验区 and 安琪酵母(崇左)有限公司: a place, and a name before them."""
    text = view.text
    for at in range(close - 2, max(0, close - 9), -1):
        if text[at] in "(（":
            if text[at + 1 : close] in ("集团", "控股", "股份", "国际") and at > 0 and HAN_SIGN.match(text[at - 1]):
                return at  # 建筑设计研究院（集团）有限公司
            inner = view.closes.get(at + 1)
            place = at + 1 in view.kinds and view.kinds[at + 1] == "PLACE" and inner == close
            return at if place and at > 0 and HAN_SIGN.match(text[at - 1]) else None
    return None


def _foreign_sign(view: View, word: str, at: int, start: int) -> bool:
    """Latin words and short numbers glued to Chinese ones belong to the name; so does a point between two names."""
    sign = word[0]
    if sign.isascii() and sign.isalpha():
        return len(word) <= 14 and not view.latin
    if sign in "·-—" and len(word) == 1:
        before, after = view.text[at - 2 : at - 1], view.text[at : at + 1]
        return at < start and bool(HAN_SIGN.match(before) and HAN_SIGN.match(after))
    following, before = view.text[at : at + 1], view.text[at - len(word) - 1 : at - len(word)]
    if sign.isdigit() and len(word) < 4 and before.isascii() and before.isalpha():
        return not view.latin  # G60科创走廊
    return sign.isdigit() and at < start and following.isascii() and following.isalpha() and len(word) < 4


def _inside(view: View, word: str, low: int, at: int, start: int) -> bool:
    """Whether this word may stand inside a name (before the head)."""
    lists, tag = words("zh"), view.tags.get(low, "")
    generic = word in lists["generic"]
    if word in lists["stop"] or (len(word) > 1 and word[0] in "该本每某" and word[1:] in lists["generic"]):
        return False
    if len(word) > 1 and not generic and word not in chinese().names and (tag in STOP_TAGS or (tag.startswith("v") and tag != "vn")):
        return False
    if tag.startswith("f") and word not in _DIRECTIONS:
        return False
    if tag == "m" and len(word) == 1 and not (at < start):
        return False
    if word == "企业" and view.text.startswith(_OF_FIRMS, at):
        return True
    return not (word in ("公司", "企业", "园区", "集团公司", "有限公司") and at < start)


def pair(view: View, low: int) -> int | None:
    """Start of the pair of countries that the sign at `low` ends or begins: 中白, 马中, 中印尼."""
    text = view.text
    start = low
    while start > 0 and text[start - 1] in COUNTRIES and low - start < 2:
        start -= 1
    end = low + 1
    if end - start >= 2 and "中" in text[start:end]:
        while text[start] != "中" and "中" in text[start + 2 : end]:
            start += 1
        return start
    return None


def _joins(view: View, low: int, high: int) -> bool:
    """Whether 与 or 和 stands inside a name: between two fields (工业和信息化部)."""
    fields = words("zh")["and_domain"]
    before = view.text[view.previous(low) : low]
    after = view.text[high : high + 4]
    return before in fields and any(after[:size] in fields for size in (4, 3, 2))


def trim(view: View, low: int, start: int) -> int:
    """Move the left end right over words that do not begin a name: verbs before a place, generic nouns, lone signs."""
    lists = words("zh")
    text, tags = view.text, view.tags
    at = _plain_lead(view, low, start)
    while at < start:
        if at in view.kinds:
            break
        end = view.next_end(at, start)
        word = text[at:end]
        if word in COUNTRIES and text[at + 1 : at + 2] in COUNTRIES and "中" in text[at : at + 3]:
            break
        if word in _LEADS and end < start:
            at = end
            continue
        rest_place = end in view.kinds and view.kinds[end] != "SOUND"
        if word in lists["before_name"] and (rest_place or word in ("企业", "公司", "记者", "集团", "龙头", "旗下") or word[-1] == "商"):
            at = end
            continue
        tag = tags.get(at, "")
        if (
            rest_place
            and len(word) > 1
            and tag.startswith(("v", "a", "n"))
            and tag not in ("nr", "ns", "nz", "nt", "nrt")
            and word not in lists["generic"] - lists["before_name"]
        ):
            at = end  # 龙头企业合肥…: what stands before a place is rarely part of the name
            continue
        break
    return at


_STATE = ("国家", "全国", "中央", "国际", "世界", "联合", "人民", "国立", "中华", "第", "高等", "综合")


def _plain_lead(view: View, low: int, start: int) -> int:
    """合资建设启迪剑桥科技园: everyday words before a known name are no part of the name."""
    lists, at = words("zh"), low
    if view.text.startswith(_STATE, low):
        return low
    while at < start and at not in view.kinds:
        end = view.next_end(at, start)
        word = view.text[at:end]
        if len(word) < 2 or not (word in lists["generic"] or word in lists["name_verbs"] or word in lists["before_name"]):
            return low
        at = end
    return at if at < start and at in view.kinds else low


def distinctive(view: View, low: int, start: int) -> bool:
    """Whether the part before the head says more than a field: a place, an unknown word, Latin letters."""
    at, singles = low, 0
    while at < start:
        if at in view.kinds:
            return True
        end = view.next_end(at, start)
        word = view.text[at:end]
        if word not in _plain_words() and not (word[-1] in "型级性化" and len(word) > 2):
            if len(word) > 1 and not _NUMERAL.fullmatch(word):
                return True
            singles += 0 if word in "与和及第十一二三四五六七八九两级型类" else 1
            if singles >= 2:
                return True
        at = end
    return pair(view, low + 1) == low if low + 1 < start else False


@cache
def _plain_words() -> frozenset[str]:
    lists = words("zh")
    return lists["generic"] | lists["name_verbs"] | lists["heads_park"] | lists["heads_org"]


def has_proper(view: View, low: int, start: int) -> bool:
    """A place, a name the dictionary knows, Latin letters, or characters no word explains."""
    generic, names = words("zh")["generic"], chinese().names
    at, singles = low, 0
    while at < start:
        end = view.next_end(at, start)
        word, tag = view.text[at:end], view.tags.get(at, "")
        if at in view.kinds or word in names or (word[0].isascii() and word[0].isalpha()):
            return True
        if tag in ("ns", "nz", "nt", "nr", "nrt") and word not in generic:
            return True
        singles += len(word) == 1 and word not in generic
        singles += 2 * (len(word) == 2 and word[1] in "路街" and word not in words("zh")["place_not"])
        at = end
    return singles >= 2
