"""Chinese names without a model: head words with a left boundary, gazetteers, people by cues.

Word boundaries come from the parse (jieba, through the engine); without them single characters are grouped by the
finder's own stop words, which finds less. A head word (园区, 大学, 管委会) ends a name; the name reaches left until a
stop word, a verb, punctuation or another list item, and must hold something that is more than a field of trade.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.mentions.names_lexicon import HAN, Candidate, chinese, words
from extract.mentions.names_zh_bounds import HAN_SIGN, STOP_TAGS, View, distinctive, has_proper, left, next_end, trim
from extract.mentions.names_zh_people import people
from extract.model import Token

_QUOTES = re.compile(rf"[“\"「『]([{HAN}A-Za-z0-9·]{{2,12}})[”\"」』]")
_AFTER_FIELD = frozenset(
    [
        "企业",
        "产业",
        "产品",
        "园",
        "园区",
        "人才",
        "行业",
        "领域",
        "市场",
        "项目",
        "城",
        "基地",
        "小镇",
        "产业园",
        "的",
        "与",
        "和",
        "化",
        "界",
        "类",
        "型",
    ]
)
_SOURCE = re.compile(rf"(?:来源|稿源|转自|出处)[:：] ?([{HAN}A-Za-z0-9]{{3,14}})(?![{HAN}A-Za-z0-9])")
_SIDES = frozenset("东南西北中")
# Fields of trade elsewhere, parts of a place's name here.
_IN_PLACES = _SIDES | {"国际", "新", "大", "海港", "空港", "临空", "园区"}
_NAMED = re.compile(r"(?:公司|企业|品牌|平台|孵化器|园区|机构|名为|叫做|称为|叫)$")


def find(text: str, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Candidates of one segment; they may overlap, the longest wins later."""
    if not HAN_SIGN.search(text):
        return
    view = View(text, tokens)
    yield from _gazetteer(view)
    yield from _headed(view)
    yield from _short_companies(view)
    yield from _quoted(text)
    yield from _sources(text)
    yield from people(text, view.starts, view.tags)
    yield from _dictionary(tokens)


def _gazetteer(view: View) -> Iterator[Candidate]:
    lexicon = chinese()
    text, lengths, names = view.text, lexicon.lengths, lexicon.names
    places = range(len(text)) if view.plain else [token.start for token in view.tokens]
    free = 0
    for at in places:
        sizes = lengths.get(text[at])
        if sizes is None or at < free:
            continue
        for length in sizes:
            word = text[at : at + length]
            if word in names and len(word) == length and _gazetteer_ok(view, word, at, at + length, lexicon.weak):
                free = at + length
                yield Candidate(at, free, names[word], 0.9, "name.list")
                break


def _gazetteer_ok(view: View, word: str, start: int, end: int, weak: frozenset[str]) -> bool:
    after = view.text[end : end + 1]
    if word in weak:
        if view.plain or not view.aligned(start, end) or len(word) < 2:
            return False
        lists = words("zh")
        return view.tags.get(start, "") == "ns" and word not in lists["generic"] and word not in lists["weak_not"]
    if word == "中国" and view.text[end : end + 2] in ("科学", "工程"):
        return view.aligned(start, end)
    if (
        after
        and after in "人语文式籍菜币元"
        and word[-1] not in "市省区县"
        and view.text[end : end + 2] not in ("文化", "文物", "人才", "人工")
    ):
        return False  # 中国人, 美元: no place
    if view.plain:
        return True
    return view.aligned(start, end) or word[-1] in "市省县" or len(word) > 3


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
    for word in ["城", "谷"]:
        kinds.setdefault(word, "PARK?")
    for word in ["局", "厅", "部"]:
        kinds.setdefault(word, "DEPT")
    ordered = sorted(kinds, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered))), kinds


