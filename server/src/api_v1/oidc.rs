//! `/auth/oidc` and `/auth/identities`: accounts elsewhere. A browser is led there and back; what it is refused it
//! reads on the page it came from, and a program as a problem.

use super::operation::{Operation, delete, get};
use crate::{
    failure::{Answer, Failure},
    middleware::answers::accepts,
    request::{Caller, QueryOf},
    rpc::{Form, back_to_form},
};
use app::{
    address::{self, IDENTITIES, REGISTER_FINISH, login, login_code, safe_next, step_up},
    cookies,
    refusals::told,
    request::locale_of,
};
use axum::{
    Json,
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Response},
};
use domain::{
    Refusal,
    door::{
        Access::{Adult, Anyone},
        Door, Shed,
    },
    identity::{Role, oidc::Identity, refusals::step_up_required},
    page::Page,
};
use serde::Deserialize;
use services::{
    Context, Error,
    identity::{
        oidc::{self, OidcAnswer, OidcFinished},
        places::device_note,
        sessions::session_open,
        sign_in::SignIn,
        step_up::fresh,
    },
};

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "/auth/oidc/{provider}/start",
            "oidc_begin",
            Anyone,
            "Sends a browser to a provider: to sign in or, when signed in, to connect the own account.",
            start,
        )
        .asks(&[("next", "Where to go on afterwards: a path of this site.")])
        .answers_nothing(302)
        .at_the_door(|door| way(door).sample_of("/api/v1/auth/oidc/google/start"))
        .refuses(&["oidc_unavailable", "sign_in_busy", "step_up_required", "age_parent_required"]),
        get(
            "/auth/oidc/{provider}/callback",
            "oidc_finish",
            Anyone,
            "Where the provider sends the browser back to. Good once, and in the browser that began.",
            callback,
        )
        .asks(&[
            ("code", "What the provider gives."),
            ("state", "What it was given."),
            ("error", "Why it gives nothing."),
        ])
        .answers_nothing(303)
        .at_the_door(|door| way(door).sample_of("/api/v1/auth/oidc/google/callback"))
        .refuses(&[
            "oidc_not_finished",
            "oidc_email_unverified",
            "oidc_sign_in_first",
            "oidc_held_elsewhere",
            "oidc_unavailable",
            "account_suspended",
        ]),
        get("/auth/identities", "identities_list", Adult, "Accounts elsewhere that open the own one.", list)
            .answers_page::<Identity>(),
        delete("/auth/identities/{provider}", "identity_remove", Adult, "Takes one of them away.", remove)
            .at_the_door(|door| door.step_up().sample_of("/api/v1/auth/identities/google"))
            .answers_nothing(204),
    ]
}

fn way(door: Door) -> Door {
    door.shed(Shed::Never).own_eyes()
}

/// Which provider.
#[derive(Deserialize)]
struct Named {
    provider: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Begin {
    next: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Back {
    code: String,
    state: String,
    error: String,
}

async fn start(
    Caller(context): Caller,
    Path(named): Path<Named>,
    QueryOf(begin): QueryOf<Begin>,
    headers: HeaderMap,
) -> Answer<Response> {
    if context.person().is_some_and(|person| !person.roles.contains(&Role::Child)) {
        // Another site's page may not send somebody to connect what they did not choose to.
        if headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site") {
            return Ok(to(StatusCode::FOUND, IDENTITIES, &[]));
        }
        if fresh(&context).await?.is_none() {
            let browser = accepts(&headers, "text/html");
            return if browser {
                Ok(to(StatusCode::FOUND, &step_up(IDENTITIES, None), &[]))
            } else {
                Err(step_up_required().into())
            };
        }
    }
    match oidc::oidc_begin(&context, &named.provider, &begin.next).await {
        Ok(begun) => Ok(to(StatusCode::FOUND, &begun.address, &[cookies::way(&begun.secret)])),
        Err(Error::Refused(refusal)) => refused(&context, &headers, refusal, &begin.next).await,
        Err(error) => Err(error.into()),
    }
}

async fn callback(
    Caller(context): Caller,
    Path(named): Path<Named>,
    QueryOf(back): QueryOf<Back>,
    headers: HeaderMap,
) -> Answer<Response> {
    let answer = OidcAnswer { code: back.code, state: back.state, error: back.error };
    let finished = match oidc::oidc_finish(&context, &named.provider, &answer).await {
        Ok(finished) => finished,
        Err(Error::Refused(refusal)) => return refused(&context, &headers, refusal, "").await,
        Err(error) => return Err(error.into()),
    };
    let (target, mut set) = match finished {
        OidcFinished::Register => return Ok(to(StatusCode::SEE_OTHER, REGISTER_FINISH, &[])),
        OidcFinished::Connected { .. } => (format!("{IDENTITIES}?notice=connected"), Vec::new()),
        OidcFinished::SignIn { sign_in: SignIn::Code(token), next } => (login_code(&token, &next), Vec::new()),
        OidcFinished::SignIn { sign_in: SignIn::Done(user), next } => {
            let session = session_open(&context, user.id, &context.agent).await?;
            let device = cookies::device(&device_note(&context, user.id).await?);
            (safe_next(&next), vec![cookies::session(&session.token), device])
        }
    };
    set.push(cookies::no_way());
    Ok(to(StatusCode::SEE_OTHER, &target, &set))
}

fn to(status: StatusCode, target: &str, set: &[String]) -> Response {
    let set = AppendHeaders(set.iter().map(|cookie| (header::SET_COOKIE, cookie.as_str())));
    (status, [(header::LOCATION, target)], set).into_response()
}

/// Somebody reads it where they can go on: at the sign-in, or among the own accounts.
async fn refused(context: &Context, headers: &HeaderMap, refusal: Refusal, next: &str) -> Answer<Response> {
    if !accepts(headers, "text/html") {
        return Err(Failure::from(refusal));
    }
    let back = if context.person().is_some() { IDENTITIES.to_owned() } else { login(next) };
    let form = Form { name: address::OIDC_FORM.to_owned(), typed: Vec::new(), back };
    back_to_form(context, form, told(locale_of(&context.locale), refusal)).await
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<Identity>>> {
    Ok(Json(Page { items: oidc::identities_list(&context).await?, next_cursor: None }))
}

async fn remove(Caller(context): Caller, Path(named): Path<Named>) -> Answer<StatusCode> {
    oidc::identity_remove(&context, &named.provider).await?;
    Ok(StatusCode::NO_CONTENT)
}
