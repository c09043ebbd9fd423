"""Sentences with both scripts: marked. What is not marked must not be found."""

import pytest
from name_rows import names, parsed

ROWS = [
    # a Chinese name glued to its English one: two mentions
    "[Bright Work](ORG)[明亮工场](ORG) opened in 2013.",
    "[Vita 200](ORG)[维他大健康](ORG) belongs to the group.",
    "They visited [Green Nest](ORG)[绿巢](ORG), a new house.",
    "“[Micro Care](ORG)”[微护](ORG) builds stations for schools.",
    "[MEDI CUBE](PARK)[重庆医疗孵化器](PARK), a newcomer, has paid no rent.",
    "[HealthNest](PARK) [杭州健康谷孵化器](PARK) sits on [Binjiang Road](PLACE).",
    "The company [Solvana](ORG) [索万娜](ORG) sells masks.",
    "[Suzhou Industrial Park](PARK) [苏州工业园区](PARK) is full.",
    "[Tianyi Group](ORG)[天一集团](ORG) owns the house.",
    "[Shanghai](PLACE) [上海](PLACE) is the largest city.",
    # brackets
    "[Suzhou Industrial Park](PARK) ([苏州工业园区](PARK)) was set up in 1994.",
    "[苏州工业园区](PARK)([Suzhou Industrial Park](PARK), [SIP](PARK))成立于1994年。",
    "[合肥高新区](PARK)([HHTZ](PARK))面积很大。",
    "[Fudan University](ORG) ([复旦大学](ORG)) sent ten students.",
    "[中国科学院](ORG)([CAS](ORG))设有百余个研究所。",
    "[Zhongke Biotech Co., Ltd](ORG) ([中科生物](ORG)) moved in.",
    "[Tianfu New Area](PARK) ([天府新区](PARK)) lies in the south.",
    "[Pujiang Innovation Forum](EVENT) ([浦江创新论坛](EVENT)) is held in May.",
    # Chinese sentences with Latin names
    "[TCL集团](ORG)在[惠州](PLACE)设厂。",
    "[IBM](ORG)和[西门子](ORG)都来了。",
    "与[Qiagen](ORG)公司合作。",
    "[上海ABB工程有限公司](ORG)成立于1999年。",
    "[Pfizer](ORG)在[武汉](PLACE)设立研发中心。",
    "外资企业[Bosch](ORG)入驻[苏州工业园区](PARK)。",
    "[华为](ORG)([Huawei](ORG))的园区很大。",
    "[GE医疗](ORG)扩建了厂房。",
    "他来自[MIT](ORG)。",
    # English sentences with one Chinese word
    "Mr [Wang](PERSON) runs [星河创业园](PARK) with two friends.",
    "[Li Bing](PERSON) works at [光谷生物城](PARK) in [Wuhan](PLACE).",
    "The office of [江苏省科技厅](ORG) is near.",
    "She moved from [北京](PLACE) to [Hamburg](PLACE).",
    "[Chen Xi](PERSON) asked [李明远](PERSON)先生 about rents.",
    "Its owner, [宁波海川电子有限公司](ORG), pays the rent.",
    "[Berlin](PLACE) and [上海](PLACE) are partners.",
    "[Zhejiang University](ORG) and [浙江大学](ORG) are the same.",
    "[Ningbo](PLACE) hosts [Lanting Incubator](PARK); [兰亭孵化器](PARK) is its Chinese name.",
    "The [State Council](ORG) ([国务院](ORG)) agreed.",
    "[Shenzhen](PLACE) ([深圳](PLACE)) grew.",
    # look-alikes
    "Everything hangs on 关系 here.",
    "For now guanxi 关系 settle the matter.",
    "R&D研发投入增长。",
    "AI技术和5G网络是重点。",
    "IT企业占一半。",
    "这款APP下载量很大。",
    "GDP增长6%。",
    "CEO说,市场还小。",
    "The word 园区 means park.",
    "They call it 孵化器, an incubator.",
    "VR和AR设备由企业自购。",
    "The menu says 欢迎光临 at the door.",
    "PPP模式和BOT模式都用过。",
    "CRO企业有三十家。",
    "每年10月举办IPO培训。",
    "A sign reads 禁止吸烟 in red.",
    "O2O平台和B2B平台都有。",
    "Only 公司 with a licence may trade.",
    "LED产业和PCB产业占比最高。",
    "The term 众创空间 is new.",
    "博士(PhD)可以申请补贴。",
    "人工智能(AI)产业园区很多。",
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row)
def test_names_mixed(row: str) -> None:
    text, expected = parsed(row)
    assert names(text, "mixed") == expected
