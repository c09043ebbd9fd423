"""Why a number of the article needs no label, as far as the check can see it from the words around the number."""

import re
from collections.abc import Iterable

from extract.gold.cover import Cover, Lines
from extract.gold.numerals import Numeral, numerals
from extract.model import SourceSpan
from extract.regex import regex

_GLUED = regex(r"(?<!RMB)(?<!CNY)(?<!USD)(?<!EUR)(?<!GBP)(?<!SGD)(?<!HKD)(?<!KRW)(?<!Rs)(?<!IR)(?<!FY)[A-Za-z_@=&]$|"
    r"[A-Za-z](?<!mid)(?<!end)(?<!rly)(?<!ate)(?<!Mid)(?<!End)[-–]$|\d[.]$|\+$")
"""What glues the number to a word, a code or an address: B2, COVID-19."""
_CUE = regex(  # words that end right before the number and say what it counts: nothing
    r"(?:(?i:\b(?:phases?|stages?|figures?|fig\.|tables?|chapters?|sections?|parts?|annex|appendix|articles?|pages?|p\.|pp\.|no\.|nos\.|issue|vol\.|"
    r"volume|building|block|tower|hall|gate|room|suite|unit|floor|level|line|lines|route|highway|exit|pier|lot|plot|box|iso|version|formula|"
    r"tel\.?|phone|"
    r"fax|mobile|zip|postcode|code|grade|class|type|model|series|step|day|week|group|cohort|round|cluster|camp|desk|aged?|road|rd|©|copyright)"
    r"[ \u00a0]?[#:：]?\s?)|(?i:\b(?:phases|stages|figures|tables|chapters|sections|parts|pages|pp\.|nos\.|lines|buildings|blocks|lots|plots|rooms|"
    r"levels|units) \d{1,4}\s?(?:and|&|to|or|-|–)\s?)|(?i:\bpages? \d+ (?:of|/) )"
    r"|(?i:\b(?<!by )(?:bus|tram|train|flight|shuttle|minibus)(?:es)? )|(?i:\b(?:ext\.?|extension)[ :]{0,2})|分[机機][:： ]?|内线[:： ]?|\d转"
    r"|(?i:\bref(?:erence)?\.?(?: no\.?)?[: ]{1,2}(?:\w{1,6}[/-])*)"
    r"|\b(?:Fortune|Forbes|Inc\.|FTSE|Nikkei|Nasdaq|NASDAQ|S&P|DAX|CAC|CSI|ASX|Russell|Fast|Fab|Hurun)(?: (?:Global|Europe|Asia|China|India))? ?"
    r"|沪深|富时|财富|福布斯"
    r"|(?:SEHK|HKEX|SGX|SSE|SZSE|TWSE|NEEQ|KOSDAQ|KLSE|NASDAQ|NYSE|港交所|上交所|深交所|新三板|代[码碼号號])\s?[:：]?\s?"
    r"|(?i:\b(?:views?|reads?|comments?|likes?|hits|clicks|replies|downloads) ?[:：(（\[] ?)"
    r"|(?:浏览|瀏覽|阅读|閱讀|点击|點擊|评论|評論|回复|回覆|点赞|转发|收藏)(?:次数|数|量)?\s?[:：(（]\s?"
    r"|(?i:\b(?:aged|age of|at age) )|附件|表|图|圖|步骤|邮编|电话|電話|传真|热线|编号|文号|备案号|"
    r"(?:浏览|访问|阅读|点击)(?:(?:次数|量)?[:：]\s?|(?:次数|量)|\s)|[〔\[【])$")
