//! What the warehouse needs once a night: names for marks that are no person's, and to forget whoever was erased.

use super::{failed, mark, marks, opened};
use adapters::warehouse::ClickHouse;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use spine::{
    Context, Result,
    job::{Job, Nothing},
};

/// Tables that know people.
const OF_PEOPLE: [&str; 4] = ["raw_events", "fct_bookings", "fct_payments", "dim_tutors"];
/// Whoever was erased is looked for once more so many nights: what was told late is in it.
const AGAIN_DAYS: i32 = 30;

/// Once a night; twice comes to the same.
pub struct KeepWarehouse;

#[derive(Serialize)]
struct SubjectRow {
    subject: String,
    slug: String,
    at: DateTime<Utc>,
}

#[derive(Serialize)]
struct TutorRow {
    tutor: String,
    country: String,
    currency: String,
    listed: u8,
    since: NaiveDate,
    people: Vec<String>,
    at: DateTime<Utc>,
}

impl Job for KeepWarehouse {
    const KIND: &'static str = "KeepWarehouse";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let Some((warehouse, _)) = opened(context).await? else { return Ok(()) };
        subjects(context, &warehouse).await?;
        tutors(context, &warehouse).await?;
        forget(context, &warehouse).await
    }
}

async fn subjects(context: &Context, warehouse: &ClickHouse) -> Result<()> {
    let at = context.now();
    let rows = sqlx::query!("select id, slug from subjects order by id").fetch_all(context.reads()).await?.into_iter();
    let rows: Vec<SubjectRow> =
        rows.map(|row| SubjectRow { subject: mark(&context.app, row.id), slug: row.slug, at }).collect();
    warehouse.insert("dim_subjects", &format!("subjects {at}"), &rows).await.map_err(failed)
}

async fn tutors(context: &Context, warehouse: &ClickHouse) -> Result<()> {
    let at = context.now();
    let rows = sqlx::query!(
        r#"select t.id, t.user_id, coalesce(t.country, '') as "country!", t.currency, tutor_listed(t) as "listed!",
             t.created_at
           from tutors t join users u on u.id = t.user_id where u.deleted_at is null order by t.id"#,
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter().map(|row| TutorRow {
        tutor: mark(&context.app, row.id),
        country: row.country,
        currency: row.currency,
        listed: u8::from(row.listed),
        since: row.created_at.date_naive(),
        people: marks(&context.app, [row.user_id]),
        at,
    });
    let rows: Vec<TutorRow> = rows.collect();
    warehouse.insert("dim_tutors", &format!("tutors {at}"), &rows).await.map_err(failed)
}

/// Takes away what is about people who were erased.
async fn forget(context: &Context, warehouse: &ClickHouse) -> Result<()> {
    let now = context.now();
    let erased = sqlx::query_scalar!(
        "select e.user_id from erasures e, warehouse_progress w
         where e.erased_at > greatest(w.erased_until, '2000-01-01') - make_interval(days => $1)",
        AGAIN_DAYS,
    );
    let erased = marks(&context.app, erased.fetch_all(context.writes()).await?);
    for some in erased.chunks(500) {
        let list = some.iter().map(|mark| format!("'{mark}'")).collect::<Vec<_>>().join(",");
        for table in OF_PEOPLE {
            let statement = format!("delete from {table} where hasAny(people, [{list}])");
            warehouse.run(&statement).await.map_err(failed)?;
        }
    }
    sqlx::query!("update warehouse_progress set erased_until = $1, changed_at = $1", now)
        .execute(context.writes())
        .await?;
    Ok(())
}
