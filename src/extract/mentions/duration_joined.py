"""Lengths of time told in two units: "two hours ten minutes", "3 years and 6 months", 两年零三个月 are one each."""

from extract.model import CleanSpan, Found
from extract.regex import regex
from extract.schema import Duration

_PARTS = regex(r"P(?P<time>T?)(?P<n>\d+)(?P<unit>[A-Z])")
_PAIRS = frozenset((("Y", "M"), ("M", "W"), ("M", "D"), ("W", "D"), ("D", "TH"), ("TH", "TM"), ("TM", "TS")))
_LIMIT = {"M": 12, "W": 5, "D": 31, "TH": 24, "TM": 60, "TS": 60}


def joined(text: str, found: list[Found]) -> list[Found]:
    """Lengths told in two units as one: "two hours ten minutes", "3 years and 6 months", 两年零三个月."""
    out: list[Found] = []
    for one in found:
        last = out[-1] if out else None
        if last is None or one.span.start - last.span.end > 5 or (both := _both(text, last, one)) is None:
            out.append(one)
        else:
            out[-1] = both
    return out


def _both(text: str, last: Found, one: Found) -> Found | None:
    assert isinstance(last.value, Duration) and isinstance(one.value, Duration)
    gap = text[last.span.end : one.span.start]
    if gap not in (" ", " and ", "", "零", "又") or (not gap and text[one.span.start - 1].isascii()) or last.value.max:
        return None
    if one.value.max or one.value.mod:
        return None
    left, right = _PARTS.fullmatch(last.value.iso), _PARTS.fullmatch(one.value.iso)
    if left is None or right is None or text[last.span.start : last.span.end].endswith(("ago", "later", "岁")):
        return None
    large, small = left["time"] + left["unit"], right["time"] + right["unit"]
    if (large, small) not in _PAIRS or int(right["n"]) >= _LIMIT[small]:
        return None  # "two years and 10 minutes" are two
    clock = "T" if small[0] == "T" and large[0] != "T" else ""
    value = last.value.model_copy(update={"iso": f"{last.value.iso}{clock}{right['n']}{right['unit']}"})
    return Found(CleanSpan(last.span.start, one.span.end), "DURATION", value, min(last.confidence, one.confidence), last.by)
