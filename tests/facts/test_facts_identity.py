"""A fact's id is made of quoted words: what moves and what does not move it."""

from dataclasses import replace

from extract.facts import fact_id
from extract.model import RawArticle
from extract.pipeline import Pipeline, finish, resolve
from extract.schema import Area
from extract.settings import Settings

TEXT = ("Harbour Science Park\n\nHarbour Science Park was founded in 1994. It covers 288 hectares and hosts 330 companies.\n\n"
        "In 2012 the park employed 6,000 people. Valley Tech Park, its neighbour, has 20 tenants.\n")
PIPELINE = Pipeline(Settings())


def ids(text: str, article: str = "a") -> set[str]:
    outcome = PIPELINE.extract(RawArticle(article, f"{article}.txt", text.encode()))
    resolver, _ = resolve([(article, outcome.clusters)], ())
    return {fact.id for fact in finish(outcome, resolver.ids(article, outcome.clusters))[1]}


def test_running_again_and_other_articles_move_nothing():
    assert len(ids(TEXT)) >= 5 and ids(TEXT) == ids(TEXT)


def test_text_added_behind_keeps_every_id():
    assert ids(TEXT) <= ids(TEXT + "\nThe weather was fine. Nobody counted the ducks on the pond.\n")


def test_a_sentence_added_between_paragraphs_keeps_every_id():
    assert ids(TEXT) <= ids(TEXT.replace("\n\nIn 2012", "\n\nThe weather was fine all year round.\n\nIn 2012"))


def test_wrapping_and_line_ends_keep_every_id():
    assert ids(TEXT) == ids(TEXT.replace("\n", "\r\n")) == ids(TEXT.replace("288 hectares", "288  hectares"))


def test_another_article_has_other_ids():
    assert not ids(TEXT) & ids(TEXT, "b")


def test_a_corrected_value_and_a_renamed_entity_keep_the_id():
    outcome = PIPELINE.extract(RawArticle("a", "a.txt", TEXT.encode()))
    draft = next(one for one in outcome.drafts if one.predicate == "area")
    assert fact_id("a", draft) == fact_id("a", replace(draft, value=Area(number=1), subject="c99"))
    assert fact_id("a", draft) != fact_id("a", replace(draft, subject_words="Harbour Park"))
