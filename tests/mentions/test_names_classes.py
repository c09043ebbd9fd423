"""Classes of names with their look-alikes, in whole short articles read from source text: marked, and what is not marked must not be found."""

import pytest
from name_rows import engine, parsed

from extract.mentions.find import find
from extract.mentions.names import find_names
from extract.model import Passage
from extract.text import read_text

TRADITIONAL = [
    "[南灣軟體園區](PARK)租金不高。",
    "[新竹海灣科學園區](PARK)進駐廠商四十家。",
    "[海灣大學](ORG)與[台中市政府](ORG)合作。",
    "董事長[陳柏翰](PERSON)說,園區已經滿了。",
    "[劉曉嵐](PERSON)表示,明年擴建。",
    "[海灣創新育成中心](PARK)設立於1997年。",
    "執行長[張維倫](PERSON)受訪時表示,團隊有四十人。",
    "辦公室在[台北市](PLACE)[中正區](PLACE)。",
    "[經濟部](ORG)補助[海灣新創園](PARK)。",
    "公司設於[廣州](PLACE)與[東莞](PLACE)。",
    "[筑波科学城](PARK)在[茨城県](PLACE)。",
    "[國泰人壽](ORG)是出資人。",
    "著名學者說,發展很快。",
    "這個園區有三個孵化器。",
]
TWICE = [
    "Ms [Xu Lan](PERSON) ([徐岚](PERSON)), who runs the house, said so.",
    "We met Mr [Guo Daming](PERSON)[郭大明](PERSON) on Monday.",
    "Mr. [Shen](PERSON)[沈](PERSON), the plant head, agreed.",
    "By [Frank Wu](PERSON)[吴谦](PERSON)",
    "Dr [Pei Ning](PERSON) [裴宁](PERSON), director of the lab, came.",
    "Ms. [Deng](PERSON) ([邓莉](PERSON)) told us.",
    "Mr [Guo Daming](PERSON) (see below) came.",
    "Ms [Xu Lan](PERSON) says 你好 to all.",
]
COUNCILS = [
    "The park is owned by the [City of Port Orvale](ORG).",
    "It pays rent to the [Town of Kestwick](ORG).",
    "He lives in the [City of Port Orvale](PLACE).",
    "The city of [Leuven](PLACE) grew.",
    "The [Karnataka government](ORG) put in land.",
    "A grant came from the [Jilin provincial government](ORG).",
    "The local government paid.",
    "[Zhejiang](PLACE) government officials came.",
]
UNITS = [
    "It is run with [Leeds](ORG), [Exeter](ORG) and [Southampton](ORG) universities.",
    "The universities of [Turku](ORG) and [Vaasa](ORG) agreed.",
    "Universities in [Turku](PLACE) and [Vaasa](PLACE) agreed.",
    "The [Institute of Biomedicine and Health](ORG) moved.",
    "The [Ministry of Employment and Economy](ORG) paid.",
    "The [Ministry of Health](ORG) and [Peking University](ORG) agreed.",
    "The [Bureau of Trade and Industry](ORG) of the [Orvale Development Zone](PARK) agreed.",
    "The tower is let to [Nokia Telecommunications](ORG).",
    "The Chief Operating Officer spoke.",
    "It is led by president [Mara Quill](PERSON) OBE.",
    "The owner is [Voxin Capital](ORG).",
    "The park is run by [Orvix Land](ORG).",
    "He lives on [Sheikh Omar Road](PLACE).",
    "The works stand on [Kestrel Blvd](PLACE).",
    "A05 [Orvix Ltd](ORG) - 350 posts",
    "The [G20 Summit](EVENT) met.",
    "I'd say it's full. We've seen it.",
    "The QED programme and the GRW scheme go on.",
    "A REIT owns it; the NLA is 20,000 sq m.",
    "The [10th Orvale Trade Fair](EVENT) opened.",
]
PARKS = [
    "Its incubator is called the [Nestarium](PARK).",
    "The centre's own incubator, the [Port](PARK), had 39 start-ups.",
    "The first block, [Orvius](PARK), opened in 1998.",
    "[VoxIn12](PARK), the 11-acre complex on the river, is let.",
    "[Voxin](PARK), phase two, is under way.",
    "The ten-storey [Voxin Towers](PARK) was inaugurated in 1998.",
    "[HIVEX City](PARK) has 22,000 staff.",
    "[HKCyberport](PARK) took part.",
    "The campus, says the mayor, is NOT on the map.",
    "The park, the mayor said, is full.",
    "He moved into [Voxin Gateway](PARK), a new house; brown towers are old.",
]
SITES = [
    "园区现有[国康](PARK)、[沪西](PARK)、[嘉定](PARK)四个基地。",
    "区内设[东光台](PARK)、[海湾北部](PARK)等8处工业园。",
    "规划建设生物医药、电子信息、新材料三个产业园。",
    "[北京](PLACE)、[上海](PLACE)、[深圳](PLACE)三个城市。",
    "[海湾分园](PARK)占地320亩。",
    "[昆山分园](PARK)2006年开业。",
    "这些分园大多已经建成。",
    "[康定路基地](PARK)竣工。",
    "生产基地已经建成。",
    "航天信息产业园很多。",
    "毗邻河边的[航天信息产业园](PARK)占地18万平方米。",
    "全国的航天信息产业园很多。",
    "园区分为[科技大厦](PARK)、[学研大厦](PARK)、[海王国际大厦](PARK)。",
    "这是一座科技大厦。",
    "[海湾市高新技术创业服务中心](PARK)成立于1994年。",
]
LED = [
    "从中走出的公司有[海兰信](ORG)、[数码视讯](ORG)、[兆易创新](ORG)等。",
    "入驻企业103家（包括[麦格米特](ORG)、[南方阀门](ORG)等），员工近5000人。",
    "企业有大型、中型、小型等。",
    "[谷田町](PLACE)、[大穗町](PLACE)合并为一市。",
    "[四平路](PLACE)、[赤峰路](PLACE)一带很热闹。",
    "思路、出路都有了。",
]
OFFICES = [
    "[高新区管委会](ORG)副主任说,很好。",
    "管委会副主任说,很好。",
    "[市科技局](ORG)另按比例配套。",
    "须与[科技创新局](ORG)签订责任书。",
    "[高新区投资促进局](ORG)负责此事。",
    "与[德国北威州投资促进署](ORG)合办。",
    "由[新加坡](PLACE)[海辰集团](ORG)投资。",
    "这家由[长春光机所](ORG)与[吉林省政府](ORG)组建。",
    "最大的一户是[应用科技研究院](ORG)（[应科院](ORG)）。",
    "这里的应用科技研究院很多。",
    "[同济大学建筑设计研究院（集团）有限公司](ORG)创办于1958年。",
    "与[长沙](PLACE)、[湘潭](PLACE)两市合作。",
    "二战后[东京](PLACE)人口膨胀。",
]
LATIN_IN_CHINESE = [
    "最大的加速器（[Voxwork](PARK)）2009年起家。",
    "[Voxwork](ORG)宣布完成一轮融资。",
    "园区包括[Voxwork](PARK)和[海湾众创空间](PARK)。",
]
ROWS = [*TRADITIONAL, *TWICE, *COUNCILS, *UNITS, *PARKS, *SITES, *LED, *OFFICES, *LATIN_IN_CHINESE]
ARTICLES = [  # sentences, and the names of the last one
    ("University City Science Center opened in 1963.\n\nThe [Science Center](ORG) runs a fund."),
    ("Harbour Science Park and Port Science Park are full.\n\nThe Science Park is old."),
    ("Jiang Haoran opened a shop.\n\n[Jiang](PERSON) is not waiting."),
    ("海湾软件园有限公司成立于1998年。\n\n[海湾软件园](PARK)占地三百亩。"),
]


