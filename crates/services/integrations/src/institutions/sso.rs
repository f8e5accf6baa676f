//! Signing in with an account of an institution: there with a secret that only this browser has, back with a code that
//! is worth something once, and then in, connected, or on to a registration ([`sso_arrival`] decides).
//!
//! It is the way to any provider ([`Way`]) under a name of the institution's own, so what was begun for one institution
//! is finished for no other.

use super::{
    brand::brand_read,
    links::{domain_proved, link_store, place_of, seat_take},
    own::{locked_for_others, missing},
    secret_place,
};
use adapters::oidc::{Asked, Client, OidcError, Provider, Redeemed, named};
use domain::{
    Refusal,
    identity::{
        Email, Role, destination,
        events::{AccountEvent, IdentityNews},
        family::refusals::parents_decide,
        oidc::{
            Arrived,
            refusals::{oidc_held_elsewhere, oidc_not_finished, oidc_unavailable},
        },
    },
    ids::{InstitutionId, SessionId, UserId},
    integrations::{
        institution::sso::{Place, SsoArrival, SsoEntrance, SsoFacts, domain, domain_of, sso_arrival},
        refusals,
    },
};
use identity::{
    accounts::sign_in_holds,
    oidc::{Flow, OidcAnswer, OidcBegun, Way, account_enter},
    places::device_note,
    secrets::secret_hash,
    sessions::{session_open, sessions_end},
    sign_in::SignIn,
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::tell,
    rate_limits::{Limit, limit_take},
    sealing::unseal,
    security::{Event, note},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Where an institution's people come in.
pub(super) struct Entrance {
    pub id: Uuid,
    pub slug: String,
    pub name: String,
    issuer: String,
    client_id: String,
    secret_sealed: Vec<u8>,
}

impl Entrance {
    /// The open one of that address, or of that id.
    ///
    /// # Errors
    /// 404 where there is none, or none is switched on.
    pub(super) async fn of(context: &Context, slug: Option<&str>, id: Option<Uuid>) -> Result<Self> {
        let found = sqlx::query_as!(
            Self,
            "select i.id, i.slug, i.name, s.issuer, s.client_id, s.secret_sealed
             from institutions i join institution_sso s on s.institution_id = i.id
             where s.enabled and (i.slug = $1 or i.id = $2)",
            slug,
            id,
        );
        Ok(found.fetch_optional(context.writes()).await?.ok_or_else(missing)?)
    }

    /// What its ways are called.
    pub(super) fn way(&self) -> String {
        format!("sso:{}", self.id)
    }

    fn redirect_uri(&self, context: &Context) -> String {
        format!("{}/sso/{}/callback", context.app.settings.public_url, self.slug)
    }

    async fn client(&self, context: &Context) -> Result<Client> {
        let secret = unseal(&context.app, secret_place(self.id), &self.secret_sealed).await?;
        let provider = Provider {
            name: self.way(),
            label: self.name.clone(),
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: String::from_utf8(secret).map_err(|error| Error::Unexpected(Box::new(error)))?,
        };
        named(provider, context.app.settings.dev).map_err(|error| Error::Unexpected(Box::new(error)))
    }

    /// The no of an issuer; what it was is for the log.
    fn no(&self, context: &Context, error: &OidcError) -> Refusal {
        tracing::warn!(institution = %self.id, %error, "a sign-in with an account of an institution failed");
        match error {
            OidcError::Unavailable(_) => oidc_unavailable(&self.name),
            OidcError::Refused(_) => not_finished(context, "sso_refused"),
        }
    }
}

fn not_finished(context: &Context, reason: &'static str) -> Refusal {
    note(context, Event::SignInRefused, None, reason);
    oidc_not_finished()
}

/// The entrance of that address, for the page where its people begin.
///
/// # Errors
/// 404 where there is none.
pub async fn entrance_of(context: &Context, slug: &str) -> Result<SsoEntrance> {
    let entrance = Entrance::of(context, Some(slug), None).await?;
    let branding = brand_read(context.writes(), entrance.id).await?;
    Ok(SsoEntrance { slug: entrance.slug, branding })
}

/// The entrance of whoever types an institution's short name, or an address or domain of its people.
///
/// # Errors
/// 404 where there is none.
pub async fn entrance_find(context: &Context, typed: &str) -> Result<SsoEntrance> {
    let typed = typed.trim().to_lowercase();
    let after = typed.rsplit_once('@').map_or(typed.as_str(), |(_, after)| after);
    let by_domain = match domain(after) {
        Ok(domain) => {
            let found = sqlx::query_scalar!(
                "select institution_id from institution_domains where domain = $1 and confirmed_at is not null",
                domain
            );
            found.fetch_optional(context.writes()).await?
        }
        Err(_) => None,
    };
    let entrance = Entrance::of(context, Some(typed.as_str()), by_domain).await?;
    let branding = brand_read(context.writes(), entrance.id).await?;
    Ok(SsoEntrance { slug: entrance.slug, branding })
}

/// Begins: to sign in, or for somebody who is signed in to connect the own account.
///
/// # Errors
/// 404 for an institution without one, 403 `age_parent_required` for a child, 503 `oidc_unavailable`,
/// `sign_in_busy`, 429 after sixty a minute from one network.
pub async fn sso_begin(context: &Context, slug: &str, next: &str) -> Result<OidcBegun> {
    if context.person().is_some_and(|person| person.roles.contains(&Role::Child)) {
        return Err(parents_decide().into());
    }
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::OidcBegun, &context.ip).await?;
    }
    let entrance = Entrance::of(context, Some(slug), None).await?;
    let client = entrance.client(context).await?;
    let way = Way::new()?;
    let asked = Asked {
        redirect_uri: &entrance.redirect_uri(context),
        state: &way.state(),
        nonce: &way.nonce(),
        challenge: &way.challenge(),
    };
    let address = client.address(asked).await.map_err(|error| entrance.no(context, &error))?;
    way.keep(context, &entrance.way(), destination(next)).await?;
    Ok(OidcBegun { address, secret: way.into_secret() })
}

