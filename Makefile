# The developer's few verbs. `make demo` and `make test` need only Python 3.11+, venv and a package registry.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
CORPORA ?= ../shared/corpora

.PHONY: demo ledger test lint bench lock clean

demo: $(VENV)/.core
	$(BIN)/sayso read docs/demo/kakhovka.txt --date 2023-06-07
	$(BIN)/sayso read docs/demo/kakhovka.txt --date 2023-06-07 --format html -o out/kakhovka.html
	@echo "The same as a page: out/kakhovka.html"

ledger: $(VENV)/.ledger
	rm -f out/demo.db
	mkdir -p out
	$(BIN)/sayso add docs/demo/ledger.jsonl --ledger out/demo.db
	$(BIN)/sayso link --ledger out/demo.db
	$(BIN)/sayso incidents --ledger out/demo.db
	$(BIN)/sayso disputes --ledger out/demo.db
	$(BIN)/sayso figures --ledger out/demo.db
	$(BIN)/sayso report --ledger out/demo.db -o out/report.html
	@echo "The whole ledger as a page: out/report.html"

test: $(VENV)/.dev lint
	$(BIN)/python -m pytest

lint: $(VENV)/.dev
	$(BIN)/ruff format --check src tests benchmarks training tools
	$(BIN)/ruff check src tests benchmarks training tools
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks --corpora $(CORPORA)

COMPILE := uv pip compile -q pyproject.toml --python-version 3.11 --universal --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --no-header --extra build

lock: $(VENV)/.dev
	$(BIN)/$(COMPILE) -o requirements.lock
	$(BIN)/$(COMPILE) --extra ledger -o requirements-ledger.lock
	$(BIN)/$(COMPILE) --extra dev -o requirements-dev.lock

clean:
	rm -rf $(VENV) out build dist

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.ledger: requirements-ledger.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --require-hashes -r requirements-ledger.lock
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	touch $(VENV)/.core $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	touch $(VENV)/.core $(VENV)/.ledger $@
