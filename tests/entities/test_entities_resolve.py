"""Entities over all articles: what joins, what does not, and ids that stay."""

from hypothesis import given
from hypothesis import strategies as st

from extract.entities import Resolver
from extract.model import Cluster
from extract.schema import Entity

CLUSTERS = [
    ("a", Cluster("c1", "PARK", ("Suzhou Industrial Park", "SIP", "苏州工业园区"))),
    ("a", Cluster("c2", "PLACE", ("Suzhou",))),
    ("b", Cluster("c1", "PARK", ("苏州工业园区",))),
    ("b", Cluster("c2", "ORG", ("SIP",))),
    ("c", Cluster("c1", "PARK", ("SIP",))),
    ("c", Cluster("c2", "PLACE", ("Suzhou",))),
    ("d", Cluster("c1", "ORG", ("Suzhou",))),
]


def resolved(rows, previous=()):
    resolver = Resolver()
    for article, cluster in rows:
        resolver.add(article, cluster)
    entities = resolver.entities(previous)
    return entities, {(article, one.key): resolver.ids(article, [one])[one.key] for article, one in rows}


def test_full_names_join_and_acronyms_do_not():
    _, ids = resolved(CLUSTERS)
    assert ids["a", "c1"] == ids["b", "c1"] == "suzhou-industrial-park"
    assert ids["c", "c1"] != ids["a", "c1"], "an acronym alone joins no full name"
    assert ids["a", "c2"] == ids["c", "c2"] and ids["d", "c1"] != ids["a", "c2"], "one id for each type"


def test_scripts_do_not_tell_names_apart():
    rows = [("a", Cluster("c1", "PARK", ("海灣軟體園區",))), ("b", Cluster("c1", "PARK", ("海湾软体园区",)))]
    _, ids = resolved(rows)
    assert ids["a", "c1"] == ids["b", "c1"]


@given(st.permutations(CLUSTERS))
def test_the_order_of_articles_does_not_matter(rows):
    assert resolved(rows) == (resolved(CLUSTERS)[0], {key: resolved(CLUSTERS)[1][key] for key in resolved(rows)[1]})


def test_ids_are_kept_from_the_previous_run():
    previous = [Entity(id="sip", type="PARK", names=("苏州工业园区",), articles=("old",))]
    entities, ids = resolved(CLUSTERS, previous)
    assert ids["a", "c1"] == "sip"
    assert len({one.id for one in entities}) == len(entities)


def test_every_entity_lists_its_articles():
    entities, _ = resolved(CLUSTERS)
    park = next(one for one in entities if one.id == "suzhou-industrial-park")
    assert park.articles == ("a", "b") and park.names[0] == "Suzhou Industrial Park"
