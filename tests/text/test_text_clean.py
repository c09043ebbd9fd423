"""Characters, joined lines, scripts."""

import pytest

from extract.text import lang, read_text

CLEAN = [  # source, clean
    ("占地１２．５万㎡", "占地12.5万m²"),
    ("增长８％，（约３亿元）。", "增长8%，（约3亿元）。"),
    ("rent of 40 RMB/m² on 3 km2", "rent of 40 RMB/m² on 3 km2"),
    ("a\u00a0b\u2009c\u3000d", "a b c d"),
    ("zero\u200bwidth\ufeff and soft\u00adhyphen", "zerowidth and softhyphen"),
    ("ﬁnance and oﬃce", "finance and office"),
    ("the park’s “hub”", 'the park\'s "hub"'),
    ("园区被称为“声谷”。", "园区被称为“声谷”。"),
    ("It’s called “声谷” in Chinese", 'It\'s called "声谷" in Chinese'),
    ("2010–2012 and −5 and co‑op", "2010-2012 and -5 and co-op"),
    ("a park – the largest – opened", "a park – the largest – opened"),
    ("１０：３０开始", "10:30开始"),
    ("cafe\u0301 Rho\u0302ne", "café Rhône"),
    ("two   spaces\tand a tab", "two spaces and a tab"),
    ("ＢｉｏＢａｙ ￥５０～６０", "BioBay ¥50~60"),
]


@pytest.mark.parametrize("row", CLEAN, ids=lambda row: row[0])
def test_clean(row):
    assert read_text(row[0])[0].text == row[1]


JOINED = [  # lines of a wrapped block, what must stand in one segment
    ("The zone was planned as a home for electro-\nnics makers and for those who serve them.", "electronics makers"),
    ("Most of the companies that moved in are state-\nowned or were founded by public bodies.", "state-owned"),
    ("Of the tenants some forty are foreign-\ninvested, the rest belong to local families.", "foreign-invested"),
    (
        "The institute is part of the Academy of Biologi-\ncal Sciences and keeps three laboratories.",
        "Biological Sciences",
    ),
    ("A long-\nterm plan for the site was signed by the mayor and both of the owners.", "long-term plan"),
    ("The park complains about a short-\nage of labour. The shortage began in spring.", "a shortage of"),
    ("Every med-\ntech firm gets a desk. A med-tech fund pays for it.", "Every med-tech firm"),
    ("The district has gone from forty\nmembers to more than two hundred in ten years.", "forty members"),
    ("The hall, which stands on the river and\nThe Old Mill share one owner since the flood.", "and The Old Mill"),
    (
        "两年来园区累计引进各类科技型企业三百余家其中规模以上企\n业五十家，累计投资超过一百亿元，带动周边地区就业人数逾\n两万人。",
        "规模以上企业五十家",
    ),
    (
        "Space in the old hall is let by the month, and the\n\n•\n•\n new one will be let by the year.",
        "and the new one",
    ),
    ("soft\u00ad\nware houses moved in", "software houses"),
]


@pytest.mark.parametrize("row", JOINED, ids=lambda row: row[0][:50])
def test_lines_joined(row):
    assert any(row[1] in s.text for s in read_text(row[0])[1])


APART = [  # lines that stay apart
    "Alpha Biotech\nBeta Devices\nGamma Foods",
    "growth of income;\nageing population;\nhealth reforms.",
    "No. 5 Lake Road\nSuzhou\nChina",
    "1. rent\n2. advice\n3. money",
    "- labs\n- offices\n- halls",
    "The park opened in 1999 and was enlarged in 2004 and again ten years on.\nIt has forty tenants.\nRents are low.",
    "一、发展概况\n二、主要任务\n三、保障措施",
]


@pytest.mark.parametrize("source", APART, ids=lambda source: source[:40])
def test_lines_kept_apart(source):
    assert len({s.paragraph for s in read_text(source)[1]}) == source.count("\n") + 1


LANG = [
    ("HU has six departments", "en"),
    ("2012", "en"),
    ("园区占地5平方公里", "zh"),
    ("GDP增长8%", "zh"),
    ("年产100GW逆变设备", "zh"),
    ("长约12km的大道", "zh"),
    ("Cosmo Work成长工场", "mixed"),
    ("guanxi 关系 still settles much in this town", "mixed"),
    ("与Intel合作建设实验室", "mixed"),
    ("", "en"),
]


@pytest.mark.parametrize("row", LANG, ids=lambda row: row[0])
def test_lang(row):
    assert lang(row[0]) == row[1]
