"""HTML out: one file that needs nothing else, neither a server nor a network.

The policy in its head forbids every request and every script and style but the two written into it, by their checksums;
Jinja escapes all that comes from the article. No data travels in a script: the script reads attributes of the page.
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from extract.report.cut import Place, cut, glyphs
from extract.report.sheet import Being, Claim, FactPair, Mark, Sheet
from extract.report.words import say
from extract.schema import NAME_TYPES, VALUE_TYPES

TAGS = {"PERSON": "PERS", "PERCENT": "%", "COUNT": "#", "DURATION": "DUR"}
SIGNS = {"right": "✓", "missed": "−", "spurious": "+", "differs": "≠", "plain": ""}


def page(sheet: Sheet, home: str = "") -> str:
    """The page of one article. `home` is the file name of the page that lists the others, empty for none."""
    keys = {key: f"e{number}" for number, key in enumerate(sheet.entities, 1)}
    pairs = sorted(sheet.facts, key=lambda pair: (_first(pair), pair.state))
    quotes = [span for pair in pairs for claim in (pair.gold, pair.run) if claim for span in claim.quotes]
    paragraphs = cut(sheet.text, sheet.marks, quotes)
    places = [part for parts in paragraphs for part in parts if isinstance(part, Place)]
    return _render(
        "page.html", sheet=sheet, home=home, beings=sheet.entities, keys=keys, pairs=pairs, paragraphs=paragraphs, places=places,
        both=len(sheet.sides) == 2, predicates=sorted({claim.predicate for pair in pairs for claim in (pair.gold, pair.run) if claim}),
        types=[one for one in (*NAME_TYPES, *VALUE_TYPES) if any(mark.type == one for mark in sheet.marks)],
        counts=_counts(sheet.marks, sheet.entities), claims=_claims, told=_told, shared=_shared, states_of=_states,
        gap=lambda parts: not sheet.text[parts[0].span.start:parts[-1].span.end].strip(),
    )


def index(title: str, pages: Sequence[tuple[str, Sheet]]) -> str:
    """The page that lists `pages`, each with the name of its file beside this one."""
    return _render("index.html", title=title, pages=pages, both=any(sheet.score for _, sheet in pages))


def _first(pair: FactPair) -> tuple[int, int]:
    """Where a fact stands in the text: the first words of its telling evidence."""
    claim = pair.gold or pair.run
    return (claim.quotes[0].start, claim.quotes[0].end) if claim and claim.quotes else (0, 0)


def _claims(pair: FactPair) -> list[tuple[str, Claim]]:
    return [(side, claim) for side, claim in (("gold", pair.gold), ("run", pair.run)) if claim]


def _told(pair: FactPair) -> list[tuple[tuple[str, ...], Claim]]:
    """The claims to be shown, each with the sides that make it: one where gold and run say the same."""
    both = pair.gold, pair.run
    if pair.gold and pair.run and pair.state == "right" and len({(say(one.value), one.as_of, one.status) for one in both if one}) == 1:
        quotes = tuple(dict.fromkeys((*pair.gold.quotes, *pair.run.quotes)))
        return [(("gold", "run"), replace(pair.gold, quotes=quotes, note=f"{pair.gold.note}, {pair.run.note}"))]
    return [((side,), claim) for side, claim in _claims(pair)]


def _shared(place: Place) -> list[tuple[tuple[str, ...], Mark]]:
    """The marks of a place to be shown, each with the sides that make it."""
    first, last = place.marks[0], place.marks[-1]
    if len(place.marks) == 2 and first == replace(last, side=first.side, note=first.note, value=first.value) and say(first.value) == say(last.value):
        return [(("gold", "run"), replace(first, note=f"{first.note}, {last.note}"))]
    return [((mark.side,), mark) for mark in place.marks]


def _states(state: str) -> str:
    """The boxes of the filter under which a row is shown."""
    return "missed spurious" if state == "differs" else state


def _counts(marks: Sequence[Mark], beings: Mapping[str, Being]) -> dict[str, int]:
    """How often each entity is named, by the side that names it more."""
    counts: dict[tuple[str, str], int] = {}
    for mark in marks:
        if mark.entity is not None:
            counts[mark.entity, mark.side] = counts.get((mark.entity, mark.side), 0) + 1
    return {key: max(counts.get((key, "gold"), 0), counts.get((key, "run"), 0)) for key in beings}


@cache
def _data(name: str) -> str:
    return (files("extract.report") / "data" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    made = Environment(loader=FunctionLoader(_data), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
                       finalize=_bare)
    made.filters |= {"shown": _shown, "say": say, "tag": lambda type_: TAGS.get(type_, type_), "sign": SIGNS.__getitem__}
    return made


def _shown(text: str) -> Markup:
    """Words of the article, hidden characters as codes in boxes."""
    if text.isprintable():
        return escape(text)
    return Markup("").join(Markup('<span class="c" data-u="{}"></span>').format(code) if code else escape(plain) for plain, code in glyphs(text))


def _bare(value: object) -> object:
    """The same for all that is written without `shown`, where no markup may stand: attributes, options, the title."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return "".join(f"[{code}]" if code else plain for plain, code in glyphs(value))


def _hash(content: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() + "'"


def _render(template: str, **values: object) -> str:
    """A template with style, script and the policy that admits these two alone."""
    style, script = _data("page.css"), _data("page.js")
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    return _environment().get_template(template).render(style=Markup(style), script=Markup(script), policy=policy, **values)
