#!/usr/bin/env bash
# How long building takes, as the table that closing notes need: the release build of our crates one by one, `cargo check` after touching one context's service
# and one page, `make check` when nothing changed. Nothing else should run meanwhile.
# times.sh [release|touch|check…]: only these parts.
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$HOME/.cache/edustream/target}
parts="${*:-release touch check}"
wanted() { [[ " $parts " == *" $1 "* ]]; }
row() { printf '| %s | %s |\n' "$1" "$2"; }
seconds() { local began=$EPOCHREALTIME; "$@" >&2; awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f s", b - a }'; }
ours() { cargo metadata --no-deps --offline --format-version 1 | node -e 'for (const p of JSON.parse(require("fs").readFileSync(0)).packages) console.log(p.name)'; }
first() { find "$@" 2>/dev/null | sort | head -1; }

# Cargo's own report holds every unit with its seconds; the crates of others are there already.
release() {
  local packages=() name report
  for name in $(ours); do packages+=(-p "$name"); done
  cargo build -q --release -p server >&2
  cargo clean -q --release "${packages[@]}" >&2
  row "release build of our crates, all together" "$(seconds cargo build -q --release -p server --timings)"
  report=$(ls -t "$CARGO_TARGET_DIR"/cargo-timings/cargo-timing-*.html | head -1)
  node -e '
    const units = JSON.parse(/const UNIT_DATA = (\[[^]*?\]);/.exec(require("fs").readFileSync(process.argv[1], "utf8"))[1]);
    const ours = new Set(process.argv.slice(2)), sums = new Map();
    for (const { name, duration } of units) if (ours.has(name)) sums.set(name, (sums.get(name) ?? 0) + duration);
    for (const [name, sum] of [...sums].sort((a, b) => b[1] - a[1])) console.log(`| release build: ${name} | ${sum.toFixed(1)} s |`);
    console.log(`| release build: our crates one after the other | ${[...sums.values()].reduce((a, b) => a + b, 0).toFixed(0)} s |`);
  ' "$report" $(ours)
}

# What an editor or `make dev` waits for: everything the server is made of, after one file has changed.
touched() {
  local service page
  service=$(first crates/services -path '*bookings*' -path '*src*' -name 'create.rs')
  page=$(first app -path '*bookings*' -path '*src*' -name '*page.rs')
  cargo check -q -p server >&2
  for file in "$service" "$page"; do
    [ -n "$file" ] || { echo "times: a file to touch is not where it was" >&2; exit 1; }
    touch "$file"
    row "cargo check -p server after touching $file" "$(seconds cargo check -q -p server)"
  done
}

twice() {
  row "make check, first" "$(seconds scripts/check.sh)"
  row "make check, again with nothing changed" "$(seconds scripts/check.sh)"
}

printf '| %s, %s cores | time |\n|---|---|\n' "$(date +%F)" "$(nproc)"
if wanted release; then release; fi
if wanted touch; then touched; fi
if wanted check; then twice; fi
