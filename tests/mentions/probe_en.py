"""Recall of real English names in articles around them, and what is found where there is no name; see `probes/`."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from extract import entities, text
from extract.mentions import names
from extract.mentions.names_lexicon import english
from extract.model import CleanSpan, Passage, Placed
from extract.parse import Engine, load

FOLDER = Path(__file__).parent / "probes"
_MARK = re.compile(r"\[([^\]]+)\]\(([A-Z]+)\)")
_SLOT = re.compile(r"\{([NAP])\}")


@dataclass
class Result:
    """Counts by (type, kind of article); kinds are plain, told, head, and `new` for names that are on no list."""

    gold: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    spanned: Counter[tuple[str, str]] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, str, str, str]] = field(default_factory=list)

    def recall(self, type_: str, kind: str) -> float:
        return self.right[type_, kind] / max(1, self.gold[type_, kind])


@cache
def engine() -> Engine:
    return load("spacy")


def rows(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def read(source: str) -> list[tuple[int, int, str]]:
    """Names of an article as the pipeline gives them before facts: start, end, type; offsets into the clean text."""
    clean, segments = text.read_text(source)
    usable = [one for one in segments if one.kind != "furniture"]
    passages = [Passage(one, parse) for one, parse in zip(usable, engine().parse(usable), strict=True)]
    placed: list[Placed] = []
    for segment, found in zip(usable, names.find_names(passages), strict=True):
        for one in found:
            start, end = segment.span.start + one.span.start, segment.span.start + one.span.end
            placed.append(
                Placed(CleanSpan(start, end), clean.text[start:end], one.type, segment.index, None, None, one.confidence, one.by)
            )
    ties = entities.ties(clean, placed)
    done, clusters = entities.cluster(placed, ties)
    done, clusters = entities.retype(clean, usable, done, clusters)
    return [(one.span.start, one.span.end, one.type) for one in done]


def filled(template: str, type_: str, name: str, place: str, acronym: str) -> tuple[str, list[tuple[int, int, str, bool]]]:
    """The article and its names: start, end, type, whether it is the probe."""
    template = re.sub(r"<<(.*?)>>", r"\1" if place else "", template).replace(" / ", "\n\n")
    if name.startswith("The "):
        template = template.replace("The {N}", "{N}")
    values = {"N": name, "A": acronym, "P": place}
    kinds = {"N": type_, "A": type_, "P": "PLACE"}
    out, spans, at = "", [], 0
    for match in re.finditer(rf"{_MARK.pattern}|{_SLOT.pattern}", template):
        out += template[at : match.start()]
        slot = match[3]
        said, kind = (values[slot], kinds[slot]) if slot else (match[1], match[2])
        start = len(out) + (4 if slot and said.startswith("The ") else 0)
        out += said
        spans.append((start, len(out), kind, slot in ("N", "A")))
        at = match.end()
    return out + template[at:], spans


def measure() -> Result:
    result = Result()
    templates = list(rows("templates_en.tsv"))
    listed = english().names
    for type_, name, *rest in rows("names_en.tsv"):
        place, acronym = (*rest, "", "")[:2]
        for kind_of, kind, template in templates:
            if kind_of != type_ or ("{A}" in template and not acronym):
                continue
            source, spans = filled(template, type_, name, place, acronym)
            found = {(start, end): kind for start, end, kind in read(source)}
            kinds = [kind] if name in listed else [kind, "new"]
            for start, end, expected, probed in spans:
                got = found.pop((start, end), "")
                if not probed:
                    continue
                for one in kinds:
                    result.gold[type_, one] += 1
                    result.spanned[type_, one] += bool(got)
                    result.right[type_, one] += got == expected
                if got != expected:
                    result.misses.append((type_, name, got or "-", source[max(0, start - 25) : end + 25].replace("\n", "/")))
            for (start, end), got in found.items():
                result.extra[type_] += 1
                result.misses.append(("extra", type_, got, f"{source[start:end]} <- {name}"))
    for line in (FOLDER / "no_names_en.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            source = line.replace(" / ", "\n\n")
            for start, end, got in read(source):
                result.extra["free"] += 1
                result.misses.append(("free", source[start:end], got, source[:40]))
    return result


def table(result: Result) -> str:
    lines = [f"{'type':8}{'kind':8}{'names':>7}{'span':>7}{'typed':>7}"]
    for type_, kind in sorted(result.gold):
        n = result.gold[type_, kind]
        lines.append(f"{type_:8}{kind:8}{n:7}{result.spanned[type_, kind] / n:7.3f}{result.right[type_, kind] / n:7.3f}")
    lines.append("found beside the names: " + ", ".join(f"{key} {count}" for key, count in sorted(result.extra.items())))
    return "\n".join(lines)
