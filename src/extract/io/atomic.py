"""Files written whole or not at all: beside their place, then renamed over it.

A reader sees the old file or the new one, whenever the writer is killed; what a killed writer leaves is named `.<token>.part`.
"""

import errno
import os
import secrets
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes, *, sync: bool = True) -> None:
    """Write one file; see `write_all`."""
    write_all({path: data}, sync=sync)


def write_all(files: Mapping[Path, bytes], *, sync: bool = True) -> None:
    """Write `files`, with the folders they need: all beside their places first, then each renamed, in order.

    So where one cannot be written none is touched; only a failing rename leaves those before it new and those behind it old.
    A file that is replaced keeps its permissions, a link stays a link. With `sync` the disk holds the data before the rename:
    without it a power cut may leave an empty file. OSError names the file that cannot be written.
    """
    waiting: dict[Path, tuple[Path, Path]] = {}   # the file asked for: what was written beside, where it goes
    path = Path()
    try:
        for path, data in files.items():
            place = Path(os.path.realpath(path))
            place.parent.mkdir(parents=True, exist_ok=True)
            mode = _mode(place)
            if mode is not None and not stat.S_ISREG(mode):
                place.write_bytes(data)   # a device or pipe takes what is written and is never replaced; a folder refuses
                continue
            beside = place.with_name(f".{secrets.token_hex(8)}.part")
            waiting[path] = beside, place
            _write(beside, data, mode, sync)
        for path, (beside, place) in waiting.items():   # noqa: B007  the error names it
            os.replace(beside, place)
        for folder in sorted({place.parent for _, place in waiting.values()}) if sync else ():
            sync_path(folder)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    finally:
        for beside, _ in waiting.values():
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _mode(path: Path) -> int | None:
    """Type and permissions of what is there."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _write(path: Path, data: bytes, mode: int | None, sync: bool) -> None:
    """Write a file that is not there yet, with the permissions of `mode`, those of any new file when None."""
    with path.open("xb") as file:
        if mode is not None:
            with suppress(OSError):   # not every file system has permissions
                os.chmod(path, stat.S_IMODE(mode))
        file.write(data)
        file.flush()
        if sync:
            _fsync(file.fileno())


def sync_path(path: Path) -> None:
    """Push a file or folder to the disk, where the system can."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        _fsync(descriptor)
    finally:
        os.close(descriptor)


def _fsync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
