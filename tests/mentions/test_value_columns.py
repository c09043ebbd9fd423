"""Tables whose columns are gaps or tabs, as pages and PDFs leave them: each bare number takes the meaning of its column or row.

`⇥` stands for a tab; the values stand in reading order. Lines that only look like rows (justified prose, addresses) keep to themselves.
"""

import pytest
from value_rows import found

from extract.text import read_text

TABLES = [
    ("""Park                   Area (ha)     Tenants     Revenue (RMB million)
Eastbank               120           85          340
Westbank Valley        64            31          128.5""",
     "AREA 1200000, COUNT 85, MONEY 340000000 CNY, AREA 640000, COUNT 31, MONEY 128500000 CNY"),
    ("Park⇥Area (ha)⇥Tenants\nEastbank⇥120⇥85\nWest⇥64⇥31", "AREA 1200000, COUNT 85, AREA 640000, COUNT 31"),
    ("""园区名称        面积（亩）      入驻企业（家）     产值（亿元）    占比（%）
东岸产业园      1200            85               34.5          61.2
西岸创新港      640             31               12.8          22.7""",
     "AREA 800000, COUNT 85, MONEY 3450000000 CNY, PERCENT 61.2, AREA 426667, COUNT 31, MONEY 1280000000 CNY, PERCENT 22.7"),
    ("""                         2010        2011        2012
Tenants                  41          55          63
Occupancy (%)            71          78          84
Rent income (EUR m)      3.1         3.6         4.2""",
     "DATE 2010, DATE 2011, DATE 2012, COUNT 41, COUNT 55, COUNT 63, PERCENT 71, PERCENT 78, PERCENT 84, "
     "MONEY 3100000 EUR, MONEY 3600000 EUR, MONEY 4200000 EUR"),
    ("""Total floor area (m²)          45,000
Occupancy rate (%)             91
Investment (USD million)       120
Resident companies             64""", "AREA 45000, PERCENT 91, MONEY 120000000 USD, COUNT 64"),
    ("""指标              单位        2018年     2019年
企业总数          家          230        265
工业总产值        亿元        45.6       52.3
占地面积          亩          1200       1300""",
     "DATE 2018, DATE 2019, COUNT 230, COUNT 265, MONEY 4560000000 CNY, MONEY 5230000000 CNY, AREA 800000, AREA 866667"),
    ("""Tenant mix by sector, % of floor space

Sector                    2005     2010
Software                  38       44
Services                  35       25""", "DATE 2005, DATE 2010, PERCENT 38, PERCENT 44, PERCENT 35, PERCENT 25"),
    ("""Year      Tenants    Floor space, m2    Rent, EUR/m2/month
1998      12         4,500              6.5
2003      38         11,200             8.0""",
     "DATE 1998, COUNT 12, AREA 4500, MONEY 6.5 EUR per=m2/month, DATE 2003, COUNT 38, AREA 11200, MONEY 8 EUR per=m2/month"),
    ("""序号   企业名称              投资额（万元）   用地（亩）   投产时间
1      东岸生物科技公司      12000            45           2013年5月
2      海湾精密制造公司      8500             30           2014年""",
     "MONEY 120000000 CNY, AREA 30000, DATE 2013-05, MONEY 85000000 CNY, AREA 20000, DATE 2014"),
    ("Unit⇥Size (sq ft)⇥Price (£)\nA1⇥1,200⇥96,000\nA2⇥800⇥64,000", "AREA 111, MONEY 96000 GBP, AREA 74, MONEY 64000 GBP"),
]

PROSE = [
    "The  old  mill  was  bought  in  1998\nand   turned   into   a   hall   for   40   start-ups.",
    "Harbour Road 12    Port City    Postcode 4410\nTelephone 555 0100    Fax 555 0101    Room 7",
]


@pytest.mark.parametrize(("table", "values"), TABLES)
def test_numbers_take_the_meaning_of_their_column(table: str, values: str) -> None:
    text = f"Key figures\n\n{table}\n\nThe figures were published by the park.\n".replace("⇥", "\t")
    assert ", ".join(f"{kind} {value}" for _, _, kind, value in found(text, "", "")) == values


@pytest.mark.parametrize("text", PROSE)
def test_gaps_alone_make_no_table(text: str) -> None:
    assert not any(kind in ("MONEY", "AREA", "PERCENT") for _, _, kind, _ in found(text, "", ""))


def test_cells_stay_apart_and_keep_their_places() -> None:
    source = "Park   Area (ha)   Firms\nEast   12          40\nWest   8           22\n"
    clean, segments = read_text(source)
    assert [one.text for one in segments] == ["Park\tArea (ha)\tFirms", "East\t12\t40", "West\t8\t22"]
    assert [source[(place := clean.to_source(one.span)).start:place.end] for one in segments] == [
        "Park   Area (ha)   Firms", "East   12          40", "West   8           22"]
