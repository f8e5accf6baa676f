//! Who asks: a Bearer token (API), else the session cookie, else nobody; from where; in which language. Makes the `services::Context` that every handler
//! and page works with.
//!
//! A token that is sent and not valid is told so (401) rather than read as nobody, or a client would see an empty list where it expects its own.

use super::{client::client_address, trace::TraceId};
use crate::{
    failure::{Answer, Failure},
    house::House,
    request::cookie,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{Refusal, identity::LOCALES};
use services::{
    Actor, Context, SignedIn,
    identity::{sessions::session_find, tokens::token_verify},
};

/// Name of the session cookie; browsers insist on Secure, Path=/ and no Domain for this prefix.
pub use crate::session_cookie::SESSION_COOKIE;
/// Cookie with the chosen language.
pub const LOCALE_COOKIE: &str = "edustream_locale";
/// Where a client that has only an expired token goes to get a new one.
const TOKEN_NOT_NEEDED: [&str; 4] =
    ["/api/v1/auth/refresh", "/api/v1/auth/login", "/api/v1/auth/register", "/api/v1/auth/logout"];

/// Layer 6.
pub async fn identify(State(house): State<House>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    match context_of(&house, &parts).await {
        Ok(context) => {
            parts.extensions.insert(context);
            next.run(Request::from_parts(parts, body)).await
        }
        Err(failure) => failure.into_response(),
    }
}

async fn context_of(house: &House, parts: &Parts) -> Answer<Context> {
    let headers = &parts.headers;
    let person = person_of(house, parts).await?;
    let locale = locale_of(headers, person.as_ref().map(|person| person.locale.as_str()));
    Ok(Context {
        app: house.app.clone(),
        actor: person.map_or(Actor::Anonymous, |person| Actor::Person(Box::new(person))),
        trace_id: parts.extensions.get::<TraceId>().map(|id| id.0.clone()).unwrap_or_default(),
        ip: client_address(parts, &house.configuration.trusted_proxies),
        locale,
    })
}

async fn person_of(house: &House, parts: &Parts) -> Answer<Option<SignedIn>> {
    let headers = &parts.headers;
    if let Some(authorization) = headers.get(header::AUTHORIZATION) {
        let token = authorization.to_str().ok().and_then(|text| {
            let (scheme, token) = text.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
        });
        let person = match token {
            Some(token) => token_verify(&house.app, token).await?,
            None => None,
        };
        if person.is_none() && !TOKEN_NOT_NEEDED.contains(&parts.uri.path()) {
            let sentence =
                "This access token is not valid or has expired. Get a new one with the refresh token, or sign in.";
            return Err(Failure::from(Refusal::unauthenticated("access_token_invalid", sentence)));
        }
        return Ok(person);
    }
    match cookie(headers, SESSION_COOKIE) {
        Some(token) => Ok(session_find(&house.app, &token).await?),
        None => Ok(None),
    }
}

/// The cookie, else the account's language, else the browser's, else English.
pub(super) fn locale_of(headers: &HeaderMap, own: Option<&str>) -> String {
    let known = |code: &str| LOCALES.iter().find(|known| **known == code).copied();
    let chosen = cookie(headers, LOCALE_COOKIE).and_then(|code| known(&code)).or_else(|| own.and_then(known));
    chosen.or_else(|| preferred(headers)).unwrap_or("en").to_owned()
}

/// The language of `Accept-Language` we speak that has the highest weight (RFC 9110 §12.5.4); the first of equals.
fn preferred(headers: &HeaderMap) -> Option<&'static str> {
    let wanted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(f32, &'static str)> = None;
    for entry in wanted.split(',').take(20) {
        let (tag, weight) = entry.split_once(';').unwrap_or((entry, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(1.0, |q| q.parse().unwrap_or(0.0));
        let primary = tag.trim().split('-').next().unwrap_or("").to_ascii_lowercase();
        let known = LOCALES.iter().find(|known| **known == primary).copied();
        if let Some(known) = known.filter(|_| weight > best.map_or(0.0, |(most, _)| most)) {
            best = Some((weight, known));
        }
    }
    best.map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_language_is_the_chosen_one_then_the_own_one_then_the_browsers() {
        let mut headers = HeaderMap::new();
        assert_eq!(locale_of(&headers, None), "en");
        headers.insert(header::ACCEPT_LANGUAGE, "xx, de-AT;q=0.5, ru;q=0.9".parse().unwrap());
        assert_eq!(locale_of(&headers, None), "ru");
        assert_eq!(locale_of(&headers, Some("fr")), "fr");
        headers.insert(header::COOKIE, "edustream_locale=ar".parse().unwrap());
        assert_eq!(locale_of(&headers, Some("fr")), "ar");
        headers.insert(header::COOKIE, "edustream_locale=../x".parse().unwrap());
        assert_eq!(locale_of(&headers, None), "ru");
    }
}
