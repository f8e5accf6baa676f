//! What is taken away when an account ends, and what stays without its person.
//!
//! The row of the account stays, as nobody's: reviews, lessons and the ledger go on naming its id, which nothing leads
//! back from. Whose data was erased is written down, so that it is erased again when a backup of before is restored.

use domain::{
    identity::{
        Role, email_of_nobody,
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
    ("socket_tickets", "delete from socket_tickets where user_id = $1"),
    (
        "messages",
        "update messages set text_sealed = null, deleted_at = now() where sender_id = $1 and text_sealed is not null",
    ),
    ("notices", "delete from notices where user_id = $1"),
    ("notice_preferences", "delete from notice_preferences where user_id = $1"),
    ("message_reactions", "delete from message_reactions where user_id = $1"),
    ("help_requests", "delete from help_requests where student_id = $1"),
    ("help_offers", "delete from help_offers where tutor_id in (select id from tutors where user_id = $1)"),
    ("student_profiles", "delete from student_profiles where user_id = $1"),
    ("member_profiles", "delete from member_profiles where user_id = $1"),
    ("tutor_rates", "delete from tutor_rates where tutor_id in (select id from tutors where user_id = $1)"),
    ("user_skills", "delete from user_skills where user_id = $1"),
    (
        "skill_verifications",
        "update skill_verifications set evidence = '', appeal = case when appeal is null then null else '' end
         where user_id = $1",
    ),
    ("skill_assessments", "update skill_assessments set comment = '' where assessor_id = $1"),
    ("favourites", "delete from favourites where user_id = $1"),
    ("viewed_tutors", "delete from viewed_tutors where user_id = $1"),
    ("saved_searches", "delete from saved_searches where user_id = $1"),
    ("calendar_feeds", "delete from calendar_feeds where user_id = $1"),
    ("tutor_edits", "delete from tutor_edits where tutor_id in (select id from tutors where user_id = $1)"),
    (
        "lesson_notes",
        "with gone as (
           delete from lesson_notes where booking_id in (select id from bookings where student_id = $1)
         )
         update lesson_notes set private_sealed = null
         where booking_id in (select id from bookings where tutor_user_id = $1 and student_id <> $1)",
    ),
    ("lesson_materials", "delete from lesson_materials where added_by = $1"),
    // The sweep takes the bytes away, and then the row.
    ("uploads", "update uploads set ends_at = least(ends_at, created_at) where owner_id = $1"),
    ("series", "update series set topic = '', goals = '' where student_id = $1 and (topic <> '' or goals <> '')"),
    (
        "review_votes",
        "with gone as (delete from review_votes where user_id = $1 returning review_id)
         update reviews set helpful = helpful - 1 where id in (select review_id from gone)",
    ),
    ("group_lessons", "update group_lessons set title = '-', about = '' where tutor_user_id = $1"),
    ("group_seats", "delete from group_seats where student_id = $1 and offer_id is not null"),
    ("waitlist_entries", "delete from waitlist_entries where user_id = $1 or tutor_user_id = $1"),
    ("payout_methods", "delete from payout_methods where user_id = $1"),
    ("payouts", "update payouts set holder = '', account = '', account_sealed = null where user_id = $1"),
    (
        "refunds",
        "update refunds set asked_reason = case when asked_reason is null then null else '' end, answer = ''
         where payer_id = $1",
    ),
    (
        "package_gifts",
        "update package_gifts set email = '', message = ''
         where giver_id = $1 or (claimed_at is null and email = (select email from users where id = $1))",
    ),
    ("totp_secrets", "delete from totp_secrets where user_id = $1"),
    ("referrals", "delete from referrals where user_id = $1"),
    ("identities", "delete from identities where user_id = $1"),
    ("oidc_flows", "delete from oidc_flows where user_id = $1"),
    ("api_keys", "delete from api_keys where user_id = $1"),
    ("impersonations", "delete from impersonations where user_id = $1"),
    ("known_places", "delete from known_places where user_id = $1"),
    ("child_sign_ins", "delete from child_sign_ins where child_id = $1"),
    ("family_codes", "delete from family_codes where maker_id = $1"),
    ("idempotency_keys", "delete from idempotency_keys where user_id = $1"),
    (
        "mails",
        "delete from mails where user_id = $1 or user_id is null and recipient = (select email from users
      where id = $1)",
    ),
    ("privacy_exports", "delete from privacy_exports where user_id = $1"),
    ("availability", "delete from availability where tutor_id in (select id from tutors where user_id = $1)"),
    ("time_claims", "delete from time_claims where person_id = $1"),
    // Words of the person: what a lesson was to be about, and why somebody cancelled or declined.
    (
        "bookings",
        "update bookings set topic = case when student_id = $1 then '' else topic end,
           goals = case when student_id = $1 then '' else goals end,
           reason = case when session_state = 'DECLINED' then case when tutor_user_id = $1 or payer_id = $1
             then null else reason end
             when cancelled_by = 'student' then case when student_id = $1 or payer_id = $1 then null else reason end
             when cancelled_by = 'tutor' then case when tutor_user_id = $1 then null else reason end end
         where (student_id = $1 or tutor_user_id = $1 or payer_id = $1)
           and (topic <> '' or goals <> '' or reason is not null)",
    ),
    (
        "tutors",
        "update tutors set headline = '', bio = '', country = null, languages = '{}', education = '',
           certifications = '{}', meeting_link = '', video_upload_id = null, experience = '[]', city = null,
             search = '', search_text = '',
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
    context.require_staff_of(Role::Compliance)?;
    let all = sqlx::query_scalar!("select user_id from erasures order by erased_at, user_id");
    Ok(all.fetch_all(context.writes()).await?.into_iter().map(UserId).collect())
}

/// Erases again, after a backup of before was restored, whoever is named or stands in the database's own list; answers
/// how many that were. An account that is not here, or that is erased already, is passed over.
pub async fn erasures_replay(context: &Context, named: &[UserId]) -> Result<usize> {
    context.require_staff_of(Role::Compliance)?;
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