_AFTER = (  # words that start right behind it
    r"\s?(?:周岁|週歲|岁|歲)(?!末|月|入|出)|[ -]years?[ -]old\b|\s?(?:人|次)?(?:浏览|瀏覽|阅读|閱讀|评论|評論|点赞|转发|收藏|回复|回覆)\s?[)）\]]",
    r"\.(?:SZ|SH|SS|HK|TW|TWO|KS|KQ|KL|SI|NS|BO)\b",
    r"(?i:\s(?:comments?|likes?|shares?|views?|min read)\b)|[ -]generation\b|-year-old|-to-\d|\s?次浏览|处引文",
    r"[\"”」』]?[ -]?(?:people |talents? |人)?(?:plan|programme|program|scheme|计划|工程)(?![A-Za-z])",
    r"[A-Za-z_@%‰°]*[A-Za-z_@]",                              # 5G, 3D
    r"[ \u00a0-]?(?i:km/h|kms?|kilomet\w+|met(?:er|re)s?|miles?|yards?|yds?|mm|cm|nm|µm|kg|tonnes?|tons?|lit(?:er|re)s?|[kmgt]?wh?|"
    r"megawatts?|kilowatts?|gigawatts?|[kmgt]bps|[gt]b|volts?|kv|mva|hz|mhz|ghz|degrees?|feet|foot|ft|m3|m³|cubic|inch\w*|teu|°c?)(?![A-Za-z²2])",
    r"\s?[余餘多来來]?(?:公里|千米|华里|英里|海里|里(?=[之外路长長，。、；)）])|英尺|呎|公尺|米(?!²)|"
    r"吨|噸|千瓦|兆瓦|立方|毫米|厘米|纳米|奈米|公斤|千克|度|摄氏|伏|赫|℃|[号號](?!称)|弄|室|层高|路|巷|楼(?![宇盘房])|樓(?![宇盤房])|[页頁]|点|點|[时時](?![代期间間])|秒|线|線|"
    r"频道|字|版|期|届|批|次会议|强|證券|G\b|分之)",
    r"\s?(?:a\.?m\.?\b|p\.?m\.?\b|AM\b|PM\b|o'clock|(?:GMT|UTC|CET|hrs)\b|[:：]\d\d)",
    r"/\d", r"[〕】\]]", r"(?i:-?\s?(?:bus|line|road|street|avenue|highway)s?\b)",
    r"\s(?:[A-Z][\w.]*\s){1,3}(?:Road|Street|St|Avenue|Ave|Drive|Lane|Boulevard|Blvd|Way|Close|Square)\b",
    r"(?i:th|st|nd|rd)?[ -](?i:century|world|five-year)",
)
_LEAD = regex(r"\s*(?:[-*•·>|]\s*)?[(（[]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[.)）、．:：\]](?!\d)(?=[^\S\n]*[^\s])|\s+(?=[A-Z一-鿿])|\s*$|"
    r"(?:\.\d{1,2})+\.?(?=\s+[A-Z一-鿿]))", re.MULTILINE)
_TIME = regex(r"(?<!\d)(?:[01]?\d|2[0-3])[:：][0-5]\d(?::\d\d)?(?!\d)")
_CONTENTS = regex(r"(?:^|(?<=\s))1\s+\S[^\n\d]{0,16}\s2\s+\S[^\n\d]{0,16}\s3\s+\S[^\n]*")
_DATE_LINE = regex(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[星期礼拜周][一二三四五六日天]|\d{1,2}:\d\d|updated|posted|published|reporter"
    r"|记者|記者|来源|來源|浏览|作者|编辑|comments?\b")
_FULL_DATE = regex(r"(?i)(?:19|20)\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?|\d{1,2}\.? [a-z]{3,9}\.? (?:19|20)\d\d|"
    r"[a-z]{3,9}\.? \d{1,2}, (?:19|20)\d\d")
