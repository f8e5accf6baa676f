#!/usr/bin/env bash
# scratch_postgres: a throw-away cluster on a unix socket, stopped and removed when the shell ends. Sets PG_BIN and SCRATCH_URL.
# Sourced by the scripts that need a database outside the tests' own.

scratch_postgres() {
  PG_BIN=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  [ -n "$PG_BIN" ] || PG_BIN=$(dirname "$(command -v postgres)")
  SCRATCH_DIR=$(mktemp -d /tmp/edustream-scratch.XXXXXX)
  SCRATCH_AS=()
  if [ "$(id -u)" = 0 ]; then chown postgres "$SCRATCH_DIR"; SCRATCH_AS=(runuser -u postgres --); fi
  trap 'scratch_stop' EXIT
  ( cd / && "${SCRATCH_AS[@]}" "$PG_BIN/initdb" -D "$SCRATCH_DIR/data" -A trust -U postgres >/dev/null
    "${SCRATCH_AS[@]}" "$PG_BIN/pg_ctl" -D "$SCRATCH_DIR/data" -w -s -l "$SCRATCH_DIR/log" -o "-c listen_addresses='' -c unix_socket_directories=$SCRATCH_DIR ${SCRATCH_OPTIONS:--c fsync=off}" start )
  chmod 711 "$SCRATCH_DIR"
  export SCRATCH_URL="postgres:///postgres?host=$SCRATCH_DIR&user=postgres"
}

scratch_stop() {
  ( cd / && "${SCRATCH_AS[@]}" "$PG_BIN/pg_ctl" -D "$SCRATCH_DIR/data" -m fast -s stop ) || true
  rm -rf "$SCRATCH_DIR"
}
