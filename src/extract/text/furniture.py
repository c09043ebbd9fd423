"""What belongs to the page and not to the article: menus, running heads, tickers, and the tail behind a cue.

Structure decides more than words: a cue (data/cues.tsv) opens furniture, prose that resumes closes it again.
"""

import re
from collections import Counter

from extract.regex import regex
from extract.text import dates
from extract.text.lines import Line
from extract.text.rows import free_rows
from extract.text.wrap import Block

_ENDS = regex(r"[.!?。！？;；:：,，…][\"'”’)\]）]*$")
_SENTENCE = regex(r"[a-z0-9%)][.!?](?:[\"'”’)]*)(?:\s|$)|[。！？]")
_PERIOD = regex(r"[a-z0-9%)][.](?:[\"'”’)]*)(?:\s|$)|。")
_NUMBER = regex(r"[0-9]{1,4}")
_DIGITS = regex(r"[0-9]+")
_ABOUT_US = regex(r"\b(?:about us|who we are|what we do)\b|关于我们", re.I)
_WHEN = regex(r"\W{0,3}(?:(?:会议|活动|举办|召开|调研|考察|接待|签约|采访|开幕)?(?:时间|日期)|date(?: and time)?|day|time|when) ?[:：]", re.I)
_BEGUN = regex(  # a label with its date in the line below
    r"(?:(?:date|year) (?:of )?)?(?:opened|opening|founded|foundation|established|establishment|approved|approval|completed|completion"
    r"|started|launched|built|incorporated|inaugurated|registered)(?: (?:in|on|date))?[:：]?"
    r"|(?:成立|设立|创立|获批|批准|批复|启用|开园|开业|开工|竣工|投产|奠基|注册)(?:时间|日期)?[:：]?",
    re.I,
)
_PLACE_LABEL = (
    r"(?:(?:会议|活动|举办|召开|调研|考察|接待|签约|采访)?(?:地点|地址|场所|方式|形式|主题|对象|议题)|出席|参加|参与|列席|参会|主持|嘉宾|主办|承办"
    r"|venue|place|location|where|participants?|attend(?:ees|ance|ing|ed)|present|chair|speakers?|who|host|admission|time)"
    r"[\w /()（）]{0,16}[:：]"
)
_WHERE, _WHERE_IN = regex(rf"\W{{0,3}}{_PLACE_LABEL}", re.I), regex(rf"\S[\s;；，,|]+{_PLACE_LABEL}", re.I)
_LABEL = regex(r"\W{0,3}[^\W\d_][^:：|]{0,40}?\s*(?:[:：]\s*\S|\s\|\s)")
_CARD_LABEL = regex(
    r"\W{0,3}(?:(?:media|press|investor|sales|letting|leasing|general)? ?(?:contacts?|enquir\w+|inquir\w+|relations)|name|attn|address|add"
    r"|(?:head )?office|post\w*|zip|tel\w*|phone|mobile|fax|e-?mail|web\w*|hours|opening hours|skype|wechat|whatsapp|qq"
    r"|[一-鿿]{0,4}(?:地址|住址|邮编|邮政编码|邮递区号|电话|热线|专线|传真|邮箱|邮件|信箱|手机|网址|网站|联系人|联络人|联系方式|联系|联络|公众号|微信))"
    r"[^:：\w]{0,4}(?:\([^()]{0,20}\)|[A-Za-z. ]{0,20})[:：]",
    re.I,
)
_PROSE = 200  # columns: a paragraph that no teaser or biography line reaches by accident
_HEAD_LINES = 15


