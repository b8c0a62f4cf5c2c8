# DestinAI. `make help` lists what there is; every target sets up what it needs.

SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DATA ?= $(or $(DESTINAI_DATA),../shared/data)
ESCO ?= $(wildcard $(DATA)/esco/esco_v1.1.1_*.zip)
ESCO_MORE ?= $(wildcard $(DATA)/esco/esco_v1.2.0_d*.zip $(DATA)/esco/esco_v1.2.0_es*.zip)
MELO ?= $(DATA)/melo_dev
WORKERS ?= 2
LINKING = $(BIN)/python -m benchmarks.linking --data $(MELO)

.DEFAULT_GOAL := help
.PHONY: help install run test check prove fix lint types contracts browser-tests bench bench-ingest bench-linking bench-turn docs lock clean

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' || \
	  { echo "DestinAI needs Python 3.11, 3.12 or 3.13; this is $$($(PYTHON) --version). Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Setting up $(VENV) (once; about a minute)"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(READY)

install: $(READY) ## Set up .venv with the destinai command

run: $(READY) ## Website, chat and widget on http://127.0.0.1:8000 (starter records at first start)
	$(BIN)/destinai serve

test: $(READY) ## All tests that need no browser
	$(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile -m "not browser and not slow"

check: lint types contracts test browser-tests ## All that CI checks: style, types, layers, tests, browser tests

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

browser-tests: $(READY)
	@deploy/install-chromium.sh
	$(BIN)/pytest -m browser

fix: $(READY) ## Format, and mend what ruff can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

prove: $(READY) ## The slow proofs: kills, fuzz, hostile strings
	$(BIN)/pytest -m slow

bench: bench-ingest bench-linking bench-turn ## All benchmarks; each prints one JSON object

bench-ingest: $(READY) ## Time and size of building an index of ESCO (ESCO="zip zip"; else v1.1.1 in DATA, else starter records)
	$(BIN)/python -m benchmarks.ingest $(if $(ESCO),--esco $(ESCO)) --sample 400 --change 0.01 --scale 1,2,4 --scale-share 0.25

bench-linking: $(READY) ## How well job titles find their records: sets of MELO in DATA; updates docs/benchmarks.md
	@if [ ! -d "$(MELO)" ]; then echo '{"skipped": "no sets of MELO in $(MELO); name their folder with MELO=DIR"}'; exit; fi; \
	  set -e; mkdir -p var; \
	  $(LINKING) $(if $(ESCO),--records $(ESCO)) --ablation > var/linking-english.json; \
	  $(LINKING) $(if $(ESCO),--records $(ESCO) $(ESCO_MORE)) --no-baselines > var/linking-more.json; \
	  $(BIN)/python -m benchmarks.linking_table docs/benchmarks.md var/linking-english.json var/linking-more.json

bench-turn: $(READY) ## Time of a turn, by stage
	$(BIN)/python -m benchmarks.turn

docs: $(READY) ## Take the screenshots in docs/images anew
	@deploy/install-chromium.sh
	$(BIN)/python docs/screenshots.py

lock: $(READY) ## Resolve requirements.txt anew from pyproject.toml (needs uv)
	uv pip compile --universal --extra dev --generate-hashes --no-emit-index-url --no-header --quiet \
	  pyproject.toml --output-file requirements.txt

clean: ## Remove .venv and caches; var/ (index, keys, log) stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache *.egg-info
