"""Where sentences end: ‖ marks each end; rows without it are one sentence."""

import pytest

from extract.text import read_text

ROWS = [
    "The park opened in 1994.‖It covers 288 km².",
    "Mr. Pan runs it with Dr. Li of Acme Co. Ltd. in Berlin.‖He is old.",
    "Rent is 1.2 million yuan.‖In 2012 it was 0.9 million.",
    "It lies in the largest Zone.‖The next one is smaller.".replace("‖", "‖", 1),
    "Verum.de and Node.js moved in, as did Life.Sreda and the U.S.A. office.",
    "The park ranks No. 3 in the list, after Hall No. 12.",
    "Was that the answer, or no. Others came.".replace("no. ", "no.‖"),
    "Tenants (ex. Alpha, Beta, Gamma, etc.) pay little.‖Others pay more.",
    "They sell drugs, food, etc.‖They also rent labs.",
    "It was founded by J. R. Smith in St. Gallen.‖Smith left in 2004.",
    'He said: "We are full."‖The mayor agreed.',
    "Is it full?‖Yes!‖And it grows.",
    "It has many firms ... and a hotel.",
    "They offer 1. desks 2. labs 3. money to those who come.",
    "The turnover was 20.1 mln USD.‖Profit was small.",
    "Its seat is in the U.S.‖The owner lives there.",
    "The firm spends much on R&D.‖SND is its home.",
    "See http://www.example.org/a.b?c=d.‖It has more.",
    "Li Soldier:After ten years the park is full.‖We build more.",
    "园区占地5.6平方公里。‖去年产值超过10亿元！‖明年呢？‖尚无计划。",
    "园区现有企业三百家；从业人员两万人；年产值百亿元。",
    "“这里缺的是人才。”‖负责人表示，将建设公寓。",
    "总部设在区内的公司（员工约300人）已上市。",
    "园区引进了Node.js团队，增长13.2%。‖效果明显。",
    "The park is called 声谷.‖It is in Hefei.",
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row)
def test_sentences(row):
    prose = row.replace("。‖", "。").replace("！‖", "！").replace("？‖", "？").replace("”‖", "”")
    if "largest Zone" in row:
        prose = prose.replace("‖", "")  # the space is missing in the source too
    got = [s.text for s in read_text(prose.replace("‖", " "))[1]]
    assert got == row.split("‖")


def test_no_sentence_is_longer_than_the_maximum():
    for text in ("园" * 9000, "word " * 3000, "园区很大；" * 900, "x" * 5001):
        assert all(len(s.text) <= 2000 for s in read_text(text + "。")[1])
        assert "".join(s.text for s in read_text(text)[1]).replace(" ", "") == text.replace(" ", "")
