"""Texts for training the name tagger, and what trains it (`make models`)."""
