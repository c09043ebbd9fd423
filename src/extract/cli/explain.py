"""`extract explain`: why a fact is there, or what became of an article."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from extract.io.reading import Run
    from extract.schema import Article, Fact, Mention, Value


def register(app: typer.Typer) -> None:
    app.command("explain", epilog="Example: extract explain research-enclaves --run runs/march")(explain)


def explain(
    what: Annotated[str, typer.Argument(metavar="FACT_ID|ARTICLE", help="Id of a fact, or of an article.")],
    run: Annotated[Path, typer.Option(help="Run folder.")],
) -> None:
    """Show why a fact is there, or what an article gave.

    For a fact: its evidence in the article, rule, confidence, cues and entities. For an article: how many rows of
    which kind, and what was left out for which reason.
    """
    from extract.errors import UnknownName
    from extract.io.reading import read_run

    rows = read_run(run)
    article = next((one for one in rows.articles() if one.id == what), None)
    if article is not None:
        _article(rows, article)
        return
    fact = next((one for one in rows.facts() if one.id == what), None)
    if fact is None:
        raise UnknownName("fact or article", what, tuple(one.id for one in rows.articles()))
    _fact(rows, fact)


def _fact(run: "Run", fact: "Fact") -> None:
    from extract.errors import RunFolder
    from extract.io.texts import line_and_column, source_text

    entities = {one.id: one for one in run.entities() if one.id in (fact.subject, fact.object)}
    article = next(one for one in run.articles() if one.id == fact.article)
    names = [entities[id_].name if id_ else "" for id_ in (fact.subject, fact.object)]
    typer.echo(" ".join(part for part in (names[0], fact.predicate, _words(fact.value), names[1]) if part))
    typer.echo(f"  fact       {fact.id}")
    typer.echo(f"  status     {fact.status}" + (f", as of {fact.as_of}" if fact.as_of else ""))
    typer.echo(f"  rule       {fact.by}, confidence {fact.confidence:g}")
    mentions = sorted((one for one in run.mentions() if one.article == fact.article), key=lambda one: one.start)
    cues = _cues(fact, mentions)
    if cues:
        typer.echo(f"  cues       {cues}")
    for role, id_ in (("subject", fact.subject), ("object", fact.object)):
        if id_:
            one = entities[id_]
            typer.echo(f"  {role:<10} {id_} ({one.type}): {', '.join(one.names)}")
    try:
        text = source_text(article)
    except RunFolder as error:
        typer.echo(str(error), err=True)
        for piece in fact.evidence:
            typer.echo(f"  evidence   {article.path} @{piece.start}:{piece.end} “{' '.join(piece.text.split())}”")
        return
    for piece in fact.evidence:
        line, column = line_and_column(text, piece.start)
        first, last = text.rfind("\n", 0, piece.start) + 1, text.find("\n", piece.end)
        shown = f"{text[first:piece.start]}«{text[piece.start:piece.end]}»{text[piece.end:last if last >= 0 else len(text)]}"
        typer.echo(f"  {article.path}:{line}:{column}")
        typer.echo(f"    {' '.join(_near(shown).split())}")


def _near(shown: str, width: int = 160) -> str:
    """The marked words with at most `width` characters on either side."""
    start, end = shown.index("«"), shown.rindex("»") + 1
    left = shown[:start] if start <= width else "…" + shown[start - width:start]
    right = shown[end:] if len(shown) - end <= width else shown[end:end + width] + "…"
    return left + shown[start:end] + right


def _cues(fact: "Fact", mentions: "list[Mention]") -> str:
    """What the evidence says between its names and values."""
    piece = fact.evidence[0]
    parts, at = [], piece.start
    for one in mentions:
        if piece.start <= one.start and one.end <= piece.end and one.start >= at:
            parts.append(piece.text[at - piece.start:one.start - piece.start])
            at = one.end
    parts.append(piece.text[at - piece.start:])
    words = [" ".join(part.split()).strip(" ,.;:()（），。；：、") for part in parts]
    return " … ".join(f"“{part}”" for part in words if part)


def _article(run: "Run", article: "Article") -> None:
    typer.echo(f"{article.title or article.id}\n  {article.path}, {article.lang}, {article.chars:,} characters"
               + (f", published {article.published}" if article.published else ""))
    mentions = Counter(one.type for one in run.mentions() if one.article == article.id)
    facts = Counter(one.predicate for one in run.facts() if one.article == article.id)
    for title, table in (("mentions", mentions), ("facts", facts)):
        typer.echo(f"  {table.total():,} {title}: " + ", ".join(f"{number:,} {name}" for name, number in sorted(table.items())))
    left: dict[str, list[str]] = {}
    for row in run.ledger():
        if row.article == article.id:
            left.setdefault(row.reason, []).append(f"“{' '.join(row.text.split())}” @{row.start}:{row.end}")
    typer.echo(f"  {sum(map(len, left.values())):,} left out")
    for reason, quotes in sorted(left.items()):
        typer.echo(f"    {len(quotes):,} {reason}: {', '.join(quotes[:12])}" + (", ..." if len(quotes) > 12 else ""))


def _words(value: "Value | None") -> str:
    if value is None:
        return ""
    data = value.model_dump(mode="json", exclude_none=True)
    data.pop("kind")
    return " ".join(f"{key} {one}" if key not in ("number", "edtf", "iso", "text", "currency") else str(one) for key, one in data.items())
