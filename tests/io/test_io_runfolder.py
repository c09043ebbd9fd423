"""The run folder: one writer, the whole old run or the whole new one, whatever happens in between."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extract.errors import RunFolder as RunFolderError
from extract.io.reading import read_run
from extract.io.runfolder import FILES, RunFolder, tidy_errors


def write(path: Path, word: str) -> None:
    """A run whose every file says `word`."""
    with RunFolder(path) as folder:
        fill(folder.files, word)
        folder.publish(info(word))


def fill(files: Path, word: str) -> None:
    for name in FILES:
        (files / name).write_text(word)


def info(word: str) -> dict[str, object]:
    return {"schema": "1", "extract": "0", "word": word, "files": {}}


def words(path: Path) -> set[str]:
    """What the run says; the empty set where there is no complete run."""
    if not (path / "run.json").exists():
        return set()
    return {json.loads((path / "run.json").read_text())["word"], *((path / name).read_text() for name in FILES)}


def test_a_run_replaces_the_one_before_as_a_whole(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "run"
    write(out, "old")
    (out / "notes.md").write_text("mine")
    write(out, "new")
    assert words(out) == {"new"}
    assert {one.name for one in out.iterdir()} == {*FILES, "run.json", ".lock", "notes.md"}


def test_nothing_is_published_when_the_writer_fails(tmp_path: Path) -> None:
    write(tmp_path, "old")
    with pytest.raises(ZeroDivisionError), RunFolder(tmp_path) as folder:
        fill(folder.files, "new")
        1 / 0  # noqa: B018
    assert words(tmp_path) == {"old"} and not (tmp_path / ".writing").exists()


def test_a_second_writer_is_turned_away_at_once(tmp_path: Path) -> None:
    start = time.monotonic()
    with RunFolder(tmp_path) as folder:
        with pytest.raises(RunFolderError, match="another run is writing here"), RunFolder(tmp_path):
            pass
        fill(folder.files, "new")
        folder.publish(info("new"))
    assert words(tmp_path) == {"new"} and time.monotonic() - start < 5


@pytest.mark.parametrize("name", ["thesis.docx", "run.json", "sub/x"])
def test_a_folder_that_is_no_run_is_left_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine")
    (tmp_path / "other.txt").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(RunFolderError, match="is no run folder"), RunFolder(tmp_path):
        pass
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("mine")
    with pytest.raises(RunFolderError, match="is a file"), RunFolder(tmp_path / "run"):
        pass
    with pytest.raises(RunFolderError, match="cannot be written"), RunFolder(tmp_path / "run" / "below"):
        pass


STOPS = [("fsync", 1), ("rename", 1), ("fsync", 9), ("unlink", 1), *(("replace", n) for n in range(1, len(FILES) + 2))]


@pytest.mark.parametrize("call, nth", STOPS, ids=[f"{call} {nth}" for call, nth in STOPS])
@pytest.mark.parametrize("old", [True, False], ids=["over an old run", "into a new folder"])
def test_killed_at_any_step_it_is_the_old_run_or_none_and_the_next_writer_mends_it(tmp_path: Path, call: str, nth: int, old: bool) -> None:
    out = tmp_path / "run"
    if old:
        write(out, "old")
    pid = os.fork()
    if pid == 0:  # the writer, killed in the nth call
        count = 0

        def killed(real):  # type: ignore[no-untyped-def]
            def wrapper(*args, **more):  # type: ignore[no-untyped-def]
                nonlocal count
                count += 1
                if count == nth:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*args, **more)
            return wrapper

        try:
            with RunFolder(out) as folder:
                fill(folder.files, "new")
                setattr(os, call, killed(getattr(os, call)))
                folder.publish(info("new"))
        finally:
            os._exit(0)
    _, status = os.waitpid(pid, 0)
    assert os.WIFSIGNALED(status) or (call, old) == ("unlink", False)
    assert words(out) in ([{"old"}, {"new"}, set()] if old else [{"new"}, set()])  # never a mixture
    with RunFolder(out):
        pass
    ready = call in ("replace", "unlink") or (call, nth) == ("fsync", 9)
    assert words(out) == ({"new"} if ready else {"old"} if old else set())
    write(out, "newest")
    assert words(out) == {"newest"} and not {".ready", ".writing"} & {one.name for one in out.iterdir()}


def test_the_lock_of_a_killed_writer_is_free(tmp_path: Path) -> None:
    code = ("import sys, time; from pathlib import Path; from extract.io.runfolder import RunFolder\n"
            "with RunFolder(Path(sys.argv[1])) as f: print('in', flush=True); time.sleep(60)")
    child = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE)
    try:
        assert child.stdout is not None and child.stdout.readline() == b"in\n"
        with pytest.raises(RunFolderError, match="another run"), RunFolder(tmp_path):
            pass
    finally:
        child.kill()
        child.wait()
        if child.stdout:
            child.stdout.close()
    write(tmp_path, "new")
    assert words(tmp_path) == {"new"}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT], ids=["disk full", "quota"])
def test_a_full_disk_is_one_line_and_the_old_run_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    write(tmp_path, "old")

    def full(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    with pytest.raises(RunFolderError) as caught, RunFolder(tmp_path) as folder:
        fill(folder.files, "new")
        monkeypatch.setattr(os, "fsync", full)
        folder.publish(info("new"))
    said = str(caught.value)
    assert "no space left" in said and "the earlier run there is untouched" in said and "\n" not in said
    assert words(tmp_path) == {"old"} and not (tmp_path / ".writing").exists()


def test_what_the_system_refuses_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(RunFolderError, match=r"cannot be written \(Read-only file system\).*nothing was published"), tidy_errors(tmp_path):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))


def test_a_run_that_is_not_there_or_not_whole_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(RunFolderError, match="no such run folder"):
        read_run(tmp_path / "none")
    with pytest.raises(RunFolderError, match=r"no complete run here \(no run.json\)"):
        read_run(tmp_path)
    for text in ("", "[]", "{}", '{"schema": "1", "files": []}', '{"schema": "1", "files": {"x": 1}}', "[" * 100_000):
        (tmp_path / "run.json").write_text(text)
        with pytest.raises(RunFolderError, match=r"not a run's run.json"):
            read_run(tmp_path)
    (tmp_path / "run.json").write_text('{"schema": "9", "files": {}}')
    with pytest.raises(RunFolderError, match="written with schema `9`"):
        read_run(tmp_path)
    (tmp_path / "run.json").write_text('{"schema": "1", "files": {"facts.jsonl": {"sha256": "0"}}}')
    with pytest.raises(RunFolderError, match=r"facts.jsonl: cannot be read"):
        read_run(tmp_path)
    (tmp_path / "facts.jsonl").write_text("x")
    with pytest.raises(RunFolderError, match=r"facts.jsonl: changed since the run"):
        read_run(tmp_path)
