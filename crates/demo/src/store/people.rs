//! Accounts, profiles, taught subjects and hours.

use super::super::{
    portraits::picture,
    students::Student,
    tutors::{KnownSubject, Tutor},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{
    money::{Currency, ExchangeRate, Money},
    people::tutor_profile::ApprovalState,
};
use serde::Serialize;
use spine::Result;
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// An account to be.
#[derive(Serialize)]
pub(in super::super) struct UserRow {
    pub(in super::super) id: Uuid,
    pub(in super::super) email: String,
    pub(in super::super) roles: Vec<&'static str>,
    pub(in super::super) display_name: String,
    pub(in super::super) birth_date: NaiveDate,
    pub(in super::super) time_zone: &'static str,
    pub(in super::super) currency: Currency,
    pub(in super::super) country: &'static str,
    pub(in super::super) picture: Option<&'static str>,
    pub(in super::super) created_at: DateTime<Utc>,
}

#[derive(Serialize)]
struct TutorRow<'a> {
    id: Uuid,
    user_id: Uuid,
    headline: &'a str,
    bio: &'a str,
    country: &'a str,
    languages: &'a [&'static str],
    hourly_rate: i64,
    currency: Currency,
    hourly_rate_usd: i64,
    education: &'a str,
    certifications: &'a [&'static str],
    cancellation_policy: &'static str,
    instant_booking: bool,
    lesson_lengths: &'a [i32],
    verification: &'static str,
    years: i64,
    response_minutes: i64,
    approval: &'static str,
    created_at: DateTime<Utc>,
}

#[derive(Serialize)]
struct TaughtRow {
    tutor_id: Uuid,
    subject_id: Uuid,
    level: &'static str,
    years: i64,
    position: usize,
}

#[derive(Serialize)]
struct AvailabilityRow<'a> {
    tutor_id: Uuid,
    time_zone: &'a str,
    rules: &'a domain::calendar::availability::Availability,
    updated_at: DateTime<Utc>,
}

/// The moment `days` before `day` began.
pub(in super::super) fn days_before(day: DateTime<Utc>, days: i64) -> DateTime<Utc> {
    day - Duration::days(days)
}

/// The account of a tutor.
pub(in super::super) fn tutor_user(tutor: &Tutor, email: String, day: DateTime<Utc>) -> UserRow {
    UserRow {
        id: tutor.user_id,
        email,
        roles: vec!["tutor"],
        display_name: tutor.person.name.clone(),
        birth_date: tutor.birth_date,
        time_zone: tutor.person.zone,
        currency: tutor.currency,
        country: tutor.person.culture.country,
        picture: picture("tutor", &tutor.person.name),
        created_at: days_before(day, tutor.joined_days_ago),
    }
}

/// The account of a student.
pub(in super::super) fn student_user(student: &Student, email: String, day: DateTime<Utc>) -> UserRow {
    UserRow {
        id: student.user_id,
        email,
        roles: vec!["student"],
        display_name: student.person.name.clone(),
        birth_date: student.birth_date,
        time_zone: student.person.zone,
        currency: student.currency,
        country: student.person.culture.country,
        picture: picture("student", &student.person.name),
        created_at: days_before(day, student.joined_days_ago),
    }
}

