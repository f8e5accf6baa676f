#!/usr/bin/env bash
# The tests of the warehouse against ClickHouse itself, as the library chdb. They start and end it themselves; here it is installed once, from PyPI; with `install` that is all.
set -euo pipefail
cd "$(dirname "$0")/.."
stamp="chdb==4.4.0 chdb-core==26.9.0" folder=$HOME/.cache/edustream/clickhouse
if [ "$(cat "$folder/.installed" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$folder"
  # Without what chdb brings for data frames: nothing here has any.
  { python3 -m venv "$folder" && "$folder/bin/pip" install -q --disable-pip-version-check --no-deps $stamp; } >&2 \
    || { echo "clickhouse: could not be installed (python3 with venv, and PyPI, are needed)" >&2; exit 2; }
  echo "$stamp" > "$folder/.installed"
fi
[ "${1:-}" != install ] || exit 0
EDUSTREAM_TEST_CLICKHOUSE=$folder/bin/python exec cargo nextest run -p growth -E 'test(/warehouse::/)' "$@"
