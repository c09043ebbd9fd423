"""Single words whose parts tell what they name: "Taguspark", "Cyberport", "Lindenallee"."""

import re
from functools import lru_cache

from extract.mentions.names_lexicon import english
from extract.regex import regex

_STEM = (
    r"(?:bio|cyber|tech|techno|tecno|tekno|tehno|technologie|teknologi|info|infotech|inno|innova|innovation[s]?|med|medi|medtech|agro|eco|digi"
    r"|digital|nano|opto|photon|aero|data|soft|software|smart|geno?|knowledge|kennis|wissenschafts|science|industrie|gewerbe|gr[üu]e?nder|start"
    r"|startup|game|media|fin|fintech|health|life|pharma|nova|neuro|robo|auto|energy|solar|clean|green|sci|quantum|fusion|incu|micro|electro)"
)
_COMPOUND = regex(
    rf"{_STEM}-?(?:park|parc|parque|parken|polis|pol|pole|pôle|polo|hub|kent|city|ville|valley|campus|quarter|port|village|zentrum|town"
    r"|incubator|accelerator|center|centre|cluster|region|jaya|space|puisto|by)",
    re.I,
)
_TAILED = regex(r"\w{2,}(?:park|parc|pole|pôle|puisto|inkubator|incubator|technopole)", re.I)
_CAMEL_HUB = regex(r"[A-Za-z]+(?:Hub|HUB|Park|Parc|Polis|Valley|Campus|Cluster|Incubator|Accelerator|Zone|Nest|City)\d*|Hub\d+")
_PREFIXED = regex(r"[A-Z]{3}[a-z]")  # "HKCyberport"
_EVERYDAY_TAILS = ("carpark", "southpark", "métropole", "metropole", "monopole", "acropole", "nécropole", "flagpole", "interpole")


@lru_cache(maxsize=4096)
def park_like(word: str) -> bool:
    """Whether one word is made like the name of a park: "Taguspark", "Cyberport", "Biopôle", "iHub".

    >>> [park_like(word) for word in ("Infocity", "CcHub", "Minneapolis", "Newport")]
    [True, True, False, False]
    """
    low = word.lower()
    if low in english().common or english().names.get(word, "PARK") != "PARK" or low in _EVERYDAY_TAILS:
        return False
    if _PREFIXED.match(word) and _COMPOUND.fullmatch(low, 2):
        return True
    return bool(_COMPOUND.fullmatch(low) or _TAILED.fullmatch(low) or _CAMEL_HUB.fullmatch(word))


_STREET = regex(
    r"\w{3,}(?:katu|gatan|gata|vägen|gade|vej|straße|strasse|allee|platz|gasse|weg|damm|ufer|laan|straat|plein|utca)", re.I
)


@lru_cache(maxsize=4096)
def street_like(word: str) -> bool:
    """Whether one word is made like the name of a street or square.

    >>> [street_like(word) for word in ("Rudower Chaussee", "Friedrichstraße", "Norway")]
    [False, True, False]
    """
    low = word.lower()
    return low not in english().common and word not in english().names and _STREET.fullmatch(low) is not None
