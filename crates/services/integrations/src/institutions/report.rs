//! What an institution did and spent, month by month; money is what the ledger says.

use super::own::looked_after;
use chrono::NaiveDate;
use domain::{
    ids::InstitutionId,
    integrations::institution::{InstitutionLessons, InstitutionMonth, InstitutionReport},
    money::{Currency, Money},
};
use spine::{Context, Result, csv_file::csv_file};
use sqlx::{PgConnection, types::Json};
use std::collections::BTreeMap;

/// Lines of lessons that are shown.
const LINES: i64 = 1_000;
/// Months that are shown.
const MONTHS: i32 = 12;

/// The last twelve months of an institution that the caller looks after.
///
/// # Errors
/// 404 for another.
pub async fn report_get(context: &Context, id: InstitutionId) -> Result<InstitutionReport> {
    let person = context.require_person()?;
    let mut connection = context.writes().acquire().await?;
    looked_after(&mut connection, person.id, id).await?;
    let rows = sqlx::query!(
        r#"with months as (
             select generate_series(date_trunc('month', $2::timestamptz at time zone 'UTC')
               - make_interval(months => $3 - 1), date_trunc('month', $2::timestamptz at time zone 'UTC'),
               interval '1 month') as month
           ), members as (
             select date_trunc('month', invited_at at time zone 'UTC') as invited,
               date_trunc('month', joined_at at time zone 'UTC') as joined,
               case when state <> 'lapsed' then date_trunc('month', ended_at at time zone 'UTC') end as ended,
               joined_at is not null as came
             from institution_members where institution_id = $1
           )
           select month::date as "month!", (select count(*) from members where invited = month) as "invited!",
             (select count(*) from members where joined = month) as "joined!",
             (select count(*) from members where ended = month and came) as "left!"
           from months order by month desc"#,
        id.0,
        context.now(),
        MONTHS,
    );
    let rows = rows.fetch_all(&mut *connection).await?;
    let spent = sqlx::query!(
        r#"select date_trunc('month', j.created_at at time zone 'UTC')::date as "month!", p.currency,
             -sum(p.amount)::bigint as "spent!"
           from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
           where (j.kind = 'seat_buy' and a.kind = 'wallet'
               and j.about_id in (select id from seat_purchases where institution_id = $1))
             or (j.kind in ('sponsor_use', 'sponsor_return') and a.kind = 'sponsor' and a.holder_id = $1
               and j.booking_id in (select booking_id from lesson_sponsors where institution_id = $1))
           group by 1, 2 order by 1, 2"#,
        id.0,
    );
    let (mut by_month, mut all) = (BTreeMap::<NaiveDate, Vec<Money>>::new(), BTreeMap::<String, i64>::new());
    for row in spent.fetch_all(&mut *connection).await? {
        by_month.entry(row.month).or_default().push(Money::new(row.spent, Currency::parse(&row.currency)?));
        *all.entry(row.currency).or_default() += row.spent;
    }
    let months = rows.into_iter().map(|row| InstitutionMonth {
        month: row.month,
        invited: row.invited,
        joined: row.joined,
        left: row.left,
        spent: by_month.remove(&row.month).unwrap_or_default(),
    });
    let months = months.collect();
    let spent = all.into_iter().map(|(currency, minor)| Ok(Money::new(minor, Currency::parse(&currency)?)));
    let spent = spent.collect::<Result<_>>()?;
    Ok(InstitutionReport { months, spent, lessons: lessons(&mut connection, context, id).await? })
}

/// Lessons that the institution paid for, by member and subject.
async fn lessons(
    connection: &mut PgConnection,
    context: &Context,
    id: InstitutionId,
) -> Result<Vec<InstitutionLessons>> {
    let rows = sqlx::query!(
        r#"select coalesce(nullif(max(m.name), ''), u.display_name) as "member!",
             s.names as "names!: Json<BTreeMap<String, String>>", count(*) as "booked!",
             count(*) filter (where b.session_outcome = 'COMPLETED') as "held!",
             coalesce(sum(b.minutes) filter (where b.session_outcome = 'COMPLETED'), 0)::bigint as "minutes!",
             p.currency, sum(p.amount - p.returned)::bigint as "spent!"
           from lesson_sponsors p join bookings b on b.id = p.booking_id join users u on u.id = p.member_id
             join subjects s on s.id = b.subject_id
             left join institution_members m on m.institution_id = p.institution_id and m.user_id = p.member_id
           where p.institution_id = $1 and p.created_at > $2::timestamptz - make_interval(months => $3)
           group by u.id, s.id, p.currency order by u.display_name, u.id, s.slug, p.currency limit $4"#,
        id.0,
        context.now(),
        MONTHS,
        LINES,
    );
    let mut lessons = Vec::new();
    for row in rows.fetch_all(connection).await? {
        lessons.push(InstitutionLessons {
            member: row.member,
            subject: row.names.0,
            booked: row.booked,
            held: row.held,
            minutes: row.minutes,
            spent: Money::new(row.spent, Currency::parse(&row.currency)?),
        });
    }
    Ok(lessons)
}

/// The lessons of a report as a CSV file: one line for each member and subject.
///
/// # Errors
/// 404 for another institution.
pub async fn lessons_csv(context: &Context, id: InstitutionId) -> Result<Vec<u8>> {
    let lines = report_get(context, id).await?.lessons.into_iter().map(|line| {
        let subject = line.subject.get("en").or_else(|| line.subject.values().next()).cloned().unwrap_or_default();
        let [booked, held, minutes] = [line.booked, line.held, line.minutes].map(|count| count.to_string());
        [line.member, subject, booked, held, minutes, line.spent.currency.code().to_owned(), line.spent.decimal()]
    });
    csv_file(["member", "subject", "booked", "held", "minutes", "currency", "spent"], lines)
}

/// The same as a CSV file: one line for each month and currency, amounts in decimals.
///
/// # Errors
/// 404 for another.
pub async fn report_csv(context: &Context, id: InstitutionId) -> Result<Vec<u8>> {
    let report = report_get(context, id).await?;
    let mut lines = Vec::new();
    for month in report.months {
        let counts = [month.invited, month.joined, month.left].map(|count| count.to_string());
        let [invited, joined, left] = counts;
        let first = [month.month.format("%Y-%m").to_string(), invited, joined, left];
        let mut spent: Vec<(String, String)> =
            month.spent.iter().map(|money| (money.currency.code().to_owned(), money.decimal())).collect();
        if spent.is_empty() {
            spent.push((String::new(), String::new()));
        }
        for (currency, amount) in spent {
            let [at, invited, joined, left] = first.clone();
            lines.push([at, invited, joined, left, currency, amount]);
        }
    }
    csv_file(["month", "invited", "joined", "left", "currency", "spent"], lines)
}
