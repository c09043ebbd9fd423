"""Labels of published models, mapped to the name types of the contract.

Sources: OntoNotes 5 (spaCy, Stanza), CoNLL-2003 and WikiNER (PER, LOC), Universal NER, MSRA (NR, NS, NT), OntoNotes 4.
"""

from types import MappingProxyType

LABELS = MappingProxyType(
    {
        "ORG": "ORG",
        "ORGANIZATION": "ORG",
        "NORP_ORG": "ORG",
        "NT": "ORG",
        "COMPANY": "ORG",
        "INSTITUTION": "ORG",
        "GOVERNMENT": "ORG",
        "PERSON": "PERSON",
        "PER": "PERSON",
        "NR": "PERSON",
        "PEOPLE": "PERSON",
        "NAME": "PERSON",
        "GPE": "PLACE",
        "LOC": "PLACE",
        "LOCATION": "PLACE",
        "FAC": "PLACE",
        "FACILITY": "PLACE",
        "NS": "PLACE",
        "ADDRESS": "PLACE",
        "SCENE": "PLACE",
        "PLACE": "PLACE",
        "EVENT": "EVENT",
        "EVT": "EVENT",
        "PARK": "PARK",
    }
)


def our_type(label: str) -> str | None:
    """The contract's type of a model's label, any BIO prefix taken off; None for labels that name nothing of ours.

    >>> our_type("GPE"), our_type("B-PER"), our_type("DATE")
    ('PLACE', 'PERSON', None)
    """
    if label[1:2] in ("-", "_") and label[0] in "BIESLU":
        label = label[2:]
    return LABELS.get(label.upper())
