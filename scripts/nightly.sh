#!/usr/bin/env bash
# What takes too long for every change, one after the other, on an installation of its own each: a part that fails does not hold up the others.
# nightly.sh [PART…]: deny, sbom, coverage, attack, fuzz, gameday, deploy, bench, guard; all without a name. Each writes its log to $NIGHTLY (default: nightly/ in the build directory), the
# table at the end says how long each took and how it went. LONG and MINUTES are those of `make attack`, FUZZ those of `make fuzz`. Ends with 1 when a part failed.
set -uo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$HOME/.cache/edustream/target}
all="deny sbom coverage attack fuzz gameday deploy bench guard"
parts="${*:-$all}"
for part in $parts; do
  [[ " $all " == *" $part "* ]] || { echo "nightly: there is no part $part. Choose among: $all." >&2; exit 2; }
done
logs=${NIGHTLY:-$CARGO_TARGET_DIR/nightly}
mkdir -p "$logs"

# A number that got worse is read by a person: the night keeps what was printed, and benches fail only where they cannot be run.
run() {
  case $1 in
    deny) cargo deny check ;;
    sbom) node --test scripts/sbom.test.mjs && node scripts/sbom.mjs >"$logs/edustream.cdx.json" ;;
    coverage) NIGHTLY="$logs" scripts/coverage.sh ;;
    attack) make attack LONG="${LONG:-20}" MINUTES="${MINUTES:-60}" ;;
    fuzz) make fuzz MINUTES="${FUZZ:-30}" ;;
    gameday) make gameday ;;
    deploy) make check-deploy ;;
    bench) make bench ;;
    guard) guarded ;;
  esac
}

# Against the binary of the last night that was not dearer. What is worth its price is let through by removing that one.
guarded() {
  local before=$logs/before/edustream
  if [ -x "$before" ]; then node benches/guard.mjs "$before" "$EDU_BIN" || return 1; else echo "guard: there is no binary of a night before"; fi
  mkdir -p "$logs/before" && cp -f "$EDU_BIN" "$before"
}

# What asks no binary needs none.
unbuilt() { local part; for part in $parts; do case $part in deny | sbom | coverage) ;; *) return 1 ;; esac; done; }
if [ -z "${EDU_BIN:-}" ] && ! unbuilt; then
  make build >"$logs/build.log" 2>&1 || { echo "nightly: nothing could be built, see $logs/build.log" >&2; exit 1; }
  export EDU_BIN=$CARGO_TARGET_DIR/release/edustream
fi
failed=0 table=$'| part | how | seconds |\n|---|---|---|'
for part in $parts; do
  began=$SECONDS how=passed
  run "$part" >"$logs/$part.log" 2>&1 || { how="failed, see $logs/$part.log"; failed=1; tail -n 20 "$logs/$part.log" >&2; }
  echo "nightly: $part $how" >&2
  table+=$'\n'"| $part | $how | $((SECONDS - began)) |"
done
echo "$table" | tee "$logs/table.md"
exit $failed
