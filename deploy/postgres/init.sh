#!/bin/sh
# Run once by the image of PostgreSQL, on an empty volume: the role of backups, and the line that lets it copy.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -f /etc/edustream/backup-role.sql
psql -v ON_ERROR_STOP=1 -v password="$(cat /run/secrets/backup_password)" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
alter role edustream_backup password :'password';
SQL
echo "host replication edustream_backup all scram-sha-256" >> "$PGDATA/pg_hba.conf"
