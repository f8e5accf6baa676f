//! The demo's family: a parent with a daughter of nine, whom she signs in, and a son of fifteen, who signs in himself.
//!
//! Children learn like everybody else; their lessons are paid from the parent's wallet, and one request waits for her.

use super::{
    dice::id_of,
    people::{CULTURES, Person},
    portraits::picture,
    store::{
        ledger::{Entry, PaymentRow},
        people::{UserRow, days_before},
    },
    students::Student,
    wallets::{WALLET_MINOR, topup},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{
    identity::{BirthDate, email_of_nobody, family::CONSENT_VERSION, family::Stage},
    ids::UserId,
    money::Currency,
};
use serde::Serialize;
use spine::Result;
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// The first of the demo's other accounts is the parent.
const PARENT_NUMBER: u64 = 1;
/// First name, name, age, own address.
const CHILDREN: [(&str, &str, i64, Option<&str>); 2] =
    [("Mia", "Mia Osei", 9, None), ("Jonas", "Jonas Osei", 15, Some("jonas@demo.test"))];
const ZONE: &str = "Europe/London";
const JOINED_DAYS_AGO: i64 = 200;

fn parent(seed: u64) -> Uuid {
    id_of(seed, "staff user", PARENT_NUMBER)
}

/// The children as those who learn.
pub(super) fn children(seed: u64, day: NaiveDate) -> Vec<Student> {
    let Some(culture) = CULTURES.iter().find(|culture| culture.country == "GB") else { return Vec::new() };
    let child = |(number, (first, name, years, _)): (u64, (&'static str, &str, i64, Option<&str>))| Student {
        user_id: id_of(seed, "child user", number),
        person: Person { first, name: name.to_owned(), city: "London", zone: ZONE, culture },
        currency: Currency::Usd,
        // Some weeks after the birthday, in leap years and others.
        birth_date: day - Duration::days(years * 366 + 40),
        joined_days_ago: JOINED_DAYS_AGO,
        payer: Some(parent(seed)),
    };
    (1..).zip(CHILDREN).map(child).collect()
}

/// The children's accounts.
pub(super) fn users(students: &[Student], day: DateTime<Utc>) -> Vec<UserRow> {
    let of_children = students.iter().filter(|student| student.payer.is_some());
    let row = |(child, (_, _, _, email)): (&Student, (&str, &str, i64, Option<&str>))| UserRow {
        id: child.user_id,
        email: email.map_or_else(|| email_of_nobody(UserId(child.user_id)), str::to_owned),
        roles: vec!["child"],
        display_name: child.person.name.clone(),
        birth_date: child.birth_date,
        time_zone: ZONE,
        currency: child.currency,
        country: child.person.culture.country,
        picture: picture("child", &child.person.name),
        created_at: days_before(day, JOINED_DAYS_AGO),
    };
    of_children.zip(CHILDREN).map(row).collect()
}

/// What the parent paid in when she joined.
pub(super) fn opening(seed: u64, day: DateTime<Utc>) -> Result<(PaymentRow, Entry)> {
    let at = days_before(day, JOINED_DAYS_AGO) + Duration::minutes(20);
    topup(id_of(seed, "parent payment", 0), parent(seed), (Currency::Usd, WALLET_MINOR), at)
}

#[derive(Serialize)]
struct ChildRow {
    child_id: Uuid,
    parent_id: Uuid,
    consent_id: Uuid,
    stage: &'static str,
    limit_amount: Option<i64>,
    limit_currency: Option<&'static str>,
    limit_period: Option<&'static str>,
    joined_at: DateTime<Utc>,
    next_birthday: DateTime<Utc>,
}

/// Writes who decides for whom, with what was agreed to, and plans what is handed over next. The son has a limit.
pub(super) async fn insert(
    transaction: &mut Transaction<'_, Postgres>,
    students: &[Student],
    day: DateTime<Utc>,
) -> Result<()> {
    let rows: Vec<ChildRow> = students.iter().filter_map(|child| row(child, day)).collect();
    sqlx::query!(
        "with r as (
           select * from jsonb_to_recordset($1) as r (child_id uuid, parent_id uuid, consent_id uuid, stage text,
             limit_amount bigint, limit_currency text, limit_period text, joined_at timestamptz,
             next_birthday timestamptz)
         ), owned as (
           insert into children (child_id, parent_id, stage, limit_amount, limit_currency, limit_period, joined_at)
           select child_id, parent_id, stage, limit_amount, limit_currency, limit_period, joined_at from r
         ), planned as (
           insert into jobs (kind, payload, run_at, created_at)
           select 'GrowUp', jsonb_build_object('child_id', child_id), next_birthday, joined_at from r
         )
         insert into child_consents (id, child_id, parent_id, text_version, method, given_at)
         select consent_id, child_id, parent_id, $2, 'account', joined_at from r",
        serde_json::to_value(rows)?,
        CONSENT_VERSION,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

fn row(child: &Student, day: DateTime<Utc>) -> Option<ChildRow> {
    let (born, zone) = (BirthDate::stored(child.birth_date), ZONE.parse().ok()?);
    let stage = Stage::of(born, zone, day);
    let limited = stage == Stage::Teen;
    Some(ChildRow {
        child_id: child.user_id,
        parent_id: child.payer?,
        consent_id: id_of(0, &format!("consent {}", child.user_id), 0),
        stage: stage.code(),
        limit_amount: limited.then_some(8_000),
        limit_currency: limited.then_some("USD"),
        limit_period: limited.then_some("week"),
        joined_at: days_before(day, JOINED_DAYS_AGO),
        next_birthday: stage.ends(born, zone)?,
    })
}
