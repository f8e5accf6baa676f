//! How a request fails at the edge.
//!
//! Handlers and middleware return a [`Failure`]; it rides in the response's extensions until the outermost middleware
//! renders it for whoever asked: `application/problem+json` (RFC 9457) for API clients, the refusal for server
//! functions, a page for browsers. So there is one place that knows the shapes, and a failure of the middleware looks
//! like one of a handler. Causes of unexpected failures go to the log with the trace id, never out.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::Refusal;
use serde_json::{Value, json};

/// Members of a problem that facts may not replace.
const RESERVED: [&str; 7] = ["type", "title", "status", "code", "detail", "trace_id", "errors"];

/// A request that was not answered as asked.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Usually the refusal's own; the transport's cases (405, 406, 408, 413, 415) have no refusal kind.
    pub status: StatusCode,
    /// What to tell.
    pub refusal: Refusal,
    /// What to log.
    cause: Option<String>,
}

/// Result of a handler.
pub type Answer<T> = Result<T, Failure>;

impl Failure {
    /// A failure of the transport.
    pub fn new(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self { status, refusal: Refusal::new(domain::RefusalKind::Invalid, code, message), cause: None }
    }

    /// A defect; `cause` is for the log alone.
    pub fn unexpected(cause: impl Into<String>) -> Self {
        services::Error::unexpected(cause).into()
    }

    /// Writes the cause to the log, once, inside the request's span.
    pub fn log(&self) {
        if let Some(cause) = &self.cause {
            tracing::error!(status = self.status.as_u16(), code = %self.refusal.code, cause, "request failed");
        }
    }

    /// The problem document (RFC 9457): the refusal's facts stand beside the reserved members.
    pub fn problem(&self, trace_id: &str) -> Value {
        let refusal = &self.refusal;
        let mut problem = json!({
            "type": format!("/problems/{}", refusal.code),
            "title": title(&refusal.code),
            "status": self.status.as_u16(),
            "code": refusal.code,
            "detail": refusal.message,
            "trace_id": trace_id,
            "errors": refusal.fields,
        });
        if let (Some(members), Some(facts)) = (problem.as_object_mut(), refusal.facts.as_object()) {
            let facts = facts.iter().filter(|(name, _)| !RESERVED.contains(&name.as_str()));
            members.extend(facts.map(|(name, fact)| (name.clone(), fact.clone())));
        }
        problem
    }

    /// The answer with a body of that type; keeps headers that belong to the failure (`Allow`) from the bare response.
    pub fn render(&self, bare: Response, content_type: &'static str, body: String) -> Response {
        let (mut parts, _) = bare.into_parts();
        parts.status = self.status;
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        if let Some(seconds) = self.refusal.retry_after_seconds {
            parts.headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            parts.headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        Response::from_parts(parts, Body::from(body))
    }
}

/// `slot_taken` reads "Slot taken".
fn title(code: &str) -> String {
    let words = code.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let status = StatusCode::from_u16(refusal.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self { status, refusal, cause: None }
    }
}

impl From<services::Error> for Failure {
    fn from(error: services::Error) -> Self {
        let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let cause = match &error {
            services::Error::Refused(_) => None,
            other => Some(with_sources(other)),
        };
        Self { status, refusal: error.to_refusal(), cause }
    }
}

/// The error with what caused it, for the log.
fn with_sources(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        source = cause.source();
    }
    text
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
