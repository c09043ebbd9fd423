"""Chinese names by their last word: parks, institutions, events and places.

A head word (园区, 大学, 管委会) ends a name; the name reaches left until a stop word, a verb, punctuation or another list
item, and must hold something that is more than a field of trade.
"""

import re
from collections.abc import Iterator
from functools import cache

from extract.mentions.names_lexicon import HAN, Candidate, chinese, either, words
from extract.mentions.names_trie import any_of
from extract.mentions.names_zh_bounds import STOP_TAGS, distinctive, has_proper, left, trim
from extract.mentions.names_zh_view import HAN_SIGN, View
from extract.regex import regex

_SIDES = frozenset("东南西北中")
# Fields of trade elsewhere, parts of a place's name here.
_IN_PLACES = _SIDES | {"国际", "新", "大", "海港", "空港", "临空", "园区"}
_EDITION = regex(r"(?:20\d\d年?|第?[一二三四五六七八九十百\d]{1,4}届|首届)(?:\(?20\d\d\)?年?)?$")
_WIDE = ("世界", "全球", "中国", "国际", "亚洲", "全国")
_SIGN_OF_VALLEY = frozenset("声光药智云芯数康车网星量氢飞蓝绿慧美金")


@cache
def _heads() -> tuple[re.Pattern[str], dict[str, str]]:
    lists = words("zh")
    kinds: dict[str, str] = {}
    for section, kind in (
        ("heads_place", "PLACE"),
        ("heads_event", "EVENT"),
        ("heads_org", "ORG"),
        ("heads_park", "PARK"),
    ):
        for word in lists[section]:
            kinds[word] = kind
    for word in "城谷园港岛湾廊":
        kinds[word] = kinds.get(word, "") + "?"
    return regex(any_of(kinds)), kinds


def headed(view: View) -> Iterator[Candidate]:
    """Names that end in a head word; the longest head at each place, later heads inside it are skipped."""
    pattern, kinds = _heads()
    for match in pattern.finditer(view.text):
        start, end, head = match.start(), match.end(), match[0]
        kind = kinds[head]
        found: Candidate | None
        if kind.endswith("?"):
            found = _short_head(view, start, end, head)
            if found is None and kind == "PLACE?":
                found = _place(view, start, end, head)
        elif kind == "PLACE":
            found = _place(view, start, end, head)
        elif kind == "EVENT":
            found = _event(view, start, end, head)
        else:
            found = _institution(view, start, end, head, kind)
        if found is not None:
            yield found


def _institution(view: View, start: int, end: int, head: str, kind: str) -> Candidate | None:
    lists, text = words("zh"), view.text
    glued = end < len(text) and end not in view.starts
    if glued and head in lists["heads_org_weak"] and HAN_SIGN.match(text[end]):
        return None
    if head == "组织" and text[start - 1 : start] in tuple("厅局部委院会府司办党室处署"):
        return None  # 科技厅组织了评审
    if head in lists["heads_park_short"] and glued and HAN_SIGN.match(text[end]) and text[end] not in "内里":
        return None
    low = trim(view, left(view, start), start)
    if head in _FIRMS:
        low = _firm_start(view, low, start)
    if low >= start:
        return None
    if head in _PLAIN_FIRMS and view.kinds.get(low) == "PLACE":
        behind = view.closes[low]
        if text[low:behind] in chinese().foreign and behind < start and distinctive(view, behind, start):
            low = behind  # 新加坡腾飞集团: the country is a place of its own
    if head in lists["association_heads"] and text[low:start].startswith(tuple(sorted(lists["scopes"]))) and start - low > 3:
        return Candidate(low, end, kind, 0.75, "name.zh.suffix")
    if kind == "PARK" and start - low > 1 and not distinctive(view, low, start) and _told(view, low, end):
        return Candidate(low, end, "PARK", 0.6, "name.zh.told")
    whole = view.tags.get(low) in ("nt", "nz", "ns") and view.closes.get(low, 0) >= end and text[low:end] not in lists["generic"]
    if not whole and not distinctive(view, low, start) and _shortened(text, low, end):
        return Candidate(low, end, kind, 0.7, "name.zh.shortened")
    if not whole and not distinctive(view, low, start):
        return _named_park(view, low, start, end) if kind == "PARK" else None
    if head in lists["generic_names"] and text[low:start] in _provinces():
        return None  # 安徽省开发区: those of the province
    weak = head in lists["heads_park_weak"] or head in lists["heads_org_weak"]
    if weak and not has_proper(view, low, start):
        return None
    if weak and kind == "ORG" and text[low:start] in _provinces() and head in ("公司", "子公司", "分公司", "企业", "机构", "中心", "组织"):
        return None  # 中国公司, 日本机构: any of them
    return Candidate(low, end, kind, 0.75 if weak else 0.85, "name.zh.suffix")


