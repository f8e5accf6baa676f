#!/usr/bin/env bash
# Makes the secrets that can be made, as files in deploy/secrets: what is there stays as it is.
set -euo pipefail
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
make_one() { [ -s "secrets/$1" ] || { printf '%s' "$2" > "secrets/$1"; echo "made deploy/secrets/$1"; }; }
random() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
make_one postgres_password "$(random)"
make_one backup_password "$(random)"
make_one operator_token "$(random)"
make_one turn_secret "$(random)"
make_one grafana_password "$(random)"
# The network of these containers is theirs alone; over any other, end the addresses with sslmode=verify-full.
make_one database_url "postgres://edustream_owner:$(cat secrets/postgres_password)@database/edustream?sslmode=disable"
make_one backup_url "postgres://edustream_backup:$(cat secrets/backup_password)@database/edustream?sslmode=disable"
# Containers run as a user of their own, who reads the files through the group bit of others; the directory keeps strangers out.
chmod 0711 secrets && chmod 0444 secrets/*
