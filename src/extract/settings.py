"""Settings: what `extract.toml` may say, with the defaults used when it says nothing."""

import hashlib
import tomllib
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from extract.errors import BadSettings


class Settings(BaseModel):
    """All settings of a run. Frozen; equal settings have equal checksums.

    engine        who tokenises and proposes names: "spacy" (default), "plain" (no package needed, where `leave_out` has "tagger") or "stanza"
    model         folder or package of an engine's model, for those who have one; "" for what ships with us
    max_bytes     larger files are refused
    max_seconds   an article that takes longer is refused
    min_confidence  facts below it are left out
    leave_out     names of finders, revisers and rules (`extract.catalogue`) not to use
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: Literal["spacy", "plain", "stanza"] = "spacy"
    model: str = ""
    max_bytes: Annotated[int, Field(ge=1, le=1_000_000_000)] = 5_000_000
    max_seconds: Annotated[float, Field(gt=0)] = 120.0
    min_confidence: Annotated[float, Field(ge=0, le=1)] = 0.0
    leave_out: tuple[Literal[
        "money", "area", "percent", "rank", "duration", "date", "count", "tagger", "alias", "fields", "roles", "dates", "relations", "amounts",
    ], ...] = ()

    def checksum(self) -> str:
        """Hex digest that changes with any setting."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]


def parse_settings(text: str, path: str) -> Settings:
    """Settings from the TOML `text` of `path`; BadSettings names the first wrong key."""
    try:
        return Settings.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(f"{path}: not TOML ({error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        known = ", ".join(Settings.model_fields)
        raise BadSettings(f"{path}: `{key}`: {first['msg']}; settings are: {known}") from error
