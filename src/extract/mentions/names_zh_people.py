"""People in Chinese text: a surname, one or two characters, and a title or a verb of speech beside them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from extract.mentions.names_lexicon import HAN, Candidate, chinese, words

_SIZES = (3, 2)
# 罗兰·西尔曼: parts of a foreign name, each of two to six of the characters that transcribe foreign sounds.
_SOUNDS = (
    "阿艾爱安奥巴白班保鲍贝本比彼毕宾波伯博布查达戴丹当道德迪蒂丁东杜顿多厄恩尔法菲费芬佛弗福夫盖冈戈格葛古哈海汉豪赫黑亨侯胡华怀惠霍基吉加"
    "嘉贾简杰金卡凯坎康考柯科可克肯库夸拉莱赖兰朗劳勒雷蕾里理利莉丽连列林琳铃龙隆卢鲁露伦罗洛玛马迈麦曼芒毛梅门蒙米密敏明莫默穆姆纳娜奈南内尼妮年宁牛"
    "纽农努诺欧帕潘庞佩彭皮普齐奇乔切琴丘让热瑞日儒萨塞赛桑瑟森莎沙山珊尚绍舍申圣施什史士舒斯思丝松苏索塔泰坦唐汤特滕提汀图托瓦万旺威薇韦维魏温文翁沃乌伍"
    "武西希席锡夏香谢辛欣休许雪逊雅亚扬耶叶伊依因英尤于约泽詹珍朱茱卓兹佐"
)
_FOREIGN = re.compile(rf"[{_SOUNDS}]{{1,6}}(?:·[{_SOUNDS}]{{1,6}}){{1,3}}")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lists = words("zh")

    def longest(section: str) -> str:
        return "|".join(sorted((re.escape(word) for word in lists[section]), key=lambda word: (-len(word), word)))

    before = re.compile(rf"(?:{longest('titles')})(?:[、兼][{HAN}]{{2,6}})?[ :：]?")
    after = re.compile(rf"(?:{longest('verbs_person')}|{longest('titles')}|{longest('honorifics')}|创办|创立|创建)")
    speaker = re.compile(rf"^([{HAN}]{{2,4}})[:：]")
    return before, after, speaker


def people(text: str, starts: set[int], tags: Mapping[int, str]) -> Iterator[Candidate]:
    """People of one segment. `starts` are word starts, `tags` the dictionary's word classes by start (may be empty)."""
    before, after, speaker = _patterns()
    for match in before.finditer(text):
        end = _name(text, match.end(), starts, tags)
        if end:
            yield Candidate(match.end(), end, "PERSON", 0.9, "name.zh.title")
            yield from _listed(text, end, starts, tags)
    for match in after.finditer(text):
        low = _name_before(text, match.start(), starts, tags)
        if low is not None:
            yield Candidate(low, match.start(), "PERSON", 0.8, "name.zh.verb")
    for match in _FOREIGN.finditer(text):
        if not match[0].endswith(("州", "市", "省", "大学", "公司", "山", "河")):
            yield Candidate(match.start(), match.end(), "PERSON", 0.75, "name.zh.foreign")
    label = speaker.match(text)
    if label and _name(text, 0, starts, tags) == label.end(1):
        yield Candidate(0, label.end(1), "PERSON", 0.8, "name.zh.speaker")


def _listed(text: str, at: int, starts: set[int], tags: Mapping[int, str]) -> Iterator[Candidate]:
    """Further people of a list: 院士张三、李四和王五."""
    while at < len(text) and text[at] in "、和与 ":
        end = _name(text, at + 1, starts, tags)
        if not end:
            return
        yield Candidate(at + 1, end, "PERSON", 0.75, "name.zh.title")
        at = end


def _surname(text: str, at: int) -> int:
    surnames = chinese().surnames
    if text[at : at + 2] in surnames:
        return 2
    return 1 if text[at : at + 1] in surnames else 0


def _name(text: str, at: int, starts: set[int], tags: Mapping[int, str]) -> int:
    """End of the person's name that starts at `at`, or 0."""
    size = _surname(text, at)
    if not size:
        return 0
    lists = words("zh")
    for given in (2, 1):
        end = at + size + given
        name = text[at:end]
        if end > len(text) or not re.fullmatch(f"[{HAN}]+", name):
            continue
        if (
            name in lists["stop"]
            or name in lists["generic"]
            or name in chinese().names
            or name[-1] in "的在与和了是为及等说称"
        ):
            continue
        if not _ends(text, end, starts, tags):
            continue
        if name in lists["titles"] or _is_word(name, at, starts, tags):
            continue
        return end
    return 0


def _is_word(name: str, at: int, starts: set[int], tags: Mapping[int, str]) -> bool:
    """An everyday word of the dictionary that only looks like a name (高度, 金融)."""
    end = at + len(name)
    whole = at in starts and not any(start in starts for start in range(at + 1, end)) and (end in starts)
    return whole and tags.get(at, "nr")[:2] not in ("nr", "")


def _ends(text: str, end: int, starts: set[int], tags: Mapping[int, str]) -> bool:
    """Whether a name may end here: at punctuation, the end, or before a word that follows people."""
    if end == len(text) or not re.match(f"[{HAN}]", text[end]):
        return True
    follow = words("zh")["after_person"]
    if any(text[end : end + size] in follow for size in (4, 3, 2)):
        return True
    if end in starts and tags.get(end, "")[:1] in ("v", "d", "p"):
        return True
    return text[end] in follow and (not starts or end in starts)


def _name_before(text: str, end: int, starts: set[int], tags: Mapping[int, str]) -> int | None:
    """Start of the name that ends at `end`, when a boundary stands before it."""
    for size in _SIZES:
        low = end - size
        if low < 0:
            continue
        name = text[low:end]
        if not re.fullmatch(f"[{HAN}]+", name) or not _surname(text, low) or _surname(text, low) >= size:
            continue
        if name in words("zh")["stop"] or name in words("zh")["generic"] or name in chinese().names:
            continue
        if (
            name in words("zh")["titles"]
            or name[-1] in "的在与和了是为及等说称还也则曾又就都"
            or _is_word(name, low, starts, tags)
        ):
            continue
        left = text[low - 1 : low]
        if (
            low == 0
            or not re.match(f"[{HAN}]", left)
            or left in "由与和是"
            or any(text[max(0, low - n) : low] in words("zh")["titles"] for n in (2, 3, 4))
        ):
            inner = [start for start in range(low + 1, end) if start in starts]
            if starts and not inner and len(name) > 2 and tags.get(low, "nr")[:2] != "nr":
                continue
            return low
    return None
