#!/usr/bin/env bash
# Rebuilds and restarts the server whenever a source changes. Unoptimised, with quick web assets.
set -euo pipefail
cd "$(dirname "$0")/.."
state() { git ls-files -co --exclude-standard -- app frontend server crates migrations style public | xargs -r stat -c '%n %Y' 2>/dev/null | sha256sum; }
server=""
stop() { [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; server=""; }; }
trap stop EXIT
while true; do
  now=$(state)
  if cargo xtask web && cargo build -p server; then
    stop
    "$CARGO_TARGET_DIR/debug/edustream" serve & server=$!
  fi
  while [ "$(state)" = "$now" ]; do sleep 1; done
done
