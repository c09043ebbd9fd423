"""Numbers with no currency of their own: after a money word (投资45亿), in a list of amounts, in a table whose head says the unit."""

import re
from dataclasses import replace
from decimal import Decimal

from extract.mentions import tables as heads
from extract.mentions.measures import BECAME, Hit, looks_like_year, own_bound
from extract.mentions.money_code import home, resolve
from extract.mentions.money_listed import CLOSED_ZH, earlier, named, of_unit, parallel, wage
from extract.model import Numeral, Passage
from extract.regex import regex

_CUE_ZH = regex(
    r"(?:投资|融资|营收|产值|收入|资金|注册资本|资本|总规模|规模|利润|销售额|销售|税收|贷款|补贴|奖励|估值|市值|GDP|生产总值|总额|金额"
    r"|费用|成本|签约额|出口额|进口额|进出口|"
    r"交易额|成交额|净赚|小赚|赚|盈利|年租|房租|合同额|基金|资助|补助|预算|支出|货值|增加值|授信|募资|募集|出资|投入|到账|纳税|税额|营业额|总投|亏损|债券"
    r"|(?<![名份])额|追加|实缴|认缴|集资|奖补|补偿|余下|剩余|配套|作价|造价|概算|估算|报价|标价|中标|成交价|地价|学费|票价|奖金|年薪|月薪|底薪|工资|赔偿|罚款|保证金|首付|花[了掉费]|耗资|斥资|注资|增资|捐款|捐赠|拨付|垫资|租金|薪酬|薪水"
    r"|自筹|总价|募得|发债|放款|拨款|押金|订金|定金|欠款|筹款|凑(?![热巧合])|亏(?!待)|挣|砸下|掏出|垫付|首笔|首期|头期)[一-鿿]{0,6}$"
)
# verbs that take sums only where the sentence speaks of money: 账上只剩八万, 一年能卖两个亿
# any fee, sum or grant, right before the number: 安家费200万, 种子金30万
_FEE_ZH = regex(r"(?:(?<![免浪消路])费|(?<![一二两三几多各该这此条新老])款|(?<![黄五冶合白铸千鎏])金)(?:共|各|仅|最高)?$")
# what a sum is for, behind it: 9000万输水管线款, 300万专项补助
_SUM_ZH = regex(r"(?:的)?(?![家个人名户件项套台吨平亩张座次条辆只株间股元美欧港日企学用居农员职市会游]|职工|粉丝)[一-鿿]{1,8}?"
    r"(?:资金|贷款|补贴|补助|奖金|奖励|专项债|债券|基金|工程款|货款|欠款|经费|预算|定金|违约金|投资款|土地款|保证金|(?<![条新])款(?=[，。的、未尚已仍滞])"
    r"|意向投资|融资|授信)")
_SPENT_ZH = regex(r"(?:剩|剩下|剩余|还有|花|花掉|卖|赚|挣|借|贷|凑|给|收|付|交|出|补|奖|罚|赔|亏|欠|还|掏|砸|拿|投|融|筹"
    r"|拿出|要价|卖出|拿到|到手|借我们|借给我们?|给过?我们?|贷给?我们?)$")
_PURSE_ZH = regex(r"资金|账[上面户]|元|块|月租|房租|租金|营收|销售额|借|贷|钱|利息|房东|老板|融资|天使|基金|补|奖|凑|出资|占\d|股[份权]|本金|存款")
_CUE_EN = regex(
    r"\b(?:revenues?|turnover|sales|invest\w*|investments?|income|profits?|output|budget|fund\w*|capital|GDP|loans?|grants?|subsid\w+"
    r"|costs?|take up|works|fees?|duty|price|rents?|bill|contribut\w+|against|worth|value\w*|assets|raised|exports?|imports?|spen[dt]\w*"
    r"|earn\w*|paid|tax\w*|sold|sells?|bought|buys?|purchas\w+|acquir\w+|auction\w*|guarantees?|mortgages?|bonds?)\b",
    re.I,
)
_OTHER_UNIT_ZH = regex(
    r"[ ]?(?:[家个個名人项件张座栋幢支户台套种条只间处场次批款辆艘架颗部份篇平亩㎡吨千瓦公顷米里升股标片株头箱度位%％]|[a-zA-Z²])"
)
_END_EN = regex(
    r"[ ]?(?:$|[,.;:)\]”\"]|(?:in|from|to|by|up|at|and|or|for|last|this|during|on|since|compared|while|per|a|annually|after|before|with"
    r"|not|less|more|of (?:it|this|that|them|these|which)|respectively|so|had|has|was|were|is|are|into|over)(?![A-Za-z]))"
)
_END_ZH = regex(r"[ ]?(?:$|[，。,；;、）)”！？!?.]|(?<= )(?:in|by|from|for|to|and|at|on|with|last|this)\b"
    r"|以上|左右|以内|的|到|增|减|降|多出|少了|下降|上升"
    r"|门槛|大关|（(?:人民币|RMB|含|不含|约合)"
    r"|、|和|与|用于|资金|规模|建设|打造|设立|成立|购[买置]|支持|奖励|补贴|用来|改造|启动|扩建|买|修|盖|自筹|自有|来自|归|作为|入股|到账|到位|缺口|起步|出头|起(?=[，。,；;、）]|$)|涨|跌|提高|扩|缩|翻|攀|调[至到整]|一(?:个月|[年月天])|每[年月天]|[/／][年月天]|已于?|就|均|仍|尚|全部|(?<=个亿)(?![人元家户名个美欧港日]))")
