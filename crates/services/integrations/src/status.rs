//! How the product is, measured on itself: asked for by everybody, so answered from memory most of the time; and noted
//! every minute by whoever works on the queue, so that the page has a past.

use chrono::{DateTime, TimeDelta, Utc};
use domain::integrations::status::{DAYS, Health, Measured, Part, PartStatus, Status, StatusDay};
use spine::{
    Context, Error, Result,
    job::{Job, Nothing},
    mails::SendMail,
};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// How long an answer is good for everybody.
const FRESH: Duration = Duration::from_secs(10);
/// Time the database has to answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// Tries after which a mail counts as failing.
const FAILING_TRIES: i32 = 3;

/// The last answer of this server.
#[derive(Default)]
struct Known(Mutex<Option<(Instant, Status)>>);

/// How every part is now and was. Callers at the same time wait for one look.
///
/// # Errors
/// Never, where the database does not answer: then that is the answer.
pub async fn status(context: &Context) -> Result<Status> {
    let known = context.app.shelf.get(Known::default);
    let mut known = known.0.lock().await;
    if let Some((_, status)) = known.as_ref().filter(|(at, _)| at.elapsed() < FRESH) {
        return Ok(status.clone());
    }
    let measured = measure(context).await;
    let past = if measured.database_ms.is_some() { past(context).await? } else { BTreeMap::new() };
    let now = context.app.clock.real_now();
    let days = |part: Part| past.get(&part).cloned().unwrap_or_default();
    let part = |part: Part| PartStatus::new(part, measured.health(part), days(part), now);
    let parts = Part::ALL.map(part).to_vec();
    let worst = parts.iter().map(|part| part.status).max().unwrap_or(Health::Ok);
    let status = Status { status: worst, at: now, parts };
    *known = Some((Instant::now(), status.clone()));
    Ok(status)
}

async fn measure(context: &Context) -> Measured {
    let began = Instant::now();
    let asked = tokio::time::timeout(PATIENCE, waiting(context)).await;
    let asked = asked.map_err(|_| Error::unexpected("no answer in time")).flatten();
    let payments_answer = context.app.payments.answers();
    match asked {
        Ok(found) => {
            let took = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
            Measured { database_ms: Some(took), payments_answer, ..found }
        }
        Err(error) => {
            tracing::warn!(%error, "the state of the product could not be read");
            Measured::default()
        }
    }
}

/// What waits that should not: jobs and events that nobody took, mails.
async fn waiting(context: &Context) -> Result<Measured> {
    let found = sqlx::query!(
        r#"select
             (select extract(epoch from $1 - min(run_at))::bigint from jobs
              where state = 'waiting' and kind <> $3 and run_at <= $1
                and (locked_until is null or locked_until <= $2)) as job,
             (select extract(epoch from $1 - min(created_at))::bigint from outbox_events
              where position is null) as event,
             (select extract(epoch from $1 - min(run_at))::bigint from jobs
              where state = 'waiting' and kind = $3 and run_at <= $1
                and (locked_until is null or locked_until <= $2)) as mail,
             exists (select from jobs where state = 'waiting' and kind = $3 and attempts >= $4) as "failing!""#,
        context.now(),
        context.app.clock.real_now(),
        SendMail::KIND,
        FAILING_TRIES,
    );
    let found = found.fetch_one(context.writes()).await?;
    Ok(Measured {
        job_late: found.job.max(found.event),
        mail_late: found.mail,
        mails_failing: found.failing || context.app.mail.rests(),
        ..Measured::default()
    })
}

async fn past(context: &Context) -> Result<BTreeMap<Part, Vec<StatusDay>>> {
    let from: DateTime<Utc> = context.app.clock.real_now() - TimeDelta::days(DAYS);
    let rows = sqlx::query!("select part, day, ok, slow, down from status_days where day > $1 order by day", from);
    let mut past: BTreeMap<Part, Vec<StatusDay>> = BTreeMap::new();
    for row in rows.fetch_all(context.reads()).await? {
        if let Some(part) = Part::parse(&row.part) {
            past.entry(part).or_default().push(StatusDay { day: row.day, ok: row.ok, slow: row.slow, down: row.down });
        }
    }
    Ok(past)
}

/// Notes how every part is, one minute of its day.
pub struct NoteStatus;

impl Job for NoteStatus {
    const KIND: &'static str = "NoteStatus";
    const PRIORITY: i16 = 1;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let measured = measure(context).await;
        let minutes =
            |of: Health| -> Vec<i32> { Part::ALL.iter().map(|part| i32::from(measured.health(*part) == of)).collect() };
        let parts: Vec<String> = Part::ALL.iter().map(|part| part.code().to_owned()).collect();
        sqlx::query!(
            "insert into status_days (part, day, ok, slow, down)
             select n.part, date_trunc('day', $5::timestamptz, 'UTC'), n.ok, n.slow, n.down
             from unnest($1::text[], $2::int[], $3::int[], $4::int[]) n (part, ok, slow, down)
             on conflict (part, day) do update set ok = status_days.ok + excluded.ok,
               slow = status_days.slow + excluded.slow, down = status_days.down + excluded.down",
            &parts,
            &minutes(Health::Ok),
            &minutes(Health::Slow),
            &minutes(Health::Down),
            context.app.clock.real_now(),
        )
        .execute(context.writes())
        .await?;
        Ok(())
    }
}
