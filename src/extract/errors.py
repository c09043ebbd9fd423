"""Every error the package raises on purpose.

    ExtractError            one tidy line for the person at the keyboard
    ├── BadInput            an article, row or file that cannot be read: becomes a problem row
    ├── BadGold             a gold file that does not say what it should (path:line)
    ├── BadSettings         `extract.toml` or an option
    ├── UnknownName         a component, predicate or id that does not exist
    ├── EngineMissing       an optional engine whose package or model is not installed
    ├── RunFolder           the output folder is busy, foreign, incomplete or full
    └── BadUsage            the command line makes no sense

Arguments stay in `args`, because errors travel between processes by pickle.
A message names the place, the value in backticks and the next step.
"""

import difflib


class ExtractError(Exception):
    """Base of the tree. `str(error)` is a single line fit for a terminal."""


class BadInput(ExtractError):
    """An input that is refused. `reason` is one of `extract.schema.ProblemReason`."""

    def __init__(self, path: str, reason: str, message: str) -> None:
        super().__init__(path, reason, message)

    @property
    def path(self) -> str:
        return str(self.args[0])

    @property
    def reason(self) -> str:
        return str(self.args[1])

    @property
    def message(self) -> str:
        return str(self.args[2])

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class BadGold(ExtractError):
    """A gold row that cannot be used: where, what was found, what to do."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(path, line, message)

    def __str__(self) -> str:
        path, line, message = self.args
        said = f"{path}:{line}: {message}" if line else f"{path}: {message}"
        if said.isprintable():
            return said
        # what a file holds is quoted here and printed: no control character of it reaches a terminal
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in said)


class BadSettings(ExtractError):
    """A setting that does not exist or has a value outside its range."""


class UnknownName(ExtractError):
    """A name that is in no table; suggests the nearest one that is."""

    def __init__(self, kind: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(kind, name, known)

    def __str__(self) -> str:
        kind, name, known = self.args
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean `{near[0]}`?" if near else f"choose from: {', '.join(known[:12])}"
        return f"no {kind} `{name}`; {hint}"


class EngineMissing(ExtractError):
    """An engine that is named in the settings but cannot be loaded here."""


class RunFolder(ExtractError):
    """A run folder that cannot be written to or read from."""


class BadUsage(ExtractError):
    """Options that contradict each other or lead nowhere."""
