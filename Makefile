# Every verb, thin: CI calls the same ones. The build cache lives outside the checkout, so that a fresh clone does not compile 600 crates again.
SHELL := /bin/bash
export CARGO_TARGET_DIR ?= $(HOME)/.cache/edustream/target
export MATCH_MODEL_DIR ?= $(HOME)/.cache/edustream/models/minilm
BIN = $(CARGO_TARGET_DIR)/release/edustream
PGBOUNCER = $(HOME)/.cache/edustream/pgbouncer/pgbouncer
RADICALE = $(HOME)/.cache/edustream/radicale/bin/radicale
ICALENDAR = $(HOME)/.cache/edustream/icalendar/bin/python
MOTO = $(HOME)/.cache/edustream/moto/bin/moto_server
CLICKHOUSE = $(HOME)/.cache/edustream/clickhouse/bin/python
CLIENTS = $(HOME)/.cache/edustream/clients/.installed

.PHONY: help setup setup-deny setup-tests run build web dev test check check-deploy fmt prepare e2e browsers bench attack fuzz sample times seed gameday guard nightly chaos-money sbom

help: ## say what each verb does
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /  make \1\t/' | expand -t 18

setup: ## install and build what is missing, and say so
	@scripts/setup.sh

run: setup build ## set up, build, start with the demo, print the address and three logins
	@scripts/run.sh $(BIN)

build: setup ## the optimised binary with its web assets (dist/)
	@scripts/step.sh web cargo xtask web --release
	@cargo build --release -p server
	@echo "built $(BIN)"

dev: setup ## rebuild and restart on every change
	@scripts/dev.sh

# A test and its database wait for each other by turns: one more test than processors keeps those busy.
test: setup setup-tests check ## everything: check, tests on real Postgres, browser tests
	@if [ -x $(RADICALE) ]; then export EDUSTREAM_TEST_RADICALE=$(RADICALE); fi; if [ -x $(ICALENDAR) ]; then export EDUSTREAM_TEST_ICALENDAR=$(ICALENDAR); fi; if [ -x $(MOTO) ]; then export EDUSTREAM_TEST_MOTO=$(MOTO); fi; if [ -x $(CLICKHOUSE) ]; then export EDUSTREAM_TEST_CLICKHOUSE=$(CLICKHOUSE); fi; if [ -x $(PGBOUNCER) ]; then export EDUSTREAM_TEST_PGBOUNCER=$(PGBOUNCER); fi; cargo nextest run --workspace --exclude frontend --no-fail-fast --test-threads $$(( $$(nproc) + 1 ))
	@cargo test -q --doc -p domain -p words -p page_words
	@EDUSTREAM_BINARY=$(CARGO_TARGET_DIR)/debug/edustream scripts/e2e.sh
	@[ ! -e $(CLIENTS) ] || scripts/clients.sh try $(CARGO_TARGET_DIR)/debug/edustream

sample: ## three minutes of what takes a night, on the binary that tests build: quick attacks, a minute of fuzzing
	@scripts/sample.sh $(or $(EDU_BIN),$(CARGO_TARGET_DIR)/debug/edustream)

check: setup setup-deny ## the inner gate: format, lints for both targets, house rules, dependency direction, checked SQL, licences
	@scripts/check.sh

fmt: ## format
	@cargo fmt

# Tools that only checks and tests need: built from the crate registry when they are missing, a few minutes each, once.
setup-deny:
	@cargo deny --version >/dev/null 2>&1 || { echo "setup: building cargo-deny"; cargo install --quiet --locked cargo-deny@0.20.2; }

setup-tests: ## install the test runner, the virus scanner, a server of calendars, a reader of them, one of S3, a pooler, a warehouse, a fuzzer and makers of typed clients
	@scripts/clients.sh install || echo "setup: typed clients are not made and tried"
	@scripts/pgbouncer.sh install || echo "setup: nothing is tried through PgBouncer"
	@scripts/clickhouse.sh install || echo "setup: nothing is sent to a warehouse"
	@scripts/caldav.sh install || echo "setup: calendars by CalDAV are not tried against a server of others"
	@scripts/icalendar.sh install || echo "setup: calendar files are not read by a program of others"
	@scripts/fuzz.sh install || echo "setup: the API's document is not fuzzed"
	@scripts/moto.sh install || echo "setup: the store of files is not tried against S3"
	@bash -c 'source scripts/packages.sh; [ -x /usr/sbin/clamd ] || packages clamav-daemon; command -v pdftotext >/dev/null || packages poppler-utils'
	@cargo nextest --version >/dev/null 2>&1 || { echo "setup: building cargo-nextest"; cargo install --quiet --locked cargo-nextest@0.9.143; }

prepare: setup ## refresh .sqlx from the migrations
	@scripts/prepare.sh

e2e: setup ## the journeys in a real browser
	@scripts/e2e.sh

browsers: setup $(if $(EDU_BIN),,build) ## the core journeys in Firefox and WebKit, installed where this machine has them
	@scripts/browsers.sh
	@node end2end/elsewhere.mjs $(or $(EDU_BIN),$(BIN))

bench: setup ## numbers beside their limits; ONLY="bookings statements" for some of them
	@scripts/bench.sh $(ONLY)

attack: $(if $(EDU_BIN),,build) ## what attackers tried, on the release binary: 0 findings; LONG=20 MINUTES=60 for a night, ONLY="races wire" for some
	@node attacks/run.mjs $(or $(EDU_BIN),$(BIN)) --long $(or $(LONG),1) --minutes $(or $(MINUTES),3) $(ONLY)

chaos-money: setup setup-tests ## money acts at random with faults between them, for RUNS=20 seeds of ACTS=150; SEED=7 repeats one
	@scripts/chaos_money.sh $(or $(RUNS),20) $(or $(ACTS),150) $(SEED)

gameday: $(if $(EDU_BIN),,build) ## break an installation of its own in every way one machine can, and check what people were told; ONLY=F2,F5
	@$(or $(EDU_BIN),$(BIN)) gameday $(if $(ONLY),--only $(ONLY))

guard: $(if $(EDU_BIN),,build) ## whether requests cost more processor than those of the binary BASE=…, asked in turns, beyond the noise
	@node benches/guard.mjs $(or $(BASE),$(error name the binary of before: make guard BASE=…)) $(or $(EDU_BIN),$(BIN))

nightly: setup setup-deny setup-tests ## what takes a night: licences and advisories, what it is made of, lines that tests run, attacks, fuzzing, game day, deployment files, benches; ONLY="gameday fuzz" for some
	@scripts/nightly.sh $(ONLY)

sbom: ## what the product is made of, as CycloneDX: edustream.cdx.json; goes with every release
	@node scripts/sbom.mjs > edustream.cdx.json && echo "written: edustream.cdx.json"

check-deploy: ## image, compose, Helm chart, units, alerts and dashboards, by the tools that will read them
	@deploy/check.sh

fuzz: $(if $(EDU_BIN),,build) ## requests the API's document allows and forbids, as three people and a key; MINUTES=10
	@EDU_BIN=$(or $(EDU_BIN),$(BIN)) scripts/fuzz.sh $(or $(MINUTES),10)

times: setup setup-deny ## how long building and checking take, as a table
	@scripts/times.sh $(ONLY)

seed: ## load the demo into the running installation
	@$(BIN) seed --demo
