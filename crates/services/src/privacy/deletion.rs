//! The end of an account: asked for with the password, taken back within thirty days, done by a job.
//!
//! What hangs on the account is asked twice: when somebody wants to leave, who is told what to do first, and by the
//! job, which tries again a day later when something was begun meanwhile.

use super::erasure::person_erase;
use ::identity::passwords::password_verify;
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    bookings::case::appeal::APPEAL_DAYS,
    identity::{
        Password,
        privacy::{
            Deletion, DeletionRequest, GRACE_DAYS, Ties,
            events::{DeletionAsked, Left, PrivacyEvent},
            refusals,
        },
    },
    ids::UserId,
    learning::cohort::LATE_DAYS,
    money::{Currency, Money},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use spine::{
    Context, Result,
    audit::Act,
    job::{Job, job_new},
    rate_limits::{Limit, limit_take},
    security::{Event, note},
    unit::Unit,
};
use sqlx::{PgConnection, types::Json};
use uuid::Uuid;

/// When the own account ends.
pub async fn deletion(context: &Context) -> Result<Deletion> {
    let person = context.require_person()?;
    let asked = sqlx::query_scalar!("select scheduled_for from deletion_requests where user_id = $1", person.id.0);
    Ok(Deletion { scheduled_for: asked.fetch_optional(context.writes()).await? })
}

/// Asks for the end of the own account, and of those of the own children.
///
/// # Errors
/// 422 `password_wrong`; 409 `last_owner`, `institution_last_admin`, `lessons_ahead`, `money_unsettled`,
/// `balance_left`, `deletion_asked`; 429 after ten tries a minute.
pub async fn deletion_ask(context: &Context, request: &DeletionRequest) -> Result<Deletion> {
    let person = knows_password(context, request).await?;
    let mut unit = Unit::begin(context, None).await?;
    let asked = ask(&mut unit, person, request.forfeit).await;
    unit.finish(asked).await
}

/// Who asks, and proves it by the own password.
async fn knows_password(context: &Context, request: &DeletionRequest) -> Result<UserId> {
    let person = context.require_person()?;
    limit_take(&context.app, Limit::Login, &person.id.to_string()).await?;
    let typed = Password::parse_typed(&request.password)?;
    let stored = sqlx::query_scalar!("select password_hash from users where id = $1", person.id.0);
    let stored = stored.fetch_one(context.writes()).await?;
    if password_verify(&context.app, &typed, Some(&stored)).await?.is_none() {
        note(context, Event::SignInRefused, Some(person.id), "wrong_password_to_leave");
        return Err(refusals::deletion_password_wrong().into());
    }
    Ok(person.id)
}

/// When the account of one of the own children ends.
///
/// # Errors
/// 404 for everybody else's.
pub async fn child_deletion(context: &Context, child: UserId) -> Result<Deletion> {
    let child = own_child(context, child).await?;
    let asked = sqlx::query_scalar!("select scheduled_for from deletion_requests where user_id = $1", child.0);
    Ok(Deletion { scheduled_for: asked.fetch_optional(context.writes()).await? })
}

/// A parent asks, with the own password, for the end of one child's account: the others and the own one stay.
///
/// # Errors
/// 404 for everybody else's child; otherwise as [`deletion_ask`].
pub async fn child_deletion_ask(context: &Context, child: UserId, request: &DeletionRequest) -> Result<Deletion> {
    let child = own_child(context, child).await?;
    knows_password(context, request).await?;
    let mut unit = Unit::begin(context, None).await?;
    let asked = ask(&mut unit, child, request.forfeit).await;
    unit.finish(asked).await
}

/// The child's account stays after all.
///
/// # Errors
/// 404 for everybody else's child, and when nothing was asked for.
pub async fn child_deletion_take_back(context: &Context, child: UserId) -> Result<()> {
    let child = own_child(context, child).await?;
    let mut unit = Unit::begin(context, None).await?;
    let stays = stay(&mut unit, child).await;
    unit.finish(stays).await
}

/// The child, where the reader decides for it.
async fn own_child(context: &Context, child: UserId) -> Result<UserId> {
    let parent = context.require_person()?.id;
    let mut connection = context.writes().acquire().await?;
    let own = children(&mut connection, parent).await?.contains(&child.0);
    if own { Ok(child) } else { Err(Refusal::not_found("child").into()) }
}

