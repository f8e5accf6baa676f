//! Traces, as a collector hears them.

use opentelemetry::TraceId;
use server::telemetry::traces::{Share, TraceSettings, end, layers};
use std::{
    io::{Read, Write},
    net::TcpListener,
};
use tracing_subscriber::layer::SubscriberExt;

const TRACE: &str = "0199f2c3a4b57c8d9e0f112233445566";

/// What a collector is told, until somebody hangs up: one request.
fn collector() -> (String, std::thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let heard = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut told, mut part) = (Vec::new(), [0; 4096]);
        while !String::from_utf8_lossy(&told).contains("\"spans\"") || !told.ends_with(b"}") {
            let read = stream.read(&mut part).unwrap();
            told.extend_from_slice(part.get(..read).unwrap());
        }
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}").unwrap();
        String::from_utf8(told).unwrap()
    });
    (base, heard)
}

#[test]
fn a_trace_is_sent_under_the_id_that_answers_and_logs_carry() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let (base, heard) = collector();
    let settings = TraceSettings { base, token: "s3cret".into(), share: 1.0 };
    let subscriber = tracing_subscriber::registry().with(layers(&settings, runtime.handle()).unwrap());
    tracing::subscriber::with_default(subscriber, || {
        let span = tracing::info_span!("request", trace_id = TRACE, route = "/tutors/{id}");
        span.in_scope(|| tracing::info_span!("within").in_scope(|| tracing::info!(status = 200, "answered")));
    });
    end();
    let told = heard.join().unwrap();
    assert_eq!(told.matches(TRACE).count(), 3, "both spans, and the field: {told}");
    for word in ["POST /v1/traces", "authorization: Bearer s3cret", "/tutors/{id}", "within", "answered"] {
        assert!(told.contains(word), "{word} is not in {told}");
    }
    assert!(!format!("{settings:?}").contains("s3cret"));
}

#[test]
fn a_share_is_what_it_says_and_every_process_decides_alike() {
    let ids: Vec<TraceId> =
        (0..10_000_u128).map(|n| TraceId::from(n.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835))).collect();
    let sent = |share| ids.iter().filter(|id| Share(share).has(**id)).count();
    assert_eq!((sent(0.0), sent(1.0)), (0, ids.len()));
    assert!((900..1_100).contains(&sent(0.1)), "{}", sent(0.1));
    assert!(ids.iter().all(|id| !Share(0.1).has(*id) || Share(0.2).has(*id)), "more is never others");
}
