"""What a result depends on beside the article: our own files, the packages that read text, the settings."""

import hashlib
import platform
from functools import cache
from importlib import metadata
from pathlib import Path

import extract
from extract.settings import Settings

_PACKAGES = ("jieba", "jsonlines", "pydantic", "spacy", "stanza")


def packages() -> dict[str, str]:
    """Installed versions of the packages that a result can depend on."""
    versions = {}
    for name in _PACKAGES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return versions


def python_version() -> str:
    """Such as "3.11.7"."""
    return platform.python_version()


@cache
def code_checksum() -> str:
    """Checksum of the package's own source, word lists and models, and of the versions it stands on; 16 hex digits."""
    root = Path(extract.__file__).parent
    total = hashlib.sha256(f"{python_version()} {sorted(packages().items())}".encode())
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            total.update(f"{path.relative_to(root).as_posix()}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def result_key(settings: Settings, *parts: str | None) -> str:
    """Name of a stored result: changes with the code, the settings and any of `parts`; 32 hex digits."""
    text = "\0".join([code_checksum(), settings.checksum(), *(f"{part is None}{part or ''}" for part in parts)])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
