# Two commands: `make facts` runs the flow over corpus/, `make test` runs everything.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: facts test readme score bench models lock clean

facts: $(READY)            ## run the flow over corpus/ and print the summary
	@$(BIN)/python -m flows.main corpus --out runs/latest

test: $(READY)             ## lint, types, import contract and all tests
	@$(BIN)/ruff check src flows tests bench training
	@$(BIN)/mypy
	@$(BIN)/python -m pytest

readme: $(READY)            ## write the true output of its commands into README.md
	@README_WRITE=1 $(BIN)/python -m pytest tests/test_readme.py || true

score: $(READY)            ## score the last run against the gold, with every miss of the dev part
	@$(BIN)/extract score runs/latest --details --misses dev

bench: $(READY)            ## speed, start-up and memory
	@$(BIN)/python bench/speed.py

models: $(READY)            ## train the name tagger on training/texts and write its model and card
	@$(BIN)/python -m training.train

lock:                      ## resolve pyproject.toml anew and write requirements.lock
	rm -rf .venv-lock && $(PYTHON) -m venv .venv-lock
	.venv-lock/bin/pip install --quiet --disable-pip-version-check "torch==2.13.0" -e ".[dev]" "setuptools==84.2.1"
	{ echo "# Every package of the environment, pinned. Made by \`make lock\` from pyproject.toml; do not edit."; \
	  .venv-lock/bin/pip freeze --all --exclude extract --exclude pip | sed 's/+cpu//'; } > requirements.lock
	rm -rf .venv-lock

$(READY): requirements.lock pyproject.toml
	@echo "setting up .venv (once) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo "Python 3.11 is needed; set PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

clean:                     ## remove the environment, runs and caches
	rm -rf .venv runs .work .pytest_cache .mypy_cache .ruff_cache .hypothesis
