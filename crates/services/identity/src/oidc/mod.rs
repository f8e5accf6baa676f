//! Signing in with an account elsewhere (ID4, OpenID Connect): there with a secret that only this browser has, back
//! with a code that is worth something once, and then in, connected, or on to a registration.
//!
//! An account that exists is joined by its owner alone, signed in as usual; nobody comes in by an address that the
//! provider has not confirmed. Nothing of a provider's tokens is kept.

mod identities;
mod registering;
mod way;

pub(super) use identities::identity_mail;
pub use identities::{identities_list, identity_remove};
pub use registering::{Prepared, Waiting, oidc_register, oidc_waiting};
pub use way::{Flow, Way};

use super::{
    half_sign_in::half_token, places::network_note, sign_in::SignIn, staff::suspensions::suspended,
    two_step::code_needed,
};
use adapters::oidc::{Asked, Client, OidcError, Redeemed};
use domain::{
    Refusal,
    identity::{
        Role, UserSummary, destination, email_own,
        family::refusals::parents_decide,
        oidc::{
            Arrival, Arrived, arrival,
            refusals::{oidc_not_finished, oidc_unavailable},
        },
    },
    ids::UserId,
};
use spine::{
    Context, Result,
    rate_limits::{Limit, limit_take},
    security::{Event, note},
};
use std::sync::Arc;

/// Where somebody is sent, and what their browser keeps until they come back.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct OidcBegun {
    pub address: String,
    /// For the cookie; opens nothing by itself.
    pub secret: String,
}

/// What a provider sends somebody back with.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct OidcAnswer {
    pub code: String,
    pub state: String,
    pub error: String,
}

/// What came of it.
#[derive(Debug)]
#[allow(missing_docs)]
pub enum OidcFinished {
    /// In, or asked for a code besides.
    SignIn { sign_in: SignIn, next: String },
    /// The own account is opened by that one too.
    Connected { provider: String },
    /// Somebody new: the page asks for the rest.
    Register,
}

fn client(context: &Context, provider: &str) -> Result<Arc<Client>> {
    let found = context.app.oidc.of(provider).cloned();
    found.ok_or_else(|| Refusal::not_found("provider").into())
}

fn redirect_uri(context: &Context, provider: &str) -> String {
    format!("{}/api/v1/auth/oidc/{provider}/callback", context.app.settings.public_url)
}

/// Begins: to sign in, or for somebody who is signed in to connect the own account.
///
/// # Errors
/// 404 for a provider nobody configured, 403 `age_parent_required` for a child, 503 `oidc_unavailable`,
/// `sign_in_busy`, 429 after sixty a minute from one
/// network.
pub async fn oidc_begin(context: &Context, provider: &str, next: &str) -> Result<OidcBegun> {
    let client = client(context, provider)?;
    if context.person().is_some_and(|person| person.roles.contains(&Role::Child)) {
        return Err(parents_decide().into());
    }
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::OidcBegun, &context.ip).await?;
    }
    let way = Way::new()?;
    let asked = Asked {
        redirect_uri: &redirect_uri(context, provider),
        state: &way.state(),
        nonce: &way.nonce(),
        challenge: &way.challenge(),
    };
    let address = client.address(asked).await.map_err(|error| no(context, &client, &error))?;
    way.keep(context, provider, destination(next)).await?;
    Ok(OidcBegun { address, secret: way.into_secret() })
}

/// Ends what [`oidc_begin`] began in this browser.
///
/// # Errors
/// 400 `oidc_not_finished` (another browser, a second time, too late, the provider said no or was not believed),
/// `oidc_email_unverified`; 409 `oidc_sign_in_first`, `oidc_held_elsewhere`; 403 `account_suspended`; 503
/// `oidc_unavailable`; 404; 429 after ten a minute from one network.
pub async fn oidc_finish(context: &Context, provider: &str, answer: &OidcAnswer) -> Result<OidcFinished> {
    let client = client(context, provider)?;
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::Login, &context.ip).await?;
    }
    let way = Way::of(context).filter(|way| way.state() == answer.state);
    let way = way.ok_or_else(|| not_finished(context, "oidc_state"))?;
    let flow = way.take(context, provider).await?.ok_or_else(|| not_finished(context, "oidc_used_or_late"))?;
    if flow.user_id != context.person().map(|person| person.id) {
        return Err(not_finished(context, "oidc_other_person").into());
    }
    if answer.code.is_empty() || !answer.error.is_empty() {
        return Err(not_finished(context, "oidc_said_no").into());
    }
    let redeemed = Redeemed {
        redirect_uri: &redirect_uri(context, provider),
        code: &answer.code,
        nonce: &way.nonce(),
        verifier: &way.verifier(),
        now: context.app.clock.real_now(),
    };
    let arrived = client.redeem(redeemed).await.map_err(|error| no(context, &client, &error))?;
    come_of(context, &client, &way, flow, arrived).await
}

