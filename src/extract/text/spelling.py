"""Words of the clean text as the article writes them: clean text is simplified, what is published is not."""

from extract.model import CleanText, simplified, simplified_table


class Spelling:
    """Gives clean words their own characters back; for an article without traditional characters it gives them as they are."""

    def __init__(self, source: str, clean: CleanText) -> None:
        self._clean = clean.text
        self._written = clean.text
        self._own: dict[str, str] = {}
        self._letters = False           # whether the article has letters that are ASCII in clean text alone (İ)
        if source.isascii() or simplified_table().keys().isdisjoint(map(ord, set(source))):
            return
        signs = list(clean.text)
        for at, sign in enumerate(signs):
            own = source[clean.starts[at]]
            if own != sign and simplified(own) == sign:
                signs[at] = own
                self._own.setdefault(sign, own)
        self._written = "".join(signs)
        self._letters = any(sign.isascii() for sign in self._own)

    @property
    def differs(self) -> bool:
        """Whether the article has characters that clean text has not."""
        return bool(self._own)

    def of(self, words: str) -> str:
        """`words` in the article's own script; put together of several places, each character as the article first has it."""
        if not self._own or (words.isascii() and not self._letters):
            return words
        at = self._clean.find(words)
        if at >= 0:
            return self._written[at:at + len(words)]
        return "".join(self._own.get(sign, sign) for sign in words)
