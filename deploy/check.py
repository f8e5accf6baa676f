"""What no tool of others looks at: rules of this house for containers, dashboards and units.

Called by check.sh with a directory to write into: what the other tools then read."""

import json
import pathlib
import re
import sys

import yaml

here = pathlib.Path(__file__).parent
out = pathlib.Path(sys.argv[1])
problems = []


def load(path):
    return yaml.safe_load((here / path).read_text())


# A host before the first slash of an image's name is somebody's registry.
def names_a_registry(image):
    first = image.split("/")[0]
    return "/" in image and ("." in first or ":" in first or first == "localhost")


def containers():
    """Every container of the chart that was rendered, with where it stands."""
    for document in yaml.safe_load_all((out / "chart.yaml").read_text()):
        if document is None:
            problems.append("chart: an empty document")
            continue
        spec = document.get("spec", {})
        spec = spec.get("jobTemplate", {"spec": spec})["spec"]
        pod = spec.get("template", {}).get("spec")
        for container in (pod or {}).get("containers", []):
            yield f"chart {document['kind']} {document['metadata']['name']}", pod, container


for where, pod, container in containers():
    security = container.get("securityContext", {})
    if not (pod["securityContext"].get("runAsNonRoot") and security.get("readOnlyRootFilesystem")):
        problems.append(f"{where}: runs as root, or writes to its root")
    if security.get("allowPrivilegeEscalation", True) or security.get("capabilities", {}).get("drop") != ["ALL"]:
        problems.append(f"{where}: has rights it does not need")
    if "limits" not in container["resources"] or "requests" not in container["resources"]:
        problems.append(f"{where}: says not what it needs of a machine")
    if names_a_registry(container["image"]):
        problems.append(f"{where}: {container['image']} names a registry")
    secret = re.compile("SECRET|PASSWORD|TOKEN|_KEY$|^DATABASE_URL$|SMTP_URL")
    for variable in container["env"]:
        if secret.search(variable["name"]) and not variable["name"].endswith("_FILE"):
            problems.append(f"{where}: {variable['name']} stands in the environment; give its file")

compose = load("compose.yaml")
ours = 0
for name, service in compose["services"].items():
    where = f"compose {name}"
    if names_a_registry(service["image"]):
        problems.append(f"{where}: {service['image']} names a registry")
    if service["image"].endswith(":latest") or ":" not in service["image"]:
        problems.append(f"{where}: {service['image']} is another one tomorrow")
    for secret in service.get("secrets", []):
        if secret not in compose["secrets"]:
            problems.append(f"{where}: secret {secret} is not known")
    for other in service.get("depends_on", []):
        if other not in compose["services"]:
            problems.append(f"{where}: waits for {other}, which is not there")
    for port in service.get("ports", []):
        # Browsers send pictures and sound of rooms to the server itself: no proxy carries them.
        if not port.startswith("127.0.0.1:") and port != "3479:3479/udp":
            problems.append(f"{where}: {port} is open to everybody")
    for volume in service.get("volumes", []):
        source = volume.split(":")[0]
        if source.startswith("./") and not (here / source).exists():
            problems.append(f"{where}: {source} is not there")
        if re.fullmatch("[a-z]+", source) and source not in compose["volumes"]:
            problems.append(f"{where}: volume {source} is not known")
    if service["image"].startswith("edustream"):
        ours += 1
        if not service.get("read_only") or service.get("cap_drop") != ["ALL"]:
            problems.append(f"{where}: writes to its root, or has rights it does not need")
if ours < 5:
    problems.append("compose: server, workers, migration and backup are not all there")

recipe = (here / "Containerfile").read_text()
for line in re.findall(r"^FROM (\S+)", recipe, re.M):
    if names_a_registry(line):
        problems.append(f"Containerfile: {line} names a registry")
last = recipe[recipe.rindex("\nFROM ") :]
for word in ("USER 10001", "HEALTHCHECK", "STOPSIGNAL SIGTERM", "COPY --from=build"):
    if word not in last:
        problems.append(f"Containerfile: no {word} in the last stage")

rules = []
for board in sorted((here / "grafana/dashboards").glob("*.json")):
    text = json.loads(board.read_text())
    seen = set()
    for panel in text["panels"]:
        if panel["id"] in seen:
            problems.append(f"{board.name}: two panels are number {panel['id']}")
        seen.add(panel["id"])
        for target in panel["targets"]:
            rules.append({"record": f"board:{board.stem}_{panel['id']}_{target['refId'].lower()}", "expr": target["expr"]})
(out / "dashboards.yaml").write_text(yaml.safe_dump({"groups": [{"name": "boards", "rules": rules}]}))

scrape = (here / "prometheus/prometheus.yaml").read_text().replace("/run/secrets/operator_token", "/dev/null")
(out / "prometheus.yaml").write_text(scrape)
(out / "rules.yaml").write_text((here / "prometheus/rules.yaml").read_text())

units = out / "units"
units.mkdir()
for unit in (here / "systemd").iterdir():
    # The binary is not installed where this runs; that it is executable is not what is asked.
    text = unit.read_text().replace("/usr/local/bin/edustream", "/bin/true")
    (units / unit.name.replace("@.", "@default.")).write_text(text)
    if unit.suffix == ".service":
        for word in ("User=edustream", "NoNewPrivileges=yes", "ProtectSystem=strict"):
            if word not in text:
                problems.append(f"{unit.name}: no {word}")

# Logs: thirty days at hand, a year packed, and every server writes into the journal for which that holds.
journal = (here / "systemd/journald@edustream.conf").read_text()
if "MaxRetentionSec=30day" not in journal or "365d" not in (here / "systemd/edustream-logs.conf").read_text():
    problems.append("logs: thirty days at hand and a year packed is what is promised")
for unit in ("edustream", "edustream-worker@", "edustream-backup"):
    if "LogNamespace=edustream" not in (here / f"systemd/{unit}.service").read_text():
        problems.append(f"{unit}.service: its lines are kept as long as those of the whole machine")

print("\n".join(problems))
sys.exit(1 if problems else 0)
