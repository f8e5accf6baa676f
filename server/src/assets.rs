//! Built files from the site root, in the encoding the browser takes. Names under `/pkg` carry a hash of their content,
//! so browsers keep them for ever; pictures and the few with a name that others expect, for an hour. A file is the same
//! for everybody, so nobody is looked at.

use crate::{
    doors::Opening,
    failure::{Answer, Failure},
    house::House,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access, Door},
    platform::refusals::not_found,
};
use tower_http::services::ServeDir;

/// Address of the files with hashed names.
const PACKAGE: &str = "/pkg/{*file}";
/// Files of `public/`, by the names that browsers and robots ask for.
pub const NAMED: [&str; 1] = ["/favicon.svg"];
/// Address of portraits, subjects and empty states, by names that stay.
const PICTURES: &str = "/img/{*file}";
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// The rows.
pub fn openings() -> Vec<Opening> {
    let files = NAMED.map(|path| Opening::new(Door::media(path, Access::Anyone), named));
    let package = Door::media(PACKAGE, Access::Anyone).sample_of("/pkg/edustream.css");
    let pictures = Door::media(PICTURES, Access::Anyone).sample_of("/img/empty/no-lessons.svg");
    let folders = [Opening::new(package, package_file), Opening::new(pictures, named)];
    files.into_iter().chain(folders).collect()
}

async fn package_file(house: State<House>, request: Request) -> Answer<Response> {
    file(house, request, FOR_EVER).await
}

async fn named(house: State<House>, request: Request) -> Answer<Response> {
    file(house, request, AN_HOUR).await
}

async fn file(State(house): State<House>, request: Request, caching: HeaderValue) -> Answer<Response> {
    let missing = || Failure::from(not_found("address"));
    // No name of ours begins with a dot, and none needs an escape, behind which one could hide.
    if request.uri().path().contains("/.") || request.uri().path().contains('%') {
        return Err(missing());
    }
    let files = ServeDir::new(&house.configuration.site_root).precompressed_br().precompressed_gzip();
    let (parts, _) = request.into_parts();
    let asked = Request::from_parts(parts, Body::empty());
    match files.append_index_html_on_directories(false).try_call(asked).await {
        Ok(found) if found.status() != StatusCode::NOT_FOUND => {
            let mut response = found.into_response();
            response.headers_mut().insert(header::CACHE_CONTROL, caching);
            Ok(response)
        }
        Ok(_) => Err(missing()),
        Err(error) => Err(Failure::unexpected(format!("a file could not be read: {error}"))),
    }
}
