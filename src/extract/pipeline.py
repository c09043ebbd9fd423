"""One article from bytes to outcome, and many outcomes to facts: the stages in order, without files.

    bytes ─ text ─► segments ─ parse ─► passages ─ mentions ─► placed ─ entities ─► reading ─ facts ─► Outcome
    Outcomes ─ Resolver ─► entity ids ─ finish ─► rows
"""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from extract import entities, facts, mentions, parse, text
from extract.catalogue import FINDERS, REVISERS, RULES, load
from extract.errors import BadInput
from extract.model import (
    CleanSpan,
    CleanText,
    Cluster,
    Dropped,
    DropReason,
    Found,
    Outcome,
    Parse,
    Passage,
    Placed,
    RawArticle,
    Reading,
    Segment,
)
from extract.schema import Article, Entity, Fact, Mention, Problem, Value
from extract.settings import Settings


class Pipeline:
    """The stages with their engine loaded; one per process. `extract` is pure apart from the clock it times itself by."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._engine = parse.load(settings.engine, settings.model or None)
        self._finders = [load("finder", name) for name in FINDERS if name not in settings.leave_out]
        self._revisers = [load("reviser", name) for name in REVISERS if name not in settings.leave_out]
        self._rules = [load("rule", name) for name in RULES if name not in settings.leave_out]

    def extract(self, raw: RawArticle) -> Outcome:
        """Everything one article gives. Raises BadInput when it cannot be read."""
        if len(raw.data) > self.settings.max_bytes:
            raise BadInput(raw.path, "too_large", f"{len(raw.data):,} bytes, over the limit of {self.settings.max_bytes:,}; "
                           "split it or raise `max_bytes` in extract.toml")
        watch = _Watch(self.settings.max_seconds, raw.path)
        decoded = text.decode(raw.data, path=raw.path, declared=raw.declared)
        source = decoded.text
        clean, segments = text.read_text(source)
        published = raw.published or text.published_date(source, segments)
        watch.lap("text")
        usable = [one for one in segments if one.kind != "furniture"]
        parses = self._engine.parse(usable)
        watch.lap("parse")
        passages = passages_of(segments, usable, parses, published)
        found = mentions.find(passages, self._finders, self._revisers)
        watch.lap("mentions")
        placed = _place(clean, usable, found.chosen)
        ties = entities.ties(clean, placed)
        placed, clusters = entities.cluster(placed, ties)
        placed, clusters = entities.retype(clean, usable, placed, clusters)
        watch.lap("entities")
        reading = Reading(raw.id, source, clean, tuple(segments), placed, clusters, tuple(ties), published)
        drafts, unused = facts.find(reading, self._rules, self.settings.min_confidence)
        watch.lap("facts")
        title = text.title_of(segments, source)
        spelling = text.Spelling(source, clean)
        if spelling.differs:  # inside, all is simplified; what leaves is written as the article has it
            placed = tuple(one._replace(value=respelt(one.value, spelling)) for one in placed)
            clusters = tuple(replace(one, names=tuple(map(spelling.of, one.names))) for one in clusters)
            drafts = [replace(one, value=respelt(one.value, spelling)) for one in drafts]
            title = spelling.of(title)
        lang = text.article_lang(segments)
        article = Article(id=raw.id, path=raw.path, sha256=raw.sha256, lang=lang, published=published, url=raw.url,
                          title=raw.title or title, chars=len(source))
        problems: tuple[Problem, ...] = ()
        if decoded.repaired:
            problems = (Problem(path=raw.path, action="repaired", reason="decoding_repaired",
                                message=f"{decoded.repaired} place(s) are not valid {decoded.encoding}; replaced by �, check the file"),)
        return Outcome(
            article, tuple(_mention(raw.id, clean, source, one) for one in placed), clusters, tuple(drafts),
            tuple(_ledger(raw.id, clean, source, segments, usable, found.dropped, unused)), problems, watch.seconds,
        )


class _Watch:
    """Seconds per stage, and the time limit between stages."""

    def __init__(self, limit_s: float, path: str) -> None:
        self.seconds: dict[str, float] = {}
        self._limit_s, self._path = limit_s, path
        self._start = self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        now = time.perf_counter()
        self.seconds[stage] = now - self._last
        self._last = now
        if now - self._start > self._limit_s:
            raise BadInput(self._path, "too_slow", f"took over {self._limit_s:g} s (stage {stage}); split it or raise `max_seconds` in extract.toml")


_BEFORE = 40  # segments a passage sees behind it: a table's head stands over its rows, and may look like furniture


def passages_of(every: Sequence[Segment], usable: Sequence[Segment], parses: Sequence[Parse], published: str | None) -> list[Passage]:
    """What finders see: the usable segments with their numbers and the article around them."""
    year = mentions.year_of(usable, published)
    place = mentions.country_of(usable)
    at = {segment.index: i for i, segment in enumerate(every)}
    return [
        Passage(one, parse, mentions.scan(one.text, one.lang), published, place, year,
                tuple(every[max(0, at[one.index] - _BEFORE):at[one.index]]))
        for one, parse in zip(usable, parses, strict=True)
    ]


def _place(clean: CleanText, segments: Sequence[Segment], chosen: Sequence[Sequence[Found]]) -> tuple[Placed, ...]:
    rows = []
    for segment, found in zip(segments, chosen, strict=True):
        for one in sorted(found, key=lambda f: f.span):
            span = CleanSpan(segment.span.start + one.span.start, segment.span.start + one.span.end)
            rows.append(Placed(span, clean.text[span.start:span.end], one.type, segment.index, one.value, None, one.confidence, one.by))
    return tuple(rows)


def respelt(value: Value | None, spelling: text.Spelling) -> Value | None:
    """The value with its words in the article's own script."""
    words = {name: spelling.of(old) for name in ("of", "text") if (old := getattr(value, name, None))}
    return value.model_copy(update=words) if value is not None and words else value


