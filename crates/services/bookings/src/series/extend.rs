//! The lessons of a series are booked as their time comes near: the first ones with the series, later ones by a job.

use crate::booking::{SeriesPlace, booking_of_series, moment};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{
        PayWith,
        booking::ParsedBookingRequest,
        series::{AHEAD_DAYS, Occurrence, Rule},
    },
    calendar::Zone,
    ids::{SeriesId, SubjectId, TutorId, UserId},
};
use identity::accounts::person_by_id;
use spine::{
    Context, Error, Result, SignedIn,
    job::{Job, Nothing},
};
use std::collections::HashSet;

/// Series that one run of the job extends.
const EACH_RUN: i64 = 500;

/// Books what has come near of every series.
pub struct ExtendSeries;

impl Job for ExtendSeries {
    const KIND: &'static str = "ExtendSeries";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        series_extend(context).await
    }
}

/// See [`ExtendSeries`]. Each series is booked in the name of its student; one who left, or may not book any more, gets
/// no more lessons.
pub async fn series_extend(context: &Context) -> Result<()> {
    let due = sqlx::query!(
        "select id, student_id from series where next_at <= $1 order by next_at, id limit $2",
        moment(context) + Duration::days(AHEAD_DAYS),
        EACH_RUN,
    );
    for series in due.fetch_all(context.writes()).await? {
        match person_by_id(context.writes(), UserId(series.student_id)).await? {
            Some(student) => materialise(context, SeriesId(series.id), &student).await?,
            None => next_store(context, SeriesId(series.id), None).await?,
        }
    }
    Ok(())
}

/// Books the lessons of a series that start within the next [`AHEAD_DAYS`] and are neither booked nor skipped.
pub(super) async fn materialise(context: &Context, id: SeriesId, student: &SignedIn) -> Result<()> {
    let row = sqlx::query!(
        "select tutor_id, subject_id, rrule, starts_at, time_zone, minutes, topic, goals, next_at from series
         where id = $1",
        id.0
    );
    let row = row.fetch_one(context.writes()).await?;
    if row.next_at.is_none() {
        return Ok(());
    }
    let zone: Zone = row.time_zone.parse().unwrap_or(Zone::UTC);
    let stored = |refusal| Error::unexpected(format!("the rule of series {id} is not valid: {refusal}"));
    let rule = Rule::parse(&row.rrule).map_err(stored)?;
    let starts = rule.occurrences(row.starts_at, zone).map_err(stored)?;
    let (known, until) = (known_of(context, id).await?, moment(context) + Duration::days(AHEAD_DAYS));
    let mut next = None;
    for occurrence in starts.into_iter().filter(|occurrence| !known.contains(&occurrence.start())) {
        if occurrence.start() > until {
            next = Some(occurrence.start());
            break;
        }
        let Occurrence::At(start) = occurrence else {
            skip(context, id, occurrence.start(), "wall_time_missing").await?;
            continue;
        };
        let lesson = ParsedBookingRequest {
            tutor_id: TutorId(row.tutor_id),
            subject_id: SubjectId(row.subject_id),
            start,
            minutes: row.minutes,
            pay_with: PayWith::Wallet,
            topic: row.topic.clone(),
            goals: row.goals.clone(),
            expected_price: None,
            learner_id: None,
            hold_id: None,
        };
        match booking_of_series(context, student, lesson, SeriesPlace { id, start }).await {
            Ok(()) => {}
            Err(Error::Refused(refusal)) => {
                // The rule that stands against it, where the calendar says which.
                let rule = refusal.facts.get("reason").and_then(serde_json::Value::as_str);
                skip(context, id, start, rule.unwrap_or(&refusal.code)).await?;
            }
            Err(error) => return Err(error),
        }
    }
    next_store(context, id, next).await
}

async fn known_of(context: &Context, id: SeriesId) -> Result<HashSet<DateTime<Utc>>> {
    let known = sqlx::query_scalar!(
        r#"select series_start as "start!" from bookings where series_id = $1
           union select starts_at from series_skips where series_id = $1"#,
        id.0
    );
    Ok(known.fetch_all(context.writes()).await?.into_iter().collect())
}

async fn skip(context: &Context, id: SeriesId, start: DateTime<Utc>, reason: &str) -> Result<()> {
    let skipped = sqlx::query!(
        "insert into series_skips (series_id, starts_at, reason) values ($1, $2, $3) on conflict do nothing",
        id.0,
        start,
        reason,
    );
    skipped.execute(context.writes()).await?;
    Ok(())
}

/// Where to go on; a series that was called off meanwhile stays off.
async fn next_store(context: &Context, id: SeriesId, next: Option<DateTime<Utc>>) -> Result<()> {
    let stored = sqlx::query!("update series set next_at = $2 where id = $1 and cancelled_from is null", id.0, next);
    stored.execute(context.writes()).await?;
    Ok(())
}