/// What came of it.
#[derive(Debug)]
#[allow(missing_docs)]
pub enum SsoFinished {
    /// In, or asked for a code besides.
    SignIn { sign_in: SignIn, next: String, institution: InstitutionId },
    /// The own account is opened by that one too, and has a seat.
    Connected,
    /// Somebody new: the page asks for the rest.
    Register,
}

/// Ends what [`sso_begin`] began in this browser.
///
/// # Errors
/// 400 `oidc_not_finished` (another browser, a second time, too late, the issuer said no or was not believed),
/// `oidc_email_unverified`; 403 `sso_staff`, `sso_domain_unproved`, `account_suspended`, `email_not_verified`; 409
/// `sso_sign_in_first`, `sso_no_seat`, `oidc_held_elsewhere`; 503 `oidc_unavailable`; 404; 429.
pub async fn sso_finish(context: &Context, slug: &str, answer: &OidcAnswer) -> Result<SsoFinished> {
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::Login, &context.ip).await?;
    }
    let entrance = Entrance::of(context, Some(slug), None).await?;
    let way = Way::of(context).filter(|way| way.state() == answer.state);
    let way = way.ok_or_else(|| not_finished(context, "sso_state"))?;
    let flow = way.take(context, &entrance.way()).await?.ok_or_else(|| not_finished(context, "sso_used_or_late"))?;
    if flow.user_id != context.person().map(|person| person.id) {
        return Err(not_finished(context, "sso_other_person").into());
    }
    if answer.code.is_empty() || !answer.error.is_empty() {
        return Err(not_finished(context, "sso_said_no").into());
    }
    let redeemed = Redeemed {
        redirect_uri: &entrance.redirect_uri(context),
        code: &answer.code,
        nonce: &way.nonce(),
        verifier: &way.verifier(),
        now: context.app.clock.real_now(),
    };
    let client = entrance.client(context).await?;
    let arrived = client.redeem(redeemed).await.map_err(|error| entrance.no(context, &error))?;
    come_of(context, &entrance, &way, flow, arrived).await
}

async fn come_of(
    context: &Context,
    entrance: &Entrance,
    way: &Way,
    flow: Flow,
    arrived: Arrived,
) -> Result<SsoFinished> {
    let mut connection = context.writes().acquire().await?;
    let known = known(&mut connection, entrance, flow.user_id, &arrived).await?;
    drop(connection);
    let facts = SsoFacts {
        institution: &entrance.name,
        begun_by: flow.user_id,
        held_by: known.held_by,
        staff: known.staff,
        email: arrived.email.as_ref(),
        domain_proved: known.domain_proved,
        known: known.address,
        place: known.place,
    };
    let refused = |_: &Refusal| note(context, Event::SignInRefused, known.held_by, "sso_not_let_in");
    match sso_arrival(&facts).inspect_err(refused)? {
        SsoArrival::SignIn(holder) => {
            let sign_in = account_enter(context, holder, "sso").await?;
            used(context, entrance, &arrived).await?;
            Ok(SsoFinished::SignIn { sign_in, next: flow.next, institution: InstitutionId(entrance.id) })
        }
        SsoArrival::Connected => Ok(SsoFinished::Connected),
        SsoArrival::Connect => {
            connect(context, entrance, &arrived).await?;
            Ok(SsoFinished::Connected)
        }
        SsoArrival::Register => {
            way.wait(context, &arrived).await?;
            Ok(SsoFinished::Register)
        }
    }
}

