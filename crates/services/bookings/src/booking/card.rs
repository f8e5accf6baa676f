//! Lessons paid by card: what the provider says of the money becomes a step of the lesson, and each step of the lesson
//! an order to the provider.

use super::{
    jobs::booking_lock_any,
    moment,
    reads::booking_get,
    rows::BookingRow,
    step::{judge, store},
};
use chrono::Duration;
use domain::{
    Refusal,
    bookings::{
        Booking, BookingRefusal, BookingState, Command, Funding, JobKind, PaymentState, card_order, clears_after,
        pay_again_by, trusted::confirms_at_once,
    },
    ids::{BookingId, JournalId, PaymentId},
    money::{
        events::PaymentEvent,
        orders::{OrderKind, OrderState},
    },
};
use futures::future::BoxFuture;
use money::orders::{LessonCard, lesson_card, lesson_order, lesson_payment, lesson_payment_start};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    events::{StoredEvent, Subscriber},
    job::{Job, job_new},
    unit::Unit,
};
use sqlx::{Postgres, Transaction};

/// Hears that a lesson's card was paid with, or was not.
pub struct CardLessons;

impl Subscriber for CardLessons {
    fn name(&self) -> &'static str {
        "card_lessons"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let (news, paid) = match event.read::<PaymentEvent>()? {
                Some(PaymentEvent::Succeeded(news)) => (news, true),
                Some(PaymentEvent::Failed(news)) => (news, false),
                _ => return Ok(()),
            };
            let Some(booking_id) = news.booking_id else { return Ok(()) };
            let now = moment(context);
            let told = CardJob { booking_id, paid, payment_id: Some(news.payment_id) };
            let job = job_new::<SettleCard>(context, &told, now)?;
            jobs::enqueue(work, job, now).await?;
            Ok(())
        })
    }
}

/// Payload of [`SettleCard`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct CardJob {
    /// The lesson.
    pub booking_id: BookingId,
    /// Whether the money is held.
    pub paid: bool,
    /// The payment of which it was said; none in jobs of the previous binary.
    #[serde(default)]
    pub payment_id: Option<PaymentId>,
}

/// Takes over what the provider said about a lesson's card.
pub struct SettleCard;

impl Job for SettleCard {
    const KIND: &'static str = "SettleCard";
    const PRIORITY: i16 = 2;
    type Payload = CardJob;

    async fn run(context: &Context, job: CardJob) -> Result<()> {
        settle_now(context, job).await
    }
}

async fn settle_now(context: &Context, job: CardJob) -> Result<()> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = settle(&mut unit, job).await;
        unit.finish(done).await
    })
    .await
}

async fn settle(unit: &mut Unit<'_>, job: CardJob) -> Result<()> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let Some(row) = booking_lock_any(unit.work(), job.booking_id).await? else { return Ok(()) };
    let last = lesson_payment(unit, job.booking_id).await?;
    // Another payment has come since: of this one all was done.
    if let (Some(told), Some(last)) = (job.payment_id, last)
        && !job.paid
        && told != last.id
    {
        return Ok(());
    }
    if !job.paid && last.is_some_and(|last| last.by_saved_card && last.hold == OrderState::Failed) {
        return pay_otherwise(unit, &row).await;
    }
    let command = if job.paid {
        let hold = JournalId(context.new_id());
        Command::PaymentAuthorized { hold, instant: is_instant(unit, &row).await? }
    } else if last.is_some_and(|last| last.hold == OrderState::Lapsed) {
        Command::PaymentLapsed
    } else {
        Command::PaymentFailed
    };
    let (terms, booking) = (row.state()?.terms, row.id);
    let total = terms.total;
    match judge(&row, &command, now)? {
        Ok(step) => {
            store(unit, row, &step, None, now).await?;
            if command == Command::PaymentLapsed {
                // The half hour of the first payment may not be over yet: this one has a day.
                let (kind, until) = (JobKind::ExpirePayment.code(), pay_again_by(now, terms.start));
                jobs::reschedule(unit.work(), &[(format!("{kind}:{booking}"), until)]).await?;
                lesson_payment_start(unit, (terms.payer, job.booking_id), total, None).await?;
            }
            Ok(())
        }
        // Told twice.
        Err(BookingRefusal::PaymentAlreadyReceived) => Ok(()),
        // Paid when the lesson was off already: the card is let go.
        Err(late) if job.paid => {
            let code = Refusal::from(late).code;
            tracing::info!(booking_id = %job.booking_id, %code, "a card was paid with too late");
            lesson_order(unit, job.booking_id, (OrderKind::Void, total)).await
        }
        Err(_) => Ok(()),
    }
}

