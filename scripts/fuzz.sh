#!/usr/bin/env bash
# Requests that the OpenAPI document allows, and some it forbids, sent to the real binary as a student, as a tutor, as an
# admin and by a key: no answer of 500 and above, none the document does not name, nothing forbidden accepted.
# fuzz.sh [MINUTES]: ten without a number, shared by the four. EDU_BIN names another binary. It needs PyPI once; `fuzz.sh install` does that alone.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-10}
binary=${EDU_BIN:-${CARGO_TARGET_DIR:-$HOME/.cache/edustream/target}/release/edustream}
[ "$minutes" = install ] || [ -x "$binary" ] || { echo "fuzz: there is no $binary; \`make build\` makes it, EDU_BIN names another" >&2; exit 2; }

pins=fuzz/requirements.txt folder=$HOME/.cache/edustream/fuzz
stamp=$(sha256sum < $pins)
if [ "$(cat "$folder/.installed" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$folder"
  # A Python without ensurepip makes no environment: Debian has it in a package of its own.
  python3 -c 'import ensurepip' 2>/dev/null || bash -c 'source scripts/packages.sh; packages python3 python3-venv' >&2 || true
  { python3 -m venv "$folder" && "$folder/bin/pip" install -q --disable-pip-version-check -r $pins; } >&2 \
    || { echo "fuzz: could not be installed (python3 with venv, and PyPI, are needed)" >&2; exit 2; }
  echo "$stamp" > "$folder/.installed"
fi
[ "$minutes" != install ] || exit 0
exec node fuzz/run.mjs "$binary" "$folder/bin/schemathesis" "$minutes"
