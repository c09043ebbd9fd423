"""What people change in a tool comes in; what cannot be used is told in a line with its place."""

import json

import pytest

from extract.errors import BadGold
from extract.gold.tools import TOOLS, Document, settle
from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.schema import Count, Percent

TEXT = "🌊 Harbour Park 🚀 has 330 companies.\r\nPort City Bank owns 51% of 海湾科技园.\nIn Bay Town, Ann Lee and Harbour\nPark met."
COUNT, PERCENT = Count(number=330, of="companies"), Percent(number=51)


def span(words: str, after: int = 0) -> SourceSpan:
    start = TEXT.index(words, after)
    return SourceSpan(start, start + len(words))


def label(words: str, type_: str, entity=None, value=None, after: int = 0) -> Label:
    return Label(span(words, after), words, type_, entity, value)


GOLD = GoldArticle("harbour", "0" * 64, {"park": ("PARK", "Harbour Park"), "bank": ("ORG", "Port City Bank")}, (
    label("Harbour Park", "PARK", "park"), label("330 companies", "COUNT", value=COUNT), label("Port City Bank", "ORG", "bank"),
    label("51%", "PERCENT", value=PERCENT), label("海湾科技园", "PARK", "park")), (
    FactLabel("park", "companies", COUNT, None, "2012", "planned", "330 companies", span("330 companies")),
    FactLabel("park", "owned_by", PERCENT, "bank", None, "actual", "51%", span("51%"))))


