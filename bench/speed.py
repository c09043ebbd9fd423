"""Speed, start-up and memory of the pipeline on one core: `make bench`.

Prints figures, asserts nothing. Text is the project's own corpus, repeated; the machine is named beside the
figures because they mean nothing without it.
"""

import argparse
import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from extract.pipeline import Pipeline, RawArticle
from extract.settings import Settings

ROOT = Path(__file__).resolve().parent.parent


def seconds_per_stage(files: list[Path], engine: str, rounds: int) -> tuple[int, dict[str, float]]:
    """Characters read and seconds per stage over `rounds` passes, after one pass to warm up."""
    pipeline = Pipeline(Settings(engine=engine))  # type: ignore[arg-type]
    raws = [RawArticle(file.stem, file.name, file.read_bytes()) for file in files]
    for raw in raws:
        pipeline.extract(raw)
    chars, seconds = 0, dict[str, float]()
    for _ in range(rounds):
        for raw in raws:
            outcome = pipeline.extract(raw)
            chars += outcome.article.chars
            for stage, spent in outcome.seconds.items():
                seconds[stage] = seconds.get(stage, 0.0) + spent
    return chars, seconds


def wall(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def peak_mb(articles: int) -> float:
    """Peak memory of `extract run` over a bulk file of `articles` rows, in MiB."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "corpus").glob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        bulk = Path(folder, "bulk.jsonl")
        with bulk.open("w", encoding="utf-8") as out:
            for i in range(articles):
                out.write(json.dumps({"id": f"a{i}", "text": f"{texts[i % len(texts)]}\n\n{i}"}, ensure_ascii=False) + "\n")
        code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, capture_output=True); "
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
        extract = str(Path(sys.executable).with_name("extract"))
        out_text = subprocess.run([sys.executable, "-c", code, extract, "run", str(bulk), "--out", str(Path(folder, "run"))],
                                  check=True, capture_output=True, text=True).stdout
        return int(out_text) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--articles", type=int, nargs=2, default=(60, 240), help="sizes of the memory runs")
    args = parser.parse_args()
    files = sorted((ROOT / "corpus").glob("*.txt"))
    print(f"machine: {platform.machine()}, Python {platform.python_version()}, one core")
    for engine in ("spacy", "plain"):
        chars, seconds = seconds_per_stage(files, engine, args.rounds)
        total = sum(seconds.values())
        stages = ", ".join(f"{name} {spent / total:.0%}" for name, spent in seconds.items())
        print(f"engine {engine}: {chars / total:,.0f} characters a second ({chars:,} characters, {total:.2f} s: {stages})")
    extract = str(Path(sys.executable).with_name("extract"))
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder, "one.txt")
        one.write_text("Harbour Science Park was founded in 1994.\n", encoding="utf-8")
        print(f"start-up: `extract --help` {min(wall([extract, '--help']) for _ in range(3)):.2f} s, "
              f"`extract run` of one line {min(wall([extract, 'run', str(one), '--out', str(Path(folder, str(i)))]) for i in range(3)):.2f} s")
    few, many = args.articles
    print(f"memory: {peak_mb(few):.0f} MiB at {few} articles, {peak_mb(many):.0f} MiB at {many}; "
          f"this bench itself {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
