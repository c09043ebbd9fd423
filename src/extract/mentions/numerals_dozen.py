"""Dozens in Chinese: 十打铅笔 is 120. 打 is far oftener a verb (打造, 打破), a bargain (打折) or a part of a word."""

from extract.mentions.numerals_range import Num
from extract.regex import regex

_DOZEN = regex(
    r"[ ]?打(?![造破响击工开下动扫压好赢通算印包卡胜败白车电架仗倒点磨折分气入中进出法量拼断消针样字扰听招滑杂官虎黑假拐非除掉的了过])"
)


def dozens(text: str, num: Num) -> Num:
    """The number times twelve where 打 behind it is a dozen."""
    if num.scaled or not 0 < num.number < 1000 or num.number != num.number.to_integral() or text[num.start - 1 : num.start] in ("双", "第"):
        return num
    match = _DOZEN.match(text, num.end)
    if match is None:
        return num
    high = num.max * 12 if num.max is not None else None
    return num._replace(end=match.end(), number=num.number * 12, max=high, mantissa=num.number * 12)
