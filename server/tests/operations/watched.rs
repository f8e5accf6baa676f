//! What watches the product (deploy/prometheus, deploy/grafana) asks for metrics that a running server has, and every
//! alert leads to a page that says what to do.

use crate::running::Running;
use domain::integrations::{objectives::target, status::Part};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Words of the language of queries that are no metric.
const LANGUAGE: &[&str] = &[
    "sum",
    "max",
    "min",
    "avg",
    "rate",
    "increase",
    "histogram_quantile",
    "topk",
    "time",
    "absent",
    "and",
    "or",
    "unless",
    "by",
    "without",
    "on",
    "bool",
];

/// Names of metrics in an expression: words that are not in braces, brackets or quotes, and not labels to sum by.
fn metrics_of(expression: &str) -> BTreeSet<String> {
    let mut bare = String::new();
    let (mut depth, mut after_by) = (0, false);
    for part in expression.split_inclusive(['{', '}', '[', ']', '(', ')']) {
        let (words, end) = part.split_at(part.trim_end_matches(['{', '}', '[', ']', '(', ')']).len());
        if depth == 0 && !after_by {
            bare.push_str(words);
            bare.push(' ');
        }
        let by = words.trim_end().ends_with("by") && depth == 0;
        after_by = false;
        match end {
            "{" | "[" => depth += 1,
            "}" | "]" => depth -= 1,
            "(" if by => after_by = true,
            _ => {}
        }
    }
    let words = bare.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':');
    let names = words.filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    names.filter(|word| !LANGUAGE.contains(word) && !word.contains(':')).map(str::to_owned).collect()
}