_INLINE = regex(r"[(（]\d{1,2}[)）]|(?<=[；;：:，,。 ])\d{1,2}[)）、](?!\d)")
_WHOLE = regex(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|\b[A-Za-z0-9-]{1,64}\.(?:com|org|net|cn|edu|gov)\S*|"
               r"\+\d[\d ().-]{6,20}\d|\(0\d{1,5}\)[\d -]{5,15}|(?<!\d)(?:0\d{1,4}[- ]\d{3,4}[- ]?\d{4}|\d{3,4}-\d{6,8}|"
               r"\d{3}-\d{3}-\d{4})(?!\d)|(?<!\d)(?:[01]?\d|2[0-4])\s?[时時点點]\s?[0-5]?\d\s?分(?!之)"
               r"|[(（](?:[036]0\d{4}|[48]3\d{4}|688\d{3})[)）]"
               r"|\d(?:\.\d+)?[∶:：]\d(?:\.\d+)?(?!\d)"
               r"|[〇零一二三四五六七八九十百千\d]{1,8}分之[〇零一二三四五六七八九十百千\d]{1,8}|(?<![\d/])[1-9]/[2-9](?![\d/])"
               r"|(?i:\d{1,2}(?:st|nd|rd|th)|[一二三四五六七八九十]{1,3}五)(?=[ -](?i:five-year|century)|规划|计划)")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_MONTH_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? (?:19|20)\d\d)?"
_DATELINE = regex(  # KULIM, Aug 12 —; 新华社北京3月4日电
    rf"^[ \t]*[A-Z][\w.'’ -]{{1,40}}(?:, ?[A-Z][\w.'’ -]{{1,30}}){{0,2}}, {_MONTH_DAY}\s?(?:[(（][^()\n]{{1,30}}[)）])?\s?(?:--?|–|—|:)"
    r"|(?:社|网|網|报|報|讯|訊|台)[^\d\n，。]{0,12}(?:\d{4}年)?\d{1,2}月\d{1,2}日[电電讯訊]", re.MULTILINE)
_SEASON = r"(?:spring|summer|autumn|fall|winter|jan\w*|feb\w*|march|april|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)"
_EDITION = regex(
    rf"(?i)\b(?:edition|issue|imprint|collection|catalogue)(?: no\.? ?\d{{1,4}},?)?[:,]? {{0,2}}(?:{_SEASON}[ /-]{{1,3}}){{0,2}}(?:19|20)\d\d\b"
    rf"|\b{_SEASON}(?:/{_SEASON})? (?:19|20)\d\d (?:edition|issue|collection|catalogue)\b|(?:19|20)\d\d年(?:第\d+期|[春夏秋冬]季?[刊号號版])")
_PERSON_IS = regex(r"(?i)\b(?:he|she|who)(?:['’]s| is| was| turn(?:s|ed))(?: now| only| just| already| then)? $|\bthen (?:aged )?$")
_NAME_COMMA = regex(r"\b[A-Z][a-z]+ [A-Z][a-z]+, $")
_SAID = regex(r"(?i)\s*(?:[.,;:!?)”\"–—]|$|(?:and|but|when|now|this|today|next|years? old)\b)", re.MULTILINE)
_TALL = regex(r"(?i)\s(?:tall|high|long|wide|deep|thick|apart|ceilings?|headroom|clearance|in (?:height|length|width|depth|diameter))\b|\s?[x×]\s?\d")
_HEIGHT = regex(
    r"(?i)\b(?:height|altitude|elevation|depth|width|length|headroom|ceiling|eaves|distance)s?(?: (?:of|is|at|to|up to|about|over))*:? $|[x×]\s?$")
_STREET = regex(
    r"(?i)(?:stra(?:ß|ss)e|str\.|allee|chaussee|weg|gasse|gatan|vägen|katu|laan|straat|\b(?:street|avenue|boulevard|drive|lane)) (?:no\.? ?)?$")
_ENDS = regex(r"[a-z]?(?:[-–/]\d+)?\s*(?:[,.;)]|$)", re.MULTILINE)
_AFTER_RE = regex("|".join(_AFTER))
_EN_SMALL = regex(r"(?i:zero|one|two|three|four|five|six|seven|eight|nine|ten)")
_ZH_SIZE = regex(r"(?:[\d.,]+\s?)?[〇零一二两兩三四五六七八九十百千万萬亿億兆]*[百千万萬亿億][〇零一二两兩三四五六七八九十百千万萬亿億兆]*")
_ZH_IDIOM = regex(r"千[人家]万|万[一千物众能科科达向宝]|百[度姓货科年强花联忙]|千[年古方金]|亿[万达]|[一]百[分年]|百分|千克|万[^\s]{0,1}[利州寿]")


