"""Offices of states and towns (江苏省科技厅, 韩国科学技术信息通信部) and institutes of known bodies (中科院微生物所)."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extract.mentions.names_lexicon import HAN, Candidate, chinese, words
from extract.mentions.names_trie import any_of
from extract.mentions.names_zh_view import HAN_SIGN, View
from extract.regex import regex

_ACADEMY = regex(rf"[{HAN}]{{2,10}}?(?:研究所|研究院|研究中心|(?<!场)(?<!厕)所(?![有以在属需得述长])|分院|分校)")
_PARTY = regex(
    "委(?=书记|副书记|常委|和|、|市政府|区政府|办公室|组织部|宣传部|统战部|在|的|,|，|。|召开|印发|$)"
    "|纪委(?!员)|政协(?!委员)|人大(?!代表)"
)
_OFFICE = regex("[局厅]|委会|委员会")
# 长春光机所, 大连化物所, 株洲所: an institute by its town and at most three signs
_INSTITUTE = regex(rf"[{HAN}]{{0,3}}(?<![场厕派出事务交易研究看守诊会])所(?![有以在属需得述长谓])")
_HOSTS = ("院", "大学", "协会", "学会", "校区")
_NO_FIRM = (*_HOSTS, "部", "会", "局", "署", "厅")
# 中车株洲所, 北汽株洲二期: a firm's branch in a town
_BRANCH = regex("分公司|子公司|公司|研究所|研究院|所(?![有以在属需得述长])|(?=[一二三四]期|工厂|项目)")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Behind a place; behind 国家 or 中央; what begins those; without a place (高新区管委会, 市科技局, 投资促进局)."""
    lists = words("zh")
    field = any_of(sorted(lists["office_fields"]))
    run = rf"{field}(?:[与和及、]?{field}){{0,5}}"
    tail = "委员会|管理局|监督局|促进局|管理厅|开发局|保障局|总局|总署|公署|专员公署|总厅|局|厅|部|委|署|办公室|办事处|办|省"
    zone = "(?:高新区|经开区|开发区|新区|自贸区|保税区)"
    bare = regex(
        rf"(?:省|市|{zone}){run}(?:局|委员会|厅)(?!长|门|分|位|队|下|件)|{zone}(?:管委会|管理委员会)"
        rf"|{field}(?:[与和及]?{field}){{1,3}}局(?!长|门|分|位|队|下|件|面|部)(?:{field}{{1,2}}[处科室])?"
    )
    local = regex(rf"(?:省|市|区|县|州|府|新区|高新区|经开区|开发区)?{run}(?:{tail})(?!长|门|分|位|队|下|件)")
    state = regex(rf"(?:国家|中央|全国|中国){run}(?:委员会|总局|管理局|总署|局|署|委|办公室|办)(?!长|门|分)")
    return local, state, regex("国家|中央"), bare


def offices(view: View) -> Iterator[Candidate]:
    """Offices behind a place or a park, and institutes behind the body they belong to."""
    local, state, lead, bare = _patterns()
    text, lexicon = view.text, chinese()
    for start, end, kind in view.names:
        if kind == "PLACE":
            party = _PARTY.match(text, end) if text[end - 1] in "省市区县州" else None
            if party:
                yield Candidate(start, party.end(), "ORG", 0.75, "name.zh.office")
            institute = _INSTITUTE.match(text, end) if text[end - 1] not in "省市区县" else None
            if institute and _free(view, institute.end()) and not re.search("[的与和在等是了为有对从由、市区县政府税处各家数个会]", institute[0]):
                yield Candidate(start, institute.end(), "ORG", 0.65, "name.zh.office")
            match = local.match(text, end)
            if match and _free(view, match.end()):
                name = match[0]
                if name[-1] == "部" and text[start:end] not in lexicon.foreign and start - 1 >= 0 and text[start:end] not in words("zh")["provinces"]:
                    continue
                if name[-1] == "省" and text[start:end] != "日本":
                    continue
                country = view.ends.get(start)
                if country is not None and (text[country:start] in words("zh")["provinces"] or text[country:start] in lexicon.foreign):
                    start = country  # 德国北威州投资促进署
                yield Candidate(start, match.end(), "ORG", 0.8, "name.zh.office")
        elif kind == "ORG" and text[start:end].endswith(_HOSTS):
            match = _ACADEMY.match(text, end)
            if match and _free(view, match.end()) and not re.search("[的与和在等是了为有对从由、]", match[0]):
                yield Candidate(start, match.end(), "ORG", 0.8, "name.zh.office")
    for (start, middle, kind), (begin, end, place) in pairwise(view.names):
        if kind == "ORG" and place == "PLACE" and middle == begin and not text[start:middle].endswith(_NO_FIRM):
            branch = _BRANCH.match(text, end)
            if branch:
                yield Candidate(start, branch.end(), "ORG", 0.75, "name.zh.office")
    for match in bare.finditer(text) if _OFFICE.search(text) else ():
        before = text[view.previous(match.start()) : match.start()] if match.start() else ""
        if match.start() in view.starts and _free(view, match.end()) and (
            not before or not HAN_SIGN.match(before) or before in words("zh")["stop"] or before in words("zh")["edge_before"]
        ):
            yield Candidate(match.start(), match.end(), "ORG", 0.7, "name.zh.office")
    for match in lead.finditer(text):
        whole = state.match(text, match.start())
        if whole and _free(view, whole.end()):
            yield Candidate(whole.start(), whole.end(), "ORG", 0.8, "name.zh.office")


def _free(view: View, end: int) -> bool:
    """Whether a word ends here; single signs that the dictionary glues to the next word (委举) count too."""
    return end == len(view.text) or end in view.starts or end in view.ends
