//! Registration (ID1). Somebody who types a known address learns nothing about it: the answer, the statements and the
//! work are the same. A registration is no account and opens nothing; the mail decides what comes of it, and only the
//! owner of the address reads that.

use super::{
    birth_dates::birth_date_seal,
    passwords::{password_hash, password_verify},
};
use chrono::Duration;
use domain::{
    Refusal,
    identity::{
        Email, Owner, Password, RegisterAnswer, RegisterRequest, Registration, Role, UserSummary,
        events::{AccountEvent, Registered, RegistrationNews},
        link_life::VERIFY_EMAIL_HOURS,
        refusals,
    },
    ids::UserId,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
    rate_limits::{Limit, limit_take},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Registrations that wait for their link at a time: strangers make them, and each is kept for days and mailed. Some
/// twenty megabytes.
const WAITING_MAX: i64 = 50_000;
/// Those of one address: more than a form of it is sent by any person, and more than are mailed in an hour.
const EMAIL_MAX: i64 = 60;
/// Those of one network: a school signs up together, and no network fills the place of all.
const NETWORK_MAX: i64 = 1_000;
/// From how many on a neighbourhood of networks stands out when there is no room for anybody.
const STANDS_OUT: i64 = 100;

/// Makes room for one more, whoever it is for, before anything is hashed (S1): of an address and of a network that has
/// its most, and of the neighbourhood that has more than any other where there is room for nobody. What goes is the
/// oldest of them that was mailed to nobody, then the oldest. Only where none stands out is somebody refused.
async fn room_for_one_more(context: &Context, email: &Email) -> Result<()> {
    sqlx::query!(
        "delete from registrations where id in (select id from registrations where id in (
           (select own.id from (select id, token_hash, created_at, count(*) over (partition by network) as of_network
              from registrations where email = $1) own
            order by own.of_network desc, own.token_hash is null desc, own.created_at, own.id
            limit greatest((select count(*) from registrations where email = $1) - $3::bigint + 1, 0))
           union all
           (select id from registrations where network = $2
            order by created_at, id
            limit greatest((select count(*) from registrations where network = $2 and $2 <> '') - $4::bigint + 1, 0))
         ) order by id for update skip locked)",
        email.as_str(),
        context.ip,
        EMAIL_MAX,
        NETWORK_MAX,
    )
    .execute(context.writes())
    .await?;
    let full = sqlx::query_scalar!(
        r#"select count(*) >= $2 as "full!" from (select from registrations where expires_at > $1 limit $2) waiting"#,
        context.now(),
        WAITING_MAX,
    );
    if !full.fetch_one(context.writes()).await? {
        return Ok(());
    }
    // As many at once as make it stand out: the next ones find room without counting everybody again.
    let gone = sqlx::query!(
        r"with waiting as (
            select id, created_at, case when network like '%:%' then substring(network from '^[^:]*:[^:]*:[^:]*')
              else regexp_replace(network, '\.\d+$', '') end as place
            from registrations where expires_at > $1),
          crowd as (select place from waiting group by place having count(*) > $2 order by count(*) desc, place limit 1)
          delete from registrations where id in (select id from registrations where id in (
            select w.id from waiting w join crowd c on c.place = w.place order by w.created_at, w.id limit $2)
          order by id for update skip locked)",
        context.now(),
        STANDS_OUT,
    )
    .execute(context.writes())
    .await?
    .rows_affected();
    if gone == 0 {
        tracing::error!(most = WAITING_MAX, "more registrations wait than may: nobody else can register");
        return Err(refusals::sign_in_busy().after_seconds(60).into());
    }
    metrics::counter!("registrations_crowded_out_total").increment(gone);
    tracing::warn!(gone, "registrations of the network that has most made room for others");
    Ok(())
}

/// Notes a registration and has its mail sent. `form` names the form it was typed into: the same one sent twice is one
/// registration.
///
/// # Errors
/// 422 by field, 403 `age_parent_required`, 429 `rate_limited` (five a minute per address of the client), 503
/// `sign_in_busy`.
pub async fn register(context: &Context, request: RegisterRequest, form: Option<Uuid>) -> Result<RegisterAnswer> {
    let registration = Registration::parse(&request, context.now())?;
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::Register, &context.ip).await?;
    }
    room_for_one_more(context, &registration.email).await?;
    let hash = password_hash(&context.app, &registration.password).await?;
    let id = context.new_id();
    if !store(context, &registration, (id, &hash), form).await? && !sent_before(context, &registration, form).await? {
        // The form came back with another password in it: the last one typed is the one that counts.
        store(context, &registration, (id, &hash), None).await?;
    }
    note(context, Event::Registered, None, "check_your_mail");
    Ok(RegisterAnswer::check_your_mail(&registration.email))
}

