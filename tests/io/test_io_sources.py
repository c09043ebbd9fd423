"""Reading: files, folders, bulk rows, standard input, and everything that can be wrong with them."""

import hashlib
import io
import json
import os
import random
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import BadUsage
from extract.io.ids import article_id
from extract.io.sources import Intake, sources
from extract.io.spill import Spill
from extract.model import RawArticle
from extract.schema import Problem

Reading = tuple[list[RawArticle], list[Problem], dict[str, int]]


def read(*inputs: str | Path, max_bytes: int = 10_000, stdin: bytes = b"", **options: object) -> Reading:
    problems: list[Problem] = []
    with Spill(Path(":memory:")) as seen:
        intake = Intake(problems.append, seen, max_bytes, stdin=io.BytesIO(stdin), **options)  # type: ignore[arg-type]
        articles = list(sources([str(one) for one in inputs], intake))
    return articles, problems, intake.ignored


def put(folder: Path, **files: str | bytes) -> Path:
    for name, data in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def rows(path: Path, *lines: object) -> Path:
    path.write_bytes(b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines))
    return path


IDS = [  # stem, id
    ("harbour-park", "harbour-park"), ("SIP visit_2012 (final)", "sip-visit-2012-final"), ("苏州工业园区：访谈", "苏州工业园区-访谈"),
    ("Ａ１", "a1"), ("…", "article"), ("", "article"), ("../../etc/passwd", "etc-passwd"), ("a" * 200, "a" * 72), ("Straße", "strasse"),
    ("bad\udcffbytes", "badbytes"),
]


@pytest.mark.parametrize("stem, expected", IDS, ids=[repr(one[0]) for one in IDS])
def test_article_id(stem: str, expected: str) -> None:
    assert article_id(stem) == expected


@given(st.text())
def test_article_id_is_safe_and_stays_as_it_is(stem: str) -> None:
    once = article_id(stem)
    assert once and len(once) <= 72 and not set(once) & set("/\\:*?\"<>| \n\0.")
    assert article_id(once) == once


def test_folder_is_read_with_all_below_it_in_path_order(tmp_path: Path) -> None:
    put(tmp_path, b_dot_txt="bee", a_dot_md="ay", sub__c_dot_text="sea")
    articles, problems, _ = read(tmp_path)
    assert [(one.id, one.path, one.data) for one in articles] == [
        ("a", f"{tmp_path.as_posix()}/a.md", b"ay"), ("b", f"{tmp_path.as_posix()}/b.txt", b"bee"),
        ("c", f"{tmp_path.as_posix()}/sub/c.text", b"sea")]
    assert problems == []


def test_order_and_repetition_on_the_command_line_do_not_matter(tmp_path: Path) -> None:
    put(tmp_path, a_dot_txt="one", b_dot_txt="two", sub__a_dot_txt="three", sub__d_dot_txt="two")
    names = [str(tmp_path), str(tmp_path / "sub"), str(tmp_path / "b.txt"), f"{tmp_path}/./a.txt", f"{tmp_path}/sub/../b.txt"]
    first = read(*names)
    for seed in range(6):
        random.Random(seed).shuffle(names)
        assert read(*names) == first
    assert [one.id for one in first[0]] == ["a", "b", f"a-{hashlib.sha256(b'three').hexdigest()[:8]}"]


def test_hidden_files_and_unknown_suffixes_are_counted(tmp_path: Path) -> None:
    put(tmp_path, a_dot_txt="text", _dot_hidden_dot_txt="no", _dot_git__x_dot_txt="no", card_dot_toml="no", pic_dot_PNG="no", noend="no")
    articles, problems, ignored = read(tmp_path)
    assert [one.id for one in articles] == ["a"] and problems == []
    assert ignored == {"hidden": 2, ".toml": 1, ".png": 1, "no suffix": 1}


def test_a_file_named_itself_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    put(tmp_path, page_dot_html="<p>x", _dot_notes="hidden")
    assert [one.id for one in read(tmp_path / "page.html", tmp_path / ".notes")[0]] == ["notes", "page"]


def test_run_folders_are_no_input(tmp_path: Path) -> None:
    put(tmp_path, a_dot_txt="text", old__run_dot_json="{}", old__facts_dot_jsonl="{}", out__x_dot_txt="no")
    articles, problems, ignored = read(tmp_path, skip=tmp_path / "out")
    assert [one.id for one in articles] == ["a"] and problems == [] and ignored == {"run folder": 2}


def test_same_bytes_twice_are_one_article(tmp_path: Path) -> None:
    put(tmp_path, a_dot_txt="same", b_dot_txt="same")
    articles, problems, _ = read(tmp_path)
    assert [one.id for one in articles] == ["a"]
    assert [(one.path, one.reason, one.action) for one in problems] == [(f"{tmp_path.as_posix()}/b.txt", "duplicate_bytes", "refused")]
    assert "a.txt" in problems[0].message


