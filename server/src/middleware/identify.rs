//! Who asks: a Bearer token (API), else the session cookie, else nobody; from where; in which language. Makes the
//! `services::Context` that every handler and page works with.
//!
//! A program's token that is sent and not valid is told so (401) rather than read as nobody, or it would see an empty
//! list where it expects its own. What other programs put into the same header (a password in front of a staging site,
//! a proxy's own token) never shuts a person out: other schemes than ours are not read, and at pages the cookie comes
//! first.

use super::{answers::Personal, client::client_address, cors::ShownTo, trace::TraceId};
use crate::{
    doors::Entrance,
    failure::{Answer, Failure},
    house::House,
    request::cookie,
};
use app::cookies;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{
    RefusalKind::{RateLimited, Unauthenticated},
    door::{Door, Kind},
    identity::{api_key::KEY_PREFIX, locale::locale_of as language_of, refusals::access_token_invalid},
    money::Currency,
};
use services::{
    Actor, Context, SignedIn,
    context::Through,
    identity::{
        api_keys::key_find,
        sessions::session_find,
        socket_tickets::ticket_take,
        staff::acting::{ACTING_PREFIX, acting_find},
        tokens::token_verify,
    },
    platform::{
        replica::Replica,
        security::{Event, note, note_from},
    },
};

/// Layer 6.
pub async fn identify(State(house): State<House>, request: Request, next: Next) -> Response {
    let door = Entrance::of(request.extensions()).door;
    if !door.knows_people() {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    match context_of(&house, &door, &parts).await {
        Ok(context) => {
            let personal = context.person().is_some();
            let writes = door.is_mutation() && bearer(&parts.headers).is_none();
            parts.extensions.insert(context.clone());
            let mut response = next.run(Request::from_parts(parts, body)).await;
            if let Some(replica) = &house.app.replica {
                after(replica, &context, writes, &mut response);
            }
            if response.extensions().get::<Failure>().is_some_and(|failure| failure.refusal.kind == RateLimited) {
                note(&context, Event::Limited, None, "requests");
            }
            if personal {
                response.extensions_mut().insert(Personal);
            }
            if let Some(shown) = ShownTo::of(&context) {
                response.extensions_mut().insert(shown);
            }
            response
        }
        Err(failure) => failure.into_response(),
    }
}

/// What an answer tells of the standby: one that failed may have asked it, and a browser that changed something must
/// find it changed.
fn after(replica: &Replica, context: &Context, writes: bool, response: &mut Response) {
    if !context.up_to_date && response.status() == StatusCode::SERVICE_UNAVAILABLE {
        replica.doubt();
    }
    if writes && let Ok(wrote) = HeaderValue::from_str(&cookies::wrote()) {
        response.headers_mut().append(header::SET_COOKIE, wrote);
    }
}

/// Whether a request must see what is written by now. A change decides by it; a browser says by a cookie that it has
/// just changed something, whichever server took it. A program keeps no cookies, and a socket stays while others change
/// things, so both always do.
fn up_to_date(door: &Door, headers: &HeaderMap) -> bool {
    door.is_mutation()
        || door.kind == Kind::Ws
        || bearer(headers).is_some()
        || cookie(headers, cookies::WROTE).is_some()
}

async fn context_of(house: &House, door: &Door, parts: &Parts) -> Answer<Context> {
    let headers = &parts.headers;
    let ticket = (door.kind == Kind::Ws).then(|| ticket_of(parts.uri.query().unwrap_or(""))).flatten();
    let (person, through) = match ticket {
        Some(ticket) => Some((ticket_take(&house.app, ticket).await?, Through::Own)),
        None => {
            let known = person_of(house, door, headers).await;
            known
                .inspect_err(|failure| told(failure, &client_address(parts, house.configuration.proxies()), headers))?
        }
    }
    .unzip();
    let own = person.as_ref().map(|person| person.locale.as_str());
    // A page's address may name its language: that is how search engines, and whoever follows them, find it.
    let named = (door.kind == Kind::Page).then(|| named_language(parts.uri.query().unwrap_or(""))).flatten();
    let locale = named.map_or_else(|| locale_of(headers, own), str::to_owned);
    Ok(Context {
        app: house.app.clone(),
        actor: person.map_or(Actor::Anonymous, |person| Actor::Person(Box::new(person))),
        through: through.unwrap_or_default(),
        trace_id: parts.extensions.get::<TraceId>().map(|id| id.0.clone()).unwrap_or_default(),
        ip: client_address(parts, house.configuration.proxies()),
        device: cookie(headers, cookies::DEVICE).unwrap_or_default(),
        way: cookie(headers, cookies::WAY).unwrap_or_default(),
        launch: cookie(headers, cookies::LAUNCH).unwrap_or_default(),
        agent: headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default().to_owned(),
        locale,
        currency: currency_of(headers),
        up_to_date: up_to_date(door, headers),
    })
}

/// A token that opens nothing is told to the log: which sort it says it is, and never the token.
fn told(failure: &Failure, network: &str, headers: &HeaderMap) {
    if failure.refusal.kind != Unauthenticated {
        return;
    }
    let sent = bearer(headers).unwrap_or_default();
    let sorts = [(KEY_PREFIX, "api_key"), (ACTING_PREFIX, "acting_token")];
    let sort = sorts.into_iter().find(|(prefix, _)| sent.starts_with(prefix)).map_or("access_token", |(_, sort)| sort);
    note_from(network, Event::TokenRefused, None, sort);
}

/// Somebody, and by what right the request acts for them.
type Known = Option<(SignedIn, Through)>;

async fn person_of(house: &House, door: &Door, headers: &HeaderMap) -> Answer<Known> {
    let browser = matches!(door.kind, Kind::Page | Kind::Rpc | Kind::Media);
    match (bearer(headers), cookie(headers, cookies::SESSION)) {
        (Some(token), None) if browser => Ok(by_access_token(house, token).await?),
        (Some(token), _) if !browser => {
            let known = by_token(house, token).await?;
            if known.is_none() && !door.stale_token {
                return Err(access_token_invalid().into());
            }
            Ok(known)
        }
        (_, Some(session)) => by_session(house, &session, cookie(headers, cookies::ACTING)).await,
        (_, None) => Ok(None),
    }
}

async fn by_access_token(house: &House, token: &str) -> Answer<Known> {
    Ok(token_verify(&house.app, token).await?.map(|person| (person, Through::Own)))
}

/// A program's: its beginning says which sort of token it is.
async fn by_token(house: &House, token: &str) -> Answer<Known> {
    if token.starts_with(KEY_PREFIX) {
        return Ok(key_find(&house.app, token).await?.map(|(person, key)| (person, Through::Key(key))));
    }
    if token.starts_with(ACTING_PREFIX) {
        return Ok(acting_find(&house.app, token).await?);
    }
    by_access_token(house, token).await
}

/// A browser's, or of the account that it looks at from inside: only as long as whoever began the look is signed in.
async fn by_session(house: &House, session: &str, acting: Option<String>) -> Answer<Known> {
    let Some(own) = session_find(&house.app, session).await? else { return Ok(None) };
    if let Some(token) = acting.filter(|_| own.is_staff())
        && let Some((person, through)) = acting_find(&house.app, &token).await?
        && matches!(through, Through::Acting { admin, .. } if admin == own.id)
    {
        return Ok(Some((person, through)));
    }
    Ok(Some((own, Through::Own)))
}

/// The token of our scheme, if one was sent; empty when it cannot be read.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    const SCHEME: usize = "bearer".len();
    let sent = headers.get(header::AUTHORIZATION)?.as_bytes();
    let (scheme, rest) = sent.split_at_checked(SCHEME)?;
    let ours = scheme.eq_ignore_ascii_case(b"bearer") && rest.first().is_none_or(|next| *next == b' ');
    ours.then(|| str::from_utf8(rest).map_or("", str::trim))
}

