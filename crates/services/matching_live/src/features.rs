//! The subscriber that keeps the feature store: what people say of themselves, what becomes of lessons, and which kept
//! lists are old.

use crate::store::{booking_noted, booking_over, marks_move, rated_note, students_note, tutors_note};
use domain::{
    bookings::{
        SessionOutcome, SessionState, Side,
        events::{BookingEvent, BookingNews, ReviewEvent},
    },
    calendar::events::AvailabilityEvent,
    ids::{TutorId, UserId},
    matching::events::{MatchEvent, NewMatch},
    people::events::{StudentEvent, TutorEvent},
};
use futures::future::BoxFuture;
use spine::{
    Context, Result,
    events::{StoredEvent, Subscriber, tell},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Students who are told of a new tutor at most.
const TOLD: i64 = 200;

/// Keeps the feature store.
pub struct Features;

impl Subscriber for Features {
    fn name(&self) -> &'static str {
        "features"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(heard(work, context, event))
    }
}

async fn heard(work: &mut Transaction<'_, Postgres>, context: &Context, event: &StoredEvent) -> Result<()> {
    if let Some(told) = event.read::<TutorEvent>()? {
        return tutor_heard(work, context, &told).await;
    }
    if let Some(AvailabilityEvent::Changed(news)) = event.read::<AvailabilityEvent>()? {
        return tutors_note(work, context, &[news.tutor_id.0]).await;
    }
    if let Some(StudentEvent::Changed(news)) = event.read::<StudentEvent>()? {
        students_note(work, context, &[news.user_id.0]).await?;
        return marks_move(work, &[news.user_id.0], context.now()).await;
    }
    if let Some(told) = event.read::<BookingEvent>()? {
        return booking_heard(work, context, &told).await;
    }
    if let Some(ReviewEvent::Published(review)) = event.read::<ReviewEvent>()?
        && review.by == Side::Student
    {
        return rated_note(work, review.booking_id.0, context.now()).await;
    }
    Ok(())
}

async fn tutor_heard(work: &mut Transaction<'_, Postgres>, context: &Context, told: &TutorEvent) -> Result<()> {
    let tutor = match told {
        TutorEvent::Created(news)
        | TutorEvent::Changed(news)
        | TutorEvent::Approved(news)
        | TutorEvent::EditApproved(news)
        | TutorEvent::Verified(news) => news.tutor_id,
        TutorEvent::Declined(no) | TutorEvent::EditDeclined(no) | TutorEvent::VerificationRejected(no) => {
            no.profile.tutor_id
        }
        // Many at once are written down by whoever first needs them.
        TutorEvent::Imported(_) => return Ok(()),
    };
    tutors_note(work, context, &[tutor.0]).await?;
    if let TutorEvent::Approved(_) = told {
        students_tell(work, context, tutor).await?;
    }
    // Who may be shown to whom may be different now.
    marks_move(work, &[Uuid::nil()], context.now()).await
}

/// Tells students who look for what a newly listed tutor teaches, those who said so last first.
async fn students_tell(work: &mut Transaction<'_, Postgres>, context: &Context, tutor: TutorId) -> Result<()> {
    let students = sqlx::query_scalar!(
        "select p.user_id from student_profiles p join users u on u.id = p.user_id
         where u.deleted_at is null and u.suspended_at is null and not ('child' = any (u.roles))
           and exists (select from jsonb_array_elements(p.subjects) wanted
                       join tutor_subjects taught on taught.subject_id::text = wanted->>'subject_id'
                       where taught.tutor_id = $1)
           and not exists (select from match_feedback f where f.student_id = p.user_id and f.tutor_id = $1)
         order by p.updated_at desc, p.user_id limit $2",
        tutor.0,
        TOLD
    );
    let students: Vec<UserId> = students.fetch_all(&mut **work).await?.into_iter().map(UserId).collect();
    if students.is_empty() {
        return Ok(());
    }
    tell(work, context, &MatchEvent::New(NewMatch { tutor_id: tutor, student_ids: students })).await
}

async fn booking_heard(work: &mut Transaction<'_, Postgres>, context: &Context, told: &BookingEvent) -> Result<()> {
    let now = context.now();
    let begins = |news: &BookingNews| news.version == 1;
    match told {
        BookingEvent::Requested(news) | BookingEvent::Confirmed(news) | BookingEvent::ApprovalAsked(news) => {
            if begins(news) {
                booking_noted(work, (news.student_id.0, news.tutor_id.0), news.id.0, now).await?;
            }
            marks_move(work, &[news.student_id.0], now).await
        }
        BookingEvent::Declined(news)
        | BookingEvent::Expired(news)
        | BookingEvent::Cancelled(news)
        | BookingEvent::ApprovalRefused(news)
        | BookingEvent::Ended(news) => {
            let ended = news.session_state == SessionState::Ended;
            let completed = ended && news.session_outcome == SessionOutcome::Completed;
            booking_over(work, news.id.0, completed, now).await?;
            marks_move(work, &[news.student_id.0], now).await
        }
        _ => Ok(()),
    }
}
