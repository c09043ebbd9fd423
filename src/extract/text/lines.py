"""Lines of the folded text, and what each of them looks like on its own."""

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

from extract.regex import regex
from extract.text import dates
from extract.text.script import HAN

LineClass = Literal["text", "ornament", "rule", "image", "url", "email", "date", "meta", "page", "nav", "cue"]
"""ornament: bullet characters alone, left by a PDF; rule: a separator; meta: date, source or author of the head;
page: page number or running head; nav: menu or breadcrumb; cue: a phrase of data/cues.tsv; text: all the rest."""


@dataclass(slots=True)
class Marker:
    """Bullet or number that opens a line. `number` is its value, 0 for bullets; `length` its characters with spaces."""

    style: str
    number: int
    length: int


@dataclass(slots=True)
class Line:
    """`start`, `end` into the folded text, without the spaces around; `gap` blank lines before; `width` in columns."""

    start: int
    end: int
    text: str
    gap: int
    indent: int
    width: int
    cls: LineClass = "text"
    marker: Marker | None = None
    cue: str = ""
    scope: str = field(default="")


_NONBLANK = regex(r"[^\n]+")
_WIDE_SIGN = f"[{HAN}\u3000-\u303f\uff00-\uff60\uac00-\ud7a3\u3040-\u30ff]"
_WIDE = regex(f"{_WIDE_SIGN}{_WIDE_SIGN}*")  # runs
_WORD = regex(r"[^\W_]")
_BULLETS = "•·●○◦▪▫■□◆◇►▶➢➤✓✔☑∙‣❖※"
_ORNAMENT = regex(rf"[{_BULLETS}\s]+")
_ZH_NUM = "一二三四五六七八九十"
_MARKER = regex(
    rf"(?P<bullet>[{_BULLETS}]\s*)(?=\S)"
    r"|(?P<dash>(?:[*+–—-]|o(?=  ))\s+)(?=\S)"
    rf"|(?P<dotted>[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}}\.?\s+)(?=[A-Z{HAN}\"“‘'])(?![MBT]illion|[万亿千百元平公亩倍个多余])"
    r"|(?P<num>[0-9]{1,2}(?:[.．](?![0-9])|、|\)(?=\s|[A-Z]))\s*)(?=\S)"
    r"|(?P<paren>[（(][0-9]{1,2}[)）]\s*)(?=\S)"
    rf"|(?P<zh>[{_ZH_NUM}]{{1,3}}[、．.]\s*)(?=\S)"
    rf"|(?P<zhparen>[（(][{_ZH_NUM}]{{1,3}}[)）]\s*)(?=\S)"
    r"|(?P<circle>[①-⑳❶-❿]\s*)(?=\S)"
    r"|(?P<alpha>[（(](?:[a-zA-Z]|[ivx]{2,4})[)）]\s*|[a-z]\)\s+)(?=\S)"
    r"|(?P<roman>(?:I{1,3}|IV|VI{0,3}|IX|X)\.\s+)(?=[A-Z\"“])(?![A-Z]\.)"
    rf"|(?P<chapter>第[{_ZH_NUM}百0-9]{{1,4}}(?:部分|[章节節条條])(?:[ :：、]\s*)"
    r"|(?:chapter|part|section|step|phase) (?:[0-9]{1,2}|[IVX]{1,5})[.:]\s+)(?=\S)"
    r"|(?P<hash>#{1,6}\s+)(?=\S)",
    re.I,
)
_CASED = {"dotted", "roman"}
_IMAGE = regex(
    r"[\w%@ -]{1,80}?\.(?:png|jpe?g|gif|webp|bmp|svg)(?![a-z0-9])"
    r"|[\[(【<]?(?:image|photo|picture|图片|图)[\])】>]?$|!\[[^\]]*\]\([^)]*\)"
)
_URL = regex(
    r"(?:(?:web ?site|web|url|home ?page|online|网址|官网|链接)\s?[:：]\s*)?"
    r"(?:https?://\S+|www\.\S+|(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|cn|eu|de|fr|it|es|uk|jp|kr|in|sg|hk|tw|io|co|info|biz|th|ch|at|nl|be|se|fi|us|ca|au)(?:/\S*)?)",
    re.I,
)
_EMAIL = regex(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.ASCII)
_CONTACT = regex(
    r"(?:e-?mail|tel(?:ephone)?|phone|fax|mobile|邮箱|电子邮件|电话|传真|手机|联系电话)\.? ?[:：]", re.I
)
_PAGE = regex(
    r"[-–—\[(|· ]{0,3}(?:page |p\. ?|第 ?)?([0-9]{1,4}) ?页?(?: ?(?:/|of|共|,) ?[0-9]{1,4} ?页?)?[-–—\])|· ]{0,3}", re.I
)
_STOP = regex(r"[.!?](?:[\"'”’)]*)(?:\s|$)|[。！？]")
_ENDED = regex(r"[.!?:;。！？：；][\"'”’)]*$")
_CRUMB = regex(r"\s?[>›»→]+\s?|\s::\s")
_CRUMB_CUE = regex(
    r"(?:home|front page|index|location|you are here|current (?:location|position)"
    r"|首页|首頁|主页|当前位置|您的位置|您现在的位置|你的位置|所在位置)",
    re.I,
)
_COLUMNS = regex(r" {2,}|\t+| ?[|｜] ?")
_SPACES = regex(r"[ \t]+")
_BRACKETED = regex(r" ?[（(][^()（）]{1,40}[)）]$")
_EDGE = " \t:：.。!！…-–—>»▶|【】[]《》<>·•"


