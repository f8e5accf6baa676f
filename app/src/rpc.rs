//! How server functions fail and where they find the request's context.
//!
//! A failure crosses the wire as the refusal (code, sentence, fields, facts) and the trace id; causes stay in the log.

use domain::{Refusal, RefusalKind};
use serde::{Deserialize, Serialize};
use server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};

/// A refusal as a server function answers it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[error("{}", refusal.message)]
pub struct RpcError {
    /// What happened and what to do.
    pub refusal: Refusal,
    /// To quote when asking for help; empty when the request never arrived.
    pub trace_id: String,
}

impl FromServerFnError for RpcError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        let refusal = match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Refusal::new(
                    RefusalKind::Invalid,
                    "request_malformed",
                    "The form did not arrive whole. Reload the page and try again.",
                )
            }
            ServerFnErrorErr::Request(_) => Refusal::new(
                RefusalKind::Unavailable,
                "offline",
                "We could not reach EduStream. Check your connection and try again.",
            ),
            _ => Refusal::new(
                RefusalKind::Unavailable,
                "internal_error",
                "Something went wrong on our side. Try again in a moment.",
            ),
        };
        Self { refusal: in_readers_language(refusal), trace_id: String::new() }
    }
}

/// Pages, forms and islands show the sentence as it arrives, so it is put into their language here, once, on the server.
#[cfg(feature = "ssr")]
fn in_readers_language(refusal: Refusal) -> Refusal {
    crate::platform::refusals::told(crate::request::locale(), refusal)
}

/// What goes wrong in the browser itself has no translator there; an island brings its words along.
#[cfg(not(feature = "ssr"))]
fn in_readers_language(refusal: Refusal) -> Refusal {
    refusal
}

/// What a server function returns.
pub type Rpc<T> = Result<T, RpcError>;

server_only! {
    use leptos::prelude::*;
    use axum::http::{HeaderValue, header::SET_COOKIE};

    /// Name of the session cookie; the prefix makes browsers insist on Secure, Path=/ and no Domain.
    pub const SESSION_COOKIE: &str = "__Host-edustream";

    /// The request's context, provided by the server for pages and server functions alike.
    pub fn context() -> Rpc<services::Context> {
        use_context::<services::Context>().ok_or_else(|| RpcError::from_server_fn_error(ServerFnErrorErr::ServerError("no context".into())))
    }

    /// Turns a service's failure into what crosses the wire; an unexpected one is logged here, once.
    pub fn failed(error: services::Error) -> RpcError {
        let trace_id = use_context::<services::Context>().map(|c| c.trace_id).unwrap_or_default();
        if error.status() >= 500 {
            tracing::error!(trace_id, error = %error, "a page or server function failed");
        }
        RpcError { refusal: in_readers_language(error.to_refusal()), trace_id }
    }

    /// Adds a Set-Cookie header to the answer.
    pub fn set_cookie(value: &str) {
        if let (Some(options), Ok(value)) = (use_context::<leptos_axum::ResponseOptions>(), HeaderValue::from_str(value)) {
            options.append_header(SET_COOKIE, value);
        }
    }

    /// Gives the browser its session.
    pub fn set_session_cookie(token: &str) {
        set_cookie(&format!("{SESSION_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000"));
    }

    /// Takes the session from the browser.
    pub fn clear_session_cookie() {
        set_cookie(&format!("{SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
    }
}
