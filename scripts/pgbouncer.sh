#!/usr/bin/env bash
# pgbouncer.sh install: PgBouncer 1.24 for tests, built from Debian's source in a minute where the distribution's own is
# older than 1.21 and cannot keep prepared statements in transaction mode. Prints nothing when it is there.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/packages.sh

home="${EDUSTREAM_CACHE:-$HOME/.cache/edustream}/pgbouncer"
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

new_enough() { # PROGRAM: 1.21 or newer
  [ -x "$1" ] && "$1" --version | awk 'NR==1 { split($2, v, "."); exit !(v[1] > 1 || v[2] >= 21) }'
}

case "${1:-}" in
  install)
    new_enough "$home/pgbouncer" && exit 0
    if new_enough /usr/sbin/pgbouncer; then
      mkdir -p "$home" && cp /usr/sbin/pgbouncer "$home/pgbouncer"
      exit 0
    fi
    [ -e "$keyring" ] || die "PgBouncer is not built: this is no Debian"
    packages build-essential pkg-config libevent-dev libssl-dev libc-ares-dev dpkg-dev
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    chmod 755 "$work"
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
    echo "deb-src [signed-by=$keyring] http://deb.debian.org/debian trixie main" > "$work/sources.list"
    apt=(-o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
      -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
    say "building PgBouncer from Debian's source"
    apt-get "${apt[@]}" -qq update
    (cd "$work" && apt-get "${apt[@]}" -qq source pgbouncer >/dev/null)
    (cd "$work"/pgbouncer-1.* && ./configure --quiet --without-pam --without-systemd >/dev/null && make -s -j2 pgbouncer >/dev/null 2>&1)
    mkdir -p "$home"
    cp "$work"/pgbouncer-1.*/pgbouncer "$home/pgbouncer"
    new_enough "$home/pgbouncer"
    ;;
  path) new_enough "$home/pgbouncer" && echo "$home/pgbouncer" ;;
  *) die "pgbouncer.sh install | path" ;;
esac
