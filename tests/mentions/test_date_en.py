"""English dates, as tables: what must be found, with its value, and what must not.

A row marks each date as [words](edtf), with "approx:" before the EDTF where the value carries that bound. A
number in a row that is not marked must not be found.
"""

import re

import pytest

from extract.mentions import date
from extract.model import CleanSpan, Passage, Segment

_MARK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")

FOUND = [
    # days
    "The lease was signed on [3 May 2012](2012-05-03).",
    "Works ended on [May 3rd, 2012](2012-05-03), two weeks late.",
    "Signed [3rd May 2012](2012-05-03) in Lyon.",
    "The ribbon was cut on the [14th of June 2016](2016-06-14).",
    "Posted [Nov 08, 2022](2022-11-08) by the editor.",
    "On [October 20, 2018](2018-10-20) the ministry spoke.",
    "In [October 20, 2018](2018-10-20) the ministry spoke.",
    "Tuesday, [6 March 2018](2018-03-06), was the opening day.",
    "LYON, [Sept. 9, 2015](2015-09-09) - The hall is full.",
    "Updated [2013-11-07](2013-11-07).",
    "Stand of [2012.09.03](2012-09-03) applies.",
    "Offers by [17/05/2012](2012-05-17) only.",
    "Offers by [31.10.1974](1974-10-31) only.",
    "The board met on [2019/4/19](2019-04-19).",
    # ranges of days
    "The fair ran on [7-8 November 2013](2013-11-07/2013-11-08) in Ghent.",
    "The fair ([November 7-8, 2013](2013-11-07/2013-11-08))",
    "The fair lasts from [27 to 31 May 2013](2013-05-27/2013-05-31).",
    "Open [Nov. 28 - Dec. 1, 2015](2015-11-28/2015-12-01) daily.",
    "Held [28 November – 1 December 2015](2015-11-28/2015-12-01) in Oslo.",
    "Held [June 30 to July 2, 2017](2017-06-30/2017-07-02).",
    "Held [Dec. 30, 2015 - Jan. 2, 2016](2015-12-30/2016-01-02).",
    "Held on [7 and 8 November 2013](2013-11-07/2013-11-08).",
    "Window: [2018-01-10 to 2018-02-01](2018-01-10/2018-02-01).",
    # months
    "A survey out in [July 2015](2015-07) says so.",
    "Opened [Sept 2012](2012-09).",
    "In [September, 2012](2012-09) a contract followed.",
    "In [May 2012](2012-05) it moved; in [March 2016](2016-03) it moved again.",
    "The [June of 2014](2014-06) was wet.",
    "By [the end of May 2018](2018-05) the roof was on.",
    "In [early March 2020](2020-03) the hall closed.",
    "It grew in [April-June 2012](2012-04/2012-06).",
    "It grew from [January to April 2015](2015-01/2015-04).",
    "It grew from [November 2015 to March 2016](2015-11/2016-03).",
    "It was built between [May 2015 and 2018](2015-05/2018).",
    "In [May](2012-05) and [June 2012](2012-06) it rained.",
    "The date is [2014-10](2014-10).",
    "The lease starts [11/2016](2016-11).",
    # no year anywhere
    "The hall opens in [October](XXXX-10).",
    "The hall opens on [5 November](XXXX-11-05).",
    "On [April 16th](XXXX-04-16) the shares fell.",
    "Every [October](XXXX-10) the park holds a fair.",
    "27 guests on the first day, [28/05](XXXX-05-28) 11:30, were late.",
    # years
    "It opened in [2012](2012).",
    "Since [1994](1994) it has grown.",
    "By [2026](2026) it wants 40 firms.",
    "It had 12 tenants before [2010](2010).",
    "Founded [1844](1844) by a doctor.",
    "Opened [1992](1992). Rebuilt [2003](2003).",
    "Filings went from 4 ([2008](2008)) to 763 ([2012](2012)).",
    "Profit ([2012](2012)): 590 mln RMB.",
    "[2012](2012), the year of the move, was hard.",
    "[2019](2019) saw three openings.",
    "In [2010](2010), [2012](2012) and [2015](2015) it grew.",
    "The [2015](2015) Labour Report praises it.",
    "[2012](2012) revenue was flat.",
    "Its office dates from [1999](1999).",
    "It dates back to [1938](1938).",
    "Later than [2018](2018) it cannot be.",
    "The plan for [2035](2035) is ready.",
    "Few such halls stood when [2017](2017) closed.",
    "In the year [2016](2016) it moved.",
    "In [2015](2015) companies began to leave.",
    "The strategy of [2011](2011) failed.",
    # about
    "Around [1998](approx:1998) the mill closed.",
    "It was started circa [1950](approx:1950).",
    "In about [1985](approx:1985), the mill closed.",
    # ranges of years
    "Between [2014 and 2018](2014/2018) rents doubled.",
    "From [2016 to 2020](2016/2020) rents fell.",
    "The plan [2009-2012](2009/2012) is over.",
    "The plan ([2009–2012](2009/2012))",
    "In the season [2019/20](2019/2020) and in [fiscal 2019/20](2019/2020).",
    "Accounts [2019-20](2019/2020) were late.",
    "Sales in [FY2020](2020) fell.",
    "In [fiscal year 2018](2018) sales rose.",
    # parts of a year
    "At [the end of 2017](2017-12~) it had 400 members.",
    "By [late 2023](2023-12~) it will open.",
    "By [year-end 2017](2017-12~) it was full.",
    "At [the beginning of 2017](2017-01~) it was empty.",
    "In [early 2018](2018-01~) it was sold.",
    "Ready by [mid-2025](2025-06~).",
    "In [the middle of 2012](2012-06~) it was sold.",
    "In the [first half of 2019](2019-01/2019-06) and the [second half of 2020](2020-07/2020-12).",
    "In the [third quarter of 2018](2018-07/2018-09) and [Q3 2018](2018-07/2018-09).",
    "In [H1 2020](2020-01/2020-06), in [2019 Q1](2019-01/2019-03), in [2019-H2](2019-07/2019-12).",
    "In the [first nine months of 2020](2020-01/2020-09) it lost money.",
    "In [spring 2014](2014-03/2014-05) and the [summer of 2020](2020-06/2020-08).",
    "In the [winter of 2019](2019-12/2020-02) it closed.",
    "In [early March](XXXX-03) and [mid-October](XXXX-10) it closed.",
    "Built [January 2018 through June 2019](2018-01/2019-06).",
    "Between [2005 and 2010](2005/2010), 1850 people moved in; in [2011-2015](2011/2015), 1900 more.",
    "In [1H 2021](2021-01/2021-06), [2Q21](2021-04/2021-06) and [FY19](2019).",
    "The [2014–16](2014/2016) budget and the [2010/11](2010/2011) one.",
    "Year | [2015](2015) | [2016](2016) | [2017](2017)",
    # decades and centuries
    "In the [1960s](196X) it was farmland.",
    "Since the [late 1990s](199X) it has grown.",
    "It was farmland until the [early 2000s](200X).",
    "In the [mid to late 1990s](199X) it grew.",
    "At [the beginning of the 1990s](199X) it was farmland.",
    "Since the [80s](198X) and in the [nineties](199X).",
    "Listed in the [1980s](198X) and the [1990s](199X).",
    "In the [19th century](18XX) a mill stood here; in the [early 20th century](19XX) it burned.",
    # plans
    "During the [13th Five-Year Plan period](2016/2020) it grew.",
    "Over the [Twelfth Five-Year Plan period](2011/2015) it grew.",
    "In the [period of the 14th Five-Year Plan](2021/2025) it will grow.",
]

