"""Which currency a word means where it stands: a bare "$" by the article's country, "marks" by the country named nearest."""

from extract.mentions import country
from extract.mentions.currencies import BARE_CENT, BARE_DOLLAR, BARE_WON, BARE_YEN, BARE_YUAN, choices, tables
from extract.mentions.once import once
from extract.mentions.taiwan import taiwan_dollars
from extract.model import Passage
from extract.regex import regex

_DOLLARS = {"US": "USD", "HK": "HKD", "SG": "SGD", "TW": "TWD", "AU": "AUD", "CA": "CAD", "NZ": "NZD"}
_YUANS = {"HK": "HKD", "TW": "TWD", "MO": "MOP", "SG": "SGD"}
# where Chinese papers of the place write its dollar as plain 元; a mainland paper would say 美元, and so says elsewhere in the text
_YUANS_ABROAD = {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "BN": "BND"}
_TOLD = regex(r"人民币|[美加澳纽]元|[美加澳]金|[加澳]币|RMB|CNY|US\$|[A-Z]{1,2}\$|USD|(?:国务院|全国|央行|A股|沪深)")
_EURO = frozenset(("AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT", "SI", "SK"))


_JAPANESE = regex(r"\b(?:[Yy]en|tsubo|prefectur\w+|METI|MITI|JPY|Japanese|JICA|JBIC|JETRO|NEDO|Tokyo|Osaka|Kyoto|Nagoya|Yokohama|Kobe"
    r"|Fukuoka|Sapporo)\b|日元|日圆|円")


def _yen(passage: Passage, at: int) -> str:
    """¥ is the yen of a Japanese article or beside Japanese words, else the yuan."""
    if passage.place in ("JP", "CN"):
        return "JPY" if passage.place == "JP" else "CNY"
    texts = [passage.segment.text, *(one.text for one in reversed(passage.before[-8:]))]
    near = country.nearest(texts[0], at, texts[1:], ("JP", "CN"))
    if near is not None:
        return "JPY" if near == "JP" else "CNY"
    return "JPY" if any(_JAPANESE.search(text) for text in texts) else "CNY"


@once
def _yuan(passage: Passage) -> str:
    """元 is the money of an article's place that has a dollar of its own, else the yuan."""
    place = passage.place
    if place in _YUANS_ABROAD:
        texts = (passage.segment.text, *(one.text for one in passage.before[-40:]))
        return _YUANS_ABROAD[place] if not any(_TOLD.search(text) for text in texts) else "CNY"
    return _YUANS.get(place) or ("TWD" if not place and taiwan_dollars(passage) else "CNY")


def home(passage: Passage) -> str:
    """The money of the article's place: what a bare 30万 of a Chinese text is, or "it cost 3 million" where no currency is said."""
    place = passage.place
    if place in _EURO and (passage.year or "9999") >= "2002":
        return "EUR"
    return _yuan(passage) if not place or place in _YUANS else tables().countries.get(place) or _yuan(passage)


def resolve(name: str, passage: Passage, at: int = 0) -> str:
    """ISO code of a currency word at `at`: a bare dollar, 元 or ¥ by the article's place, "marks" or "Rs" by the country named nearest."""
    place = passage.place
    if name in (BARE_DOLLAR, BARE_CENT):
        return _DOLLARS.get(place, "USD")
    if name == BARE_YUAN:
        return _yuan(passage)
    if name == "GBP" and place == "IE" and passage.segment.text.startswith("£", at) and (passage.year or "2002") < "2002":
        return "IEP"  # the Irish pound, until 2001
    if name == BARE_YEN:
        return _yen(passage, at)
    if name == BARE_WON:
        return "KRW"
    codes = choices(name)
    if not codes:
        return name
    homes = {home: code for home, code in tables().countries.items() if code in codes}
    if not homes or len(codes) == 1:
        return codes[0]
    near = country.nearest(passage.segment.text, at, [one.text for one in reversed(passage.before)], homes)
    return homes[near] if near else homes.get(place, codes[0])