async fn ask(unit: &mut Unit<'_>, user: UserId, forfeit: bool) -> Result<Deletion> {
    let (context, now) = (unit.context(), unit.context().now());
    let ties = ties(unit, user, now).await?;
    ties.allow(forfeit)?;
    let scheduled_for = now + Duration::days(GRACE_DAYS);
    let asked = sqlx::query!(
        "insert into deletion_requests (user_id, asked_at, scheduled_for, forfeit, given_up)
         values ($1, $2, $3, $4, $5) on conflict do nothing",
        user.0,
        now,
        scheduled_for,
        forfeit,
        serde_json::to_value(&ties.balances)?,
    );
    if asked.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::deletion_asked().into());
    }
    unit.later(job_new::<EraseAccount>(context, &Leaving { user_id: user }, scheduled_for)?);
    unit.tell(&PrivacyEvent::DeletionAsked(DeletionAsked { user_id: user, scheduled_for }))?;
    let after = Some(json!({ "scheduled_for": scheduled_for, "forfeit": forfeit }));
    unit.audit(Act { act: "privacy.deletion_asked", subject_id: Some(user.0), before: None, after });
    Ok(Deletion { scheduled_for: Some(scheduled_for) })
}

/// Stays after all.
///
/// # Errors
/// 404 when nothing was asked for.
pub async fn deletion_take_back(context: &Context) -> Result<()> {
    let user = context.require_person()?.id;
    let mut unit = Unit::begin(context, None).await?;
    let stays = stay(&mut unit, user).await;
    unit.finish(stays).await
}

async fn stay(unit: &mut Unit<'_>, user: UserId) -> Result<()> {
    let gone = sqlx::query!("delete from deletion_requests where user_id = $1", user.0);
    if gone.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("request").into());
    }
    unit.tell(&PrivacyEvent::DeletionTakenBack(Left { user_id: user }))?;
    unit.audit(Act { act: "privacy.deletion_taken_back", subject_id: Some(user.0), before: None, after: None });
    Ok(())
}

/// Ends an account whose time has come.
pub struct EraseAccount;

/// Whose.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Leaving {
    /// The account.
    pub user_id: UserId,
}

impl Job for EraseAccount {
    const KIND: &'static str = "EraseAccount";
    type Payload = Leaving;

    /// Nothing to do for somebody who stays, or whose day is a later one.
    async fn run(context: &Context, leaving: Leaving) -> Result<()> {
        let mut unit = Unit::begin(context, None).await?;
        let done = end(&mut unit, leaving.user_id).await;
        unit.finish(done).await
    }
}

async fn end(unit: &mut Unit<'_>, user: UserId) -> Result<()> {
    let (context, now) = (unit.context(), unit.context().now());
    let asked = sqlx::query!(
        r#"select forfeit, given_up as "given_up: Json<Vec<Money>>", told_waiting_at is not null as "told!"
           from deletion_requests where user_id = $1 and scheduled_for <= $2 for update"#,
        user.0,
        now
    );
    let Some(asked) = asked.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    // Who could appeal yesterday may still be heard: money that goes back by it must come to somebody.
    let ties = ties(unit, user, now - Duration::days(APPEAL_DAYS)).await?;
    if ties.allow(asked.forfeit).is_err() || ties.more_than(&asked.given_up) {
        let tomorrow = now + Duration::days(1);
        sqlx::query!("update deletion_requests set scheduled_for = $2 where user_id = $1", user.0, tomorrow)
            .execute(&mut **unit.work())
            .await?;
        if !asked.told {
            sqlx::query!("update deletion_requests set told_waiting_at = $2 where user_id = $1", user.0, now)
                .execute(&mut **unit.work())
                .await?;
            unit.tell(&PrivacyEvent::DeletionWaits(Left { user_id: user }))?;
        }
        unit.later(job_new::<EraseAccount>(context, &Leaving { user_id: user }, tomorrow)?);
        return Ok(());
    }
    for child in children(unit.work(), user).await? {
        person_erase(unit, UserId(child)).await?;
    }
    person_erase(unit, user).await
}

