//! Traces by OpenTelemetry's protocol (OTLP over HTTP), where `EDUSTREAM_OTLP_URL` names a collector.
//!
//! A request and the jobs that it caused are one trace, and its id is the trace id that answers, logs and audit rows
//! carry: whoever has one finds the other. Which traces are sent is decided by their id, so that every process decides
//! alike. What the log says within them, statements included, goes along; it holds no values and no names.

use opentelemetry::{
    Context, KeyValue,
    trace::{Link, SpanId, SpanKind, TraceContextExt, TraceId, TracerProvider},
};
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::{
    Resource,
    trace::{IdGenerator, RandomIdGenerator, SamplingDecision, SamplingResult, SdkTracerProvider, ShouldSample},
};
use std::{cell::Cell, collections::HashMap, sync::OnceLock, time::Duration};
use tracing::{
    Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id},
};
use tracing_subscriber::{Layer, filter::Targets, layer, registry::LookupSpan};

/// Time a collector has; what it does not take by then is lost, as everything that waits behind it would be.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// Where traces go, and how many.
#[derive(Clone, PartialEq)]
pub struct TraceSettings {
    /// `https://collector.example:4318`, without a path.
    pub base: String,
    /// What the collector knows us by; empty for none.
    pub token: String,
    /// The part of all traces that is sent, from 0 to 1.
    pub share: f64,
}

impl std::fmt::Debug for TraceSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { base, share, .. } = self;
        f.debug_struct("TraceSettings").field("base", base).field("share", share).finish_non_exhaustive()
    }
}

static PROVIDER: OnceLock<SdkTracerProvider> = OnceLock::new();

/// The layers that send; none, with the reason, when the collector's address cannot be used.
pub fn layers<S>(settings: &TraceSettings, runtime: &tokio::runtime::Handle) -> Result<impl Layer<S>, String>
where
    S: Subscriber + for<'a> LookupSpan<'a> + Send + Sync,
{
    let client = reqwest::Client::builder().timeout(TIME_LIMIT).build().map_err(|error| error.to_string())?;
    let mut headers = HashMap::new();
    if !settings.token.is_empty() {
        headers.insert("authorization".to_owned(), format!("Bearer {}", settings.token));
    }
    let exporter = SpanExporter::builder()
        .with_http()
        .with_http_client(Sender { client, runtime: runtime.clone() })
        .with_protocol(Protocol::HttpJson)
        .with_endpoint(format!("{}/v1/traces", settings.base))
        .with_headers(headers)
        .with_timeout(TIME_LIMIT)
        .build();
    let provider = SdkTracerProvider::builder()
        .with_batch_exporter(exporter.map_err(|error| error.to_string())?)
        .with_id_generator(OwnIds::default())
        .with_sampler(Share(settings.share))
        .with_resource(Resource::builder().with_service_name("edustream").build())
        .build();
    let tracer = provider.tracer("edustream");
    // A second start (tests) keeps the first one.
    let _ = PROVIDER.set(provider);
    let sends = tracing_opentelemetry::layer().with_tracer(tracer).with_location(false).with_threads(false);
    let told = Targets::new().with_default(tracing::Level::INFO).with_target("sqlx::query", tracing::Level::DEBUG);
    Ok(OwnTrace.and_then(sends).with_filter(told))
}

/// Sends what is left; before the process ends, outside the runtime's threads.
pub fn end() {
    if let Some(provider) = PROVIDER.get() {
        let _ = provider.shutdown_with_timeout(TIME_LIMIT);
    }
}

/// The client of the house, whose requests run where its connections are.
#[derive(Debug)]
struct Sender {
    client: reqwest::Client,
    runtime: tokio::runtime::Handle,
}

#[async_trait::async_trait]
impl HttpClient for Sender {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let (parts, body) = request.into_parts();
        let asked = self.client.post(parts.uri.to_string()).headers(parts.headers).body(body);
        let answer = self.runtime.spawn(async move {
            let answer = asked.send().await?;
            let status = answer.status();
            Ok::<_, reqwest::Error>((status, answer.bytes().await?))
        });
        let (status, bytes) = answer.await??;
        Ok(Response::builder().status(status).body(bytes)?)
    }
}

thread_local! {
    /// The trace that the span being entered says it belongs to.
    static OWN: Cell<Option<TraceId>> = const { Cell::new(None) };
}

/// Reads the trace id that a span carries, and says it when the span is entered for the first time.
struct OwnTrace;

#[derive(Clone, Copy)]
struct Carried(Option<TraceId>);

impl Visit for Carried {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "trace_id" {
            self.0 = TraceId::from_hex(value).ok().filter(|id| *id != TraceId::INVALID);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for OwnTrace {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: layer::Context<'_, S>) {
        let mut carried = Carried(None);
        attributes.record(&mut carried);
        if let (Some(span), Some(_)) = (context.span(id), carried.0) {
            span.extensions_mut().insert(carried);
        }
    }

    fn on_enter(&self, id: &Id, context: layer::Context<'_, S>) {
        let carried = context.span(id).and_then(|span| span.extensions().get::<Carried>().copied());
        OWN.set(carried.and_then(|carried| carried.0));
    }
}

/// Ids of spans by chance, ids of traces as they are carried.
#[derive(Debug, Default)]
struct OwnIds(RandomIdGenerator);

impl IdGenerator for OwnIds {
    fn new_trace_id(&self) -> TraceId {
        OWN.take().unwrap_or_else(|| self.0.new_trace_id())
    }

    fn new_span_id(&self) -> SpanId {
        self.0.new_span_id()
    }
}

/// A part of all traces: the last 32 bits of an id, which are chance, say whether it is in.
#[derive(Clone, Copy, Debug)]
pub struct Share(pub f64);

impl Share {
    /// Whether this trace is in.
    pub fn has(self, id: TraceId) -> bool {
        let [.., a, b, c, d] = id.to_bytes();
        f64::from(u32::from_be_bytes([a, b, c, d])) < self.0 * 4_294_967_296.0
    }
}

impl ShouldSample for Share {
    fn should_sample(
        &self,
        parent: Option<&Context>,
        id: TraceId,
        _: &str,
        _: &SpanKind,
        _: &[KeyValue],
        _: &[Link],
    ) -> SamplingResult {
        let state = parent.map(|parent| parent.span().span_context().trace_state().clone()).unwrap_or_default();
        let decision = if self.has(id) { SamplingDecision::RecordAndSample } else { SamplingDecision::Drop };
        SamplingResult { decision, attributes: Vec::new(), trace_state: state }
    }
}
