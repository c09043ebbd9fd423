"""`extract gold agree`: figures for two annotators, and in words where they differ."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from extract.model import FactLabel, GoldArticle, Label
    from extract.score.agree import Agreement, Difference

Corpus = Annotated[Path, typer.Option(help="Folder with the articles, found by the name of the gold file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the figures as JSON instead.")]


def agree(
    a: Annotated[Path, typer.Argument(metavar="A", help="Gold file or folder of one annotator.")],
    b: Annotated[Path, typer.Argument(metavar="B", help="Gold file or folder of the other.")],
    differences: Annotated[bool, typer.Option("--differences", help="List what the two do not share.")] = False,
    as_json: AsJson = False,
    corpus: Corpus = Path("corpus"),
) -> None:
    """Measure how far two annotators agree.

    Over the articles both have labelled: F1 of spans with types, of values and of facts, Cohen's kappa of types over the
    spans both have, Krippendorff's alpha of types over all characters; each by type, predicate and language. Of the names
    both have, how many are of the same entity, entities being paired by the places both name. Not compared: `of`, how an
    entity is called, what is left on purpose; `gold adjudicate` asks about these too.
    """
    from extract.gold.merge import refuse_two_articles
    from extract.io.labelling import article_of, doubts, lang_of, lay, pair_files
    from extract.score.agree import agree as compare

    pairs = []
    files = pair_files(a, b)
    for two in files:
        text, _ = article_of(two[0], corpus)
        (file_a, laid_a, errors_a), (file_b, laid_b, errors_b) = (lay(path, text) for path in two)
        refuse_two_articles(file_a, file_b)
        for said in (*doubts(file_a, errors_a), *doubts(file_b, errors_b)):
            typer.echo(said, err=True)
        pairs.append((laid_a, laid_b, lang_of(two[0], corpus, text), len(text)))
    result = compare(pairs)
    told = [_say(one, files[one.pair], pairs[one.pair][:2]) for one in result.differences] if differences else []
    if as_json:
        typer.echo(json.dumps({**result.to_json(), **({"differences": told} if differences else {})}, indent=2, ensure_ascii=False))
        return
    typer.echo("\n".join([*_table(result), *([""] if told else []), *told]))


def _table(result: "Agreement") -> Iterator[str]:
    def figure(one: float | None) -> str:
        return "      -" if one is None else f"{one:7.3f}"

    yield f"{result.articles} article{'s' * (result.articles != 1)}"
    yield f"{'':<30} {'A':>6} {'B':>6} {'shared':>6} {'F1':>7} {'kappa':>7} {'alpha':>7}"
    for title, tally in (("spans and types", result.spans), ("entities of shared names", result.entities),
                         ("values", result.values), ("facts", result.facts)):
        rows = [(title, tally.total, "", "")]
        for dimension in ("lang", "type", "predicate"):
            for name, counts in sorted(tally.by.get(dimension, {}).items()):
                rows.append((f"  {name}", counts, name if dimension == "lang" else "", name if dimension == "type" else ""))
        for name, counts, lang, type_ in rows:
            line = f"{name:<30} {counts.gold:>6} {counts.predicted:>6} {counts.right:>6} {counts.f1:7.3f}"
            yield f"{line} {figure(result.kappa(lang, type_))} {figure(result.alpha(lang, type_))}" if tally is result.spans else line


def _say(one: "Difference", files: tuple[Path, Path], laid: "tuple[GoldArticle, GoldArticle]") -> str:
    """A difference as one line, each side's file and line in front."""
    sides = [(who, file, gold, said) for who, file, gold, said in zip("AB", files, laid, (one.a, one.b), strict=True) if said is not None]
    places = ", ".join(f"{file}:{said.line}" for _, file, _, said in sides)
    if len(sides) == 1:
        who, _, gold, said = sides[0]
        return f"{places}: only {who}: {_words(said, gold)}"
    what = "another entity: " if getattr(one.a, "entity", None) else ""
    return f"{places}: {what}" + "; ".join(f"{who}: {_words(said, gold)}" for who, _, gold, said in sides)


def _words(said: "Label | FactLabel", gold: "GoldArticle") -> str:
    from extract.model import Label
    from extract.report import say

    words = "".join(char if char.isprintable() else " " for char in (said.text if isinstance(said, Label) else said.quote))
    words = " ".join(words.split())
    if isinstance(said, Label):
        entity = f" = {gold.entities.get(said.entity, ('', said.entity))[1]} [{said.entity}]" if said.entity else ""
        return f"“{words}” {said.type}{entity}" + (f" = {say(said.value)}" if said.value else "")
    subject, target = (gold.entities.get(end, ("", end))[1] for end in (said.subject, said.object or ""))
    parts = [" ".join(f"{subject} {said.predicate} {target}".split()), say(said.value), f"as of {said.as_of}" if said.as_of else "",
             said.status if said.status != "actual" else ""]
    return ", ".join(part for part in parts if part) + f" “{words}”"
