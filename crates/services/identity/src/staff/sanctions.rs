//! Sanctions: applied by the staff, ended by time or by the staff, appealed against once by their person.
//!
//! A suspension and a ban close the account, as [`super::suspensions`] does it; what the others forbid is asked of the
//! database (`sanction_forbids`), by whoever stands above this crate.

mod read;

pub use read::{is_forbidden, is_forbidden_in, sanction_get, sanctions_before, sanctions_standing};

use super::suspensions::{close_within, closed, held, open_within};
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    identity::{
        Role,
        sanction::{
            AppealAnswerRequest, AppealRequest, Sanction, SanctionKind, WaitingAppeal, appeal_by_other, appeal_decided,
            appeal_missing, may_appeal,
        },
        staff::{
            events::{SanctionNews, StaffEvent},
            refusals,
        },
    },
    ids::{SanctionId, UserId},
    page::Page,
};
use read::{SanctionRow, kind_of};
use serde::{Deserialize, Serialize};
use serde_json::json;
use spine::{
    App, Context, Error, Result, SignedIn,
    audit::{Act, audit_append},
    events::{seen, tell},
    job::{Job, job_new},
    signed::{is_signed, sign},
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// What a link to an appeal is signed for.
const PURPOSE: &str = "appeal";
/// Appeals that one look at the queue shows.
const QUEUE_PAGE: i64 = 100;
/// Hours within which an appeal is answered.
const ANSWERED_WITHIN_HOURS: i64 = 24;

/// A sanction as it is about to be.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct NewSanction<'a> {
    pub user: UserId,
    pub kind: SanctionKind,
    pub reason: &'a str,
    pub until: Option<DateTime<Utc>>,
}

/// Applies a sanction in the caller's transaction. Whoever commits it calls [`sanction_applied`].
///
/// # Errors
/// 404 for an account that is gone; 403 `own_account`, `owners_alone`, `outranked`; 409 `suspended_already`,
/// `last_owner`.
pub async fn sanction_apply(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    admin: &SignedIn,
    new: NewSanction<'_>,
) -> Result<SanctionId> {
    let held = held(work, admin, new.user).await?;
    if new.kind.closes_account() && held.suspended {
        return Err(refusals::suspended_already().into());
    }
    let id = SanctionId(context.new_id());
    sqlx::query!(
        "insert into sanctions (id, user_id, kind, reason, begun_at, until_at, by_id)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id.0,
        new.user.0,
        new.kind.code(),
        new.reason,
        context.now(),
        new.until,
        admin.id.0,
    )
    .execute(&mut **work)
    .await?;
    if new.kind.closes_account() {
        close_within(work, context, admin, (new.user, new.reason)).await?;
    }
    if let Some(until) = new.until {
        jobs::enqueue(work, job_new::<EndSanction>(context, &Ending { sanction_id: id }, until)?, context.now())
            .await?;
    }
    let news = SanctionNews { sanction_id: id, user_id: new.user };
    tell(work, context, &StaffEvent::Sanctioned(news)).await?;
    let after = Some(json!({ "kind": new.kind.code(), "until": new.until, "reason": new.reason }));
    let act = Act { act: "account.sanctioned", subject_id: Some(new.user.0), before: None, after };
    audit_append(work, context, act).await?;
    Ok(id)
}

/// What follows once a sanction is committed: caches forget a closed account.
pub async fn sanction_applied(context: &Context, user: UserId, kind: SanctionKind) {
    if kind.closes_account() {
        closed(context, user).await;
    }
}

/// Which sanction ends.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Ending {
    pub sanction_id: SanctionId,
}

/// The time of a sanction is over: the account opens again, and its person is told. Nothing is left to do when somebody
/// of the staff ended it before.
pub struct EndSanction;

impl Job for EndSanction {
    const KIND: &'static str = "EndSanction";
    type Payload = Ending;