_SHORT = regex(rf"[(（](?:以?下?简称)?[“\"「]?([{HAN}]{{2,5}})[”\"」]?[,，、)）]")


def _shortened(text: str, low: int, end: int) -> bool:
    """应用科技研究院（应科院）: everyday words that a bracket shortens sign by sign are a name."""
    short, at = _SHORT.match(text, end), low - 1
    if short is None or short[1][0] != text[low] or short[1][-1] != text[end - 1] or not low < end - len(short[1]):
        return False
    for sign in short[1]:
        at = text.find(sign, at + 1, end)
        if at < 0:
            return False
    return True


_TOLD = regex(
    "(?:占地|规划(?:用地|面积)|总?建筑面积|总投资|计划投资|开园|动工|开工|破土|奠基|竣工|落成|启用|揭牌|[一二三四五]期(?:工程|项目|建设|[一-龥]{0,3}平方米)?|入园企业|入驻企业|入驻率|于?(?:19|20)\\d\\d年)"
)


def _told(view: View, low: int, end: int) -> bool:
    """航天信息产业园占地…, 自主创新园入园企业…: fields of trade make a name where a park's own figures follow."""
    text, lists = view.text, words("zh")
    if text[end - 1] not in "园器心" or text[low:end] in either("zh", "generic", "generic_names") or not _TOLD.match(text, end):
        return False
    before = text[view.previous(low) : low] if low else ""
    if before == "的":
        return text[low - 2] not in "级大型新"
    return not HAN_SIGN.match(before) or before in lists["edge_before"] or before in ("年底前", "底前", "前", "建设", "建成")


_PLAIN_FIRMS = ("公司", "集团", "集团公司")
_FIRMS = ("有限公司", "股份有限公司", "有限责任公司", "集团有限公司")
_BREAKS = regex(r"[^\w()（）·\-]|[的在由与和对向将为是被等给从把]|公司|企业(?!孵化|管理|服务)|集团(?=.)|成立|注册|投资了")


def _firm_start(view: View, low: int, start: int) -> int:
    """A firm's full name begins with its town, whatever words stand between (杭州启明医疗器械有限公司)."""
    best = low
    for first, last, kind in view.near(start - 22, low):
        if kind == "PLACE" and last <= low and not _BREAKS.search(view.text, last, start):
            best = first
            break
    return best


def _named_park(view: View, low: int, start: int, end: int) -> Candidate | None:
    """未来科学城, 梦想小镇, 基因谷: everyday words that name a park, right behind what only a name can follow."""
    lists = words("zh")
    if view.text[start:end] not in lists["heads_park_named"] or view.text[low:start] not in lists["park_namers"]:
        return None
    return Candidate(low, end, "PARK", 0.7, "name.zh.suffix")


