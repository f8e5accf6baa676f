//! Lessons and payments as they stand, of those that some events are about.

use super::{mark, marks};
use chrono::{DateTime, Utc};
use serde::Serialize;
use spine::{App, Context, Result, events::StoredEvent};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A lesson as it stands there.
#[derive(Serialize)]
pub(super) struct BookingFact {
    booking: String,
    version: i64,
    tutor: String,
    student: String,
    payer: String,
    subject: String,
    people: Vec<String>,
    created_at: DateTime<Utc>,
    starts_at: DateTime<Utc>,
    minutes: i32,
    session_state: String,
    session_outcome: String,
    payment_state: String,
    dispute_state: String,
    pay_with: String,
    currency: String,
    price: i64,
    discount: i64,
    total: i64,
    refunded: i64,
    platform_fee: i64,
    tutor_earnings: i64,
}

/// A payment as it stands there; `position` is of the event that told of it.
#[derive(Serialize)]
pub(super) struct PaymentFact {
    payment: String,
    position: i64,
    purpose: String,
    status: String,
    provider: String,
    currency: String,
    amount: i64,
    created_at: DateTime<Utc>,
    people: Vec<String>,
}

/// What some events are about, by the kinds that begin so, with the last position of each.
fn about(events: &[StoredEvent], kinds: &str) -> BTreeMap<Uuid, i64> {
    let of_kind = events.iter().filter(|event| event.kind.starts_with(kinds));
    of_kind.filter_map(|event| Some((event.subject_id?, event.position))).collect()
}

/// The lessons that these events are about.
pub(super) async fn bookings(context: &Context, events: &[StoredEvent]) -> Result<Vec<BookingFact>> {
    let ids: Vec<Uuid> = about(events, "booking.").into_keys().collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = sqlx::query!(
        "select id, version, tutor_id, tutor_user_id, student_id, payer_id, subject_id, created_at, starts_at, minutes,
           session_state, session_outcome, payment_state, dispute_state, pay_with, currency, price, discount, total,
           refunded, platform_fee, tutor_earnings
         from bookings where id = any ($1)",
        &ids,
    );
    let app: &App = &context.app;
    let rows = rows.fetch_all(context.writes()).await?.into_iter().map(|row| BookingFact {
        booking: mark(app, row.id),
        version: row.version,
        tutor: mark(app, row.tutor_id),
        student: mark(app, row.student_id),
        payer: mark(app, row.payer_id.unwrap_or(row.student_id)),
        subject: mark(app, row.subject_id),
        people: marks(app, [row.tutor_user_id, row.student_id].into_iter().chain(row.payer_id)),
        created_at: row.created_at,
        starts_at: row.starts_at,
        minutes: row.minutes,
        session_state: row.session_state,
        session_outcome: row.session_outcome,
        payment_state: row.payment_state,
        dispute_state: row.dispute_state,
        pay_with: row.pay_with,
        currency: row.currency,
        price: row.price,
        discount: row.discount,
        total: row.total,
        refunded: row.refunded,
        platform_fee: row.platform_fee,
        tutor_earnings: row.tutor_earnings,
    });
    Ok(rows.collect())
}

/// The payments that these events are about.
pub(super) async fn payments(context: &Context, events: &[StoredEvent]) -> Result<Vec<PaymentFact>> {
    let positions = about(events, "payment.");
    if positions.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = positions.keys().copied().collect();
    let rows = sqlx::query!(
        "select id, user_id, purpose, status, provider, currency, amount, created_at from payments where id = any ($1)",
        &ids,
    );
    let app: &App = &context.app;
    let rows = rows.fetch_all(context.writes()).await?.into_iter().map(|row| PaymentFact {
        payment: mark(app, row.id),
        position: positions.get(&row.id).copied().unwrap_or_default(),
        purpose: row.purpose,
        status: row.status,
        provider: row.provider,
        currency: row.currency,
        amount: row.amount,
        created_at: row.created_at,
        people: marks(app, [row.user_id]),
    });
    Ok(rows.collect())
}
