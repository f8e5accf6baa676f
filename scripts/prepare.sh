#!/usr/bin/env bash
# Refreshes (or with --check compares) each crate's .sqlx against a scratch database made from the migrations; when nothing changed, the comparison is skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = --check ] && cargo xtask prepare --stands 2>/dev/null; then exit 0; fi
source scripts/scratch-postgres.sh
scratch_postgres
export DATABASE_URL="$SCRATCH_URL"
for migration in migrations/*.sql; do PGOPTIONS="-c client_min_messages=warning" "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -1 -d "$SCRATCH_URL" -f "$migration" >/dev/null || { echo "prepare: $migration does not apply" >&2; exit 1; }; done
cargo xtask prepare "$@"
