"""What an amount is per: "a year" → year, "/m²/month" → m2/month, 每平方米每月 → m2/month. Outside the span."""

import re

from extract.regex import regex

_EN_UNITS = (
    ("m2", r"m²|m2|sq\.? ?m(?:et(?:re|er)s?)?\.?|sqm|square met(?:re|er)s?"),
    ("sqft", r"sq\.? ?f(?:oo|ee)?t\.?|sqft|square f(?:oo|ee)t"),
    ("mu", r"mu"),
    ("ha", r"ha|hectares?"),
    ("acre", r"acres?"),
    ("rai", r"rai"),
    ("tsubo", r"tsubo"),
    ("pyeong", r"pyeong"),
    ("feddan", r"feddans?"),
    ("kanal", r"kanals?"),
    ("marla", r"marlas?"),
    ("dunam", r"dunams?|dönüms?|donums?"),
    ("ping", r"ping"),
    ("sqyd", r"sq\.? ?yd|square yards?"),
    ("cent", r"cents? of land"),
    ("km2", r"km²|km2|sq\.? ?km|square kilomet(?:re|er)s?"),
    ("year", r"years?|yr|annum|calendar year"),
    ("month", r"months?|mo"),
    ("week", r"weeks?"),
    ("day", r"days?"),
    ("hour", r"hours?|hr|h"),
    ("company", r"compan(?:y|ies)|firms?|enterprises?|start-?ups?|tenants?|business(?:es)?"),
    ("person", r"persons?|people|head|capita|employees?|staff member|workers?|residents?|inhabitants?|talents?|researchers?|recruits?|trainees?"
        "|apprentices?|passengers?"),
    ("project", r"projects?"),
    ("patent", r"patents?"),
    ("student", r"students?"),
    ("bed", r"beds?"),
    ("unit", r"units?"),
    ("share", r"shares?"),
    ("desk", r"desks?|workstations?|seats?"),
    ("kWh", r"kwh"),
    ("tonne", r"tonnes?|tons?"),
    ("quarter", r"quarters?"),
    ("night", r"nights?"),
)
_ZH_UNITS = (
    ("sqft", r"平方英尺|平方[呎尺]|呎"),
    ("m2", r"平方米|平米|㎡|m²|m2|平方"),
    ("mu", r"亩"),
    ("ha", r"公顷"),
    ("km2", r"平方公里"),
    ("month", r"个?月"),
    ("day", r"天|日"),
    ("hour", r"个?小时|时"),
    ("year", r"年度?"),
    ("company", r"家(?:企业|公司|单位|机构)?|户企业|个企业|企业"),
    ("person", r"人(?!才)|名|位|人次|个人"),
    ("project", r"个项目|项目|项"),
    ("patent", r"件(?:专利)?"),
    ("household", r"户"),
    ("share", r"股"),
    ("kWh", r"千瓦时|度"),
    ("tonne", r"吨"),
    ("bed", r"床|张床位?"),
    ("unit", r"套|台|辆"),
    ("week", r"周"),
    ("quarter", r"季度?"),
    ("team", r"个?团队|队|组"),
    ("ping", r"坪"),
    ("rai", r"莱"),
)
_TIMES = ("year", "quarter", "month", "week", "day", "hour", "night")
_EN = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _EN_UNITS)
_ZH = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _ZH_UNITS)
_EN_AFTER = regex(
    rf"(?:[ ]?/[ ]?|[ ]?(?:per|each|every|by the)[ ]|[ ]the[ ](?=(?:square|sq|m²|m2|hectare|acre)(?![A-Za-z]))|[ ](?:an?)[ ](?=(?:year|month|week"
    rf"|day|hour|square|sq|m²|m2|mu|head|person|share"
    rf"|hectare|acre|rai|tsubo|pyeong|ping|feddan|kanal|marla|dunam|ton|kilowatt|unit|room|bed|desk|seat|night|piece|company|firm|quarter"
    rf"|student)))(?:the )?(?:{_EN})(?![A-Za-z0-9])"
    r"(?! (?:earlier|ago|later|before|after|previously|prior)\b)",
    re.I,
)
_EN_SECOND = regex(r"[ ](?:an?|per|each|every|and)[ ](?P<unit>year|month|week|day)(?![A-Za-z])", re.I)  # "a square metre a month after that"
_EN_PS = regex(r"[ ]?(?:(?P<sqft>psf|psqft|p\.s\.f\.)|(?P<m2>psm|psqm))(?![A-Za-z])", re.I)  # per square foot
_EN_PC = regex(r"[ ]?(?:(?P<month>p\.?c\.?m\b\.?|/mth\b)|(?P<year>p\.a\b\.?|pa(?=[,.;)]|$)))")
_TAX = regex(r"[ ,(]{1,2}(?:(?:excluding|including|excl\.?|incl\.?|plus|before|net of|without|with|ex)[ ](?:tax(?:es)?|VAT|GST|charges|utilities"
    r"|service charges?)|"
             r"(?:ex|plus)-?VAT)\)?(?=[ ,/])", re.I)  # MAD 85 excluding tax per square metre
