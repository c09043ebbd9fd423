"""Chinese names that their own words do not tell: short company names, names in quotes, unknown words in telling places.

"入驻氪空间", "与欣旺达签署": what stands there is a park or a company, whatever its characters say; what it may not be is
made of everyday words. Weak evidence makes the name `shaky`: it stays only when the article has it elsewhere too.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from extract.mentions.names_lexicon import HAN, Candidate, chinese, words
from extract.mentions.names_zh_bounds import STOP_TAGS
from extract.mentions.names_zh_view import HAN_SIGN, View
from extract.regex import regex

_QUOTES = regex(rf"[“\"「『]([{HAN}A-Za-z0-9·]{{2,12}})[”\"」』]")
_SOURCE = regex(rf"(?:来源|稿源|转自|出处)[:：] ?([{HAN}A-Za-z0-9]{{3,14}})(?![{HAN}A-Za-z0-9])")
_NAMED = regex(r"(?:公司|企业|品牌|平台|孵化器|园区|机构|名为|叫做|称为|叫|改成|改名|更名|更名为|取名|命名为)$")
_NUMBER_SIGNS = "一二三四五六七八九十百千万亿两"
_ODD_TAGS = ("nz", "nrt")
_NAME_TAGS = ("nz", "nr", "nrt", "nt", "nrfg")


def short_companies(view: View) -> Iterator[Candidate]:
    """华米科技, 国盾量子: a word nobody uses, or any word between two edges, and a field of trade."""
    if view.plain:
        return
    lists, text, names = words("zh"), view.text, chinese().names
    fields = lists["heads_short_company"]
    for start, end in [word for word in view.words if text[word[0] : word[1]] in fields]:
        if start < 2:
            continue
        following = text[end : view.closes.get(end, end)]
        if (following in lists["after_field"] and following not in ("的", "与", "和")) or following in fields:
            continue
        low, count = start, 0
        while low > 0 and start - low < 4:
            prior = view.previous(low)
            word, tag = text[prior:low], view.tags.get(prior, "")
            if not HAN_SIGN.match(word) or word in lists["stop"] or word in lists["generic"]:
                break
            if view.kinds.get(prior) == "ORG" and names.get(word) == "ORG" and (low == start or start - low < 4):
                low, count = prior, count + 1
                break
            if word in names:
                break
            if word in fields and len(word) == 2 and low == start and view.kinds.get(view.previous(prior)) == "ORG":
                low = prior  # 中车时代电动
                continue
            if view.kinds.get(prior) == "SOUND" or (len(word) == 1 and word not in _NUMBER_SIGNS) or tag in _NAME_TAGS:
                low, count = prior, count + 1
                continue
            break
        name = text[low:start]
        if following == "的" and text[start:end] not in lists["company_strong"]:
            continue
        if count and (2 <= len(name) <= 4 or low in view.kinds):
            yield Candidate(low, end, "ORG", 0.65, "name.zh.short")
        elif text[start:end] in lists["company_strong"]:
            yield from _bounded_company(view, start, end)


def _bounded_company(view: View, start: int, end: int) -> Iterator[Candidate]:
    """石头科技, 基石药业: an everyday word of two signs and a firm's last word, with an edge and a firm's verb around."""
    text, lists = view.text, words("zh")
    low = view.previous(start)
    word, tag = text[low:start], view.tags.get(low, "")
    if len(word) != 2 or not HAN_SIGN.match(word) or word in lists["stop"] or word in lists["generic"] or low in view.kinds:
        return
    if tag in STOP_TAGS or (tag.startswith(("v", "a", "f")) and tag != "vn"):
        return
    votes = cues(text, low, end)
    if _edge(view, low) and votes.get("ORG", 0.0) >= 1.0:
        yield Candidate(low, end, "ORG", 0.6, "name.zh.short")


def _edge(view: View, at: int) -> bool:
    """Whether a name may begin here: at the start, behind punctuation or a word that no name holds."""
    if at == 0 or not HAN_SIGN.match(view.text[at - 1]):
        return True
    low = view.previous(at)
    return view.text[low:at] in words("zh")["edge_before"] or low in view.kinds


@cache
def _cues() -> tuple[tuple[str, str, float, re.Pattern[str]], ...]:
    raw = json.loads(files("extract").joinpath("mentions", "data", "names", "zh_cues.json").read_text(encoding="utf-8"))
    return tuple(
        (side, kind, float(weight), regex(f"(?:{body})$" if side == "left" else body)) for side, kind, weight, body in raw["cues"]
    )


def cues(text: str, start: int, end: int) -> dict[str, float]:
    """Weights per type from the words on each side of text[start:end].

    >>> cues("多家企业入驻氪空间。", 6, 9)["PARK"] >= 1
    True
    """
    before, after = text[max(0, start - 12) : start].rstrip(" "), text[end : end + 16].lstrip(" ")
    found: dict[str, float] = {}
    for side, kind, weight, pattern in _cues():
        if pattern.search(before) if side == "left" else pattern.match(after):
            found[kind] = found.get(kind, 0.0) + weight
    return found


def unknown(view: View) -> Iterator[Candidate]:
    """Runs of words that nobody uses, between two edges, where the words around say what they are."""
    if view.plain:
        return
    text, tags, common = view.text, view.tags, _common_signs()
    at, count = 0, len(view.words)
    hopeful = [
        place
        for place, (start, end) in enumerate(view.words)
        if (text[start] not in common if end - start == 1 else tags.get(start) in _ODD_TAGS)
    ]
    for place in hopeful:
        if place < at:
            continue
        start, end = view.words[place]
        at = place + 1
        if view.kinds.get(start) == "SOUND":
            yield _sounded(view, start, end)
            continue
        if not _odd(view, start, end) or not _edge(view, start):
            continue
        odd = 1
        while at < count and view.words[at][0] == end and view.words[at][1] - start <= 6:
            low, high = view.words[at]
            if not _part(view, low, high):
                break
            odd += _odd(view, low, high)
            end = high
            at += 1
        if end - start >= 2 and (odd >= 2 or view.tags.get(start) in _NAME_TAGS) and _closed(view, end):
            votes = cues(text, start, end)
            best = max(sorted(votes), key=lambda kind: votes[kind]) if votes else ""
            if best and votes[best] >= 2.0:
                yield Candidate(start, end, best, 0.5, "name.zh.context")


@cache
def _common_signs() -> frozenset[str]:
    """Single signs that never begin an unknown name, tested before all else."""
    lists = words("zh")
    return frozenset(word for word in lists["stop"] | lists["generic"] if len(word) == 1) | frozenset(" ,，。.、;；:：()（）“”\"《》-—%0123456789")


def _sounded(view: View, start: int, end: int) -> Candidate:
    """A foreign name that no list has: typed by its context, a place where that says nothing."""
    votes = cues(view.text, start, end)
    votes["PLACE"] = votes.get("PLACE", 0.0) + 1.0
    return Candidate(start, end, "", 0.5, "name.zh.sound", votes)


def _odd(view: View, start: int, end: int) -> bool:
    """A word that is no word: one sign by itself, or one the dictionary has as a name."""
    word, lists = view.text[start:end], words("zh")
    if start in view.kinds or not HAN_SIGN.match(word) or word in lists["stop"] or word in lists["generic"]:
        return False
    if len(word) == 1:
        return word not in _NUMBER_SIGNS and view.tags.get(start, "")[:1] not in ("p", "c", "u", "r", "d", "m", "q", "y", "f", "v")
    return view.tags.get(start) in _ODD_TAGS


def _part(view: View, start: int, end: int) -> bool:
    word, lists = view.text[start:end], words("zh")
    tag = view.tags.get(start, "")
    if start in view.kinds or not HAN_SIGN.match(word) or word in lists["stop"] or word in lists["titles"]:
        return False
    return len(word) == 1 or tag[:1] in ("n", "a", "g", "j", "") or tag == "vn"


def _closed(view: View, end: int) -> bool:
    text = view.text
    return end == len(text) or not HAN_SIGN.match(text[end]) or text[end : view.closes.get(end, end + 1)] in words("zh")["edge_after"]


def sources(text: str) -> Iterator[Candidate]:
    """来源：江淮观察: the medium an article comes from."""
    for match in _SOURCE.finditer(text):
        if match[1] not in words("zh")["generic"] and match[1] not in chinese().names:
            yield Candidate(match.start(1), match.end(1), "ORG", 0.75, "name.zh.source")


def quoted(text: str) -> Iterator[Candidate]:
    """名为“X”的企业, 公司“X”, 落户“X”: a name in quotes that the words around introduce."""
    for match in _QUOTES.finditer(text):
        name = match[1]
        before = text[max(0, match.start() - 4) : match.start()]
        after = text[match.end() : match.end() + 4]
        if re.match("的?(?:概念|称号|口号|模式|政策|战略|计划|理念|行动|效应|工程|方针|精神|品牌)", after) or name in chinese().names:
            continue
        generic = name in words("zh")["generic"]
        if _NAMED.search(before):
            kind = "PARK" if re.search("孵化器|园区|空间|加速器", before + after) else "ORG"
            kind = "PLACE" if name.endswith(("街", "路", "大道", "广场")) else kind
            yield Candidate(match.start(1), match.end(1), kind, 0.55, "name.zh.quoted", shaky=generic)
            continue
        votes = cues(text, match.start(), match.end())
        park = votes.get("PARK", 0.0) + (2.0 if _LIKE_A_PARK.search(name) and votes.get("ORG", 0.0) < 2.0 else 0.0)
        votes["PARK"] = park
        if park >= 2.0 and park >= max(votes.values()) and not generic and len(name) < 9:
            yield Candidate(match.start(1), match.end(1), "PARK", 0.55, "name.zh.quoted")


_LIKE_A_PARK = regex("(?:谷|园|港|工场|空间|小镇|创业苑|苑|码头|部落|梦工厂|工厂|走廊)$")
_LIST_END = regex(
    rf"等(?:一?批|众多|多家|[一二三四五六七八九十两\d]+[余多]?[家个所座])?(?:[{HAN}]{{0,10}}?)"
    r"(?:(?P<ORG>企业|公司|集团|厂商|巨头|药企|车企|高校|大学|院校|科研院所|研究机构|机构|银行|媒体|品牌)"
    r"|(?P<PARK>园区|孵化器|众创空间|科技园|开发区|产业园|科学园|科学城|加速器|孵化载体|高新区)"
    r"|(?P<PLACE>国家和地区|国家|城市|省市|省份|地区|省区|县市|市县))"
)
_ITEM = regex(rf"[{HAN}A-Za-z0-9·&\- ]{{2,14}}$")
_ITEM_LEFT = regex(
    "(?:引进了?|吸引了?|包括了?|包含|涵盖|拥有|汇聚了?|聚集了?|集聚了?|如|例如|比如|像|有|由|与|和|对|以|为|培育出?了?|孵化出?了?|诞生了?|走出了?|来自|入驻了?|内设|设有"
    "|涌现出?了?|形成了?|联合|携手|其中|位于|覆盖|辐射|销往|以及|及|在|从|于|向|投资了?|服务了?|的|是|建成了?|建设了?|设立了?|参观了?|走访了?|考察了?)"
)


def listed(view: View) -> Iterator[Candidate]:
    """A、B和C等企业: what a list ends in says what its members are, known words or not."""
    text = view.text
    for end in _LIST_END.finditer(text):
        kind, at = str(end.lastgroup), end.start()
        for _ in range(12):
            item = _ITEM.search(text, max(0, at - 14), at)
            if item is None:
                break
            start = item.start()
            cut = next((match.end() for match in reversed(list(_ITEM_LEFT.finditer(text, start, at))) if match.end() < at - 1), None)
            joined = text[start - 1 : start] == "、"
            if cut is not None and view.aligned(cut, at):
                start, joined = cut, text[cut - 1] in "和与及"
            name = text[start:at].strip()
            if (cut is not None or joined) and _member(view, start, at, kind):
                yield Candidate(start, start + len(name), kind, 0.6, "name.zh.list")
            if not joined:
                break
            at = start - (2 if text[start - 2 : start] == "以及" else 1)


_CHAIN = regex(rf"[{HAN}A-Za-z0-9·&\- ()（）]{{2,16}}(?:、[{HAN}A-Za-z0-9·&\- ()（）]{{2,16}})+")
_TAIL = regex("(?<=..)(?:和|与|及|以及|等)")


def siblings(view: View, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """A、B、C: members of one list are of one kind; an unknown one goes with those that are known."""
    text = view.text
    if "、" not in text:
        return
    known = {(one.start, one.end): one.type for one in found if one.type in ("ORG", "PARK")}
    if not known:
        return
    for chain in _CHAIN.finditer(text):
        items: list[tuple[int, int]] = []
        at = chain.start()
        for part in chain[0].split("、"):
            items.append((at, at + len(part)))
            at += len(part) + 1
        first = [match.end() for match in _ITEM_LEFT.finditer(text, *items[0]) if view.aligned(match.end(), items[0][1])]
        items[0] = (first[-1] if first else items[0][0], items[0][1])
        last = _TAIL.search(text, *items[-1])
        if last:
            items[-1] = (items[-1][0], last.start())
            rest = regex(rf"[{HAN}A-Za-z0-9·]{{2,8}}?(?=等|[,，。;；)）]|$)").match(text, last.end()) if last[0] != "等" else None
            if rest:
                items.append((rest.start(), rest.end()))
        kinds = [known[item] for item in items if item in known]
        if not kinds or len(set(kinds)) > 1:
            continue
        for start, end in items:
            if (start, end) not in known and 2 <= end - start <= 6 and _member(view, start, end, kinds[0]):
                yield Candidate(start, end, kinds[0], 0.5, "name.zh.sibling")


def _member(view: View, start: int, end: int, kind: str) -> bool:
    """Whether text[start:end] may be a member of a list of names: some word of it is no everyday one."""
    lists, text = words("zh"), view.text
    if end - start < 2 or not view.aligned(start, end) or text[start:end] in lists["generic"]:
        return False
    if kind == "PLACE" and start in view.kinds:
        return view.closes.get(start) == end and view.kinds[start] in ("PLACE", "SOUND")
    at, odd = start, 0
    while at < end:
        stop = view.next_end(at, end)
        word, tag = text[at:stop], view.tags.get(at, "")
        if word in lists["stop"] or (len(word) > 1 and tag[:1] in ("v", "d", "p", "r", "m") and tag != "vn" and at not in view.kinds):
            return False
        odd += at in view.kinds or word[0].isascii() or tag in _NAME_TAGS or (len(word) == 1 and word not in lists["generic"])
        at = stop
    return odd >= (2 if start in view.kinds and view.closes.get(start) != end else 1) and (kind != "PLACE" or odd >= 1)
