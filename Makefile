# The words of the workshop. Each is one line; src/roer/install/dev.py says what it does.
PORT ?= 8000
DATA ?= data
SECONDS ?= 300

.PHONY: help demo test test-long check fix docs bench bench-fuzz mutants requirements messages

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

demo: ## Roer with invented people: make demo PORT=8123 DATA=dir
	@exec ./roer demo --port "$(PORT)" --data "$(DATA)"

test: ## every test that fits in twenty minutes
	@exec ./roer dev test

test-long: ## the tests that take longer: hard stops, restore, fuzzing, PostgreSQL 15
	@exec ./roer dev test-long

check: ## format, lint, types, layers, migrations, policies, licences, docs
	@exec ./roer dev check

fix: ## format the code and repair what lint can repair
	@exec ./roer dev fix

docs: ## write the generated pages again
	@exec ./roer dev docs

bench: ## measure against bench/targets.toml
	@exec ./roer dev bench

bench-fuzz: ## feed the reader of messages broken files for some minutes: make bench-fuzz SECONDS=60
	@exec ./roer dev bench-fuzz --seconds "$(SECONDS)"

mutants: ## take every rule away once and see its test fail
	@exec ./roer dev mutants

requirements: ## count proven requirements: make requirements CATALOGUE=dir
	@exec ./roer dev requirements --catalogue "$(CATALOGUE)"

messages: ## collect sentences for translation and compile them
	@exec ./roer dev messages
