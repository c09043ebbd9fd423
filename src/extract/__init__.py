"""Articles about science parks in, typed and quotable facts out."""

__version__ = "0.1.0"
