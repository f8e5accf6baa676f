#!/usr/bin/env bash
# run.sh BINARY: starts EduStream with the demo on its own Postgres and says where.
set -euo pipefail
cd "$(dirname "$0")/.."
"$1" seed --demo
cat <<TEXT

  EduStream   http://${EDUSTREAM_ADDR:-127.0.0.1:3000}

  a student   student-001@demo.test   Demo-2026!
  a tutor     tutor-001@demo.test     Demo-2026!
  an admin    admin@demo.test         Demo-2026!

  Stop with Ctrl-C.
TEXT
exec "$1" serve