/// Writes verified accounts that share one password hash.
pub(in super::super) async fn users_insert(
    transaction: &mut Transaction<'_, Postgres>,
    users: &[UserRow],
    password_hash: &str,
) -> Result<()> {
    for chunk in users.chunks(super::CHUNK) {
        sqlx::query!(
            "insert into users (id, email, email_verified_at, password_hash, roles, display_name, birth_date, time_zone, locale, currency, country, picture, created_at)
             select r.id, r.email, r.created_at, $2, r.roles, r.display_name, r.birth_date, r.time_zone, 'en', r.currency, r.country, r.picture, r.created_at
             from jsonb_to_recordset($1) as r (id uuid, email text, roles text[], display_name text, birth_date date, time_zone text, currency text, country text, picture text, created_at timestamptz)",
            serde_json::to_value(chunk)?,
            password_hash,
        )
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

/// Writes approved profiles with their subjects and hours, and makes them findable.
pub(in super::super) async fn tutors_insert(
    transaction: &mut Transaction<'_, Postgres>,
    tutors: &[Tutor],
    subjects: &[KnownSubject],
    euro: &ExchangeRate,
    day: DateTime<Utc>,
) -> Result<()> {
    for chunk in tutors.chunks(super::CHUNK) {
        profiles_insert(transaction, chunk, euro, day).await?;
        taught_insert(transaction, chunk, subjects).await?;
        availability_insert(transaction, chunk, day).await?;
        let ids: Vec<Uuid> = chunk.iter().map(|tutor| tutor.id).collect();
        people::tutor_words::tutors_fold(transaction, &ids).await?;
    }
    Ok(())
}

async fn profiles_insert(
    transaction: &mut Transaction<'_, Postgres>,
    tutors: &[Tutor],
    euro: &ExchangeRate,
    day: DateTime<Utc>,
) -> Result<()> {
    let in_usd = |tutor: &Tutor| {
        euro.convert(Money::new(tutor.rate, tutor.currency)).map_or(tutor.rate, |converted| converted.minor)
    };
    let rows: Vec<TutorRow<'_>> =
        tutors.iter().map(|tutor| TutorRow { hourly_rate_usd: in_usd(tutor), ..tutor_row(tutor, day) }).collect();
    sqlx::query!(
        "insert into tutors (id, user_id, headline, bio, country, languages, hourly_rate, currency, hourly_rate_usd, education, certifications,
           cancellation_policy, instant_booking, lesson_lengths, verification, approval, submitted_at, years, response_minutes,
           created_at, background_until)
         select r.id, r.user_id, r.headline, r.bio, r.country, r.languages, r.hourly_rate, r.currency, r.hourly_rate_usd, r.education, r.certifications,
           r.cancellation_policy, r.instant_booking, r.lesson_lengths, r.verification, r.approval, r.created_at, r.years, r.response_minutes,
           r.created_at, case when r.approval = 'approved' then $2::timestamptz end
         from jsonb_to_recordset($1) as r (id uuid, user_id uuid, headline text, bio text, country text,
           languages text[], hourly_rate bigint, currency text, hourly_rate_usd bigint, education text,
           certifications text[], cancellation_policy text, instant_booking boolean, lesson_lengths integer[],
           verification text, years integer, response_minutes integer, approval text, created_at timestamptz)",
        serde_json::to_value(rows)?,
        // Families book at every listed tutor.
        domain::people::background_check::valid_until(day),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

fn tutor_row(tutor: &Tutor, day: DateTime<Utc>) -> TutorRow<'_> {
    let approval = if tutor.waits { ApprovalState::Pending } else { ApprovalState::Approved };
    TutorRow {
        id: tutor.id,
        user_id: tutor.user_id,
        headline: &tutor.headline,
        bio: &tutor.bio,
        country: tutor.person.culture.country,
        languages: &tutor.languages,
        hourly_rate: tutor.rate,
        currency: tutor.currency,
        hourly_rate_usd: tutor.rate,
        education: &tutor.education,
        certifications: &tutor.certifications,
        cancellation_policy: tutor.policy.code(),
        instant_booking: tutor.instant,
        lesson_lengths: &tutor.lengths,
        verification: tutor.verification,
        years: tutor.years,
        response_minutes: tutor.response_minutes,
        approval: approval.code(),
        created_at: days_before(day, tutor.joined_days_ago),
    }
}

async fn taught_insert(
    transaction: &mut Transaction<'_, Postgres>,
    tutors: &[Tutor],
    subjects: &[KnownSubject],
) -> Result<()> {
    let of_tutor = |tutor: &Tutor| {
        let tutor_id = tutor.id;
        let row = move |(position, taught): (usize, super::super::tutors::Taught)| {
            let subject_id = subjects.get(taught.subject)?.id;
            Some(TaughtRow { tutor_id, subject_id, level: taught.level, years: taught.years, position })
        };
        tutor.taught.clone().into_iter().enumerate().filter_map(row)
    };
    let rows: Vec<TaughtRow> = tutors.iter().flat_map(of_tutor).collect();
    sqlx::query!(
        "insert into tutor_subjects (tutor_id, subject_id, level, years, position)
         select r.tutor_id, r.subject_id, r.level, r.years, r.position
         from jsonb_to_recordset($1) as r (tutor_id uuid, subject_id uuid, level text, years integer, position integer)",
        serde_json::to_value(rows)?,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn availability_insert(
    transaction: &mut Transaction<'_, Postgres>,
    tutors: &[Tutor],
    day: DateTime<Utc>,
) -> Result<()> {
    let rows: Vec<AvailabilityRow<'_>> = tutors
        .iter()
        .map(|tutor| AvailabilityRow {
            tutor_id: tutor.id,
            time_zone: tutor.person.zone,
            rules: &tutor.availability,
            updated_at: days_before(day, tutor.joined_days_ago),
        })
        .collect();
    sqlx::query!(
        "insert into availability (tutor_id, time_zone, rules, updated_at)
         select r.tutor_id, r.time_zone, r.rules, r.updated_at
         from jsonb_to_recordset($1) as r (tutor_id uuid, time_zone text, rules jsonb, updated_at timestamptz)",
        serde_json::to_value(rows)?,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
