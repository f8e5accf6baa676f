//! Lessons that the product calls off for somebody who will not come: the places of a group lesson that is off, and all
//! that is ahead of an account that is suspended (decision 0135).

use super::{
    jobs::booking_lock_any,
    moment,
    step::{judge, store},
};
use crate::group::{GroupOff, group_call_off};
use domain::{
    Refusal,
    bookings::{Reason, leave_command},
    identity::staff::events::StaffEvent,
    ids::{BookingId, GroupLessonId, UserId},
};
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    events::{StoredEvent, Subscriber},
    job::{Each, Job, job_new},
    unit::Unit,
};
use sqlx::{Postgres, Transaction};

/// Calls one lesson off for one of its people, by the rules of their side. One that has moved on stays as it is.
pub(crate) async fn lesson_call_off(
    context: &Context,
    id: BookingId,
    leaver: UserId,
    reason: Option<&Reason>,
) -> Result<()> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = call_off_within(&mut unit, id, leaver, reason).await;
        unit.finish(done).await
    })
    .await
}

async fn call_off_within(unit: &mut Unit<'_>, id: BookingId, leaver: UserId, reason: Option<&Reason>) -> Result<()> {
    let Some(row) = booking_lock_any(unit.work(), id).await? else { return Ok(()) };
    let now = moment(unit.context());
    let Some(command) = leave_command(&row.state()?, leaver, reason) else { return Ok(()) };
    match judge(&row, &command, now)? {
        Ok(step) => store(unit, row, &step, reason.map(Reason::as_str), now).await.map(drop),
        Err(stale) => {
            tracing::debug!(booking_id = %id, code = %Refusal::from(stale).code, "the booking has moved on");
            Ok(())
        }
    }
}

/// Hears that an account is suspended.
pub struct Leaving;

impl Subscriber for Leaving {
    fn name(&self) -> &'static str {
        "leaving"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let Some(StaffEvent::Suspended(news)) = event.read::<StaffEvent>()? else { return Ok(()) };
            let now = moment(context);
            let job = job_new::<CallOffLessons>(context, &Leaver { user_id: news.user_id }, now)?;
            jobs::enqueue(work, job, now).await?;
            Ok(())
        })
    }
}

/// Payload of [`CallOffLessons`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Leaver {
    /// Whose lessons they are.
    pub user_id: UserId,
}

/// Calls off what is ahead of a suspended account.
pub struct CallOffLessons;

impl Job for CallOffLessons {
    const KIND: &'static str = "CallOffLessons";
    type Payload = Leaver;

    async fn run(context: &Context, job: Leaver) -> Result<()> {
        lessons_leave(context, job.user_id).await
    }
}

/// One after the other, each in a transaction of its own: a run that breaks off is gone on with. Somebody whose account
/// was given back meanwhile keeps what is left.
async fn lessons_leave(context: &Context, leaver: UserId) -> Result<()> {
    let now = moment(context);
    let groups = sqlx::query_scalar!(
        "select id from group_lessons where tutor_user_id = $1 and cancelled_at is null and starts_at > $2",
        leaver.0,
        now
    );
    let mut each = Each::default();
    for group in groups.fetch_all(context.writes()).await? {
        if !is_suspended(context, leaver).await? {
            return Ok(());
        }
        let off = GroupOff { group_id: GroupLessonId(group), reason: None };
        match group_call_off(context, leaver, &off).await {
            Err(Error::Refused(_)) => {}
            off => each.note("group lesson", group, off),
        }
    }
    let lessons = sqlx::query_scalar!(
        "select id from bookings where $1 in (tutor_user_id, student_id, payer_id)
           and session_state in ('REQUESTED', 'SCHEDULED') order by starts_at, id",
        leaver.0
    );
    for lesson in lessons.fetch_all(context.writes()).await? {
        if !is_suspended(context, leaver).await? {
            return Ok(());
        }
        let off = lesson_call_off(context, BookingId(lesson), leaver, None).await;
        each.note("lesson", lesson, off);
    }
    each.done()
}

async fn is_suspended(context: &Context, person: UserId) -> Result<bool> {
    let suspended =
        sqlx::query_scalar!(r#"select suspended_at is not null as "suspended!" from users where id = $1"#, person.0);
    Ok(suspended.fetch_optional(context.writes()).await?.unwrap_or_default())
}
