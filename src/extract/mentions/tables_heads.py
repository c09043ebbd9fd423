"""What the head of a column, the label of a row or the caption of a table says its numbers are."""

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from extract.mentions.count_en import nouns, plural, singular
from extract.mentions.currencies import tables as currency_tables
from extract.mentions.per import per
from extract.mentions.tables_units import SCALES, SCALES_ZH, things_zh
from extract.regex import regex

Kind = Literal["money", "percent", "area", "count", "year", "rank"]


class Meaning(NamedTuple):
    """What the numbers under a head are. `unit`: a currency as `currencies.py` names it, or an area unit; `of`: things counted; `per` of a price."""

    kind: Kind
    unit: str = ""
    factor: Decimal = Decimal(1)
    of: str = ""
    per: str | None = None


_OPEN = r"(?:^|[(（\[,，:：]|\b(?:in|of|unit|units|amounts|figures)\b[: ]*(?:in )?)\s*"
_CLOSE = r"\s*(?:[)）\],，;:：.]|$)"
_AREA = regex(
    rf"{_OPEN}(?P<scale>thousand|million|'000|万|千)?[ ]?(?P<unit>m²|m2|sq\.? ?m|sqm|square met(?:re|er)s|km²|km2|sq\.? ?km|ha|hectares?|acres?"
    rf"|sq\.? ?ft|sqft|square feet|rai|mu|平方米|平方公里|公顷|亩|㎡){_CLOSE}",
    re.I,
)
_PERCENT = regex(r"(?:±|＋－|\+/-|[一-鿿A-Za-z] ?)[%％]$|(?:^|[,:(] ?)(?:as )?(?:%|percentage|per ?cent|share) of [a-z ]{2,40}\)?$"
    r"|[(（,，:]\s*(?:in )?(?:%|％|per ?cent|pct|percentage)\s*(?:[)）]|$)|^(?:%|share"
    r"|percentage|per cent|percent|占比|比例|比重)$|[±＋+]?[%％]$", re.I)
_YEAR = regex(r"^(?:founded|established|opened|launched|start|since|set up|inception|completed|(?:lease|licen[cs]e|concession|contract"
    r"|term) (?:expiry|expires|end|ends|until)|expiry|expires|completion|built|renovated"
    r"|opening|commissioned|construction(?: start)?|year(?: (?:of|founded|established|opened|built|started)[a-z ]{0,16})?|est\.|started"
    r"|foundation|founding|成立时间|成立年份|设立时间|建成时间|成立)$", re.I)
_RANK = regex(r"(?:(?:national|overall|world|global|regional|provincial) )?(?:rank|ranking|place|position)(?: in (?:19|20)\d\d)?"
    r"|(?:全国|全省|综合)?(?:排名|位次|名次|排位)", re.I)
_COUNT_ZH = regex(r"(?P<of>[一-鿿]{2,10}?)(?:数量|总数|数)?\s*[(（](?:单位[:：])?(?:万|千)?(?P<unit>家|个|人|名|户|项|件|所|张|座"
    r"|台|人次)[)）]$|(?P<bare>[一-鿿]{2,8})(?:数量|总数|数)(?:\s|$)")
_SCALE_IN_ZH = regex(r"[(（](万|千)[家个人名户项件]")
_HEAD_EN = regex(r"^(?:(?:total |the )?(?:number|no\.?|nos\.?"
    r"|count) of )?(?P<of>(?:[A-Za-z&/-]+ ){0,3}?(?P<noun>[A-Za-z-]+))(?:\s*\((?:no\.?|number|persons|headcount)\))?"
    r"(?:,? \(?(?:19|20)\d\d\)?)?(?:\s[一-鿿]+)?$", re.I)
_BILINGUAL = regex(r"^[一-鿿]{1,8}\s*(?=[A-Za-z])")



