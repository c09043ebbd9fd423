"""Two files made one: nothing lost, nothing depending on who is A, and every difference asked for once."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from extract.cli import app
from extract.gold import anchor, read_gold
from extract.gold.merge import merge, merged_head
from extract.gold.quoting import entity_row, fact_row, mention_rows
from extract.gold.rows import GoldLeft
from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.schema import Count

TEXT = ("Harbour Park (HP) and North Labs.\nThe Harbour Park Bank owns HP, which hosts 330 firms and 30 labs.\n"
        "海湾科技园有30家企业，HP is in Port City. North Labs has 30 labs.")
WORDS = ("Harbour Park", "HP", "North Labs", "Harbour Park Bank", "Park Bank", "海湾科技园", "Port City", "330 firms", "330", "30 labs", "30家企业")
VALUES = {words: [Count(number=words.split()[0].rstrip("家企业"), of=of) for of in ("firms", "labs")] for words in WORDS if words[0].isdigit()}


def spans(words):
    found, at = [], TEXT.find(words)
    while at >= 0:
        found.append(SourceSpan(at, at + len(words)))
        at = TEXT.find(words, at + 1)
    return found


PLACES = [(words, span) for words in WORDS for span in spans(words)]


@st.composite
def articles(draw):
    """What one annotator may say of TEXT: labels that do not overlap, handles of their own, facts each once."""
    handles = draw(st.lists(st.sampled_from("hnbpx"), min_size=1, max_size=4, unique=True))
    types = {handle: draw(st.sampled_from(("PARK", "ORG"))) for handle in handles}
    labels, end = [], 0
    for words, span in sorted(draw(st.lists(st.sampled_from(PLACES), max_size=12)), key=lambda one: one[1]):
        if span.start < end:
            continue
        end = span.end
        if words in VALUES:
            labels.append(Label(span, words, "COUNT", None, draw(st.sampled_from(VALUES[words]))))
        else:
            handle = draw(st.sampled_from(handles))
            labels.append(Label(span, words, types[handle], handle))
    used = sorted({one.entity for one in labels if one.entity})
    facts = {}
    if used:
        for label in draw(st.lists(st.sampled_from(labels), max_size=5)):
            subject = draw(st.sampled_from(used))
            as_of = draw(st.sampled_from((None, "1994")))
            if label.value:
                fact = FactLabel(subject, "companies", label.value, None, as_of, "actual", label.text, label.span)
            else:
                predicate = draw(st.sampled_from(("part_of", "partner_of", "owned_by")))
                fact = FactLabel(subject, predicate, None, label.entity, as_of, "actual", label.text, label.span)
            ends = sorted((subject, label.entity or "")) if fact.predicate == "partner_of" else (subject, label.entity)
            facts.setdefault((fact.predicate, *ends, fact.value, as_of), fact)
    names = {handle: draw(st.sampled_from(("Harbour Park", "North Labs"))) for handle in used}
    return GoldArticle("bay", "0" * 64, {handle: (types[handle], names[handle]) for handle in used}, tuple(labels), tuple(facts.values()))


def laid(rows, folder):
    path = folder / "bay.jsonl"
    head = {"gold": "1", "article": "bay", "sha256": "0" * 64, "annotator": "x"}
    path.write_text("\n".join(json.dumps(row) for row in (head, *rows)), encoding="utf-8")
    file, errors = read_gold(path)
    assert errors == []
    article, errors = anchor(file, TEXT)
    assert errors == []
    return article


def decided(rows, side):
    """The rows as they are when every conflict is decided for `side`."""
    return [row.get("row", row) for row in rows if row.get("by", side) == side]


def meaning(article):
    """What an article says whatever its handles are called and whichever words facts quote: entities by where they are named."""
    where = {handle: tuple(sorted((one.span.start, one.span.end) for one in article.labels if one.entity == handle)) for handle in article.entities}

    def fact(one):
        ends = [where[one.subject], where.get(one.object, ())]
        return one.predicate, tuple(sorted(ends) if one.predicate == "partner_of" else ends), str(one.value), str(one.as_of), one.status

    return (sorted((one.span, one.type, str(one.value), where.get(one.entity, ())) for one in article.labels),
            sorted(map(fact, article.facts)),
            sorted((where[handle], row) for handle, row in article.entities.items() if where[handle]))


FAST = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@FAST
@given(a=articles())
def test_a_file_merged_with_itself_is_itself(tmp_path, a):
    merged = merge(a, a, TEXT)
    assert merged.conflicts == 0
    whole = laid(merged.rows, tmp_path)
    assert whole.labels == a.labels and set(whole.facts) == set(a.facts) and whole.entities == a.entities


@FAST
@given(a=articles(), b=articles())
def test_decided_for_one_side_the_merged_file_is_what_that_side_said(tmp_path, a, b):
    rows = merge(a, b, TEXT).rows
    assert meaning(laid(decided(rows, "a"), tmp_path)) == meaning(a)
    assert meaning(laid(decided(rows, "b"), tmp_path)) == meaning(b)


@FAST
@given(a=articles(), b=articles())
def test_the_order_of_the_two_changes_only_marks_and_handles(tmp_path, a, b):
    """Same kept rows, same conflicts, by turned round."""
    def shape(merged, turn):
        whole = laid(decided(merged.rows, "a" if turn else "b"), tmp_path)
        name = {handle: str(sorted(one.span.start for one in whole.labels if one.entity == handle)) for handle in whole.entities}

        def plain(row):
            return {key: name.get(one, "?") if key in ("entity", "subject", "object") else one for key, one in row.items()}

        return [(row.get("conflict"), {"a": "b", "b": "a"}[row["by"]] if turn and "by" in row else row.get("by"),
                 json.dumps(plain(row.get("row", row)), sort_keys=True)) for row in merged.rows]

    one, other = merge(a, b, TEXT), merge(b, a, TEXT)
    assert one.conflicts == other.conflicts
    assert sorted(shape(one, False), key=str) == sorted(shape(other, True), key=str)


HARBOUR = [entity_row("h", "PARK", "Harbour Park"), {"mention": "Harbour Park", "entity": "h"}, {"mention": "HP", "entity": "h", "at": [1, 2, 3]},
           {"mention": "330 firms", "value": {"kind": "count", "number": "330", "of": "firms"}},
           {"fact": "companies", "subject": "h", "value": {"kind": "count", "number": "330", "of": "firms"}, "quote": "330 firms"}]
LABS = [entity_row("n", "ORG", "North Labs"), {"mention": "North Labs", "entity": "n", "at": [1, 2]}]
DIFFERENT = [  # what B says, the conflicts as (rows of a, rows of b)
    ("other handle", [entity_row("park", *("PARK", "Harbour Park")), *({key: "park" if one == "h" else one for key, one in row.items()} for row in HARBOUR[1:]), *LABS],
     []),
    ("missing in several places", [HARBOUR[0], HARBOUR[1], *HARBOUR[3:], *LABS], [([HARBOUR[2]], [])]),
    ("other type", [entity_row("h", "ORG", "Harbour Park"), *HARBOUR[1:], *LABS], [([HARBOUR[0]], [entity_row("h", "ORG", "Harbour Park")])]),
    ("other span", [*HARBOUR[:3], {"mention": "330", "value": HARBOUR[3]["value"]}, HARBOUR[4] | {"quote": "330"}, *LABS],
     [([HARBOUR[3]], [{"mention": "330", "value": HARBOUR[3]["value"]}])]),
    ("other as_of", [*HARBOUR[:4], HARBOUR[4] | {"as_of": "1994"}, *LABS], [([HARBOUR[4]], [HARBOUR[4] | {"as_of": "1994"}])]),
    ("other subject", [*HARBOUR[:4], HARBOUR[4] | {"subject": "n"}, *LABS], [([HARBOUR[4]], [HARBOUR[4] | {"subject": "n"}])]),
    ("no fact", [*HARBOUR[:4], *LABS], [([HARBOUR[4]], [])]),
    ("a longer name", [*HARBOUR[:1], {"mention": "HP", "entity": "h", "at": [1, 2, 3]}, *HARBOUR[3:], entity_row("b", "ORG", "Harbour Park Bank"),
                       {"mention": "Harbour Park Bank", "entity": "b"}, {"mention": "Harbour Park", "entity": "h"}, *LABS],
     [([], [{"mention": "Harbour Park Bank", "entity": "b"}])]),
    ("two for one", [*HARBOUR[:3], entity_row("m", "ORG", "Labs"), {"mention": "330 firms", "value": {"kind": "count", "number": "331", "of": "firms"}}, *LABS,
                     {"mention": "Port City", "entity": "m"}, HARBOUR[4]],
     [([HARBOUR[3]], [{"mention": "330 firms", "value": {"kind": "count", "number": "331", "of": "firms"}}]), ([], [{"mention": "Port City", "entity": "m"}])]),
]


@pytest.mark.parametrize(("b", "conflicts"), [row[1:] for row in DIFFERENT], ids=[row[0] for row in DIFFERENT])
def test_each_difference_is_asked_for_once(tmp_path, b, conflicts):
    merged = merge(laid([*HARBOUR, *LABS], tmp_path), laid(b, tmp_path), TEXT)
    asked: dict[int, tuple[list, list]] = {}
    for row in merged.rows:
        if "conflict" in row:
            asked.setdefault(row["conflict"], ([], []))["ab".index(row["by"])].append(row["row"])
    assert list(asked.values()) == conflicts
    assert merged.conflicts == len(conflicts)


FIELDS = [  # index of a row, what B says instead, the fields that differ
    (4, {"as_of": "1994"}, "as_of"), (4, {"value": {"kind": "count", "number": "330", "of": "labs"}}, "of"),
    (4, {"value": {"kind": "count", "number": "330", "of": "labs"}, "quote": "330"}, "of, quote"),
    (4, {"value": {"kind": "count", "number": "331", "of": "firms", "mod": "approx"}, "subject": "n"}, "mod, number, subject"),
    (0, {"type": "ORG"}, "type"), (3, {"mention": "330"}, "mention"), (3, {"value": {"kind": "percent", "number": "330"}}, "value"),
]


@pytest.mark.parametrize(("index", "change", "fields"), FIELDS)
def test_a_conflict_names_the_fields_that_differ(tmp_path, index, change, fields):
    theirs = [row | change if i == index else row for i, row in enumerate(HARBOUR)]
    rows = merge(laid([*HARBOUR, *LABS], tmp_path), laid([*theirs, *LABS], tmp_path), TEXT).rows
    assert fields in {row.get("differs") for row in rows}
    _, errors = written(tmp_path / "bay.jsonl", [HEAD, *rows])
    said = [str(error) for error in errors]
    assert any(f": only `{fields}` differ{'' if ',' in fields else 's'}; keep line" in one for one in said), said


def test_no_field_differs_where_one_side_says_nothing_or_more(tmp_path):
    one = merge(laid([*HARBOUR, *LABS], tmp_path), laid([*HARBOUR[:4], *LABS], tmp_path), TEXT).rows
    parts = [{"mention": "Harbour Park", "entity": "h"}, {"mention": "HP", "entity": "h"}]
    assert [set(row) for row in one if "conflict" in row] == [{"conflict", "by", "row"}]
    two = merge(laid([HARBOUR[0], parts[0]], tmp_path), laid([HARBOUR[0], *parts], tmp_path), TEXT).rows
    assert "differs" not in {key for row in two for key in row}


def test_handles_of_b_that_a_uses_for_another_thing_get_a_new_name(tmp_path):
    a = laid([entity_row("x", "PARK", "Harbour Park"), {"mention": "Harbour Park", "entity": "x"}], tmp_path)
    b = laid([entity_row("x", "ORG", "North Labs"), {"mention": "North Labs", "entity": "x"}], tmp_path)
    assert [row for row in merge(a, b, TEXT).rows if "entity" in row and "type" in row] == [
        entity_row("x", "PARK", "Harbour Park"), entity_row("x-2", "ORG", "North Labs")]


def test_what_is_left_unlabelled_is_merged_too(tmp_path):
    a = laid([], tmp_path)
    both, one = GoldLeft(left="30", why="list number"), GoldLeft(left="HP", why="furniture", at=2)
    rows = merge(a, a, TEXT, ([both, one], [both.model_copy(update={"why": "number of a list"})])).rows
    assert rows == [{"left": "30", "why": "list number"}, {"conflict": 1, "by": "a", "row": {"left": "HP", "why": "furniture", "at": 2}}]


def written(path, rows):
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return read_gold(path)


HEAD = {"gold": "1", "article": "bay", "sha256": "0" * 64, "annotator": "mei"}
MARKED = [  # lines of a file, what is said of it
    ([HEAD, {"conflict": 1, "by": "a", "row": LABS[1]}, {"conflict": 1, "by": "b", "row": LABS[1]}],
     ["2: conflict 1: keep line 2 (a) or line 3 (b), the inner `row` alone, and delete the other"]),
    ([HEAD, {"conflict": 1, "by": "b", "row": LABS[1]}], ["2: conflict 1: only one of the two says so; keep line 2 (b), the inner `row` alone, or delete it"]),
    ([HEAD, {"conflict": 2, "by": "a", "row": LABS[1]}, {"conflict": 1, "by": "a", "row": LABS[1]}, {"conflict": 2, "by": "b", "row": LABS[1]},
      {"conflict": 2, "by": "b", "row": LABS[1]}],
     ["2: conflict 2: keep line 2 (a) or lines 4, 5 (b), the inner `row` alone, and delete the other", "3: conflict 1: only one"]),
    ([HEAD, {"conflict": 1, "differs": "at", "by": "b", "row": LABS[1]}], ["2: conflict 1: the other side is gone; keep line 2 (b), the inner `row` alone"]),
    ([HEAD, {"conflict": {"odd": []}}], ["2: conflict {'odd': []}: only one"]),
    ([HEAD, {"conflict": 1, "by": ["x"], "row": 7}, "nonsense"], ["2: conflict 1: only one", "3: not a JSON object"]),
    ([HEAD | {"draft": True}], ["1: still a draft: read every line, then take `draft` out"]),
    ([HEAD | {"draft": False}], []),
]


@pytest.mark.parametrize(("rows", "messages"), MARKED)
def test_marks_are_told_with_their_lines(tmp_path, rows, messages):
    file, errors = written(tmp_path / "bay.jsonl", rows)
    said = [str(error).removeprefix(f"{tmp_path / 'bay.jsonl'}:") for error in errors]
    assert len(said) == len(messages) and all(one.startswith(start) for one, start in zip(said, messages, strict=True)), said
    assert (file is None) == any("conflict" in one for one in messages)


def test_the_merged_head_names_both_whatever_their_order(tmp_path):
    mei, _ = written(tmp_path / "a.jsonl", [HEAD])
    ravi, _ = written(tmp_path / "b.jsonl", [HEAD | {"annotator": "ravi"}])
    assert merged_head(mei, ravi) == merged_head(ravi, mei) == HEAD | {"annotator": "mei + ravi"}
    assert merged_head(mei, mei) == HEAD
    other, _ = written(tmp_path / "b.jsonl", [HEAD | {"sha256": "1" * 64}])
    with pytest.raises(Exception, match="compare files of the same bytes"):
        merged_head(mei, other)


@FAST
@given(a=articles())
def test_rows_point_back_to_their_labels(tmp_path, a):
    rows = [entity_row(handle, *row) for handle, row in a.entities.items()] + mention_rows(a.labels, TEXT) + [fact_row(one, TEXT) for one in a.facts]
    assert laid(rows, tmp_path).labels == a.labels


def test_a_span_inside_a_longer_word_has_no_row():
    text = "HPQ and HP"
    assert mention_rows([Label(SourceSpan(0, 2), "HP", "PARK", "h")], text) == []
    assert mention_rows([Label(SourceSpan(8, 10), "HP", "PARK", "h")], text) == [{"mention": "HP", "entity": "h"}]


@pytest.fixture
def passes(tmp_path, monkeypatch):
    """Two passes over two articles, `a` and `b`; the second article is labelled alike, a third by A alone."""
    monkeypatch.chdir(tmp_path)
    head = HEAD | {"sha256": hashlib.sha256(TEXT.encode()).hexdigest()}
    for folder in ("corpus", "a", "b"):
        Path(folder).mkdir()
    for stem in ("bay", "dock", "pier"):
        Path("corpus", f"{stem}.txt").write_text(TEXT, encoding="utf-8")
        written(Path("a", f"{stem}.jsonl"), [head | {"article": stem}, *HARBOUR, *LABS])
    written(Path("b/bay.jsonl"), [head | {"annotator": "ravi"}, *HARBOUR[:4], *LABS])
    written(Path("b/dock.jsonl"), [head | {"article": "dock"}, *HARBOUR, *LABS])
    return tmp_path


def extract(*arguments):
    return CliRunner().invoke(app, ["gold", *map(str, arguments)])


def test_adjudicate_writes_each_pair_of_a_folder_and_check_lists_what_is_undecided(passes):
    done = extract("adjudicate", "a", "b", "--out", "gold")
    assert done.exit_code == 0 and done.stderr.splitlines() == ["gold/bay.jsonl: 1 conflict to decide", "gold/dock.jsonl: no conflict"]
    assert sorted(path.name for path in Path("gold").iterdir()) == ["bay.jsonl", "dock.jsonl"]
    assert extract("check", "gold/dock.jsonl").exit_code == 0
    lines = Path("gold/bay.jsonl").read_text().splitlines()
    checked = extract("check", "gold/bay.jsonl")
    assert checked.exit_code == 1 and f"gold/bay.jsonl:{len(lines)}: error: conflict 1: only one of the two says so; keep line {len(lines)} (a)" in checked.stdout
    Path("gold/bay.jsonl").write_text("\n".join([*lines[:-1], json.dumps(json.loads(lines[-1])["row"])]))
    assert extract("check", "gold/bay.jsonl").exit_code == 0


def test_adjudicate_takes_two_files_and_writes_one(passes):
    assert extract("adjudicate", "a/bay.jsonl", "b/bay.jsonl", "--out", "c/bay.jsonl").exit_code == 0
    assert json.loads(Path("c/bay.jsonl").read_text().splitlines()[0])["annotator"] == "mei + ravi"


def test_agree_takes_files_and_folders_and_prints_figures(passes):
    one, both = (json.loads(extract("agree", a, b, "--json").stdout) for a, b in (("a/bay.jsonl", "b/bay.jsonl"), ("a", "b")))
    assert (one["articles"], both["articles"]) == (1, 2)
    assert one["facts"]["all"] == {"a": 1, "b": 0, "shared": 0, "f1": 0.0} and both["facts"]["predicate"]["companies"]["f1"] == 0.6667
    assert one["alpha"]["all"] == one["kappa"]["type"]["PARK"] == 1.0 and "differences" not in one
    told = extract("agree", "a", "b", "--differences").stdout
    assert "2 articles" in told and "\na/bay.jsonl:6: only A: Harbour Park companies, 330 firms “330 firms”\n" in told
    rows = {line.split()[0]: line.split() for line in told.splitlines() if line.startswith("  ")}
    assert rows["PARK"] == ["PARK", "8", "8", "8", "1.000", "1.000", "1.000"] and rows["companies"] == ["companies", "2", "1", "1", "0.667"]


def test_agree_says_that_a_file_is_a_draft_and_counts_its_wrong_rows(passes):
    path = Path("b/bay.jsonl")
    path.write_text(path.read_text().replace('"annotator"', '"draft": true, "annotator"'))
    assert extract("agree", "a/bay.jsonl", path).stderr == "b/bay.jsonl: still a draft\n"
    path.write_text(path.read_text() + '\n{"mention": "nowhere", "entity": "h"}')
    assert extract("agree", "a/bay.jsonl", path).stderr.splitlines()[1] == "b/bay.jsonl: 1 row left out or in doubt, see `extract gold check b/bay.jsonl`"


FIRMS, AS = HARBOUR[3]["value"], HARBOUR[4]
SAYINGS = [  # a row of A, the row of B in its place, what is said
    (HARBOUR[3], {**HARBOUR[3], "value": FIRMS | {"number": "331"}}, "a/bay.jsonl:5, b/bay.jsonl:5: A: “330 firms” COUNT = 330 firms; B: “330 firms” COUNT = 331 firms"),
    (HARBOUR[3], {**HARBOUR[3], "mention": "330"}, "b/bay.jsonl:5: only B: “330” COUNT = 330 firms"),
    (AS, AS | {"as_of": "2012", "status": "planned"}, "b/bay.jsonl:6: only B: Harbour Park companies, 330 firms, as of 2012, planned “330 firms”"),
    (AS, {"fact": "part_of", "subject": "n", "object": "h", "quote": "330 firms"}, "b/bay.jsonl:6: only B: North Labs part_of Harbour Park “330 firms”"),
]


@pytest.mark.parametrize(("ours", "theirs", "said"), SAYINGS)
def test_differences_are_words_with_file_and_line(passes, ours, theirs, said):
    head = json.loads(Path("a/bay.jsonl").read_text().splitlines()[0])
    written(Path("b/bay.jsonl"), [head, *(theirs if row == ours else row for row in HARBOUR), *LABS])
    assert said in extract("agree", "a/bay.jsonl", "b/bay.jsonl", "--differences").stdout.splitlines()
    assert said in json.loads(extract("agree", "a/bay.jsonl", "b/bay.jsonl", "--differences", "--json").stdout)["differences"]


REFUSED = [  # arguments, what is said
    (["adjudicate", "a", "b", "--out", "a"], "a/bay.jsonl: exists and is never overwritten"),
    (["adjudicate", "a", "b/bay.jsonl", "--out", "c"], "give two files or two folders"),
    (["adjudicate", "a", "none", "--out", "c"], "none: no such file or folder"),
    (["adjudicate", "a/bay.jsonl", "a/dock.jsonl", "--out", "c"], "compare files of the same bytes"),
    (["adjudicate", "wrong.jsonl", "wrong.jsonl", "--out", "c"], "no article corpus/wrong.txt"),
    (["adjudicate", "wrong", "b", "--out", "c"], "wrong/dock.jsonl:9: 1 to mend first: `extract gold check wrong/dock.jsonl` lists them"),
    (["agree", "wrong", "none"], "none: no such file or folder"),
    (["agree", "a", "corpus"], "a: shares no gold file with corpus"),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED, ids=[" ".join(row[0]) for row in REFUSED])
def test_what_cannot_be_compared_is_told_in_one_line_and_nothing_is_written(passes, arguments, words):
    Path("wrong").mkdir()
    for path, source in (("wrong.jsonl", "a/bay.jsonl"), ("wrong/bay.jsonl", "a/bay.jsonl"), ("wrong/dock.jsonl", "a/dock.jsonl")):
        Path(path).write_text(Path(source).read_text() + ('\n{"mention": "nowhere", "entity": "h"}' if "dock" in path else ""))
    before = sorted(Path().rglob("*"))
    done = extract(*arguments)
    assert done.exit_code != 0 and words in str(done.exception), done.exception
    assert sorted(Path().rglob("*")) == before
