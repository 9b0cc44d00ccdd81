# What one does with this repository. It needs Debian 12 or 13 with git, make and Python 3.11 or newer.

BIN := .venv/bin
# Whole files side by side: one more than there are processors, for many wait for sound or the clock.
PARALLEL := -n $(shell expr $$(nproc) + 1) --dist loadfile --no-loadscope-reorder
ORCA := tests/journeys/test_orca.py
DATA := $(shell find locales/*/*/kiosk.po assets/packs kiosk/content/*.py tools/*.py -type f 2>/dev/null)

.PHONY: help setup run test lint acr bench prove fuzz catalogues screens wheel clean
help: ## Say what there is to make.
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup: .venv/.installed build/.compiled ## Prepare .venv, with .venv/bin/kiosk in it.

run: setup ## Show the kiosk on this screen; ARGS="--lang es" and the like.
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display to run on: start a graphical session, or look with .venv/bin/kiosk preview" >&2; exit 1; fi
	@$(BIN)/kiosk run $(ARGS)

test: lint ## Check everything, then run the tests; ARGS="-k home" and the like.
	@tools/system test
	@$(BIN)/python -m pytest $(PARALLEL) $(ARGS)
	@$(BIN)/python -m tools.acr --check

lint: setup ## Check format, rules, types, layers, QML and words for people.
	@$(BIN)/ruff format --check --quiet || { echo "Not formatted: run $(BIN)/ruff format" >&2; exit 1; }
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo > build/layers.txt || { cat build/layers.txt; exit 1; }
	@$(BIN)/python -m tools.qml_lint
	@$(BIN)/python -m tools.strings

acr: setup ## Write the conformance report, from the remarks and the last run of the tests.
	@$(BIN)/python -m tools.acr

bench: setup ## Measure what a patient would notice.
	@tools/system bench
	@$(BIN)/python -m benchmarks $(ARGS)

prove: setup ## Run the long trials: Orca reads the kiosk; packs killed and without power; every variant of every screen.
	@tools/system prove
	@$(BIN)/python -m pytest -q -m long $(ORCA)
	@$(BIN)/python -m tools.prove
	@$(BIN)/python -m pytest $(PARALLEL) -m long --ignore $(ORCA)

fuzz: setup ## Give the readers of packs broken files; ARGS="--minutes 60".
	@$(BIN)/python -m tools.fuzz $(ARGS)

catalogues: setup ## Bring the translations of the interface up to date with the code.
	@$(BIN)/python -m tools.catalogues

screens: setup ## Draw every screen, small, for docs/screens, and the pictures of README.md.
	@$(BIN)/python -m tools.screens

wheel: setup ## Build the wheel, in dist.
	@$(BIN)/python -m build --wheel --no-isolation

clean: ## Take away everything that was made.
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -prune -exec rm -rf {} +
	@find locales -name '*.mo' -delete

.venv/.installed: requirements.lock pyproject.toml tools/system tools/python
	@tools/system run
	@[ -x $(BIN)/python ] || "$$(tools/python)" -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

build/.compiled: .venv/.installed $(DATA)
	@mkdir -p build
	@$(BIN)/python -m tools.data
	@touch $@