    async fn run(context: &Context, ending: Ending) -> Result<()> {
        let mut work = context.begin().await?;
        let Some(row) = sanction_lock(&mut work, ending.sanction_id).await? else { return Ok(()) };
        if row.ended {
            return Ok(());
        }
        if row.until_at.is_none_or(|until| until > context.now()) {
            // The clock was set back: it is tried again.
            return Err(Error::unexpected("a sanction is not over yet"));
        }
        end_within(&mut work, context, (&row, ending.sanction_id), None).await?;
        work.commit().await?;
        seen(context, row.user_id).await;
        Ok(())
    }
}

/// A sanction under its person's lock.
struct Locked {
    user_id: Uuid,
    by_id: Uuid,
    kind: SanctionKind,
    until_at: Option<DateTime<Utc>>,
    ended: bool,
    appealed: bool,
    decided: bool,
    begun_at: DateTime<Utc>,
}

/// Locks the person first and the sanction then: the order in which everybody does.
async fn sanction_lock(work: &mut Work<'_, Postgres>, id: SanctionId) -> Result<Option<Locked>> {
    let user = sqlx::query_scalar!("select user_id from sanctions where id = $1", id.0);
    let Some(user) = user.fetch_optional(&mut **work).await? else { return Ok(None) };
    sqlx::query!("select id from users where id = $1 for no key update", user).fetch_one(&mut **work).await?;
    let row = sqlx::query!(
        r#"select user_id, by_id, kind, until_at, ended_at is not null as "ended!", begun_at,
             appealed_at is not null as "appealed!", appeal_decided_at is not null as "decided!"
           from sanctions where id = $1 for update"#,
        id.0
    )
    .fetch_one(&mut **work)
    .await?;
    Ok(Some(Locked {
        user_id: row.user_id,
        by_id: row.by_id,
        kind: kind_of(&row.kind)?,
        until_at: row.until_at,
        ended: row.ended,
        appealed: row.appealed,
        decided: row.decided,
        begun_at: row.begun_at,
    }))
}

async fn end_within(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (row, id): (&Locked, SanctionId),
    by: Option<UserId>,
) -> Result<()> {
    sqlx::query!(
        "update sanctions set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null",
        id.0,
        context.now(),
        by.map(|by| by.0),
    )
    .execute(&mut **work)
    .await?;
    let user = UserId(row.user_id);
    if row.kind.closes_account() && !closed_otherwise(work, context, user).await? {
        open_within(work, context, user, by.unwrap_or(UserId(row.by_id))).await?;
    }
    let news = SanctionNews { sanction_id: id, user_id: user };
    tell(work, context, &StaffEvent::SanctionEnded(news)).await?;
    let act = Act { act: "account.sanction_ended", subject_id: Some(user.0), before: None, after: None };
    audit_append(work, context, act).await
}