_WORD_EN = regex(r"[ ](?:in|by|from|for|to|and|at|on|with|last|this)\b")
_PRICE = regex(r"[ ]?/[ ]?(?:m2|m²|sq\.? ?m|sqm|sq\.? ?ft|sqft|㎡|平方米|平米|平|亩|坪)(?![A-Za-z])")  # a flat is 28,000/sqm
# nothing but money is thrown in, lost or earned so: 砸了两百万, 亏了四十万
_SUNK_ZH = regex(r"(?:砸|赔|亏|贷|掏|挣|赚|投|花|欠)(?:了|进去?|过|掉)?$")
_EACH_OF_ZH = regex(r"每(?:套|家|户|亩|平|平方米|平米|台|辆|股|吨|单|间|个?团队|个?项目|个?工位|家企业|人|名学[生员])(?:[给补奖要卖交付收约]{0,2})$")
_SOLD_ZH = regex(r"[卖售价补奖租资款贷]|万元|亿元")
_CLEAR_ZH = regex(r"(?:达到?|为|约|超过?|近|逾|突破|共|合计|累计|增至|增长到|增加到|实现|完成|[到至了从由是])+$")
# what a sum is for, right behind it: 6万8押金, 20万补助
_FOR_ZH = regex(
    r"(?:的)?(?:押金|定金|订金|保证金|补助|补贴|奖金|奖励|贷款|投资|首付|年薪|月薪|租金|房租|启动资金|天使|融资|本金|罚款|工资|欠款|现金|存款|预算|经费|学费"
    r"|注册资本|创业基金|扶持|资助)"
)
_EQUITY = regex(r"[，,]占(?:了|股)?(?:股份)?(?:约|近)?[\d一二三四五六七八九十]")  # 他们给了八万，占6%
_PART_ZH = regex(r"其中[一-鿿A-Za-z]{0,12}$")
_THAN_ZH = regex(r"(?:[较比](?:上年|去年|前年|上一年度?|同期|往年)|上年同期|上一年度?|去年同期|此前|原来)的?$")
_EARN_EN = regex(
    r"\b(?:earn(?:s|ed|ing)?|pay(?:s|ing)?|paid|salar(?:y|ies)|wages?|rents?|cost(?:s|ing)?|charg(?:es?|ed|ing)|asking|takes? home|gets?)\b"
    r"(?: (?:of|is|are|was|were|at|only|just|about|around|some|up to|from|nearly|over|a|an|average|averages|us|them|you))* $", re.I
)
_TIMED_EN = regex(r"(?: (?:a|per|each|every) (?:month|year|week|day|hour|night|annum|desk|head|square (?:met(?:re|er)|foot))|/(?:month|year"
    r"|week|day|hour|mo))(?![A-Za-z])")
_SPENT_EN = regex(
    r"\b(?:pour(?:s|ed|ing)?|invest(?:s|ed|ing)?|spen[dt](?:s|ing)?|rais(?:es?|ed|ing)|worth|cost(?:s|ing)?|lent|lends?|borrow(?:s|ed|ing)?"
    r"|pay(?:s|ing)?"
    r"|paid|(?:turnover|revenues?|sales|investments?|budget|capital|fund|loans?|grants?|profits?|fees?|costs?|tax(?:es)?|duty|duties|price|rents?|income|subsid(?:y|ies)"
    r"|bonds?|deposits?|value|compensation|penalt(?:y|ies)|fines?|dividends?|loss(?:es)?|aid|funding|guarantees?|mortgage|bids?|overruns?|debts?|arrears|salary"
    r"|valuation|overdraft|deficit|surplus|contribution) of)(?: (?:about|some|around|nearly|over|up to"
    r"|more than|at least|another))*$",
    re.I,
)
_LETTER = regex(r"[ ](?P<letter>m|mn|bn|k|mln)(?![A-Za-z²³\d])")
_LETTERED = regex(r"(?:of which|thereof|including|up from|down from|from|against|and|versus|compared with|after|plus|with|than)(?: (?:about"
    r"|some|around|only))? $")
