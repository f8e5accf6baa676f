//! What a server function asks of its request (the service context) and adds to its answer (cookies, failures).

use super::{Rpc, RpcError, in_readers_language};
use axum::http::{HeaderValue, header::SET_COOKIE};
use domain::door::{Access, Door};
use leptos::prelude::*;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};

/// The row of a server function: its address, and who may call it.
pub fn call<F: server_fn::ServerFn>(access: Access) -> Door {
    Door::rpc(F::PATH, access)
}

/// The request's context, provided by the server for pages and server functions alike.
pub fn context() -> Rpc<spine::Context> {
    use_context::<spine::Context>()
        .ok_or_else(|| RpcError::from_server_fn_error(ServerFnErrorErr::ServerError("no context".into())))
}

/// Turns a service's failure into what crosses the wire; an unexpected one is logged here, once.
pub fn failed(error: spine::Error) -> RpcError {
    let trace_id = use_context::<spine::Context>().map(|c| c.trace_id).unwrap_or_default();
    if error.status() >= 500 {
        tracing::error!(trace_id, error = %error, "a page or server function failed");
    }
    RpcError { refusal: in_readers_language(error.to_refusal()), trace_id }
}

/// Adds a `Set-Cookie` header to the answer; the cookie is one of [`crate::cookies`].
pub fn set_cookie(value: &str) {
    if let (Some(options), Ok(value)) = (use_context::<leptos_axum::ResponseOptions>(), HeaderValue::from_str(value)) {
        options.append_header(SET_COOKIE, value);
    }
}
