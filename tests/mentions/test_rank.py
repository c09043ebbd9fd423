"""Places in real rankings. Marked spans in the text are what must be found; the rest must not."""

import pytest
from value_rows import marked, passage, render

from extract.mentions import rank

EN = [
    ("ranked [third] in the survey", "3"),
    ("ranks [No. 5] in China", "5"),
    ("[third] among 171 parks", "3 out_of=171"),
    ("is the [second largest] park", "2"),
    ("in the [top 10]", "10 mod=at_most"),
    ("ranked [12th]", "12"),
    ("rose to [fifth] place", "5"),
    ("It is [No. 3], after Beijing", "3"),
    ("came [second]", "2"),
    ("ranked [first out of 169]", "1 out_of=169"),
    ("among the world's [top 20]", "20 mod=at_most"),
    ("placed [fourth] overall", "4"),
    ("the [third-largest] city", "3"),
    ("ranked among the [top five]", "5 mod=at_most"),
    ("is [number one] in Asia", "1"),
    ("took [second] place", "2"),
    ("third zone to be approved",),
    ("the first incubator",),
    ("in the first place",),
    ("No. 12 Road",),
    ("Building No. 3",),
    ("the second phase",),
    ("first time",),
    ("top priorities",),
    ("on the third floor",),
    ("top talent",),
    ("the 14th conference",),
    ("a third of them",),
    ("second half",),
    ("first quarter",),
]
EN += [
    ("ranked [No. 6], up from [9th].", "6", "9"),
    ("places the centre [fifth of eight] in Austria", "5 out_of=8"),
    ("[third] place in 2019, up from [sixth].", "3", "6"),
    ("slipped from [8th] to [11th] place", "8", "11"),
    ("tied for [fifth]", "5"),
    ("[No. 1] in Europe for years", "1"),
    ("shifted up from third gear",),
    ("the second of three halls",),
]
ZH = [
    ("由[第十二]升到[第七]", "12", "7"),
    ("考核位次：[8/23]", "8 out_of=23"),
    ("24/7值守",),
    ("由第三季度升到高位",),
    ("位列[第三]", "3"),
    ("排名[第7位]", "7"),
    ("居全国[第五]", "5"),
    ("进入[前十]", "10 mod=at_most"),
    ("跻身全国[百强]", "100 mod=at_most"),
    ("曾为[第6位]", "6"),
    ("综合排名[第一]", "1"),
    ("全国[第二]", "2"),
    ("位居全省[前三]", "3 mod=at_most"),
    ("在169家国家高新区中位列[第10位]", "10 out_of=169"),
    ("排名升至[第12位]", "12"),
    ("列全球[第八位]", "8"),
    ("入选全国[50强]", "50 mod=at_most"),
    ("名列[前20]", "20 mod=at_most"),
    ("稳居[榜首]", "1"),
    ("世界[第二大]港口", "2"),
    ("第一家企业",),
    ("第三产业",),
    ("第一期工程",),
    ("第十四届大会",),
    ("前三季度",),
    ("前10个月",),
    ("第三方机构",),
    ("第二阶段",),
    ("第一时间",),
    ("第5条",),
    ("世界500强企业",),
    ("前三年",),
    ("第一次",),
    ("第四代",),
    ("前两家",),
]
ZH += [
    ("产销量居国内同行业[前三]。", "3 mod=at_most"),
    ("先后跻身全国同行[前五]", "5 mod=at_most"),
    ("居全国淡水小龙虾出口[首位]", "1"),
    ("提前三天，前五个",),
]


@pytest.mark.parametrize("row", [*EN, *ZH], ids=lambda row: row[0])
def test_rank(row: tuple[str, ...]) -> None:
    text, spans = marked(row[0])
    found = sorted(rank.find(passage(text)), key=lambda one: one.span)
    assert [(one.span.start, one.span.end) for one in found] == spans
    assert [render(one.value) for one in found] == list(row[1:])
