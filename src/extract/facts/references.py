"""Descriptions that point back to a name: "the park", "its new centre", 该中心, 全区."""

from functools import lru_cache
from typing import NamedTuple

from extract.regex import regex

# the noun of a description and the type it points to
_NOUNS = {
    "PARK": r"park|zone|incubator|accelerator|hub|cluster|area|site|estate|campus|district|complex|facility|base|platform|"
            r"centre|center|valley|technopole|technopark|structure|town|scheme",
    "ORG": r"company|firm|group|university|hospital|institute|institution|organi[sz]ation|association|bank|fund|agency|developer|"
           r"operator|consortium|enterprise|school|start-?up|non-?profit|charity|maker|giant|insurer|foundation|trust|authority|"
           r"manufacturer|supplier|business|venture|subsidiary|studio|commission|board|ministry|council|college|chamber|society",
    "EVENT": r"event|forum|conference|fair|summit|expo|congress|exhibition|mission",
    "PLACE": r"city|province|region|county|country|state|nation|municipality|island",
}
_HAN_NOUNS = {
    "PARK": "科技园区|产业园区|园区|开发区|高新区|新区|孵化器|加速器|科学城|产业园|科技园|软件园|小镇|基地|中心|园|区|圈|城|谷|港|平台|众创空间|工场",
    "ORG": "公司|集团|医院|大学|学校|研究院|研究所|协会|基金会|基金|企业|机构|银行|学院|校|院|所|会|司|厂",
    "EVENT": "大会|论坛|展会|峰会|博览会|大赛|活动",
    "PLACE": "市|省|县|镇|国",
}
_ENGLISH = "|".join(f"(?P<{kind}>{nouns})" for kind, nouns in _NOUNS.items())
_LATIN = regex(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ur|whole|entire) (?:(?!and |or |of |in )[a-z\d][a-z\d-]* ){0,2}?"
    rf"(?i:{_ENGLISH})(?:'s)?\b(?!-)|\b[Tt]he (?P<NAMED>[A-Z][a-z]{{2,}})\b(?! [A-Z])")
_CHINESE = "|".join(f"(?P<{kind}>{nouns})" for kind, nouns in _HAN_NOUNS.items())
_HAN = regex(rf"(?:该|本|整个|全|这家|这座|这个|这一|这处|此)(?:{_CHINESE})(?!域|国|球)")
_BARE = regex(r"(?<![一-鿿])(?:(?P<PARK>园区|中心|基地|孵化器|科技园|开发区|高新区|新区)|(?P<ORG>公司|集团|医院|学校|研究院|协会|学院|企业))"
              r"(?=[^一-鿿]|[已现总拥有为位成占由与在入规建共累])|(?P<IN>园区|园|区|圈|院|校|城|谷)[内里](?![一-鿿]{0,2}外)")
_INSIDE = {"院": "ORG", "校": "ORG"}


class Reference(NamedTuple):
    """mask[start:end] describes a thing by its `noun` (lower case); `type` is what the noun points to, "" for a word that only names have.

    `whole` says that it is the whole of the thing ("the whole zone", 全区), which is hardly one of its parts.
    """

    start: int
    end: int
    noun: str
    type: str
    whole: bool = False


@lru_cache(maxsize=512)
def references(mask: str) -> tuple[Reference, ...]:
    """The descriptions of a sentence's mask, in order."""
    found: list[Reference] = []
    for pattern in (_LATIN, _HAN, _BARE):
        for match in pattern.finditer(mask):
            kind = str(match.lastgroup)
            noun = match[kind].casefold()
            type_ = "" if kind == "NAMED" else _INSIDE.get(noun, "PARK") if kind == "IN" else kind
            found.append(Reference(match.start(), match.end(), noun, type_, match[0].casefold().startswith(("全", "整个", "本", "whole", "entire"))))
    return tuple(sorted(found, key=lambda one: one.start))
