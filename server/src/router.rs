//! The whole router: API, pages, server functions, health, assets, under one middleware stack.

use crate::{api_v1, assets, dev, health, house::House, middleware, pages, rpc};
use axum::{Router, middleware::from_fn_with_state};
use tower_http::{CompressionLevel, compression::CompressionLayer};

/// The router of one server.
pub fn router(house: &House) -> Router {
    let mut guarded = Router::new().merge(api_v1::router()).merge(pages::router()).merge(rpc::router());
    if house.configuration.dev {
        guarded = guarded.merge(dev::router());
    }
    let guarded = guarded.fallback(pages::missing).method_not_allowed_fallback(api_v1::method_not_allowed);
    let guarded = middleware::guarded(guarded, house).layer(compression());
    let files_first = guarded.layer(from_fn_with_state(house.clone(), assets::serve));
    middleware::observed(files_first.merge(health::router()), house).with_state(house.clone())
}

/// Pages and answers in the encoding the client takes. Level 4 of brotli costs a page under a millisecond; files come compressed from the build. No answer
/// holds a secret beside text a stranger chose, so its length tells nothing (BREACH).
fn compression() -> CompressionLayer {
    CompressionLayer::new().br(true).gzip(true).quality(CompressionLevel::Precise(4))
}