#[test]
fn names_are_found_in_expressions() {
    let found = |text: &str| metrics_of(text).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(found(r#"1 - sum(rate(a_total{status=~"5.."}[5m])) / sum(rate(b_total[5m]))"#), "a_total b_total");
    assert_eq!(found("topk(10, histogram_quantile(0.95, sum by (le, route) (rate(c_bucket[10m]))))"), "c_bucket");
    assert_eq!(found("(1 - edustream:x:rate1h) > 14.4 * (1 - 0.9995) and d == 0"), "d");
    assert_eq!(found("time() - max(e_seconds) > 600"), "e_seconds");
}

/// Expressions of the rules and of the dashboards, with where they stand.
fn expressions() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (at, line) in read("deploy/prometheus/rules.yaml").lines().enumerate() {
        if let Some(expression) = line.trim().strip_prefix("expr: ") {
            all.insert(format!("rules.yaml:{}", at + 1), expression.to_owned());
        }
    }
    for entry in fs::read_dir(root().join("deploy/grafana/dashboards")).unwrap() {
        let path = entry.unwrap().path();
        let board: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        for panel in board["panels"].as_array().unwrap() {
            for target in panel["targets"].as_array().unwrap() {
                let place = format!("{} {} {}", board["uid"], panel["title"], target["refId"]);
                all.insert(place, target["expr"].as_str().unwrap().to_owned());
            }
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_metric_that_alerts_and_dashboards_ask_for_is_one_of_a_running_server() {
    let mut server = Running::new();
    let (email, password) = ("student@example.com", "violet-anchor-93");
    server.run(&["user", "create", "--email", email, "--password", password, "--role", "student"]);
    let token = server.run(&["token", "--email", email]);
    let backups = tempfile::tempdir().unwrap();
    let mut command = server.command(&["serve"]);
    command.env("EDUSTREAM_BACKUPS", backups.path());
    let address = format!("127.0.0.1:{}", server.port);
    server.start(command, &address).await;
    // Something of each kind happens once.
    server.ask("GET", "/api/v1/recommendations", &token, None).await;
    let wrong = json!({ "email": email, "password": "not the password" });
    server.ask("POST", "/api/v1/auth/login", "", Some(&wrong)).await;
    // Every job that is due by then is done, the hourly tidying among them.
    let later = (chrono::Utc::now() + chrono::Duration::hours(2)).to_rfc3339();
    server.ask("POST", "/dev/clock", "", Some(&json!({ "now": later }))).await;

    let deadline = Instant::now() + Duration::from_mins(1);
    loop {
        let said = server.text(&server.url("/metrics")).await;
        let mut there: BTreeSet<&str> = said.lines().filter_map(|line| line.split(['{', ' ']).next()).collect();
        // Made by Prometheus itself.
        there.insert("up");
        let expressions = expressions();
        assert!(expressions.len() > 40, "{}", expressions.len());
        let missing: Vec<String> = expressions
            .iter()
            .flat_map(|(place, text)| metrics_of(text).into_iter().map(move |name| (place, name)))
            .filter(|(_, name)| !there.contains(name.as_str()))
            .map(|(place, name)| format!("{place}: {name}"))
            .collect();
        if missing.is_empty() {
            break;
        }
        assert!(Instant::now() < deadline, "no server says\n{}\nbut\n{said}", missing.join("\n"));
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_is_watched_at_an_address_of_its_own_and_opens_nothing_else_there() {
    let mut worker = Running::new();
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let mut command = worker.command(&["worker"]);
    command.env("EDUSTREAM_HEALTH_ADDR", &address);
    worker.start(command, &address).await;
    let probed = worker.command(&["probe"]).env("EDUSTREAM_HEALTH_ADDR", &address).status().unwrap();
    assert!(probed.success());
    let metrics = worker.text(&format!("http://{address}/metrics")).await;
    assert!(metrics.contains("jobs_finished_total"), "{metrics}");
    for closed in ["/", "/api/v1/tutors", "/dev/mailbox"] {
        assert_eq!(worker.status(&format!("http://{address}{closed}")).await, Some(404), "{closed}");
    }
    assert!(worker.stop());
    let asked = worker.command(&["probe"]).env("EDUSTREAM_HEALTH_ADDR", &address).output().unwrap();
    assert!(!asked.status.success() && String::from_utf8_lossy(&asked.stderr).contains("does not answer"));
}

/// Anchor of a heading, as it is made of its words.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter_map(|line| line.strip_prefix("## "));
    headings.map(|heading| heading.to_lowercase().replace(' ', "-")).collect()
}

#[test]
fn every_alert_leads_to_a_section_of_a_runbook_and_every_section_to_an_alert() {
    let rules = read("deploy/prometheus/rules.yaml");
    let mut named = BTreeSet::new();
    let mut alerts = 0;
    for block in rules.split("- alert: ").skip(1) {
        let name = block.lines().next().unwrap();
        let place = block.lines().find_map(|line| line.trim().strip_prefix("runbook: "));
        let (file, anchor) = place.unwrap_or_else(|| panic!("{name} names no runbook")).split_once('#').unwrap();
        assert!(anchors(&read(file)).contains(anchor), "{name} leads to {file}#{anchor}, which is not there");
        assert!(block.contains("severity: page") || block.contains("severity: ticket"), "{name} has no severity");
        named.insert(anchor.to_owned());
        alerts += 1;
    }
    assert!(alerts > 15, "{alerts}");
    let unused: Vec<String> = anchors(&read("docs/runbooks/alerts.md")).difference(&named).cloned().collect();
    assert_eq!(unused, Vec::<String>::new(), "sections that no alert leads to");
}

#[test]
fn alerts_and_dashboards_keep_to_the_promise_of_the_house() {
    let promise = format!("(1 - {})", target(Part::Database) as f64 / 10_000.0);
    let burns = read("deploy/prometheus/rules.yaml").matches(&promise).count();
    assert!(burns >= 3, "the rules burn another budget than {promise}: {burns}");
    assert!(read("deploy/grafana/dashboards/overview.json").contains(&promise));
}

#[test]
fn every_command_of_the_runbooks_is_one_and_every_link_leads_somewhere() {
    let cli = <server::cli::Cli as clap::CommandFactory>::command();
    let known: BTreeSet<&str> = cli.get_subcommands().map(clap::Command::get_name).collect();
    for entry in fs::read_dir(root().join("docs/runbooks")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        for rest in text.split("edustream ").skip(1) {
            let word = rest.split(|c: char| !c.is_ascii_lowercase() && c != '-').next().unwrap();
            if word.is_empty() {
                continue;
            }
            let code = text.contains(&format!("`edustream {word}")) || text.contains(&format!("\nedustream {word}"));
            assert!(!code || known.contains(word), "{}: edustream {word}", path.display());
        }
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: {link}", path.display());
            if !anchor.is_empty() {
                let there = fs::read_to_string(&target).unwrap().replace("## `edustream check`", "## edustream-check");
                assert!(anchors(&there).contains(anchor), "{}: {link}", path.display());
            }
        }
    }
}