def test_two_files_with_one_stem_are_told_apart(tmp_path: Path) -> None:
    put(tmp_path, x__note_dot_txt="first", y__Note_dot_md="second")
    articles, problems, _ = read(tmp_path)
    second = f"note-{hashlib.sha256(b'second').hexdigest()[:8]}"
    assert [one.id for one in articles] == ["note", second]
    assert [(one.reason, one.action) for one in problems] == [("renamed", "repaired")] and second in problems[0].message


def test_an_id_that_looks_like_a_told_apart_one_is_told_apart_too(tmp_path: Path) -> None:
    sha = hashlib.sha256(b"second").hexdigest()
    put(tmp_path, **{"a__note_dot_txt": "first", f"b__note-{sha[:8]}_dot_txt": "third", "c__note_dot_txt": "second"})
    assert [one.id for one in read(tmp_path)[0]] == ["note", f"note-{sha[:8]}", f"note-{sha[:16]}"]


def test_a_folder_without_articles_is_a_problem(tmp_path: Path) -> None:
    put(tmp_path, pic_dot_png="no")
    articles, problems, _ = read(tmp_path)
    assert articles == [] and [one.reason for one in problems] == ["no_articles"] and ".txt" in problems[0].message


def test_a_name_that_does_not_exist_is_bad_usage(tmp_path: Path) -> None:
    with pytest.raises(BadUsage, match=r"no such file or folder: `.*nowhere`"):
        read(tmp_path / "nowhere")


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1 << 40)  # a hole: 1 TiB that takes no room
    put(tmp_path, a_dot_txt="fits")
    articles, problems, _ = read(tmp_path)
    assert [one.id for one in articles] == ["a"] and [one.reason for one in problems] == ["too_large"]


