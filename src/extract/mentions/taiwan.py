"""Signs that a Chinese text counts in Taiwan's own terms: years of the republic (104年底 is 2015), 元 as new Taiwan dollars.

The rule for a bare 元 where nothing else tells the article's country: a text that uses 新台币, years of the republic, the
surface 坪 (not of Japan or Korea), 全台 or words only Taiwan has (部落格, 育成中心) in the sentences up to it speaks of Taiwan
dollars, unless the sentence itself names 人民币. Towns are no sign: firms from Taipei invest yuan on the mainland.
"""

from functools import lru_cache

from extract.mentions.once import once
from extract.model import Passage
from extract.regex import regex

_REACH = 40  # segments looked back through, as for years
# 104年底 and 101年1至6月, which nobody else writes
_DATED = r"(?<![\d.,第])1[01]\d年(?:\d{1,2}(?:[至-]\d{1,2})?月|[底初]|[上下]半年|第?[一二三四1-4]季)"
_YEARS = regex(r"民[国國][ ]?\d{2,3}[ ]?年|新[台臺][币幣]|NT\$|" + _DATED)
_MONEY = regex(
    r"民[国國][ ]?(?:\d{2,3}|[一二三四五六七八九十]{2,4})[ ]?年|[台臺][币幣]|NT\$|全[台臺](?![州站账])|部落格|育成中心|竹科|" + _DATED
)
_OTHER_PING = regex(r"日本|日元|日圆|东京|韩国|韩元|首尔|大田")
_MAINLAND = regex(r"人民[币幣]|RMB|CNY")


@lru_cache(maxsize=4096)
def _signs(text: str) -> tuple[bool, bool]:
    if text.isascii() and "NT$" not in text:
        return False, False
    ping = "坪" in text and _OTHER_PING.search(text) is None
    return _YEARS.search(text) is not None, ping or _MONEY.search(text) is not None


@once
def _told(passage: Passage) -> tuple[bool, bool]:
    found = [_signs(one.text) for one in (*passage.before[-_REACH:], passage.segment)]
    return any(years for years, _ in found), any(money for _, money in found)


def republic_years(passage: Passage) -> bool:
    """Whether years of two and three digits are the republic's."""
    return _told(passage)[0]


def taiwan_dollars(passage: Passage) -> bool:
    """Whether a bare 元 is the new Taiwan dollar."""
    return _told(passage)[1] and _MAINLAND.search(passage.segment.text) is None