NOT_FOUND = [
    "It houses 2,015 companies.",
    "It is home to 2015 companies and 1990 people.",
    "2015 companies were counted.",
    "The park covers 1200 square kilometres.",
    "The park covers 2000 hectares.",
    "The hospital has 2000 beds.",
    "Beds 2050, staff 3099.",
    "More than 2000 guests came.",
    "Over 1900 small firms pay rent.",
    "It paid RMB 2010 for it.",
    "It paid 2010 yuan for it.",
    "A fee of $2015 is due.",
    "A 1980-seat theatre.",
    "A 2000 km pipeline.",
    "The shop is open 24/7.",
    "About 1/2 of the rent.",
    "They won 2-1.",
    "Rooms 7-8 are free.",
    "It is certified to ISO 2015.",
    "It joined Horizon 2020 early.",
    "The UN's Agenda 2030 is clear.",
    "The policy Made in China 2025 ended.",
    "The 3551 plan pays for talent.",
    "The 13th Five-Year Plan names it.",
    "Under its eleventh-five plan it grew.",
    "Call +86 138-2010-2015 now.",
    "See page 2012 for more.",
    "Visit http://example.org/2013/05/23/news today.",
    "Server 192.168.20.19 is down.",
    "The talk starts at 20:15.",
    "He was here on Monday, today and yesterday.",
    "Recently the rent fell.",
    "Now it is full.",
    "It may house 20 firms.",
    "They march through the park.",
    "Mr August and Ms June met April Chen.",
    "The model X2015 sold well.",
    "Order no. 3/2015 applies.",
    "It was twenty years ago.",
    "A staff in its twenties.",
    "Output rose by 2015 to 2100 units.",
    "Postcode 2000 applies.",
    "It rose over the last year.",
    "Every year it grows; last years were good.",
    "An Audi Q3 stood outside.",
    "The version 2012.1 is out.",
    "It costs 2015 per month.",
    "The hotel has 1840 rooms.",
    "It trained 1999 engineers.",
    "He is of the class of 1995.",
    "The village has a population of 1900.",
    "Tickets sold: 2015.",
    "Profit was 1999 against 1850.",
    "The 2000 square metre hall is full.",
    "Highway 2013 is closed.",
]

NAMED = [
    "It won a prize at Bio-Forum [2013](2013).",
    "The Expo [2010](2010) changed the city.",
    "The [2008](2008) Olympics changed it.",
]


def passage(text: str, **known: str) -> Passage:
    published = known.get("published")
    year = published[:4] if published else None
    return Passage(Segment(0, CleanSpan(0, len(text)), text, "sentence", "en", 0), published=published, year=year)


def marked(row: str) -> tuple[str, list[tuple[str, str]]]:
    return _MARK.sub(r"\1", row), [(m[1], m[2]) for m in _MARK.finditer(row)]


def shown(text: str, **known: str) -> list[tuple[str, str]]:
    out = []
    for found in date.find(passage(text, **known)):
        assert found.value is not None and found.value.kind == "date" and found.type == "DATE"
        mod = f"{found.value.mod}:" if found.value.mod else ""
        out.append((text[found.span.start : found.span.end], mod + found.value.edtf))
    return out


@pytest.mark.parametrize("row", FOUND)
def test_date_en_found(row: str) -> None:
    text, expected = marked(row)
    assert shown(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_date_en_not_found(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize("row", NAMED)
def test_date_en_edition_of_an_event_is_doubtful(row: str) -> None:
    text, expected = marked(row)
    found = list(date.find(passage(text)))
    assert [text[f.span.start : f.span.end] for f in found] == [words for words, _ in expected]
    assert all(f.confidence <= 0.5 for f in found)


def test_date_en_tables_are_large_enough() -> None:
    assert len(FOUND) >= 80 and len(FOUND) + len(NOT_FOUND) >= 120