/// What is known of somebody who arrives.
struct Known {
    held_by: Option<UserId>,
    staff: bool,
    domain_proved: bool,
    address: bool,
    place: Place,
}

async fn known(
    connection: &mut PgConnection,
    entrance: &Entrance,
    begun_by: Option<UserId>,
    arrived: &Arrived,
) -> Result<Known> {
    let held = sqlx::query_scalar!(
        "select user_id from institution_identities where institution_id = $1 and issuer = $2 and subject = $3",
        entrance.id,
        arrived.issuer,
        arrived.subject,
    );
    let held_by = held.fetch_optional(&mut *connection).await?.map(UserId);
    let opened = held_by.or(begun_by);
    let email = arrived.email.as_ref().map(Email::as_str);
    let accounts: Vec<Uuid> = [held_by, begun_by].into_iter().flatten().map(|id| id.0).collect();
    let account = sqlx::query!(
        r#"select exists (select from users where email = $1) as "address!",
             exists (select from users where id = any ($2) and roles && array['admin', 'owner']) as "staff!""#,
        email,
        &accounts,
    );
    let account = account.fetch_one(&mut *connection).await?;
    let proved = match &arrived.email {
        Some(email) => domain_proved(connection, entrance.id, domain_of(email)).await?,
        None => false,
    };
    Ok(Known {
        held_by,
        staff: account.staff,
        domain_proved: proved,
        address: account.address,
        place: place_of(connection, entrance.id, opened, email).await?,
    })
}

/// It opened its account just now; the address it has there may be another one by now.
async fn used(context: &Context, entrance: &Entrance, arrived: &Arrived) -> Result<()> {
    sqlx::query!(
        "update institution_identities set last_used_at = $4, email = coalesce($5, email)
         where institution_id = $1 and issuer = $2 and subject = $3",
        entrance.id,
        arrived.issuer,
        arrived.subject,
        context.app.clock.real_now(),
        arrived.email.as_ref().map(Email::as_str),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// Connects it to the own account, which has a seat from now on.
async fn connect(context: &Context, entrance: &Entrance, arrived: &Arrived) -> Result<()> {
    let signed_in = context.require_verified()?;
    let person = signed_in.id;
    let mut work = context.begin().await?;
    let institution = locked_for_others(&mut work, entrance.id).await?;
    sign_in_holds(&mut work, signed_in).await?;
    let email = arrived.email.as_ref().ok_or_else(|| not_finished(context, "sso_no_address"))?.as_str();
    seat_take(&mut work, context, (&institution, person), (email, &arrived.name)).await?;
    let account = (arrived.issuer.as_str(), arrived.subject.as_str(), email);
    if !link_store(&mut work, context, (institution.id, person), account).await? {
        return Err(oidc_held_elsewhere(&entrance.name).into());
    }
    let news = IdentityNews { user_id: person, provider: entrance.name.clone() };
    tell(&mut work, context, &AccountEvent::IdentityConnected(news)).await?;
    let after = Some(serde_json::json!({ "provider": entrance.way() }));
    let act = Act { act: "account.identity_connected", subject_id: Some(person.0), before: None, after };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    note(context, Event::SecondFactor, Some(person), "identity_connected");
    Ok(())
}

/// What a browser that was let in carries.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct SsoSession {
    pub token: String,
    /// Knows the browser again; opens nothing.
    pub device: String,
}

/// Opens the session of somebody whom an institution let in. It ends with the seat, so it is not opened for whoever
/// lost that a moment ago.
///
/// # Errors
/// 409 `sso_no_seat`.
pub async fn sso_session_open(
    context: &Context,
    institution: InstitutionId,
    user: UserId,
    agent: &str,
) -> Result<SsoSession> {
    let session = session_open(context, user, agent).await?;
    let mut work = context.begin().await?;
    let row = locked_for_others(&mut work, institution.0).await?;
    let opened = sqlx::query_scalar!("select id from sessions where token_hash = $1", secret_hash(&session.token));
    let opened = opened.fetch_one(&mut *work).await?;
    let place = place_of(&mut work, institution.0, Some(user), None).await?;
    if place != Place::Member {
        sessions_end(&mut work, context, user, &[SessionId(opened)]).await?;
        work.commit().await?;
        return Err(refusals::sso_no_seat(&row.name).into());
    }
    let noted =
        sqlx::query!("insert into sso_sessions (session_id, institution_id) values ($1, $2)", opened, institution.0);
    noted.execute(&mut *work).await?;
    work.commit().await?;
    Ok(SsoSession { token: session.token, device: device_note(context, user).await? })
}