def units(words: str, to: str = "code points") -> tuple[int, int]:
    one = span(words)
    return tuple(len(TEXT[:at].encode("utf-16-le")) // 2 if to == "UTF-16" else at for at in (one.start, one.end))


def names(gold: GoldArticle) -> list[tuple[str, str, str | None]]:
    return [(one.text, one.type, one.entity) for one in gold.labels]


# Label Studio: each row changes the task, and says what then differs

def studio(change, data=None):
    (task,) = json.loads(TOOLS["labelstudio"].write([Document(TEXT, GOLD, "mei")])["tasks.json"])
    task["id"] = 7
    change(task, task["annotations"][0]["result"])
    (raw,) = TOOLS["labelstudio"].read("export.json", json.dumps([task]).encode(), None)
    gold, errors = settle(raw, TEXT, GOLD.sha256)
    return gold, [str(error) for error in errors]


def region(words: str, name: str, control="label", id_="new", to="code points", **said):
    start, end = units(words, to)
    return {"id": id_, "from_name": control, "to_name": "text", "type": "labels", "value": {"start": start, "end": end, "text": words, "labels": [name], **said}}


def area(id_: str, name: str, words: str):
    return {"id": id_, "from_name": name, "to_name": "text", "type": "textarea", "value": {"text": [words]}}


def relabel(result, id_: str, name: str) -> None:
    next(one for one in result if one.get("id") == id_ and one["type"] == "labels")["value"]["labels"] = [name]


def drop(result, id_: str) -> None:
    result[:] = [one for one in result if id_ not in (one.get("id"), one.get("from_id"), one.get("to_id"))]


def test_label_studio_added_regions():
    gold, errors = studio(lambda task, result: result.extend([
        region("Bay Town", "PLACE"), region("Ann Lee", "PERSON", id_="b"), area("b", "entity", "ann"),
        region("Harbour\nPark", "PARK", id_="c", text="Harbour\\nPark"), area("c", "entity", "park")]))
    assert errors == []
    assert names(gold)[5:] == [("Bay Town", "PLACE", "bay-town"), ("Ann Lee", "PERSON", "ann"), ("Harbour\nPark", "PARK", "park")]
    assert gold.entities["bay-town"] == ("PLACE", "Bay Town") and gold.entities["park"] == ("PARK", "Harbour Park")
    assert gold.facts == GOLD.facts


def test_label_studio_an_added_fact():
    gold, errors = studio(lambda task, result: result.extend([
        region("Bay Town", "PLACE"), region("In Bay", "located_in", "fact", "f"),
        {"type": "relation", "from_id": "f", "to_id": "m4", "labels": ["subject"]}, {"type": "relation", "from_id": "f", "to_id": "new", "labels": ["object"]}]))
    assert errors == []
    assert gold.facts[2:] == (FactLabel("park", "located_in", None, "bay-town", None, "actual", "In Bay", span("In Bay")),)


def test_label_studio_utf16_offsets_of_old_editors_are_seen_by_the_words():
    def old(task, result):
        for one in result:
            if "start" in one.get("value", {}):
                one["value"]["start"], one["value"]["end"] = (len(TEXT[:one["value"][at]].encode("utf-16-le")) // 2 for at in ("start", "end"))
    assert studio(old) == (GOLD, [])


def test_label_studio_a_changed_type_takes_the_entity_along_only_when_all_its_names_change():
    one, _ = studio(lambda task, result: relabel(result, "m4", "ORG"))
    assert names(one)[4] == ("海湾科技园", "ORG", "海湾科技园") and one.entities["park"] == ("PARK", "Harbour Park")
    both, errors = studio(lambda task, result: (relabel(result, "m0", "ORG"), relabel(result, "m4", "ORG")))
    assert both.entities["park"] == ("ORG", "Harbour Park") and errors == []


def test_label_studio_deleted_regions():
    gold, errors = studio(lambda task, result: (drop(result, "m3"), drop(result, "f1"), drop(result, "m2")))
    assert errors == []
    assert len(gold.labels) == 3 and gold.facts == GOLD.facts[:1] and set(gold.entities) == {"park"}


def test_label_studio_a_task_that_is_not_done_is_left_out():
    assert TOOLS["labelstudio"].read("export.json", json.dumps([{"data": {"text": "x"}, "annotations": []}]).encode(), None) == []


STUDIO_WRONG = [
    (lambda task, result: relabel(result, "m0", "PRAK"), "export.json: task 7, region m0: no label `PRAK`; did you mean `RANK`?"),
    (lambda task, result: result.append(region("Bay Town", "PLACE", start=90, end=9000)), "task 7, region new: PLACE at 90:9000 is no stretch of the article's"),
    (lambda task, result: result.append(region("Bay Town", "PLACE", start=1, end=4)), "PLACE at 1:4 says `Bay Town`, the article has ` Ha` there"),
    (lambda task, result: task["data"].update(text=TEXT.replace("330", "340")), "task 7: its text is not the article's: they differ at character 22"),
    (lambda task, result: task["data"].update(sha256="1" * 64), "task 7: sha256 is `111111111111…` but the article's is `000000000000…`"),
    (lambda task, result: drop(result, "m2"), "`owned_by` needs an object"),
    (lambda task, result: result.append(region("In", "COUNT")), "region new: `In` (COUNT) has no value"),
    (lambda task, result: result.extend([region("In", "COUNT"), area("new", "value", '{"kind": "count", "number": "x", "of": "y"}')]), "`In` (COUNT): count.number: "),
    (lambda task, result: result.extend([region("In", "COUNT"), area("new", "value", '{"kind": "percent", "number": "1"}')]), "`In` (COUNT) carries a value of kind `percent`"),
    (lambda task, result: result.append(region("Port City", "ORG")), "`Port City Bank` (ORG) overlaps `Port City` (ORG)"),
    (lambda task, result: result.append(region("In Bay", "located_in", "fact")), "`located_in` at `In Bay` has no subject"),
    (lambda task, result: result.extend([region("In Bay", "sized", "fact"), {"type": "relation", "from_id": "new", "to_id": "m0", "labels": ["subject"]}]), "no predicate `sized`"),
    (lambda task, result: result.extend([region("In Bay", "part_of", "fact"), {"type": "relation", "from_id": "new", "to_id": "m0", "labels": ["subject"]},
                                         {"type": "relation", "from_id": "new", "to_id": "m1", "labels": ["object"]}]), "the object of `part_of` at `In Bay` is no name"),
]


@pytest.mark.parametrize(("change", "message"), STUDIO_WRONG, ids=[message[:60] for _, message in STUDIO_WRONG])
def test_label_studio_what_cannot_be_used(change, message):
    _, errors = studio(change)
    assert any(message in error for error in errors), errors


DAMAGED = [
    ("labelstudio", b"{", "export: the file is damaged"), ("labelstudio", b'{"a": 1}', "no list of tasks"), ("labelstudio", b"[3]", "export: task 1: the task is damaged"),
    ("labelstudio", b'[{"id": 4, "annotations": [{"result": []}, {"result": []}]}]', "export: task 4: has 2 annotations"),
    ("labelstudio", b'[{"id": 4, "data": {"text": "x"}, "annotations": [{"result": [{"type": "labels"}]}]}]', "task 4: the task is damaged"),
    ("labelstudio", b'[{"id": 4, "data": {"text": "x"}, "annotations": [{"result": [{"type": "labels", "id": "a", "from_name": "label", "value": {"start": "0", "end": 1, "labels": ["PARK"]}}]}]}]',
     "task 4: the task is damaged or not of an export (1: Input should be a valid integer)"),
    ("labelstudio", b"[" * 100_000, "the file is damaged"),
    ("doccano", b'\n{"text": "x"}\n', "export:2: the line is damaged"), ("doccano", b'{"text": "x", "entities": [], "gold": "[]"}', "export:1: its `gold` part is damaged"),
    ("inception", b"[]", "export: the file is damaged"), ("inception", b'{"%FEATURE_STRUCTURES": []}', "export: the file is damaged"),
    ("inception", b'{"%FEATURE_STRUCTURES": [{"%TYPE": "uima.cas.Sofa", "sofaString": "x"}, {"%ID": 5, "%TYPE": "custom.GoldMention", "end": 1, "label": "PARK", "value": "{"}]}',
     "export: annotation 5: the value `{` is no JSON"),
    ("brat", b"T1\tPARK 0 x\tHarbour\n", "export:1: `0 x` are no offsets"), ("brat", b"\nhello\n", "export:2: `hello` is no line of a standoff file"),
    ("brat", b"E1\tpart_of:T9 Subject:T1\n", "export:1: its trigger `T9` is not in the file"), ("brat", b"E1\tpart_of\n", "export:1: `part_of` is no argument"),
    ("brat", b"T1\tPARK 0 1\tx\n#1\tAnnotatorNotes T1\t{\n", "export:2: the note `{` is no JSON"), ("brat", b"\xff", "export: is no UTF-8"),
    ("conll", b"x\t_\n", "export:1: has 2 columns"), ("conll", b"x\t_\tI-PARK\n", "export:1: tag `I-PARK` continues nothing"), ("conll", b"\\q\t_\tO\n", "export:1: `\\q` holds a backslash"),
    ("conll", b"x\t_\tO\n", "export:1: its `# gold = ` line is damaged"), ("conll", b"\xff", "export: is no UTF-8"),
    ("docbin", b"spacy", "export: the file is damaged"), ("docbin", b"", "cut short"),
]


@pytest.mark.parametrize(("tool", "data", "message"), DAMAGED, ids=[f"{tool} {message}" for tool, _, message in DAMAGED])
def test_a_damaged_file_is_one_line(tool, data, message):
    with pytest.raises(BadGold) as error:
        TOOLS[tool].read("export", data, b"x")
    assert message in str(error.value) and "\n" not in str(error.value)


def test_brat_needs_its_text_beside():
    with pytest.raises(BadGold, match=r"harbour.ann: its text, the .txt file of the same name, is not beside it"):
        TOOLS["brat"].read("harbour.ann", b"", None)


# The other tools: the file as it is, and as somebody changed it

def changed(tool: str, file: str, change):
    files = TOOLS[tool].write([Document(TEXT, GOLD, "mei")])
    (raw,) = TOOLS[tool].read(file, change(files[file].decode()).encode(), files.get("harbour.txt"))
    gold, errors = settle(raw, TEXT, GOLD.sha256)
    return gold, [str(error) for error in errors]


def test_doccano_counts_utf16_units_and_relations_are_facts():
    def change(line):
        row = json.loads(line)
        start, end = units("Bay Town", "UTF-16")
        assert row["text"].encode("utf-16-le")[2 * start:2 * end].decode("utf-16-le") == "Bay Town"
        row["entities"].append({"id": 99, "label": "PLACE", "start_offset": start, "end_offset": end})
        row["relations"] = [{"id": 5, "from_id": 0, "to_id": 99, "type": "located_in"}]
        return json.dumps(row | {"id": 3, "Comments": []})
    gold, errors = changed("doccano", "doccano.jsonl", change)
    assert errors == []
    assert names(gold)[5] == ("Bay Town", "PLACE", "bay-town")
    assert gold.facts == (GOLD.facts[0], FactLabel("park", "located_in", None, "bay-town", None, "actual", "Bay Town", span("Bay Town")))


def test_doccano_deleted_entities():
    def change(line):
        row = json.loads(line)
        row["entities"] = [one for one in row["entities"] if one["label"] in ("ORG", "PERCENT")]
        return json.dumps(row)
    gold, errors = changed("doccano", "doccano.jsonl", change)
    assert errors == ["doccano.jsonl:1: `companies` is about `park`, which nothing names; label it or delete the fact"]
    assert len(gold.labels) == 2 and gold.facts == ()


BROKEN, ANN = TEXT.index("Harbour\nPark"), TEXT.index("Ann Lee")
BRAT = [  # lines added or replaced
    (lambda ann: ann + f"T90\tPLACE {units('Bay Town')[0]} {units('Bay Town')[1]}\tBay Town\n#90\tAnnotatorNotes T90\ttown\n", ("Bay Town", "PLACE", "town")),
    (lambda ann: ann + f"T90\tPARK {BROKEN} {BROKEN + 7};{BROKEN + 8} {BROKEN + 12}\tHarbour Park\n",
     ("Harbour\nPark", "PARK", "harbour-park")),
    (lambda ann: ann + f"T90\tPERSON {ANN} {ANN + 7}\tAnn Lee\nN1\tReference T90 Wikidata:Q1\tAnn\n*\tEquiv T1 T5\n", ("Ann Lee", "PERSON", "ann-lee")),
]


@pytest.mark.parametrize(("change", "name"), BRAT, ids=[str(name) for _, name in BRAT])
def test_brat_added_lines(change, name):
    gold, errors = changed("brat", "harbour.ann", change)
    assert errors == []
    assert name in names(gold) and len(gold.labels) == 6 and gold.facts == GOLD.facts


def test_brat_parts_a_stretch_at_a_line_break():
    words = "companies.\r\nPort"
    gold = GoldArticle("harbour", "0" * 64, {"x": ("ORG", "x")}, (label(words, "ORG", "x"),), ())
    start = span(words).start
    line = TOOLS["brat"].write([Document(TEXT, gold, "mei")])["harbour.ann"].decode().split("\n")[0]
    assert line == f"T1\tORG {start} {start + 10};{start + 12} {start + 16}\tcompanies. Port"


def test_brat_offsets_of_its_editor_are_seen_by_the_words():
    def change(ann):
        for label_ in GOLD.labels:
            ann = ann.replace(f" {label_.span.start} {label_.span.end}\t", " {} {}\t".format(*units(label_.text, "UTF-16")))
        return ann
    assert changed("brat", "harbour.ann", change) == (GOLD, [])


def test_brat_wrong_words_and_parts_with_words_between():
    _, errors = changed("brat", "harbour.ann", lambda ann: ann + "T90\tORG 2 9;15 17\tHarbour ha\n")
    assert errors == ["harbour.ann:18: ORG at 2:17 says `Harbour ha`, the article has `Harbour Park 🚀 ` there; mark it again"]


def test_inception_adds_changes_and_ignores_other_layers():
    def change(cas):
        data = json.loads(cas)
        start, end = units("Bay Town", "UTF-16")
        made = data["%FEATURE_STRUCTURES"]
        made += [{"%ID": 90, "%TYPE": "custom.GoldMention", "@sofa": 1, "begin": start, "end": end, "label": "PLACE"},
                 {"%ID": 91, "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "@sofa": 1, "end": 2},
                 {"%ID": 92, "%TYPE": "custom.GoldFact", "@sofa": 1, "begin": start, "end": end, "predicate": "located_in", "subject": "park", "object": "bay-town"}]
        return json.dumps(data)
    gold, errors = changed("inception", "harbour.json", change)
    assert errors == []
    assert names(gold)[5] == ("Bay Town", "PLACE", "bay-town") and gold.facts[2].object == "bay-town"


def test_inception_an_offset_inside_a_surrogate_pair_is_told():
    _, errors = changed("inception", "harbour.json", lambda cas: cas.replace('"begin": 3,', '"begin": 1,'))
    assert "harbour.json: annotation 3: PARK at 1:15 is no stretch of the article's" in errors[0]


def test_conll_tags_changed():
    gold, errors = changed("conll", "harbour.conll", lambda lines: lines.replace("Bay\t\\s\tO", "Bay\t\\s\tB-PLACE").replace("Town\t_\tO", "Town\t_\tI-PLACE"))
    assert errors == []
    assert names(gold)[5] == ("Bay Town", "PLACE", "bay-town")
    _, errors = changed("conll", "harbour.conll", lambda lines: lines.replace("Bay\t", "Boy\t"))
    assert "harbour.conll:1: its text is not the article's: they differ at character" in errors[0]


def test_conll_is_read_by_first_and_last_column():
    lines = TOOLS["conll"].write([Document(TEXT, GOLD, "mei")])["harbour.conll"].decode().split("\n")[1:]
    rows = [line.split("\t") for line in lines if line]
    assert [(row[0], row[-1]) for row in rows[1:3]] == [("Harbour", "B-PARK"), ("Park", "I-PARK")]
    assert [row[-1] for row in rows].count("B-PARK") == 2 and all(not word.isspace() for row in rows for word in row)
    assert lines.count("") == 4   # three lines of text, and the end of the file


def test_docbin_holds_entities_for_training():
    import spacy
    from spacy.tokens import DocBin
    (doc,) = DocBin().from_bytes(TOOLS["docbin"].write([Document(TEXT, GOLD, "mei")])["gold.spacy"]).get_docs(spacy.blank("xx").vocab)
    assert doc.text == TEXT
    assert [(one.text, one.label_) for one in doc.ents] == [(one.text, one.type) for one in GOLD.labels]


def test_label_studio_accepts_no_control_of_the_configuration_twice():
    from xml.etree import ElementTree
    view = ElementTree.fromstring(TOOLS["labelstudio"].write([])["config.xml"].decode())
    controls = [one.get("name") for one in view.iter() if one.get("name")]
    assert sorted(controls) == ["as_of", "entity", "fact", "fact_value", "label", "status", "text", "value"]
