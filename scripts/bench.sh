#!/usr/bin/env bash
# Numbers beside their limits, measured in one run on this machine. Not a test: nothing fails because a machine is slow.
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$HOME/.cache/edustream/target}
scripts/step.sh web cargo xtask web --release
cargo build -q --release -p server
echo "== slot engine"; cargo run -q --release -p domain --example bench_slots
if [ -e crates/matching/examples/bench.rs ]; then echo "== matching"; cargo run -q --release -p matching --example bench; fi
exec node benches/run.mjs "$CARGO_TARGET_DIR/release/edustream"
