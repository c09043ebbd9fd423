"""A pipeline of a few lines for tests of the edge: words of an article say what it does.

HANG loops for ever, STUCK does so deaf to signals, DIE ends the process, CRASH raises, REFUSE is no article; anything
else gives a mention and a fact for every `<Name> Park` with a number of firms behind it.
"""

import os
import re
import signal
import time

from extract.errors import BadInput, EngineMissing
from extract.model import Cluster, Draft, Dropped, Outcome, RawArticle, SourceSpan
from extract.schema import Article, Count, Evidence, Mention
from extract.settings import Settings

FAKE = "fakes:Fake"
_PARK = re.compile(r"([A-Z]\w+ Park)\b(?: hosts (\d+) firms)?")


class Fake:
    """Counts what it extracts in the file that EXTRACT_FAKE_LOG names, so that tests see what was executed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def extract(self, raw: RawArticle) -> Outcome:
        text = raw.data.decode()
        if log := os.environ.get("EXTRACT_FAKE_LOG"):
            with open(log, "a", encoding="utf-8") as file:
                file.write(raw.id + "\n")
        if "HANG" in text:
            while True:
                pass
        if "STUCK" in text:
            signal.signal(signal.SIGALRM, signal.SIG_IGN)
            time.sleep(60)
        if "DIE" in text:
            os._exit(9)
        if "CRASH" in text:
            raise ValueError("the fake\nwas told to")
        if not text.strip():
            raise BadInput(raw.path, "empty", "no text; remove the file")
        if "REFUSE" in text:
            raise BadInput(raw.path, "binary", "not text; convert it")
        mentions, clusters, drafts = [], {}, []
        for match in _PARK.finditer(text):
            name = match[1]
            key = clusters.setdefault(name, Cluster(f"c{len(clusters) + 1}", "PARK", (name,))).key
            mentions.append(Mention(article=raw.id, start=match.start(1), end=match.end(1), text=name, type="PARK", entity=key,
                                    confidence=0.9, by="fake"))
            if match[2]:
                evidence = Evidence(start=match.start(), end=match.end(), text=match[0])
                drafts.append(Draft(key, "companies", Count(number=match[2], of="firms"), None, None, "actual", (evidence,), 0.8, "fake",
                                    name, "", match[2], match[0]))
        dropped = tuple(Dropped(raw.id, "fake", "bare_number", SourceSpan(m.start(), m.end()), m[0]) for m in re.finditer(r"\b7\b", text))
        article = Article(id=raw.id, path=raw.path, sha256=raw.sha256, lang="en", title=raw.title or "", published=raw.published,
                          url=raw.url, chars=len(text))
        return Outcome(article, tuple(mentions), tuple(clusters.values()), tuple(drafts), dropped, (), {"fake": 0.001})


class Missing:
    """A pipeline whose engine is not installed."""

    def __init__(self, settings: Settings) -> None:
        raise EngineMissing("engine `fake` is not installed; use another")