@cache
def _money() -> re.Pattern[str]:
    table = currency_tables()
    plain = {w for w in table.names if w != "mark" and not (len(w) == 1 and w.isascii() and w.isalpha())}
    words = sorted(plain, key=lambda w: (-len(w), w))
    currency = "|".join(re.escape(w).replace("\\ ", " ") for w in words)
    scales = "|".join(re.escape(w) for w in sorted((w for w in SCALES if w), key=lambda w: (-len(w), w)))
    chinese = "|".join(sorted((w for w in SCALES_ZH if w), key=lambda w: (-len(w), w)))
    return regex(
        rf"{_OPEN}(?:(?:金额)?单位[:：]?\s*)?(?:(?P<scale>{scales})(?: of)?[ ]?(?P<c1>{currency})|(?P<c2>{currency})[ ]?(?P<scale2>{scales})?"
        rf"|(?P<zh>{chinese})?(?P<c3>{currency})|[A-Z](?P<never>))(?:人民币)?{_CLOSE}",
        re.I,
    )


@cache
def _rate() -> re.Pattern[str]:
    """The currency of a head such as "RMB/m2/month" or "Rent, EUR per m²"."""
    table = currency_tables()
    words = sorted((w for w in table.names if len(w) > 1 or not w.isalpha()), key=lambda w: (-len(w), w))
    return regex(r"(?:^|[(（,，:：] ?)(?P<unit>" + "|".join(re.escape(w).replace("\\ ", " ") for w in words) + r")(?=[ ]?/|[ ]per )", re.I)


_YEAR_TAIL = regex(r"(?<=[A-Za-z一-鿿)）])(?:, ?| )?[(（]?(?:19|20)\d\d年?[)）]?$")  # Residents, 2019 says of what year


@lru_cache(maxsize=2048)
def meaning(text: str) -> Meaning | None:
    """What the numbers under (or behind) the head `text` are; None where it does not say.

    >>> meaning("Turnover (FIM million)").unit, meaning("单位：万元").factor, meaning("Number of firms").of
    ('FIM', Decimal('10000'), 'firms')
    """
    text = _YEAR_TAIL.sub("", text.strip(" *|"))
    if not text or len(text) > 80:
        return None
    for match in _money().finditer(text):
        name = match["c1"] or match["c2"] or match["c3"]
        if name is None or (name.isalpha() and name.islower() and len(name) < 4 and match[0].strip() == text):
            continue
        factor = SCALES_ZH[match["zh"]] if match["zh"] else SCALES[(match["scale"] or match["scale2"] or "").lower()]
        return Meaning("money", currency_tables().names[name.lower()], Decimal(factor))
    if ("/" in text or " per " in text) and (rate := _rate().search(text)) is not None and (unit := per(text, 0, rate.end())):
        return Meaning("money", currency_tables().names[rate["unit"].lower()], per=unit)
    if _PERCENT.search(text):
        return Meaning("percent")
    if (area := _AREA.search(text)) is not None:
        scale = {"thousand": 1000, "'000": 1000, "千": 1000, "million": 10**6, "万": 10**4}.get((area["scale"] or "").lower(), 1)
        return Meaning("area", area["unit"].lower(), Decimal(scale))
    if _YEAR.match(text):
        return Meaning("year")
    if _RANK.fullmatch(text):
        return Meaning("rank")
    if (zh := _COUNT_ZH.search(text)) is not None:
        scale_zh = _SCALE_IN_ZH.search(text)
        return Meaning("count", "", Decimal({"万": 10**4, "千": 1000}[scale_zh[1]] if scale_zh else 1), zh["of"] or zh["bare"])
    things = things_zh(text)
    return _things(text) if things is None else Meaning("count", of=things)


def _things(text: str) -> Meaning | None:
    head = _HEAD_EN.match(_BILINGUAL.sub("", text))
    if head is None:
        return None
    noun = head["noun"]
    if (plural(noun) and singular(noun) in nouns().known) or noun.lower() in nouns().mass or noun.lower() in ("employment", "headcount"):
        return Meaning("count", of=head["of"].strip())
    return None