/// Whether another sanction keeps the account closed.
async fn closed_otherwise(work: &mut Work<'_, Postgres>, context: &Context, user: UserId) -> Result<bool> {
    let closed =
        sqlx::query_scalar!(r#"select sanction_forbids($1, 'sign_in', $2) as "closed!""#, user.0, context.now());
    Ok(closed.fetch_one(&mut **work).await?)
}

/// Its person, who may not be able to sign in, asks that a sanction is looked at again; once.
///
/// # Errors
/// 422 `required`, the refusals of texts; 404 for others; 409 `appealed_already`, `appeal_too_late`.
pub async fn sanction_appeal(context: &Context, id: SanctionId, request: &AppealRequest) -> Result<Sanction> {
    let text = request.parse()?;
    let mut work = context.begin().await?;
    let row = sanction_lock(&mut work, id).await?.ok_or_else(|| Refusal::not_found("sanction"))?;
    let signed = is_signed(&context.app, PURPOSE, &id.to_string(), &request.key);
    if !signed && context.actor_id() != Some(row.user_id) {
        return Err(Refusal::not_found("sanction").into());
    }
    may_appeal(row.begun_at, row.appealed, context.now())?;
    sqlx::query!("update sanctions set appeal = $2, appealed_at = $3 where id = $1", id.0, text, context.now())
        .execute(&mut *work)
        .await?;
    let news = SanctionNews { sanction_id: id, user_id: UserId(row.user_id) };
    tell(&mut work, context, &StaffEvent::Appealed(news)).await?;
    work.commit().await?;
    sanction_get(context, id, &request.key).await
}

/// Appeals that wait, the longest waiting first. For the trust scope.
pub async fn appeals_waiting(context: &Context) -> Result<Page<WaitingAppeal>> {
    let reader = context.require_scope(Role::Trust)?.id;
    let rows = sqlx::query!(
        r#"select s.id, s.user_id, s.by_id, s.kind, s.reason, s.begun_at, s.until_at, s.appeal, s.appealed_at,
             u.display_name, array(select a.act from sanction_acts a where a.kind = s.kind order by a.act) as "forbids!"
           from sanctions s join users u on u.id = s.user_id
           where s.appealed_at is not null and s.appeal_decided_at is null and s.user_id <> $1
           order by s.appealed_at, s.id limit $2"#,
        reader.0,
        QUEUE_PAGE,
    );
    let items = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        let appealed_at = row.appealed_at.unwrap_or(row.begun_at);
        let sanction = SanctionRow {
            id: row.id,
            kind: row.kind,
            reason: row.reason,
            begun_at: row.begun_at,
            until_at: row.until_at,
            appeal: row.appeal,
            appealed_at: row.appealed_at,
            appeal_answer: None,
            appeal_upheld: None,
            forbids: row.forbids,
        };
        Ok(WaitingAppeal {
            sanction: sanction.read()?,
            user_id: UserId(row.user_id),
            display_name: row.display_name,
            due_at: appealed_at + Duration::hours(ANSWERED_WITHIN_HOURS),
            own: row.by_id == reader.0,
        })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// Answers an appeal: the sanction stands, or ends now. Never by whoever made the decision.
///
/// # Errors
/// 404 for others; 422 `required`; 403 `appeal_by_other`, those of accounts; 409 `appeal_missing`, `appeal_decided`.
pub async fn appeal_answer(context: &Context, id: SanctionId, request: &AppealAnswerRequest) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let answer = request.parse()?;
    let mut work = context.begin().await?;
    let row = sanction_lock(&mut work, id).await?.ok_or_else(|| Refusal::not_found("sanction"))?;
    held(&mut work, admin, UserId(row.user_id)).await?;
    if !row.appealed {
        return Err(appeal_missing().into());
    }
    if row.decided {
        return Err(appeal_decided().into());
    }
    if row.by_id == admin.id.0 {
        return Err(appeal_by_other().into());
    }
    sqlx::query!(
        "update sanctions set appeal_answer = $2, appeal_upheld = $3, appeal_decided_at = $4, appeal_decided_by = $5
         where id = $1",
        id.0,
        answer,
        request.stands,
        context.now(),
        admin.id.0,
    )
    .execute(&mut *work)
    .await?;
    let news = SanctionNews { sanction_id: id, user_id: UserId(row.user_id) };
    tell(&mut work, context, &StaffEvent::AppealDecided(news)).await?;
    if !request.stands && !row.ended {
        end_within(&mut work, context, (&row, id), Some(admin.id)).await?;
    }
    let after = Some(json!({ "stands": request.stands }));
    let act = Act { act: "account.appeal_decided", subject_id: Some(row.user_id), before: None, after };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    seen(context, row.user_id).await;
    Ok(())
}

/// Where an appeal is written, for whoever has this address: a path of this site.
pub fn appeal_path(app: &App, id: SanctionId) -> Result<String> {
    Ok(format!("/sanctions/{id}/appeal?key={}", sign(app, PURPOSE, &id.to_string())))
}

/// The whole address.
pub(super) fn appeal_address(app: &App, id: SanctionId) -> Result<String> {
    Ok(format!("{}{}", app.settings.public_url, appeal_path(app, id)?))
}
