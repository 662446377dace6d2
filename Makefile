.DEFAULT_GOAL := help
.PHONY: help briefs release test check format lock proof pictures renew rules schemas docs mutations fuzz bench next licences sbom audit reliability clean

bin := .venv/bin

help: ## say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1	\2/' | expand -t 18

briefs: ## set everything up and make all PDFs, into out/
	@scripts/setup runtime
	@$(bin)/briefs build

release: ## set the validator up and make what is given out, into out/releases/
	@scripts/setup release
	@$(bin)/briefs release

proof: ## put all pages of each brief on one picture, into out/proof/
	@scripts/setup runtime
	@$(bin)/briefs proof

test: ## set everything up and run the tests
	@scripts/setup dev
	@$(bin)/pytest --numprocesses auto --dist loadgroup

check: ## format, lint, types, import contracts: what must hold besides the tests
	@scripts/setup dev
	$(bin)/ruff format --check
	$(bin)/ruff check
	$(bin)/mypy
	$(bin)/lint-imports --no-logo

format: ## lay the code out as `make check` wants it
	@scripts/setup dev
	$(bin)/ruff format
	$(bin)/ruff check --fix

lock: ## pin the dependencies anew, with hashes, from pyproject.toml
	@scripts/setup dev
	scripts/lock

pictures: ## paint the README's pictures anew
	@scripts/setup dev
	@$(bin)/briefs build
	@$(bin)/briefs build boston --edition en --summary --theme plain
	$(bin)/python scripts/make_pictures.py

renew: ## store how the pages look now, for the tests to hold them against
	@scripts/setup dev
	@$(bin)/pytest --quiet tests/test_page_pictures.py --renew-pictures

rules: ## write docs/rules.md anew from the rules
	@scripts/setup dev
	$(bin)/python scripts/make_rules_page.py

schemas: ## bring what editors know of the content up to date, in content/.schemas
	@scripts/setup runtime
	@$(bin)/briefs schema

docs: ## build the documentation site, in English and Korean, into out/docs/
	@scripts/setup dev
	@$(bin)/python scripts/make_site.py

mutations: ## spoil the content a thousand times, and say what share the check tells
	@scripts/setup dev
	@$(bin)/pytest --quiet tests/check/test_mutations.py

fuzz: ## spoil twenty thousand inputs, then look for more by coverage: each answered properly
	@scripts/setup dev
	@scripts/setup fuzz
	@$(bin)/pytest tests/fuzz --long --numprocesses auto

bench: ## measure the print beside its peers, and the check of ten thousand pairs
	@scripts/setup dev
	@$(bin)/python -m bench.print_documents
	@$(bin)/python -m bench.check_pairs

next: ## try the next release of WeasyPrint in a scratch environment, and tell what would change
	@scripts/setup dev
	@.ci/next

licences: ## write docs/licences.md anew: the licences of all that a user installs
	@scripts/setup dev
	@$(bin)/python -m scripts.supply.licences

sbom: ## write the bill of materials (CycloneDX), into out/sbom.cdx.json
	@scripts/setup dev
	@$(bin)/python -m scripts.supply.sbom

audit: ## ask the package index for known holes in what is pinned
	@scripts/setup dev
	@$(bin)/python -m scripts.supply.audit

reliability: ## kill, fill, damage and attack many times, and write the tables of docs/reliability.md
	@scripts/setup dev
	@scripts/setup fuzz
	@rm -f out/reliability.jsonl && mkdir -p out
	@$(bin)/pytest --quiet --numprocesses auto --dist loadgroup --long --figures out/reliability.jsonl
	@$(bin)/python scripts/make_reliability_page.py out/reliability.jsonl

clean: ## remove what was made: PDFs, caches, the virtual environment
	rm -rf out .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	rm -f docs/locale/*/LC_MESSAGES/*.mo
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