/// The ticket in the address of a socket; it decides, whatever else the request brings.
fn ticket_of(query: &str) -> Option<&str> {
    query.split('&').find_map(|pair| pair.strip_prefix("ticket="))
}

/// The language that an address asks for with `lang`.
pub fn named_language(query: &str) -> Option<&'static str> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(language_of)
}

/// The cookie, else the account's language, else the browser's, else English.
pub fn locale_of(headers: &HeaderMap, own: Option<&str>) -> String {
    let chosen =
        cookie(headers, cookies::LOCALE).and_then(|tag| language_of(&tag)).or_else(|| own.and_then(language_of));
    chosen.or_else(|| preferred(headers)).unwrap_or("en").to_owned()
}

/// The unit that this browser has chosen for prices, else USD.
pub fn currency_of(headers: &HeaderMap) -> Currency {
    let chosen = cookie(headers, cookies::CURRENCY).and_then(|code| Currency::parse(&code).ok());
    chosen.filter(|chosen| Currency::MONEY.contains(chosen)).unwrap_or(Currency::Usd)
}

/// The language of `Accept-Language` we speak that has the highest weight (RFC 9110 §12.5.4); the first of equals.
fn preferred(headers: &HeaderMap) -> Option<&'static str> {
    let wanted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(f32, &'static str)> = None;
    for entry in wanted.split(',').take(20) {
        let (tag, weight) = entry.split_once(';').unwrap_or((entry, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(1.0, |q| q.parse().unwrap_or(0.0));
        if let Some(known) = language_of(tag).filter(|_| weight > best.map_or(0.0, |(most, _)| most)) {
            best = Some((weight, known));
        }
    }
    best.map(|(_, known)| known)
}
