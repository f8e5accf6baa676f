//! What is due about chargebacks: answers that nobody told the provider, and disputes that nobody answered in time.

use super::answer::{chargeback_tell, intend};
use chrono::Duration;
use domain::{
    ids::ChargebackId,
    money::chargebacks::{ANSWERED_DAYS_BEFORE, Intent},
};
use spine::{
    Context, Error, Result,
    job::{Each, Job, Nothing},
};
use uuid::Uuid;

/// Chargebacks of one run.
const BATCH: i64 = 200;

/// Answers what is due within two days, and tells what was not told. Every hour.
pub struct KeepChargebacks;

impl Job for KeepChargebacks {
    const KIND: &'static str = "KeepChargebacks";
    const PRIORITY: i16 = 1;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut each = Each::default();
        if !context.app.payments.answers_disputes() {
            return Ok(());
        }
        for id in due(context).await? {
            each.note("chargeback", id, answered(context, ChargebackId(id)).await);
        }
        for id in untold(context).await? {
            each.note("chargeback", id, chargeback_tell(context, ChargebackId(id)).await);
        }
        each.done()
    }
}

/// Open, without a wish of anybody's, and their time is nearly over. What the provider refused is a person's to look
/// at.
async fn due(context: &Context) -> Result<Vec<Uuid>> {
    let due = sqlx::query_scalar!(
        "select id from chargebacks
         where state = 'open' and intent is null and refused is null and provider = $3
           and due_at between $1::timestamptz and $1::timestamptz + $2::bigint * interval '1 day'
         order by due_at, id limit $4",
        context.now(),
        Duration::days(ANSWERED_DAYS_BEFORE).num_days(),
        context.app.payments.name(),
        BATCH,
    );
    Ok(due.fetch_all(context.writes()).await?)
}

/// Somebody was faster: that is as well.
async fn answered(context: &Context, id: ChargebackId) -> Result<()> {
    match intend(context, id, (Intent::Answer, None)).await {
        Ok(()) => chargeback_tell(context, id).await,
        Err(Error::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn untold(context: &Context) -> Result<Vec<Uuid>> {
    let untold = sqlx::query_scalar!(
        "select id from chargebacks
         where intent is not null and told_at is null and closed_at is null and provider = $3
           and intent_at < $1::timestamptz - interval '10 minutes' order by intent_at, id limit $2",
        context.now(),
        BATCH,
        context.app.payments.name(),
    );
    Ok(untold.fetch_all(context.writes()).await?)
}
