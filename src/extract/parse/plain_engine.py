"""The engine without any package behind it: what the finders read in the text themselves is all there is."""

from collections.abc import Sequence

from extract.model import Parse, Segment


class PlainEngine:
    """Needs nothing, proposes no names and cuts no words. Chinese word boundaries are missing, which costs Chinese names."""

    name = "plain"

    def __init__(self, model_path: str | None = None) -> None:
        del model_path  # every engine is built the same way

    def parse(self, segments: Sequence[Segment]) -> list[Parse]:
        return [Parse()] * len(segments)
