"""The Stanza engine with a model of its own, trained here in seconds on made-up sentences, without a network."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from extract.errors import EngineMissing
from extract.model import CleanSpan, Segment
from extract.parse import load

pytest.importorskip("stanza", reason="the stanza engine is an extra")

_PLACES = ("苏州", "合肥", "武汉", "宁波", "成都", "无锡", "青岛", "大连")
_FRAMES = ("公司设在{}。", "他住在{}。", "{}的房租不高。", "工厂搬到{}了。", "我们从{}来。", "{}有三家医院。")


def _rows() -> list[list[dict[str, str]]]:
    rows = []
    for frame in _FRAMES:
        for place in _PLACES:
            before, after = frame.split("{}")
            tags = ["O"] * len(before) + ["B-GPE"] + ["E-GPE"] * (len(place) - 1) + ["O"] * len(after)
            rows.append([{"text": c, "ner": t} for c, t in zip(before + place + after, tags, strict=True)])
    return rows


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stanza")
    data = folder / "rows.json"
    data.write_text(json.dumps(_rows(), ensure_ascii=False), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "stanza.models.ner_tagger",
        "--mode",
        "train",
        "--shorthand",
        "zh-hans_x",
        "--train_file",
        str(data),
        "--eval_file",
        str(data),
        "--no_pretrain",
        "--no_char",
        "--word_emb_dim",
        "32",
        "--hidden_dim",
        "32",
        "--dropout",
        "0",
        "--word_dropout",
        "0",
        "--optim",
        "adam",
        "--lr",
        "0.02",
        "--batch_size",
        "16",
        "--eval_interval",
        "30",
        "--max_steps",
        "90",
        "--max_steps_no_improve",
        "90",
        "--cpu",
        "--save_dir",
        str(folder),
        "--save_name",
        "zh_char.pt",
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    assert (folder / "zh_char.pt").is_file(), done.stderr[-2000:]
    return folder


def _no_network(*args: object, **options: object) -> None:
    raise AssertionError("the engine reached for the network")


def _segment(index: int, text: str, lang: str) -> Segment:
    return Segment(index, CleanSpan(0, len(text)), text, "sentence", lang, 0)  # type: ignore[arg-type]


@pytest.mark.slow
def test_a_character_model_is_read_and_its_names_mapped(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", _no_network)
    monkeypatch.setattr(socket.socket, "connect", _no_network)
    engine = load("stanza", str(model))
    texts = [("工厂搬到 青岛了。", "zh"), ("No model here.", "en"), (" ", "zh"), ("他住在宁波。", "zh")]
    segments = [_segment(at, text, lang) for at, (text, lang) in enumerate(texts)]
    parses = engine.parse(segments)
    found = [
        [(text[n.start : n.end], n.type, n.by) for n in parse.names]
        for (text, _), parse in zip(texts, parses, strict=True)
    ]
    assert found == [[("青岛", "PLACE", "stanza.zh")], [], [], [("宁波", "PLACE", "stanza.zh")]]
    assert [t.text for t in parses[1].tokens] == ["No", "model", "here", "."]
    assert engine.parse(segments) == parses


@pytest.mark.slow
def test_a_foreign_file_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "zh_char.pt").write_bytes(b"no model")
    with pytest.raises(EngineMissing, match="no Stanza model"):
        load("stanza", str(tmp_path))
