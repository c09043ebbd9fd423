"""Names written twice, in Latin letters and in characters: people ("Ms Xu Lan (徐兰)"), and all else ("Cosmo Work成长工场")."""

from collections.abc import Iterator, Sequence

from extract.mentions.names_lexicon import HAN, LATIN, Candidate, chinese, pinyin_surnames, words
from extract.mentions.names_zh_context import cues
from extract.regex import regex

_HAN = regex(f"[{HAN}]")
_LATIN = regex(f"[{LATIN}]")
_AFTER_LATIN = regex(rf"[\"”’]?\s?[“\"]?([{HAN}]{{2,16}})(?![{HAN}])")
_ONLY_TWO = regex(rf"\W*[{LATIN}][{LATIN}0-9 &.\-]{{2,40}}\s?[{HAN}]{{2,5}}[.:：]?")
_FIRM_TAILS = ("公司", "集团", "大学", "学院", "研究院", "研究所", "银行", "委员会", "管委会", "医院", "协会")
_PARK_TAILS = ("园", "园区", "开发区", "高新区", "新区", "起步区", "孵化器", "加速器", "科学城", "科技城", "众创空间", "生态城")
_SECOND = regex(rf" ?(?:[(（] ?([{HAN}](?:[ ·]?[{HAN}]){{0,3}}) ?[)）,，]|([{HAN}]{{1,4}})(?![{HAN}]))")
_WORD = regex(r"[A-Za-z]+")


def both(text: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The Chinese name behind a person's Latin one; a lone sign only where it is the surname in pinyin."""
    for one in found:
        if one.type != "PERSON" or not text[one.start].isascii():
            continue
        match = _SECOND.match(text, one.end)
        if match is None:
            continue
        group = 1 if match[1] else 2
        name = match[group].replace(" ", "")
        spelled = {word.capitalize() for word in _WORD.findall(text[one.start : one.end])}
        surname = name[:2] if name[:2] in chinese().surnames else name[0]
        same = not spelled.isdisjoint(pinyin_surnames().get(surname, ()))
        if same or (1 < len(name) < 4 and name[0] in chinese().surnames and name not in chinese().names):
            yield Candidate(match.start(group), match.end(group), "PERSON", 0.9 if same else 0.7, "name.both")


def glued(text: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The Chinese name right behind a Latin one, "Cosmo Work成长工场": the same thing, a mention of its own.

    Only where Latin letters carry the sentence; in a Chinese sentence what follows a Latin name is the sentence.
    """
    latin, han = len(_LATIN.findall(text)), len(_HAN.findall(text))
    alone = _ONLY_TWO.fullmatch(text) is not None
    if latin < 2 * han and latin < 12 and not alone:
        return
    stop = words("zh")["stop"]
    for one in found:
        if _HAN.match(text[one.start]) or one.by == "name.en.title":
            continue
        match = _AFTER_LATIN.match(text, one.end)
        if not match or (latin < 1.5 * han and han > 24):
            continue
        tail = match[1]
        whole = any(c.start == match.start(1) and c.end == match.end(1) for c in found) or tail.endswith(_FIRM_TAILS)
        if not whole and (tail[0] in stop or tail[:2] in stop or any(mark in tail for mark in "的了在是由")):
            continue
        inner = [
            c
            for c in found
            if c.end == match.end(1)
            and c.start <= match.start(1) + 2
            and _HAN.match(text[c.start])
            and (c.type != "PLACE" or c.start == match.start(1))
        ]
        for sound in inner:
            if sound.by == "name.zh.sound":  # a foreign name is a place by default; beside a Latin one it is what that is
                sound.hints["PLACE"] -= 1.0
        type_ = inner[0].type if inner else one.type
        if not inner and tail.endswith(_PARK_TAILS) and not one.type:
            type_ = "PARK"
            one.hints["PARK"] = one.hints.get("PARK", 0.0) + 3.0
        one.shaky = False
        if one.type in ("", type_) or not inner:
            if inner and type_ and not one.type:
                one.hints[type_] = one.hints.get(type_, 0.0) + 3.0
            elif inner:
                type_ = one.type
        yield Candidate(match.start(1), match.end(1), type_, 0.7, "name.glued", dict(one.hints))


def hinted(text: str, found: Sequence[Candidate]) -> None:
    """A Latin name in a Chinese sentence: what the Chinese words beside it say of it."""
    for one in found:
        if not one.type and not _HAN.match(text[one.start]):
            for type_, weight in cues(text, one.start, one.end).items():
                one.hints[type_] = one.hints.get(type_, 0.0) + weight
