"""Value expressions of texts, as JSON rows on standard output: the edge of `extract values`."""

import sys
from dataclasses import dataclass
from typing import BinaryIO, Literal

from extract.errors import BadInput, BadUsage
from extract.io.run import load_settings, say
from extract.io.sources import Format, Intake, as_problem, sources
from extract.schema import Problem
from extract.schema.edtf import is_edtf
from extract.text import decode
from extract.values import ValueReader


class _NothingSeen:
    """Every text is read, also the same one twice."""

    def first(self, kind: str, key: str, path: str) -> str | None:
        del kind, key, path
        return None


@dataclass(slots=True)
class _Told:
    """Says each problem on stderr as it is met; `refused` counts those that cost a text."""

    refused: int = 0

    def __call__(self, problem: Problem) -> None:
        self.refused += problem.action == "refused"
        print(say(problem), file=sys.stderr)


def print_values(file: str, published: str | None, format: Format, settings: str | None = None) -> bool:
    """Print the rows of all texts of `file` ("-" for standard input), text by text; True when a text was refused.

    `published` dates texts that bring no date of their own. BadUsage for a file that does not exist and for a date that is none.
    """
    if published is not None and not is_edtf(published):
        raise BadUsage(f"--published `{published}` is no date; write it like 2017-04-21")
    limits = load_settings(settings)
    told = _Told()
    stdin = sys.stdin.buffer
    if file == "-" and format == "auto":
        format = _format(stdin)
    intake = Intake(told, _NothingSeen(), limits.max_bytes, format, stdin)
    reader = ValueReader()
    for raw in sources([file], intake):
        try:
            source = decode(raw.data, path=raw.path, declared=raw.declared).text
        except BadInput as error:
            told(as_problem(error))
            continue
        rows = "".join(row.model_dump_json() + "\n" for row in reader.read(raw.given or raw.id, source, raw.published or published))
        sys.stdout.buffer.write(rows.encode())
    sys.stdout.buffer.flush()
    return told.refused > 0


def _format(stream: BinaryIO) -> Literal["text", "jsonl"]:
    """Rows where the first character that is no blank opens an object, else one text."""
    peek = getattr(stream, "peek", None)
    return "jsonl" if peek is not None and peek(1).lstrip()[:1] == b"{" else "text"
