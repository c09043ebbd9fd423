"""Chinese years of two digits: 21年3月, 九八年, 自98年; in a text that counts by the republic 98年4月 is 2009."""

import re

from extract.mentions.date_decade_zh import number
from extract.regex import regex

ROC = 1911  # 民国元年 is 1912
_LENGTH = regex(r"[来的历多余间期以中前后内]")


def short_year(text: str, m: re.Match[str], bare: bool, pivot: int) -> int | None:
    """Year of 21年3月, 九八年, 98年; None where it is a length of time (21年, 三四年)."""
    word = m["y2"]
    value = number(word)
    year = value + (ROC if pivot < 0 else 2000 if value <= pivot else 1900)
    if pivot < 0 and word.isascii():
        led = text[m.start() - 1 : m.start()] in ("自", "从", "于", "到", "至", "在", "(", "（")
        led = led or (not m.start() and text[m.end() : m.end() + 1] in (" ", "，", "：", ":"))  # the head of a timeline's line
        return year if value >= 38 and (not bare or (led and not _LENGTH.match(text, m.end()))) else None
    if not bare:
        if word.isascii() and (m["start"] or m["mid1"] or m["season"]) and not m["m"]:
            return None
        return year if m["m"] or m["nm"] or m["lm"] or m["q"] or m["half"] or m["end"] or m["start"] or m["season"] else None
    if word.isascii():
        lead = text[max(0, m.start() - 2) : m.start()]
        ok = word[0] == "0" or (value >= 70 and lead.endswith(("自", "从", "于", "到", "至", "在", "'", "’")))
        return year if ok and not re.match(r"[来的历多余间期以中]", text[m.end() : m.end() + 1]) else None
    if number(word[1]) - number(word[0]) == 1 and word[0] not in "零〇○":
        return None
    return year