def _head_spans(text: str) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, head, kind) of each head word, the longest at each place; later heads inside it are skipped."""
    pattern, kinds = _heads()
    for match in pattern.finditer(text):
        yield match.start(), match.end(), match[0], kinds[match[0]]


def _headed(view: View) -> Iterator[Candidate]:
    text = view.text
    for start, end, head, kind in _head_spans(text):
        if kind == "PLACE":
            found = _place(view, start, end, head)
        elif kind == "EVENT":
            found = _event(view, start, end, head)
        elif kind == "DEPT":
            found = _department(view, start, end, head)
        elif kind == "PARK?":
            found = _valley(view, start, end)
        else:
            found = _institution(view, start, end, head, kind)
        if found is not None:
            yield found


def _institution(view: View, start: int, end: int, head: str, kind: str) -> Candidate | None:
    lists = words("zh")
    if not view.plain and end not in view.ends and end not in view.starts and end < len(view.text):
        inner = view.text[end : end + 1]
        if HAN_SIGN.match(inner) and head in lists["heads_org_weak"]:
            return None
    words_left = left(view, start)
    low = trim(view, words_left, start)
    if low >= start:
        return None
    if not distinctive(view, low, start):
        return None
    if head in lists["generic_names"] and view.text[low:start] in _provinces():
        return None  # 安徽省开发区: those of the province
    weak = head in lists["heads_park_weak"] or head in lists["heads_org_weak"]
    if weak and not has_proper(view, low, start):
        return None
    return Candidate(low, end, kind, 0.75 if weak else 0.85, "name.zh.suffix")


def _place(view: View, start: int, end: int, head: str) -> Candidate | None:
    lists, text = words("zh"), view.text
    if (
        not view.plain
        and end not in view.ends
        and end < len(text)
        and end not in view.starts
        and text[end] not in "上口边旁"
    ):
        return None
    if head in ("广场", "大厦", "大桥"):
        low = trim(view, left(view, start, 12), start)
        return Candidate(low, end, "PLACE", 0.7, "name.zh.suffix") if has_proper(view, low, start) else None
    at = start
    inside = view.previous(end)
    if inside < start and inside >= 0:
        at = inside  # the dictionary has the whole word: 太湖, 首都机场
        if text[at:end] in lists["place_not"] or view.tags.get(at, "") not in ("ns", "nz", ""):
            return None
        if head in ("省", "市", "县", "区") or view.tags.get(at) == "ns":
            return Candidate(at, end, "PLACE", 0.8, "name.zh.suffix") if len(text[at:end]) > 2 else None
        return None
    singles = 0
    while at > 0 and start - at < 8:
        low = view.previous(at)
        word, tag = text[low:at], view.tags.get(low, "")
        verbal = len(word) > 1 and (tag in STOP_TAGS or (tag.startswith(("v", "f")) and tag != "vn"))
        side = at == start and tag.startswith("f") and word in _SIDES
        if (not HAN_SIGN.match(word) or word in lists["stop"] or verbal) and not side:
            break
        if word in lists["generic"] and word not in _IN_PLACES:
            break
        if len(word) == 1:
            singles += 1
        at = low
        if word in chinese().names and start - at >= 2 and head not in ("机场", "国际机场", "站"):
            break
    name = text[at:start]
    if (
        not name
        or text[at:end] in lists["place_not"]
        or any(
            text[at:end].endswith(word)
            for word in ("地区", "片区", "社区", "小区", "园区", "城区", "市区", "郊区", "厂区", "校区")
        )
    ):
        return None
    if head in lists["place_multi_only"] and len(name) < 2:
        return None
    if name[-1] == head or (name in chinese().names and name[-1] in "省市区县"):
        return None
    if name in chinese().names and head in ("省", "市", "区", "县"):
        return None if chinese().names[name] != "PLACE" else Candidate(at, end, "PLACE", 0.85, "name.zh.suffix")
    proper = has_proper(view, at, start) or singles >= 2
    if not proper or len(name) < 2:
        return None
    if (
        head in ("区", "市", "县", "镇", "村", "乡", "山", "站", "港", "江", "河", "湖", "岛", "湾", "街")
        and len(name) > 4
    ):
        return None
    return Candidate(at, end, "PLACE", 0.7, "name.zh.suffix")


def _event(view: View, start: int, end: int, head: str) -> Candidate | None:
    lists, text = words("zh"), view.text
    low = left(view, start, 22)
    modified = any(word in text[low:start] for word in lists["event_mods"]) or has_proper(view, low, start)
    # 第三届…, 2021…: the count and the year belong to an event's name
    tail = re.search(
        r"(?:20\d\d年?|第?[一二三四五六七八九十百\d]{1,4}届|首届)(?:\(?20\d\d\)?年?)?$", text[max(0, low - 12) : low]
    )
    if tail:
        low -= len(tail[0])
    elif not modified:
        return None
    if (
        head in lists["event_weak"]
        and not tail
        and not has_proper(view, low, start)
        and not any(word in text[low:start] for word in ("世界", "全球", "中国", "国际", "亚洲"))
    ):
        return None
    low = trim(view, low, start) if not tail else low
    return Candidate(low, end, "EVENT", 0.75, "name.zh.suffix") if start - low >= 2 else None


def _department(view: View, start: int, end: int, head: str) -> Candidate | None:
    lists, text = words("zh"), view.text
    if text[view.previous(end) : end] in lists["dept_not"] or (
        end < len(text) and end not in view.starts and not view.plain
    ):
        return None
    low = trim(view, left(view, start, 14), start)
    if low >= start - 1 or (
        head == "部"
        and not text[low:start].startswith(("国家", "中央", "中共"))
        and not re.search("宣传|组织|统战|教育|科技|商务", text[low:start])
    ):
        return None
    name = text[low:start]
    if not any(name[:size] in _places() for size in (2, 3, 4, 5)) and not name.startswith("国家"):
        return None
    return Candidate(low, end, "ORG", 0.75, "name.zh.suffix") if len(name) >= 3 else None


@cache
def _provinces() -> frozenset[str]:
    """Provinces and countries: before a bare 开发区 they say whose zones are meant, and name none."""
    return frozenset(
        f"{name}{tail}" for name in words("zh")["provinces"] for tail in ("", "省", "市", "自治区") if name
    )


@cache
def _places() -> frozenset[str]:
    lexicon = chinese()
    return frozenset(name for name, kind in lexicon.names.items() if kind == "PLACE" and name not in lexicon.weak)


def _valley(view: View, start: int, end: int) -> Candidate | None:
    """中国声谷, 武汉光谷, 中国药谷; 山谷 and 低谷 are words."""
    text = view.text
    field = text[start - 1 : start]
    if end < len(text) and HAN_SIGN.match(text[end]) and end not in view.starts and not view.plain:
        return None
    if text[start:end] != "谷" or field not in "声光药智云芯数康车网星量氢飞硅":
        return None
    low = start - 1
    far = trim(view, left(view, low, 10), low)
    if has_proper(view, far, low):
        low = far
    return Candidate(low, end, "PARK", 0.75 if low < start - 1 else 0.5, "name.zh.suffix") if field != "硅" else None


def _short_companies(view: View) -> Iterator[Candidate]:
    """华米科技, 国盾量子: two or three characters that no word explains, and a field of trade."""
    if view.plain:
        return
    lists, text = words("zh"), view.text
    fields = lists["heads_short_company"]
    for token in view.tokens:
        start, end = token.start, token.end
        if token.text not in fields or start < 2:
            continue
        low, count = start, 0
        while low > 0 and start - low < 4:
            prior = view.previous(low)
            word, tag = text[prior:low], view.tags.get(prior, "")
            if not HAN_SIGN.match(word) or word in lists["stop"] or word in lists["generic"] or word in chinese().names:
                break
            if (len(word) == 1 and word not in "一二三四五六七八九十百千万亿两") or tag in ("nz", "nr", "nrt", "nt"):
                low, count = prior, count + 1
                continue
            break
        name = text[low:start]
        following = text[end : next_end(view, end, len(text))] if end < len(text) else ""
        if 2 <= len(name) <= 4 and count and following not in _AFTER_FIELD and following not in fields:
            yield Candidate(low, end, "ORG", 0.65, "name.zh.short")


def _dictionary(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """People and places that the engine's dictionary tags: three characters with a surname, places with suffix."""
    lists, lexicon = words("zh"), chinese()
    for token in tokens:
        word = token.text
        if token.tag in ("nr", "nrfg") and len(word) == 3 and word[0] in lexicon.surnames and word not in lexicon.names:
            if (
                word not in lists["nr_not"]
                and word not in lists["generic"]
                and word[-1] not in "区园城谷港镇路街县市者性率语人厅局"
            ):
                yield Candidate(token.start, token.end, "PERSON", 0.55, "name.zh.dictionary")
        elif (
            token.tag == "ns"
            and len(word) > 2
            and word[-1] in "州市县省岛湖江河海港湾亚兰"
            and word not in lists["place_not"]
        ):
            yield Candidate(token.start, token.end, "PLACE", 0.65, "name.zh.dictionary")


def _sources(text: str) -> Iterator[Candidate]:
    """来源：江淮观察: the medium an article comes from."""
    for match in _SOURCE.finditer(text):
        if match[1] not in words("zh")["generic"] and match[1] not in chinese().names:
            yield Candidate(match.start(1), match.end(1), "ORG", 0.75, "name.zh.source")


def _quoted(text: str) -> Iterator[Candidate]:
    """名为“X”的企业, 公司“X”: a name in quotes that a noun introduces."""
    for match in _QUOTES.finditer(text):
        before = text[max(0, match.start() - 4) : match.start()]
        after = text[match.end() : match.end() + 4]
        if _NAMED.search(before) and not re.match("的?(?:概念|称号|口号|模式|政策|战略|计划|理念|行动)", after):
            kind = "PARK" if re.search("孵化器|园区|空间|加速器", before + after) else "ORG"
            kind = "PLACE" if match[1].endswith(("街", "路", "大道", "广场")) else kind
            yield Candidate(
                match.start(1), match.end(1), kind, 0.55, "name.zh.quoted", shaky=match[1] in words("zh")["generic"]
            )
