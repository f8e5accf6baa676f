#!/usr/bin/env bash
# The test of calendar files against icalendar, a reader that others wrote, in another language. Here it is installed once, from PyPI; with `install` that is all.
set -euo pipefail
cd "$(dirname "$0")/.."
stamp=icalendar==7.3.2 folder=$HOME/.cache/edustream/icalendar
if [ "$(cat "$folder/.installed" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$folder"
  { python3 -m venv "$folder" && "$folder/bin/pip" install -q --disable-pip-version-check "$stamp"; } >&2 \
    || { echo "icalendar: could not be installed (python3 with venv, and PyPI, are needed)" >&2; exit 2; }
  echo "$stamp" > "$folder/.installed"
fi
[ "${1:-}" != install ] || exit 0
EDUSTREAM_TEST_ICALENDAR=$folder/bin/python exec cargo nextest run -p bookings -E 'test(/elsewhere_read::/)' "$@"
