# make run and make test work in a fresh clone: they install what is missing, build, and do their job.

.DEFAULT_GOAL := help
.PHONY: help run test laws test-sanitized build lint format clean setup bench daff fuzz torture register

SWIFT ?= swift
TOOL := .build/release/fordeling

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

run: build ## Set up, build, ingest the fixture notices, write Output/
	@.ci/ingest-fixtures $(TOOL) Output

test: setup ## Set up and run all tests
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	$(SWIFT) build
	$(SWIFT) run RegisterGenerator --check
	$(SWIFT) test --disable-xctest

laws: setup ## Try the laws on 20,000 generated notices, 10,000 pairs and 100,000 runs of names
	FORDELING_DOCUMENTS=20000 FORDELING_PAIRS=10000 FORDELING_RUNS=100000 $(SWIFT) test \
	  --disable-xctest --filter 'DocumentTests|ReadBackTests|LawTests|RandomRunTests'

test-sanitized: setup ## Run all tests under the address and the thread sanitizer
	# Foundation leaks in the tests' own reading of files; leaks of the program are the fuzzer's matter.
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build/address
	$(SWIFT) test --disable-xctest --sanitize=thread --scratch-path .build/thread

build: setup ## Build the program for release: static in the Swift libraries, stripped
	$(SWIFT) build --configuration release --static-swift-stdlib --disable-local-rpath --product fordeling -Xlinker -s

setup:
	@.ci/setup

lint: ## Check the formatting
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

format: ## Format the sources in place
	$(SWIFT) format format --in-place --recursive Sources Tests Package.swift

register: ## Write the register's generated source from its CSV files
	$(SWIFT) run RegisterGenerator

bench: build ## Time the program beside its peers, PART=diff for one part
	@.ci/bench $(PART)

daff: build ## Show that daff applies the patches that diff writes
	@.ci/daff

fuzz: setup ## Fuzz readers, resolver and diff, SECONDS_EACH=60 for each target
	@.ci/fuzz

torture: build ## Kill ingests at random moments, run many at once, fill a disk, store 1,000 revisions
	@.ci/torture

clean: ## Remove everything that was built
	rm -rf .build