def mark_pages(lines: list[Line]) -> None:
    """Page numbers and running heads become class "page".

    A page number is a number alone between blank lines, not smaller than the one before and several lines away
    from any other number line (key figures stand close together). The short lone line before it is the running
    head; so are short lone lines that come back three times.
    """
    numbers = [i for i, line in enumerate(lines) if line.cue == "number"]
    last = 0
    for at, i in enumerate(numbers):
        line = lines[i]
        line.cue = ""
        alone = line.gap > 0 and (i + 1 == len(lines) or lines[i + 1].gap > 0)
        apart = (at == 0 or i - numbers[at - 1] > 4) and (at + 1 == len(numbers) or numbers[at + 1] - i > 4)
        found = _NUMBER.search(line.text)
        value = int(found[0]) if found else 0
        labelled = not line.text.isdigit()
        if not ((alone and apart) or (labelled and alone)) or value < last or value > 1500 or i == 0:
            continue
        line.cls, last = "page", value
        above = lines[i - 1]
        if i > 1 and _is_lone_short(lines, i - 1) and not above.marker:
            above.cls = "page"
    shape = Counter(_DIGITS.sub("#", line.text) for i, line in enumerate(lines) if _is_lone_short(lines, i))
    repeated = {text for text, times in shape.items() if times >= 3}
    if not repeated:
        return
    seen: set[str] = set()
    for i, line in enumerate(lines):
        text = _DIGITS.sub("#", line.text)
        if text in repeated and _is_lone_short(lines, i) and len(text) > 8:
            if text in seen:
                line.cls = "page"
            seen.add(text)


def _is_lone_short(lines: list[Line], i: int) -> bool:
    line = lines[i]
    return (
        line.cls == "text"
        and line.gap > 0
        and line.width <= 100
        and (i + 1 == len(lines) or lines[i + 1].gap > 0)
        and not _ENDS.search(line.text)
    )


def is_prose(block: Block) -> bool:
    """A paragraph that reads like an article: long, with at least one full stop."""
    return block.first.cls == "text" and block.width >= _PROSE and bool(_SENTENCE.search(block.text))


def _is_sentence(block: Block) -> bool:
    return block.first.cls == "text" and block.width >= 70 and bool(_PERIOD.search(block.text))  # a title may ask


def mark_furniture(blocks: list[Block]) -> None:
    """Set kind "furniture" on every block that is part of the page."""
    free_rows(blocks)
    body = [i for i, block in enumerate(blocks) if _is_sentence(block)]
    first, last = (body[0], body[-1]) if body else (len(blocks), -1)
    signed = _signature(blocks, last)
    for i, block in enumerate(blocks):
        line = block.first
        if line.cls in ("page", "url", "email", "image", "rule"):
            block.kind = "furniture"
        elif line.cls in ("date", "meta"):
            # a date on its own line in the middle may be a timeline or an agenda
            block.kind = "furniture" if (i < first and not _is_appointment(blocks, i)) or i in signed else ""
        elif i in signed:
            block.kind = "furniture"
        elif line.cls == "nav":
            block.kind = "furniture" if i < min(first, _HEAD_LINES) or i > last or i == len(blocks) - 1 else ""
        elif line.cls == "cue" and line.cue == "word":
            block.kind = "furniture" if i < first or i > last else ""  # "Search" may be a heading
        elif line.cls == "cue" and (line.scope == "line" or i < first):
            block.kind = "furniture"
    _mark_menu(blocks, first)
    _mark_tails(blocks)
    _mark_tickers(blocks)
    _mark_contacts(blocks)


def _is_appointment(blocks: list[Block], i: int) -> bool:
    """Whether a date line tells when something took place: where, or who came, stands in it or beside it, or what began right above."""
    text = blocks[i].text
    if i and blocks[i].first.gap == 0 and _BEGUN.fullmatch(blocks[i - 1].text):
        return True
    if not _WHEN.match(text):
        return False
    beside = (blocks[j].text for j in (i - 1, i + 1, i + 2) if 0 <= j < len(blocks))
    return bool(_WHERE_IN.search(text)) or any(_WHERE.match(one) for one in beside)


def _signature(blocks: list[Block], last: int) -> set[int]:
    """The line that dates a letter or notice: the only one of its kind behind the last sentence (several are a chronicle)."""
    tail = [i for i in range(last + 1, min(len(blocks), last + 12)) if 0 < len(blocks[i].text) <= 60 and dates.is_signed_line(blocks[i].text)]
    return set(tail) if len(tail) == 1 and last >= 0 else set()


