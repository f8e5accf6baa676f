#!/usr/bin/env bash
# Typed clients made from the API's own document, for TypeScript and Python, by generators that others keep; then a lesson is booked, paid, talked about and reviewed with each.
# Usage: scripts/clients.sh install | make DOCUMENT FOLDER | try BINARY
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$HOME/.cache/edustream/clients
stamp="openapi-typescript@7.13.0 openapi-fetch@0.17.0 typescript@5.9.3 @types/node@20.19.43 openapi-python-client==0.29.1"
if [ "$(cat "$folder/.installed" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$folder" && mkdir -p "$folder"
  read -r -a all <<< "$stamp"
  { npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" "${all[@]:0:4}" \
    && python3 -m venv "$folder/python" && "$folder/python/bin/pip" install -q --disable-pip-version-check "${all[4]}" \
    && echo "$stamp" > "$folder/.installed"; } >&2 \
    || { echo "clients: the generators could not be installed (npm, python3 with venv, and PyPI are needed)" >&2; exit 2; }
fi
case ${1:-} in
install) ;;
make)
  document=$(realpath "$2") out=$3
  mkdir -p "$out"
  "$folder/node_modules/.bin/openapi-typescript" "$document" --output "$out/typescript/edustream.ts" >/dev/null
  rm -rf "$out/python"
  "$folder/python/bin/openapi-python-client" generate --path "$document" --output-path "$out/python" --overwrite \
    --meta none --config clients/python/generator.yaml
  ;;
try) exec node clients/try.mjs "$2" "$folder" ;;
*) echo "usage: scripts/clients.sh install | make DOCUMENT FOLDER | try BINARY" >&2; exit 2 ;;
esac
