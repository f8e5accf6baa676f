//! The browser's session cookie.

use axum::http::HeaderValue;

/// Name of the session cookie; for this prefix browsers insist on Secure, Path=/ and no Domain, so no other host can
/// plant one.
pub const SESSION_COOKIE: &str = "__Host-edustream";

/// `Set-Cookie` that gives the browser a session for 30 days.
pub fn session_cookie(token: &str) -> HeaderValue {
    let cookie = format!("{SESSION_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000");
    HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static(""))
}
