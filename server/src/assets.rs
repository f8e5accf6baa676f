//! Built files from the site root, in the encoding the browser takes. Names under `/pkg` carry a hash of their content, so browsers keep them for ever;
//! the others for an hour.

use crate::house::House;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tower_http::services::ServeDir;

/// Address of the files with hashed names, for the routing table.
pub const PACKAGE: &str = "/pkg/{*file}";

/// Answers requests for files that exist; everything else goes on. Stands before the layers that know people: a file is the same for everybody.
pub async fn serve(State(house): State<House>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let file_name = path.rsplit('/').next().unwrap_or("");
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    // No name of ours begins with a dot, and the manifest is for the server.
    if !readable || !file_name.contains('.') || path.contains("/.") || path == "/manifest.json" {
        return next.run(request).await;
    }
    let hashed = path.starts_with("/pkg/");
    let mut asked = Request::builder().method(request.method().clone()).uri(request.uri().clone());
    if let Some(headers) = asked.headers_mut() {
        headers.clone_from(request.headers());
    }
    let files = ServeDir::new(&house.configuration.site_root).precompressed_br().precompressed_gzip();
    let found = match asked.body(Body::empty()) {
        Ok(asked) => files.append_index_html_on_directories(false).try_call(asked).await,
        Err(_) => return next.run(request).await,
    };
    match found {
        Ok(found) if found.status() != StatusCode::NOT_FOUND => {
            let mut response = found.into_response();
            let caching = if hashed { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
            response
        }
        _ => next.run(request).await,
    }
}
