"""Which currency a word means where it stands: a bare "$" by the article's country, "marks" by the country named nearest."""

from extract.mentions import country
from extract.mentions.currencies import BARE_CENT, BARE_DOLLAR, BARE_WON, BARE_YEN, BARE_YUAN, choices, tables
from extract.model import Passage

_DOLLARS = {"US": "USD", "HK": "HKD", "SG": "SGD", "TW": "TWD", "AU": "AUD", "CA": "CAD", "NZ": "NZD"}
_YUANS = {"HK": "HKD", "TW": "TWD", "MO": "MOP"}


def resolve(name: str, passage: Passage, at: int = 0) -> str:
    """ISO code of a currency word at `at`: a bare dollar, 元 or ¥ by the article's place, "marks" or "Rs" by the country named nearest."""
    place = passage.place
    if name in (BARE_DOLLAR, BARE_CENT):
        return _DOLLARS.get(place, "USD")
    if name == BARE_YUAN:
        return _YUANS.get(place, "CNY")
    if name == BARE_YEN:
        return "JPY" if place == "JP" else "CNY"
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
