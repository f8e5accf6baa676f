//! What films of courses cost, projected to the month (LE2), and who is told when it is too much.

use crate::week_report::{Owner, owners};
use chrono::{Days, NaiveDate};
use domain::{
    growth::film_costs::{FilmCosts, FilmDay, FilmPrices, FilmPricesRequest, MEASURED_DAYS},
    identity::Role,
    ids::UserId,
    money::{Currency, Money},
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use sqlx::PgConnection;

/// What this month is projected to come to.
///
/// # Errors
/// 404 for everybody but the owner and finance.
pub async fn film_costs(context: &Context) -> Result<FilmCosts> {
    context.require_scope(Role::Finance)?;
    projected(context, context.now().date_naive()).await
}

async fn projected(context: &Context, today: NaiveDate) -> Result<FilmCosts> {
    let mut connection = context.writes().acquire().await?;
    let prices = prices(&mut connection).await?;
    let since = today.checked_sub_days(Days::new(MEASURED_DAYS.unsigned_abs())).unwrap_or(today);
    let days = sqlx::query_as!(
        FilmDay,
        "select day, stored_bytes, encoded_ms, sent_bytes from film_days where day >= $1 and day < $2 order by day",
        since,
        today,
    );
    Ok(FilmCosts::of(today, &days.fetch_all(&mut *connection).await?, prices))
}

async fn prices(connection: &mut PgConnection) -> Result<FilmPrices> {
    let row = sqlx::query!("select version, storage, encoding, egress, most, changed_at from film_prices for share");
    let row = row.fetch_one(connection).await?;
    let usd = |minor| Money::new(minor, Currency::Usd);
    Ok(FilmPrices {
        version: row.version.into(),
        storage: usd(row.storage),
        encoding: usd(row.encoding),
        egress: usd(row.egress),
        limit: usd(row.most),
        changed_at: row.changed_at,
    })
}

/// Changes what is named; the rest stays.
///
/// # Errors
/// 404 for everybody but the owner and finance; the refusals of [`FilmPricesRequest::parse`].
pub async fn film_prices_put(context: &Context, request: &FilmPricesRequest) -> Result<FilmCosts> {
    let person = context.require_scope(Role::Finance)?.id;
    let mut work = context.begin().await?;
    sqlx::query!("select version from film_prices for update").fetch_one(&mut *work).await?;
    let before = prices(&mut work).await?;
    let [storage, encoding, egress, most] = request.parse(&before)?;
    sqlx::query!(
        "update film_prices set version = version + 1, storage = $1, encoding = $2, egress = $3, most = $4,
           changed_by = $5, changed_at = $6",
        storage,
        encoding,
        egress,
        most,
        person.0,
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    let after = prices(&mut work).await?;
    let told = |it: &FilmPrices| {
        let [storage, encoding, egress] = [it.storage.minor, it.encoding.minor, it.egress.minor];
        json!({ "storage": storage, "encoding": encoding, "egress": egress, "limit": it.limit.minor })
    };
    let act = Act { act: "film_prices.put", subject_id: None, before: Some(told(&before)), after: Some(told(&after)) };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    film_costs(context).await
}

/// Looks how much room films take, and tells owners when the month is projected to cost more than they said. Every
/// night; whoever was told hears no more of that month.
pub struct MeasureFilms;

impl Job for MeasureFilms {
    const KIND: &'static str = "MeasureFilms";
    const PRIORITY: i16 = -5;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let today = context.now().date_naive();
        looked(context, today.pred_opt().unwrap_or(today)).await?;
        let told = projected(context, today).await?;
        let mut each = Each::default();
        if told.above {
            for owner in owners(context).await? {
                each.note("film costs", owner.id, tell(context, &owner, &told).await);
            }
        }
        each.done()
    }
}

/// How much room films took at the end of a day: what is played, and what it was made of.
async fn looked(context: &Context, day: NaiveDate) -> Result<()> {
    sqlx::query!(
        "insert into film_days (day, stored_bytes)
         select $1, (coalesce((select sum(bytes) from video_segments), 0)
           + coalesce((select sum(u.received) from videos v join uploads u on u.id = v.upload_id), 0))::bigint
         on conflict (day) do update set stored_bytes = excluded.stored_bytes",
        day,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

async fn tell(context: &Context, owner: &Owner, told: &FilmCosts) -> Result<()> {
    let Some(month) = &told.projected else { return Ok(()) };
    let mail = Mail {
        dedup_key: format!("film_costs:{}:{}", told.month, owner.id),
        user_id: Some(UserId(owner.id)),
        recipient: owner.email.clone(),
        locale: owner.locale.clone(),
        template: MailTemplate::Notice(NoticeMail::FilmCosts {
            name: owner.display_name.clone(),
            amount: month.total,
            limit: told.prices.limit,
        }),
        action_token: None,
        calendar: None,
    };
    let mut work = context.begin().await?;
    mail_enqueue(&mut work, context, mail).await?;
    Ok(work.commit().await?)
}
