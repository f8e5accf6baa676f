//! Lessons of an exchange (MA6): everybody in it said yes, so nobody is asked again, and nobody pays.

use super::{
    asking::Asking,
    create::{booked_now, calendar_lock, claimed},
    members::exchange_room,
};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{PayWith, booking::ParsedBookingRequest},
    ids::{BookingId, SubjectId, UserId},
    money::{Currency, Money},
};
use spine::{Context, Result, attempts::attempted, unit::Unit};
use sqlx::{Postgres, Transaction};

/// Minutes of such a lesson: the hour of the week for which both have time.
const MINUTES: i32 = 60;

/// Who teaches whom what, and when.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct ExchangeLesson {
    pub teacher: UserId,
    pub learner: UserId,
    pub skill: SubjectId,
    pub start: DateTime<Utc>,
}

/// What is written down with the lesson, in its transaction; whoever asked for it says which row.
pub trait ExchangeSeatRow: Sync {
    /// Locks the row; answers whether its lesson is still to be booked.
    fn lock(&self, work: &mut Transaction<'static, Postgres>) -> impl Future<Output = Result<bool>> + Send;
    /// Writes the lesson into it.
    fn store(
        &self,
        work: &mut Transaction<'static, Postgres>,
        lesson: BookingId,
    ) -> impl Future<Output = Result<()>> + Send;
}

/// Books a lesson of an exchange, confirmed at once and for nothing, where both calendars have that hour. One that is
/// booked already stays as it is.
///
/// # Errors
/// 404 for somebody who has left; 409 `slot_taken`, `student_busy` for a time that does not suit; whatever else a
/// booking is refused for.
pub async fn exchange_lesson_book(
    context: &Context,
    lesson: &ExchangeLesson,
    row: &impl ExchangeSeatRow,
) -> Result<()> {
    let room = exchange_room(context, lesson.teacher, lesson.skill).await?;
    let parsed = ParsedBookingRequest {
        tutor_id: room,
        subject_id: lesson.skill,
        start: lesson.start,
        minutes: MINUTES,
        pay_with: PayWith::Credits,
        topic: String::new(),
        goals: String::new(),
        expected_price: None,
        learner_id: None,
        hold_id: None,
        agreed: Some(Money::zero(Currency::Credit)),
        package_id: None,
        method_id: None,
        promo_code: None,
        trial: false,
    };
    let booked = attempted(|| async {
        let mut calendars: Vec<i64> = [lesson.teacher, lesson.learner].map(|person| calendar_lock(person.0)).to_vec();
        let mut unit = Unit::begin_locked(context, None, &mut calendars).await?;
        let made = within(&mut unit, lesson.learner, parsed.clone(), row).await;
        unit.finish(made).await
    });
    booked.await.map_err(claimed)
}

async fn within(
    unit: &mut Unit<'_>,
    learner: UserId,
    lesson: ParsedBookingRequest,
    row: &impl ExchangeSeatRow,
) -> Result<()> {
    if !row.lock(unit.work()).await? {
        return Ok(());
    }
    // Children take part in no exchange.
    let made = booked_now(unit, Asking { id: learner, is_child: false }, lesson).await?;
    row.store(unit.work(), made.id).await
}
