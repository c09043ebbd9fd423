"""Labels whose edges, type or bound the words themselves contradict."""

from collections.abc import Iterator

from extract.gold.anchor import Note
from extract.model import GoldArticle, Label
from extract.regex import regex

_ARTICLE = regex(r"(?i:the|an)\s+(?!end\b|beginning\b|start\b|middle\b)")
_PREPOSITION = regex(r"(?i:of|in|on|by|since|until)\s|截至|自|于")
_POSSESSIVE = regex(r"['’]s$")
_TITLE = regex(r"(?:Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Madam)\b\.?\s")
_COMPARATOR = regex(
    r"(?i:over|more than|about|nearly|some|around|approximately|at least|up to|less than|under|almost|close to|roughly|an? estimated)\s"
    r"|约|大约|近(?!\d*年)|逾|超过|至少|不低于|不足|将近|接近")
_BEHIND = {  # what may not stand right behind the label, because it belongs to it
    "MONEY": regex(
        r"[ -]?(?:million|billion|trillion|thousand|bn|mn)\b|\s?(?:[千百十]?[万亿]+)?(?:元|美元|欧元|港元)|\s?[€£](?!\d)"
        r"|[ ](?:yuan|euros?|dollars?|RMB|EUR|USD)\b(?! \d)"),
    "PERCENT": regex(r"\s?[%％]|\s(?:per ?cent)\b"),
    "AREA": regex(
        r"[ -]?(?:million|thousand)\b|\s?(?:万|亿)?(?:平方米|平方公里|公顷|亩|㎡|平米|坪)"
        r"|[ -](?:hectares?|ha|acres?|sq\.? ?(?:m|ft|km)|square|km2|km²|m2|m²)(?![A-Za-z])"),
    "COUNT": regex(r"[ -]?(?:million|billion|thousand)\b|\s?[百千]?[万亿]"),
    "DURATION": regex(r"[ -]?(?:years?|months?|weeks?|days?)\b|[年天]|个月"),
}
_AHEAD = {"MONEY": regex(r"(?:[$€£¥]|\b(?:RMB|CNY|EUR|USD|GBP|SGD|HKD)\s?)$")}
_HEADS = (  # how a name ends, the types it can never have, what it is
    (regex(r"(?i)(?:\b(?:university|college|school|institute|hospital|ministry|bank|company|corporation|inc\.?|ltd\.?|limited|gmbh|llc|plc|"
           r"association|agency|commission|council|committee|foundation))$"
           r"|(?:大学|学院|医院|公司|集团|银行|协会|委员会|管委会|部门|研究院|研究所)$"),
     {"PERSON", "EVENT", "PLACE"}, "a body (ORG)"),
    (regex(r"(?i)\b(?:science|technology|research|industrial|software|business|tech) (?:park|zone|city)$"
           r"|(?:园区|科技园|科学园|软件园|产业园|高新区|开发区|孵化器|工业园|众创空间)$"),
     {"PERSON", "EVENT"}, "a park (PARK)"),
    (regex(r"(?i)(?:\b(?:province|district|county|street|road|avenue|river|airport|station))$|(?:省|县|街道|大道|机场|火车站|河)$"),
     {"PERSON", "EVENT"}, "a place (PLACE)"),
    (regex(r"(?i)(?:\b(?:conference|forum|summit|congress|exhibition|expo|fair|symposium))$|(?:博览会|论坛|峰会|展览会|研讨会|交易会)$"),
     {"PERSON", "PLACE", "PARK"}, "an event (EVENT)"),
)
_BOUNDS = (  # cue right before or behind a value, the bounds it can mean
    (regex(r"(?i:\b(?<!no )(?<!not )(?<!all )(?<!turned )(?:over|more than|above|exceed\w*|in excess of|upwards of)) (?:the )?"
           r"(?:[A-Z]{2,3}\$?\s?)?$|[逾]$|(?<!不)超过$|突破$"), regex(r"\+"), {"more_than"}),
    (regex(r"(?i:\bat least|no less than|not less than|no fewer than|a minimum of) $|至少$|不低于$|不少于$"), regex(r"以上"), {"at_least"}),
    (regex(r"(?i:\bup to|at most|no more than|a maximum of|not more than) $|至多$|不超过$|最多$|最高$"), regex(r"以内|以下"),
     {"at_most", "less_than"}),
    (regex(r"(?i:\b(?<!no )(?<!not )(?:under|below|less than|fewer than)) $|不足$|不到$|(?<!不)少于$"), regex(r"$^"),
     {"less_than", "at_most"}),
    (regex(r"(?i:\b(?:about|nearly|almost|around|approximately|roughly|approx\.|close to|ca\.|c\.|some)) $"
           r"|(?<![签合预解租])约$|大约$|将近$|接近$|(?<![附最])近$|[~～≈]$"), regex(r"左右|上下| or so\b"), {"approx"}),
)
_SUM = regex(  # adds up to RMB 10 bn: a verb that goes with `up`, no bound; "takes up to 50 firms" is one
    r"(?i)\b(?:(?:add|sum|total|tot|round|liv|com)(?:e|es|s|l?ed|med|ted|l?ing|ming|ting)?|came|"
    r"(?:(?:bring|push|tak)(?:e|s|es|ing)?|brought|pushed|took) (?:it|them|this|that|the total)) up to $")
