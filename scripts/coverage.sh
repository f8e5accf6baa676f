#!/usr/bin/env bash
# How many lines of the rules and of the use cases the tests run: 80 of a hundred at least, of `domain` and of each context's services together (make nightly ONLY=coverage).
# A report as pages lies in $NIGHTLY/coverage. The tests run once more, compiled for counting, in a directory of their own: an hour on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
LIMIT=${COVERAGE:-80}
version=0.9.1
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$HOME/.cache/edustream/target}
cargo llvm-cov --version 2>/dev/null | grep -q " $version$" || { echo "coverage: building cargo-llvm-cov"; cargo install --quiet --locked cargo-llvm-cov@$version; }
# The counts are read by the LLVM that the compiler has: rustup's component, else the distribution's package of the same number.
llvm=$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
own=$(rustc --print target-libdir)/../bin
if [ -x "$own/llvm-cov" ]; then :
elif [ -x "/usr/lib/llvm-$llvm/bin/llvm-cov" ]; then export LLVM_COV=/usr/lib/llvm-$llvm/bin/llvm-cov LLVM_PROFDATA=/usr/lib/llvm-$llvm/bin/llvm-profdata
elif command -v rustup >/dev/null && rustup component add llvm-tools >/dev/null 2>&1; then :
else echo "coverage: install llvm-$llvm, or rustup's llvm-tools" >&2; exit 2
fi
contexts=$(sed -n 's/^name = "\(.*\)"/\1/p' crates/services/*/Cargo.toml | sort -u)
measured=(-p domain -p services); for context in $contexts; do measured+=(-p "$context"); done
# Tests and the tools of tests are not what is measured.
others='(/tests/|/tests\.rs$|crates/(testkit|adapters|spine|jobs|words|ftl|demo|fake_stripe|matching|print|forwarding|backups)/)'
cargo llvm-cov nextest --no-fail-fast --ignore-filename-regex "$others" \
  --html --output-dir "${NIGHTLY:-$CARGO_TARGET_DIR/nightly}/coverage" "${measured[@]}"
cargo llvm-cov report --summary-only --fail-under-lines "$LIMIT" --ignore-filename-regex "$others"
