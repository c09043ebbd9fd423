"""Prefect around the library: scheduling, retries, artifacts. Each task calls one function of `extract.io`."""
