"""Where a Chinese name begins: word boundaries of a segment, and the walk left from a head word."""

import re
from collections.abc import Sequence
from functools import cache

from extract.mentions.names_lexicon import HAN, LATIN, chinese, words
from extract.model import Token

HAN_SIGN = re.compile(f"[{HAN}]")
_LATIN = re.compile(f"[{LATIN}]")
STOP_TAGS = frozenset(
    [
        "p",
        "c",
        "u",
        "uj",
        "ul",
        "uz",
        "ug",
        "ud",
        "uv",
        "r",
        "rr",
        "rz",
        "d",
        "df",
        "m",
        "mq",
        "q",
        "x",
        "y",
        "e",
        "o",
        "zg",
        "k",
        "h",
        "t",
    ]
)
_MAX_LEFT = 26


class View:
    """The segment with its word boundaries: `starts[i]` for each word, `previous(p)` the word that ends at p."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.tags = {token.start: token.tag for token in tokens if token.tag}
        self.starts = {token.start for token in tokens}
        self.ends = {token.end: token.start for token in tokens}
        self.plain = not self.tags
        # In a Latin sentence a Latin word before Chinese characters is a name of its own: "Health Work重庆健康智谷".
        self.latin = len(_LATIN.findall(text)) > len(HAN_SIGN.findall(text))

    def previous(self, end: int) -> int:
        """Start of the word that ends at `end`."""
        if self.plain:
            known = _vocabulary()
            for size in (4, 3, 2):
                if end - size >= 0 and self.text[end - size : end] in known:
                    return end - size
            return end - 1
        return self.ends.get(end, end - 1)

    def aligned(self, start: int, end: int) -> bool:
        """Whether start and end are word boundaries (always, when the parse has no words)."""
        return self.plain or (
            (start in self.starts) and (end in self.ends or end in self.starts or end == len(self.text))
        )


@cache
def _vocabulary() -> frozenset[str]:
    lists = words("zh")
    return lists["stop"] | lists["generic"] | lists["name_verbs"] | lists["titles"] | frozenset(chinese().names)


def left(view: View, start: int, reach: int = _MAX_LEFT) -> int:
    """Leftmost place that a name ending in the head at `start` may reach."""
    lists = words("zh")
    text, at = view.text, start
    while at > 0 and start - at < reach:
        low = view.previous(at)
        word, tag = text[low:at], view.tags.get(low, "")
        first = word[0]
        if not HAN_SIGN.match(first):
            if (first.isascii() and first.isalpha() and len(word) <= 12 and not view.latin) or (
                first in "·" and at < start
            ):
                at = low
                continue
            if (
                first.isdigit()
                and at < start
                and text[at : at + 1].isalpha()
                and not HAN_SIGN.match(text[at : at + 1])
                and len(word) < 4
            ):
                at = low
                continue
            break
        if word in ("与", "和", "及") and _joins(view, low, at):
            at = low
            continue
        if word in lists["name_verbs"]:
            at = low
            continue
        if word in lists["stop"] or (len(word) > 1 and word[0] in "该本每某" and word[1:] in lists["generic"]):
            break
        if tag in STOP_TAGS and len(word) > 1 and word not in lists["generic"]:
            break
        if tag.startswith("v") and tag != "vn" and len(word) > 1 and word not in lists["generic"]:
            break
        if tag.startswith("f") and word not in ("东", "南", "西", "北", "中", "东方", "南方", "北方", "西部"):
            break
        if tag == "m" and len(word) == 1 and not (at < start):
            break
        if word in ("公司", "企业", "园区", "集团公司", "有限公司") and at < start:
            break
        at = low
    return at


def _joins(view: View, low: int, high: int) -> bool:
    """Whether 与 or 和 stands inside a name: between two fields (工业和信息化部)."""
    fields = words("zh")["and_domain"]
    if view.plain:
        return view.text[low - 2 : low] in fields and view.text[high : high + 2] in fields
    before = view.text[view.previous(low) : low]
    after = view.text[high : high + 4]
    return before in fields and any(after[:size] in fields for size in (4, 3, 2))


def trim(view: View, low: int, start: int) -> int:
    """Move the left end right over words that do not begin a name: verbs before a place, generic nouns, lone signs."""
    lists = words("zh")
    text, tags = view.text, view.tags
    at = low
    while at < start:
        end = next_end(view, at, start)
        word = text[at:end]
        if (
            word
            in (
                "·",
                "与",
                "和",
                "及",
                "级",
                "型",
                "大",
                "小",
                "新",
                "老",
                "区",
                "市",
                "省",
                "县",
                "园",
                "城",
                "人",
                "家",
            )
            and end < start
        ):
            at = end
            continue
        rest_place = _place_at(view, end)
        if word in lists["before_name"] and (rest_place or word in ("企业", "公司", "记者", "集团")):
            at = end
            continue
        if (
            tags.get(at, "").startswith(("v", "a", "n"))
            and word not in chinese().names
            and rest_place
            and tags.get(at) not in ("nr", "ns", "nz", "nt", "nrt")
            and len(word) > 1
            and word not in lists["generic"] - lists["before_name"]
        ):
            at = end  # 龙头企业合肥…: what stands before a place is rarely part of the name
            continue
        break
    return at


def next_end(view: View, at: int, limit: int) -> int:
    end = at + 1
    if view.plain:
        known = _vocabulary()
        for size in (4, 3, 2):
            if view.text[at : at + size] in known and at + size <= limit:
                return at + size
        return end
    while end < limit and end not in view.starts:
        end += 1
    return end


def _place_at(view: View, at: int) -> bool:
    lexicon = chinese()
    for length in lexicon.lengths.get(view.text[at : at + 1], ()):
        word = view.text[at : at + length]
        if word in lexicon.names and word not in lexicon.weak:
            return view.plain or at in view.starts
    return False


def distinctive(view: View, low: int, start: int) -> bool:
    """Whether the part before the head says more than a field: a place, an unknown word, Latin letters."""
    lists = words("zh")
    at, singles = low, 0
    while at < start:
        end = next_end(view, at, start)
        word = view.text[at:end]
        if (
            word not in lists["generic"]
            and word not in lists["name_verbs"]
            and word not in lists["heads_park"]
            and (word not in lists["heads_org"])
        ):
            if len(word) > 1 and not re.fullmatch(r"[一二三四五六七八九十百千万亿两\d.]+[个家所座级]?", word):
                return True
            singles += 0 if word in "与和及第十一二三四五六七八九两级型类" else 1
            if singles >= 2:
                return True
        at = end
    return False


def has_proper(view: View, low: int, start: int) -> bool:
    """A place, a name the dictionary knows, Latin letters, or characters no word explains."""
    at, singles = low, 0
    while at < start:
        end = next_end(view, at, start)
        word, tag = view.text[at:end], view.tags.get(at, "")
        if (
            word in chinese().names
            or tag in ("ns", "nz", "nt", "nr", "nrt")
            or (word[0].isascii() and word[0].isalpha())
        ):
            return True
        singles += len(word) == 1 and word not in words("zh")["generic"]
        at = end
    return singles >= 2
