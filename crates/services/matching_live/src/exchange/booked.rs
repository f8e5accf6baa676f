//! What was agreed is booked by itself: each seat becomes a lesson of an hour, at the first hour of the week that both
//! gave and that both calendars have free within four weeks. A seat without one is left to its two people.

use bookings::booking::{ExchangeLesson, ExchangeSeatRow, exchange_lesson_book};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::refusals,
    ids::{BookingId, SubjectId, UserId},
    matching::exchange::next_hour,
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    job::{Each, Job},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Weeks ahead in which the hour is looked for.
const WEEKS: i64 = 4;

/// Which exchange was agreed on.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ExchangeAgreed {
    /// Its cycle.
    pub cycle_id: Uuid,
}

/// Books the lessons of an exchange that all said yes to. Run twice, the second run finds them booked.
pub struct BookExchange;

impl Job for BookExchange {
    const KIND: &'static str = "BookExchange";
    type Payload = ExchangeAgreed;

    async fn run(context: &Context, job: ExchangeAgreed) -> Result<()> {
        let seats = sqlx::query!(
            r#"select s.place, s.person_id, s.teaches, s.meets_hour as "meets_hour!", n.person_id as learner_id
               from exchange_cycles c join exchange_seats s on s.cycle_id = c.id
                 join exchange_seats n on n.cycle_id = c.id
                   and n.place = (s.place + 1) % (select count(*) from exchange_seats x where x.cycle_id = c.id)
               where c.id = $1 and c.state = 'agreed' and s.booking_id is null and s.meets_hour is not null
               order by s.place"#,
            job.cycle_id
        );
        let mut each = Each::default();
        for seat in seats.fetch_all(context.writes()).await? {
            let Ok(hour) = u8::try_from(seat.meets_hour) else { continue };
            let lesson = ExchangeLesson {
                teacher: UserId(seat.person_id),
                learner: UserId(seat.learner_id),
                skill: SubjectId(seat.teaches),
                start: next_hour(hour, context.now()),
            };
            let row = SeatRow { cycle: job.cycle_id, place: seat.place };
            each.note("exchange", job.cycle_id, first_that_suits(context, lesson, &row).await);
        }
        each.done()
    }
}

/// Books the lesson in the first week that suits both; none suits, or one of them may not: it is not booked.
async fn first_that_suits(context: &Context, lesson: ExchangeLesson, row: &SeatRow) -> Result<()> {
    for week in 0..WEEKS {
        let start: DateTime<Utc> = lesson.start + Duration::weeks(week);
        let refusal = match exchange_lesson_book(context, &ExchangeLesson { start, ..lesson }, row).await {
            Err(Error::Refused(refusal)) => refusal,
            booked => return booked,
        };
        let busy = [refusals::slot_taken().code, refusals::student_busy().code].contains(&refusal.code);
        tracing::info!(cycle = %row.cycle, place = row.place, code = %refusal.code, "a lesson of an exchange");
        if !busy {
            break;
        }
    }
    Ok(())
}

/// A seat of a cycle.
struct SeatRow {
    cycle: Uuid,
    place: i16,
}

impl ExchangeSeatRow for SeatRow {
    async fn lock(&self, work: &mut Transaction<'static, Postgres>) -> Result<bool> {
        let waits = sqlx::query_scalar!(
            r#"select booking_id is null as "waits!" from exchange_seats where cycle_id = $1 and place = $2
               for no key update"#,
            self.cycle,
            self.place,
        );
        Ok(waits.fetch_optional(&mut **work).await?.unwrap_or_default())
    }

    async fn store(&self, work: &mut Transaction<'static, Postgres>, lesson: BookingId) -> Result<()> {
        sqlx::query!(
            "update exchange_seats set booking_id = $3 where cycle_id = $1 and place = $2",
            self.cycle,
            self.place,
            lesson.0,
        )
        .execute(&mut **work)
        .await?;
        Ok(())
    }
}
