//! What is taken away when an account ends, and what stays without its person.
//!
//! The row of the account stays, as nobody's: reviews, lessons and the ledger go on naming its id, which nothing leads
//! back from. Whose data was erased is written down, so that it is erased again when a backup of before is restored.

use domain::{
    identity::{
        email_of_nobody,
        privacy::{
            FORMER_MEMBER,
            events::{Left, PrivacyEvent},
        },
    },
    ids::UserId,
    money::{AccountKind, AccountRef, Currency, Journal, JournalKind},
};
use money::ledger::{JournalLinks, journals_post};
use spine::{
    Context, Error, Result,
    audit::Act,
    security::{Event, note},
    unit::Unit,
};
use uuid::Uuid;

/// What happens to the rows of each table that hold something of the person `$1`; read by the test that walks the
/// schema. The account itself is [`person_erase`]'s.
pub const ERASED: &[(&str, &str)] = &[
    ("sessions", "delete from sessions where user_id = $1"),
    ("refresh_tokens", "delete from refresh_tokens where user_id = $1"),
    ("email_tokens", "delete from email_tokens where user_id = $1"),
    ("registrations", "delete from registrations where email = (select email from users where id = $1)"),
    ("email_changes", "delete from email_changes where user_id = $1"),
    ("passkeys", "delete from passkeys where user_id = $1"),
    ("phones", "delete from phones where user_id = $1"),
    ("phone_codes", "delete from phone_codes where user_id = $1"),
    ("favourites", "delete from favourites where user_id = $1"),
    ("viewed_tutors", "delete from viewed_tutors where user_id = $1"),
    ("saved_searches", "delete from saved_searches where user_id = $1"),
    ("calendar_feeds", "delete from calendar_feeds where user_id = $1"),
    ("tutor_edits", "delete from tutor_edits where tutor_id in (select id from tutors where user_id = $1)"),
    // The sweep takes the bytes away, and then the row.
    ("uploads", "update uploads set ends_at = least(ends_at, created_at) where owner_id = $1"),
    ("series", "update series set topic = '', goals = '' where student_id = $1 and (topic <> '' or goals <> '')"),
    ("totp_secrets", "delete from totp_secrets where user_id = $1"),
    ("known_places", "delete from known_places where user_id = $1"),
    ("child_sign_ins", "delete from child_sign_ins where child_id = $1"),
    ("family_codes", "delete from family_codes where maker_id = $1"),
    ("idempotency_keys", "delete from idempotency_keys where user_id = $1"),
    ("mails", "delete from mails where user_id = $1 or recipient = (select email from users where id = $1)"),
    ("privacy_exports", "delete from privacy_exports where user_id = $1"),
    ("availability", "delete from availability where tutor_id in (select id from tutors where user_id = $1)"),
    ("time_claims", "delete from time_claims where person_id = $1"),
    ("bookings", "update bookings set topic = '', goals = '' where student_id = $1 and (topic <> '' or goals <> '')"),
    (
        "tutors",
        "update tutors set headline = '', bio = '', country = null, languages = '{}', education = '',
           certifications = '{}', meeting_link = '', video_upload_id = null, search = '', search_text = '',
           version = version + 1
         where user_id = $1",
    ),
];

/// Makes an account nobody's, in the caller's transaction. What is left in its wallets goes to the platform: whoever
/// calls this has asked whether it may.
pub(super) async fn person_erase(unit: &mut Unit<'_>, user: UserId) -> Result<()> {
    let now = unit.context().now();
    forfeit(unit, user).await?;
    for (_, sql) in ERASED {
        sqlx::query(*sql).bind(user.0).execute(&mut **unit.work()).await?;
    }
    let erased = sqlx::query!(
        "update users set email = $2, email_verified_at = null, password_hash = '-', roles = '{student}',
           display_name = $3, birth_date = null, birth_date_sealed = null, country = null, picture = null,
           time_zone = 'UTC', deleted_at = coalesce(deleted_at, $4)
         where id = $1",
        user.0,
        email_of_nobody(user),
        FORMER_MEMBER,
        now,
    );
    erased.execute(&mut **unit.work()).await?;
    sqlx::query!("delete from deletion_requests where user_id = $1", user.0).execute(&mut **unit.work()).await?;
    sqlx::query!("insert into erasures (user_id, erased_at) values ($1, $2) on conflict do nothing", user.0, now)
        .execute(&mut **unit.work())
        .await?;
    unit.tell(&PrivacyEvent::Erased(Left { user_id: user }))?;
    unit.audit(Act { act: "privacy.erased", subject_id: Some(user.0), before: None, after: None });
    note(unit.context(), Event::Erased, Some(user), "asked");
    Ok(())
}

/// What is free in the person's accounts becomes the platform's.
async fn forfeit(unit: &mut Unit<'_>, user: UserId) -> Result<()> {
    let free = sqlx::query!(
        "select kind, currency, balance from accounts
         where holder_id = $1 and balance > 0 and kind in ('wallet', 'promo', 'earning_available')",
        user.0
    );
    let mut journals = Vec::new();
    for row in free.fetch_all(&mut **unit.work()).await? {
        let kind = AccountKind::parse(&row.kind).ok_or_else(|| Error::unexpected("stored account is unknown"))?;
        let currency = Currency::parse(&row.currency)?;
        let (from, to) =
            (AccountRef::of(kind, user, currency), AccountRef::platform(AccountKind::PlatformFee, currency));
        let journal = Journal::between(JournalKind::Forfeit, from, to, row.balance);
        journals.push(journal.map_err(|fault| Error::Unexpected(Box::new(fault)))?);
    }
    let context = unit.context();
    journals_post(unit.work(), context, &journals, JournalLinks::default()).await?;
    Ok(())
}

/// Everybody whose data was erased, the oldest first: what an operator keeps beside the backups.
pub async fn erasures(context: &Context) -> Result<Vec<UserId>> {
    context.require_staff()?;
    let all = sqlx::query_scalar!("select user_id from erasures order by erased_at, user_id");
    Ok(all.fetch_all(context.writes()).await?.into_iter().map(UserId).collect())
}

/// Erases again, after a backup of before was restored, whoever is named or stands in the database's own list; answers
/// how many that were. An account that is not here, or that is erased already, is passed over.
pub async fn erasures_replay(context: &Context, named: &[UserId]) -> Result<usize> {
    context.require_staff()?;
    let mut all: Vec<Uuid> = named.iter().map(|user| user.0).collect();
    all.extend(erasures(context).await?.into_iter().map(|user| user.0));
    let back = sqlx::query_scalar!(
        "select id from users where id = any($1) and (deleted_at is null or display_name <> $2) order by id",
        &all,
        FORMER_MEMBER,
    );
    let back = back.fetch_all(context.writes()).await?;
    for user in &back {
        let mut unit = Unit::begin(context, None).await?;
        let done = person_erase(&mut unit, UserId(*user)).await;
        unit.finish(done).await?;
    }
    Ok(back.len())
}
