//! What time does to credits: their owners are told 30, 7 and 1 days before a lot ends, and then what is left of it
//! goes back by a journal.

use crate::ledger::{JournalLinks, journals_close};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::UserId,
    money::credits::{ALERT_DAYS, alert, expired},
};
use spine::{
    Context, Error, Result,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
    unit::Unit,
};
use uuid::Uuid;

/// Lots of one look.
const BATCH: i64 = 500;

/// Tells and ends, every hour. A lot that fails is tried again the next time, and holds up no other one.
pub struct KeepCredits;

impl Job for KeepCredits {
    const KIND: &'static str = "KeepCredits";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut each = Each::default();
        end_due(context, &mut each).await?;
        tell_ending(context, &mut each).await?;
        each.done()
    }
}

async fn end_due(context: &Context, each: &mut Each) -> Result<()> {
    let mut after = (DateTime::<Utc>::UNIX_EPOCH, Uuid::nil());
    loop {
        let due = sqlx::query!(
            "select id, expires_at from credit_lots
             where left_amount > 0 and expires_at <= $1 and (expires_at, id) > ($2, $3)
             order by expires_at, id limit $4",
            context.now(),
            after.0,
            after.1,
            BATCH
        );
        let due = due.fetch_all(context.writes()).await?;
        let Some(last) = due.last().map(|lot| (lot.expires_at, lot.id)) else { return Ok(()) };
        for lot in &due {
            let ended = async {
                let mut unit = Unit::begin(context, None).await?;
                let ended = end(&mut unit, lot.id).await;
                unit.finish(ended).await
            };
            each.note("credit lot", lot.id, ended.await);
        }
        after = last;
    }
}

async fn end(unit: &mut Unit<'_>, id: Uuid) -> Result<()> {
    let now = unit.context().now();
    let lot = sqlx::query!(
        "select owner_id, left_amount from credit_lots where id = $1 and left_amount > 0 and expires_at <= $2
         for update",
        id,
        now
    );
    let Some(lot) = lot.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    sqlx::query!("update credit_lots set left_amount = 0, expired_at = $2 where id = $1", id, now)
        .execute(&mut **unit.work())
        .await?;
    let journal = expired(UserId(lot.owner_id), lot.left_amount);
    let journal = journal.map_err(|fault| Error::unexpected(format!("a lot's end: {fault}")))?;
    journals_close(unit, &[journal], JournalLinks { about_id: Some(id), ..JournalLinks::default() })
}

/// A lot whose owner is to be told.
struct Ending {
    id: Uuid,
    owner_id: Uuid,
    left_amount: i64,
    expires_at: DateTime<Utc>,
    alerted_days: Option<i16>,
    email: String,
    locale: String,
    display_name: String,
    time_zone: String,
}

async fn tell_ending(context: &Context, each: &mut Each) -> Result<()> {
    let now = context.now();
    let most = ALERT_DAYS.iter().copied().max().unwrap_or_default();
    let mut after = Uuid::nil();
    loop {
        let rows = sqlx::query_as!(
            Ending,
            "select l.id, l.owner_id, l.left_amount, l.expires_at, l.alerted_days, u.email, u.locale, u.display_name,
               u.time_zone
             from credit_lots l join users u on u.id = l.owner_id
             where l.left_amount > 0 and l.expires_at > $1 and l.expires_at <= $2 and l.id > $3
               and u.deleted_at is null and u.suspended_at is null
             order by l.id limit $4",
            now,
            now + TimeDelta::days(most),
            after,
            BATCH,
        );
        let rows = rows.fetch_all(context.writes()).await?;
        let Some(last) = rows.last().map(|row| row.id) else { return Ok(()) };
        for row in &rows {
            each.note("ending credits", row.id, tell_one(context, row).await);
        }
        after = last;
    }
}

async fn tell_one(context: &Context, row: &Ending) -> Result<()> {
    let Some(days) = alert(row.expires_at, context.now()) else { return Ok(()) };
    let told_days = i16::try_from(days).unwrap_or(i16::MAX);
    if row.alerted_days.is_some_and(|told| told <= told_days) {
        return Ok(());
    }
    let mail = Mail {
        dedup_key: format!("credits_ending:{days}:{}", row.id),
        user_id: Some(UserId(row.owner_id)),
        recipient: row.email.clone(),
        locale: row.locale.clone(),
        template: MailTemplate::Money(MoneyMail::CreditsEnding {
            name: row.display_name.clone(),
            time_zone: row.time_zone.clone(),
            credits: row.left_amount,
            ends_at: row.expires_at,
        }),
        action_token: None,
        calendar: None,
    };
    let mut work = context.begin().await?;
    let told = sqlx::query!(
        "update credit_lots set alerted_days = $2
         where id = $1 and left_amount > 0 and (alerted_days is null or alerted_days > $2)",
        row.id,
        told_days,
    );
    if told.execute(&mut *work).await?.rows_affected() == 1 {
        mail_enqueue(&mut work, context, mail).await?;
    }
    work.commit().await?;
    Ok(())
}
