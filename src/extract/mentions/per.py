"""What an amount is per: "a year" → year, "/m²/month" → m2/month, 每平方米每月 → m2/month. Outside the span."""

import re

from extract.mentions.count_en import singular
from extract.mentions.per_units import TIMES, alternation, can_be_thing, thing
from extract.regex import regex

_EN, _ZH = alternation("en"), alternation("zh")
_EN_AFTER = regex(
    rf"(?:[ ]?/[ ]?|[ ]?(?:per|each|every|by the)[ ]|[ ]the[ ](?=(?:square|sq|m²|m2|hectare|acre)(?![A-Za-z]))|[ ](?:an?)[ ](?=(?:year|month|week"
    rf"|day|hour|square|sq|m²|m2|met(?:re|er)(?![ -](?:high|long))|foot|mu|head|person|share"
    rf"|hectare|acre|rai|tsubo|pyeong|ping|feddan|kanal|marla|dunam|ton|kilowatt|kilo|kg|litre|liter|unit|room|bed|desk|seat|night|piece|company|firm"
    rf"|quarter|team|start-?up|worker|student)))(?:(?:the|new|additional|extra|net|gross|[a-z]{{3,12}}(?:ed|able)) ){{0,2}}(?:{_EN})(?![A-Za-z0-9])",
    re.I,
)
_EN_THING = regex(r"[ ](?:per|for each|for every)[ ](?P<noun>[a-z]+)(?![A-Za-z0-9])(?: (?P<second>[a-z]+)(?![A-Za-z0-9]))?")
_EN_CLOSED = regex(r"[,.;:!?)\"”]|$| (?:and|or|but|in|on|at|by|for|from|to|of|with|is|are|was|were|plus|if|when|after|before|the|a|an|against|as)\b")
# "or more per mu": a bound between the amount and what it is per
_EN_BOUND = regex(r"[ ](?:or (?:more|above|over|less|so|under)|and (?:up|above|over)|upwards|plus)(?=/|[ ](?:per|an?|each|every)[ ])")
_EN_PAID = regex(  # RM 9,200 is charged a day
    rf"(?: (?:is|are|was|were|will be|would be|being|gets?|fell|falls?))? (?:charged|paid|due|payable|levied|earned|spent|owed|billed"
    rf"|collected|offered"
    rf"|given|owing|saved)(?: out| in all)? (?:per|an?|each|every|for each|for every) (?:{_EN})(?![A-Za-z0-9])"
)
_EARLIER = regex(r" (?:earlier|ago|later|before|after|previously|prior)\b")
_EN_SECOND = regex(r"[ ](?:(?:an?|per|each|every|and)[ ])?(?P<unit>(?<= )(?:year|month|week|day)|annually|yearly|monthly|weekly"
    r"|daily)(?![A-Za-z])", re.I)  # "a square metre a month after that"
_EN_PS = regex(r"[ ]?(?:(?P<sqft>psf|psqft|p\.s\.f\.)|(?P<m2>psm|psqm))(?![A-Za-z])", re.I)  # per square foot
_EN_PC = regex(r"[ ]?(?:(?P<month>p\.?c\.?m\b\.?|/mth\b)|(?P<year>p\.a\b\.?|pa(?=[,.;)]|$)))")
_TAX = regex(r"[ ,(]{1,2}(?:(?:excluding|including|excl\.?|incl\.?|plus|before|net of|without|with|ex)[ ](?:tax(?:es)?|VAT|GST|charges|utilities"
    r"|service charges?)|"
             r"(?:ex|plus)-?VAT|net|gross|NNN|triple net|all[- ]in|on average)\)?(?=[ ,/])", re.I)  # MAD 85 excluding tax per square metre