def width_of(text: str) -> int:
    """Columns: a Chinese character takes two."""
    return len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))


def read_lines(text: str) -> list[Line]:
    """The lines of folded text that hold anything, classed one by one."""
    lines: list[Line] = []
    at = 0
    for match in _NONBLANK.finditer(text):
        raw = match[0]
        body = raw.strip()
        if not body:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        gap = max(0, text.count("\n", at, start) - 1) if lines else 9
        line = Line(start, start + len(body), body, gap, start - match.start(), width_of(body))
        at = line.end
        _classify(line)
        if (
            line.cls in ("cue", "nav")
            and lines
            and gap == 0
            and body[0].islower()
            and lines[-1].cls == "text"
            and not _ENDED.search(lines[-1].text)
        ):
            line.cls, line.cue, line.scope = "text", "", ""  # the last word of a wrapped sentence
        lines.append(line)
    return lines


def _classify(line: Line) -> None:
    text = line.text
    if not _WORD.search(text):
        line.cls = "ornament" if _ORNAMENT.fullmatch(text) else "rule"
        return
    if len(text) > 400:
        line.marker = read_marker(text)
        return
    if ("." in text and (_URL.fullmatch(text) or ("@" in text and _is_contact(text)))) or _CONTACT.match(text):
        line.cls = "email" if "@" in text or _CONTACT.match(text) else "url"
    elif (image := _IMAGE.match(text)) and (
        image.end() == len(text) or text[image.end()].isupper() or not text[image.end()].isascii()
    ):
        line.cls = "image"
    elif _PAGE.fullmatch(text):
        line.cls = "text"  # pages are told by their neighbours, see furniture.mark_pages
        line.cue = "number"
    elif dates.is_date_line(text):
        line.cls = "date"
    elif cue := find_cue(text):
        line.cls, (line.cue, line.scope) = "cue", cue
    elif dates.is_meta_line(text):
        line.cls = "meta"
    elif is_nav(text):
        line.cls = "nav"
    else:
        line.marker = read_marker(text)
        if (":" in text or "：" in text) and field_pattern().fullmatch(text) and not _STOP.search(text):
            line.cue = "field"


def _is_contact(text: str) -> bool:
    rest = _CONTACT.sub("", _EMAIL.sub("", text))
    return rest != text and len(_WORD.findall(rest)) <= 12


def image_end(text: str) -> int:
    """Where the file name of an image line ends; a caption may be glued to it."""
    match = _IMAGE.match(text)
    return match.end() if match else 0


def read_marker(text: str) -> Marker | None:
    """The bullet or list number that opens `text`. "1.2 billion", "2012. The" and "12% of" open nothing.

    >>> read_marker("3. Second incubator").style, read_marker("一、发展概况").number, read_marker("1.2 billion yuan")
    ('num', 1, None)
    """
    match = _MARKER.match(text)
    if not match or not match.lastgroup:
        return None
    style, sign = match.lastgroup, match[0].strip()
    if (
        style in _CASED
        and not text[match.end()].isupper()
        and text[match.end()].isascii()
        and text[match.end()].isalpha()
    ):
        return None
    if style == "roman" and not sign.isupper():
        return None
    if style in ("num", "paren"):
        number = int(re.sub(r"[^0-9]", "", sign))
    elif style in ("zh", "zhparen"):
        number = dates.small(re.sub(rf"[^{_ZH_NUM}]", "", sign))
    elif style == "circle":
        number = ord(sign) - (0x245F if ord(sign) < 0x2500 else 0x2775)
    elif style == "dotted":
        number = sign.strip(".").count(".")
    else:
        number = 0
    return Marker(style, number, match.end())


