"""Dates of founding and of events in both languages; rows with an empty list say neither."""

import pytest
from support import find, reading


def told(text: str, published: str | None = None) -> list[str]:
    """`subject date` of each `established` and `subject on date` of each `held_on`, sorted, `planned` marked."""
    one = reading(text, published)
    names = {c.key: c.names[0] for c in one.clusters}
    word = {"established": "", "held_on": "on "}
    return sorted(f"{names[d.subject]} {word[d.predicate]}{d.value.edtf}" + (f" {d.status}" if d.status != "actual" else "")
                  for d in find(one)[0] if d.predicate in word)


ROWS = [
    ("[Harbour Park](PARK) was founded in [1994](DATE:1994).", ["Harbour Park 1994"]),
    ("[Harbour Park](PARK), established in [1994](DATE:1994), is large.", ["Harbour Park 1994"]),
    ("[Harbour Park](PARK) was officially set up by [Mori Group](ORG) in [1994](DATE:1994).", ["Harbour Park 1994"]),
    ("[Harbour Park](PARK) opened its doors in [1994](DATE:1994).", ["Harbour Park 1994"]),
    ("[Harbour Park](PARK) opened in [Porto](PLACE) in [1994](DATE:1994).", ["Harbour Park 1994"]),
    ("[Harbour Park](PARK) dates from [1994](DATE:1994).", ["Harbour Park 1994"]),
    ("[Harbour Park](PARK) has been operating since [1994](DATE:1994).", ["Harbour Park 1994"]),
    ("Founded in [1994](DATE:1994), [Harbour Park](PARK) is large.", ["Harbour Park 1994"]),
    ("In business since [1994](DATE:1994), [Harbour Park](PARK) is large.", ["Harbour Park 1994"]),
    ("In [1994](DATE:1994), [Mori Group](ORG) set up [Harbour Park](PARK).", ["Harbour Park 1994"]),
    ("In [1994](DATE:1994), [Harbour Park](PARK) was inaugurated.", ["Harbour Park 1994"]),
    ("In [1994](DATE:1994) [Harbour Park](PARK) opened.", ["Harbour Park 1994"]),
    ("The opening of [Harbour Park](PARK) in [1994](DATE:1994) was a feast.", ["Harbour Park 1994"]),
    ("[Harbour Park](PARK) (founded [1994](DATE:1994)) is large.", ["Harbour Park 1994"]),
    ("# [Harbour Park](PARK)\nOpened [1994](DATE:1994).", ["Harbour Park 1994"]),
    ("# [Harbour Park](PARK)\nLaunched [2003](DATE:2003), it is large.", ["Harbour Park 2003"]),
    ("[Harbour Park](PARK) is large.\nIt was established in [1992](DATE:1992) and counts many firms.", ["Harbour Park 1992"]),
    ("[Harbour Park](PARK) is large.\nDr. [Anna Berg](PERSON) founded it in [1844](DATE:1844).", ["Harbour Park 1844"]),
    ("[Acme](ORG), a maker of pumps spun out of [Kiel University](ORG) in [2008](DATE:2008), grows.", ["Acme 2008"]),
    ("[Harbour Park](PARK) will open in [2030](DATE:2030).", ["Harbour Park 2030 planned"]),
    ("# [Harbour Park](PARK)\nWorks began in [2007](DATE:2007).", ["Harbour Park 2007"]),
    ("# [Harbour Park](PARK)\nWorks began in [2007](DATE:2007).\nThe park opened in [2009](DATE:2009).", ["Harbour Park 2009"]),
    ("[Bio Forum](EVENT) was held on [5 May 2019](DATE:2019-05-05).", ["Bio Forum on 2019-05-05"]),
    ("[Bio Forum](EVENT) will be held on [5 May 2030](DATE:2030-05-05).", ["Bio Forum on 2030-05-05 planned"]),
    ("[Bio Forum](EVENT) ([7 November 2013](DATE:2013-11-07)) is new.", ["Bio Forum on 2013-11-07"]),
    ("On [5 May 2019](DATE:2019-05-05), [Bio Forum](EVENT) took place.", ["Bio Forum on 2019-05-05"]),
    # look-alikes
    ("[Harbour Park](PARK) is large.\nA language programme was created in [2011](DATE:2011).", []),
    ("[Harbour Park](PARK) opened a second site in [2011](DATE:2011).", []),
    ("[Harbour Park](PARK) was visited in [2011](DATE:2011).", []),
    ("[Harbour Park](PARK) earned money in [2011](DATE:2011).", []),
    ("[Harbour Park](PARK)'s west wing was built in [2011](DATE:2011).", []),
    ("[Harbour Park](PARK) signed an agreement in [2011](DATE:2011).", []),
    ("[Acme](ORG), whose new office opened here in [2008](DATE:2008), grows.", []),
    ("The second phase of [Harbour Park](PARK) opened in [2011](DATE:2011).", []),
    ("[Harbour Park](PARK) was renamed in [2011](DATE:2011).", []),
    ("[Bio Forum](EVENT) has grown since a law of [2011](DATE:2011).", []),
    ("[Harbour Park](PARK) joined [Bay Club](ORG), which was large, in [2011](DATE:2011).", []),
    # Chinese
    ("[海湾科技园](PARK)成立于[1994年](DATE:1994)。", ["海湾科技园 1994"]),
    ("[海湾科技园](PARK)于[1994年](DATE:1994)正式开园。", ["海湾科技园 1994"]),
    ("[海湾科技园](PARK)[1994年](DATE:1994)经国务院批准设立。", ["海湾科技园 1994"]),
    ("[1994年](DATE:1994)，[海湾科技园](PARK)挂牌成立。", ["海湾科技园 1994"]),
    ("[1994年](DATE:1994)成立的[海湾科技园](PARK)很大。", ["海湾科技园 1994"]),
    ("[海湾科技园](PARK)始建于[1994年](DATE:1994)。", ["海湾科技园 1994"]),
    ("[海湾科技园](PARK)[1994年](DATE:1994)起步，发展很快。", ["海湾科技园 1994"]),
    ("[东方药业](ORG)[1997年](DATE:1997)由[李明](PERSON)创办。", ["东方药业 1997"]),
    ("[东方药业](ORG)[2013年底](DATE:2013-12~)成立，发展很快。", ["东方药业 2013-12~"]),
    ("[海湾科技园](PARK)由四方共建，[2012年7月](DATE:2012-07)揭牌，规模很大。", ["海湾科技园 2012-07"]),
    ("[海湾科技园](PARK)很大。\n园区成立于[1994年](DATE:1994)。", ["海湾科技园 1994"]),
    ("[2015年](DATE:2015)，[东方集团](ORG)投资建立[海湾科技园](PARK)。", ["海湾科技园 2015"]),
    ("[海湾研究院](ORG)[2013年](DATE:2013)由[东海大学](ORG)与[东方集团](ORG)共建。", ["海湾研究院 2013"]),
    ("[生物论坛](EVENT)于[2019年5月](DATE:2019-05)在[苏州](PLACE)举行。", ["生物论坛 on 2019-05"]),
    ("[2019年5月](DATE:2019-05)，[生物论坛](EVENT)在[苏州](PLACE)开幕。", ["生物论坛 on 2019-05"]),
    ("[海湾科技园](PARK)[2018年](DATE:2018)营业收入增长。", []),
    ("[海湾科技园](PARK)二期[2018年](DATE:2018)建成。", []),
    ("[东方药业](ORG)[2018年](DATE:2018)上市。", []),
    ("[2018年](DATE:2018)，[海湾科技园](PARK)与[东方药业](ORG)签约。", []),
    ("[海湾科技园](PARK)[2018年](DATE:2018)更名。", []),
    ("[2018年](DATE:2018)，[海湾科技园](PARK)成立了分公司。", []),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_dates(row):
    text, wanted = row
    assert told(text) == sorted(wanted)