def _mark_menu(blocks: list[Block], first: int) -> None:
    """Short lines above the last menu or breadcrumb of the head are menu too."""
    top = blocks[: min(first, _HEAD_LINES)]
    menus = [
        i
        for i, b in enumerate(top)
        if b.first.cls == "nav" or (b.first.cls == "cue" and b.first.cue in ("button", "word"))
    ]
    if not menus:
        return
    for i, block in enumerate(top[: menus[-1]]):
        if not block.kind and (block.width <= 30 or (i == 0 and menus[-1] == 1 and block.width <= 20)):
            block.kind = "furniture"


def _mark_tails(blocks: list[Block]) -> None:
    """From a block cue on everything is furniture until prose resumes.

    Prose has resumed when two paragraphs of it follow with no more than two short blocks between; where more prose
    stands behind the cue than before it, the cue was a box inside the article and the first paragraph is enough.
    """
    prose = [is_prose(b) for b in blocks]
    total, before, done = sum(prose), 0, -1
    for i, block in enumerate(blocks):
        before += prose[i]
        if i <= done or block.first.cls != "cue" or block.first.scope != "block":
            continue
        if block.first.cue == "references" and _is_topic(blocks, i):
            continue
        if before == 0 and _ABOUT_US.search(block.text) and any(_is_sentence(b) for b in blocks[i + 1 : i + 3]):
            block.kind = "furniture"  # the page of a park about itself: what it says there is its article
            continue
        after = total - before
        end = len(blocks)
        for j in range(i + 1, len(blocks)):
            if not prose[j]:
                continue
            if after > before or any(prose[j + 1 : j + 4]):
                end = j
                while end > i + 1 and _may_head(blocks[end - 1]) and end > j - 1:
                    end -= 1
                break
        for inner in blocks[i:end]:
            inner.kind = "furniture"
        done = end - 1


def _is_topic(blocks: list[Block], i: int) -> bool:
    """A heading "Sources" with prose right under it talks about sources."""
    return i + 1 < len(blocks) and _is_sentence(blocks[i + 1])


def _may_head(block: Block) -> bool:
    return block.first.cls == "text" and block.width <= 100 and not _ENDS.search(block.text) and block.first.gap > 0


def _mark_tickers(blocks: list[Block]) -> None:
    """Three or more date lines with one to three headlines between each: other stories, listed by date.

    Without a time of day such a list may be a timeline of the article: then it stays.
    """
    dated = [i for i, b in enumerate(blocks) if b.first.cls in ("date", "meta") and dates.is_date_line(b.text)]
    run: list[int] = []
    for i in [*dated, len(blocks) + 9]:
        if run and not (
            1 < i - run[-1] <= 4 and i < len(blocks) and all(b.width <= 160 for b in blocks[run[-1] + 1 : i])
        ):
            _mark_ticker(blocks, run)
            run = []
        run.append(i)


def _mark_ticker(blocks: list[Block], run: list[int]) -> None:
    if len(run) < 3:
        return
    inner = blocks[run[0] : run[-1] + 1]
    clocked = sum(dates.has_clock(blocks[i].text) for i in run)
    sentences = sum(bool(_SENTENCE.search(b.text)) for b in inner)
    if clocked * 2 < len(run) and (sentences or clocked == 0):
        return
    start, end = run[0], run[-1] + 1
    if start and blocks[start - 1].width <= 160 and not _SENTENCE.search(blocks[start - 1].text) and clocked:
        start -= 1  # the headline of the first one stands before its time
    for block in blocks[start:end]:
        block.kind = "furniture"


def _mark_contacts(blocks: list[Block]) -> None:
    """The short lines right above an e-mail address, with no blank line between, are its visiting card.

    Under a fact sheet the address is one row more: a label that no card has says so, and the rows stay.
    """
    for i, block in enumerate(blocks):
        if block.first.cls != "email":
            continue
        j = i
        while (
            j > 0
            and i - j < 6
            and blocks[j].first.gap == 0
            and blocks[j - 1].width <= 70
            and not _ENDS.search(blocks[j - 1].text)
        ):
            j -= 1
        card = blocks[j:i]
        if any(b.first.cls == "text" and _LABEL.match(b.text) and not _CARD_LABEL.match(b.text) for b in card):
            continue
        for inner in card:
            if inner.first.cls in ("text", "cue"):
                inner.kind = "furniture"