def is_nav(text: str) -> bool:
    """A breadcrumb ("Home > Stocks > text") or a row of menu words ("Funds | Futures | Insurance").

    A row of a table has figures in it; a sentence has a stop or long parts.
    """
    if len(text) > 160 or _STOP.search(text):
        return False
    if ">" in text or "›" in text or "»" in text or "→" in text:
        parts = [p.strip() for p in _CRUMB.split(text)]
        if len(parts) >= 2 and all(len(p) <= 40 for p in parts) and (len(parts) >= 3 or _CRUMB_CUE.match(text)):
            return any(_CRUMB_CUE.match(p) for p in parts[:2]) or (len(parts) >= 3 and not re.search(r"[0-9]", text))
    parts = [p.strip() for p in _COLUMNS.split(text)]
    if len(parts) >= 3 and all(p and width_of(p) <= 24 and p.count(" ") <= 2 for p in parts):
        return not any(re.search(r"[0-9]", p) for p in parts[1:]) and not any(":" in p or "：" in p for p in parts)
    return False


def find_cue(text: str) -> tuple[str, str] | None:
    """(kind, scope) of the first row of data/cues.tsv that `text` fits, or None."""
    if len(text) > 240:
        return None
    key = text.replace("’", "'")
    if "  " in key or "\t" in key:
        key = _SPACES.sub(" ", key)
    key = key.strip(_EDGE)
    short = _BRACKETED.sub("", key).strip(_EDGE) if key[-1:] in (")", "）") else key
    whole, start = _cue_patterns()
    if len(short) <= 100 and whole.any.fullmatch(short):
        for kind, scope, pattern in whole.rows:
            if pattern.fullmatch(short):
                return kind, scope
    for kind, scope, pattern in start.rows if start.any.match(key) else ():
        match = pattern.match(key)
        if match and _starts_furniture(kind, key, match.end()):
            return kind, scope
    return None


def _starts_furniture(kind: str, key: str, end: int) -> bool:
    """Whether what follows the opening phrase is its value and not the rest of a sentence."""
    rest = key[end:]
    if not rest or rest[0] in ":：｜|/" or rest[:2] in (" :", " ："):
        return kind == "legal" or not _STOP.search(rest.rstrip(".。")) or len(rest) < 40
    if kind == "legal":
        return True
    if kind == "tag":  # "TagsGuanggu Bio City": the value is glued on
        return key[0].isupper() and key[end - 1].islower() and rest[0].isupper() and not _STOP.search(rest)
    return kind in ("related", "share") and not rest[0].isascii() and width_of(rest) <= 12 and not _STOP.search(rest)


class _Cues(NamedTuple):
    """(kind, scope, phrase) of every row, and one pattern that tells whether any of them fits: hardly a line has one."""

    rows: list[tuple[str, str, re.Pattern[str]]]
    any: re.Pattern[str]


@cache
def _cue_patterns() -> tuple[_Cues, _Cues]:
    """Those for a whole line, and those for its start."""
    rows = [row.split("\t") for row in table("cues.tsv")]

    def those(of: bool) -> _Cues:
        some = [(kind, scope, phrase) for kind, scope, match, phrase in rows if (match == "whole") is of]
        together = "|".join(f"(?:{phrase})" for _, _, phrase in some)
        return _Cues([(kind, scope, regex(phrase, re.I)) for kind, scope, phrase in some], regex(together, re.I))

    return those(True), those(False)


def table(name: str) -> list[str]:
    text = resources.files("extract.text").joinpath(f"data/{name}").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def field_pattern() -> re.Pattern[str]:
    """A labelled field at the end of a heading line, or alone: groups `name`, `field`."""
    labels = "|".join(sorted(table("labels.txt"), key=len, reverse=True))
    name = r"\S[^.。;；!?！？\n]{0,120}?(?:\.(?=\S)[^.。;；!?！？\n]{0,60}?)?"
    return regex(rf"(?:(?P<name>{name})[ \t]+)?(?P<field>(?:{labels})[ ]?[:：]\s?\S.{{0,100}})")