_EN_FRONT = regex(rf"\b[Ff]or (?:every|each) (?:{_EN})(?![A-Za-z])[^.;:\d]{{0,40}}$")
_EN_WORD = regex(
    r"[ ,]{1,2}(?P<year>annually|yearly|p\.a\.|per annum|each year|every year)|[ ,]{1,2}(?P<month>monthly|each month)|[ ](?P<day>daily)"
    r"|[ ](?P<hour>hourly)",
    re.I,
)
_EN_LATER = regex(
    r"(?: [a-z][A-Za-z'’-]*){1,4} (?:(?:per|every|each|(?<! in )(?<! within )(?<! over )(?<! for )(?<! than )a) (?P<unit>year|month"
    r"|annum)|(?P<year>annually)|(?P<month>monthly))(?![A-Za-z-])(?! (?:ago|later|earlier|after|before))"
)
_EN_BEFORE = regex(
    r"\b(?:(?P<annual>annual|yearly)|(?P<monthly>monthly)) (?:premiums?|rents?|fees?|salar(?:y|ies)|wages?|subsid(?:y|ies)|grants?|allowances?|dues"
    r"|tuition|membership|subscriptions?|stipends?|contributions?)(?: fees?)?(?: (?:is|are|was|were|of|at|from|about|around|some|over|up to))* $|"
    r"\b(?:(?:each|every) (?P<unit>year|month|day)|(?P<year>annually|yearly(?! (?:sales|output|revenues?|turnover|income|profits?|exports?"
    r"|production|tax\w*)))|(?P<month>monthly rents? (?:of|is|was)))\b[^.;:\d]{0,40}$",
    re.I,
)
_ZH_AFTER = regex(rf"[ ]?(?:[/／·•每]|/每)[ ]?(?:{_ZH})(?![一-鿿](?<![·/每左以起的不（(，。])|[A-Za-z])", re.I)
_ZH_AFTER_LOOSE = regex(rf"[ ]?(?:[/／·•每]|一(?=[平坪亩个月年天](?!期|流|次|半)))[ ]?(?:{_ZH}|(?P<flat>平(?![方米均台])))", re.I)
_ZH_BEFORE = regex(rf"每(?:一)?(?:{_ZH})")
_ZH_SQFT = regex(r"[呎尺]租(?:金)?(?:为|约|达|仅|大约|大概|平均|由|[ :：])*$")  # Hong Kong's rent, a foot and month
_ZH_MONTHLY = regex(
    r"(?:月租金?|月薪|月供|月工资|月均[一-鿿]{0,4}|(?P<y>年租金|年薪)|(?P<d>日薪|日租金?|日工资)|(?P<h>时薪))(?:水平)?"
    r"(?:为|约|达|仅|超|是|只要|低至|不超过|由|从|自|要|收|才|就|也就|[ :：])*$"
)
_ZH_AVERAGE = regex(  # 亩均税收52.6万元
    r"(?P<unit>亩|人|户)均[一-鿿A-Z]{2,14}[ :：]?$"
)
_RENT_ZH = regex(r"(?<![一-鿿]每)([月日年])(?:租|薪|供|物业费|管理费)")
_ZH_PER_MONTH = regex(r"[ ]?[/／][ ]?月")


