#!/usr/bin/env bash
# A short sample of what takes a night: attacks that are quick, then a minute of requests made from the document of the API. It takes the
# binary that tests build. Three minutes in all, where nothing is found; a finding is red. What there is no time for is named and left to `make nightly`.
# sample.sh BINARY
set -euo pipefail
cd "$(dirname "$0")/.."
binary=${1:-${CARGO_TARGET_DIR:-$HOME/.cache/edustream/target}/debug/edustream}
[ -x "$binary" ] || { echo "sample: there is no $binary" >&2; exit 2; }
whole=180 failed=0
left() { echo $((whole - SECONDS)); }

timeout 100 node attacks/run.mjs "$binary" --within 30 --minutes 2 crosssite tokens paths injection || { failed=1; echo "sample: red: attacks" >&2; }

# A minute, or what is left beside an installation that is made and removed.
if ! scripts/fuzz.sh install; then
  echo "sample: nothing is fuzzed here, see the line above; the attacks were tried" >&2
elif [ "$(left)" -lt 80 ]; then
  echo "sample: no time is left to fuzz ($(left) s of $whole): 'make fuzz' does it" >&2
else
  seconds=$(($(left) - 60)) && seconds=$((seconds < 60 ? seconds : 60))
  timeout "$(left)" env EDU_BIN="$binary" scripts/fuzz.sh "$(awk "BEGIN { print $seconds / 60 }")" || { failed=1; echo "sample: red: fuzz" >&2; }
fi
echo "sample: ${SECONDS} s, $([ $failed = 0 ] && echo '0 findings' || echo 'findings, see above')"
exit $failed
