"""Engines: they split segments into words and propose names. Everything they hand out is a plain value.

Importing this package loads no engine; `load` does, when one is asked for.
"""

from extract.parse.engine import ENGINES, Engine, load

__all__ = ["ENGINES", "Engine", "load"]