def test_an_unreadable_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, a_dot_txt="yes", b_dot_txt="no")
    real = os.open
    monkeypatch.setattr(os, "open", lambda path, *rest, **more: (_ for _ in ()).throw(PermissionError(13, "Permission denied"))
                        if str(path).endswith("b.txt") else real(path, *rest, **more))
    articles, problems, _ = read(tmp_path)
    assert [one.id for one in articles] == ["a"]
    assert [(one.reason, "Permission denied" in one.message) for one in problems] == [("unreadable", True)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything; the case above does it without permissions")
def test_a_file_without_permission_is_a_problem(tmp_path: Path) -> None:
    put(tmp_path, a_dot_txt="yes", b_dot_txt="no")
    (tmp_path / "b.txt").chmod(0)
    assert [one.reason for one in read(tmp_path)[1]] == ["unreadable"]


def test_pipes_and_sockets_do_not_block(tmp_path: Path) -> None:
    put(tmp_path, a_dot_txt="text")
    os.mkfifo(tmp_path / "b.txt")
    with socket.socket(socket.AF_UNIX) as server:
        here = os.getcwd()
        os.chdir(tmp_path)  # socket names are short
        try:
            server.bind("c.txt")
        finally:
            os.chdir(here)
        articles, problems, _ = read(tmp_path, "/dev/null")
    assert [one.id for one in articles] == ["a"] and [one.reason for one in problems] == ["unreadable"] * 3


def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    outside = put(tmp_path / "outside", secret_dot_txt="secret")
    inside = put(tmp_path / "inside", a_dot_txt="text", sub__b_dot_txt="more")
    (inside / "file.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside, target_is_directory=True)
    (inside / "again.txt").symlink_to(inside / "a.txt")
    (inside / "loop").symlink_to(inside, target_is_directory=True)
    (inside / "broken.txt").symlink_to(inside / "gone.txt")
    articles, problems, ignored = read(inside)
    assert [one.id for one in articles] == ["a", "b"] and ignored == {"link": 3}
    assert [(Path(one.path).name, one.reason) for one in problems] == [("folder", "unreadable"), ("file.txt", "unreadable")]
    assert [one.data for one in read(inside / "file.txt")[0]] == [b"secret"]  # named itself, it is meant


def test_a_file_name_that_is_no_text_is_published_readably(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    [article] = read(tmp_path)[0]
    assert article.path.endswith("caf\\xe9.txt") and article.id == "caf"


def test_standard_input_is_one_article_or_rows() -> None:
    assert [(one.id, one.path, one.data) for one in read("-", stdin=b"hello")[0]] == [("stdin", "-", b"hello")]
    row = json.dumps({"id": "A b", "text": "hi"}).encode()
    assert [(one.id, one.path, one.data) for one in read("-", stdin=row, format="jsonl")[0]] == [("a-b", "-:1", b"hi")]
    assert [one.reason for one in read("-", stdin=b"x" * 20, max_bytes=10)[1]] == ["too_large"]


def test_bulk_rows(tmp_path: Path) -> None:
    path = rows(tmp_path / "bulk.jsonl", {"id": "苏州 1", "text": "园区"},
                {"id": 7, "text": "b", "title": "T", "published": "2012-09", "url": "https://a.example/"}, b"  ",
                {"text": "c", "title": None})
    articles, problems, _ = read(path)
    assert problems == []
    assert [(one.id, one.path.rpartition(":")[2], one.data.decode(), one.title, one.published, one.url) for one in articles] == [
        ("苏州-1", "1", "园区", None, None, None), ("7", "2", "b", "T", "2012-09", "https://a.example/"),
        ("bulk-4", "4", "c", None, None, None)]
    assert {one.declared for one in articles} == {"utf-8"}
    assert articles[0].sha256 == hashlib.sha256("园区".encode()).hexdigest()


BAD_ROWS = [  # line, what is said, whether the row is read all the same
    (b"[1, 2]", "expected a JSON object", False), (b"null", "expected a JSON object", False), (b"{", "not valid JSON", False),
    (b"[" * 100_000, "not valid JSON", False), (b'{"text": "\xff"}', "not valid UTF-8", False), (b"{}", "no `text`", False),
    (b'{"text": 5}', "`text` is not a string", False), (b'{"text": "x", "id": [1]}', "`id` is not a string", False),
    (b'{"text": "x", "id": true}', "`id` is not a string", False), (b'{"text": "\\ud800"}', "surrogate", False),
    (b'{"text": "x", "id": "\\udfff"}', "surrogate", False),
    (b'{"text": "x", "date": "2012", "lang": "en"}', "unknown keys `date`, `lang`", True),
    (b'{"text": "x", "published": "9/2012"}', "expected a date like 2012-09-30, got `9/2012`", True),
    (b'{"text": "x", "url": 7}', "`url`: expected a string, got `7`", True),
]


@pytest.mark.parametrize("line, words, is_read", BAD_ROWS, ids=[repr(one[0][:50]) for one in BAD_ROWS])
def test_a_bad_row_is_a_problem_with_its_line_and_the_rest_is_read(tmp_path: Path, line: bytes, words: str, is_read: bool) -> None:
    path = rows(tmp_path / "bulk.jsonl", {"id": "good", "text": "1"}, line, {"id": "fine", "text": "2"})
    articles, problems, _ = read(path, max_bytes=200_000)
    assert [one.id for one in articles] == ["good", *(["bulk-2"] if is_read else []), "fine"]
    [problem] = problems
    assert (problem.path, problem.line, problem.reason) == (path.as_posix(), 2, "bad_row")
    assert problem.action == ("repaired" if is_read else "refused")
    assert words in problem.message


def test_rows_with_one_id_or_the_same_text_are_told_apart(tmp_path: Path) -> None:
    path = rows(tmp_path / "bulk.jsonl", {"id": "x", "text": "1"}, {"id": "x", "text": "2"}, {"id": "y", "text": "1"})
    articles, problems, _ = read(path)
    assert [one.id for one in articles] == ["x", f"x-{hashlib.sha256(b'2').hexdigest()[:8]}"]
    assert [(one.path, one.line, one.reason) for one in problems] == [
        (path.as_posix(), 2, "renamed"), (path.as_posix(), 3, "duplicate_bytes")]


def test_a_line_over_the_limit_is_skipped_without_being_held(tmp_path: Path) -> None:
    path = rows(tmp_path / "bulk.ndjson", b'{"text": "' + b"x" * 300_000 + b'"}', {"id": "next", "text": "ok"})
    articles, problems, _ = read(path, max_bytes=1_000)
    assert [one.id for one in articles] == ["next"]
    assert [(one.line, one.reason) for one in problems] == [(1, "too_large")]


def test_escaped_chinese_up_to_the_limit_is_read(tmp_path: Path) -> None:
    path = rows(tmp_path / "bulk.jsonl", {"text": "园" * 30_000})
    assert [len(one.data) for one in read(path, max_bytes=90_000)[0]] == [90_000]


def test_the_last_line_needs_no_line_end_and_a_mark_is_no_character(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_bytes(b'\xef\xbb\xbf{"text": "a"}\r\n{"text": "b"}')
    assert [one.data for one in read(tmp_path)[0]] == [b"a", b"b"]


@given(st.lists(st.binary(max_size=60), max_size=6))
def test_any_bytes_are_rows_or_problems(lines: list[bytes]) -> None:
    articles, problems, _ = read("-", stdin=b"\n".join(lines), format="jsonl")
    assert len(articles) + len(problems) <= sum(map(len, lines)) + len(lines)
    assert all(problem.line for problem in problems)