/// A saved card was declined: the time is kept until its half hour is over, and the provider's page takes any card.
async fn pay_otherwise(unit: &mut Unit<'_>, row: &BookingRow) -> Result<()> {
    let state = row.state()?;
    if state.tuple.payment() == PaymentState::Pending {
        let (payer, booking) = (state.terms.payer, BookingId(row.id));
        lesson_payment_start(unit, (payer, booking), state.terms.total, None).await?;
    }
    Ok(())
}

/// Whether the tutor confirms this student's requests at once.
async fn is_instant(unit: &mut Unit<'_>, row: &BookingRow) -> Result<bool> {
    let tutor = sqlx::query!(
        r#"select instant_booking, auto_confirm_after,
             case when auto_confirm_after > 0 then coalesce(lessons_unopposed($2, id), 0) else 0 end as "held!"
           from tutors where id = $1"#,
        row.tutor_id,
        row.student_id,
    );
    let tutor = tutor.fetch_one(&mut **unit.work()).await?;
    Ok(confirms_at_once(tutor.instant_booking, tutor.auto_confirm_after, tutor.held))
}

/// What a stored step asks of the card's provider.
pub(super) async fn card_follow(
    unit: &mut Unit<'_>,
    was: &BookingState,
    next: &BookingState,
    booking: BookingId,
) -> Result<()> {
    match card_order(was, next) {
        Some(order) => lesson_order(unit, booking, order).await,
        None => Ok(()),
    }
}

/// How long a lesson's earnings wait on because its card's money is not there; `None` when they may be paid out.
pub(super) async fn card_waits(unit: &mut Unit<'_>, row: &BookingRow) -> Result<Option<Duration>> {
    if row.state()?.terms.funding != Funding::Card || row.total == 0 {
        return Ok(None);
    }
    let payment = lesson_payment(unit, BookingId(row.id)).await?;
    Ok(clears_after(payment.and_then(|payment| payment.capture)))
}

/// A booking that waits for its card, with the page to pay at; paid with a saved card it is what it is then.
///
/// # Errors
/// 503 `payment_provider_unavailable`: the same key may be sent again; 409 `payment_refused`, `card_declined`.
pub(super) async fn with_page(context: &Context, booking: Booking, funding: Funding) -> Result<Booking> {
    if funding != Funding::Card || booking.payment_state != PaymentState::Pending {
        return Ok(booking);
    }
    let told = |payment_id, paid| CardJob { booking_id: booking.id, paid, payment_id: Some(payment_id) };
    match lesson_card(context, booking.id).await? {
        LessonCard::Page(url) => Ok(Booking { checkout_url: Some(url), ..booking }),
        LessonCard::Told => Ok(booking),
        LessonCard::Held(payment) => {
            settle_now(context, told(payment, true)).await?;
            booking_get(context, booking.id).await
        }
        LessonCard::Declined { payment, refusal } => {
            settle_now(context, told(payment, false)).await?;
            Err(declined(context, booking.id, refusal).await?.into())
        }
    }
}

/// The bank's no, with what is left to do: the booking waits, and here is where it can be paid otherwise.
async fn declined(context: &Context, booking: BookingId, refusal: Refusal) -> Result<Refusal> {
    let page = match lesson_card(context, booking).await {
        Ok(LessonCard::Page(url)) => Some(url),
        // The job opens it, and the booking shows it.
        Ok(_) | Err(Error::Refused(_)) => None,
        Err(error) => return Err(error),
    };
    let mut facts = refusal.facts.as_object().cloned().unwrap_or_default();
    facts.insert("booking_id".to_owned(), serde_json::json!(booking));
    facts.insert("checkout_url".to_owned(), serde_json::json!(page));
    Ok(refusal.with_facts(facts.into()))
}