_EN_FRONT = regex(rf"\b[Ff]or (?:every|each) (?:{_EN})(?![A-Za-z])[^.;:\d]{{0,40}}$")
_EN_WORD = regex(
    r"[ ,]{1,2}(?P<year>annually|yearly|p\.a\.|per annum|each year|every year)|[ ,]{1,2}(?P<month>monthly|each month)|[ ](?P<day>daily)"
    r"|[ ](?P<hour>hourly)",
    re.I,
)
_EN_LATER = regex(
    r"(?: [A-Za-z][A-Za-z'’-]*){1,4} (?:(?:per|every|each|(?<! in )(?<! within )(?<! over )(?<! for )(?<! than )a) (?P<unit>year|month"
    r"|annum)|(?P<year>annually)|(?P<month>monthly))(?![A-Za-z-])(?! (?:ago|later|earlier|after|before))"
)
_EN_BEFORE = regex(
    r"\b(?:(?P<annual>annual|yearly)|(?P<monthly>monthly)) (?:premiums?|rents?|fees?|salar(?:y|ies)|wages?|subsid(?:y|ies)|grants?|allowances?|dues"
    r"|tuition|membership|subscriptions?|stipends?|contributions?|payments?|instal?lments?|charges?|pay|costs?|budgets?"
    r"|turnover per \w+)(?: fees?)?(?: (?:per|for an?|an?) (?:[a-z.²]+ ){1,2}?)?(?: ?\([^()\d]{1,24}\))?"
    r"(?:(?: (?:is|are|was|were|of|at|from|about|around|some|over|up to|starts?|starting|came to|comes to|averages?|averaged|reached"
    r"|stands? at))*|:|,) $|"
    r"\b(?:(?:each|every) (?P<unit>year|month|day)|(?P<year>annually|yearly(?! (?:sales|output|revenues?|turnover|income|profits?|exports?"
    r"|production|tax\w*)))|(?P<month>monthly rents? (?:of|is|was)))\b[^.;:\d]{0,40}$",
    re.I,
)
_ZH_AFTER_LOOSE = regex(rf"[ ]?(?:[/／·•每]|一(?=[平坪亩个月年天](?!期|流|次|半)))[ ]?(?:{_ZH}|(?P<flat>平(?![方米均台])))", re.I)
_ZH_BEFORE = regex(rf"每(?:一)?(?:{_ZH})")
_ZH_SQFT = regex(r"[呎尺]租(?:金)?(?:为|约|达|仅|大约|大概|平均|由|[ :：])*$")  # Hong Kong's rent, a foot and month
_ZH_MONTHLY = regex(
    r"(?:月租金?|月薪|月供|月工资|月均[一-鿿]{0,4}|(?P<y>年租金|年薪)|(?P<d>日薪|日租金?|日工资)|(?P<h>时薪))(?:水平|标准)?(?:普遍|平均|[一-鿿\d]{1,3}[内后])?"
    r"(?:为|约|达|仅|超|是|只要|低至|不超过|由|从|自|要|收|才|就|也就|[ :：])*$"
)
_EN_HEAD = regex(  # "output per worker reached", "price per m² (net):"
    rf"\b(?:price|rent|rents|lease|land|cost|costs|fee|fees|income|output|revenues?|turnover|profits?|yield|GDP|sales|tax\w*|wages?|pay"
    rf"|investment|subsidy|value"
    rf"|charge|charges|spending|grant|bonus|rate|rates|premium|amount|sum|productivity)(?: \(?(?:per|a)[ ](?:{_EN})(?![A-Za-z0-9])"
    r"(?:[ ]?(?:/|per|a|and)[ ]?(?P<second>year|month|day)(?![A-Za-z]))?)[^.;|\d:]{0,32}(?::[ ]?)?[^.;|\d:]{0,16}$",
    re.I,
)
_ZH_ONE = regex(  # 一个月挣两千来块, 一年光房租就要30万
    r"(?<![第头近前后上下另过满])一(?:个?(?P<month>月)|(?P<year>年)|(?P<day>天)|个?(?P<hour>小时))[一-鿿]{0,4}?(?:[挣赚交付租收给花省拿补]|要|工资|房租|租金|只|才|就|(?<=[月年天]))"
    r"(?:[要交付给拿到了得就才只约近]|大概|大约|不到|差不多){0,3}$"
)
_ZH_EACH_ONE = regex(
    r"每(?:平|平米|平方米?|间|人|个|坪|亩|户)一(?:个?(?P<month>月)|(?P<year>年)|(?P<day>天))(?:[要交付给收就才只]|租金|房租|大概|大约|约){0,2}$"
)
_ZH_SPACE = regex(r"厂房|办公|租|平方|平米")
_ZH_FLAT = regex(r"每(?:一?(?P<flat>平)(?![方米均台]))")
_ZH_PIECE = regex(r"单(?P<n>价|[台件套只根辆片株座](?:售?价格?|造价|成本))(?:(?:为|是|约|达|在|高达|仅|定为|降至|降到|从|由)+)?[:：]?$")
_ZH_COLON = regex(r"[)）]?[ ]?[:：][ ]?(?:约|近|人民币)?$")
_ZH_AVERAGE = regex(  # 亩均税收52.6万元
    r"(?P<unit>亩|人|户)均(?P<time>月)?[一-鿿A-Z]{2,14}[ :：]?$"
)
_RENT_ZH = regex(r"(?<![一-鿿]每)([月日年])(?:租|薪|供|物业费|管理费)")
_CJK = regex("[一-鿿]")
_ZH_PER_MONTH = regex(r"[ ]?[/／][ ]?月")


