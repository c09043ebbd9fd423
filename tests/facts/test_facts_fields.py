"""Lines of labels and lists below a label, in both languages; rows with an empty list say nothing.

A line that starts with "- " is an item.
"""

from dataclasses import replace

import pytest
from support import find, reading

from extract.model import Reading


def items(text: str) -> Reading:
    """The reading of marked text whose lines with a dash are items."""
    one = reading(text)
    return replace(one, segments=tuple(replace(s, kind="item") if s.text.startswith("- ") else s for s in one.segments))


def told(text: str) -> list[str]:
    one = items(text)
    names = {c.key: c.names[0] for c in one.clusters}
    rows = []
    for draft in find(one)[0]:
        if draft.predicate not in ("money", "count", "share"):
            data = draft.value.model_dump(mode="json") if draft.value is not None else {}
            value = data.get("number") or data.get("edtf") or data.get("text") or ""
            rows.append(" ".join(part for part in (names[draft.subject], draft.predicate, value, names.get(draft.object or "", "")) if part))
    return sorted(rows)


EN = "# [Harbour Park](PARK)\n"
ZH = "[海湾科技园](PARK)很大。\n"
ROWS = [
    (EN + "Founded: [1982](DATE:1982)", ["Harbour Park established 1982"]),
    (EN + "Year of foundation: [1982](DATE:1982)", ["Harbour Park established 1982"]),
    (EN + "- Established [1982](DATE:1982)", ["Harbour Park established 1982"]),
    (EN + "- Opening date | [May 1982](DATE:1982-05)", ["Harbour Park established 1982-05"]),
    (EN + "Location | [Meylan](PLACE)", ["Harbour Park located_in Meylan"]),
    (EN + "Address: [Meylan](PLACE), [Isère](PLACE), [France](PLACE)", ["Harbour Park located_in Meylan"]),
    (EN + "Communes: [Meylan](PLACE) and [Bernin](PLACE)", ["Harbour Park located_in Bernin", "Harbour Park located_in Meylan"]),
    (EN + "- Operator [Mori Group](ORG)", ["Harbour Park operated_by Mori Group"]),
    (EN + "Managed by: [Mori Group](ORG) and [Bay Trust](ORG)", ["Harbour Park operated_by Bay Trust", "Harbour Park operated_by Mori Group"]),
    (EN + "Owner: [Port City](ORG) ([51%](PERCENT:51))", ["Harbour Park owned_by 51 Port City"]),
    (EN + "Owners: [Port City](ORG) [51%](PERCENT:51), [Mori Bank](ORG) [49%](PERCENT:49)",
     ["Harbour Park owned_by 49 Mori Bank", "Harbour Park owned_by 51 Port City"]),
    (EN + "Opened [1984](DATE:1984) | Site: [Porto](PLACE)", ["Harbour Park established 1984", "Harbour Park located_in Porto"]),
    (EN + "- Partners: [Kiel University](ORG), [Mori Bank](ORG)",
     ["Harbour Park partner_of Kiel University", "Harbour Park partner_of Mori Bank"]),
    (EN + "- Also known as: [The Quay](PARK)", ["Harbour Park alias The Quay"]),
    (EN + "Tenants include:\n- [Acme](ORG), pumps\n- [Bolt](ORG) - lasers",
     ["Acme tenant_of Harbour Park", "Bolt tenant_of Harbour Park"]),
    (EN + "# Tenants\n- [Acme](ORG)\n- the [Bolt](ORG) (listed)", ["Acme tenant_of Harbour Park", "Bolt tenant_of Harbour Park"]),
    ("[Harbour Park](PARK) is large.\nShareholders of [Mori Group](ORG):\n- [Port City](ORG): [51%](PERCENT:51)\n- [Acme](ORG) [49%](PERCENT:49)",
     ["Mori Group owned_by 49 Acme", "Mori Group owned_by 51 Port City"]),
    (EN + "Its partners are:\n- [Kiel University](ORG)\n- [Mori Bank](ORG)",
     ["Harbour Park partner_of Kiel University", "Harbour Park partner_of Mori Bank"]),
    (ZH + "成立时间：[1994年](DATE:1994)", ["海湾科技园 established 1994"]),
    (ZH + "- 成立时间 [1994年](DATE:1994)", ["海湾科技园 established 1994"]),
    (ZH + "所在地：[江苏省](PLACE)[苏州市](PLACE)", ["海湾科技园 located_in 苏州市"]),
    (ZH + "运营方：[东方集团](ORG)", ["海湾科技园 operated_by 东方集团"]),
    (ZH + "管理机构：[东方集团](ORG)", ["海湾科技园 operated_by 东方集团"]),
    (ZH + "- 入驻企业：[东方药业](ORG)、[南方生物](ORG)", ["东方药业 tenant_of 海湾科技园", "南方生物 tenant_of 海湾科技园"]),
    (ZH + "入驻企业：\n- [东方药业](ORG)\n- [南方生物](ORG)（上市公司）", ["东方药业 tenant_of 海湾科技园", "南方生物 tenant_of 海湾科技园"]),
    (ZH + "股东：\n- [东方集团](ORG) [51%](PERCENT:51)\n- [西方集团](ORG) [49%](PERCENT:49)",
     ["海湾科技园 owned_by 49 西方集团", "海湾科技园 owned_by 51 东方集团"]),
    (ZH + "合作伙伴：[东海大学](ORG)", ["海湾科技园 partner_of 东海大学"]),
    # look-alikes
    (EN + "Owner: nobody knows, says [Acme](ORG).", []),
    (EN + "Companies like [Acme](ORG) grow.", []),
    (EN + "- Tenants pay [Acme](ORG) a rent.", []),
    (EN + "Location matters to [Acme](ORG).", []),
    (EN + "Partners in crime: none.", []),
    (EN + "Rivals:\n- [Acme](ORG)\n- [Bolt](ORG)", []),
    (EN + "Tenants left:\n- [Acme](ORG)", []),
    (ZH + "成立时间不详，[1994年](DATE:1994)有人来过。", []),
    (ZH + "竞争对手：\n- [东方药业](ORG)", []),
    (ZH + "地址变更后，[东方药业](ORG)很忙。", []),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_fields(row):
    text, wanted = row
    assert told(text) == sorted(wanted)
