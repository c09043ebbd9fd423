"""Names that an article ties together, and neighbours it does not."""

import pytest
from support import reading

ROWS = [
    ("[Harbour Science Park](PARK) ([HSP](PARK)) is large.", [("Harbour Science Park", "HSP")]),
    ("[HSP](PARK) ([Harbour Science Park](PARK)) is large.", [("HSP", "Harbour Science Park")]),
    ("[CAS](ORG), the [Chinese Academy of Sciences](ORG), is large.", [("CAS", "Chinese Academy of Sciences")]),
    ("[Harbour Park](PARK), also known as [Blue Bay](PARK), is large.", [("Harbour Park", "Blue Bay")]),
    ("[Harbour Park](PARK), dubbed “[Blue Bay](PARK)”, is large.", [("Harbour Park", "Blue Bay")]),
    ("[Cosmo Work](PARK)[成长工场](PARK)很大。", [("Cosmo Work", "成长工场")]),
    ("[海湾高新技术产业开发区](PARK)（以下简称“[海湾高新区](PARK)”）很大。", [("海湾高新技术产业开发区", "海湾高新区")]),
    ("[云飞路](PLACE)被称为“[量子大街](PLACE)”。", [("云飞路", "量子大街")]),
    ("[Acme](ORG), the [Chinese Academy of Sciences](ORG) and others came.", []),
    ("[Harbour Park](PARK) ([Porto](PLACE)) is large.", []),
    ("[Harbour Park](PARK), [Valley Park](PARK) and others grow.", []),
    ("[Harbour Park](PARK) ([Mori Group](ORG)) is large.", []),
    ("[海湾科技园](PARK)、[山谷产业园](PARK)很大。", []),
    ("[Acme](ORG) called [Borealis](ORG).", []),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_ties(row):
    text, wanted = row
    one = reading(text)
    assert [(one.placed[t.first].text, one.placed[t.second].text) for t in one.ties] == wanted
