//! Confirming an address: the mail's link makes an account of a registration. Whoever confirms gets what that person
//! typed; every other registration and every sign-in of the address ends, so that somebody who typed it before its
//! owner came keeps nothing.

use super::{
    accounts::{email_proved, sign_ins_revoke},
    birth_dates::{birth_date_open, birth_date_seal},
    email_links::{LinkPurpose, link_use},
    family::sign_in_confirm,
    me::me_of,
    passwords::password_verify,
    places::network_note,
    referrals::referral_note,
    secrets::secret_hash,
};
use domain::{
    identity::{
        Password, Role,
        events::{AccountEvent, AccountNews, Registered},
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

/// Confirms the address a link was sent to, and makes the account. Needs no sign-in: the mail may be opened on another
/// device. Pages ask for the password of the registration once more, because whoever only owns the address may not know
/// that somebody else typed it; a program shows the token alone.
///
/// # Errors
/// 410 `link_no_longer_valid`, 422 `password_wrong` (the link stays good), 429 after ten tries a minute.
pub async fn email_verify(context: &Context, token: &str, password: Option<&str>) -> Result<UserId> {
    if password.is_some() && !context.ip.is_empty() {
        limit_take(&context.app, Limit::Login, &context.ip).await?;
    }
    let hash = secret_hash(token);
    let waiting = sqlx::query_scalar!(
        "select password_hash from registrations where token_hash = $1 and expires_at > $2",
        hash,
        context.now()
    )
    .fetch_optional(context.writes())
    .await?;
    if waiting.is_none()
        && let Some(child) = sign_in_confirm(context, token, password).await?
    {
        network_note(context, child).await?;
        note(context, Event::Confirmed, Some(child), "child");
        return Ok(child);
    }
    let mut transaction = context.begin().await?;
    let user = match waiting {
        Some(stored) => {
            same_password(context, password, &stored).await?;
            account_make(&mut transaction, context, &hash).await?
        }
        None => former(&mut transaction, context, token, password).await?,
    };
    others_end(&mut transaction, context, user).await?;
    tell(&mut transaction, context, &AccountEvent::EmailVerified(AccountNews { user_id: user })).await?;
    transaction.commit().await?;
    network_note(context, user).await?;
    note(context, Event::Confirmed, Some(user), "link");
    Ok(user)
}

/// Where the person behind a registration's link was going; none for links that know nothing of it. Read before the
/// link is used, since the registration ends with it.
pub async fn destination_of(context: &Context, token: &str) -> Result<Option<String>> {
    let next = sqlx::query_scalar!(
        "select next from registrations where token_hash = $1 and expires_at > $2",
        secret_hash(token),
        context.now()
    );
    Ok(next.fetch_optional(context.writes()).await?.filter(|next| !next.is_empty()))
}

/// Sends the verification mail again to somebody with an account whose address is not confirmed; earlier links stay
/// good until their time.
///
/// # Errors
/// 409 `email_already_verified`, 429 after five an hour.
pub async fn verification_resend(context: &Context) -> Result<()> {
    let person = context.require_person()?;
    let me = me_of(context.writes(), person.id).await?;
    if me.email_verified {
        return Err(refusals::email_already_verified().into());
    }
    limit_take(&context.app, Limit::PasswordReset, &person.id.to_string()).await?;
    let mut transaction = context.begin().await?;
    let event = AccountEvent::ConfirmationAsked(AccountNews { user_id: person.id });
    tell(&mut transaction, context, &event).await?;
    transaction.commit().await?;
    Ok(())
}

async fn same_password(context: &Context, typed: Option<&str>, stored: &str) -> Result<()> {
    let Some(typed) = typed else { return Ok(()) };
    let typed = Password::parse_typed(typed)?;
    match password_verify(&context.app, &typed, Some(stored)).await? {
        Some(_) => Ok(()),
        None => {
            note(context, Event::SignInRefused, None, "wrong_registered_password");
            Err(refusals::registered_password_wrong().into())
        }
    }
}

/// The account of a registration. An account of before whose address nobody confirmed is taken over with all its facts.
async fn account_make(transaction: &mut Transaction<'_, Postgres>, context: &Context, link: &[u8]) -> Result<UserId> {
    let made = sqlx::query!(
        r#"with waiting as (
           delete from registrations where token_hash = $1 and expires_at > $2
           returning id, email, password_hash, role, display_name, birth_date, birth_date_sealed, time_zone, locale,
             currency, referral_code, refused_role
         )
         insert into users (id, email, email_verified_at, password_hash, roles, display_name, birth_date,
           birth_date_sealed, time_zone, locale, currency, created_at)
         select id, email, $2, password_hash, array[role], display_name, birth_date, birth_date_sealed, time_zone,
           locale, currency, $2
         from waiting
         on conflict (email) do update set
           email_verified_at = excluded.email_verified_at, password_hash = excluded.password_hash,
           roles = excluded.roles, display_name = excluded.display_name, birth_date = excluded.birth_date,
           birth_date_sealed = excluded.birth_date_sealed, time_zone = excluded.time_zone, locale = excluded.locale,
           currency = excluded.currency
         where users.email_verified_at is null and users.suspended_at is null and users.deleted_at is null
         returning id, roles[1] as "role!", time_zone, locale, currency, birth_date_sealed,
           (select id from waiting) as "registration!", (select referral_code from waiting) as "referral_code!",
           (select refused_role from waiting) as "refused_role!""#,
        link,
        context.now(),
    )
    .fetch_optional(&mut **transaction)
    .await?;
    let made = made.ok_or_else(refusals::confirmation_no_longer_valid)?;
    if let Some(sealed) = made.birth_date_sealed.filter(|_| made.id != made.registration) {
        // Sealed for an account of the registration's id, and taken over by another.
        let born = birth_date_open(&context.app, made.registration, &sealed).await?;
        let born = birth_date_seal(&context.app, UserId(made.id), born).await?;
        sqlx::query!("update users set birth_date_sealed = $2 where id = $1", made.id, born)
            .execute(&mut **transaction)
            .await?;
    }
    referral_note(transaction, context, UserId(made.id), &made.referral_code).await?;
    // Here and not when the form comes: strangers write nothing into what is kept for years.
    if !made.refused_role.is_empty() {
        let after = Some(json!({ "asked_for": made.refused_role }));
        let act = Act { act: "account.role_refused", subject_id: Some(made.id), before: None, after };
        audit_append(transaction, context, act).await?;
    }
    let news = Registered {
        user_id: UserId(made.id),
        role: Role::parse(&made.role).unwrap_or(Role::Student),
        time_zone: made.time_zone,
        locale: made.locale,
        currency: made.currency,
    };
    let user = news.user_id;
    tell(transaction, context, &AccountEvent::Registered(news)).await?;
    Ok(user)
}

/// An account that was made before registrations waited apart, or whose owner asked for another link.
async fn former(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    token: &str,
    password: Option<&str>,
) -> Result<UserId> {
    // A wrong password rolls the use of the link back.
    let user = link_use(transaction, context, token, LinkPurpose::VerifyEmail).await?;
    let stored = sqlx::query_scalar!(
        "update users set email_verified_at = coalesce(email_verified_at, $2) where id = $1 returning password_hash",
        user,
        context.now()
    );
    let stored = stored.fetch_one(&mut **transaction).await?;
    same_password(context, password, &stored).await?;
    Ok(UserId(user))
}

/// What others began with this address is over: their registrations, links and sign-ins.
pub(super) async fn others_end(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
) -> Result<()> {
    sqlx::query!("delete from registrations r using users u where u.id = $1 and r.email = u.email", user.0)
        .execute(&mut **transaction)
        .await?;
    email_proved(transaction, user).await?;
    sqlx::query!("update email_tokens set used_at = $2 where user_id = $1 and used_at is null", user.0, context.now())
        .execute(&mut **transaction)
        .await?;
    sign_ins_revoke(transaction, user.0, context.app.clock.real_now()).await
}
