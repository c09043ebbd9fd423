"""A gold file from labels with spans: the inverse of reading and anchoring one."""

import json

from extract.errors import BadGold
from extract.gold.quoting import entity_row, fact_row, mention_rows, nth
from extract.gold.tools.form import show
from extract.model import GoldArticle
from extract.schema import SCHEMA


def write_gold(gold: GoldArticle, text: str, annotator: str) -> tuple[str, list[BadGold]]:
    """The gold file of `gold` over its article's source `text`, and what no row can point to.

    An entity's row stands before its first mention, mentions are in order of their first place in the text, those of
    the same words and meaning in one row, facts in the order they have. Anchoring the file gives `gold` again.
    A label or quote inside a longer word cannot be said by words and occurrence: it is left out and told.
    """
    errors = [BadGold(gold.article, 0, f"`{show(label.text)}` ({label.type}) at {label.span.start} is part of a longer word; label the whole of it")
              for label in gold.labels if nth(text, label.span) is None]
    rows: list[dict[str, object]] = [{"gold": SCHEMA, "article": gold.article, "sha256": gold.sha256, "annotator": annotator}]
    told: set[str] = set()
    for row in mention_rows(gold.labels, text):
        handle = row.get("entity")
        if handle is not None and handle not in told:
            told.add(handle)
            rows.append(entity_row(handle, *gold.entities[handle]))
        rows.append(row)
    rows += [entity_row(handle, *entity) for handle, entity in gold.entities.items() if handle not in told]
    for fact in gold.facts:
        said = fact_row(fact, text)
        if said is None:
            errors.append(BadGold(gold.article, 0, f"quote `{show(fact.quote)}` of `{fact.predicate}` at {fact.span.start} is part of a longer word; "
                                  "quote the whole of it"))
        else:
            rows.append(said)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), errors
