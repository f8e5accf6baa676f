//! Bookings with their claims, jobs, events and reviews, and what follows from them on the tutors' profiles.

use super::super::{
    dice::id_of,
    lessons::{History, Lived, Told, WaitingJob, World},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::{
    bookings::{
        BookingState,
        events::{BookingEvent, BookingNews},
    },
    calendar::{Zone, ZoneTable},
    event::{Event, data_of},
    ids::{BookingId, TutorId},
    money::Currency,
};
use serde::Serialize;
use spine::Result;
use sqlx::{Postgres, Transaction};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Serialize)]
struct BookingRow {
    id: Uuid,
    tutor_id: Uuid,
    tutor_user_id: Uuid,
    student_id: Uuid,
    payer_id: Uuid,
    approval: Option<&'static str>,
    subject_id: Uuid,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    buffered_until: DateTime<Utc>,
    minutes: i32,
    session_state: &'static str,
    session_outcome: &'static str,
    payment_state: &'static str,
    dispute_state: &'static str,
    currency: Currency,
    price: i64,
    total: i64,
    refunded: i64,
    platform_fee: i64,
    tutor_earnings: i64,
    fee_percent: i64,
    topic: String,
    cancellation_policy: &'static str,
    policy_version: i32,
    student_time_zone: &'static str,
    tutor_time_zone: &'static str,
    hold_journal: Option<Uuid>,
    answer_by: Option<DateTime<Utc>>,
    reason: Option<&'static str>,
    answered_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    earnings_cleared_at: Option<DateTime<Utc>>,
    version: i64,
    created_at: DateTime<Utc>,
    holds_claims: bool,
    agreed_wall: NaiveDateTime,
    zone_rules: String,
}

#[derive(Serialize)]
struct EventRow {
    event_id: Uuid,
    kind: &'static str,
    subject_id: Uuid,
    audience: Vec<Uuid>,
    data: serde_json::Value,
    created_at: DateTime<Utc>,
}

#[derive(Serialize)]
struct JobRow {
    kind: &'static str,
    payload: serde_json::Value,
    unique_key: String,
    priority: i16,
    run_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
}

#[derive(Serialize)]
struct ReviewRow<'a> {
    id: Uuid,
    booking_id: Uuid,
    tutor_id: Uuid,
    student_id: Uuid,
    rating: i64,
    knowledge: i64,
    communication: i64,
    professionalism: i64,
    comment: &'a str,
    created_at: DateTime<Utc>,
}

#[derive(Serialize)]
struct EarnedRow {
    tutor_id: Uuid,
    earned: i64,
    lessons: i64,
}

