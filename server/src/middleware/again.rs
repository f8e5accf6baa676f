//! What only reads is answered once more when the connection it was to be read over turned out to be lost.
//!
//! Nobody who looks at a page should learn that the database was restarted a moment ago. A change is not repeated: its
//! commit may have arrived, and whoever sent it has a key to send it again with.

use axum::{
    body::Body,
    extract::Request,
    http::{Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use services::platform::lost;

/// Between layers 4 and 5: within the time the row allows, and before anything has asked the database.
pub async fn once_more(request: Request, next: Next) -> Response {
    let only_reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !only_reads || request.headers().contains_key(header::UPGRADE) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let kept = parts.clone();
    let answer = next.clone().run(Request::from_parts(parts, body)).await;
    // The next try asks each connection whether it lives before it uses it.
    if answer.status() == StatusCode::SERVICE_UNAVAILABLE && lost::lately() {
        return next.run(Request::from_parts(kept, Body::empty())).await;
    }
    answer
}