def per(text: str, start: int, end: int) -> str | None:
    """Unit words around the amount text[start:end], joined thing first, time last; None when there are none.

    >>> per("40 RMB/m² a month", 0, 6), per("每月每平方米30元", 6, 9), per("RMB 2 million annually", 0, 13)
    ('m2/month', 'm2/month', 'year')
    """
    found: list[str] = []
    at = end
    following = text[end : end + 1]
    if following and following in " (,":
        taxed = _TAX.match(text, at)
        at = taxed.end() if taxed is not None else at
    if following == " " or text[at : at + 1] in ("p", "P"):
        foot = _EN_PS.match(text, at)
        if foot is not None and foot.lastgroup:
            found.append(foot.lastgroup)
            at = foot.end()
            if (second := _EN_SECOND.match(text, at)) is not None:
                found.append(second["unit"].lower())
                at = second.end()
    if following and following in " /,／·•每一":
        while len(found) < 3:
            match = _EN_AFTER.match(text, at) or _ZH_AFTER_LOOSE.match(text, at)
            if match is None or not match.lastgroup:
                break
            found.append("m2" if match.lastgroup == "flat" else match.lastgroup)
            at = match.end()
        if len(found) == 1 and found[0] not in _TIMES and (second := _EN_SECOND.match(text, at)) is not None:
            found.append(second["unit"].lower())
            at = second.end()
        match = _EN_WORD.match(text, at) or (_EN_PC.match(text, at) if text[at : at + 2].strip()[:1] in ("p", "/") else None)
        if match is not None and match.lastgroup:
            found.append(match.lastgroup)
        elif not found and following == " " and (later := _EN_LATER.match(text, end)) is not None:
            found.append({"annum": "year"}.get(later["unit"], later["unit"]) if later["unit"] else "year" if later["year"] else "month")
    clause = text[max(0, start - 48) : start]
    clause_zh = re.split(r"[，。；;：:,（(]|\d", clause)[-1] if "每" in clause else ""
    if "每" in clause_zh:
        found += [m.lastgroup for m in _ZH_BEFORE.finditer(clause_zh) if m.lastgroup]
        if found and found[-1] not in _TIMES and (rent := _RENT_ZH.search(clause_zh)) is not None:  # 每坪月租385元
            found.append({"月": "month", "日": "day", "年": "year"}[rent[1]])
    elif "租" in clause[-10:] and _ZH_SQFT.search(clause) is not None:
        found += ["sqft", "month"]
    elif "均" in clause[-16:] and (each := _ZH_AVERAGE.search(clause)) is not None:
        found.append({"亩": "mu", "人": "person", "户": "household"}[each["unit"]])
    elif "月" in clause[-8:] or "年" in clause[-8:] or "日" in clause[-8:] or "时薪" in clause[-8:]:
        match = _ZH_MONTHLY.search(clause)
        if match is not None:
            found.append("year" if match["y"] else "day" if match["d"] else "hour" if match["h"] else "month")
    elif "工资" in clause[-8:] and not found and _ZH_PER_MONTH.match(text, end):
        found.append("month")
    elif "or e" in clause and (front := _EN_FRONT.search(clause)) is not None and front.lastgroup:
        found.insert(0, front.lastgroup)
    elif not any(unit in _TIMES for unit in found) and any(word in clause for word in ("every ", "each ", "Every", "Each", "ly", "nnual ")):
        match = _EN_BEFORE.search(clause)
        if match is not None:
            found.append(match["unit"].lower() if match["unit"] else "year" if match["year"] or match["annual"] else "month")
    if not found:
        return None
    unique = list(dict.fromkeys(found))
    return "/".join([u for u in unique if u not in _TIMES] + [u for u in unique if u in _TIMES][:1])
