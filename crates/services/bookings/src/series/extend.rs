//! The lessons of a series are booked as their time comes near: the first ones with the series, later ones by a job.

use crate::booking::{SERIES_OFF, SeriesPlace, booking_of_series, moment, name_in};
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
    mails::{Mail, MailTemplate, SeriesMail, mail_enqueue},
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
        // One that fails must not keep all others waiting behind it.
        if let Err(error) = extend(context, SeriesId(series.id), UserId(series.student_id)).await {
            tracing::error!(series_id = %series.id, %error, "a series could not be extended");
        }
    }
    Ok(())
}

async fn extend(context: &Context, id: SeriesId, student: UserId) -> Result<()> {
    match person_by_id(context.writes(), student).await? {
        Some(student) => materialise(context, id, &student).await,
        None => next_store(context, id, None).await,
    }
}

/// Books the lessons of a series that start within the next [`AHEAD_DAYS`] and are neither booked nor skipped.
pub(super) async fn materialise(context: &Context, id: SeriesId, student: &SignedIn) -> Result<()> {
    let row = sqlx::query!(
        "select tutor_id, subject_id, rrule, starts_at, time_zone, minutes, topic, goals, next_at, agreed_price,
           cancelled_from from series
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
        if row.cancelled_from.is_some_and(|from| occurrence.start() >= from) {
            break;
        }
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
            package_id: None,
            method_id: None,
            promo_code: None,
            topic: row.topic.clone(),
            goals: row.goals.clone(),
            expected_price: row.agreed_price,
            learner_id: None,
            hold_id: None,
            agreed: None,
            trial: false,
        };
        match booking_of_series(context, student, lesson, SeriesPlace { id, start }).await {
            Ok(()) => {}
            // Called off meanwhile: none of the rest is booked.
            Err(Error::Refused(refusal)) if refusal.code == SERIES_OFF => return next_store(context, id, None).await,
            Err(Error::Refused(refusal)) => {
                // The rule that stands against it, where the calendar says which.
                let rule = refusal.facts.get("reason").and_then(serde_json::Value::as_str);
                if rule == Some("horizon") {
                    // The tutor's calendar is not open for it yet, and neither for those behind it.
                    next = Some(start);
                    break;
                }
                skip(context, id, start, rule.unwrap_or(&refusal.code)).await?;
                if refusal.code == "price_changed" {
                    price_told(context, id).await?;
                }
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

/// Asks the student, once for each price, whether lessons at another price than they agreed to are wanted.
async fn price_told(context: &Context, id: SeriesId) -> Result<()> {
    let told = sqlx::query!(
        r#"select s.student_id, coalesce(own.price, t.hourly_rate, 0) as "price!", subject.names,
             tutor.display_name as tutor_name, student.email, student.locale, student.display_name
           from series s join tutors t on t.id = s.tutor_id join subjects subject on subject.id = s.subject_id
           join users tutor on tutor.id = s.tutor_user_id join users student on student.id = s.student_id
           left join tutor_rates own
             on (own.tutor_id, own.subject_id, own.minutes, own.currency) = (t.id, s.subject_id, s.minutes, t.currency)
           where s.id = $1 and student.deleted_at is null"#,
        id.0
    );
    let Some(told) = told.fetch_optional(context.writes()).await? else { return Ok(()) };
    let facts = SeriesMail {
        series: id,
        name: told.display_name,
        counterpart: told.tutor_name,
        subject: name_in(&told.names, &told.locale),
    };
    let mail = Mail {
        dedup_key: format!("series_price:{id}:{}", told.price),
        user_id: Some(UserId(told.student_id)),
        recipient: told.email,
        locale: told.locale,
        template: MailTemplate::SeriesPrice(facts),
        action_token: None,
        calendar: None,
    };
    let mut work = context.begin().await?;
    mail_enqueue(&mut work, context, mail).await?;
    work.commit().await?;
    Ok(())
}

/// Where to go on; nothing from when it was called off is booked.
async fn next_store(context: &Context, id: SeriesId, next: Option<DateTime<Utc>>) -> Result<()> {
    let stored = sqlx::query!(
        "update series set next_at = case when $2 < coalesce(cancelled_from, 'infinity') then $2 end where id = $1",
        id.0,
        next
    );
    stored.execute(context.writes()).await?;
    Ok(())
}
