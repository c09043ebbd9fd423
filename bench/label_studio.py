"""Our export through the real Label Studio server and back: `python bench/label_studio.py`.

Label Studio is no dependency: it is installed into a virtual environment of its own (`--env`, made when it is not there; that is the only use of
the network), and its server runs on SQLite in a folder that is deleted at the end. The script makes a project with our configuration,
imports the tasks of the gold files, adds one region after an emoji as the editor would, exports, imports back and says what differs.
"""

import argparse
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import venv
from dataclasses import replace
from pathlib import Path
from typing import Any

from extract.gold import check
from extract.gold.tools import TOOLS, Document, settle
from extract.io.labelling import article_of
from extract.model import GoldArticle, Label, SourceSpan

ROOT = Path(__file__).resolve().parent.parent
VERSION = "1.23.2"
EMOJI = "👩🏽‍🔬 Harbour Park 🌊\r\nopened\tin 1994. “海湾科技园” <b>&amp;</b> 𠮷田 owns  51% 🚀."


def documents(folder: Path) -> list[Document]:
    """The gold files of `folder`, and one article of ours with all that offsets stumble over."""
    found = []
    for file in sorted(folder.glob("*.jsonl")):
        text, sha256 = article_of(file, ROOT / "corpus")
        laid, errors = check(file, text, sha256)
        if laid is None or errors:
            raise SystemExit(f"{file}: {len(errors)} to mend first")
        found.append(Document(text, laid, "bench"))
    labels = []
    for words, type_, handle in (("Harbour Park", "PARK", "park"), ("海湾科技园", "PARK", "park"), ("𠮷田", "ORG", "owner")):
        start = EMOJI.index(words)
        labels.append(Label(SourceSpan(start, start + len(words)), words, type_, handle))
    entities = {"park": ("PARK", "Harbour Park"), "owner": ("ORG", "𠮷田")}
    return [*found, Document(EMOJI, GoldArticle("emoji", "0" * 64, entities, tuple(labels), ()), "bench")]


class Server:
    """Label Studio of the environment `env` with its data in `folder`; `ask` talks to its API."""

    def __init__(self, env: Path, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.token = secrets.token_hex(20)
        said = {"LABEL_STUDIO_USERNAME": "bench@example.org", "LABEL_STUDIO_PASSWORD": secrets.token_hex(8), "LABEL_STUDIO_USER_TOKEN": self.token,
                "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true", "LABEL_STUDIO_BASE_DATA_DIR": str(folder), "HOME": str(folder),
                "COLLECT_ANALYTICS": "false", "LATEST_VERSION_CHECK": "false", "SENTRY_DSN": "", "FRONTEND_SENTRY_DSN": "", "DEBUG": "false"}
        self.log = folder / "server.log"
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | said
        with self.log.open("wb") as log:
            self.process = subprocess.Popen([str(env / "bin" / "label-studio"), "start", "--no-browser", "--internal-host", "127.0.0.1",
                                             "--port", str(self.port)], env=environment, cwd=folder, stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=subprocess.STDOUT)

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", method=method, data=data,
                                         headers={"Authorization": f"Token {self.token}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=300) as answer:
            return json.loads(answer.read() or b"null")

    def wait(self, seconds: int = 900) -> str:
        """Label Studio's version, once it answers."""
        for _ in range(seconds):
            if self.process.poll() is not None:
                raise SystemExit(f"the server ended with {self.process.returncode}:\n" + self.log.read_text(errors="replace")[-2000:])
            try:
                return str(self.ask("GET", "/api/version")["release"])
            except OSError:
                time.sleep(1)
        raise SystemExit("the server did not answer:\n" + self.log.read_text(errors="replace")[-2000:])

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(30)


def through(server: Server, found: list[Document]) -> bytes:
    """The tasks of `found`, imported into a new project and exported from it."""
    tool = TOOLS["labelstudio"]
    made = tool.write(found)
    project = server.ask("POST", "/api/projects", {"title": "bench", "label_config": made["config.xml"].decode()})["id"]
    done = server.ask("POST", f"/api/projects/{project}/import", json.loads(made["tasks.json"]))
    print(f"imported: {done['task_count']} tasks, {done['annotation_count']} annotations")
    last = server.ask("GET", f"/api/projects/{project}/export?exportType=JSON&download_all_tasks=true")
    task = next(one for one in last if one["data"]["article"] == "emoji")
    result = task["annotations"][0]["result"]
    start = EMOJI.index("51%")   # what the editor stores for a stretch: code points, [...text].length
    region = {"id": "new1", "from_name": "label", "to_name": "text", "type": "labels", "origin": "manual",
              "value": {"start": start, "end": start + 3, "text": "51%", "labels": ["PERCENT"]}}
    value = {**region, "from_name": "value", "type": "textarea",
             "value": {"start": start, "end": start + 3, "text": ['{"kind": "percent", "number": "51"}']}}
    server.ask("PATCH", f"/api/annotations/{task['annotations'][0]['id']}", {"result": [*result, region, value]})
    return json.dumps(server.ask("GET", f"/api/projects/{project}/export?exportType=JSON&download_all_tasks=true"), ensure_ascii=False).encode()


def main() -> None:
    parser = argparse.ArgumentParser(description="Our export through the real Label Studio server and back.")
    parser.add_argument("--env", type=Path, default=ROOT / ".work" / "label-studio", help="virtual environment, made when it is not there")
    parser.add_argument("--gold", type=Path, default=ROOT / "gold" / "dev", help="folder of gold files")
    options = parser.parse_args()
    if not (options.env / "bin" / "label-studio").exists():
        venv.create(options.env, with_pip=True)
        subprocess.run([str(options.env / "bin" / "pip"), "install", "-q", f"label-studio=={VERSION}"], check=True)
    found = documents(options.gold)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(options.env, Path(folder))
        try:
            print(f"Label Studio {server.wait()}")
            exported = through(server, found)
        finally:
            server.stop()
    by_name = {one.gold.article: one for one in found}
    same = labels = facts = 0
    for raw in TOOLS["labelstudio"].read("export.json", exported, None):
        document = by_name.pop(raw.article)
        gold, errors = settle(raw, document.text, document.gold.sha256)
        if raw.article == "emoji":
            added = [one for one in gold.labels if one.text == "51%"]
            print(f"added after an emoji: {[(one.text, one.type, one.span.start) for one in added]}")
            gold = replace(gold, labels=tuple(one for one in gold.labels if one not in added))
        for error in errors:
            print(error)
        same += gold == document.gold
        labels, facts = labels + len(gold.labels), facts + len(gold.facts)
    print(f"identical: {same} of {len(found)} articles ({labels} labels, {facts} facts)")
    if same != len(found):
        sys.exit(1)


if __name__ == "__main__":
    main()
