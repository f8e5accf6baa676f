//! Logs, metrics and traces. Logs are JSON lines in production and readable text in dev; every line of a request
//! carries its trace id. Metrics are kept in memory and read at `/metrics`; labels are route templates and statuses,
//! never addresses or ids, so their number stays small.

pub mod plans;
pub mod traces;

use crate::configuration::Configuration;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::{io::IsTerminal, sync::OnceLock};
use tracing_subscriber::{EnvFilter, Layer, layer::SubscriberExt, util::SubscriberInitExt};

/// Upper bounds of the latency histogram in seconds.
const LATENCY_BUCKETS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

/// Starts logging, and sending traces where there is a collector. A filter that cannot be read falls back to `info`,
/// and says so.
pub fn start_logging(configuration: &Configuration, runtime: &tokio::runtime::Handle) {
    let filter = EnvFilter::try_new(&configuration.log);
    let broken = filter.is_err();
    let filter = filter.unwrap_or_else(|_| EnvFilter::new("info"));
    // A line that cannot be written (its reader is gone) is lost. Complaining about it on the same stream would panic
    // in the middle of a shutdown.
    let log = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).log_internal_errors(false);
    let log = if configuration.dev {
        log.compact().with_target(false).with_ansi(std::io::stderr().is_terminal()).boxed()
    } else {
        log.json().flatten_event(true).with_current_span(true).with_span_list(false).boxed()
    };
    let (slow, mut refused) = (plans::SlowStatements::of_this_process(), None);
    // A second start (tests) keeps the first logger.
    let _ = match &configuration.traces {
        None => {
            let registry = tracing_subscriber::registry().with(log).with(slow.with_filter(plans::only()));
            registry.with(filter).try_init().is_ok()
        }
        Some(settings) => {
            let sends = traces::layers(settings, runtime).map_err(|error| refused = Some(error)).ok();
            let registry = tracing_subscriber::registry().with(log.with_filter(filter));
            registry.with(slow.with_filter(plans::only())).with(sends).try_init().is_ok()
        }
    };
    if broken {
        tracing::warn!("EDUSTREAM_LOG={:?} is no filter; logging at info", configuration.log);
    }
    if let Some(error) = refused {
        tracing::warn!(error, "no traces are sent");
    }
}

/// Counters that alerts watch, with the labels they watch. They exist from the start: of a counter that appears with
/// its first event nobody sees that it grew.
const FROM_THE_START: &[(&str, &[(&str, &str)])] = &[
    ("backup_failures_total", &[]),
    ("connections_refused_total", &[]),
    ("connections_stalled_total", &[]),
    ("database_reads_total", &[("place", "primary")]),
    ("database_reads_total", &[("place", "replica")]),
    ("event_failures_total", &[]),
    ("events_seen_late_total", &[]),
    ("events_sequenced_total", &[("kind", "payment.failed")]),
    ("events_sequenced_total", &[("kind", "payment.succeeded")]),
    ("films_prepared_total", &[("outcome", "failed")]),
    ("films_prepared_total", &[("outcome", "ready")]),
    ("http_requests_shed_total", &[]),
    ("jobs_finished_total", &[("outcome", "dead")]),
    ("jobs_finished_total", &[("outcome", "done")]),
    ("jobs_finished_total", &[("outcome", "failed")]),
    ("mails_waited_total", &[]),
    ("match_ranker_late_total", &[]),
    ("password_hashes_total", &[]),
    ("security_events_total", &[("event", "sign_in_refused")]),
    ("sockets_ended_total", &[("code", "1000")]),
    ("uploads_swept_total", &[]),
    ("webhook_tries_total", &[("outcome", "taken")]),
];

/// The process's metrics; the first call installs the recorder.
pub fn metrics() -> Option<PrometheusHandle> {
    static METRICS: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
    let install = || {
        let builder = PrometheusBuilder::new();
        let builder = builder.set_buckets_for_metric(Matcher::Suffix("_seconds".into()), LATENCY_BUCKETS).ok()?;
        let recorder = builder.install_recorder().ok()?;
        for (name, labels) in FROM_THE_START {
            let labels: Vec<_> = labels.iter().map(|(key, value)| metrics::Label::new(*key, *value)).collect();
            metrics::counter!(*name, labels).absolute(0);
        }
        Some(recorder)
    };
    METRICS.get_or_init(install).clone()
}
