//! A trial with a tutor who was not the right one is replaced: credit for a lesson with another tutor, once.

use super::EndTrialCredit;
use crate::booking::{BookingJob, BookingRow, booking_lock, booking_seen, moment};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::trial::{
        CREDIT_DAYS, CREDIT_MAX, NotRight, ONCE_DAYS, ReplacementRequest, ReplacementView, TrialReplacement, Tried,
        events::{TrialEvent, TrialNews},
        refusals, replace, replace_until,
    },
    identity::family::refusals::parents_decide,
    ids::{BookingId, UserId},
    money::{Currency, Money, promo_credit::granted},
};
use money::{
    conversion::converted,
    ledger::{JournalLinks, journal_post},
};
use spine::{Context, Error, Result, attempts::attempted, audit::Act, job::job_new, unit::Unit};
use sqlx::PgConnection;
use uuid::Uuid;

/// Says that the tutor of a trial was not the right one: who paid for it is given what it cost for a lesson with
/// another tutor. Asked again it answers what was given.
///
/// # Errors
/// 404 for a lesson of others; 403 `replacement_payer_only` for its tutor and the staff, `age_parent_required` for a
/// child whose parent paid; 422 of [`ReplacementRequest::parse`]; 409 of [`replace`].
pub async fn replacement_ask(
    context: &Context,
    booking: BookingId,
    request: &ReplacementRequest,
) -> Result<TrialReplacement> {
    let person = context.require_person()?.id;
    let said = request.parse()?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = ask(&mut unit, (booking, person), &said).await;
        unit.finish(done).await
    })
    .await
}

async fn ask(
    unit: &mut Unit<'_>,
    (booking, person): (BookingId, UserId),
    (reason, words): &(NotRight, String),
) -> Result<TrialReplacement> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let row = booking_lock(unit.work(), context, booking).await?;
    payer_check(&row, person)?;
    if let Some(given) = given_of(unit.work(), booking).await? {
        return Ok(given);
    }
    // Replacements of one student queue here, so that of two trials one is replaced.
    sqlx::query!("select id from users where id = $1 for no key update", row.student_id)
        .fetch_one(&mut **unit.work())
        .await?;
    let (tried, most) = judged(unit.work(), &row, now).await?;
    let credit = replace(&tried, most, now)?;
    let given = TrialReplacement {
        booking_id: booking,
        reason: *reason,
        words: words.clone(),
        credit,
        given_at: now,
        ends_at: now + Duration::days(CREDIT_DAYS),
    };
    store(unit, &row, person, &given).await?;
    Ok(given)
}

/// Who paid for a trial asks for another one.
fn payer_check(row: &BookingRow, person: UserId) -> Result<()> {
    if row.payer_id.unwrap_or(row.student_id) == person.0 {
        return Ok(());
    }
    Err(if row.student_id == person.0 { parents_decide() } else { refusals::replacement_payer_only() }.into())
}

/// The trial as the rules see it, and the most that is given in its currency.
async fn judged(work: &mut PgConnection, row: &BookingRow, now: DateTime<Utc>) -> Result<(Tried, Money)> {
    let state = row.state()?;
    let currency = state.terms.total.currency;
    let found = sqlx::query!(
        r#"select exists (select from trial_replacements r
                          where r.student_id = $2 and r.given_at <= $3 and r.counts_until > $3) as "had_one!",
             coalesce((select sum(p.amount) from journals j join postings p on p.journal_id = j.id
                       join accounts a on a.id = p.account_id
                       where j.booking_id = $1 and j.kind = 'promo_use' and a.kind = 'wallet'), 0)::bigint as "gift!",
             coalesce((select s.amount - s.returned from lesson_sponsors s where s.booking_id = $1), 0)::bigint
               as "sponsored!""#,
        row.id,
        row.student_id,
        now,
    );
    let found = found.fetch_one(&mut *work).await?;
    let paid = row.total - row.refunded - found.gift - found.sponsored;
    let tried = Tried {
        trial: row.trial,
        session: state.tuple.session(),
        outcome: state.tuple.outcome(),
        dispute: state.tuple.dispute(),
        ended: row.ends_at,
        paid: Money::new(paid.max(0), currency),
        had_one: found.had_one,
    };
    let holder = (state.terms.payer, currency);
    let most = converted(work, holder, CREDIT_MAX).await?.map_or(CREDIT_MAX, |found| found.conversion.paid);
    Ok((tried, most))
}

