"""The gate: headline figures may not fall significantly below a recorded baseline.

`gold/baseline.json` holds the counts of every article and the fingerprint of the gold they were counted on. When the
gold changes the baseline says nothing any more: the gate fails until it is set anew by
`extract score RUN --set-baseline WHY`. The texts of gold/originals are not in the project: a run may have them or not, and
what is compared are the articles that baseline and run both have.

A figure has fallen when the paired test over articles gives a one-sided p below 0.05, or F1 is lower by more than 0.02.
A smaller fall by more than 0.005 is a warning: many small leaks sink a ship too.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, ValidationError

from extract.errors import BadSettings
from extract.score.compare import WORDS, Comparison, Part, compare, part_of
from extract.score.measure import MEASURES, Score
from extract.score.resample import ONE_ARTICLE

ALPHA = 0.05      # one-sided
TOO_DEEP = 0.02   # F1, whatever the test says
LEAK = 0.005      # F1, a warning
_SHOWN = 40       # lost facts named for a figure
_NAMED = 10       # originals named in a line


class Baseline(BaseModel):
    """What a run is held against: the gold it belongs to, why it was set, counts and right facts by part.

    fingerprint   of the gold that every run must have
    originals     checksum of the gold of each original that the run had, by article
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    fingerprint: str
    why: str
    parts: dict[str, Part]
    originals: dict[str, str] = {}


@dataclass(slots=True)
class Verdict:
    """Falls shut the gate, warnings do not; `lost` names what was lost where a figure fell."""

    falls: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        return [*self.falls, *(f"warning: {line}" for line in self.warnings), *self.lost]


def fingerprint(files: Iterable[tuple[str, bytes]]) -> str:
    """Checksum of the gold: of the (name, bytes) of its files, whatever their order."""
    total = hashlib.sha256()
    for name, data in sorted(files):
        total.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())
    return total.hexdigest()[:16]


def baseline_of(scores: Mapping[str, Score], gold_fingerprint: str, why: str, originals: Mapping[str, str] = MappingProxyType({})) -> Baseline:
    """The baseline that these scores would be; `gold_fingerprint` and `originals` as in `Baseline`."""
    return Baseline(fingerprint=gold_fingerprint, why=" ".join(why.split()), parts={name: part_of(score, name) for name, score in scores.items()},
                    originals=dict(sorted(originals.items())))


def read_baseline(text: str, path: str) -> Baseline:
    """The baseline in the JSON `text`; BadSettings when it is none, or holds words of a part whose words are not kept."""
    try:
        baseline = Baseline.model_validate_json(text)
        for name, part in baseline.parts.items():
            if name != WORDS and part.right:
                raise ValueError(f"parts.{name}: holds words; only those of `{WORDS}` may be kept")
            for article, table in part.articles.items():
                if set(table) != set(MEASURES):
                    raise ValueError(f"parts.{name}.articles.{article}: expected the measures {', '.join(MEASURES)}")
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BadSettings(f"{path}: not a baseline ({where + ': ' if where else ''}{first['msg']}); {_HOW}") from error
    except ValueError as error:
        raise BadSettings(f"{path}: not a baseline ({error}); {_HOW}") from error
    return baseline


_HOW = "write one with `extract score RUN --set-baseline WHY`"


def write_baseline(baseline: Baseline) -> str:
    """The JSON text of `baseline`, one article a line so that a difference can be read; the inverse of `read_baseline`."""
    data = baseline.model_dump(mode="json")
    return _json({**data, "parts": dict(sorted(data["parts"].items()))}, depth=4) + "\n"


def _json(data: object, depth: int, indent: str = "") -> str:
    """JSON with `depth` levels of objects spread over lines, keys as they come."""
    if not depth or not isinstance(data, dict) or not data:
        return json.dumps(data, ensure_ascii=False)
    inner = indent + " "
    rows = ",\n".join(f"{inner}{json.dumps(key, ensure_ascii=False)}: {_json(one, depth - 1, inner)}" for key, one in data.items())
    return f"{{\n{rows}\n{indent}}}"


def judge(baseline: Baseline, scores: Mapping[str, Score], gold_fingerprint: str, originals: Mapping[str, str] = MappingProxyType({})) -> Verdict:
    """Hold `scores` against `baseline`; `gold_fingerprint` and `originals` as in `Baseline`. The gate is open when nothing fell."""
    verdict = Verdict()
    changed = sorted(name for name in {*baseline.originals} & {*originals} if baseline.originals[name] != originals[name])
    if baseline.fingerprint != gold_fingerprint or changed:
        what = (f"of {_names(changed)}" if baseline.fingerprint == gold_fingerprint else
                f"fingerprint {gold_fingerprint}, the baseline is for {baseline.fingerprint}")
        verdict.falls.append(f"the gold has changed ({what}): score it and set the baseline anew with --set-baseline")
        return verdict
    verdict.warnings += apart(baseline.originals, originals, "the baseline")
    one_sided = baseline.originals.keys() ^ originals.keys()
    for name, part in sorted(baseline.parts.items()):
        if name not in scores:
            verdict.falls.append(f"{name}: no score, but the baseline has one")
            continue
        new = part_of(scores[name], name)
        both = (part.without(one_sided), new.without(one_sided)) if name == WORDS else (part, new)   # originals are of the dev part
        _judge_part(verdict, name, compare(*both))
    return verdict


def apart(before: Iterable[str], now: Iterable[str], what: str) -> list[str]:
    """Lines on the originals that only one side has: `before` are those of `what`, `now` those of the run to be scored."""
    lines = []
    for names, where, not_in in ((sorted({*before} - {*now}), what, "this run"), (sorted({*now} - {*before}), "this run", what)):
        if names:
            lines.append(f"originals only in {where} and not in {not_in}, left out of the comparison: {_names(names)}")
    return lines


def _names(names: Sequence[str]) -> str:
    """The names, many cut short."""
    return ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")


def _judge_part(verdict: Verdict, part: str, found: Comparison) -> None:
    for name, change in found.changes.items():
        sure = change.significance
        chance = (f"[{sure.inside.low:+.4f}, {sure.inside.high:+.4f}], p {sure.p_fall:.3f} one-sided" if sure else ONE_ARTICLE)
        line = (f"{part} {name}: F1 {change.old.f1:.4f} → {change.new.f1:.4f}, {change.delta:+.4f} {chance}; "
                f"right {change.old.right:,} → {change.new.right:,}, found {change.old.predicted:,} → {change.new.predicted:,}, "
                f"gold {change.new.gold:,}")
        if change.delta < 0 and ((sure is not None and sure.p_fall < ALPHA) or change.delta < -TOO_DEEP):
            verdict.falls.append(line)
            verdict.lost += _lost(part, name, found)
        elif change.delta < -LEAK:
            verdict.warnings.append(line)


def _lost(part: str, name: str, found: Comparison) -> Sequence[str]:
    """Where the figure fell, article by article, and for facts of the dev part which ones are gone."""
    lines = [f"  {part} {name}, {move.article}: right {move.old.right} → {move.new.right}, found {move.old.predicted} → {move.new.predicted}"
             for move in found.moves[name] if move.effect < 0]
    gone = found.lost.get(name, ())
    lines += [f"  {part} {name}, {article} lost: {words}" for article, words in gone[:_SHOWN]]
    if len(gone) > _SHOWN:
        lines.append(f"  {part} {name}: {len(gone) - _SHOWN} more lost")
    return lines
