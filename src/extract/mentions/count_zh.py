"""Chinese counts: 30家企业, 24家 after 上市公司, 其中外资5家, 3万名员工, 20万人口."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from extract.mentions.count_en import Counted
from extract.mentions.measures import looks_like_year
from extract.model import Numeral, Token
from extract.regex import regex


class Nouns(NamedTuple):
    classifier: re.Pattern[str]
    noun: re.Pattern[str]
    noun_at_end: re.Pattern[str]
    rhetorical: re.Pattern[str]
    verb: re.Pattern[str]
    lead: re.Pattern[str]
    physical: re.Pattern[str]


def _branch(words: list[str]) -> str:
    return "|".join(sorted({re.escape(w) for w in words}, key=lambda w: (-len(w), w)))


@cache
def nouns() -> Nouns:
    data = json.loads((files("extract.mentions") / "data" / "nouns_zh.json").read_text("utf-8"))
    units = json.loads((files("extract.mentions") / "data" / "units.json").read_text("utf-8"))
    never = data["not_classifier_after"]

    def guarded(word: str) -> str:
        """A classifier with what must not follow it: characters, or a pattern."""
        barred = never.get(word, "")
        return re.escape(word) + (barred if barred[:1] == "(" else f"(?![{barred}])" if barred else "")

    classifier = "|".join(guarded(c) for c in sorted(data["classifiers"], key=lambda c: (-len(c), c)))
    noun = _branch(data["nouns"])
    return Nouns(
        regex(rf"[ ]?(?:(?P<sub>多|余)?(?P<classifier>{classifier}))"),
        regex(noun),
        regex(rf"(?:{noun})$"),
        regex(rf"(?:[大新主重核关基]|不同|主要|重要|关键|基本|突出|显著|明显|鲜明|深刻|可喜|新的|大的)*(?:{_branch(data['rhetorical'])})"),
        regex(_branch(data["verbs_first"])),
        regex(rf"(?:{_branch(data['lead_strip'])})"),
        regex(rf"[ ]?(?:{'|'.join(sorted(units['physical']['zh'], key=lambda w: (-len(w), w)))})"),
    )


_PERSONS = regex(r"[个号]人(?![所独名体信账住房简资收创贷消荣才户口民事物格性化])")
_HOUSES = frozenset("栋棟幢座层")
_ADDRESS = regex(r"号\||[在住到至]\|\d|\|\d")  # 环岛东路1889号17栋, 4栋503
# classifiers that are never part of another word after a number: the count is sure whatever follows
_SURE = frozenset("層輛票锭双辆艘架栋幢座间套台宗枚匹株棵头队支所篇册")
_CONCRETE = frozenset("層棟輛队艘辆栋幢間间座层台架盏")
_SINGLE = frozenset(("名", "间", "間", "座", "台", "栋", "棟", "幢", "处", "處", "条", "所", "套", "支", "艘", "辆", "张", "部", "位", "口", "项"))
_SHUT = regex(r"[ ]?(?:$|[，。；、,;)）])")
_AFTER_GE = regex(r"(?:$|是|来自|來自|已|在|做|都|从|由|为|会|说|没|未|不|有|被|属|归|的|开|搬|拿|获|去|留|选|还|也|将|正|刚|才|成|走|倒|活|卖"
    r"|用|靠|入|到|过|年轻|姐|兄)")
_RUN = regex(r"[A-Za-z0-9+&·.-]{0,12}[一-鿿]{1,24}(?:[A-Za-z0-9+&·]{1,10}[一-鿿]{1,12})?")
_THIS = regex(r"(?:[这那该上述首前后另两各每其]|上述|以上|剩余|其余|其他|另外|任何|同|唯)$")
_LINKS = regex(
    r"(?:(?:最初|原来|当初|当时|此前|去年|上年|年初|过去|起初|成立时|之前)的?|(?:数量|总数|人数|数|总量|规模)?(?:已经|已|现已|目前|共计"
    r"|共|合计|总计|累计|加起来|合起来|加在一起|大约|大概|约|近|超过|超|逾|突破|达到|达|为|有|增至|增加到"
    r"|增长到|增加至|上升到|上升至|扩大到|发展到|仅|只|就|将近|接近|不少于|不低于|至少|不足|高达|多达|拥有|各|分别|均|计|是|从|由|到|至"
    r"|净增|新增|增加|减少|比|[:：( （]))*$"
)
# 3座330千伏变电站, 2条10万吨级航道: what is counted is named by its size
_SIZED = regex(
    r"[ ]?\d[\d.]{0,7}[ ]?(?:万|千|百)?(?:千伏|伏|千瓦|兆瓦|吉瓦|瓦|吨|级|米|毫米|厘米|公里|英寸|寸|纳米|微米|立方|平方|立升|升|公斤"
    r"|千克|克|年期|岁|层|星|轴|座|匹|马力|度|核"
    r"|[kKMG]?[WV](?![A-Za-z])|[kKMG]VA?|kg|mm|cm|nm|um|[LtTGm](?![A-Za-z]))[一-鿿]{1,12}"
)
_SIZED_COUNTS = frozenset("座条台套栋幢棟艘辆架口部间个個家所项支块根只颗组层")
_TAIL_NOUN = regex(r"(?:[一-鿿]{0,8}[A-Za-z0-9+“”\"]{1,10})?[一-鿿]{1,16}[”\"]?$")


def counted(text: str, numeral: Numeral, tokens: tuple[Token, ...] = ()) -> Counted | None:
    """What a Chinese numeral counts; None where nothing says so, with a reason where it is ruled out."""
    at = max(
        numeral.end,
        numeral.mod_end
        if numeral.mod is not None and text[numeral.end : numeral.end + 1] in ("多", "余", "餘", "几", "幾", "来", "來", "+")
        else 0,
    )
    if at >= len(text) or (text[at] not in " " and text[at].isascii()):
        return None
    table = nouns()
    previous = text[max(0, numeral.start - 3) : numeral.start]
    match = table.classifier.match(text, at)
    persons = _PERSONS.match(text, at) if text[at] in "个号" and numeral.number > 1 else None
    if persons is not None and _THIS.search(previous) is None:
        return Counted(persons.end(), "人", 0.8)
    house = match is not None and match["classifier"] in _HOUSES
    if (
        house and match is not None and numeral.style == "digits" and _SIZED.match(text, match.end()) is None
        and _ADDRESS.search(f"{previous}|{text[match.end() : match.end() + 1]}")
    ):  # fmt: skip
        return Counted(match.end(), "", 0, "identifier")
    if match is None or (table.physical.match(text, at) and match["classifier"] not in ("级", "分", "间", "套", "层")):
        return _bare_noun(text, numeral, at)
    if looks_like_year(text, numeral) and match["classifier"] not in ("家", "名", "人", "项", "件", "套", "个", "台", "户", "张"):
        return None
    classifier, end = match["classifier"], match.end()
    indefinite = numeral.number <= 1 and numeral.style == "words"
    if indefinite and numeral.number == 1 and classifier in _SINGLE and _SHUT.match(text, end) and (one := noun_before(text, numeral)) is not None:
        return Counted(end, one, 0.6)  # 经理一名，文员两名
    small = numeral.style == "words" and numeral.number <= 12
    run = _RUN.match(text, end)
    words = run[0] if run is not None else ""
    rhetorical = table.rhetorical.match(words) if numeral.max is None else None  # 七八个问题 were really asked
    if rhetorical is not None and rhetorical.end() > 1 and table.noun.match(words, rhetorical.end()) is not None:
        rhetorical = None  # 8个重点行业 are industries
    if indefinite or (
        small and (rhetorical is not None or _THIS.search(previous) or classifier in ("次", "类", "面", "道", "段", "步", "种", "节"))
    ):
        return Counted(end, "", 0, "rhetorical")
    if rhetorical is not None and numeral.number < 10 and table.noun.match(words) is None:
        return Counted(end, "", 0, "rhetorical")
    if rhetorical is not None and numeral.style == "digits" and table.noun.match(words) is None:
        return Counted(end + rhetorical.end(), words[: rhetorical.end()], 0.6)  # 18个问题已整改16个
    if words and (table.verb.match(words) is None or table.noun.match(words) is not None):
        found = _noun_after(words, table, text, end, tokens)
        if found is not None:
            length, direct, sure = found
            of = words[:length]
            return Counted(end + length if direct else end, of, 0.9 if sure else 0.6)
    before = noun_before(text, numeral)
    if before is not None:
        return Counted(end, before, 0.85)
    if classifier in ("人", "人次"):
        return Counted(end, classifier, 0.7)
    if text[end : end + 2].strip()[:1].isdecimal() and classifier in _SIZED_COUNTS and (sized := _SIZED.match(text, end)) is not None:
        return Counted(end, sized[0].strip(), 0.6)
    quoted = _quoted(text, end)
    if quoted is not None:
        return Counted(end, quoted, 0.6)
    if words.startswith("的") or not words or classifier in ("家", "名", "户", "项", "件", "位") or (
        classifier in _SURE and (numeral.number > 12 or numeral.style == "digits" or (classifier in _CONCRETE and numeral.number > 1))
    ) or (classifier in "个個" and (numeral.style == "digits" or numeral.number > 12) and (
            _AFTER_GE.match(words) is not None or table.verb.match(words) is not None
        )):
        return Counted(
            end, {"家": "企业", "户": "户", "名": "人", "位": "人"}.get(classifier, classifier), 0.4 if classifier in "家名户位" else 0.3
        )
    return None


def _noun_after(words: str, table: Nouns, text: str, end: int, tokens: tuple[Token, ...]) -> tuple[int, bool, bool] | None:
    """Length of the noun phrase at the start of `words`, whether the noun stands there directly, whether it is known."""
    best: tuple[int, int] | None = None
    at = 0
    while (match := table.noun.search(words, at)) is not None and match.start() <= 16:
        if best is not None and match.start() > best[1]:
            break
        best = (match.start() if best is None else best[0], match.end())
        at = match.end()
    if best is not None:
        inner = words[: best[0]]
        if not _INNER_VERB.search(inner) or "的" in inner:
            return _joined(words, table, best[1]), "的" not in inner, True
        return None
    for token in tokens:
        if token.start == end and token.tag[:1] in ("n", "N"):
            return token.end - end, True, False
    short = re.match(r"(?![一二三四五六七八九十百千][点十百千万])[一-鿿]{2,4}(?=[，。,；;、（(）)\s”]|$)"
        r"|[工活课饭药衣碗井"
        r"灯塔屋床桌椅井街船炉窑仓棚树店楼厂村镇县乡国校园馆站桥池库田狗猫牛羊马猪鸡鱼书画信报碑庙亭门窗字钟票](?=[，。,；;、（(）)\s”]|$)", words)
    return (short.end(), True, False) if short is not None else None


_INNER_VERB = regex(r"[了是为在被将把已到从向并且也都]|(?<![级所县市厅处米层岁吨])以|以(?![上下内])|参加|入驻|落户|通过")  # 126个省级以上开发区
_LINKED = regex(r"(?:级|型|类|性|系|制)|[和及与]")


def _joined(words: str, table: Nouns, end: int) -> int:
    """Where a noun ends with what it only begins: 国家级高新区, 国家和地区."""
    link = _LINKED.match(words, end)
    noun = table.noun.match(words, link.end()) if link is not None else None
    return noun.end() if noun is not None else end


_CLASSES_OF_SCHOOLS = frozenset(("985", "211"))
_PAID = regex(
    r"款(?![待式])|费(?!者)|资金|补[贴助]|贷款|拨款|奖[励金](?!获)|预算|投资(?![者人方机])|融资|订单|合同|租金|税|经费|债|工程|设备|仪器|课题|基金(?!会)|股权|红包|定金|押金"
)


def _bare_noun(text: str, numeral: Numeral, at: int) -> Counted | None:
    """20万人口, 3000企业, 1500多科研人员: a noun without a classifier."""
    if numeral.number < 10 or looks_like_year(text, numeral) or (numeral.style == "words" and not numeral.scaled and numeral.mod is None):
        return None
    if text[numeral.start : numeral.end] in _CLASSES_OF_SCHOOLS:
        return Counted(at, "", 0, "identifier")  # 985高校, 用211证明
    table = nouns()
    if table.physical.match(text, at):
        return None
    run = _RUN.match(text, at)
    if run is None or not "一" <= run[0][0] <= "鿿" or (table.verb.match(run[0]) is not None and not run[0].startswith("参展商")):
        return None
    match = table.noun.search(run[0])
    if match is None or match.start() > 6 or len(match[0]) < 2:
        return None
    if numeral.scaled and _PAID.search(run[0][: match.end() + 3]):
        return None  # 9000万输水管线款, 500万设备订单: money
    inner = run[0][: match.start()]
    if re.search(r"[了是为在被将把已到以从向并且也都的年月日]", inner):
        return None
    tail = run[0][match.end() :]
    if tail.startswith(("计划", "工程", "行动", "强")):
        return Counted(at, "", 0, "identifier")
    return Counted(at + match.end() if match.start() == 0 else at, run[0][: match.end()], 0.7 if match.start() == 0 else 0.55)


def _quoted(text: str, end: int) -> str | None:
    match = re.match(r"[“\"「]([^”\"」]{1,12})[”\"」][一-鿿]{0,6}", text[end : end + 30])
    return match[0] if match is not None and nouns().noun_at_end.search(match[0]) else None


def noun_before(text: str, numeral: Numeral) -> str | None:
    """The noun a count follows: 上市公司24家 → 上市公司, 其中外资5家 → 外资."""
    start = min(numeral.start, numeral.mod_start if numeral.mod_start >= 0 else numeral.start)
    window = re.sub(r"(?<=[一-鿿]) (?=[一-鿿])", "", text[max(0, start - 30) : start])  # 人 口, as an infobox spreads it
    window = window[: _LINKS.search(window).start()] if window else ""  # type: ignore[union-attr]
    clause = re.split(r"[，。；;、,:：（()）]|\d+(?!\d*强)", window)[-1]
    clause = re.sub(r"(?:[一二三四五六七八九十首]期|中)$", "", clause)
    match = _TAIL_NOUN.search(clause)
    if match is None:
        return None
    words = re.sub(r"^(?:[万亿](?:元|平方米|亩|吨|人)?|元|平方米|亩|公顷|吨)(?:以上|以下|以内)?的?", "", match[0])
    words = re.sub(r"(?:数量|总数|总量|人数|数目|数|的)$", "", words)
    table = nouns()
    while words and (lead := table.lead.match(words)) is not None and lead.end() < len(words):
        rest = words[lead.end() :]
        if table.noun.match(words) is not None and len(table.noun.match(words)[0]) > lead.end():  # type: ignore[index]
            break
        words = rest
    noun = table.noun_at_end.search(words)
    if noun is None:
        if clause.startswith("其中") and 2 <= len(words) <= 10 and not match[0].startswith(words):
            return words
        loose = re.fullmatch(r"[一-鿿]{1,12}(?:量|者|员|商|资|数|企|店|校|院|所|馆|厂|站|户|房|车|机)", words)
        return words if loose is not None else None
    # what stands before an inner verb is another phrase: 为企业引进外资 → 外资
    cut = 0
    for inner in re.finditer(
        r"引进|培育|孵化|拥有|新增|累计|入驻|集聚|聚集|吸引|设立|建成|申请|获得|获批|签约|落户|服务(?!业|商|机构|平台|企业|中心|人员|器)"
        r"|带动|提供|共有|现有|已有|有(?![限机关效轨色线害偿])|的|其中|在孵(?!企业)",
        words[: noun.start()],
    ):
        cut = inner.end()
    return words[cut:] or None
