"""Chinese counts written as label and value: 签约租户 54，外资 21 · 投资方 22（德资9，美资4） · 收到申请1104，录取67.

The number has no classifier; the words before it are a noun that is counted, not one that is numbered (会议室201, 分机2105).
"""

from extract.mentions.count_en import Counted
from extract.mentions.measures import looks_like_year
from extract.model import Numeral
from extract.regex import regex

LABELLED = 0.58  # confidence of such a count, by which `further` knows one
_COUNTED = (
    r"人才|人口|人员|员工|职工|工人|雇员|居民|企业|公司|用户|客户|学生|学员|毕业生|主体|游客|访客|观众|会员|专利|就业|岗位|床位|劳动力|村民|租户|商户|住户|农户|租客"
    r"|外资|内资|[德美日港台侨法英韩中民国]资|投资方|合作方|厂商|参展商|供应商|团队|项目|机构|申请|博士|硕士|院士|专家|导师|教师|工位|席位|铺位|店铺|商标|论文|合同"
    r"|订单|软著|著作权|校友|成员|股东|院校|高校"
)
_LABEL = regex(rf"(?:^|[^一-鿿])(?P<of>[一-鿿]{{0,8}}?(?:{_COUNTED}))(?:数|总数|人数)?(?:共|共有|有|达|约|逾|超|近|为)?(?P<gap>[ ]?[:：]?[ ]?)$")
_CLOSED = regex(r"[ ]?(?:$|[，。,；;、)）(（/|\t]|$)")
_NUMBERED = regex(rf"(?:{_COUNTED})$")
_FURTHER = regex(r"[）)]?[，,；;、（(][ ]?(?P<of>[一-鿿]{2,5})[ ]?[:：]?[ ]?$")
_NO_COUNT = regex(r"(?:第|其|占|增长|增|降|率|比|倍|排名|编号|代码|电话|分机|热线|房号|年|月|日|版|图|表)$|[室房号楼座]|改用")
_MAX = 10**7  # above it an undivided number is a telephone or a code


def labelled(text: str, numeral: Numeral) -> Counted | None:
    """What a bare number behind a label counts: 就业岗位 6400."""
    start = numeral.start
    if not _plain(text, numeral):
        return None
    match = _LABEL.search(text[max(0, start - 18) : start])
    if match is None:
        return None
    numbered = numeral.number < 20 and not match["gap"].strip() and text[numeral.end : numeral.end + 1] not in ("(", "（")
    if numbered and not match["of"].endswith("资") and _NUMBERED.fullmatch(match["of"]):
        return None  # 企业1、企业2: numbered, not counted
    return Counted(numeral.end, match["of"], LABELLED)


def further(text: str, numeral: Numeral, end: int) -> Counted | None:
    """The next number of such a list, its label unknown: 收到申请1104，录取67. `end`: where the count before it ends."""
    if not _plain(text, numeral) or not 0 < numeral.start - end < 12:
        return None
    match = _FURTHER.fullmatch(text[end : numeral.start])
    return Counted(numeral.end, match["of"], LABELLED) if match is not None and _NO_COUNT.search(match["of"]) is None else None


def _plain(text: str, numeral: Numeral) -> bool:
    return (
        numeral.style == "digits"
        and not numeral.scaled
        and numeral.number < _MAX
        and not looks_like_year(text, numeral)
        and _CLOSED.match(text, numeral.end) is not None
    )
