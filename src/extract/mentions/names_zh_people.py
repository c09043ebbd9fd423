"""People in Chinese text: a surname, one or two characters, and a title or a verb of speech beside them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from extract.mentions.names_lexicon import HAN, Candidate, chinese, either, words
from extract.mentions.names_trie import any_of
from extract.mentions.names_zh_view import SOUNDS, View
from extract.regex import regex

_SIZES = (5, 4, 3, 2)
_LONGEST = 30
_POINT = regex("[·・•]")
_NO_PERSON = regex("公司|大学|学院|研究|基金|协会|实验|集团|科技园|科学园|园区|医院|州|市|省|县|河|山|大道|广场")
_WORD = regex(f"[{HAN}]+")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    lists = words("zh")

    before = regex(rf"{any_of(sorted(lists['titles']))}(?:[、兼][{HAN}]{{2,6}})?[ :：]?")
    verbs = either("zh", "verbs_person", "titles", "honorifics", "founding")
    after = regex(any_of(sorted({*verbs, "任首任", *(f"任{title}" for title in lists["titles"])})))
    speaker = regex(rf"^([{HAN}]{{2,4}})[:：]")
    author = regex(rf"(?<=由)([{HAN}]{{2,4}}?)(?=于(?:19|20)\d\d年|(?:等人)?(?:创办|创立|创建|发起|担任|执导|主持))")
    return before, after, speaker, author


def people(view: View) -> Iterator[Candidate]:
    """People of one segment."""
    before, after, speaker, author = _patterns()
    text, starts, tags = view.text, view.starts, view.tags
    for match in before.finditer(text):
        end = _name(text, match.end(), starts, tags)
        if end and not _listed_name(view, match.end(), end):
            yield Candidate(match.end(), end, "PERSON", 0.9, "name.zh.title")
            yield from _listed(text, end, starts, tags)
    for match in after.finditer(text):
        low = _name_before(text, match.start(), starts, tags)
        if low is not None and not _listed_name(view, low, match.start()):
            yield Candidate(low, match.start(), "PERSON", 0.8, "name.zh.verb")
    for match in author.finditer(text) if "由" in text else ():
        if _surname(text, match.start(1)) and match[1] not in words("zh")["generic"]:
            yield Candidate(match.start(1), match.end(1), "PERSON", 0.7, "name.zh.verb")
    yield from _foreign(view)
    label = speaker.match(text)
    if label and _name(text, 0, starts, tags) == label.end(1):
        yield Candidate(0, label.end(1), "PERSON", 0.8, "name.zh.speaker")


def _listed_name(view: View, start: int, end: int) -> bool:
    """Whether a list has the name as no person, or as the beginning of a longer name."""
    return any((low <= start and end <= high) or low == start for low, high, _ in view.near(start - 12, start + 1))


def _foreign(view: View) -> Iterator[Candidate]:
    """罗兰·西尔曼, 让-皮埃尔·布吉尼翁: parts of foreign sounds around a point, each made of whole words."""
    text, last = view.text, 0
    for match in _POINT.finditer(text):
        if match.start() < last:
            continue
        start, end = _part_before(view, match.start()), _part_after(view, match.end())
        while start and end and end < len(text) and text[end] in "·・•":
            far = _part_after(view, end + 1)
            if not far or far - start > _LONGEST:
                break
            end = far
        if not start or not end:
            continue
        low, last = start - 1, end
        if text[low - 1 : low] == "-" and low > 1:
            low = (_part_before(view, low - 1) or low + 1) - 1
        if text[low - 1 : low] in "·・•." and text[low - 2 : low - 1].isascii() and text[low - 2 : low - 1].isupper():
            low -= 2
        if not _NO_PERSON.match(text, end):
            yield Candidate(low, end, "PERSON", 0.75, "name.zh.foreign")


def _part_before(view: View, end: int) -> int:
    """1 + the start of the foreign part that ends at `end`, or 0."""
    if view.text[end - 1 : end].isascii() and view.text[end - 1 : end].isupper():
        return end
    at = end
    while at > 0 and end - at < 7:
        low = view.previous(at)
        word = view.text[low:at]
        if not _foreign_word(view, word, low) or end - low > 8:
            break
        at = low
    return at + 1 if at < end else 0


def _part_after(view: View, start: int) -> int:
    """End of the foreign part that starts at `start`, or 0."""
    at = start
    while at < len(view.text) and at - start < 7:
        end = view.next_end(at, len(view.text))
        if not _foreign_word(view, view.text[at:end], at) or (end - start > 8) or (at > start and view.text[at] in "于在等和与对来向"):
            break
        at = end
    return at if at - start >= 1 else 0


def _foreign_word(view: View, word: str, start: int) -> bool:
    if not all(sign in SOUNDS for sign in word):
        return False
    lists = words("zh")
    return len(word) == 1 or (word not in lists["titles"] and word not in lists["stop"] and view.tags.get(start, "")[:1] not in ("v", "d"))


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
    if text[at : at + 3] in words("zh")["surnames_ja"]:
        return 3
    if text[at : at + 2] in surnames or text[at : at + 2] in words("zh")["surnames_ja"]:
        return 2
    return 1 if text[at : at + 1] in surnames else 0


def _name(text: str, at: int, starts: set[int], tags: Mapping[int, str]) -> int:
    """End of the person's name that starts at `at`, or 0."""
    size = _surname(text, at)
    if not size:
        return 0
    lists = words("zh")
    japanese = size > 1 and text[at : at + size] in words("zh")["surnames_ja"]
    for given in (3, 2, 1) if japanese else (2, 1):
        end = at + size + given
        name = text[at:end]
        if end > len(text) or not _WORD.fullmatch(name):
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
    if end == len(text) or not _WORD.match(text[end]):
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
        if not _WORD.fullmatch(name):
            continue
        own = _surname(text, low)
        if not own or own >= size or size - own > (3 if own > 1 and name[:own] in words("zh")["surnames_ja"] else 2):
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
            or not _WORD.match(left)
            or left in "由与和是据让请在对向跟同"
            or any(text[max(0, low - n) : low] in words("zh")["titles"] for n in (2, 3, 4))
        ):
            if starts and low not in starts:
                continue
            inner = [start for start in range(low + 1, end) if start in starts]
            if starts and not inner and len(name) > 2 and tags.get(low, "nr")[:2] != "nr":
                continue
            return low
    return None