def test_a_name_glued_behind_an_untyped_one_gets_a_type() -> None:
    """A Chinese name of foreign sounds and the Latin one before it are both untyped; their votes once crashed the choice."""
    _, segments = read_text("Voxfun 尼毕鲁, a games studio, earns nine tenths of it abroad.")
    (chosen,) = find([Passage(one, parse) for one, parse in zip(segments, engine().parse(segments), strict=True)], ()).chosen
    assert [one.type for one in chosen] == ["ORG", "ORG"]


def names(source: str) -> list[list[tuple[str, str]]]:
    """Names by segment as the source writes them."""
    clean, segments = read_text(source)
    found = find_names([Passage(one, parse) for one, parse in zip(segments, engine().parse(segments), strict=True)])
    return [
        [(source[clean.starts[one.span.start + at.span.start] : clean.ends[one.span.end + at.span.start - 1]], one.type) for one in some]
        for at, some in zip(segments, found, strict=True)
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row)
def test_names_of_a_class(row: str) -> None:
    text, expected = parsed(row)
    assert [one for some in names(text) for one in some] == expected


@pytest.mark.parametrize("row", ARTICLES, ids=lambda row: row.rpartition("\n")[2])
def test_names_that_an_article_tells(row: str) -> None:
    before, _, last = row.rpartition("\n\n")
    text, expected = parsed(last)
    assert names(f"{before}\n\n{text}")[-1] == expected
