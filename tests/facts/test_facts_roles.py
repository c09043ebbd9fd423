"""Roles in both languages: person, title, institution; rows with an empty list say nothing of a role."""

import pytest
from support import find, reading


def told(text: str) -> list[str]:
    """`person: title @ institution` of each role, sorted."""
    one = reading(text)
    names = {c.key: c.names[0] for c in one.clusters}
    return sorted(f"{names[d.subject]}: {d.value.text}" + (f" @ {names[d.object]}" if d.object else "")
                  for d in find(one)[0] if d.predicate == "role")


ROWS = [
    ("Mr. [Li Bo](PERSON), director of [Juno Park](PARK), led the tour.", ["Li Bo: director @ Juno Park"]),
    ("[Juno Park](PARK) CEO [Anna Berg](PERSON) said no.", ["Anna Berg: CEO @ Juno Park"]),
    ("[Juno Park](PARK)'s managing director, [Anna Berg](PERSON), said no.", ["Anna Berg: managing director @ Juno Park"]),
    ("[Anna Berg](PERSON), the mayor, came.", ["Anna Berg: mayor"]),
    ("[Anna Berg](PERSON) is the chairwoman of [Mori Group](ORG).", ["Anna Berg: chairwoman @ Mori Group"]),
    ("The chief executive of [Mori Group](ORG), [Anna Berg](PERSON), said no.", ["Anna Berg: chief executive @ Mori Group"]),
    ("[Anna Berg](PERSON) (Chairwoman, [Mori Group](ORG)) came.", ["Anna Berg: Chairwoman @ Mori Group"]),
    ("[Anna Berg](PERSON) ([Mori Group](ORG), Deputy Dean) came.", ["Anna Berg: Deputy Dean @ Mori Group"]),
    ("[Anna Berg](PERSON), who at [Mori Group](ORG) is Director of Public Affairs, came.",
     ["Anna Berg: Director of Public Affairs @ Mori Group"]),
    ("[Anna Berg](PERSON), International Affairs Director of [Mori Group](ORG), came.",
     ["Anna Berg: International Affairs Director @ Mori Group"]),
    ("[Mori Group](ORG) grows.\n[Anna Berg](PERSON), its managing director, said so.", ["Anna Berg: managing director @ Mori Group"]),
    ("# [Juno Park](PARK)\nGeneral manager: Dr. [Anna Berg](PERSON).", ["Anna Berg: General manager @ Juno Park"]),
    ("# [Juno Park](PARK)\nFounder: [Anna Berg](PERSON), [1994](DATE:1994).", ["Anna Berg: Founder @ Juno Park"]),
    ("[Anna Berg](PERSON), who leads [Mori Group](ORG), came.", ["Anna Berg: leads @ Mori Group"]),
    ("[Mori Group](ORG) grows.\n[Anna Berg](PERSON), who heads property finance at the bank, came.",
     ["Anna Berg: heads property finance @ Mori Group"]),
    ("[Anna Berg](PERSON), CEO of [Juno Park](PARK) and Chairwoman of [Mori Group](ORG), came.",
     ["Anna Berg: CEO @ Juno Park", "Anna Berg: Chairwoman @ Mori Group"]),
    ("[Juno Park](PARK) grows.\n[Anna Berg](PERSON), the director of the park, said so.", ["Anna Berg: director @ Juno Park"]),
    ("Prime Minister [Li Bo](PERSON) came.", ["Li Bo: Prime Minister"]),
    ("[Juno Park](PARK) grows with Prime Minister [Li Bo](PERSON) behind it.", ["Li Bo: Prime Minister"]),
    ("[Anna Berg](PERSON), an economist, doubts it.", ["Anna Berg: economist"]),
    ("[Anna Berg](PERSON), operations manager at [Juno Park](PARK), said so.", ["Anna Berg: operations manager @ Juno Park"]),
    # look-alikes
    ("[Anna Berg](PERSON) visited [Juno Park](PARK).", []),
    ("[Anna Berg](PERSON) met the directors of [Juno Park](PARK).", []),
    ("[Juno Park](PARK) was founded by [Anna Berg](PERSON).", []),
    ("[Anna Berg](PERSON) praised [Juno Park](PARK) and its partners.", []),
    ("[Anna Berg](PERSON), who works hard, came.", []),
    ("A street in [Juno Park](PARK) is named after [Anna Berg](PERSON).", []),
    ("[Anna Berg](PERSON) asked who leads [Juno Park](PARK).", []),
    # Chinese
    ("[海湾科技园](PARK)管委会主任[李明](PERSON)表示，将引进项目。", ["李明: 管委会主任 @ 海湾科技园"]),
    ("[东方集团](ORG)董事长[李明](PERSON)介绍。", ["李明: 董事长 @ 东方集团"]),
    ("[李明](PERSON)任[东方集团](ORG)总经理。", ["李明: 总经理 @ 东方集团"]),
    ("[李明](PERSON)（[东方集团](ORG)总裁）出席。", ["李明: 总裁 @ 东方集团"]),
    ("[李明](PERSON)现任[东海大学](ORG)校长。", ["李明: 校长 @ 东海大学"]),
    ("[东方集团](ORG)创始人、董事长[李明](PERSON)表示。", ["李明: 创始人、董事长 @ 东方集团"]),
    ("[东方药业](ORG)[1997年](DATE:1997)由[李明](PERSON)创办。", ["李明: 创办 @ 东方药业"]),
    ("[李明](PERSON)创办了[东方药业](ORG)。", ["李明: 创办 @ 东方药业"]),
    ("本报讯（记者 [李明](PERSON) 通讯员 [王芳](PERSON)）", ["李明: 记者", "王芳: 通讯员"]),
    ("副市长[李明](PERSON)出席。", ["李明: 副市长"]),
    ("[东方集团](ORG)很大。\n总经理[李明](PERSON)介绍。", ["李明: 总经理 @ 东方集团"]),
    ("[东方集团](ORG)党委书记、董事长[李明](PERSON)出席。", ["李明: 党委书记、董事长 @ 东方集团"]),
    ("[李明](PERSON)考察[海湾科技园](PARK)。", []),
    ("[李明](PERSON)与[东方集团](ORG)负责人座谈。", []),
    ("[李明](PERSON)来到[海湾科技园](PARK)调研。", []),
    ("[东方集团](ORG)感谢[李明](PERSON)。", []),
    ("[李明](PERSON)在[东海大学](ORG)毕业。", []),
    ("[李明](PERSON)捐款给[东海大学](ORG)。", []),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_roles(row):
    text, wanted = row
    assert told(text) == sorted(wanted)
