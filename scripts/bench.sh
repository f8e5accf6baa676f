#!/usr/bin/env bash
# Numbers beside their limits, measured in one run on this machine. Not a test: nothing fails because a machine is slow.
# bench.sh [SECTION…]: engine, matching, forwarding, and those of benches/run.mjs (catalogue, truths, reads, matches, slots, beside,
# alike, bookings, races, money, sockets, statements, lighthouse, events); all without a name. large, half a million tutors, takes half an hour and is done by its name alone.
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$HOME/.cache/edustream/target}
wanted() { [ -z "$sections" ] || [[ " $sections " == *" $1 "* ]]; }
sections="$*"

# The peer that bookings and readings are compared with is Python; without it the rest is measured all the same.
peer_environment() {
  local pins=benches/peers/requirements.txt folder=$HOME/.cache/edustream/peers stamp
  stamp=$(sha256sum < $pins)
  if [ "$(cat "$folder/.installed" 2>/dev/null)" != "$stamp" ]; then
    rm -rf "$folder"
    { python3 -m venv "$folder" && "$folder/bin/pip" install -q --disable-pip-version-check -r $pins && echo "$stamp" > "$folder/.installed"; } >&2 \
      || { echo "bench: the peer could not be installed (python3 with venv, and PyPI, are needed)" >&2; return 0; }
  fi
  export EDUSTREAM_PEER_ENV=$folder
}

# Lighthouse is a hundred packages of npm for one number: beside the project, pinned, only where it is measured.
lighthouse_environment() {
  local version=12.8.2 folder=$HOME/.cache/edustream/lighthouse
  if [ "$(cat "$folder/.installed" 2>/dev/null)" != "$version" ]; then
    rm -rf "$folder"; mkdir -p "$folder"
    { npm install --silent --no-audit --no-fund --prefix "$folder" "lighthouse@$version" && echo "$version" > "$folder/.installed"; } >&2 \
      || { echo "bench: Lighthouse could not be installed (npm is needed)" >&2; return 0; }
  fi
  export EDUSTREAM_LIGHTHOUSE=$folder
}

[ -n "${EDUSTREAM_BINARY:-}" ] || { scripts/step.sh web cargo xtask web --release; cargo build -q --release -p server; }
cargo build -q --release -p load
if wanted engine; then echo "== slot engine"; cargo run -q --release -p domain --example bench_slots; fi
if wanted matching; then echo "== matching"; cargo run -q --release -p matching --example bench_ranking; fi
if wanted forwarding; then echo "== forwarding"; cargo run -q --release -p forwarding --example bench_forwarding; fi
served=$(for section in $sections; do case $section in engine|matching|forwarding) ;; *) echo "$section" ;; esac; done)
if [ -n "$sections" ] && [ -z "$served" ]; then exit 0; fi
peer_environment
if wanted lighthouse; then lighthouse_environment; fi
exec node benches/run.mjs "${EDUSTREAM_BINARY:-$CARGO_TARGET_DIR/release/edustream}" $served