_LAID = regex(r"(?i)\b(?:laid|lies?|spread\w*|stretch\w*|extend\w*|scattered|sprawl\w*|distributed|divided)\b")  # over 650 acres along the river


def span_errors(article: GoldArticle, text: str) -> Iterator[Note]:
    """Labels with too much or too little in them, and names that cannot have their type."""
    for label in article.labels:
        yield from _edges(label, text, article.entities[label.entity][1] if label.entity is not None else "")
        for head, never, what in _HEADS:
            if label.type in never and head.search(label.text):
                yield label.line, f"`{label.text}` reads like {what} but its entity `{label.entity}` is {label.type}; mend the type or the handle"


def _edges(label: Label, text: str, name: str) -> Iterator[Note]:
    """What stands too much at the edges of a label, or is cut off; `name` is its entity's, which may itself end in 's (Lloyd's)."""
    extra = None
    if label.type != "DATE" and label.type != "DURATION":
        extra = _ARTICLE.match(label.text)
    if label.entity is not None:
        if _straight(label.text) not in _straight(name):
            extra = extra or _POSSESSIVE.search(label.text)
        extra = extra or (_TITLE.match(label.text) if label.type == "PERSON" else None)
    elif label.type != "DATE":
        extra = extra or _COMPARATOR.match(label.text)
    else:
        extra = extra or _PREPOSITION.match(label.text)
    if extra:
        yield label.line, f"`{label.text}`: `{extra[0].strip()}` stays outside the label"
    behind = _BEHIND.get(label.type)
    found = behind.match(text, label.span.end) if behind else None
    ahead = _AHEAD.get(label.type)
    found = found or (ahead.search(text[max(0, label.span.start - 6):label.span.start]) if ahead else None)
    if found and found[0].strip():
        yield label.line, f"`{label.text}` is cut short: `{found[0].strip()}` belongs to it"


def _straight(name: str) -> str:
    return " ".join(name.replace("’", "'").split()).casefold()


def bound_hints(article: GoldArticle, text: str) -> Iterator[Note]:
    """Values whose bound (`mod`) and the words around them disagree."""
    for label in article.labels:
        value = label.value
        if value is None or value.kind in ("date", "text", "rank"):
            continue
        mod = getattr(value, "mod", None)
        before, after = text[max(0, label.span.start - 32):label.span.start], text[label.span.end:label.span.end + 8]
        for cue, follows, means in _BOUNDS:
            found = cue.search(before) or follows.match(after)
            if found and found[0].strip().casefold() == "up to" and _SUM.search(before):
                continue
            if found and found[0].strip().casefold() == "over" and (value.kind == "duration" or _LAID.search(text[max(0,
            label.span.start - 60):label.span.start])):
                continue
            if found and mod not in means:
                yield label.line, (f"`{found[0].strip()}` beside `{label.text}` means {' or '.join(sorted(means))}; "
                                   + (f"the value has `{mod}`" if mod else "the value has no `mod`"))
                break
