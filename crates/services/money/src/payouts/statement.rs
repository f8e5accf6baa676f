//! A month or a year of earnings that adds up: what there was, every change, what there is.
//!
//! What only moves between the own accounts (clearing, setting aside) is no change. What is owed counts against it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::{
        Zone,
        wall_time::{WallTime, instants_between},
    },
    ids::{BookingId, UserId},
    money::{
        Currency, Money,
        payouts::{Statement, StatementEntry, StatementPart, StatementTotal, month_of},
        refusals,
    },
};
use spine::{Context, Result, csv_file::csv_file};
use std::collections::BTreeMap;

/// Lines of one statement.
const MOST: i64 = 10_000;

/// The signed-in tutor's earnings of a month or a year, per unit, oldest line first.
///
/// # Errors
/// 422 `month_invalid`, `statement_too_long`.
pub async fn statement_get(context: &Context, month: &str) -> Result<Statement> {
    statement_within(context, month, MOST).await
}

/// The same with another number of lines.
///
/// # Errors
/// As [`statement_get`].
pub async fn statement_within(context: &Context, month: &str, most: i64) -> Result<Statement> {
    let person = context.require_person()?;
    let (first, next) = month_of(month)?;
    let zone: Zone = person.time_zone.parse().unwrap_or(Zone::UTC);
    let (from, to) = (midnight(zone, first), midnight(zone, next));
    let mut parts: BTreeMap<Currency, StatementPart> = BTreeMap::new();
    for (currency, opening) in openings(context, person.id, from).await? {
        part_of(&mut parts, currency).opening.minor = opening;
        part_of(&mut parts, currency).closing.minor = opening;
    }
    let rows = sqlx::query!(
        r#"select j.created_at, j.kind, j.booking_id, a.currency,
             sum(case when a.kind = 'debt' then -p.amount else p.amount end)::bigint as "amount!"
           from accounts a join postings p on p.account_id = a.id join journals j on j.id = p.journal_id
           where a.holder_id = $1 and a.currency <> 'CREDIT'
             and a.kind in ('earning_pending', 'earning_available', 'earning_reserved', 'debt')
             and j.created_at >= $2 and j.created_at < $3
           group by j.id, j.sequence, j.created_at, j.kind, j.booking_id, a.currency
           having sum(case when a.kind = 'debt' then -p.amount else p.amount end) <> 0
           order by j.sequence limit $4"#,
        person.id.0,
        from,
        to,
        most + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    // A list that was cut would add up to something else: it says so instead.
    if i64::try_from(rows.len()).unwrap_or(i64::MAX) > most {
        return Err(refusals::statement_too_long().into());
    }
    for row in rows {
        let currency = Currency::parse(&row.currency)?;
        let part = part_of(&mut parts, currency);
        part.closing.minor += row.amount;
        part.entries.push(StatementEntry {
            at: row.created_at,
            kind: row.kind,
            amount: Money::new(row.amount, currency),
            booking_id: row.booking_id.map(BookingId),
        });
    }
    let mut parts: Vec<StatementPart> = parts.into_values().map(totalled).collect();
    parts.sort_by_key(|part| (part.currency != person.currency, part.currency.code()));
    Ok(Statement { month: month.to_owned(), statements: parts })
}

/// With what its entries come to by kind, in the order of the kinds' names.
fn totalled(part: StatementPart) -> StatementPart {
    let mut totals: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for entry in &part.entries {
        let (count, amount) = totals.entry(&entry.kind).or_default();
        *count += 1;
        *amount += entry.amount.minor;
    }
    let total = |(kind, (count, amount)): (&str, (i64, i64))| StatementTotal {
        kind: kind.to_owned(),
        count,
        amount: Money::new(amount, part.currency),
    };
    let totals = totals.into_iter().map(total).collect();
    StatementPart { totals, ..part }
}

fn part_of(parts: &mut BTreeMap<Currency, StatementPart>, currency: Currency) -> &mut StatementPart {
    let zero = Money::zero(currency);
    parts.entry(currency).or_insert_with(|| StatementPart {
        currency,
        opening: zero,
        entries: Vec::new(),
        totals: Vec::new(),
        closing: zero,
    })
}

/// What there was before, per unit: one sum, however much happened since the first lesson.
async fn openings(context: &Context, user: UserId, from: DateTime<Utc>) -> Result<Vec<(Currency, i64)>> {
    let rows = sqlx::query!(
        r#"select a.currency, sum(case when a.kind = 'debt' then -p.amount else p.amount end)::bigint as "amount!"
           from accounts a join postings p on p.account_id = a.id join journals j on j.id = p.journal_id
           where a.holder_id = $1 and a.currency <> 'CREDIT' and j.created_at < $2
             and a.kind in ('earning_pending', 'earning_available', 'earning_reserved', 'debt')
           group by a.currency"#,
        user.0,
        from,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    rows.into_iter().map(|row| Ok((Currency::parse(&row.currency)?, row.amount))).collect()
}

/// The same as a table.
///
/// # Errors
/// As [`statement_get`].
pub async fn statement_file(context: &Context, month: &str) -> Result<Vec<u8>> {
    let statement = statement_get(context, month).await?;
    let entries = statement.statements.into_iter().flat_map(|part| part.entries);
    let lines = entries.map(|entry| {
        [
            entry.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            entry.kind,
            entry.amount.currency.code().to_owned(),
            entry.amount.decimal(),
            entry.booking_id.map(|id| id.to_string()).unwrap_or_default(),
        ]
    });
    csv_file(["at", "kind", "currency", "amount", "booking_id"], lines)
}

/// The first instant of a day on a clock.
fn midnight(zone: Zone, day: NaiveDate) -> DateTime<Utc> {
    let spans = instants_between(zone, day, WallTime::MIDNIGHT, WallTime::END_OF_DAY);
    spans.first().map_or_else(|| day.and_time(chrono::NaiveTime::MIN).and_utc(), |span| span.start)
}