def _mention(article: str, clean: CleanText, source: str, one: Placed) -> Mention:
    span = clean.to_source(one.span)
    return Mention(article=article, start=span.start, end=span.end, text=source[span.start:span.end], type=one.type,  # type: ignore[arg-type]
                   entity=one.cluster, value=one.value, confidence=round(one.confidence, 3), by=one.by)


def _ledger(article: str, clean: CleanText, source: str, segments: Sequence[Segment], usable: Sequence[Segment],
            dropped: Sequence[Sequence[tuple[int, int, DropReason]]], unused: Sequence[tuple[Placed, DropReason]]) -> Iterator[Dropped]:
    """Every number without a mention and every value without a fact, in text order, with its reason."""
    rows: list[Dropped] = []

    def add(span: CleanSpan, by: str, reason: DropReason) -> None:
        place = clean.to_source(span)
        rows.append(Dropped(article, by, reason, place, source[place.start:place.end]))

    for segment in segments:
        if segment.kind == "furniture":
            for number in mentions.scan(segment.text, segment.lang):
                add(CleanSpan(segment.span.start + number.start, segment.span.start + number.end), "text", "furniture")
    for segment, reasons in zip(usable, dropped, strict=True):
        for start, end, reason in reasons:
            add(CleanSpan(segment.span.start + start, segment.span.start + end), "mentions", reason)
    for one, reason in unused:
        add(one.span, "facts", reason)
    return iter(sorted(rows, key=lambda row: (row.span, row.by)))


def resolve(clusters: Iterable[tuple[str, Sequence[Cluster]]], previous: Iterable[Entity]) -> tuple[entities.Resolver, list[Entity]]:
    """Entities over all articles from (article id, clusters); `previous` keep their ids."""
    resolver = entities.Resolver()
    for article, some in clusters:
        for one in some:
            resolver.add(article, one)
    return resolver, resolver.entities(previous)


def finish(outcome: Outcome, ids: Mapping[str, str]) -> tuple[list[Mention], list[Fact]]:
    """Mentions and facts of one article with entity ids instead of cluster keys; facts in order of evidence."""
    rows = [one if one.entity is None else one.model_copy(update={"entity": ids[one.entity]}) for one in outcome.mentions]
    return rows, facts.finish(outcome.article.id, outcome.drafts, ids)