def _short_head(view: View, start: int, end: int, head: str) -> Candidate | None:
    """苏州纳米城, 武汉光谷, 江门人才岛: a place or another proper word, a field, and one sign. 山谷 and 县城 are words."""
    text, lists = view.text, words("zh")
    if end < len(text) and HAN_SIGN.match(text[end]) and end not in view.starts and text[end] not in "内里":
        return None
    inside = view.previous(end)
    if inside < start and text[inside:end] not in lists["short_fields"]:
        whole = text[inside:end]
        if whole not in lists["short_not"] and inside in view.kinds and view.kinds[inside] == "SOUND" and head in "城谷园":
            return Candidate(inside, end, "PARK", 0.6, "name.zh.suffix")
        if head != "谷" or len(whole) > 2 or whole[0] not in _SIGN_OF_VALLEY:
            return None
    if head == "谷" and text[start - 1 : start] in _SIGN_OF_VALLEY and start:
        low = trim(view, left(view, start - 1, 10), start - 1)
        low = low if low < start - 1 and has_proper(view, low, start - 1) else start - 1
        sure = low < start - 1
        return Candidate(low, end, "PARK", 0.75 if sure else 0.5, "name.zh.suffix") if sure or text[low] in "声药" else None
    if not start or text[start - 1 : end] in lists["short_not"]:
        return None
    field = view.previous(start)
    word = text[field:start]
    if view.kinds.get(field) == "SOUND" and head in "谷园城":
        low = trim(view, left(view, field), field)
        return Candidate(low, end, "PARK", 0.7, "name.zh.suffix")
    if word not in lists["short_fields"]:
        return None
    low = trim(view, left(view, field), field)
    if low >= field or not has_proper(view, low, field):
        return None
    return Candidate(low, end, "PARK", 0.75, "name.zh.suffix")


def _place(view: View, start: int, end: int, head: str) -> Candidate | None:
    lists, text = words("zh"), view.text
    if end < len(text) and end not in view.ends and end not in view.starts and text[end] not in "上口边旁":
        return None
    if head == "大厦":
        return _tower(view, start, end)
    if head in ("广场", "大桥"):
        low = trim(view, left(view, start, 12), start)
        return Candidate(low, end, "PLACE", 0.7, "name.zh.suffix") if has_proper(view, low, start) else None
    if text[start - 1 : start] in tuple("两三四五六七八九十几各多") and head in "省市区县镇乡村":
        return None  # 长沙、湘潭两市
    at = start
    inside = view.previous(end)
    if head == "路" and inside == start - 1 and text[inside] in _SIDES and view.kinds.get(view.previous(inside)) == "PLACE":
        return Candidate(view.previous(inside), end, "PLACE", 0.8, "name.zh.suffix")  # 中关村东路
    if 0 <= inside < start:
        at = inside  # the dictionary has the whole word: 太湖, 首都机场
        if text[at:end] in lists["place_not"] or view.tags.get(at, "") not in (("ns", "nz", "", "m") if head == "路" else ("ns", "nz", "")):
            return None
        beside = view.tags.get(at) == "m" and view.kinds.get(view.previous(at)) == "PLACE"  # 杨浦区四平路
        if head in ("省", "市", "县", "区") or view.tags.get(at) == "ns" or beside:
            return Candidate(at, end, "PLACE", 0.8, "name.zh.suffix") if len(text[at:end]) > 2 else None
        return None
    at, singles = _place_start(view, start, head)
    name, names = text[at:start], chinese().names
    if not name or text[at:end] in lists["place_not"] or text[at:end].endswith(_NO_PLACE):
        return None
    if view.kinds.get(view.previous(start)) == "SOUND" and head in lists["heads_place_foreign"]:
        return Candidate(view.previous(start), end, "PLACE", 0.85, "name.zh.suffix")
    if head in lists["place_multi_only"] and len(name) < 2:
        return None
    if name[-1] == head or (name in names and name[-1] in "省市区县州府"):
        return None
    if name in names and head in ("省", "市", "区", "县", "州", "府", "邦", "道", "郡"):
        return None if names[name] != "PLACE" else Candidate(at, end, "PLACE", 0.85, "name.zh.suffix")
    if head in ("府", "道", "都", "邦", "郡", "州", "岭", "口", "国"):
        return None
    if head == "校区" and len(name) == 2 and view.tags.get(at, "").startswith("n") and name not in lists["generic"]:
        return Candidate(at, end, "PLACE", 0.7, "name.zh.suffix")
    if len(name) < 2 or not (has_proper(view, at, start) or singles >= 2):
        return None
    if head in _SHORT_PLACES and len(name) > 4:
        return None
    return Candidate(at, end, "PLACE", 0.7, "name.zh.suffix")