/// The children whose accounts end with their parent's.
async fn children(connection: &mut PgConnection, parent: UserId) -> Result<Vec<Uuid>> {
    let children = sqlx::query_scalar!(
        "select c.child_id from children c join users u on u.id = c.child_id
         where c.parent_id = $1 and c.handed_over_at is null and u.deleted_at is null order by c.child_id",
        parent.0
    );
    Ok(children.fetch_all(connection).await?)
}

/// What hangs on the account; cases that were decided after `heard` can still be appealed against, unless both took
/// what was proposed.
async fn ties(unit: &mut Unit<'_>, user: UserId, heard: DateTime<Utc>) -> Result<Ties> {
    let mut all = children(unit.work(), user).await?;
    all.push(user.0);
    let lessons = sqlx::query_scalar!(
        r#"select (select count(*) from bookings
             where session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE')
               and (student_id = any($1) or tutor_user_id = any($1) or payer_id = any($1)))
           + (select count(*) from group_lessons
             where tutor_user_id = any($1) and cancelled_at is null and ends_at > $2)
           + (select count(*) from cohorts o
             where o.teacher_id = any($1) and o.cancelled_at is null and o.starts_at + $3 * interval '1 day' > $2
               and exists (select from cohort_seats s where s.cohort_id = o.id)) as "lessons!""#,
        &all,
        unit.context().now(),
        LATE_DAYS as f64,
    );
    let lessons = lessons.fetch_one(&mut **unit.work()).await?;
    let held = sqlx::query!(
        r#"select kind in ('wallet', 'promo', 'earning_available') as "free!", currency, sum(balance)::bigint as "sum!"
           from accounts where holder_id = any($1) and balance > 0
             -- Credits are no money: they end with the account, except where a lesson waits for them.
             and not (currency = 'CREDIT' and kind = 'wallet') group by 1, 2 order by 2"#,
        &all
    );
    let held = held.fetch_all(&mut **unit.work()).await?;
    // What a provider may still report, or the staff may still give back, would come to an account that is nobody's.
    let under_way = sqlx::query_scalar!(
        r#"select exists (select from payments where user_id = any($1) and status = 'pending')
             or exists (select from refunds f where f.status in ('asked', 'waiting_second')
                        and (f.payer_id = any($1) or f.tutor_user_id = any($1)))
             or exists (select from chargebacks h join payments p on p.id = h.payment_id
                        where p.user_id = any($1) and h.closed_at is null)
             or exists (select from cases c join bookings b on b.id = c.booking_id
                        where (c.decided_at is null or (c.final_at is null and (c.appeal_by is not null
                          or (c.decided_at > $2 and num_nulls(c.student_accepted_at, c.tutor_accepted_at) > 0))))
                        and (b.student_id = any($1) or b.payer_id = any($1) or b.tutor_user_id = any($1)))
             as "open!""#,
        &all,
        heard,
    );
    let unsettled = under_way.fetch_one(&mut **unit.work()).await?;
    let last_owner = sqlx::query_scalar!(
        r#"select exists (select from users where id = $1 and roles @> '{owner}')
             and not exists (select from users where roles @> '{owner}' and id <> $1 and email_verified_at is not null
                             and suspended_at is null and deleted_at is null) as "last_owner!""#,
        user.0
    );
    let last_owner = last_owner.fetch_one(&mut **unit.work()).await?;
    let last_admin = last_admin(unit, user).await?;
    let mut ties = Ties { last_owner, last_admin, lessons, unsettled, ..Ties::default() };
    for row in held {
        if row.free {
            ties.balances.push(Money::new(row.sum, Currency::parse(&row.currency)?));
        } else {
            ties.unsettled = true;
        }
    }
    Ok(ties)
}

/// Whether others wait for or have a seat of an institution that nobody else looks after.
async fn last_admin(unit: &mut Unit<'_>, user: UserId) -> Result<bool> {
    let last = sqlx::query_scalar!(
        r#"select exists (
             select from institution_admins a where a.user_id = $1
             and not exists (select from institution_admins o join users u on u.id = o.user_id
                             where o.institution_id = a.institution_id and o.user_id <> $1 and u.deleted_at is null)
             and exists (select from institution_members m where m.institution_id = a.institution_id
                         and m.state in ('invited', 'active') and m.user_id is distinct from $1)) as "last!""#,
        user.0
    );
    Ok(last.fetch_one(&mut **unit.work()).await?)
}