def per(text: str, start: int, end: int) -> str | None:
    """Unit words around the amount text[start:end], joined thing first, time last; None when there are none.

    >>> per("40 RMB/m² a month", 0, 6), per("每月每平方米30元", 6, 9), per("RMB 2 million annually", 0, 13)
    ('m2/month', 'm2/month', 'year')
    """
    found = _behind(text, end)
    clause = text[max(0, start - 48) : start]
    if not clause.isascii() and _CJK.search(clause) is not None:
        _ahead_zh(text, clause, end, found)
    else:
        _ahead_en(clause, found)
    if not found:
        return None
    unique = list(dict.fromkeys(found))
    return "/".join([u for u in unique if u not in TIMES] + [u for u in unique if u in TIMES][:1])


def _behind(text: str, end: int) -> list[str]:
    """Units said right behind the amount: "a year", "/m²/month", "before tax per square metre"."""
    found: list[str] = []
    at = end
    following = text[end : end + 1]
    if following and following in " (,":
        taxed = _TAX.match(text, at)
        at = taxed.end() if taxed is not None else at
    if following == " " and (bound := _EN_BOUND.match(text, at)) is not None:
        at = bound.end()
    if following == " " or text[at : at + 1] in ("p", "P"):
        foot = _EN_PS.match(text, at)
        if foot is not None and foot.lastgroup:
            found.append(foot.lastgroup)
            at = foot.end()
            if (second := _EN_SECOND.match(text, at)) is not None:
                found.append(_SAME.get(second["unit"].lower(), second["unit"].lower()))
                at = second.end()
    if not following or following not in " /,／·•每一(":
        return found
    while len(found) < 3:
        match = _EN_AFTER.match(text, at) or _ZH_AFTER_LOOSE.match(text, at)
        if match is None or not match.lastgroup:
            break
        if not found and match.lastgroup in TIMES and _EARLIER.match(text, match.end()) is not None:
            return found
        found.append("m2" if match.lastgroup == "flat" else match.lastgroup)
        at = match.end()
    if not found and following == " " and text.startswith((" per ", " for e"), at) and (match := _EN_THING.match(text, at)) is not None:
        one = thing(match["noun"]) or _unlisted(text, match)
        if one is not None:
            return [one]
    if len(found) == 1 and found[0] not in TIMES and (second := _EN_SECOND.match(text, at)) is not None:
        found.append(_SAME.get(second["unit"].lower(), second["unit"].lower()))
        at = second.end()
    match = _EN_WORD.match(text, at) or (_EN_PC.match(text, at) if text[at : at + 2].strip()[:1] in ("p", "/") else None)
    if match is not None and match.lastgroup:
        found.append(match.lastgroup)
    elif not found and following == " " and (paid := _EN_PAID.match(text, end)) is not None and paid.lastgroup:
        found.append(paid.lastgroup)
    elif not found and following == " " and (later := _EN_LATER.match(text, end)) is not None:
        found.append({"annum": "year"}.get(later["unit"], later["unit"]) if later["unit"] else "year" if later["year"] else "month")
    return found


