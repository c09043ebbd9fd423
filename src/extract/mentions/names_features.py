"""What the name tagger sees of each token: its word, the lists it is in, what the rules made of it, and its neighbours.

Three sorts of signs: of the word alone (shape, beginning and end, word lists), of its place (listed names over several
tokens, words of the Chinese lists, the dictionary's word class), and of the article (the name the rules found here, and
how they typed the same word elsewhere). A sign is a short string; the tagger weighs each with each tag.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from extract.mentions.names_lexicon import chinese, english, words
from extract.mentions.names_tokens import Piece, covered, is_han, pieces, positions
from extract.model import Found, Passage

_REACH = 8           # Han characters from a token within which the head of its name may stand
_FREQUENT = (300, 2000)


def shape(word: str) -> str:
    """The outline of a token: "H" Han, "Xx" capitalised, "XX" capitals, "XxX" mixed, "x" small, "99" digits, else itself."""
    if is_han(word):
        return "H"
    if word.isdigit():
        return "9" * min(len(word), 5)
    if not word[0].isalpha():
        return word
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    if word[0].isupper():
        return "Xx" if word[1:].islower() else "XxX"
    return "x"


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    """Word or Han character → the sections of the word lists it is in."""
    found: dict[str, set[str]] = {}
    for lang in ("en", "zh"):
        for section, listed in words(lang).items():
            for word in listed:
                if " " not in word:
                    found.setdefault(word.lower(), set()).add(f"{lang}.{section}")
    return {word: tuple(sorted(some)) for word, some in found.items()}


@lru_cache(maxsize=65536)
def _of_word(word: str) -> tuple[str, ...]:
    """The signs a word has wherever it stands, the first two its lower case and its shape."""
    low, outline = word.lower(), shape(word)
    signs = [f"w={low}", f"s={outline}", *(f"k={one}" for one in _sections().get(low, ()))]
    if outline == "H":
        if word in chinese().surnames:
            signs.append("m=surname")
    elif outline[0] in "Xx":
        lists = english()
        rank = lists.common.get(low)
        signs.append("m=rare" if rank is None else f"m=common{sum(rank >= one for one in _FREQUENT)}")
        signs += [f"m={name}" for name, listed, one in (
            ("given", lists.given, word), ("given.unsure", lists.given_unsure, word), ("pinyin.surname", lists.surnames, word),
            ("family", lists.family, word), ("syllable", lists.syllables, low), ("place.unsure", lists.unsure_places, word)) if one in listed]
    return tuple(signs)


@lru_cache(maxsize=65536)
def _ends(word: str) -> tuple[str, ...]:
    """Beginning and endings of a Latin word, which only the word itself shows."""
    low = word.lower()
    return (f"p3={low[:3]}", f"e2={low[-2:]}", f"e3={low[-3:]}", f"e4={low[-4:]}")


@cache
def _firsts() -> dict[str, int]:
    """First token of a listed name → the tokens of the longest one."""
    found: dict[str, int] = {}
    for name in (*english().names, *chinese().names):
        if not name.isalpha() or not name.isascii():        # most names are one word in Latin letters
            tokens = pieces(name)
            first, size = tokens[0].text, len(tokens)
        else:
            first, size = name, 1
        if found.get(first, 0) < size:
            found[first] = size
    return found


def _listed(text: str, tokens: Sequence[Piece]) -> list[str]:
    """Position and type of the longest listed names, "" outside."""
    firsts = _firsts()
    found = [""] * len(tokens)
    at = 0
    while at < len(tokens):
        names = chinese().names if is_han(tokens[at].text) else english().names
        for last in range(min(len(tokens), at + firsts.get(tokens[at].text, 0)) - 1, at - 1, -1):
            type_ = names.get(text[tokens[at].start:tokens[last].end])
            if type_:
                for place, letter in positions(at, last):
                    found[place] = f"l={letter}-{type_}"
                at = last
                break
        at += 1
    return found


@cache
def _phrases() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[int, ...]]]:
    """Words of several Han characters → their sections; first character → lengths, the longest first."""
    found: dict[str, set[str]] = {}
    for section, listed in words("zh").items():
        for word in listed:
            if len(word) > 1 and is_han(word):
                found.setdefault(word, set()).add(section)
    lengths: dict[str, set[int]] = {}
    for word in found:
        lengths.setdefault(word[0], set()).add(len(word))
    return ({word: tuple(sorted(some)) for word, some in found.items()},
            {first: tuple(sorted(some, reverse=True)) for first, some in lengths.items()})


def _phrased(text: str, tokens: Sequence[Piece]) -> list[list[str]]:
    """For each token the words of the Chinese lists that hold it, with its position in them."""
    sections, lengths = _phrases()
    found: list[list[str]] = [[] for _ in tokens]
    for at, one in enumerate(tokens):
        for size in lengths.get(one.text, ()):
            word = text[one.start:one.start + size]
            if word in sections and at + size <= len(tokens):
                for place, letter in positions(at, at + size - 1):
                    found[place] += [f"ph={letter}.{section}" for section in sections[word]]
                break
    return found


def _classes(passage: Passage, tokens: Sequence[Piece]) -> list[str]:
    """Word class of the dictionary and position in the word, for Han characters."""
    found = [""] * len(tokens)
    tagged = {(one.start, one.end): one.tag for one in passage.parse.tokens if is_han(one.text[0])}
    starts = {one.start: at for at, one in enumerate(tokens)}
    for (start, end), tag in tagged.items():
        first = starts.get(start)
        if first is not None and first + end - start <= len(tokens):
            for place, letter in positions(first, first + end - start - 1):
                found[place] = f"j={letter}-{tag}"
    return found


def _ruled(tokens: Sequence[Piece], named: Sequence[Found]) -> list[tuple[str, ...]]:
    """What the rules made of each token: position and type of their name, which rule, how sure."""
    found: list[tuple[str, ...]] = [("r=O",)] * len(tokens)
    for one in named:
        for first, last in covered(tokens, [(one.span.start, one.span.end)]):
            for place, letter in positions(first, last):
                tag = f"{letter}-{one.type}"
                found[place] = (f"r={tag}", f"rb={tag}-{one.by}", f"rc={tag}-{int(one.confidence * 10)}")
    return found


def spoken_of(passages: Sequence[Passage], named: Sequence[Sequence[Found]]) -> dict[str, tuple[str, ...]]:
    """Word in lower case → the types of the names it is part of anywhere in the article, "twice" behind those it has again."""
    counts: dict[str, Counter[str]] = {}
    for passage, found in zip(passages, named, strict=True):
        for one in found:
            for piece in pieces(passage.segment.text[one.span.start:one.span.end]):
                counts.setdefault(piece.text.lower(), Counter())[one.type] += 1
    return {word: tuple(f"d={type_}{' twice' if times > 1 else ''}" for type_, times in some.items()) for word, some in counts.items()}


def features(passage: Passage, named: Sequence[Found], spoken: Mapping[str, Sequence[str]]) -> tuple[list[Piece], list[list[str]]]:
    """The tokens of a passage and the signs of each; `named` are the rules' names in it, `spoken` is of `spoken_of`."""
    text = passage.segment.text
    tokens = pieces(text)
    if not tokens:
        return tokens, []
    size = len(tokens)
    known = [_of_word(one.text) for one in tokens]
    low, outline = [one[0] for one in known], [one[1] for one in known]
    listed, phrased, classes, ruled = _listed(text, tokens), _phrased(text, tokens), _classes(passage, tokens), _ruled(tokens, named)
    kind = [] if passage.segment.kind == "sentence" else [f"kind={passage.segment.kind}"]
    shown = [[*word, *([lst] if lst else ()), *words_] for word, lst, words_ in zip(known, listed, phrased, strict=True)]
    rows = []
    for i, one in enumerate(tokens):
        before, after = (i - 1 if i else None), (i + 1 if i + 1 < size else None)
        between = text[tokens[i - 1].end:one.start] if i else ""
        row = [*shown[i], *ruled[i], *kind, "cell" if "\t" in between else "gap" if between else "glued"]
        rule = ruled[i][0]
        row.append(f"{rule}|{outline[i]}")
        if before is None:
            row.append("first")
        else:
            row += [f"-{sign}" for sign in shown[before]]
            row += [f"{low[before]}|{low[i]}", f"-{ruled[before][0]}", f"{ruled[before][0]}|{rule}", f"{rule}|-{low[before]}"]
        if after is None:
            row.append("last")
        else:
            row += [f"+{sign}" for sign in shown[after]]
            row += [f"{low[i]}|{low[after]}|", f"{outline[i]}|{outline[after]}", f"+{ruled[after][0]}", f"{rule}|{ruled[after][0]}|",
                    f"{rule}|+{low[after]}"]
        if before is not None and after is not None:
            row.append(f"{outline[before]}|{outline[i]}|{outline[after]}")
        if i > 1:
            row += [f"-2{sign}" for sign in known[i - 2]]
        if i + 2 < size:
            row += [f"+2{sign}" for sign in known[i + 2]]
        if i > 2:
            row += [f"-3{low[i - 3]}", f"-3{outline[i - 3]}"]
        if i + 3 < size:
            row += [f"+3{low[i + 3]}", f"+3{outline[i + 3]}"]
        if outline[i] == "s=H":
            row += _han(tokens, phrased, i)
            if classes[i]:
                row.append(classes[i])
            row += [f"-{classes[i - 1]}"] if i and classes[i - 1] else []
            row += [f"+{classes[i + 1]}"] if i + 1 < size and classes[i + 1] else []
        elif outline[i][2] in "Xx":
            row += _ends(one.text)
            if outline[i] != "s=x" and len(one.text) > 1:
                row += spoken.get(one.text.lower(), ())
        rows.append(row)
    return tokens, rows


def _han(tokens: Sequence[Piece], phrased: Sequence[Sequence[str]], i: int) -> Iterator[str]:
    """Neighbours of a Han character as they stand, and the next word that ends names."""
    near = "".join(one.text for one in tokens[max(0, i - 3):i + 4]) if i >= 3 else " " * (3 - i) + "".join(one.text for one in tokens[:i + 4])
    yield f"t-{near[1:4]}"
    yield f"t+{near[3:6]}"
    yield f"f-{near[:3]}"
    yield f"f+{near[4:7]}"
    for step in range(1, min(_REACH, len(tokens) - 1 - i) + 1):
        heads = [sign for sign in phrased[i + step] if sign.startswith("ph=E.") and ("heads" in sign or "office" in sign)]
        if heads:
            yield f"h{min(step, 5)}{heads[0]}"
            return
        if not is_han(tokens[i + step].text):
            return