async fn come_of(context: &Context, client: &Client, way: &Way, flow: Flow, arrived: Arrived) -> Result<OidcFinished> {
    let held_by = identities::holder(context, &arrived).await?;
    let known = match &arrived.email {
        Some(email) if held_by.is_none() && flow.user_id.is_none() => identities::is_known(context, email).await?,
        _ => false,
    };
    let (provider, label) = (&client.provider().name, &client.provider().label);
    let came = arrival(flow.user_id, held_by, arrived.email.as_ref(), known, label);
    match came.inspect_err(|_| note(context, Event::SignInRefused, held_by, "oidc_not_joined"))? {
        Arrival::SignIn(holder) => {
            let sign_in = signed_in(context, holder, &arrived).await?;
            Ok(OidcFinished::SignIn { sign_in, next: flow.next })
        }
        Arrival::Connected => Ok(OidcFinished::Connected { provider: provider.clone() }),
        Arrival::Connect => {
            identities::connect(context, provider, label, &arrived).await?;
            Ok(OidcFinished::Connected { provider: provider.clone() })
        }
        Arrival::Register => {
            way.wait(context, &arrived).await?;
            Ok(OidcFinished::Register)
        }
    }
}

/// The account that this one elsewhere opens.
async fn signed_in(context: &Context, holder: UserId, arrived: &Arrived) -> Result<SignIn> {
    let sign_in = account_enter(context, holder, "oidc").await?;
    if matches!(sign_in, SignIn::Done(_)) {
        identities::used(context, arrived).await?;
    }
    Ok(sign_in)
}

/// Lets somebody in whom another party has proved. Where signing in takes two steps, the second is asked for all the
/// same.
///
/// # Errors
/// 400 `oidc_not_finished` for an account that is gone, 403 `account_suspended`.
pub async fn account_enter(context: &Context, holder: UserId, how: &'static str) -> Result<SignIn> {
    let account = sqlx::query!(
        r#"select id, email, email_verified_at is not null as "email_verified!", password_hash, roles,
             suspended_at is not null as "suspended!"
           from users where id = $1 and deleted_at is null"#,
        holder.0
    );
    let account = account.fetch_optional(context.writes()).await?;
    let account = account.ok_or_else(|| not_finished(context, "oidc_erased"))?;
    if account.suspended {
        note(context, Event::SignInRefused, Some(holder), "suspended");
        return Err(suspended(context, holder).await?.into());
    }
    if code_needed(context, holder).await? {
        return half_token(context, holder, &account.password_hash).map(SignIn::Code);
    }
    network_note(context, holder).await?;
    note(context, Event::SignedIn, Some(holder), how);
    Ok(SignIn::Done(UserSummary {
        id: holder,
        email: email_own(&account.email).unwrap_or_default().to_owned(),
        roles: account.roles.iter().filter_map(|code| Role::parse(code)).collect(),
        email_verified: account.email_verified,
    }))
}

fn not_finished(context: &Context, reason: &'static str) -> Refusal {
    note(context, Event::SignInRefused, None, reason);
    oidc_not_finished()
}

/// The no of a provider; what it was is for the log.
fn no(context: &Context, client: &Client, error: &OidcError) -> Refusal {
    tracing::warn!(provider = client.provider().name, %error, "a sign-in with an account elsewhere failed");
    match error {
        OidcError::Unavailable(_) => oidc_unavailable(&client.provider().label),
        OidcError::Refused(_) => not_finished(context, "oidc_refused"),
    }
}