/// Writes the whole history but its journals and payments.
pub(in super::super) async fn lessons_insert(
    transaction: &mut Transaction<'_, Postgres>,
    world: World<'_>,
    history: &History,
) -> Result<()> {
    bookings_insert(transaction, world, &history.bookings).await?;
    jobs_insert(transaction, &history.jobs).await?;
    events_insert(transaction, world, history).await?;
    reviews_insert(transaction, world, history).await?;
    let rows: Vec<EarnedRow> = world
        .tutors
        .iter()
        .zip(&history.earned)
        .map(|(tutor, (earned, lessons))| EarnedRow { tutor_id: tutor.id, earned: *earned, lessons: *lessons })
        .collect();
    sqlx::query!(
        "update tutors set lifetime_earnings_usd = r.earned, lesson_count = r.lessons, rating_sum = coalesce(v.stars, 0), review_count = coalesce(v.reviews, 0)
         from jsonb_to_recordset($1) as r (tutor_id uuid, earned bigint, lessons bigint)
         left join (select tutor_id, sum(rating) as stars, count(*) as reviews from reviews group by tutor_id) v on v.tutor_id = r.tutor_id
         where tutors.id = r.tutor_id",
        serde_json::to_value(rows)?,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn bookings_insert(
    transaction: &mut Transaction<'_, Postgres>,
    world: World<'_>,
    bookings: &[Lived],
) -> Result<()> {
    let rows: Vec<BookingRow> = bookings.iter().filter_map(|lived| booking_row(world, lived)).collect();
    for chunk in rows.chunks(super::CHUNK) {
        let rows = serde_json::to_value(chunk)?;
        sqlx::query!(
            "insert into bookings (id, tutor_id, tutor_user_id, student_id, subject_id, starts_at, ends_at, minutes, session_state, session_outcome,
               payment_state, dispute_state, pay_with, currency, price, total, refunded, platform_fee, tutor_earnings, fee_percent, topic, cancellation_policy,
               policy_version, student_time_zone, tutor_time_zone, hold_journal, answer_by, reason, answered_at, closed_at, earnings_cleared_at, version, created_at,
               agreed_wall, zone_rules, payer_id, approval)
             select r.id, r.tutor_id, r.tutor_user_id, r.student_id, r.subject_id, r.starts_at, r.ends_at, r.minutes, r.session_state, r.session_outcome,
               r.payment_state, r.dispute_state, 'wallet', r.currency, r.price, r.total, r.refunded, r.platform_fee, r.tutor_earnings, r.fee_percent, r.topic,
               r.cancellation_policy, r.policy_version, r.student_time_zone, r.tutor_time_zone, r.hold_journal, r.answer_by, r.reason, r.answered_at,
               r.closed_at, r.earnings_cleared_at, r.version, r.created_at, r.agreed_wall, r.zone_rules,
               r.payer_id, r.approval
             from jsonb_to_recordset($1) as r (id uuid, tutor_id uuid, tutor_user_id uuid, student_id uuid, subject_id uuid, starts_at timestamptz,
               ends_at timestamptz, minutes integer, session_state text, session_outcome text, payment_state text, dispute_state text, currency text,
               price bigint, total bigint, refunded bigint, platform_fee bigint, tutor_earnings bigint, fee_percent smallint, topic text,
               cancellation_policy text, policy_version integer, student_time_zone text, tutor_time_zone text, hold_journal uuid, answer_by timestamptz,
               reason text, answered_at timestamptz, closed_at timestamptz, earnings_cleared_at timestamptz, version bigint, created_at timestamptz,
               agreed_wall timestamp, zone_rules text, payer_id uuid, approval text)",
            rows,
        )
        .execute(&mut **transaction)
        .await?;
        sqlx::query!(
            "insert into time_claims (person_id, during, source_id, kind)
             select claim.person_id, tstzrange(r.starts_at, claim.until, '[)'), r.id, 'lesson'
             from jsonb_to_recordset($1) as r (id uuid, tutor_user_id uuid, student_id uuid, starts_at timestamptz, ends_at timestamptz,
               buffered_until timestamptz, holds_claims boolean)
             cross join lateral (values (r.tutor_user_id, r.buffered_until), (r.student_id, r.ends_at)) as claim (person_id, until)
             where r.holds_claims",
            rows,
        )
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

fn booking_row(world: World<'_>, lived: &Lived) -> Option<BookingRow> {
    let (lesson, state) = (&lived.lesson, &lived.state);
    let (tutor, student) = (world.tutors.get(lesson.tutor)?, world.students.get(lesson.student)?);
    let zone: Zone = tutor.person.zone.parse().ok()?;
    Some(BookingRow {
        id: lived.id,
        tutor_id: tutor.id,
        tutor_user_id: tutor.user_id,
        student_id: student.user_id,
        payer_id: state.terms.payer.0,
        approval: state.approval.map(domain::bookings::Approval::code),
        subject_id: world.subjects.get(lesson.subject)?.id,
        starts_at: lesson.start,
        ends_at: lesson.end,
        buffered_until: lesson.buffered,
        minutes: lesson.minutes,
        session_state: state.tuple.session().code(),
        session_outcome: state.tuple.outcome().code(),
        payment_state: state.tuple.payment().code(),
        dispute_state: state.tuple.dispute().code(),
        currency: state.terms.total.currency,
        price: state.terms.price.minor,
        total: state.terms.total.minor,
        refunded: state.refunded,
        platform_fee: state.fee,
        tutor_earnings: state.earnings,
        fee_percent: state.tier.percent(),
        topic: super::super::texts::capital(lesson.topic),
        cancellation_policy: state.terms.policy.code(),
        policy_version: state.terms.policy_version,
        student_time_zone: student.person.zone,
        tutor_time_zone: tutor.person.zone,
        hold_journal: state.hold.map(|hold| hold.0),
        answer_by: state.answer_by,
        reason: lived.reason,
        answered_at: lived.answered_at,
        closed_at: state.closed_at,
        earnings_cleared_at: state.earnings_cleared_at,
        version: lived.version,
        created_at: lived.asked_at,
        holds_claims: lived.holds_claims,
        agreed_wall: lesson.start.with_timezone(&zone).naive_local(),
        zone_rules: ZoneTable::loaded().version(),
    })
}

async fn jobs_insert(transaction: &mut Transaction<'_, Postgres>, jobs: &[WaitingJob]) -> Result<()> {
    let row = |job: &WaitingJob| JobRow {
        kind: job.kind.code(),
        payload: serde_json::json!({ "booking_id": job.booking_id }),
        unique_key: format!("{}:{}", job.kind.code(), job.booking_id),
        priority: job.kind.priority(),
        run_at: job.run_at,
        created_at: job.created_at,
    };
    let rows: Vec<JobRow> = jobs.iter().map(row).collect();
    sqlx::query!(
        "insert into jobs (kind, payload, unique_key, priority, run_at, created_at)
         select r.kind, r.payload, r.unique_key, r.priority, r.run_at, r.created_at
         from jsonb_to_recordset($1) as r (kind text, payload jsonb, unique_key text, priority smallint, run_at timestamptz, created_at timestamptz)",
        serde_json::to_value(rows)?,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// One event per step. None of them has a notice: nobody is mailed about the past.
async fn events_insert(transaction: &mut Transaction<'_, Postgres>, world: World<'_>, history: &History) -> Result<()> {
    let mut before: HashMap<usize, BookingState> = HashMap::new();
    let mut rows = Vec::with_capacity(history.told.len());
    for told in &history.told {
        let Some(lived) = history.bookings.get(told.booking) else { continue };
        let Some(tutor) = world.tutors.get(lived.lesson.tutor) else { continue };
        let event = event_of(lived.id, tutor.id, told, before.get(&told.booking));
        before.insert(told.booking, told.step.next);
        rows.push(EventRow {
            event_id: id_of(u64::try_from(told.version).unwrap_or(0), &format!("event {}", lived.id), 0),
            kind: event.kind(),
            subject_id: lived.id,
            audience: event.news().audience().into_iter().map(|person| person.0).collect(),
            data: data_of(&event)?,
            created_at: told.at,
        });
    }
    for chunk in rows.chunks(super::CHUNK) {
        sqlx::query!(
            "insert into outbox_events (event_id, kind, version, subject_id, audience, data, created_at)
             select r.event_id, r.kind, $2, r.subject_id, r.audience, r.data, r.created_at
             from jsonb_to_recordset($1)
               as r (event_id uuid, kind text, subject_id uuid, audience uuid[], data jsonb, created_at timestamptz)
             order by r.created_at, r.event_id",
            serde_json::to_value(chunk)?,
            BookingEvent::VERSION,
        )
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

fn event_of(booking: Uuid, tutor: Uuid, told: &Told, before: Option<&BookingState>) -> BookingEvent {
    let next = &told.step.next;
    let news = BookingNews {
        id: BookingId(booking),
        version: told.version,
        tutor_id: TutorId(tutor),
        tutor_user_id: next.terms.tutor,
        student_id: next.terms.learner,
        payer_id: Some(next.terms.payer).filter(|payer| *payer != next.terms.learner),
        approval: next.approval,
        starts_at: next.terms.start,
        ends_at: next.terms.end,
        session_state: next.tuple.session(),
        session_outcome: next.tuple.outcome(),
        payment_state: next.tuple.payment(),
        dispute_state: next.tuple.dispute(),
        notices: Vec::new(),
    };
    BookingEvent::of(before, &told.step, news)
}

async fn reviews_insert(
    transaction: &mut Transaction<'_, Postgres>,
    world: World<'_>,
    history: &History,
) -> Result<()> {
    let mut rows = Vec::with_capacity(history.reviews.len());
    for review in &history.reviews {
        let Some(lived) = history.bookings.get(review.booking) else { continue };
        let people = (world.tutors.get(lived.lesson.tutor), world.students.get(lived.lesson.student));
        let (Some(tutor), Some(student)) = people else { continue };
        let [knowledge, communication, professionalism] = review.dimensions;
        rows.push(ReviewRow {
            id: review.id,
            booking_id: lived.id,
            tutor_id: tutor.id,
            student_id: student.user_id,
            rating: review.rating,
            knowledge,
            communication,
            professionalism,
            comment: &review.comment,
            created_at: review.at,
        });
    }
    sqlx::query!(
        "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication, professionalism, comment, created_at)
         select r.id, r.booking_id, r.tutor_id, r.student_id, r.rating, r.knowledge, r.communication, r.professionalism, r.comment, r.created_at
         from jsonb_to_recordset($1) as r (id uuid, booking_id uuid, tutor_id uuid, student_id uuid, rating smallint, knowledge smallint,
           communication smallint, professionalism smallint, comment text, created_at timestamptz)",
        serde_json::to_value(rows)?,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
