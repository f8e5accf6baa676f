//! How server functions fail and where they find the request's context.
//!
//! A failure crosses the wire as the refusal (code, sentence, fields, facts) and the trace id; causes stay in the log.

#[cfg(feature = "ssr")]
mod answer;

#[cfg(feature = "ssr")]
pub use answer::{call, context, failed, set_cookie};

use domain::{Refusal, platform::refusals};
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
                refusals::request_malformed()
            }
            ServerFnErrorErr::Request(_) => refusals::offline(),
            _ => refusals::internal_error_unreported(),
        };
        Self { refusal: in_readers_language(refusal), trace_id: String::new() }
    }
}

/// Pages, forms and islands show the sentence as it arrives, so it is put into their language here, once, on the
/// server.
#[cfg(feature = "ssr")]
fn in_readers_language(refusal: Refusal) -> Refusal {
    crate::i18n::refusals::told(crate::request::locale(), refusal)
}

/// What goes wrong in the browser itself has no translator there; an island brings its words along.
#[cfg(not(feature = "ssr"))]
fn in_readers_language(refusal: Refusal) -> Refusal {
    refusal
}

/// What a server function returns.
pub type Rpc<T> = Result<T, RpcError>;
