//! Who may call a row at all, asked before its handler and for every kind of row, so that a forgotten guard behind it
//! opens nothing.
//!
//! A refusal has the shape its readers expect: a person who reads a page is led to the log-in or finds nothing, a form
//! goes back to its page with what was typed, a program gets a problem. Whose row it is, services decide.

use super::cors;
use crate::{
    doors::Entrance,
    failure::{Answer, Failure},
    house::House,
    pages,
    request::Caller,
    rpc,
};
use app::address::{SECURITY, encode, step_up};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{
    Refusal, RefusalKind,
    door::{Access, Door, Kind},
    identity::{
        api_key::key_admits,
        refusals::mfa_required,
        second_factor::must_set_up,
        staff::refusals::{own_eyes_only, read_only},
    },
    platform::refusals::cross_site_request,
};
use services::{Context, Error, context::Through, identity::step_up::fresh_or_refused};

/// Layer 8.
pub async fn enforce(State(house): State<House>, request: Request, next: Next) -> Answer<Response> {
    let door = Entrance::of(request.extensions()).door;
    let context = request.extensions().get::<Context>().cloned();
    if !cors::may_change(&house, &door, request.headers(), context.as_ref()) {
        return Err(cross_site_request().into());
    }
    let admitted = match door.access {
        Access::Operator if is_operator(&house, request.headers()) => Ok(()),
        access => access.admits(context.as_ref().and_then(Context::person).map(|person| person.roles.as_slice())),
    };
    let admitted = admitted.and_then(|()| set_up(&house, &door, context.as_ref()));
    let admitted = admitted.and_then(|()| by_right(&door, context.as_ref()));
    // A key was made by a fresh log-in, and proves by its scope what its maker agreed to.
    let asked = context.as_ref().filter(|context| door.step_up && !matches!(context.through, Through::Key(_)));
    let admitted = match asked.filter(|_| admitted.is_ok()) {
        Some(context) => fresh(context).await?,
        None => admitted,
    };
    match (admitted, context) {
        (Ok(()), _) => Ok(next.run(request).await),
        (Err(refusal), Some(context)) => turned_away(house, context, door.kind, request, refusal).await,
        (Err(refusal), None) => Err(refusal.into()),
    }
}

/// A key does what its scopes say, and a look at an account from inside only looks.
fn by_right(door: &Door, context: Option<&Context>) -> Result<(), Refusal> {
    match context.map(|context| &context.through) {
        Some(Through::Key(key)) => key_admits(door.key, &key.scopes),
        Some(Through::Acting { .. }) if door.is_mutation() && !door.while_acting => Err(read_only()),
        Some(Through::Acting { .. }) if door.own_eyes || door.step_up => Err(own_eyes_only()),
        _ => Ok(()),
    }
}

/// Staff who must set up two-step sign-in reach nothing else until they have.
fn set_up(house: &House, door: &Door, context: Option<&Context>) -> Result<(), Refusal> {
    let person = context.and_then(Context::person).filter(|_| !door.before_set_up && door.kind != Kind::Dev);
    let must = person.is_some_and(|who| must_set_up(&who.roles, who.mfa, house.app.settings.staff_mfa));
    if must { Err(mfa_required()) } else { Ok(()) }
}

/// Asked last, and only where the row wants it: it costs a look at the sign-in.
async fn fresh(context: &Context) -> Answer<Result<(), Refusal>> {
    match fresh_or_refused(context).await {
        Err(Error::Refused(refusal)) => Ok(Err(refusal)),
        known => Ok(Ok(known?)),
    }
}

async fn turned_away(
    house: House,
    context: Context,
    kind: Kind,
    request: Request,
    refusal: Refusal,
) -> Answer<Response> {
    match (kind, refusal.kind) {
        (Kind::Page, RefusalKind::Unauthenticated) => Ok(to_sign_in(&request)),
        (Kind::Page, RefusalKind::Forbidden) if refusal.code == "mfa_required" => {
            Ok((StatusCode::FOUND, [(header::LOCATION, SECURITY)]).into_response())
        }
        (Kind::Page, RefusalKind::Forbidden) if refusal.code == "step_up_required" => {
            Ok((StatusCode::FOUND, [(header::LOCATION, step_up(asked(&request), None))]).into_response())
        }
        (Kind::Page, RefusalKind::NotFound) => pages::missing(State(house), Caller(context), request).await,
        (Kind::Rpc, _) => rpc::refuse(&house, &context, request, refusal).await,
        _ => Err(Failure::from(refusal)),
    }
}

/// The log-in page, which leads back here.
fn to_sign_in(request: &Request) -> Response {
    (StatusCode::FOUND, [(header::LOCATION, format!("/login?next={}", encode(asked(request))))]).into_response()
}

fn asked(request: &Request) -> &str {
    request.uri().path_and_query().map_or("/", |asked| asked.as_str())
}

/// Dev mode has no operator but whoever sits there; elsewhere the configured token is shown, and without one nobody is.
fn is_operator(house: &House, headers: &HeaderMap) -> bool {
    match &house.configuration.operator_token {
        None => house.configuration.dev,
        Some(token) => super::identify::bearer(headers).is_some_and(|shown| same(shown.as_bytes(), token.as_bytes())),
    }
}

/// Compares in a time that does not tell how much of it is right.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differs, (one, other)| differs | (one ^ other)) == 0
}
