//! `/auth`: accounts and tokens.

use super::{
    operation::{Operation, TEXT, get, patch, post},
    security::CODE,
};
use crate::{
    failure::Answer,
    request::{Caller, JsonBody, Key, OptionalJsonBody, cookie},
};
use axum::{
    Json,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Anyone, Person},
        Door, Shed,
    },
    identity::{Me, RegisterAnswer, RegisterRequest, TokenAnswer, refusals::email_missing, settings::SettingsRequest},
};
use serde::Deserialize;
use services::identity::{confirmation, email_links, me, registration, sessions, settings, sign_in, tokens};
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = vec![
        post(
            "/auth/register",
            "register",
            Anyone,
            "Asks for an account; the link in the mail that follows makes it. A known address gets the same \
            answer, and its owner a mail.",
            register,
        )
        .takes::<RegisterRequest>()
        .at_the_door(sign_in)
        .answers::<RegisterAnswer>(201)
        .refuses(TEXT)
        .refuses(&[
            "age_parent_required",
            "birth_date_invalid",
            "email_invalid",
            "time_zone_unknown",
            "locale_unknown",
            "sign_in_busy",
        ])
        .refuses(PASSWORD),
        post(
            "/auth/login",
            "login",
            Anyone,
            "Signs in with e-mail and password, and with `code` where the account asks for one.",
            login,
        )
        .takes::<LoginRequest>()
        .at_the_door(sign_in)
        .answers::<TokenAnswer>(200)
        .refuses(CODE)
        .refuses(&["sign_in_failed", "email_not_verified", "account_suspended", "sign_in_busy", "required"])
        .refuses(&["sso_only"])
        .refuses(&["email_invalid"]),
        post(
            "/auth/refresh",
            "token_refresh",
            Anyone,
            "Trades a refresh token for new tokens; each is good once, \
            and a second use ends its whole family. With an `Idempotency-Key`, the same token with the same key gets \
            the same answer for a minute, as long as the tokens in it were not used.",
            refresh,
        )
        .takes::<RefreshRequest>()
        .at_the_door(sign_in)
        .repeatable()
        .answers::<TokenAnswer>(200)
        .refuses(&["refresh_token_invalid", "refresh_token_reused", "account_suspended"]),
        post(
            "/auth/logout",
            "token_logout",
            Anyone,
            "Ends the sign-in the refresh token belongs to, and the one in use.",
            logout,
        )
        .may_take::<LogoutRequest>()
        .at_the_door(sign_in)
        .answers_nothing(204),
    ];
    rows.extend(own());
    rows.extend(links());
    rows
}

fn own() -> [Operation; 2] {
    [
        get("/auth/me", "me", Person, "The own account.", own_account)
            .at_the_door(Door::before_set_up)
            .answers::<Me>(200),
        patch(
            "/auth/me",
            "settings_change",
            Person,
            "Changes the own name, time zone, language, currency or photo; what is \
            absent stays, and no lesson moves.",
            change_settings,
        )
        .takes::<SettingsRequest>()
        .answers::<Me>(200)
        .refuses(&[
            "time_zone_unknown",
            "locale_unknown",
            "currency_unknown",
            "name_of_tutor",
            "name_of_child",
            "upload_unknown",
            "upload_not_ready",
        ]),
    ]
}

fn links() -> [Operation; 4] {
    [
        post(
            "/auth/verify-email",
            "email_verify",
            Anyone,
            "Confirms the address with the token of the mailed link and signs in; every earlier sign-in of the \
            account ends. With `password`, only if it is the one of the registration.",
            verify_email,
        )
        .takes::<VerifyEmailRequest>()
        .answers::<TokenAnswer>(200)
        .refuses(&["link_no_longer_valid", "password_wrong", "required", "sign_in_busy"]),
        post("/auth/verify-email/resend", "verification_resend", Person, "Mails a new confirmation link.", resend)
            .answers_nothing(202)
            .refuses(&["email_already_verified"]),
        post(
            "/auth/password/reset",
            "password_reset",
            Anyone,
            "With `email`: mails a link to choose a new \
            password, if the address is known (202 either way). With `token` and `new_password`: sets it and ends \
            all sign-ins (204).",
            reset,
        )
        .takes::<PasswordResetRequest>()
        .answers_nothing(202)
        .refuses(&["link_no_longer_valid", "email_invalid", "required", "sign_in_busy"])
        .refuses(PASSWORD),
        post(
            "/auth/password/change",
            "password_change",
            Person,
            "Changes the password, ends all other sign-ins and \
            answers new tokens (a browser session gets a new cookie and 204).",
            change,
        )
        .takes::<PasswordChangeRequest>()
        .at_the_door(Door::step_up)
        .answers::<TokenAnswer>(200)
        .refuses(&["password_wrong", "required", "sign_in_busy"])
        .refuses(PASSWORD),
    ]
}

/// Refusals of a new password.
const PASSWORD: &[&str] = &["password_too_easy", "password_too_short", "password_too_long"];

/// Signing in goes on when everything else is refused, and takes a client whose token has expired.
fn sign_in(door: Door) -> Door {
    door.shed(Shed::Never).stale_token().before_set_up()
}

