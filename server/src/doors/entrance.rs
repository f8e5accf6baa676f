//! The row a request came in by. Every layer and extractor that needs a limit, a class or a kind reads it here.

use axum::http::{Extensions, request::Parts};
use domain::door::{Access, Door};
use std::sync::Arc;

/// Put into every request by the outermost layer.
#[derive(Clone, Debug)]
pub struct Entrance {
    /// The row. Where there is none, one that stands for the missing address: open to everybody, behind it nothing.
    pub door: Arc<Door>,
}

impl Entrance {
    /// The entrance of a request. One that met no table has the narrowest door: a page without a handler of ours.
    pub fn of(extensions: &Extensions) -> Self {
        let none = || Self { door: Arc::new(Door::page("unmatched", Access::Anyone)) };
        extensions.get::<Self>().cloned().unwrap_or_else(none)
    }

    /// Most bytes of this request's body.
    pub fn body_limit(parts: &Parts) -> usize {
        let most = parts.extensions.get::<Self>().map_or(domain::door::BODY_LIMIT_BYTES, |at| at.door.body_limit_bytes);
        most as usize
    }
}
