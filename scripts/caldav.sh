#!/usr/bin/env bash
# The tests of CalDAV against Radicale, a server that others wrote. They start and end it themselves; here it is installed once, from PyPI; with `install` that is all.
set -euo pipefail
cd "$(dirname "$0")/.."
stamp=radicale==3.9.0 folder=$HOME/.cache/edustream/radicale
if [ "$(cat "$folder/.installed" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$folder"
  { python3 -m venv "$folder" && "$folder/bin/pip" install -q --disable-pip-version-check "$stamp"; } >&2 \
    || { echo "caldav: could not be installed (python3 with venv, and PyPI, are needed)" >&2; exit 2; }
  echo "$stamp" > "$folder/.installed"
fi
[ "${1:-}" != install ] || exit 0
EDUSTREAM_TEST_RADICALE=$folder/bin/radicale \
  exec cargo nextest run --workspace --exclude frontend -E 'test(/caldav::/)' "$@"
