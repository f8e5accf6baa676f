//! The end of the credit for another trial: what is left of it goes back.

use crate::booking::BookingJob;
use domain::{
    growth::campaign_given::{ends_with, promo_ended},
    ids::{BookingId, UserId},
    money::{Currency, Money},
};
use money::ledger::{JournalLinks, journal_post};
use spine::{Context, Error, Result, job::Job};

/// Takes back what is left when the time of the credit is over. Run twice, the second run finds it done.
pub struct EndTrialCredit;

impl Job for EndTrialCredit {
    const KIND: &'static str = "EndTrialCredit";
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        end_credit(context, job.booking_id).await
    }
}

async fn end_credit(context: &Context, booking: BookingId) -> Result<()> {
    let mut work = context.begin().await?;
    let row = sqlx::query!(
        r#"select r.payer_id, r.amount, r.currency,
             coalesce((select a.balance from accounts a where a.id = account_id('promo', r.payer_id, r.currency)), 0)
               as "balance!",
             coalesce((select -sum(l.amount) from journals j join postings l on l.journal_id = j.id
               where l.account_id = account_id('promo', r.payer_id, r.currency) and j.kind = 'promo_use'
                 and j.created_at >= r.given_at), 0)::bigint as "used!"
           from trial_replacements r where r.booking_id = $1 and r.taken_at is null and r.ends_at <= $2 for update"#,
        booking.0,
        context.now()
    );
    let Some(row) = row.fetch_optional(&mut *work).await? else { return Ok(()) };
    let back = ends_with(row.amount, row.used, row.balance);
    sqlx::query!(
        "update trial_replacements set taken_at = $2, taken_back = $3 where booking_id = $1",
        booking.0,
        context.now(),
        back
    )
    .execute(&mut *work)
    .await?;
    if back > 0 {
        let amount = Money::new(back, Currency::parse(&row.currency)?);
        let journal = promo_ended(UserId(row.payer_id), amount);
        let journal = journal.map_err(|fault| Error::unexpected(format!("the end of a trial's credit: {fault}")))?;
        let links = JournalLinks { about_id: Some(booking.0), ..JournalLinks::default() };
        journal_post(&mut work, context, &journal, links).await?;
    }
    Ok(work.commit().await?)
}
