#!/usr/bin/env bash
# Installs the browsers besides Chromium that the core journeys run in, as far as this machine has them: Firefox with geckodriver, WebKitGTK with its driver; and openssl, for the certificate the journeys bring.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/packages.sh
for parts in openssl firefox-esr "webkit2gtk-driver xvfb"; do
  # shellcheck disable=SC2086
  ( packages $parts ) || echo "setup: not installed here: $parts" >&2
done
command -v geckodriver >/dev/null || [ -x "$HOME/.cargo/bin/geckodriver" ] || { echo "setup: building geckodriver"; cargo install --quiet --locked geckodriver@0.37.0; }
