"""The value engine beside its peers, on long texts, and on garbage: `python bench/values.py [--peers PYTHON] [--large] [--fuzz N]`.

Peers are run by the Python of an environment of their own, which is made by hand:

    python3.11 -m venv peers && peers/bin/pip install recognizers-text-suite "emoji<2" jionlp quantulum3 dateparser

All read the same paragraphs of the corpus in one run on one core, the slow ones a part of them; a peer that is not installed
there is named. Nothing is asserted but that every row is its slice of the source.
"""

import argparse
import json
import random
import subprocess
import time
from pathlib import Path

from extract.values import ValueReader

ROOT = Path(__file__).resolve().parent.parent
SLOW = 12_000          # characters a peer of a few thousand characters a second is given

# one function per peer: takes (text, lang) and finds its amounts and dates
PEERS = r'''
import json, sys, time
paragraphs = json.load(sys.stdin)
def recognizers():
    from recognizers_text import Culture
    from recognizers_date_time import recognize_datetime
    from recognizers_number_with_unit import recognize_currency, recognize_dimension
    def money(text, lang): recognize_currency(text, Culture.Chinese if lang == "zh" else Culture.English)
    def dates(text, lang): recognize_datetime(text, Culture.Chinese if lang == "zh" else Culture.English)
    return {"Recognizers-Text money": money, "Recognizers-Text dates": dates}
def jionlp():
    import jionlp as jio
    def money(text, lang):
        for one in jio.ner.extract_money(text): pass
    def dates(text, lang): jio.ner.extract_time(text)
    return {"JioNLP money": money, "JioNLP dates": dates}
def quantulum():
    from quantulum3 import parser
    return {"quantulum3 quantities": lambda text, lang: parser.parse(text) if lang == "en" else None}
def dateparser_():
    from dateparser.search import search_dates
    return {"dateparser dates": lambda text, lang: search_dates(text, languages=["zh" if lang == "zh" else "en"])}
for load in (recognizers, jionlp, quantulum, dateparser_):
    try:
        table = load()
    except Exception as error:
        print(json.dumps({"name": load.__name__, "error": type(error).__name__ + ": " + str(error)[:100]}), flush=True)
        continue
    for name, find in table.items():
        chars, errors, start = 0, 0, time.perf_counter()
        for text, lang in paragraphs:
            if "quantulum" in name and lang != "en":
                continue
            try:
                find(text, lang)
            except Exception:
                errors += 1
            chars += len(text)
            if time.perf_counter() - start > 20:
                break
        print(json.dumps({"name": name, "chars": chars, "seconds": time.perf_counter() - start, "errors": errors}), flush=True)
'''


def paragraphs() -> list[tuple[str, str]]:
    """(text, language) of the corpus' paragraphs, Chinese where a third of the characters are."""
    found = []
    for file in sorted((ROOT / "corpus").glob("*.txt")):
        for text in file.read_text(encoding="utf-8").split("\n\n"):
            if text.strip():
                han = sum("\u4e00" <= sign <= "\u9fff" for sign in text)
                found.append((text, "zh" if han * 3 > len(text) else "en"))
    return found


def speed(texts: list[str], rounds: int = 3) -> float:
    """Characters a second, best of some rounds after one that warms up."""
    reader = ValueReader()
    best = float("inf")
    for turn in range(rounds + 1):
        start = time.perf_counter()
        for text in texts:
            for _ in reader.read("x", text):
                pass
        best = min(best, time.perf_counter() - start) if turn else best
    return sum(map(len, texts)) / best


def large() -> None:
    """Time per character for texts of growing length: it must not grow."""
    corpus = "\n\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "corpus").glob("*.txt")))
    reader = ValueReader()
    for size in (100_000, 1_000_000, 10_000_000):
        text = (corpus * (size // len(corpus) + 1))[:size]
        start = time.perf_counter()
        rows = sum(1 for _ in reader.read("x", text))
        spent = time.perf_counter() - start
        print(f"{size:>10,} characters: {spent:.1f} s, {size / spent:,.0f} a second, {rows:,} values")
    for name, text in (("digits", "7" * 2_000_000), ("blanks", " " * 2_000_000 + "x"), ("一", "一" * 1_000_000), ("1,", "1," * 1_000_000)):
        start = time.perf_counter()
        rows = sum(1 for _ in reader.read("x", text))
        print(f"{len(text):>10,} of {name!r}: {time.perf_counter() - start:.1f} s, {rows:,} values")


def fuzz(chars: int, seed: int = 7) -> None:
    """Rows of texts put together of scraps of the corpus and odd characters; AssertionError for a span that is not its slice."""
    rng = random.Random(seed)
    scraps = [text for text, _ in paragraphs()]
    odd = "０１²½①٣𝟛😀\u200b\ufeff\r\n\t　İſßﬀ壹萬億兆，。（）“”$€£¥%‰-–—~/\\.:;"
    reader = ValueReader()
    done = rows = 0
    while done < chars:
        parts = []
        for _ in range(rng.randint(1, 40)):
            scrap = rng.choice(scraps)
            at = rng.randrange(len(scrap))
            parts.append(scrap[at:at + rng.randint(1, 40)] + "".join(rng.choice(odd) for _ in range(rng.randint(0, 3))))
        text = "".join(parts)
        for row in reader.read("x", text, "2017-04-21"):
            assert text[row.start:row.end] == row.text, text
            rows += 1
        done += len(text)
    print(f"fuzz: {done:,} characters, {rows:,} values, every one its slice of the source")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", help="Python of the environment with the peers")
    parser.add_argument("--large", action="store_true", help="texts up to 10 MB")
    parser.add_argument("--fuzz", type=int, default=0, metavar="N", help="characters of garbage")
    args = parser.parse_args()
    texts = paragraphs()
    whole = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "corpus").glob("*.txt"))]
    print(f"extract values: {speed(whole):,.0f} characters a second on {sum(map(len, whole)):,} characters of articles, "
          f"{speed([text for text, _ in texts]):,.0f} paragraph by paragraph")
    if args.peers:
        taken, size = [], 0
        for text, lang in texts[::7]:               # paragraphs of many articles, as peers read a few thousand characters a second
            taken.append((text, lang))
            size += len(text)
            if size > SLOW:
                break
        print(f"on the same {size:,} characters: extract values {speed([text for text, _ in taken]):,.0f}")
        done = subprocess.run([args.peers, "-W", "ignore", "-c", PEERS], input=json.dumps(taken), capture_output=True, text=True, check=False)
        for line in done.stdout.splitlines():
            if line.startswith("{"):
                one = json.loads(line)
                print(f"  {one['name']}: " + (one["error"] if "error" in one else f"{one['chars'] / one['seconds']:,.0f} characters a second"
                                              + (f", {one['errors']} texts it failed on" if one["errors"] else "")))
        if done.returncode:
            print("  the peers stopped:", (done.stderr.strip().splitlines() or ["no word"])[-1][:200])
    if args.large:
        large()
    if args.fuzz:
        fuzz(args.fuzz)


if __name__ == "__main__":
    main()
