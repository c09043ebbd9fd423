"""A Chinese segment with its words: the engine's, the lists' names kept whole, runs of foreign sounds kept whole.

The dictionary behind the engine cuts names it does not know into pieces and tags many cities as anything; the lists of
`data/names` know better, so their names overrule it. What no list knows but is written in the characters that transcribe
foreign names (阿德勒斯霍夫) becomes one word too.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from extract.mentions.names_lexicon import HAN, LATIN, chinese, either, words
from extract.model import Token
from extract.regex import regex

HAN_SIGN = regex(f"[{HAN}]")
_HAN, _LATIN = regex(f"[{HAN}][{HAN}]*"), regex(f"[{LATIN}][{LATIN}]*")  # runs; a class at the front lets the search skip to it
_STRETCH = regex(rf"([{HAN}]+)|[{LATIN}0-9]+|\S")
# Characters used to write foreign names by sound (after the tables of Xinhua's handbook, the common ones).
SOUNDS = frozenset(
    "阿艾爱安昂奥巴白拜班邦包宝保堡鲍北贝本比彼毕宾波玻伯泊博布策茨查柴楚慈措达大戴代丹当道德登邓迪底蒂第丁东杜敦顿多俄厄恩尔法范菲费芬丰冯佛"
    "夫弗福富盖甘冈高戈哥格葛根古瓜圭果哈海汉杭豪赫黑亨洪侯胡华怀惠霍基吉季济加嘉贾简江杰捷金津京喀卡凯坎康考柯科可克肯孔库夸奎昆"
    "拉喇莱赖兰郎朗劳勒雷蕾里理立利莉丽连廉良列林琳灵岭龙隆卢鲁路露伦罗洛吕略马玛迈麦满曼芒毛茂梅门蒙孟米密敏明摩莫墨默姆木慕穆纳娜奈南瑙"
    "内嫩能尼妮涅宁牛纽农努诺欧帕派潘庞培佩彭蓬皮匹平泼珀普奇齐恰钱乔切琴青丘让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申圣施什史士仕舒朔"
    "司斯思丝松苏绥孙索塔泰坦汤唐陶特腾提田铁汀廷通图土托瓦万汪旺威韦维魏温文翁沃乌伍武西希锡席夏香向萧谢辛欣新兴雄休修许叙逊雅亚延扬杨耶叶伊"
    "依因英永尤于约泽曾扎詹章哲珍芝朱兹卓孜宗佐祖埃艺腓弥耿魁杉雪婆伽咖夕淞姬蔻丽"
)
# Those that ordinary words use little: most of a run must be of these.
_STRONG = frozenset(
    "阿艾昂奥巴拜堡贝彼毕宾玻茨蒂迪厄恩尔菲芬夫弗冈戈格圭赫亨霍喀卡坎柯克肯库夸奎拉喇莱赖勒莉伦罗洛吕玛曼蒙摩莫墨姆穆纳娜奈尼妮涅诺帕佩匹珀普撒"
    "萨塞桑瑟森莎什斯塔坦汀廷托瓦韦维沃乌希叙逊雅亚耶伊扎詹兹佐埃腓弥伽德特迈麦鲁卢杜图基哈巴班丹顿登达博布波比贾杰加马欧孜密切索泰腾丘热耿雷里"
)
_LONGEST = 14
_WORD = 8  # signs: what is longer is no word but a name of many
_SOUND = f"[{''.join(sorted(SOUNDS))}]"
_RUN = regex(f"{_SOUND}{_SOUND}{{2,}}")
_EDGE = frozenset("于在来里内和与从到由当都及即比对让向等因可多大第连新白万木通道能向高路北西东南中包")
_BEFORE = frozenset("从由与在对向和至到及于是为以")
_PARKLIKE = ("经济", "高新", "工业", "科技", "开发区", "经开区", "产业", "技术开发区", "保税", "综合保税区", "新区", "软件园", "港")
_NAMELY = ("nr", "nrt", "nrfg", "ns", "nz", "nt", "g", "zg", "j", "")


class View:
    """The segment with its word boundaries.

    words   (start, end) of every word, in text order
    starts  word starts;  ends  word end -> word start;  tags  word start -> word class of the dictionary
    kinds   word start -> "PLACE" or "ORG" for names of the lists, "SOUND" for runs of foreign sounds
    """

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tags = {token.start: token.tag for token in tokens if token.tag}
        self.plain = not self.tags
        self.ends = _greedy(text) if self.plain else {token.end: token.start for token in tokens}
        self.starts = set(self.ends.values()) if self.plain else {token.start for token in tokens}
        self.kinds: dict[int, str] = {}
        self.names: list[tuple[int, int, str]] = []
        # In a Latin sentence a Latin word before Chinese characters is a name of its own: "Health Work重庆健康智谷".
        latin = sum(map(len, _LATIN.findall(text)))
        self.latin = latin > 0 and latin > sum(map(len, _HAN.findall(text)))
        order = sorted(self.starts)
        self._lists(order)
        self._sounds()
        if self.kinds:
            order = sorted(self.starts)
        self.words = list(zip(order, [*order[1:], len(text)], strict=True)) if order else []
        self.closes = dict(self.words)

    def _lists(self, order: list[int]) -> None:
        lexicon = chinese()
        text, lengths, names = self.text, lexicon.sizes, lexicon.names
        free = 0
        # 从平阳省: the dictionary knows stranger words than names; behind a preposition a name may begin all the same
        hidden = [at + 1 for at in order if text[at] in _BEFORE and at + 1 < len(text) and at + 1 not in self.starts]
        for at in sorted({*order, *hidden}) if hidden else order:
            sizes = lengths.get(text[at : at + 2])
            if sizes is None or at < free:
                continue
            for length in sizes:
                end = at + length
                word = text[at:end]
                if word not in names or len(word) != length:
                    continue
                if at not in self.starts:
                    if length < 3 or not (end in self.starts or word[-1] in "市省县州"):
                        continue
                    self.starts.add(at)
                    self.ends[at] = at - 1
                    free = end
                    self._join(at, end, names[word])
                    self.names.append((at, end, names[word]))
                    break
                if self._listed(word, at, end):
                    free = end
                    self._join(at, end, names[word])
                    self.names.append((at, end, names[word]))
                    break

    def _listed(self, word: str, start: int, end: int) -> bool:
        """Whether a name of the lists is meant here, and not a part of other words."""
        lexicon, text = chinese(), self.text
        if word in lexicon.weak:
            return self._weak(word, start, end)
        after = text[end : end + 1]
        if word in ("东北", "西北", "西南") and (after in tuple("角侧部方向面边门风郊麓隅约") or text[start - 1 : start] in tuple("市区园县镇城")):
            return False
        if word == "中国" and text[end : end + 2] in ("科学", "工程"):
            return self.aligned(start, end)
        if (
            after
            and after in "人语文式籍菜币元"
            and word[-1] not in "市省区县州"
            and not text.startswith(("人民银行", "人民政府", "人民大学", "人民检察", "人民法院", "人民共和", "人民解放"), end)
            and text[end : end + 2] not in ("文化", "文物", "人才", "人口", "人工", "人力", "人寿", "语言", "人大")
        ):
            return False  # 中国人, 美元: no place
        if self.plain:
            return True
        if not (self.aligned(start, end) or word[-1] in "市省县州" or len(word) > 3 or self._glued(start, end)):
            return False
        if len(word) < 4 and word in lexicon.foreign:
            # 里尔 inside a longer unknown foreign name: the signs beside it sound foreign too
            before, lists = text[start - 1 : start], words("zh")
            if before in _STRONG and before not in lists["stop"] and self.ends.get(start, -1) == start - 1:
                return False
            if after in _STRONG and after not in lists["stop"] and self.ends.get(end + 1, -1) == end and after not in "科马大":
                return False
        return True

    def _glued(self, start: int, end: int) -> bool:
        """德国联邦, 美国商务部: a word of the dictionary that is a place and an office or a field."""
        if start not in self.starts or end in self.starts:
            return False
        stop = end
        while stop < len(self.text) and stop not in self.starts and stop - end < 8:
            stop += 1
        rest, lists = self.text[end:stop], words("zh")
        return len(rest) > 1 and (rest in lists["office_fields"] or rest in lists["generic"] or rest in chinese().names)

    def _weak(self, word: str, start: int, end: int) -> bool:
        """Short forms of counties and districts: only where the dictionary has no everyday word for them."""
        lists = words("zh")
        if self.plain or not self.aligned(start, end) or len(word) < 2:
            return False
        if word in lists["generic"] or word in lists["weak_not"]:
            return False
        whole = self.ends.get(end) == start
        tag = self.tags.get(start, "")
        if not whole:
            return all(text not in lists["stop"] for text in word) and not HAN_SIGN.match(self.text[end : end + 1] or " ")
        if self.text.startswith(_PARKLIKE, end) and len(word) == 2 and tag not in ("d", "p", "c", "r", "u"):
            return True  # 增城经济技术开发区
        return tag == "ns" or (word in chinese().towns and tag in ("nr", "nz", "nrt", "j"))

    def _join(self, start: int, end: int, kind: str) -> None:
        """Make text[start:end] one word of this kind."""
        for at in range(start + 1, end):
            self.starts.discard(at)
            self.tags.pop(at, None)
        for at in range(start + 1, end):
            self.ends.pop(at, None)
        if end not in self.starts and end < len(self.text):
            # The end cuts a word: what is left of it becomes a word of its own.
            self.starts.add(end)
            for far in range(end + 1, min(len(self.text), end + 8) + 1):
                if self.ends.get(far, end) < end:
                    self.ends[far] = end
                    break
        self.starts.add(start)
        self.ends[end] = start
        self.kinds[start] = kind
        self.tags[start] = {"PLACE": "ns", "ORG": "nt"}.get(kind, "nrt")

    def _sounds(self) -> None:
        for match in _RUN.finditer(self.text):
            start, stop = match.span()
            run: list[int] = []  # starts of the words of the run so far
            at = start
            while at < stop and at not in self.starts:
                at += 1
            while at < stop:
                end = at + 1
                while end < len(self.text) and end not in self.starts:
                    end += 1
                if end > stop or not self._sounding(at, end):
                    self._run(run, at)
                    run = []
                else:
                    run.append(at)
                at = end
            self._run(run, at)

    def _sounding(self, start: int, end: int) -> bool:
        if start in self.kinds:
            return False
        word = self.text[start:end]
        if len(word) == 1:
            return word in _STRONG or word not in words("zh")["stop"]
        return self.tags.get(start, "") in _NAMELY or all(sign in _STRONG for sign in word)

    def _run(self, run: list[int], end: int) -> None:
        lists = words("zh")
        while run and 3 <= end - run[0] <= 3 * _LONGEST and self.text[run[0]] in _EDGE and self.closes_at(run[0], run, end) == 1:
            run = run[1:]
        while len(run) > 1 and end - run[-1] == 1 and self.text[run[-1]] in _EDGE:
            end = run.pop()
        if not run or not 3 <= end - run[0] <= _LONGEST:
            return
        name = self.text[run[0] : end]
        strong = sum(sign in _STRONG for sign in name)
        if strong < 0.6 * len(name) or strong < 2 or name in lists["stop"] or name in lists["generic"]:
            return
        if len(run) == 1 and self.tags.get(run[0], "")[:1] not in ("", "n"):
            return
        if len(name) == 3 and name[0] in chinese().surnames and len(run) == 1 and strong < 3:
            return
        self._join(run[0], end, "SOUND")

    def near(self, low: int, high: int) -> list[tuple[int, int, str]]:
        """Names of the lists that begin in [low, high), in text order."""
        return self.names[bisect_left(self.names, (low, 0, "")) : bisect_left(self.names, (high, 0, ""))]

    @staticmethod
    def closes_at(start: int, run: list[int], end: int) -> int:
        return (run[1] if len(run) > 1 else end) - start

    def previous(self, end: int) -> int:
        """Start of the word that ends at `end`; inside a word, of the part of it before `end`."""
        start = self.ends.get(end)
        if start is not None:
            return start
        at = end - 1
        while at > 0 and at not in self.starts and end - at < 6:
            at -= 1
        return at if at in self.starts else end - 1

    def next_end(self, at: int, limit: int) -> int:
        end = self.closes.get(at, at + 1)
        return min(end, limit) if end > at else at + 1

    def aligned(self, start: int, end: int) -> bool:
        """Whether start and end are word boundaries."""
        return start in self.starts and (end in self.ends or end in self.starts or end == len(self.text))


def _everyday() -> frozenset[str]:
    return either("zh", "heads_park", "heads_org", "stop", "generic", "name_verbs", "titles")


@cache
def _sizes() -> dict[str, tuple[int, ...]]:
    """By first two characters that a word of `_everyday` has: the lengths of all words that begin with them, longest first."""
    sizes: dict[str, set[int]] = {}
    for word in _everyday():
        if len(word) > 1:
            sizes.setdefault(word[:2], set()).add(len(word))
    names = chinese().sizes
    return {first: tuple(sorted({*some, *names.get(first, ())}, reverse=True)) for first, some in sizes.items()}


def _greedy(text: str) -> dict[int, int]:
    """End → start of the words by the finder's own lists, the longest first, where the engine gives none."""
    everyday, names, sizes, more = _everyday(), chinese().names, _sizes(), chinese().sizes
    found: dict[int, int] = {}
    for match in _STRETCH.finditer(text):
        at, stop = match.span()
        if match.lastindex is None:
            found[stop] = at
            continue
        while at < stop:
            end = at + 1
            two = text[at : at + 2]
            for size in sizes.get(two) or more.get(two, ()):
                if size <= _WORD and at + size <= stop and ((word := text[at : at + size]) in names or word in everyday):
                    end = at + size
                    break
            found[end] = at
            at = end
    return found
