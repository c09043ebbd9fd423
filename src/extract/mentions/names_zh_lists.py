"""Lists in Chinese that say what their members are: 公司有A、B、C等; A、B、C三个基地; A路、B路; A町、B村.

What leads a list, what it ends in, or the sign that all members share makes names of words that show nothing by themselves.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extract.mentions.names_lexicon import HAN, Candidate, chinese, either, words
from extract.mentions.names_zh_bounds import has_proper
from extract.mentions.names_zh_view import View
from extract.regex import regex

_ITEM = rf"[{HAN}A-Za-z0-9·&\- ]{{2,12}}?"
_CHAIN = regex(rf"[{HAN}A-Za-z0-9·&\-]{{1,24}}(?:、[{HAN}A-Za-z0-9·&\-]{{1,24}})+")
_LED = regex(
    rf"(?:公司|企业|客户|股东|租户|住户|投资方|出资人|巨头|厂商|团队|机构|龙头)(?:\d+[多余]?家)?[（(]?(?:主要|分别|还|就|先后)?(?:有|包括了?|如|像|例如|比如|含|为|：|:)"
    rf"({_ITEM}(?:、{_ITEM}){{1,40}})(?=等|[和与及以](?:及)?({_ITEM})(?:等|[，,。；;）)])|[，,。；;）)])"
)
_PARKS = "基地|园区|片区|分园|科技园|产业园|工业园|孵化器|开发区|高新区|经开区|新区|科学城|科学园|科技城|众创空间|加速器|校区"
_NUMBER = r"[一二三四五六七八九十两\d]+"
_COUNTED = regex(rf"(?:等(?:{_NUMBER}[多余]?|多)|{_NUMBER})[个大座处家]?(?:国家级|省级|特色|重点|专业)?({_PARKS})")
_LAST = regex("(?<=.)(?:以及|和|与|及)(?=.)")
_LEADS = regex(
    "(?:现有|内?设有?|建有|拥有|分为|包括了?|包含|涵盖|形成了?|有|由|在|与|和|对|为|是|即|及|的|[:：]|共有|下辖|下设|建成了?|打造了?|推进|规划了?|布局了?|分设|成立|并入|将|把|从|到|至|沿|经)"
)
_TOWNS = ("町", "村", "镇", "乡", "市", "区", "县", "路", "街", "道", "大道")
_DIRECTIONS = frozenset(["东部", "西部", "南部", "北部", "中部"])
_VERBAL = ("v", "d", "p", "r", "u", "c", "y")


def lists(view: View) -> Iterator[Candidate]:
    """Members of the lists of one segment."""
    text = view.text
    if view.plain or "、" not in text:
        return
    for led in _LED.finditer(text):
        yield from _companies(view, led.start(1), led.end(2) if led[2] else led.end(1))
    for chain in _CHAIN.finditer(text):
        counted = _COUNTED.search(text, chain.start(), min(len(text), chain.end() + 1))
        if counted and counted.start() > chain.start() + 2:
            yield from _sites(view, chain.start(), counted.start(), "PLACE" if counted[1] == "校区" else "PARK")
        elif any(part.endswith(_TOWNS) for part in chain[0].split("、")):
            yield from _towns(view, chain.start(), chain.end())


def _members(view: View, start: int, end: int) -> list[tuple[int, int]]:
    """(start, end) of the members of the chain; the first is cut behind what leads the list, the last split at 和."""
    text, at = view.text, start
    found: list[tuple[int, int]] = []
    for part in text[start:end].split("、"):
        found.append((at, at + len(part)))
        at += len(part) + 1
    first, last = found[0], found[-1]
    leads = [match.end() for match in _LEADS.finditer(text, *first) if match.end() < first[1] - 1 and match.end() in view.starts]
    if leads:
        found[0] = (leads[-1], first[1])
    cut = _LAST.search(text, found[-1][0], last[1])
    if cut and cut.start() in view.starts:
        found[-1:] = [(found[-1][0], cut.start()), (cut.end(), last[1])]
    return found


def _word_like(view: View, start: int, end: int) -> bool:
    """Whether whole words stand here, none of them a verb or a word of grammar."""
    lists_, text = words("zh"), view.text
    if not 2 <= end - start <= 12 or not view.aligned(start, end) or (
        text[start:end] in either("zh", "generic", "short_fields") and text[start:end] not in _DIRECTIONS
    ):
        return False
    at = start
    while at < end:
        stop = view.next_end(at, end)
        word, tag = text[at:stop], view.tags.get(at, "")
        if word in lists_["stop"] and at not in view.kinds and stop - at > 1 and word not in _DIRECTIONS:
            return False
        if len(word) > 1 and tag.startswith(_VERBAL) and tag != "vn" and word not in either("zh", "name_verbs", "generic"):
            return False
        at = stop
    return True


@cache
def _fields() -> frozenset[str]:
    lists_ = words("zh")
    return (lists_["generic"] | lists_["short_fields"] | lists_["name_verbs"] | lists_["heads_short_company"]) - _DIRECTIONS


def _plain(view: View, start: int, end: int) -> bool:
    """Whether only fields of trade and other everyday words of the lists stand here."""
    at = start
    while at < end:
        stop = view.next_end(at, end)
        if view.text[at:stop] not in _fields():
            return False
        at = stop
    return True


def _companies(view: View, start: int, end: int) -> Iterator[Candidate]:
    trades = words("zh")["heads_short_company"]
    members = [
        (low, high)
        for low, high in _members(view, start, end)
        if _word_like(view, low, high)
        and (not _plain(view, low, high) or (high - low == 4 and view.text[high - 2 : high] in trades and view.text[low:high] not in _fields()))
    ]
    if len(members) < 2 or not any(has_proper(view, low, high) for low, high in members):
        return
    for low, high in members:
        if chinese().names.get(view.text[low:high], "ORG") == "ORG" and high - low < 9:
            yield Candidate(low, high, "ORG", 0.6, "name.zh.led")


def _sites(view: View, start: int, end: int, kind: str) -> Iterator[Candidate]:
    """本部、国康、嘉定四个基地: sites named by what tells them apart; 医药、电子两个产业园 are fields, no names."""
    members = [(low, high) for low, high in _members(view, start, end) if _word_like(view, low, high) and not _plain(view, low, high)]
    members = [(low, high) for low, high in members if high - low < 7]
    if len(members) < 2 or not any(has_proper(view, low, high) for low, high in members):
        return
    for low, high in members:
        if chinese().names.get(view.text[low:high], kind) != "ORG":
            yield Candidate(low, high, kind, 0.95, "name.zh.sites")


def _parted(view: View, at: int) -> bool:
    """Whether a verb or 一带 begins at `at`."""
    return at in view.starts and (view.tags.get(at, "")[:1] in ("v", "p", "d") or view.text.startswith(("一带", "等", "沿线", "交汇", "之间"), at))


def _towns(view: View, start: int, end: int) -> Iterator[Candidate]:
    """A町、B村及C镇: a sign that two members share makes places of all that end in one like it."""
    members = _members(view, start, end)
    low, high = members[-1]
    ends = [at for at in range(low + 2, min(high, low + 6)) if view.text[low:at].endswith(_TOWNS) and _parted(view, at)]
    members[-1] = (low, ends[0] if ends else high)
    for (low, high), other in [*pairwise(members), *((two, one) for one, two in pairwise(members))]:
        name = view.text[low:high]
        known = view.near(low, high)
        low = known[-1][0] if known and known[-1][0] > low else low
        inner = [last for first, last, type_ in known if type_ == "PLACE" and last < high and view.text[last - 1] in "省市区县"]
        low = inner[-1] if inner else low
        name = view.text[low:high]
        if (
            name.endswith(_TOWNS)
            and view.text[other[0] : other[1]].endswith(_TOWNS)
            and 2 <= len(name) <= 5
            and name not in words("zh")["place_not"]
            and not _plain(view, low, high - 1)
        ):
            yield Candidate(low, high, "PLACE", 0.7, "name.zh.towns")
