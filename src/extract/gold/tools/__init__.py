"""Gold files in the files of annotators' usual tools, and back: one module per tool, and the table of them."""

from types import MappingProxyType

from extract.gold.tools import brat, conll, docbin, doccano, inception, labelstudio
from extract.gold.tools.form import Document, RawGold, Tool
from extract.gold.tools.settle import settle

TOOLS = MappingProxyType({tool.name: tool for tool in (
    Tool("labelstudio", "Label Studio", labelstudio.write, labelstudio.read),
    Tool("doccano", "doccano", doccano.write, doccano.read),
    Tool("brat", "brat", brat.write, brat.read, beside=".txt"),
    Tool("inception", "INCEpTION", inception.write, inception.read),
    Tool("conll", "CoNLL columns", conll.write, conll.read),
    Tool("docbin", "spaCy DocBin", docbin.write, docbin.read),
)})

__all__ = ["TOOLS", "Document", "RawGold", "Tool", "settle"]
