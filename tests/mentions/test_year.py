"""The year an article speaks of, and that junk does not hang its pattern."""

import pytest
from support import segments_of

from extract.mentions import year_of

ROWS = [  # text, year of publication, year of the article
    ("The forum met on 5 May 2013.\nIt met again on 8 May 2013.", None, "2013"),
    ("# Delegation report, 27-31 May 2013\nWe left on 27/05.", None, "2013"),
    ("2016年3月开工，2016年9月投产。", None, "2016"),
    ("Founded in 1994, it grew.", None, None),
    ("On 5 May 2012 and 6 June 2013 they met.", None, None),
    ("On 5 May 2012 they met.", "2020-01-02", "2020"),
    ("2,015 companies and 2,016 jobs", None, None),
]


@pytest.mark.parametrize(("text", "published", "year"), ROWS, ids=lambda x: str(x)[:50])
def test_year_of_an_article(text, published, year):
    assert year_of(segments_of(text), published) == year


@pytest.mark.parametrize("junk", ["1,", "1-", "12.", "may 1,", "1st ", "1 1,1-1/", "2012年"])
def test_junk_is_read_in_one_go(junk):
    """Quadratic or worse would not come back: 200,000 characters of what almost matches."""
    year_of(segments_of(junk * (200_000 // len(junk))), None)