def open_numbers(text: str, taken: Iterable[SourceSpan]) -> list[Numeral]:
    """The numbers of `text` that stand outside every span `taken` and have no reason of their own to be without a label.

    Digits, and numbers in words from eleven and a hundred (一百) up: smaller words are mostly rhetoric.
    """
    whole = [match.span() for shape in (_WHOLE, _INLINE, _TIME, _CONTENTS, _DATELINE, _EDITION) for match in shape.finditer(text)]
    closed = Cover(len(text), [*taken, *(SourceSpan(*span) for span in whole + _date_lines(text))])
    lines = Lines(text)
    leads: dict[int, int] = {}
    found = []
    for one in numerals(text):
        if closed.meets(one.start, one.end) or not _counts(one, text):
            continue
        if text[one.start - 1:one.start] == "第" and text[one.end:one.end + 1] not in ("位", "名"):  # 第16届; 第28位 is a rank
            continue
        line = lines.start(one.start)
        if line not in leads:
            lead = _LEAD.match(text, line)
            leads[line] = lead.end() if lead else line
        before = text[max(0, line, one.start - 32):one.start]
        if one.start < leads[line] or _GLUED.search(before[-5:]) or _CUE.search(before) or _AFTER_RE.match(text, one.end) or \
                _is_age(one, before, text) or _is_size(one, before, text) or _is_house(one, before, text):
            continue
        found.append(one)
    return found


def _is_age(one: Numeral, before: str, text: str) -> bool:
    """he's 70; Li Bing, 45, director; not "he is 70 per cent sure"."""
    named = len(one.text) == 2 and _NAME_COMMA.search(before) and text.startswith(", ", one.end)
    return bool(named or (not one.scaled and _PERSON_IS.search(before) and _SAID.match(text, one.end)))


def _is_size(one: Numeral, before: str, text: str) -> bool:
    """12.5 m as a length: beside a word of height; the m may also mean million."""
    return one.text.endswith("m") and bool(_TALL.match(text, one.end) or _HEIGHT.search(before))


def _is_house(one: Numeral, before: str, text: str) -> bool:
    """Hafenstraße 12; Quay Street 12, Port City; not "in Quay Street 12 firms"."""
    return bool(_STREET.search(before) and _ENDS.match(text, one.end))


def _date_lines(text: str) -> list[tuple[int, int]]:
    """Full dates in short lines that also tell the hour, the weekday, the reporter or the source, in a newswire's dateline, and at the start of
    a line near the top."""
    found, at = [], 0
    for number, line in enumerate(text.split("\n")):
        for match in _FULL_DATE.finditer(line):
            if (len(line) < 80 and (_DATE_LINE.search(line) or len(match[0]) > 0.7 * len(line.strip()))) or _DASH.match(line, match.end()) or \
                    (number < 10 and len(line) < 60 and not line[:match.start()].strip()):
                found.append((at + match.start(), at + match.end()))
        at += len(line) + 1
    return found


_DASH = regex(r"\)?\s?(?:-{1,2}|–|—|/PRNewswire|讯|電)")


def _counts(one: Numeral, text: str) -> bool:
    """Whether the number states a size: not a rhetorical word, not a part of a Chinese idiom or name."""
    if any((char.isdigit() and char.isascii()) or "０" <= char <= "９" for char in one.text):
        return True
    if one.text[0].isascii():
        return not _EN_SMALL.fullmatch(one.text) and one.text.lower() not in _VAGUE
    return bool(_ZH_SIZE.fullmatch(one.text)) and len(one.text) > 1 and not _ZH_IDIOM.match(text, one.start)


_VAGUE = {"hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "dozens", "dozen", "m", "k", "b", "trillion", "zero"}
