#!/usr/bin/env bash
# The tests of the store of files against moto, a server of S3 that others wrote. They start and end it themselves; here it is installed once, from PyPI; with
# `install` that is all.
set -euo pipefail
cd "$(dirname "$0")/.."
stamp='moto[server]==5.2.1' folder=$HOME/.cache/edustream/moto
if [ "$(cat "$folder/.installed" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$folder"
  { python3 -m venv "$folder" && "$folder/bin/pip" install -q --disable-pip-version-check "$stamp"; } >&2 \
    || { echo "moto: could not be installed (python3 with venv, and PyPI, are needed)" >&2; exit 2; }
  echo "$stamp" > "$folder/.installed"
fi
[ "${1:-}" != install ] || exit 0
EDUSTREAM_TEST_MOTO=$folder/bin/moto_server exec cargo nextest run -p adapters -E 'test(/objects::/)' "$@"