def _tower(view: View, start: int, end: int) -> Candidate | None:
    """威新国际大厦, 创业大厦: houses of offices hold companies as a park does."""
    low = trim(view, left(view, start, 12), start)
    if has_proper(view, low, start):
        return Candidate(low, end, "PARK", 0.7, "name.zh.suffix")
    field = view.previous(start)
    plain = view.text[field:start] in words("zh")["tower_fields"] and view.text[field - 1 : field] not in tuple("座栋幢个的")
    return Candidate(field, end, "PARK", 0.6, "name.zh.suffix") if plain else None


_NO_PLACE = ("地区", "片区", "社区", "小区", "园区", "城区", "市区", "郊区", "厂区", "自创区", "科创区", "工业区", "经济区")
_SHORT_PLACES = frozenset("区市县镇村乡山站港江河湖岛湾街")


def _place_start(view: View, start: int, head: str) -> tuple[int, int]:
    """Where the proper part of a place begins, and how many single characters it holds."""
    lists, text, names = words("zh"), view.text, chinese().names
    at, singles = start, 0
    while at > 0 and start - at < 8:
        low = view.previous(at)
        word, tag = text[low:at], view.tags.get(low, "")
        verbal = len(word) > 1 and (tag in STOP_TAGS or (tag.startswith(("v", "f")) and tag != "vn") or word in lists["before_place"])
        side = at == start and tag.startswith("f") and word in _SIDES
        if (not HAN_SIGN.match(word) or word in lists["stop"] or verbal) and not side:
            break
        if word in lists["generic"] and word not in _IN_PLACES:
            break
        if low in view.kinds and word[-1] in "省市县区" and at < start:
            break  # 台北市中正区
        singles += len(word) == 1
        at = low
        if word in names and start - at >= 2 and head not in ("机场", "国际机场", "站"):
            break
    return at, singles


def _event(view: View, start: int, end: int, head: str) -> Candidate | None:
    lists, text = words("zh"), view.text
    if text[start:end] in lists["events_named"] and (end == len(text) or end in view.starts or text[end] == "上"):
        low = trim(view, left(view, start, 12), start)
        low = low if has_proper(view, low, start) and _EDITION.search(text[:low]) is None else start
        edition = _EDITION.search(text[max(0, low - 12) : low])
        return Candidate(low - (len(edition[0]) if edition else 0), end, "EVENT", 0.8, "name.zh.suffix")
    low = left(view, start, 24)
    proper = has_proper(view, low, start)
    # 第三届…, 2021…: the count and the year belong to an event's name
    edition = _EDITION.search(text[max(0, low - 12) : low])
    if edition:
        low -= len(edition[0])
    elif not proper and not any(word in text[low:start] for word in lists["event_mods"]):
        return None
    if head in lists["event_weak"] and not edition and not proper and not any(word in text[low:start] for word in _WIDE):
        return None
    low = trim(view, low, start) if not edition else low
    if view.next_end(low, start) < start and text[low : view.next_end(low, start)] in lists["before_event"]:
        low = view.next_end(low, start)
    return Candidate(low, end, "EVENT", 0.75, "name.zh.suffix") if start - low >= 2 else None


@cache
def _provinces() -> frozenset[str]:
    """Provinces and countries: before a bare 开发区 they say whose zones are meant, and name none."""
    return frozenset(f"{name}{tail}" for name in words("zh")["provinces"] for tail in ("", "省", "市", "自治区") if name)
