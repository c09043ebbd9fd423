"""The commands. Talk goes to stderr, data to stdout and files; exit 0 done, 1 bad data, 2 bad usage.

Each command group is a module; what a command needs is imported when it is called, so help is quick.
"""

import os
import signal
import sys
import traceback
from typing import Annotated

import typer

from extract import __version__
from extract.cli import changes, explain, gold, run, schema, score, values
from extract.errors import BadUsage, ExtractError

app = typer.Typer(
    add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True,
    help="Articles about science parks in, typed and quotable facts out.",
    epilog="Example: extract run corpus --out runs/march",
)
for module in (run, values, score, explain, gold, schema, changes):
    module.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extract {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    pass


def main() -> None:
    """Run a command and exit; an ExtractError is one line on stderr, and nothing is ever a traceback."""
    if hasattr(signal, "SIGPIPE") and signal.getsignal(signal.SIGPIPE) is None:
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    try:
        app(prog_name="extract")
    except ExtractError as error:
        typer.echo(f"error: {error}", err=True)
        _leave(2 if isinstance(error, BadUsage) else 1)
    except KeyboardInterrupt:
        _leave(130)
    except BrokenPipeError:
        _leave(141)
    except Exception as error:
        if os.environ.get("EXTRACT_DEBUG"):
            traceback.print_exc()
        place = traceback.extract_tb(error.__traceback__)[-1]
        words = " ".join(str(error).split())[:200]
        typer.echo(f"error: a defect in extract: {type(error).__name__}: {words} ({os.path.basename(place.filename)}:{place.lineno}); "
                   "please report it, EXTRACT_DEBUG=1 shows more", err=True)
        _leave(1)


def _leave(code: int) -> None:
    """Exit; what stdout still holds is dropped when nobody reads it any more."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(code)