/// Creates a verified account with any role: the command line's way to the first admin. It says nothing of a date of
/// birth.
///
/// # Errors
/// 422 for the address or the password, 409 `email_taken`. Not for use behind a public route: it tells whether an
/// address is known.
pub async fn user_create(context: &Context, email: &str, password: &str, role: Role) -> Result<UserSummary> {
    let email = Email::parse(email)?;
    let password = Password::parse_new(password, &Owner::of(Some(&email), ""))?;
    let hash = password_hash(&context.app, &password).await?;
    let id = UserId(context.new_id());
    let name: String = email.as_str().split('@').next().unwrap_or("operator").chars().take(80).collect();
    let mut transaction = context.begin().await?;
    let stored = sqlx::query!(
        "insert into users (id, email, email_verified_at, password_hash, roles, display_name, time_zone, locale,
           created_at)
         values ($1, $2, $3, $4, $5, $6, 'UTC', 'en', $3) on conflict (email) do nothing",
        id.0,
        email.as_str(),
        context.now(),
        hash,
        &[role.code().to_owned()],
        name,
    )
    .execute(&mut *transaction)
    .await?;
    if stored.rows_affected() == 0 {
        return Err(refusals::email_taken().into());
    }
    let after = json!({ "role": role.code() });
    let act = Act { act: "account.create", subject_id: Some(id.0), before: None, after: Some(after) };
    audit_append(&mut transaction, context, act).await?;
    let event = AccountEvent::Created(Registered {
        user_id: id,
        role,
        time_zone: "UTC".into(),
        locale: "en".into(),
        currency: "USD".into(),
    });
    tell(&mut transaction, context, &event).await?;
    transaction.commit().await?;
    Ok(UserSummary { id, email: email.as_str().to_owned(), roles: vec![role], email_verified: true })
}

/// The account with that address, for the command line. 404 when there is none; not for use behind a public route.
pub async fn user_find(context: &Context, email: &str) -> Result<UserId> {
    let email = Email::parse(email)?;
    let found = sqlx::query_scalar!("select id from users where email = $1 and deleted_at is null", email.as_str());
    let found = found.fetch_optional(context.writes()).await?;
    found.map(UserId).ok_or_else(|| Refusal::not_found("account").into())
}

/// False when this form was stored before.
async fn store(
    context: &Context,
    registration: &Registration,
    (id, hash): (Uuid, &str),
    form: Option<Uuid>,
) -> Result<bool> {
    let born = birth_date_seal(&context.app, UserId(id), registration.birth_date.date()).await?;
    let mut transaction = context.begin().await?;
    if !insert(&mut transaction, context, registration, (id, hash, &born), form).await? {
        return Ok(false);
    }
    let news = RegistrationNews { registration_id: id };
    tell(&mut transaction, context, &AccountEvent::RegistrationAsked(news)).await?;
    transaction.commit().await?;
    Ok(true)
}

async fn insert(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    registration: &Registration,
    (id, hash, born): (Uuid, &str, &[u8]),
    form: Option<Uuid>,
) -> Result<bool> {
    let stored = sqlx::query!(
        "insert into registrations (id, email, password_hash, role, display_name, birth_date_sealed, time_zone, locale,
           currency, network, form_key, created_at, expires_at, next, referral_code, refused_role)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict (email,
           form_key) do nothing",
        id,
        registration.email.as_str(),
        hash,
        registration.role.code(),
        registration.display_name.as_str(),
        born,
        registration.time_zone.name(),
        registration.locale,
        registration.currency.code(),
        context.ip,
        form,
        context.now(),
        context.now() + Duration::hours(VERIFY_EMAIL_HOURS),
        registration.next,
        registration.referral_code,
        registration.refused_role.as_deref().unwrap_or_default(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(stored.rows_affected() == 1)
}

/// Whether what this form brought before has the same password: then nothing is new.
async fn sent_before(context: &Context, registration: &Registration, form: Option<Uuid>) -> Result<bool> {
    let stored = sqlx::query_scalar!(
        "select password_hash from registrations where email = $1 and form_key = $2",
        registration.email.as_str(),
        form,
    )
    .fetch_optional(context.writes())
    .await?;
    // Gone meanwhile: it was confirmed, or its time was over.
    let Some(stored) = stored else { return Ok(false) };
    Ok(password_verify(&context.app, &registration.password, Some(&stored)).await?.is_some())
}