_LETTERS = {"m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "k": 10**3}


def may_carry(text: str, numeral: Numeral) -> bool:
    return numeral.scaled or (numeral.style == "digits" and not looks_like_year(text, numeral))


def cued(passage: Passage, hits: dict[int, Hit]) -> None:
    """Numbers with a scale but no currency, after a money word or in a passage of amounts: 投资45亿."""
    text, numerals = passage.segment.text, passage.numerals
    carried: str | None = None
    last: Hit | None = None
    for index, numeral in enumerate(numerals):
        if index in hits:
            last, carried = hits[index], hits[index].unit
            continue
        follows = text[numeral.end : numeral.end + 1]
        if follows in ("/", " ") and numeral.style == "digits" and _PRICE.match(text, numeral.end) and not looks_like_year(text, numeral):
            scaled_zh = numeral.scaled and text[numeral.end - 1] in "万亿"
            unit = carried or earlier(passage) or (home(passage) if passage.place or scaled_zh else None)
            if unit:
                last = hits[index] = of_unit(numeral, unit)
            continue
        if numeral.style == "words" and follows and follows in "，。；" and numeral.scaled and numeral.number < 10**5:
            found = _bare_zh(passage, numeral, carried)  # 工资六千五
            if found is not None:
                hits[index] = found
                continue
        if numeral.style == "digits" and not numeral.scaled and not looks_like_year(text, numeral):
            found = None
            if follows in (" ", "/") and _TIMED_EN.match(text, numeral.end) is not None:
                found = _timed(passage, numeral, carried, last)
            if found is None and follows == " " and last is not None:
                found = _lettered(text, numeral, last)
            if found is None and follows and follows in "一每/／，。；,;、）起左以" and _HAN.match(text, max(0, numeral.start - 1)) is not None:
                found = _bare_zh(passage, numeral, carried)
            if found is None and follows in ("", "，", "。", "；", "、", ",", ";", "）") and numeral.start > 1:
                found = parallel(passage, numeral, hits)
            if found is not None:
                hits[index] = found
                continue
        if not numeral.scaled or (numeral.max or numeral.number) < 10**4:
            if numeral.scaled and text[numeral.end - 1] in "kK" and carried and _letter_rent(text, numeral):
                hits[index] = of_unit(numeral, carried)
            elif (paid := wage(passage, numeral, carried)) is not None:
                hits[index] = paid
            continue
        at = max(numeral.end, numeral.mod_end if own_bound(numeral) else 0)
        clause = _clause(text, numeral)
        if any(sign in text[numeral.start : numeral.end] for sign in "万亿萬億兆千"):
            unit = _cued_zh(passage, numeral, clause, at, carried)
            if unit is None and last is not None and numeral.start - last.end < 12 and BECAME.fullmatch(text[last.end : numeral.mod_start]):
                unit = last.unit  # 从80万增至240万
            if unit is not None:
                carried = carried or unit
                last = hits[index] = of_unit(numeral, unit)
            elif at == numeral.end and (unit := named(text, index, numeral, numerals, hits)) is not None:
                last = hits[index] = of_unit(numeral, unit)
        elif text[numeral.end - 1] in "kK" and carried and _letter_rent(text, numeral):
            hits[index] = of_unit(numeral, carried)  # "rent is now 31k"
        elif numeral.number >= 10**6 and _LENT_EN.match(text, at) is not None:
            unit = carried or earlier(passage) or (home(passage) if passage.place else None)
            if unit:
                hits[index] = replace(of_unit(numeral, unit), confidence=0.86)
        elif numeral.number >= 10**5 and passage.place in ("IN", "PK", "BD", "NP") and (
            _CRORE.search(text, numeral.start, numeral.end) is not None and (_END_EN.match(text, at) or _SANCTIONED.match(text, at))
        ):
            hits[index] = of_unit(numeral, carried or home(passage))  # nothing else is counted in crores and left without its noun
        elif numeral.number >= 10**6 and _END_EN.match(text, at):
            unit = carried or (earlier(passage) if _CUE_EN.search(text) or _enclosed(text, numeral.mod_start, at) else None)
            unit = unit or (_later(hits, index) if _CUE_EN.search(text[: numeral.start]) else None)
            unit = unit or (home(passage) if passage.place and _SPENT_EN.search(clause) is not None else None)
            if unit:  # surer than a count of "of which about 10%"
                hits[index] = replace(of_unit(numeral, unit), confidence=0.86)


_CRORE = regex(r"crores?$|lakhs?$", re.I)
_SANCTIONED = regex(r" (?:(?:has|have|had|is|was|were|will be) )?(?:been )?(?:sanctioned|spent|released|allotted|allocated|approved"
    r"|invested|disbursed|project|plan|fund|package|scheme)\b")
_LENT_EN = regex(r"[ -](?:(?:soft|bank|state|seed|venture|bridging|interest-free|low-interest|emergency|development|public|private|initial) )?"
    r"(?:loans?|grants?|investments?|bond|credit line|mortgage|subsid(?:y|ies)|bail-?out|budget|endowment|overdraft|rescue package)(?![A-Za-z])")


def _clause(text: str, numeral: Numeral) -> str:
    left = text[max(0, numeral.mod_start - 24) : numeral.mod_start].rstrip()
    label = left[-1:] in (":", "：")  # Fiscal income 2013: 7.7亿
    left = left.rstrip(":： ") if label else left
    if left[-1:] in ("（", "("):  # 出资四成（1.2亿）
        left = _IN_BRACKETS.sub("", left)
    return re.split(r"[，。；;,:：]", left)[-1].rstrip()


_IN_BRACKETS = regex(r"(?:[\d.]{1,6}[%％]|[一二三四五六七八九十]成[半一二三四五六七八九]?)?[（(]$")
_TOTAL_ZH = regex(r"(?:合计|共计|总计|一共|总共)(?:近|约|超|逾|达|为|有)?$")


def _letter_rent(text: str, numeral: Numeral) -> bool:
    return _RENT.search(_clause(text, numeral)) is not None and not _OTHER_UNIT_ZH.match(text, max(numeral.end, numeral.mod_end))


def _spends(text: str, numeral: Numeral, clause: str) -> bool:
    """Whether a verb of giving or taking stands before the number, or before its bound (最多给50万)."""
    near = text[max(0, numeral.start - 8) : numeral.start]
    return _SPENT_ZH.search(clause.rstrip("了过得")) is not None or _SPENT_ZH.search(near.rstrip("了过得")) is not None


def _cued_zh(passage: Passage, numeral: Numeral, clause: str, at: int, carried: str | None) -> str | None:
    """Currency of a number in 万 or 亿 after or before a money word, or of a part of the amount before it."""
    text = passage.segment.text
    purpose = _FOR_ZH.match(text, at) is not None or (text[at : at + 1] > "一" and _SUM_ZH.match(text, at) is not None)
    if not purpose and (not _END_ZH.match(text, at) or (_OTHER_UNIT_ZH.match(text, at) and not _WORD_EN.match(text, at))):
        return None
    cue = (
        purpose
        or _CUE_ZH.search(_CLEAR_ZH.sub("", clause)) is not None
        or (passage.segment.lang == "mixed" and _CUE_EN.search(clause) is not None)
        or (_spends(text, numeral, clause) and (_PURSE_ZH.search(text) is not None or _EQUITY.match(text, at) is not None))
        or _SUNK_ZH.search(clause) is not None
        or _FEE_ZH.search(_CLEAR_ZH.sub("", clause)) is not None
        or (_EACH_OF_ZH.search(clause) is not None and (carried is not None or _SOLD_ZH.search(text) is not None))
        or text[numeral.end - 2 : numeral.end] in ("个亿", "個億")  # 两个亿: nobody counts anything else so
        or text[at : at + 2] in ("门槛", "大关")  # 跨过千亿门槛 speaks of output or turnover
    )
    if not cue and carried:
        cue = text[numeral.end - 1] in "亿億" or any(said.search(clause) is not None for said in (_TOTAL_ZH, _PART_ZH, _THAN_ZH))
    if not cue and _SHARE_ZH.search(clause) is not None:
        carried = carried or earlier(passage)
        cue = carried is not None
    return (carried or earlier(passage) or home(passage)) if cue else None


_SHARE_ZH = regex(r"(?:(?<=[，,；;、])各|独得|独揽|分得|获得|各得|拿下|摘得|分别为|达)$")


def _enclosed(text: str, start: int, end: int) -> bool:
    """Whether the number stands alone between separators: "39; 3.1 billion; -4.5%", a table's cell."""
    ahead, behind = text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
    return (ahead in (";", "|") and behind in ("", ";", "|")) or (behind in (";", "|") and not ahead)


_OR = regex(r"^ (?:a|an|per) [a-z]+,? (?:or|and) $")


def _timed(passage: Passage, numeral: Numeral, carried: str | None, last: Hit | None) -> Hit | None:
    """ "Turners earn about 5,500 a month": the currency of the amounts before, else the place's."""
    text = passage.segment.text
    listed = last is not None and _OR.search(text[last.end : numeral.mod_start]) is not None and numeral.start - last.end < 30
    if listed and last is not None:
        return of_unit(numeral, last.unit)  # 40 dollars an hour, or 250 a day
    if numeral.number < 5 or _EARN_EN.search(text[max(0, numeral.mod_start - 50) : numeral.start]) is None:
        return None
    unit = carried or earlier(passage) or (home(passage) if passage.place else None)
    return of_unit(numeral, unit) if unit else None


_CHARGED_ZH = regex(
    r"(?:月租|月薪|年薪|日薪|底薪|房租|租金|工资|薪水|押金|物业费?|停车费?|水电费?|学费|单价|票价|收费|售价|起价|定价|月供|挣|月收入)"
    r"(?:一?个?[月年天平]?[是要约才只为交付收涨到至从由得就卖大概]{0,3}|一个月|一年|每月|每年)$"
)
_EACH_ZH = regex(r"(?:一(?:个月|年|天|平(?![方米])|晚|间)|每(?:月|年|天|平)|[/／](?:月|年|天|平))")
_HOUSE_ZH = regex(r"租|薪|工资|收费|物业|停车|水电|卖|价|押|食堂|工位")


def _bare_zh(passage: Passage, numeral: Numeral, carried: str | None) -> Hit | None:
    """A bare number as rent or wage: 月租1200, 房租1500一个月, 停车一个月400."""
    text = passage.segment.text
    if numeral.number < 50 or looks_like_year(text, numeral):
        return None
    said = _CHARGED_ZH.search(text[max(0, numeral.mod_start - 12) : numeral.mod_start]) is not None
    if said and not (CLOSED_ZH.match(text, numeral.end) or _EACH_ZH.match(text, numeral.end) or _AROUND_ZH.match(text, numeral.end)):
        return None
    if not said and not (_EACH_ZH.match(text, numeral.end) and _HOUSE_ZH.search(text[max(0, numeral.start - 16) : numeral.start])):
        return None
    return of_unit(numeral, carried or earlier(passage) or home(passage))


_HAN = regex("[一-鿿：:]")
_AROUND_ZH = regex(r"起(?![步来])|左右|以[上内下]|出头")


def _lettered(text: str, numeral: Numeral, last: Hit) -> Hit | None:
    """ "EUR 12.8 m, of which 10.5 m": a letter that the amount before has too, else it is metres."""
    match = _LETTER.match(text, numeral.end)
    if match is None or numeral.start - last.end > 60 or not text[last.start : last.end].endswith(match["letter"]):
        return None
    if _LETTERED.search(text[max(0, numeral.start - 24) : numeral.start]) is None:
        return None
    factor = Decimal(_LETTERS[match["letter"]])
    return Hit(numeral.start, match.end(), numeral.number * factor, None, last.unit, None, numeral, 0.7)


def tabled(passage: Passage, hits: dict[int, Hit]) -> None:
    """Bare numbers whose currency and scale stand in the head, label or caption of their table."""
    for index, said in heads.meanings(passage).items():
        if said.kind == "money" and index not in hits:
            one = passage.numerals[index]
            factor = said.factor if not one.scaled else Decimal(1)
            high = one.max * factor if one.max is not None else None
            hits[index] = Hit(one.start, one.end, one.number * factor, high, resolve(said.unit, passage), own_bound(one), one, 0.75)


_RENT = regex(r"\b(?:rents?|price|fees?|costs?|salar(?:y|ies)|deposit|wages?|paid|pays?|charges?|budget)\b", re.I)


def _later(hits: dict[int, Hit], index: int) -> str | None:
    """Currency of the next amount in the same list, a few numerals on."""
    return next((hits[i].unit for i in range(index + 1, index + 4) if i in hits), None)
