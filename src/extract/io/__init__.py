"""The edge: files, clocks and processes. Everything below is pure."""