def _unlisted(text: str, match: re.Match[str]) -> str | None:
    """The thing of "per booth", "per serviced plot": the noun that ends the phrase, though no list has it."""
    word, second = match["noun"], match["second"]
    if not text.startswith(" per ", match.start()) or not can_be_thing(word):
        return None
    if _EN_CLOSED.match(text, match.end("noun")) is not None:
        return singular(word)
    return thing(second) if second else None


_SAME = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}


_EN_TITLE = regex(r"\b(?:(?P<unit>DPU)|(?P<share>EPS|DPS))\b[^;]{0,40}$")  # distribution per unit, earnings and dividend per share


def _ahead_en(clause: str, found: list[str]) -> None:
    """Add the units said before the amount: "for every job", "Price per m²:", "monthly rent of"."""
    if "or e" in clause and (front := _EN_FRONT.search(clause)) is not None and front.lastgroup:
        found.insert(0, front.lastgroup)
        return
    if not found and ("DP" in clause or "EPS" in clause) and (title := _EN_TITLE.search(clause)) is not None and title.lastgroup:
        found.append(title.lastgroup)
        return
    if not found and (" per " in clause or "(per " in clause or " a " in clause) and (head := _EN_HEAD.search(clause)) is not None:
        found += [name for name, said in head.groupdict().items() if said and name != "second"]
        if head["second"]:
            found.append(head["second"].lower())
    if not any(unit in TIMES for unit in found) and any(word in clause for word in ("every ", "each ", "Every", "Each", "ly", "nnual ")):
        match = _EN_BEFORE.search(clause)
        if match is not None:
            found.append(match["unit"].lower() if match["unit"] else "year" if match["year"] or match["annual"] else "month")


def _ahead_zh(text: str, clause: str, end: int, found: list[str]) -> None:
    """Add the units said before the amount: 每平方米每月, 月租金, 亩均税收, 一个月挣, 单价."""
    label = _ZH_COLON.sub("", clause)
    clause_zh = re.split(r"[，。；;：:,（(]|\d", label)[-1] if "每" in label else ""
    if "每" in clause_zh:
        flat = "每平" in clause_zh or "每一平" in clause_zh
        found += [m.lastgroup for m in _ZH_BEFORE.finditer(clause_zh) if m.lastgroup]
        if flat and "m2" not in found and "sqft" not in found and _ZH_FLAT.search(clause_zh) is not None:
            found.append("m2")
        elif "每方" in clause_zh and not found and _ZH_SPACE.search(text) is not None:
            found.append("m2")  # a square metre of floor; of concrete it is a cubic one
        if (one := _ZH_EACH_ONE.search(clause_zh)) is not None and not any(unit in TIMES for unit in found):
            found.append(one.lastgroup or "month")
        if found and found[-1] not in TIMES and (rent := _RENT_ZH.search(clause_zh)) is not None:  # 每坪月租385元
            found.append({"月": "month", "日": "day", "年": "year"}[rent[1]])
    elif "租" in clause[-10:] and _ZH_SQFT.search(clause) is not None:
        found += ["sqft", "month"]
    elif "均" in clause[-16:] and "月薪" not in clause[-6:] and (each := _ZH_AVERAGE.search(clause)) is not None:
        found.append("month" if each["time"] else {"亩": "mu", "人": "person", "户": "household"}[each["unit"]])
    elif "月" in clause[-8:] or "年" in clause[-8:] or "日" in clause[-8:] or "时薪" in clause[-8:]:
        match = _ZH_MONTHLY.search(clause)
        if match is not None:
            found.append("year" if match["y"] else "day" if match["d"] else "hour" if match["h"] else "month")
    elif "工资" in clause[-8:] and not found and _ZH_PER_MONTH.match(text, end):
        found.append("month")
    elif not found and "单" in clause[-10:] and _ZH_PIECE.search(clause) is not None:
        found.append("unit")
    if "一" in clause[-14:] and not any(unit in TIMES for unit in found) and (one := _ZH_ONE.search(clause)) is not None:
        found.append(one.lastgroup or "month")
