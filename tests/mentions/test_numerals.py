"""Numbers as written: value, range and bound. Marked spans are the numerals; the rest holds none."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from value_rows import marked

from extract.mentions.numerals import scan
from extract.model import Numeral
from extract.schema import plain

ROWS = [
    ("€[1.9bn] [four] years earlier", "1900000000", "4"),
    ("[1,200] firms", "1200"),
    ("[1.2 billion]", "1200000000"),
    ("[1 thousand million]", "1000000000"),
    ("[6.6bn]", "6600000000"),
    ("US$[300m]", "300000000"),
    ("[300] m away", "300"),
    ("[2,015]", "2015"),
    ("[twenty-five]", "25"),
    ("[two dozen]", "24"),
    ("[half a million]", "500000"),
    ("[a hundred]", "100"),
    ("[a thousand and one]", "1001"),
    ("hundreds of people",),
    ("thousands of visitors",),
    ("[1.234.567]", "1234567"),
    ("[1 234 567]", "1234567"),
    ("about [18 000] seats", "18000 mod=approx"),
    ("[1,23,456]", "123456"),
    ("[12,34,567.89]", "1234567.89"),
    ("[20-30]", "20..30"),
    ("[20–30] firms", "20..30"),
    ("[10 to 15 million]", "10000000..15000000"),
    ("between [30 and 50 million]", "30000000..50000000"),
    ("[200-250 million]", "200000000..250000000"),
    ("[5 lakh]", "500000"),
    ("[3.5 crore]", "35000000"),
    ("[two hundred and fifty thousand]", "250000"),
    ("[seven hundred twenty-one]", "721"),
    ("[one million two hundred thousand]", "1200000"),
    ("[two and a half million]", "2500000"),
    ("[three and a half]", "3.5"),
    ("[nine point five]", "9.5"),
    ("[1.5 trillion]", "1500000000000"),
    ("[100k]", "100000"),
    ("[1.2b]", "1200000000"),
    ("[10M] users", "10000000"),
    ("[.5]", "0.5"),
    ("[minus 5]", "-5"),
    ("[-3.2]", "-3.2"),
    ("[5 mln]", "5000000"),
    ("[7 bln]", "7000000000"),
    ("[12 mn]", "12000000"),
    ("[40 Mio]", "40000000"),
    ("[three hundred]", "300"),
    ("[twelve hundred]", "1200"),
    ("[a dozen]", "12"),
    ("[2 dozen]", "24"),
    ("[ninety-nine]", "99"),
    ("[one hundred and five]", "105"),
    ("[zero]", "0"),
    ("[1 or 2]", "1..2"),
    ("[two or three]", "2..3"),
    ("[10] or [300]", "10", "300"),
    ("from [10 to 20]", "10..20"),
    ("rose from [10] to [20]", "10", "20"),
    ("[4] ([2008]) to [763] ([2012])", "4", "2008", "763", "2012"),
    ("ISO9001",),
    ("PM2.5",),
    ("CO2",),
    ("B2B",),
    ("[5]G", "5"),
    ("09:30",),
    ("24/7",),
    ("1/3",),
    ("two-thirds",),
    ("a third",),
    ("three quarters of the staff",),
    ("[192].[168].[1].[2]", "192", "168", "1", "2"),
    ("http://www.park12.cn/a?id=33",),
    ("office42@park.org",),
    ("COVID-19",),
    ("mid-[2012]", "2012"),
    ("[2010]-[04]-[05]", "2010", "4", "5"),
    ("[0512]-[62871234]", "512", "62871234"),
    ("more than [300]", "300 mod=more_than"),
    ("over [300]", "300 mod=more_than"),
    ("at least [300]", "300 mod=at_least"),
    ("up to [300]", "300 mod=at_most"),
    ("fewer than [300]", "300 mod=less_than"),
    ("about [300]", "300 mod=approx"),
    ("some [300]", "300 mod=approx"),
    ("[300] or more", "300 mod=at_least"),
    ("[300] or so", "300 mod=approx"),
    ("[300]+", "300 mod=more_than"),
    ("[300]-odd", "300 mod=more_than"),
    ("~[300]", "300 mod=approx"),
    ("≥[300]", "300 mod=at_least"),
    ("[one] in [five]", "1", "5"),
    ("[20 million] and [three] labs", "20000000", "3"),
    ("[5 million] [300 thousand]", "5000000", "300000"),
    ("US$[1.2 million] to US$[2 million]", "1200000", "2000000"),
    ("RMB[2m]", "2000000"),
    ("Rs[20]", "20"),
    ("RM[42]", "42"),
    ("EUR[20]", "20"),
    ("[12,5] %", "12.5"),
    ("[seventeen]", "17"),
    ("[forty-two thousand]", "42000"),
    ("[eleven to fifteen]", "11..15"),
    ("[100,000 to 1 million]", "100000..1000000"),
    ("[sixty]", "60"),
    ("[一百二十]", "120"),
    ("[一千零五]", "1005"),
    ("[十]", "10"),
    ("[十五]", "15"),
    ("[二十]", "20"),
    ("[二十三万]", "230000"),
    ("[三千八百]", "3800"),
    ("[一万二]", "12000"),
    ("[四百五]", "450"),
    ("[九十二万四]", "924000"),
    ("[一亿]", "100000000"),
    ("[1.2万]", "12000"),
    ("[1亿2千万]", "120000000"),
    ("[1.5万亿]", "1500000000000"),
    ("[1,100万]", "11000000"),
    ("[3000]多", "3000 mod=more_than"),
    ("[3000多万]", "30000000 mod=more_than"),
    ("[三十]多", "30 mod=more_than"),
    ("[两千]余", "2000 mod=more_than"),
    ("[十]几", "10 mod=more_than"),
    ("[二十几万]", "200000 mod=more_than"),
    ("[百]余家", "100 mod=more_than"),
    ("[百]余", "100 mod=more_than"),
    ("数百家",),
    ("几十家",),
    ("上[百]家", "100 mod=more_than"),
    ("近[百]名", "100 mod=approx"),
    ("上[千]人", "1000 mod=more_than"),
    ("逾[千]家", "1000 mod=more_than"),
    ("[二〇二一]", "2021"),
    ("[一九九八]", "1998"),
    ("[廿五]", "25"),
    ("[卅]", "30"),
    ("[壹佰贰拾叁]", "123"),
    ("[肆拾万]元", "400000"),
    ("[三五百]", "300..500"),
    ("[七八]个", "7..8"),
    ("[两三千]", "2000..3000"),
    ("[八九亿]", "800000000..900000000"),
    ("[十七八]岁", "17..18"),
    ("[三四十]家", "30..40"),
    ("[30亿至50亿]", "3000000000..5000000000"),
    ("[5-6万]", "50000..60000"),
    ("[10～15]", "10..15"),
    ("[三到五]", "3..5"),
    ("[3至5]年", "3..5"),
    ("[十八至三十万]", "180000..300000"),
    ("[一千到两千万]", "10000000..20000000"),
    ("[八百到九百亿]", "80000000000..90000000000"),
    ("[10—20]", "10..20"),
    ("[五点六]", "5.6"),
    ("[三点五亿]", "350000000"),
    ("[零点五]", "0.5"),
    ("[负三]", "-3"),
    ("[一]家企业", "1"),
    ("[两]家企业", "2"),
    ("[三]个", "3"),
    ("一些",),
    ("一起",),
    ("一方面",),
    ("统一",),
    ("四川",),
    ("三亚",),
    ("万科",),
    ("千方百计",),
    ("十分重要",),
    ("[五十]分钟", "50"),
    ("百货",),
    ("九江",),
    ("第一",),
    ("第十二",),
    ("一带一路",),
    ("五一",),
    ("十三五",),
    ("万一",),
    ("百分之[三十]", "30"),
    ("三分之一",),
    ("四分之三",),
    ("两岸",),
    ("九龙",),
    ("六安",),
    ("双十一",),
    ("星期三",),
    ("周五",),
    ("五粮液",),
    ("二维码",),
    ("百度",),
    ("三峡",),
    ("[500]千瓦", "500"),
    ("[5]千米", "5"),
    ("[100]兆瓦", "100"),
    ("超过[300]家", "300 mod=more_than"),
    ("约[300]", "300 mod=approx"),
    ("近[6万]", "60000 mod=approx"),
    ("不低于[5000]", "5000 mod=at_least"),
    ("不足[10]", "10 mod=less_than"),
    ("[300]以上", "300 mod=at_least"),
    ("[300]左右", "300 mod=approx"),
    ("逾[千亿]元", "100000000000 mod=more_than"),
    ("[百万]平方米", "1000000"),
    ("[千亿]元", "100000000000"),
    ("[万]亩", "10000"),
    ("突破[万亿]", "1000000000000 mod=more_than"),
    ("[500 万]", "5000000"),
    ("[100 余万]", "1000000 mod=more_than"),
    ("[三千 八百]", "3800"),
    ("[肆佰万]圆", "4000000"),
    ("参与",),
    ("[六十]参加者", "60"),
    ("[贰佰零参]", "203"),
    ("[参万伍仟]", "35000"),
    ("[1千零30]", "1030"),
    ("[三百 点 五]", "300.5"),
    ("[十打]铅笔", "120"),
    ("[五]打造", "5"),
    ("[两个亿]", "200000000"),
    ("陆续",),
    ("[一]年", "1"),
    ("一月",),
    ("[十]月", "10"),
]


def said(numeral: Numeral) -> str:
    high = f"..{plain(numeral.max)}" if numeral.max is not None else ""
    return plain(numeral.number) + high + (f" mod={numeral.mod}" if numeral.mod else "")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_scan(row: tuple[str, ...]) -> None:
    text, spans = marked(row[0])
    found = scan(text, "en" if text.isascii() else "mixed")
    assert [(one.start, one.end) for one in found] == spans
    assert [said(one) for one in found] == list(row[1:])


@given(st.integers(0, 10**15))
def test_digits_read_back(number: int) -> None:
    for text in (str(number), f"{number:,}"):
        (one,) = scan(f"about {text} things", "en")
        assert one.number == number


_DIGITS, _UNITS, _GROUPS = "零一二三四五六七八九", ("", "十", "百", "千"), ("", "万", "亿")


def _chinese(number: int) -> str:
    """Textbook spelling of 1 <= number < 10**12: the inverse of what is tested, written down independently."""
    groups, out, gap = [], "", False
    while number:
        number, low = divmod(number, 10000)
        groups.append(low)
    for index in range(len(groups) - 1, -1, -1):
        group, words, zero = groups[index], "", False
        for place in range(3, -1, -1):
            digit = group // 10**place % 10
            if digit:
                words += ("零" if zero and words else "") + _DIGITS[digit] + _UNITS[place]
                zero = False
            else:
                zero = True
        if group:
            out += ("零" if out and (gap or group < 1000) else "") + words + _GROUPS[index]
            gap = False
        else:
            gap = True
    return out


@given(st.integers(1, 10**12 - 1))
def test_chinese_reads_back(number: int) -> None:
    (one,) = scan(_chinese(number) + "家", "zh")
    assert one.number == number


@given(st.text(alphabet="0123456789,. -–~万亿千百十两多余几第年分之点 abmk%$€人家toand", max_size=60))
def test_numerals_are_in_order_and_apart(text: str) -> None:
    found = scan(text, "mixed")
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(one.max is None or one.max > one.number for one in found)


@pytest.mark.parametrize(
    "line",
    ["1" * 200_000, " " * 200_000, "1," * 100_000, "1.1" * 70_000, "1 " * 100_000, "十" * 200_000, "1-" * 100_000, "one " * 50_000],
    ids=["ones", "blanks", "commas", "dots", "digits", "tens", "dashes", "words"],
)
def test_hostile_lines_do_not_hang(line: str) -> None:
    assert all(isinstance(one.number, Decimal) for one in scan(line, "mixed"))
