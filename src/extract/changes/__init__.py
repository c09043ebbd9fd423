"""What changed between two runs: steps that turn the old facts into the new ones."""

from extract.changes.feed import Step, apply, diff

__all__ = ["Step", "apply", "diff"]
