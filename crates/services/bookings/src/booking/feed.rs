//! A person's lessons as an address that their calendar subscribes to.
//!
//! The address is a secret: whoever knows it reads the lessons, and a new one makes the old one worthless. It is stored
//! as a hash to find it by, and sealed, so that its owner can be shown it again.

use super::{
    invitation::{Entry, calendar_of},
    rows::select_booking,
    view::name_in,
};
use chrono::Duration;
use domain::{Refusal, ids::BookingId};
use identity::secrets::{Secret, secret_hash, secret_new};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
    sealing::{Place, SealedColumn, seal, unseal},
};
use uuid::Uuid;
use words::Locale;

/// How far back the lessons of a feed reach.
const BACK_DAYS: i64 = 60;
/// Most lessons in one, the soonest first.
const MOST: i64 = 1_000;
/// Where the secret is sealed.
const COLUMN: (&str, &str) = ("calendar_feeds", "secret_sealed");

/// The sealed secrets.
pub const fn sealed_column() -> SealedColumn {
    SealedColumn::new(COLUMN.0, "user_id", COLUMN.1)
}

/// The address of the reader's own feed; made when it is asked for first.
pub async fn feed_address(context: &Context) -> Result<String> {
    let person = context.require_person()?.id.0;
    let kept = sqlx::query_scalar!("select secret_sealed from calendar_feeds where user_id = $1", person);
    let sealed = match kept.fetch_optional(context.writes()).await? {
        Some(sealed) => sealed,
        None => {
            let (made, sealed) = secret_of(context, person).await?;
            // Of two that ask first, one makes it.
            sqlx::query_scalar!(
                "insert into calendar_feeds (user_id, secret_hash, secret_sealed, made_at) values ($1, $2, $3, $4)
                 on conflict (user_id) do update set made_at = calendar_feeds.made_at returning secret_sealed",
                person,
                made.hash,
                sealed,
                context.now(),
            )
            .fetch_one(context.writes())
            .await?
        }
    };
    let secret = unseal(&context.app, Place::new(COLUMN.0, COLUMN.1, person), &sealed).await?;
    let secret = String::from_utf8(secret).map_err(|_| Error::unexpected("a feed's secret is no text"))?;
    Ok(address_of(context, &secret))
}

/// Another address; the one before answers nothing from now on.
pub async fn feed_rotate(context: &Context) -> Result<String> {
    let person = context.require_person()?.id.0;
    limit_take(&context.app, Limit::OwnData, &person.to_string()).await?;
    let (made, sealed) = secret_of(context, person).await?;
    let mut work = context.begin().await?;
    sqlx::query!(
        "insert into calendar_feeds (user_id, secret_hash, secret_sealed, made_at) values ($1, $2, $3, $4)
         on conflict (user_id) do update set secret_hash = excluded.secret_hash,
           secret_sealed = excluded.secret_sealed, made_at = excluded.made_at",
        person,
        made.hash,
        sealed,
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    let act = Act { act: "calendar.feed_rotate", subject_id: Some(person), before: None, after: None };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    Ok(address_of(context, &made.token))
}

async fn secret_of(context: &Context, person: Uuid) -> Result<(Secret, Vec<u8>)> {
    let made = secret_new()?;
    let sealed = seal(&context.app, Place::new(COLUMN.0, COLUMN.1, person), made.token.as_bytes()).await?;
    Ok((made, sealed))
}

fn address_of(context: &Context, secret: &str) -> String {
    format!("{}/api/v1/calendar/{secret}.ics", context.app.settings.public_url)
}

/// The lessons behind an address, in their owner's language: those that stand or are asked for, and those held of late.
///
/// # Errors
/// 404 for an address that is none, or none any more.
pub async fn feed_file(context: &Context, secret: &str) -> Result<String> {
    let owner = sqlx::query!(
        "select u.id, u.locale from calendar_feeds f join users u on u.id = f.user_id
         where f.secret_hash = $1 and u.deleted_at is null and u.suspended_at is null",
        secret_hash(secret),
    );
    let owner = owner.fetch_optional(context.reads()).await?.ok_or_else(|| Refusal::not_found("calendar"))?;
    let now = context.now();
    let rows = select_booking!(
        "where b.id in (
             select id from bookings where student_id = $1 and starts_at > $2
               and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
             union all
             select id from bookings where tutor_user_id = $1 and starts_at > $2
               and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
               and coalesce(approval, 'approved') = 'approved')
         order by b.starts_at desc, b.id limit $3",
        owner.id,
        now - Duration::days(BACK_DAYS),
        MOST,
    )
    .fetch_all(context.reads())
    .await?;
    let settings = &context.app.settings;
    let mut events = Vec::with_capacity(rows.len());
    for row in rows {
        let entry = Entry {
            id: BookingId(row.id),
            version: row.version,
            session: row.state()?.tuple.session(),
            start: row.starts_at,
            end: row.ends_at,
            subject: &name_in(&row.subject_names, &owner.locale),
            counterpart: if row.tutor_user_id == owner.id { &row.student_name } else { &row.tutor_name },
            meeting_link: &row.tutor_meeting_link,
        };
        events.push(entry.event(Locale::of(&owner.locale), (&settings.public_url, settings.host()), now).1);
    }
    Ok(calendar_of("PUBLISH", events))
}
