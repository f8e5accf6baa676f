//! How an institution looks, and how its people sign in: settings for its admins, and the way of a browser to its
//! issuer and back, which stands beside the API at the address that institutions tell their issuer.

use super::operation::{Operation, TEXT, delete, get, post, put};
use crate::{
    failure::{Answer, Failure},
    middleware::answers::accepts,
    request::{Caller, IdOf, JsonBody, QueryOf},
    rpc::{Form, back_to_form},
};
use app::{
    address::{REGISTER_INSTITUTION, SSO_FORM, login_code, safe_next, sso_page, step_up},
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
    identity::{Role, refusals::step_up_required},
    ids::InstitutionId,
    integrations::institution::{
        BrandingRequest, InstitutionBranding,
        sso::{InstitutionSso, ScimToken, SsoRequest},
    },
};
use serde::Deserialize;
use services::{
    Context, Error,
    identity::{oidc::OidcAnswer, sign_in::SignIn, step_up::fresh},
    integrations::institutions::{self, SsoFinished, sso_begin, sso_finish, sso_session_open},
};

/// Where a browser begins.
const START: &str = "/sso/{slug}/start";
/// Where it comes back.
const CALLBACK: &str = "/sso/{slug}/callback";

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = of_branding();
    rows.extend(of_settings());
    rows.extend(of_browsers());
    rows
}

fn of_branding() -> Vec<Operation> {
    vec![
        get(
            "/institutions/{id}/branding",
            "institution_branding",
            Adult,
            "How an institution looks to whoever looks after it or has a seat there.",
            branding,
        )
        .answers::<InstitutionBranding>(200),
        put(
            "/institutions/{id}/branding",
            "institution_branding_put",
            Adult,
            "Changes the name, the logo and the two colours, each of which is readable on its page.",
            branding_put,
        )
        .takes::<BrandingRequest>()
        .answers::<InstitutionBranding>(200)
        .refuses(TEXT)
        .refuses(&[
            "color_invalid",
            "color_contrast",
            "upload_unknown",
            "upload_not_ready",
            "email_not_verified",
        ]),
    ]
}

fn of_settings() -> Vec<Operation> {
    vec![
        get(
            "/institutions/{id}/sso",
            "institution_sso",
            Adult,
            "The issuer of an institution's accounts, its domains and its directory; no secret is among it.",
            settings,
        )
        .answers::<InstitutionSso>(200),
        put(
            "/institutions/{id}/sso",
            "institution_sso_put",
            Adult,
            "Replaces issuer, client and domains. Another issuer forgets whom the one before connected.",
            settings_put,
        )
        .at_the_door(Door::step_up)
        .takes::<SsoRequest>()
        .answers::<InstitutionSso>(200)
        .refuses(TEXT)
        .refuses(&["sso_issuer_invalid", "sso_secret_missing", "sso_domain_missing", "domain_invalid"])
        .refuses(&["sso_enforced_off"])
        .refuses(&["domains_too_many", "email_not_verified"]),
        post(
            "/institutions/{id}/sso/domains/{domain}/confirm",
            "institution_domain_confirm",
            Adult,
            "Reads the file that proves a domain and confirms it.",
            confirm,
        )
        .at_the_door(|door| door.time_limit(20_000))
        .answers::<InstitutionSso>(200)
        .refuses(&["domain_unproved", "domain_taken", "email_not_verified"]),
        post(
            "/institutions/{id}/scim-tokens",
            "institution_scim_token_create",
            Adult,
            "Makes a token for the institution's directory; it is told here and never again.",
            token_made,
        )
        .at_the_door(Door::step_up)
        .answers::<ScimToken>(201)
        .refuses(&["scim_tokens_enough", "email_not_verified"]),
        delete(
            "/institutions/{id}/scim-tokens/{token}",
            "institution_scim_token_delete",
            Adult,
            "Revokes one: it opens nothing any more.",
            token_gone,
        )
        .answers_nothing(204)
        .refuses(&["email_not_verified"]),
    ]
}

/// The way there, at the address that its people see and beside the others of the version.
fn begins(name: &'static str, summary: &'static str, sample: &'static str) -> Operation {
    get(START, name, Anyone, summary, start)
        .asks(&[("next", "Where to go on afterwards: a path of this site.")])
        .answers_nothing(302)
        .at_the_door(|door| way(door).time_limit(20_000).sample_of(sample))
        .refuses(&["oidc_unavailable", "sign_in_busy", "step_up_required", "age_parent_required"])
}

