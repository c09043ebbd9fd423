"""Inner types that travel between the rooms: plain frozen values, no engine objects."""

from extract.model.article import Segment, SegmentKind
from extract.model.found import Cluster, Draft, Dropped, Found, Numeral, Placed, Reading, Tie
from extract.model.labels import FactLabel, GoldArticle, Label
from extract.model.outcome import Outcome
from extract.model.overlaps import Overlaps
from extract.model.pairing import pair_entities
from extract.model.parse import Parse, ParsedName, Passage, Token
from extract.model.raw import RawArticle
from extract.model.simplified import simplified, simplified_table
from extract.model.spans import CleanSpan, CleanText, SourceSpan
from extract.schema import DropReason

__all__ = [
    "CleanSpan", "CleanText", "Cluster", "Draft", "DropReason", "Dropped", "FactLabel", "Found", "GoldArticle", "Label", "Numeral", "Outcome",
    "Overlaps", "Parse", "ParsedName", "Passage", "Placed", "RawArticle", "Reading", "Segment", "SegmentKind", "SourceSpan", "Tie", "Token",
    "pair_entities", "simplified", "simplified_table",
]
