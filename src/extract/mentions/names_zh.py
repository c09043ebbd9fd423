"""Chinese names without a model: gazetteers, head words with a left boundary, people and unknown words by cues.

Word boundaries come from the parse (jieba's dictionary, through the engine); without them the finder's own word lists
cut, which finds less.
"""

from collections.abc import Iterator, Sequence

from extract.mentions.names_lexicon import Candidate, chinese, either, words
from extract.mentions.names_zh_context import listed, quoted, short_companies, siblings, sources, unknown
from extract.mentions.names_zh_heads import headed
from extract.mentions.names_zh_lists import lists
from extract.mentions.names_zh_offices import offices
from extract.mentions.names_zh_people import people
from extract.mentions.names_zh_view import HAN_SIGN, View
from extract.model import Token
from extract.regex import regex

_TAGGED = frozenset(["nr", "nrfg", "ns", "nt"])
_BODY = regex("(?:大学|学院|部|局|委员会|协会|学会|院|所|公司|集团|银行|社|报|厅|署|中心)$")


def _body(word: str) -> bool:
    """Whether a body of the dictionary is one body (美国商务部), not any of a kind (上市公司)."""
    known = words("zh")
    end = _BODY.search(word)
    return end is not None and word not in known["generic"] and word[: end.start()] not in either("zh", "generic", "place_not")


def find(text: str, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Candidates of one segment; they may overlap, the longest wins later."""
    if not HAN_SIGN.search(text):
        return
    view = View(text, tokens)
    found = [Candidate(start, end, kind, 0.9, "name.list") for start, end, kind in view.names]
    found += headed(view)
    found += offices(view)
    found += short_companies(view)
    found += quoted(text)
    found += listed(view)
    found += lists(view)
    found += sources(text)
    found += people(view)
    found += unknown(view)
    found += _dictionary(view)
    found += siblings(view, found)
    yield from found


def _dictionary(view: View) -> Iterator[Candidate]:
    """People and places that the engine's dictionary tags: three characters with a surname, places with suffix."""
    known, lexicon = words("zh"), chinese()
    for start, tag in [row for row in view.tags.items() if row[1] in _TAGGED]:
        if start in view.kinds:
            continue
        end = view.closes.get(start, start)
        word = view.text[start:end]
        if tag == "nt":
            if len(word) > 3 and word not in known["heads_org"] and _body(word):
                yield Candidate(start, end, "ORG", 0.7, "name.zh.dictionary")
            continue
        if tag != "ns":
            if (
                len(word) == 3
                and word[0] in lexicon.surnames
                and word not in lexicon.names
                and word not in known["nr_not"]
                and word not in known["generic"]
                and word not in known["heads_park"]
                and word[-1] not in "区园城谷港镇路街县市者性率语人厅局府郡州湖山河"
            ):
                yield Candidate(start, end, "PERSON", 0.55, "name.zh.dictionary")
        elif len(word) > 2 and word[-1] in "州市县省岛湖江河海港湾亚兰" and word not in known["place_not"]:
            yield Candidate(start, end, "PLACE", 0.65, "name.zh.dictionary")
