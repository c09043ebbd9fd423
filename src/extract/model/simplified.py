"""Traditional Chinese and new Japanese characters in their simplified forms, and letters that only look like ASCII ones, one for one.

Every list and rule of the project is written in simplified characters. Clean text is simplified too (`text.clean.fold`), so that
all of them hold for both scripts; what leaves the pipeline is written as the article has it (`text.spelling`).
"""

from functools import cache
from importlib.resources import files

# letters that a pattern without regard to case takes for ASCII ones, and a look-up of what it found then misses ("ſep", "APRİL")
_LOOK_ALIKES = {ord("ſ"): "s", ord("\u212a"): "K", ord("İ"): "I", ord("ı"): "i"}


@cache
def simplified_table() -> dict[int, str]:
    """Code point → simplified character, for `str.translate`; source and licence in the data file's first lines."""
    rows = files("extract.model").joinpath("data", "simplified.tsv").read_text(encoding="utf-8").splitlines()
    return {ord(old): row[0] for row in rows if not row.startswith("#") for old in row[2:]} | _LOOK_ALIKES


def simplified(text: str) -> str:
    """The same text, the same length.

    >>> simplified("南港軟體園區"), simplified("筑波研究学園都市"), simplified("著名")
    ('南港软体园区', '筑波研究学园都市', '著名')
    """
    return text if text.isascii() else text.translate(simplified_table())
