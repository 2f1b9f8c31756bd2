# Everything a person needs to run, test and check Shanyraq. Needs Python 3.11 or newer and make; nothing else.
#
#   make run        http://localhost:8000 with the demo        make test    the whole suite
#   make help       every target

.DEFAULT_GOAL := help
.PHONY: help run install dev check test e2e bench demo-reset format worker-status clean
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
export PORT
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
MANAGE := $(PY) manage.py
LOCK := uv.lock pyproject.toml
# The tools see the same two source roots as the site: the root of the project and site/.
export PYTHONPATH := site:.
export PYTHONDONTWRITEBYTECODE :=
export UV_PROJECT_ENVIRONMENT := $(VENV)
export UV_PYTHON_DOWNLOADS := never
export UV_LINK_MODE := copy
export UV_NO_PROGRESS := 1
SYNC := $(BIN)/uv sync --quiet --frozen --inexact --compile-bytecode --python $(PY)

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

# --- Installation: stamps make the second time take no time -------------------------------------------------------

$(BIN)/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Shanyraq needs Python 3.11 or newer; '$(PYTHON)' is missing or older. Name another: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "This Python cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@echo "Making $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check uv || { \
	  echo "The package index could not be reached, so nothing could be installed. Try again with a connection."; exit 1; }
	@touch $@

$(VENV)/.installed: $(LOCK) | $(BIN)/uv
	@echo "Installing the locked packages ..."
	@$(SYNC) --no-dev
	@touch $@

$(VENV)/.installed-dev: $(LOCK) | $(BIN)/uv
	@echo "Installing the locked packages and the tools of the tests ..."
	@$(SYNC)
	@touch $@ $(VENV)/.installed

install: $(VENV)/.installed ## Install what the site needs

dev: $(VENV)/.installed-dev ## Install what the tests need as well

# --- Running ------------------------------------------------------------------------------------------------------

var/.catalogues: $(VENV)/.installed $(shell find locale -name '*.po' 2>/dev/null)
	@mkdir -p var
	@$(MANAGE) catalogues compile
	@touch $@

var/.static: $(VENV)/.installed $(shell find static -type f 2>/dev/null)
	@mkdir -p var
	@echo "Collecting the static files ..."
	@$(MANAGE) collectstatic --noinput --verbosity 0
	@touch $@

run: $(VENV)/.installed var/.catalogues var/.static ## Serve the site with its demo on PORT (8000)
	@$(MANAGE) prepare
	@exec $(MANAGE) serve

demo-reset: $(VENV)/.installed var/.catalogues ## Empty the local database and load the demo anew
	@$(MANAGE) prepare --reset

worker-status: $(VENV)/.installed ## Say whether the background worker is alive and how its jobs went
	@$(MANAGE) worker --status

# --- Testing ------------------------------------------------------------------------------------------------------

catalogues-for-tests: $(VENV)/.installed-dev
	@$(MAKE) var/.catalogues

check: catalogues-for-tests ## Linters, types, templates, migrations, translations, import contract, sizes
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/djhtml --tabwidth 2 --check templates
	$(BIN)/lint-imports
	$(PY) -m tests.rules
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) catalogues check

format: dev ## Put code and templates into their form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djhtml --tabwidth 2 templates

test: catalogues-for-tests ## The whole suite without a browser
	$(BIN)/pytest

e2e: catalogues-for-tests ## The tests in a browser (Chromium)
	$(BIN)/pytest -m e2e -n 1 tests/browser

bench: catalogues-for-tests ## Speed of pages beside a bare Wagtail page and an empty view
	$(PY) -m tests.bench

clean: ## Remove the environment and everything built; var/ with the data stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache var/.catalogues var/.static var/static