async fn store(unit: &mut Unit<'_>, row: &BookingRow, payer: UserId, given: &TrialReplacement) -> Result<()> {
    let context = unit.context();
    sqlx::query!(
        "insert into trial_replacements (booking_id, student_id, payer_id, tutor_user_id, reason, words, amount,
           currency, given_at, ends_at, counts_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        row.id,
        row.student_id,
        payer.0,
        row.tutor_user_id,
        given.reason.code(),
        given.words,
        given.credit.minor,
        given.credit.currency.code(),
        given.given_at,
        given.ends_at,
        given.given_at + Duration::days(ONCE_DAYS),
    )
    .execute(&mut **unit.work())
    .await?;
    let journal = granted(&[(payer, given.credit)]);
    let journal = journal.map_err(|fault| Error::unexpected(format!("a trial's replacement: {fault}")))?;
    let links = JournalLinks { about_id: Some(row.id), ..JournalLinks::default() };
    journal_post(unit.work(), context, &journal, links).await?;
    let mut ending = job_new::<EndTrialCredit>(context, &BookingJob { booking_id: given.booking_id }, given.ends_at)?;
    ending.unique_key = Some(format!("EndTrialCredit:{}", row.id));
    unit.later(ending);
    let news = TrialNews { booking_id: given.booking_id, student_id: UserId(row.student_id), payer_id: payer };
    unit.tell(&TrialEvent::Replaced(news))?;
    // What was said lives as long as the account, the log for ever.
    let after = serde_json::json!({ "reason": given.reason, "credit": given.credit });
    unit.audit(Act { act: "trial.replace", subject_id: Some(row.id), before: None, after: Some(after) });
    Ok(())
}

/// Whether a trial can be replaced, and what was given when it was: for who learned or paid, and for the staff.
///
/// # Errors
/// 404 for a lesson of others; 403 `replacement_payer_only` for its tutor.
pub async fn replacement_get(context: &Context, booking: BookingId) -> Result<ReplacementView> {
    let person = context.require_person()?.id;
    let row = booking_seen(context, booking).await?;
    if row.tutor_user_id == person.0 {
        return Err(refusals::replacement_payer_only().into());
    }
    let none = ReplacementView { credit: None, open_until: None, given: None };
    if !row.trial {
        return Ok(none);
    }
    let mut connection = context.writes().acquire().await?;
    if let Some(given) = given_of(&mut connection, booking).await? {
        return Ok(ReplacementView { given: Some(given), ..none });
    }
    if payer_check(&row, person).is_err() {
        return Ok(none);
    }
    let now = moment(context);
    let (tried, most) = judged(&mut connection, &row, now).await?;
    Ok(replace(&tried, most, now).map_or(none.clone(), |credit| ReplacementView {
        credit: Some(credit),
        open_until: Some(replace_until(row.ends_at)),
        ..none
    }))
}

struct Stored {
    booking_id: Uuid,
    reason: String,
    words: String,
    amount: i64,
    currency: String,
    given_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

/// What was given for a trial.
async fn given_of(work: &mut PgConnection, booking: BookingId) -> Result<Option<TrialReplacement>> {
    let found = sqlx::query_as!(
        Stored,
        "select booking_id, reason, words, amount, currency, given_at, ends_at from trial_replacements
         where booking_id = $1",
        booking.0
    );
    let Some(found) = found.fetch_optional(work).await? else { return Ok(None) };
    let unread = || Error::unexpected(format!("stored reason {} of a replacement", found.reason));
    Ok(Some(TrialReplacement {
        booking_id: BookingId(found.booking_id),
        reason: NotRight::parse(&found.reason).ok_or_else(unread)?,
        words: found.words,
        credit: Money::new(found.amount, Currency::parse(&found.currency)?),
        given_at: found.given_at,
        ends_at: found.ends_at,
    }))
}
