"""A sentence as rules about names like to read it: no asides that only get in the way, references as one character.

Left out: the second name of a pair the article ties together ("Harbour Park (HP)"), brackets without a mention,
quotation marks, titles of courtesy in front of a person, doubled blanks. Chinese punctuation becomes ASCII where the
clean text has not done so. A phrase that points back ("the park", 该公司, "it", 区内) becomes one private character, so
a rule can say "a park or whatever stands for one". Every character keeps its place in the sentence's mask.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import add

from extract.facts.sentence import ANY, ANY_NAME, MASK, Sentence
from extract.regex import regex

# what points back: the park, the company, the event, it, here
REF = {"PARK": "\ue010", "ORG": "\ue011", "EVENT": "\ue012", "IT": "\ue013", "HERE": "\ue014"}
ANY_REF = "".join(REF.values())
SIGNS = frozenset(ANY + ANY_REF)

_PARK = (r"(?:park|zone|incubator|accelerator|hub|cluster|estate|campus|complex|technopole|technopark|new area|science city|"
         r"(?:(?:innovation|science|start-?up|technology|business|founders'?|incubation) )(?:centre|center|base))")
_ORG = (r"(?:company|firm|group|university|hospital|institute|institution|association|bank|fund|agency|developer|consortium|"
        r"start-?up|foundation|institute|chamber|authority|trust|council|society|non-profit)")
_EVENT = r"(?:conference|forum|fair|summit|expo|congress|exhibition|event)"
_WORDS = r"(?:(?!and |or |of )[a-z-]+ ){0,2}?"
# "the park network", "the group of five" and "the developer Mori Group" point to nothing
_NO_HEAD = (rf"(?!-| ?[{ANY_NAME}]|[a-z]| (?:of|network|model|industry|sector|system|programme|program|companies|business|market|level|"
            r"tenants|members|"
            r"managers?|staff|operator|boom|concept)\b)")
_BACK_LATIN = (
    rf"\b(?P<PARK>(?:the|this|that|our) {_WORDS}{_PARK}){_NO_HEAD}|\b(?P<ORG>(?:the|this|that|our) {_WORDS}{_ORG}){_NO_HEAD}|"
    rf"\b(?P<EVENT>(?:the|this) {_WORDS}{_EVENT}){_NO_HEAD}|\b(?<!\()(?P<IT>it|they|we)\b(?!')|\b"
    r"(?P<HERE>here|there|on[- ]site|on campus|(?:on|at) (?:the|this) site|on the premises)\b(?! (?:is|are|was|were)\b)")
_BACK_HAN = (
    r"(?P<park>我(?:区|园)(?!域)|(?:该|本|整个|全)(?:园区|园|区|开发区|高新区|新区|孵化器|基地|加速器|科学城)|"
    r"(?<![一-鿿])园区)(?![一-鿿]{0,2}"
    r"(?:发展|建设)?公司)|"
    r"(?P<org>我(?:司|院|校|公司)|(?:该|本)(?:公司|集团|医院|校|大学|研究院|院|协会|基金会|企业|机构|基金)|(?<![一-鿿])公司"
    r"(?=[^一-鿿]|[位成总创坐由与在拥入落获投于为是现注]))|"
    r"(?P<event>(?:该|本届|本次)(?:大会|论坛|展会|峰会|博览会))|(?P<it>(?<![一-鿿])它)|(?P<here>区内|园内|园区内|这里)")
_BACK = {False: regex(_BACK_LATIN, re.I), True: regex(f"{_BACK_LATIN}|{_BACK_HAN}", re.I)}     # by whether there are Han characters
_HAN = regex("[一-鿿]")
_COURTESY = (rf"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Professor(?= (?:Dr|Dipl)))\.? ?)+(?={MASK['PERSON']})|(?<={MASK['PERSON']})\s?"
             r"(?:先生|女士|博士)")
_SKIP = regex(rf"[“”\"«»「」『』]|\s?[(（][^()（）{ANY}]{{0,120}}[)）]|{_COURTESY}|(?<={MASK['PLACE']}), (?:[A-Z][a-z]{{1,4}}|"
 rf"[A-Z]\.[A-Z])\.(?:,(?= [a-z])|(?=,))|\s+(?=\s)|(?<=[(（])\s+|"
              rf"(?<=[一-鿿、，：]) (?=[{ANY}])|(?<=[{ANY}]) (?=[一-鿿、，；（])")
_BLANK = regex(rf"(?<=[{ANY}]) (?=[{ANY}])")
_ASCII = tuple(zip("，；：（）　’‘", ",;:() ''", strict=True))
_CLOSE = regex(r"\s*[”\"'’」]?\s*[)）\]]?[”\"」]?")


@dataclass(frozen=True)
class View:
    """`text` is what rules match; `at[i]` is the place in the sentence's mask of `text[i]`, and `ends[i]` the place behind it."""

    text: str
    at: Sequence[int]
    ends: Sequence[int]

    @cached_property
    def low(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @cached_property
    def signs(self) -> frozenset[str]:
        """The private characters in the text: what names, values and references are written as."""
        return SIGNS.intersection(self.text)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The characters of the lower-case text and its pairs of neighbours, which tell most rules at once that they cannot match."""
        low = self.low
        return frozenset(map(add, low, low[1:])).union(low)


def view(sentence: Sentence, tied: Iterable[tuple[int, int]] = ()) -> View:
    """The view of `sentence`; `tied` are pairs of its mentions that name one thing, the second right behind the first."""
    mask = sentence.mask
    drop = bytearray(len(mask))
    for first, second in tied:
        start, end = sentence.at[first] + 1, sentence.at[second] + 1
        opened = re.search(r"[(（\[“\"「]", mask[start:end])
        close = _CLOSE.match(mask, end) if opened else None
        end = close.end() if close else end
        drop[start:end] = b"\1" * (end - start)
    for match in _SKIP.finditer(mask):
        drop[match.start():match.end()] = b"\1" * (match.end() - match.start())
    if sentence.chinese:                        # 2005年6月 海湾园竣工: blanks mean nothing there
        for match in _BLANK.finditer(mask):
            drop[match.start()] = 1
    whole = not any(drop)
    at: Sequence[int] = range(len(mask)) if whole else [i for i in range(len(mask)) if not drop[i]]
    text = mask if whole else "".join([mask[i] for i in at])
    for sign, ascii_sign in _ASCII:
        text = text.replace(sign, ascii_sign)
    back = _BACK[_HAN.search(text) is not None]
    if whole and not back.search(text):
        return View(text, at, range(1, len(mask) + 1))
    parts: list[str] = []
    places: list[int] = []
    ends: list[int] = []
    last = 0
    for match in back.finditer(text):
        parts += [text[last:match.start()], REF[str(match.lastgroup).upper()]]
        places += [*at[last:match.start()], at[match.start()]]
        ends += [*(i + 1 for i in at[last:match.start()]), at[match.end() - 1] + 1]
        last = match.end()
    parts.append(text[last:])
    places += at[last:]
    ends += [i + 1 for i in at[last:]]
    done = "".join(parts)
    return View(done, tuple(places), tuple(ends))
