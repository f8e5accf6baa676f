#!/usr/bin/env bash
# Money acts at random with faults between the steps, one seed after another: the books agree after each, or the seed
# that found something is printed. The scripted faults (F1, F8 to F11) go first.
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$HOME/.cache/edustream/target}
runs=$1 acts=$2 only=${3:-}
scripted='binary_id(fake_stripe::fake) & !test(chaos::) | binary_id(server::it) & test(power_cuts::)'
[ -n "$only" ] || cargo nextest run --workspace --exclude frontend --no-fail-fast -E "$scripted"
first=${only:-$(date +%s)}
[ -z "$only" ] || runs=1
for ((seed = first; seed < first + runs; seed++)); do
  echo "chaos-money: CHAOS_SEED=$seed CHAOS_ACTS=$acts"
  CHAOS_SEED=$seed CHAOS_ACTS=$acts cargo nextest run --workspace --exclude frontend --no-fail-fast -E 'test(chaos::whatever_goes_wrong)' || {
    echo "chaos-money: repeat it with make chaos-money SEED=$seed ACTS=$acts" >&2
    exit 1
  }
done
echo "chaos-money: $runs seeds, nothing found"
