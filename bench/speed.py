"""Speed, start-up and memory of the pipeline on one core: `make bench`.

Prints figures, asserts nothing. Text is the project's own corpus, repeated; the machine is named beside the
figures because they mean nothing without it. Each article counts in its best round, as other work on the machine can
only slow one down (the same choice as `timeit`'s); the median round says how much of that there was.
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
from statistics import median

from extract.pipeline import Pipeline, RawArticle
from extract.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = {"as it comes": Settings(), "without models": Settings(engine="plain", leave_out=("tagger",))}


def rounds_of(files: list[Path], settings: Settings, rounds: int) -> tuple[int, list[list[dict[str, float]]]]:
    """Characters of one round and, for each round and article, seconds per stage; one round before them warms up."""
    pipeline = Pipeline(settings)
    raws = [RawArticle(file.stem, file.name, file.read_bytes()) for file in files]
    chars = sum(pipeline.extract(raw).article.chars for raw in raws)
    return chars, [[pipeline.extract(raw).seconds for raw in raws] for _ in range(rounds)]


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
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--articles", type=int, nargs=2, default=(60, 240), help="sizes of the memory runs")
    args = parser.parse_args()
    files = sorted((ROOT / "corpus").glob("*.txt"))
    print(f"machine: {platform.machine()}, Python {platform.python_version()}, one core")
    for said, settings in SETTINGS.items():
        chars, spent = rounds_of(files, settings, args.rounds)
        best = [min(article, key=lambda seconds: sum(seconds.values())) for article in zip(*spent, strict=True)]
        least = sum(sum(seconds.values()) for seconds in best)
        whole = [sum(sum(seconds.values()) for seconds in one) for one in spent]
        stages = ", ".join(f"{name} {sum(seconds[name] for seconds in best) / least:.0%}" for name in best[0])
        print(f"{said}: {chars / least:,.0f} characters a second, each article in the best of {args.rounds} rounds of {chars:,} characters; "
              f"{chars / min(whole):,.0f} in the best round, {chars / median(whole):,.0f} in the median one ({stages})")
    extract = str(Path(sys.executable).with_name("extract"))
    with tempfile.TemporaryDirectory() as folder:
        lines = {"English": "Harbour Science Park was founded in 1994.\n", "Chinese": "海湾科技园成立于1994年。\n"}
        for name, line in lines.items():
            Path(folder, f"{name}.txt").write_text(line, encoding="utf-8")
        ready = [sys.executable, "-c", "import extract.cli, extract.io.run, extract.pipeline as p, extract.settings as s; p.Pipeline(s.Settings())"]
        runs = {name: min(wall([extract, "run", str(Path(folder, f"{name}.txt")), "--out", str(Path(folder, f"{name}{i}"))]) for i in range(5))
                for name in lines}
        print(f"start-up: `extract --help` {min(wall([extract, '--help']) for _ in range(5)):.2f} s, until the first article is read "
              f"{min(wall(ready) for _ in range(5)):.2f} s, `extract run` of one line "
              + ", ".join(f"{spent:.2f} s ({name})" for name, spent in runs.items()))
    few, many = args.articles
    print(f"memory: {peak_mb(few):.0f} MiB at {few} articles, {peak_mb(many):.0f} MiB at {many}; "
          f"this bench itself {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
