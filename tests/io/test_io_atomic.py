"""One writer of whole files: never half of one, permissions and links kept, nothing left behind."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from extract.io import atomic
from extract.io.atomic import write_all, write_whole


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if not one.is_dir())


@pytest.mark.parametrize("sync", [True, False])
def test_files_and_their_folders_are_made_and_replaced(tmp_path, sync):
    files = {tmp_path / "a/b.txt": "园区\r\n".encode(), tmp_path / "c.txt": b""}
    write_all(files, sync=sync)
    assert {path: path.read_bytes() for path in files} == files and names(tmp_path) == ["a/b.txt", "c.txt"]
    write_whole(tmp_path / "c.txt", b"new", sync=sync)
    assert (tmp_path / "c.txt").read_bytes() == b"new" and names(tmp_path) == ["a/b.txt", "c.txt"]


@pytest.mark.parametrize("umask, made", [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path, umask, made):
    before = os.umask(umask)
    try:
        write_whole(tmp_path / "a", b"x")
    finally:
        os.umask(before)
    assert mode(tmp_path / "a") == made


@pytest.mark.parametrize("had", [0o600, 0o640, 0o664, 0o755])
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path, had):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(had)
    write_whole(tmp_path / "a", b"new")
    assert mode(tmp_path / "a") == had and (tmp_path / "a").read_bytes() == b"new"


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "far/a").write_bytes(b"old")
    (tmp_path / "link").symlink_to("far/a")
    (tmp_path / "round").symlink_to("round")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "far/a").read_bytes() == b"new"
    with pytest.raises(OSError) as caught:
        write_whole(tmp_path / "round", b"new")
    assert caught.value.filename == str(tmp_path / "round")


def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE) as reader:
        write_whole(tmp_path / "pipe", b"words")
        assert reader.communicate(timeout=20)[0] == b"words"
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode) and names(tmp_path) == ["pipe"]


@pytest.mark.parametrize("bad, error", [("folder", IsADirectoryError), ("old/below", (FileExistsError, NotADirectoryError)), ("x" * 300, OSError)])
def test_what_cannot_be_written_leaves_all_as_it_was(tmp_path, bad, error):
    (tmp_path / "folder").mkdir()
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(error) as caught:
        write_all({tmp_path / "old": b"new", tmp_path / bad: b"x", tmp_path / "third": b"x"})
    assert caught.value.filename == str(tmp_path / bad) and caught.value.strerror
    assert (tmp_path / "old").read_bytes() == b"old" and names(tmp_path) == ["old"]


@pytest.mark.parametrize("call", ["_fsync", "_write"])
def test_a_full_disk_leaves_all_as_it_was(tmp_path, monkeypatch, call):
    (tmp_path / "a").write_bytes(b"old")
    done = getattr(atomic, call)

    def full(*args):
        done(*args)
        if len(names(tmp_path)) == 3:   # the second of two
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic, call, full)
    with pytest.raises(OSError) as caught:
        write_all({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, str(tmp_path / "b"))
    assert (tmp_path / "a").read_bytes() == b"old" and names(tmp_path) == ["a"]


def test_data_is_on_the_disk_before_the_rename_and_the_folder_after_it(tmp_path, monkeypatch):
    calls = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: calls.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file"))
    replace = os.replace
    monkeypatch.setattr(os, "replace", lambda *paths: (calls.append("rename"), replace(*paths)))
    write_all({tmp_path / "a": b"x", tmp_path / "b": b"x"})
    assert calls == ["file", "file", "rename", "rename", "folder"]
    calls.clear()
    write_whole(tmp_path / "a", b"y", sync=False)
    assert calls == ["rename"]


KILLED = """
import os, sys
from pathlib import Path
from extract.io.atomic import write_all
os.{call} = lambda *args: os._exit(9)
write_all({{Path(sys.argv[1], name): b"new" for name in "ab"}})
"""


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_killed_writer_leaves_the_old_files(tmp_path, call):
    for name in "ab":
        (tmp_path / name).write_bytes(b"old")
    assert subprocess.run([sys.executable, "-c", KILLED.format(call=call), tmp_path], check=False).returncode == 9
    assert [(tmp_path / name).read_bytes() for name in "ab"] == [b"old", b"old"]
    assert all(name in "ab" or name.endswith(".part") for name in names(tmp_path))