/// `POST /auth/login`. An account without two-step sign-in ignores `code`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct LoginRequest {
    #[schema(required, format = "email", min_length = 3, max_length = 254, pattern = r"^\s*[^@\s]+@[^@\s]+\s*$")]
    email: String,
    #[schema(required, format = "password", min_length = 1, max_length = 1024)]
    password: String,
    /// Of the authenticator app, or a recovery code.
    #[schema(max_length = 100)]
    code: Option<String>,
}

/// `POST /auth/refresh`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct RefreshRequest {
    #[schema(required, min_length = 1)]
    refresh_token: String,
}

/// `POST /auth/logout`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct LogoutRequest {
    refresh_token: Option<String>,
}

/// `POST /auth/verify-email`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct VerifyEmailRequest {
    #[schema(required, min_length = 1)]
    token: String,
    #[schema(format = "password", min_length = 1, max_length = 1024)]
    password: Option<String>,
}

/// `POST /auth/password/reset`: `email` to ask for the mail, or `token` and `new_password` to use it.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct PasswordResetRequest {
    #[schema(format = "email", min_length = 3, max_length = 254, pattern = r"^\s*[^@\s]+@[^@\s]+\s*$")]
    email: Option<String>,
    #[schema(min_length = 1)]
    token: Option<String>,
    #[schema(format = "password", min_length = 8, max_length = 1024)]
    #[serde(alias = "password")]
    new_password: Option<String>,
}

/// `POST /auth/password/change`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct PasswordChangeRequest {
    #[schema(required, format = "password", min_length = 1, max_length = 1024)]
    #[serde(alias = "current_password")]
    old_password: String,
    #[schema(required, format = "password", min_length = 8, max_length = 1024)]
    new_password: String,
}

/// A code in the request counts before the one of a link that the browser was led by.
async fn register(
    Caller(context): Caller,
    headers: HeaderMap,
    JsonBody(mut request): JsonBody<RegisterRequest>,
) -> Answer<Response> {
    if request.referral_code.trim().is_empty() {
        request.referral_code = cookie(&headers, app::cookies::REFERRAL).unwrap_or_default();
    }
    let answer = registration::register(&context, request, None).await?;
    Ok((StatusCode::CREATED, Json(answer)).into_response())
}

async fn login(Caller(context): Caller, JsonBody(request): JsonBody<LoginRequest>) -> Answer<Json<TokenAnswer>> {
    let user = sign_in::login_with_code(&context, &request.email, &request.password, request.code.as_deref()).await?;
    Ok(Json(tokens::token_issue(&context, user.id).await?))
}

async fn refresh(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<RefreshRequest>,
) -> Answer<Json<TokenAnswer>> {
    Ok(Json(tokens::token_refresh_with(&context, &request.refresh_token, key.as_ref()).await?))
}

async fn logout(
    Caller(context): Caller,
    OptionalJsonBody(request): OptionalJsonBody<LogoutRequest>,
) -> Answer<Response> {
    tokens::token_logout(&context, request.refresh_token.as_deref()).await?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    if context.person().is_some_and(|person| person.session_id.is_some()) {
        sessions::session_close(&context).await?;
        response
            .headers_mut()
            .extend(HeaderValue::from_str(&app::cookies::no_session()).ok().map(|gone| (header::SET_COOKIE, gone)));
    }
    Ok(response)
}

async fn verify_email(
    Caller(context): Caller,
    JsonBody(request): JsonBody<VerifyEmailRequest>,
) -> Answer<Json<TokenAnswer>> {
    let user = confirmation::email_verify(&context, &request.token, request.password.as_deref()).await?;
    Ok(Json(tokens::token_issue(&context, user).await?))
}

async fn resend(Caller(context): Caller) -> Answer<StatusCode> {
    confirmation::verification_resend(&context).await?;
    Ok(StatusCode::ACCEPTED)
}

async fn reset(Caller(context): Caller, JsonBody(request): JsonBody<PasswordResetRequest>) -> Answer<StatusCode> {
    match (request.email, request.token) {
        (_, Some(token)) => {
            let password = request.new_password.unwrap_or_default();
            email_links::password_reset(&context, &token, &password).await?;
            Ok(StatusCode::NO_CONTENT)
        }
        (Some(email), None) => {
            email_links::password_reset_request(&context, &email).await?;
            Ok(StatusCode::ACCEPTED)
        }
        (None, None) => Err(email_missing().into()),
    }
}

async fn change(
    Caller(context): Caller,
    headers: HeaderMap,
    JsonBody(request): JsonBody<PasswordChangeRequest>,
) -> Answer<Response> {
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or("");
    let renewed = email_links::password_change(&context, &request.old_password, &request.new_password, agent).await?;
    Ok(match renewed {
        email_links::SignInRenewed::Tokens(tokens) => Json(*tokens).into_response(),
        email_links::SignInRenewed::Session(session) => {
            (StatusCode::NO_CONTENT, [(header::SET_COOKIE, app::cookies::session(&session.token))]).into_response()
        }
    })
}

async fn change_settings(Caller(context): Caller, JsonBody(request): JsonBody<SettingsRequest>) -> Answer<Json<Me>> {
    Ok(Json(settings::settings_change(&context, request).await?))
}

async fn own_account(Caller(context): Caller) -> Answer<Json<Me>> {
    Ok(Json(me::me(&context).await?))
}
