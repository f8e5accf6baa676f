#!/usr/bin/env bash
# The inner gate. Each step names itself; the first failure stops with its own message.
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf 'check: %s\n' "$1"; shift; "$@"; }

dependency_direction() {
  local bad=0
  forbid() { # forbid PACKAGE TARGET PATTERN: no such crate in the package's tree
    local found; found=$(cargo tree -q -e normal -p "$1" ${2:+--target $2} --prefix none 2>/dev/null | sed 's/ .*//' | sort -u | grep -xE "$3" || true)
    [ -z "$found" ] || { printf 'check: %s must not depend on: %s\n' "$1" "$(echo $found)" >&2; bad=1; }
  }
  forbid frontend wasm32-unknown-unknown 'jiff.*|chrono-tz|sqlx.*|tokio|axum|candle-.*|services|jobs|adapters|words|page_words'
  forbid domain '' 'leptos.*|sqlx.*|axum.*|tokio'
  forbid services '' 'axum.*|leptos.*|candle-.*'
  forbid matching '' 'sqlx.*|axum.*|reqwest|tokio'
  forbid jobs '' 'services|domain|leptos.*|axum.*'
  forbid page_words '' 'services|jobs|adapters|app|sqlx.*|leptos.*|axum.*|tokio'
  forbid services '' 'page_words'
  return $bad
}

step "format" cargo fmt --check
step "lints, native" cargo clippy -q --workspace --exclude frontend --all-targets -- -D warnings
step "lints, browser" cargo clippy -q -p frontend --target wasm32-unknown-unknown -- -D warnings
step "house rules" cargo run -q -p tidy
step "pictures" node scripts/pictures/check.mjs
step "what it is made of" node --test scripts/sbom.test.mjs
step "dependency direction" dependency_direction
step "checked SQL" scripts/prepare.sh --check
# The check below reads the crates of every target, a build fetched only those of two.
step "crates of every target" cargo fetch -q --locked
# Known advisories, by the copy of their database that is here: it is not in the crate registry, and a machine may have no way to it.
advisories() {
  local databases=${CARGO_HOME:-$HOME/.cargo}/advisory-dbs newest days
  newest=$(find "$databases" -name FETCH_HEAD -printf '%T@\n' 2>/dev/null | sort -n | tail -1 || true)
  if [ -z "$newest" ]; then
    echo "check: advisories NOT looked up: there is no copy of their database here. Where there is a network: cargo deny fetch db" >&2
    return 0
  fi
  days=$(( ($(date +%s) - ${newest%.*}) / 86400 ))
  [ "$days" -le 30 ] || echo "check: the copy of the advisories is $days days old. Where there is a network: cargo deny fetch db" >&2
  cargo deny --offline --log-level error check advisories
}
step "advisories" advisories
step "licences, bans, sources" cargo deny --offline --log-level error check bans licenses sources