fn of_browsers() -> Vec<Operation> {
    vec![
        begins(
            "sso_begin",
            "Sends a browser to the issuer of an institution: to sign in or, when signed in, to connect the account.",
            "/sso/lindenhof/start",
        )
        .outside(START),
        begins("sso_begin_here", "The same, as /sso/{slug}/start does.", "/api/v1/sso/lindenhof/start"),
        get(
            CALLBACK,
            "sso_finish",
            Anyone,
            "Where the issuer sends the browser back to. Good once, and in the browser that began.",
            callback,
        )
        .outside(CALLBACK)
        .asks(&[
            ("code", "What the issuer gives."),
            ("state", "What it was given."),
            ("error", "Why it gives nothing."),
        ])
        .answers_nothing(303)
        .at_the_door(|door| way(door).time_limit(20_000).sample_of("/sso/lindenhof/callback"))
        .refuses(&["oidc_not_finished", "oidc_email_unverified", "oidc_held_elsewhere", "oidc_unavailable"])
        .refuses(&["sso_staff", "sso_domain_unproved", "sso_sign_in_first", "sso_no_seat", "account_suspended"])
        .refuses(&["email_not_verified"]),
    ]
}

fn way(door: Door) -> Door {
    door.shed(Shed::Never).own_eyes()
}

async fn branding(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Json<InstitutionBranding>> {
    Ok(Json(institutions::branding_get(&context, id).await?))
}

async fn branding_put(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    JsonBody(request): JsonBody<BrandingRequest>,
) -> Answer<Json<InstitutionBranding>> {
    Ok(Json(institutions::branding_put(&context, id, &request).await?))
}

async fn settings(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Json<InstitutionSso>> {
    Ok(Json(institutions::sso_get(&context, id).await?))
}

async fn settings_put(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    JsonBody(request): JsonBody<SsoRequest>,
) -> Answer<Json<InstitutionSso>> {
    Ok(Json(institutions::sso_put(&context, id, &request).await?))
}

#[derive(Deserialize)]
struct DomainPath {
    domain: String,
}

async fn confirm(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Path(path): Path<DomainPath>,
) -> Answer<Json<InstitutionSso>> {
    Ok(Json(institutions::domain_confirm(&context, id, &path.domain).await?))
}

async fn token_made(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<(StatusCode, Json<ScimToken>)> {
    Ok((StatusCode::CREATED, Json(institutions::scim_token_create(&context, id).await?)))
}

#[derive(Deserialize)]
struct TokenPath {
    token: String,
}

async fn token_gone(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Path(path): Path<TokenPath>,
) -> Answer<StatusCode> {
    let token = path.token.parse().map_err(|_| Refusal::not_found("token"))?;
    institutions::scim_token_delete(&context, id, token).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whose.
#[derive(Deserialize)]
struct Named {
    slug: String,
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
        let page = sso_page(&named.slug, "");
        // Another site's page may not send somebody to connect what they did not choose to.
        if headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site") {
            return Ok(to(StatusCode::FOUND, &page, &[]));
        }
        if fresh(&context).await?.is_none() {
            let browser = accepts(&headers, "text/html");
            return if browser {
                Ok(to(StatusCode::FOUND, &step_up(&page, None), &[]))
            } else {
                Err(step_up_required().into())
            };
        }
    }
    match sso_begin(&context, &named.slug, &begin.next).await {
        Ok(begun) => Ok(to(StatusCode::FOUND, &begun.address, &[cookies::way(&begun.secret)])),
        Err(Error::Refused(refusal)) => refused(&context, &headers, refusal, (&named.slug, &begin.next)).await,
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
    match finished(&context, &named.slug, &answer).await {
        Ok(response) => Ok(response),
        Err(Error::Refused(refusal)) => refused(&context, &headers, refusal, (&named.slug, "")).await,
        Err(error) => Err(error.into()),
    }
}

async fn finished(context: &Context, slug: &str, answer: &OidcAnswer) -> services::Result<Response> {
    let (target, mut set) = match sso_finish(context, slug, answer).await? {
        SsoFinished::Register => return Ok(to(StatusCode::SEE_OTHER, REGISTER_INSTITUTION, &[])),
        SsoFinished::Connected => ("/institution?notice=connected".to_owned(), Vec::new()),
        SsoFinished::SignIn { sign_in: SignIn::Code(token), next, .. } => (login_code(&token, &next), Vec::new()),
        SsoFinished::SignIn { sign_in: SignIn::Done(user), next, institution } => {
            let session = sso_session_open(context, institution, user.id, &context.agent).await?;
            (safe_next(&next), vec![cookies::session(&session.token), cookies::device(&session.device)])
        }
    };
    set.push(cookies::no_way());
    Ok(to(StatusCode::SEE_OTHER, &target, &set))
}

fn to(status: StatusCode, target: &str, set: &[String]) -> Response {
    let set = AppendHeaders(set.iter().map(|cookie| (header::SET_COOKIE, cookie.as_str())));
    (status, [(header::LOCATION, target)], set).into_response()
}

/// Somebody reads it where they can go on: at the institution's own sign-in.
async fn refused(
    context: &Context,
    headers: &HeaderMap,
    refusal: Refusal,
    (slug, next): (&str, &str),
) -> Answer<Response> {
    if !accepts(headers, "text/html") || refusal.code == "not_found" {
        return Err(Failure::from(refusal));
    }
    let form = Form { name: SSO_FORM.to_owned(), typed: Vec::new(), back: sso_page(slug, next) };
    back_to_form(context, form, told(locale_of(&context.locale), refusal)).await
}
