"""Literals that a regular expression cannot do without, read off its source.

Only what rows use is understood: groups, alternatives, classes, escapes and quantifiers. Whatever is optional, repeated
from zero or looked around for asks for nothing; a group asks for one literal out of each of its alternatives.
"""

from collections.abc import Iterator

from extract.regex import regex

_QUANTIFIER = regex(r"(?:[*+?]|\{\d*(?:,\d*)?\})\??")
_OPTIONAL = regex(r"[*?]|\{0?(?:,|\})")
_GROUP = regex(r"\(\?(?:P<\w+>|:)|\((?!\?)")
_MOST = 60          # alternatives beyond which looking for each costs more than it saves


def required(pattern: str) -> list[tuple[str, ...]]:
    """Sets of lower-case literals such that every match of `pattern` holds at least one of each set.

    >>> required("(?:is|was) based in (?:the )?x+")
    [('is', 'was'), (' based in ',), ('x',)]
    """
    branches = list(_branches(pattern))
    if len(branches) != 1:
        found = [required(one) for one in branches]
        if not all(found):
            return []
        merged = tuple(dict.fromkeys(word for sets in found for word in max(sets, key=_worth)))
        return [merged] if len(merged) <= _MOST else []
    result: list[tuple[str, ...]] = []
    run = ""
    for atom, quantifier in _atoms(pattern):
        optional = bool(quantifier and _OPTIONAL.match(quantifier))
        literal = _literal(atom)
        if literal is not None and not optional:
            run += literal
            if not quantifier:
                continue
        if run:
            result.append((run,))
            run = ""
        if literal is None and not optional and (group := _GROUP.match(atom)):
            result += required(atom[group.end():-1])
    if run:
        result.append((run,))
    return [one for one in result if any(word.strip() for word in one)]


def _worth(words: tuple[str, ...]) -> tuple[int, int]:
    return min(len(word.strip()) for word in words), -len(words)


def _literal(atom: str) -> str | None:
    """The character an atom stands for, or None."""
    if len(atom) == 1:
        return None if atom in ".^$" else atom.lower()
    return atom[1].lower() if atom[0] == "\\" and not atom[1].isalnum() else None


def _branches(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern at its top level."""
    start = at = 0
    for atom, quantifier in _atoms(pattern):
        if atom == "|":
            yield pattern[start:at]
            start = at + 1
        at += len(atom) + len(quantifier)
    yield pattern[start:]


def _atoms(pattern: str) -> Iterator[tuple[str, str]]:
    """Characters, escapes, classes and groups, each with its quantifier."""
    i = 0
    while i < len(pattern):
        end = _end(pattern, i)
        quantifier = _QUANTIFIER.match(pattern, end) if pattern[i] != "|" else None
        yield pattern[i:end], quantifier[0] if quantifier else ""
        i = quantifier.end() if quantifier else end


def _end(pattern: str, i: int) -> int:
    """The end of the atom that starts at i."""
    if pattern[i] == "\\":
        return i + 2
    if pattern[i] == "[":
        return pattern.index("]", i + 2 + (pattern[i + 1] == "^")) + 1
    if pattern[i] != "(":
        return i + 1
    depth, j = 1, i + 1
    while depth:
        if pattern[j] in "\\[":
            j = _end(pattern, j)
            continue
        depth += (pattern[j] == "(") - (pattern[j] == ")")
        j += 1
    return j
