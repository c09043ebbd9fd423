"""How English says relations between names: rows of (rule, pattern[, confidence]), blocks in `blocks.py`.

A row without a subject takes it from the sentence so far or the topic. A predicate's rows run only where its cue
matches; where two rows give the same pair, the earlier one counts.
"""

from extract.facts import owners_en, places_en, tenants_en
from extract.facts.words_en import Row

TABLES: dict[str, tuple[Row, ...]] = {
    "located_in": places_en.LOCATED_IN,
    "part_of": places_en.PART_OF,
    "owned_by": owners_en.OWNED_BY,
    "operated_by": owners_en.OPERATED_BY,
    "partner_of": tenants_en.PARTNER_OF,
    "tenant_of": tenants_en.TENANT_OF,
    "invested_in": owners_en.INVESTED_IN,
}
