"""Lengths of time. Marked spans in the text are what must be found; the rest must not."""

import pytest
from value_rows import marked, passage, render

from extract.mentions import duration

EN = [
    ("[eight years]", "P8Y"),
    ("[9 to 12 months]", "P9M..P12M"),
    ("a [20-year-old] park", "P20Y"),
    ("[15 minutes] from the airport", "PT15M"),
    ("[a decade later]", "P10Y"),
    ("[ten years ago]", "P10Y"),
    ("[a month later]", "P1M"),
    ("[half a year]", "P6M"),
    ("more than [20 years]", "P20Y mod=more_than"),
    ("for over [three years]", "P3Y mod=more_than"),
    ("[two and a half years]", "P2Y6M"),
    ("[1.5 hours]", "PT1.5H"),
    ("[24 hours]", "PT24H"),
    ("[six-month] programme", "P6M"),
    ("[three weeks]", "P3W"),
    ("[30 days]", "P30D"),
    ("[two decades]", "P20Y"),
    ("[a century ago]", "P100Y"),
    ("[40 years] old", "P40Y"),
    ("at least [five years]", "P5Y mod=at_least"),
    ("an [18-month] trial", "P18M"),
    ("about [90 minutes]", "PT90M mod=approx"),
    ("between [3 and 5 years]", "P3Y..P5Y"),
    ("less than [two hours]", "PT2H mod=less_than"),
    ("up to [36 months]", "P36M mod=at_most"),
    ("the 1990s",),
    ("in 2012",),
    ("the Five-Year Plan",),
    ("a year",),
    ("day 3",),
    ("twice a week",),
    ("in 1998 years passed",),
    ("year 5",),
    ("the 13th Five-Year Plan",),
    ("daily",),
]
ZH = [
    ("租期最长可达[96年]", "P96Y mod=at_most"),
    ("头[三年]免税", "P3Y"),
    ("最短[六个月]", "P6M mod=at_least"),
    ("账上[两个月后]没钱", "P2M"),
    ("租金26块一平一个月",),
    ("一年能卖三千台",),
    ("头一年没生意",),
    ("[三年]", "P3Y"),
    ("[十余年]", "P10Y mod=more_than"),
    ("[8个月]", "P8M"),
    ("[两年半]", "P2Y6M"),
    ("[半年]", "P6M"),
    ("近[三年]", "P3Y"),
    ("[八年]来", "P8Y"),
    ("[35岁]以下", "P35Y mod=at_most"),
    ("[3年]多", "P3Y mod=more_than"),
    ("[30日]内", "P30D mod=at_most"),
    ("[15分钟]", "PT15M"),
    ("[2小时]", "PT2H"),
    ("[三个月]", "P3M"),
    ("[五年]内", "P5Y mod=at_most"),
    ("[10个工作日]", "P10D"),
    ("[20天]", "P20D"),
    ("[3至5年]", "P3Y..P5Y"),
    ("[三到六个月]", "P3M..P6M"),
    ("不超过[三年]", "P3Y mod=at_most"),
    ("[两周]", "P2W"),
    ("[一年]", "P1Y"),
    ("[二十多年]", "P20Y mod=more_than"),
    ("[48小时]", "PT48H"),
    ("至少[5年]", "P5Y mod=at_least"),
    ("[40分钟]左右", "PT40M mod=approx"),
    ("2012年",),
    ("98年底",),
    ("90年代",),
    ("三年级",),
    ("五年规划",),
    ("二〇一二年",),
    ("第三年",),
    ("10月",),
    ("5月3日",),
    ("2020年度",),
    ("成立[两周年]", "P2Y"),
    ("两周年庆典",),
]


@pytest.mark.parametrize("row", [*EN, *ZH], ids=lambda row: row[0])
def test_duration(row: tuple[str, ...]) -> None:
    text, spans = marked(row[0])
    found = sorted(duration.find(passage(text)), key=lambda one: one.span)
    assert [(one.span.start, one.span.end) for one in found] == spans
    assert [render(one.value) for one in found] == list(row[1:])
