//! Background checks (PE6): asked for by a tutor, done by a provider, judged by the staff where something was found.
//!
//! The provider is told outside of any transaction, under the check's own id: one that broke off is asked for again by
//! the job. Its reports are believed by their signature, and one that was told before changes nothing.

use adapters::checks::{CheckReport, CheckReportError, CheckResult, Checked};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    identity::Role,
    ids::{BackgroundCheckId, TutorId, UserId},
    page::Page,
    people::{
        background_check::{BackgroundCheck, CheckState, JudgedCheck, may_ask, valid_until},
        events::{Declined, ProfileNews, TutorEvent},
        refusals,
        tutor_profile::ApprovalState,
    },
    text,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::{seen, tell},
    job::{Each, Job, Nothing, job_new},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Checks one list shows.
const PAGE: i64 = 100;
/// Longest reason of a no in characters.
const REASON_MAX_CHARS: usize = 1_000;
/// How long the job leaves a new check to the request that made it.
const HEAD_START_SECONDS: i64 = 30;
/// Tutors of one look.
const BATCH: i64 = 500;

/// Which check.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct CheckJob {
    /// The check.
    pub check_id: Uuid,
}

/// Tells the provider of a check that it was not told of.
pub struct InviteToCheck;

impl Job for InviteToCheck {
    const KIND: &'static str = "InviteToCheck";
    type Payload = CheckJob;

    async fn run(context: &Context, job: CheckJob) -> Result<()> {
        invite(context, job.check_id).await
    }
}

/// Takes the premium badge from those whose check is not good any more. Once a day.
pub struct LapseChecks;

impl Job for LapseChecks {
    const KIND: &'static str = "LapseChecks";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let (mut after, mut each) = (Uuid::nil(), Each::default());
        loop {
            let over = sqlx::query_scalar!(
                "select id from tutors where verification = 'premium' and background_until <= $1 and id > $2
                 order by id limit $3",
                context.now(),
                after,
                BATCH
            );
            let over = over.fetch_all(context.writes()).await?;
            let Some(last) = over.last() else { return each.done() };
            after = *last;
            for tutor in over {
                each.note("tutor", tutor, lapse(context, tutor).await);
            }
        }
    }
}

async fn lapse(context: &Context, tutor: Uuid) -> Result<()> {
    let mut work = context.begin().await?;
    let lapsed = sqlx::query_scalar!(
        "update tutors set verification = 'verified', version = version + 1
         where id = $1 and verification = 'premium' and background_until <= $2 returning id",
        tutor,
        context.now()
    );
    if lapsed.fetch_optional(&mut *work).await?.is_some() {
        let profile = profile(&mut work, tutor).await?;
        tell(&mut work, context, &TutorEvent::Changed(profile)).await?;
    }
    work.commit().await?;
    Ok(())
}

/// Asks for a check of the caller's own background.
///
/// # Errors
/// 409 `tutor_profile_missing`, `background_check_waits`, `background_check_held`; 503 `background_checks_off`.
pub async fn check_request(context: &Context) -> Result<BackgroundCheck> {
    let person = context.require_person()?;
    if context.app.checks.name() == "off" {
        return Err(refusals::background_checks_off().into());
    }
    let (id, now) = (context.new_id(), context.now());
    let mut work = context.begin().await?;
    let tutor = sqlx::query!("select id, background_until from tutors where user_id = $1 for update", person.id.0)
        .fetch_optional(&mut *work)
        .await?
        .ok_or_else(refusals::tutor_profile_missing)?;
    may_ask(tutor.background_until, now)?;
    let made = sqlx::query!(
        "insert into background_checks (id, tutor_id, provider, asked_at) values ($1, $2, $3, $4)
         on conflict (tutor_id) where state in ('pending', 'consider') do nothing",
        id,
        tutor.id,
        context.app.checks.name(),
        now,
    );
    if made.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(refusals::background_check_waits().into());
    }
    let later = now + TimeDelta::seconds(HEAD_START_SECONDS);
    jobs::enqueue(&mut work, job_new::<InviteToCheck>(context, &CheckJob { check_id: id }, later)?, now).await?;
    let act = Act { act: "background_check.request", subject_id: Some(id), before: None, after: None };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    if let Err(error) = invite(context, id).await {
        tracing::warn!(check_id = %id, %error, "the provider was not told of a background check; the job asks again");
    }
    let own = checks_own(context).await?.items.into_iter().find(|check| check.id.0 == id);
    own.ok_or_else(|| Error::unexpected("a background check is gone"))
}

async fn invite(context: &Context, id: Uuid) -> Result<()> {
    let waiting = sqlx::query!(
        "select c.provider, u.email from background_checks c join tutors t on t.id = c.tutor_id
           join users u on u.id = t.user_id
         where c.id = $1 and c.state = 'pending' and c.reference is null and u.deleted_at is null",
        id
    );
    let Some(waiting) = waiting.fetch_optional(context.writes()).await? else { return Ok(()) };
    let provider = &context.app.checks;
    if provider.name() != waiting.provider {
        return Err(Error::unexpected(format!("check {id} was asked for at {}", waiting.provider)));
    }
    let invited = provider.invite(Checked { id, email: &waiting.email }).await;
    let invited = invited.map_err(|error| Error::Unexpected(Box::new(error)))?;
    sqlx::query!(
        "update background_checks set reference = $2, invitation_url = $3 where id = $1 and reference is null",
        id,
        invited.reference,
        invited.url,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// The caller's own checks, latest first.
pub async fn checks_own(context: &Context) -> Result<Page<BackgroundCheck>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        "select c.id, c.state, c.invitation_url, c.reason, c.asked_at, c.decided_at, t.background_until
         from background_checks c join tutors t on t.id = c.tutor_id
         where t.user_id = $1 order by c.asked_at desc, c.id desc limit $2",
        person.id.0,
        PAGE
    );
    let items = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        let status = state_of(&row.state)?;
        Ok(BackgroundCheck {
            id: BackgroundCheckId(row.id),
            status,
            invitation_url: row.invitation_url.filter(|_| status == CheckState::Pending),
            reason: row.reason,
            asked_at: row.asked_at,
            decided_at: row.decided_at,
            valid_until: row.background_until.filter(|_| status == CheckState::Clear),
        })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// What somebody of the staff has to judge, longest waiting first. For the trust scope; others find no such page.
pub async fn checks_judged(context: &Context) -> Result<Page<JudgedCheck>> {
    context.require_staff_of(Role::Trust)?;
    let rows = sqlx::query!(
        "select c.id, c.tutor_id, c.reference, c.asked_at, u.display_name
         from background_checks c join tutors t on t.id = c.tutor_id join users u on u.id = t.user_id
         where c.state = 'consider' and u.deleted_at is null order by c.asked_at, c.id limit $1",
        PAGE
    );
    let items = rows.fetch_all(context.writes()).await?.into_iter().map(|row| JudgedCheck {
        id: BackgroundCheckId(row.id),
        tutor_id: TutorId(row.tutor_id),
        display_name: row.display_name,
        reference: row.reference,
        asked_at: row.asked_at,
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Says that what was found does not matter here.
///
/// # Errors
/// 404 (also for people who are no staff), 403 `own_profile`, 409 `background_check_decided`.
pub async fn check_clear(context: &Context, id: BackgroundCheckId) -> Result<()> {
    judge(context, id, CheckState::Clear, None).await
}

/// Says no, with the reason that the tutor reads.
///
/// # Errors
/// As [`check_clear`]; 422 `required` without a reason.
pub async fn check_refuse(context: &Context, id: BackgroundCheckId, reason: &str) -> Result<()> {
    context.require_scope(Role::Trust)?;
    let reason = text::clean_filled(reason, REASON_MAX_CHARS, refusals::decline_unexplained);
    judge(context, id, CheckState::Refused, Some(reason.map_err(|refusal| refusal.at("reason"))?)).await
}

async fn judge(context: &Context, id: BackgroundCheckId, next: CheckState, reason: Option<String>) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let mut work = context.begin().await?;
    let row = Found::by_id(&mut work, id.0).await?.ok_or_else(|| Refusal::not_found("background check"))?;
    if row.user_id == admin.id.0 {
        return Err(refusals::own_profile().into());
    }
    // What the provider has not answered yet is nobody's to judge.
    if state_of(&row.state)? != CheckState::Consider {
        return Err(refusals::background_check_decided().into());
    }
    row.become_so(&mut work, context, next, reason).await?;
    work.commit().await?;
    seen(context, row.tutor_id).await;
    Ok(())
}

/// What the provider posted.
///
/// # Errors
/// 400 `report_unsigned`, `report_unreadable`.
pub async fn check_reported(context: &Context, body: &[u8], signature: Option<&str>) -> Result<()> {
    match context.app.checks.report(body, signature) {
        Ok(Some(report)) => reported(context, &report).await,
        Ok(None) => Ok(()),
        Err(CheckReportError::Forged) => Err(domain::money::refusals::report_unsigned().into()),
        Err(CheckReportError::Unreadable) => Err(domain::money::refusals::report_unreadable().into()),
    }
}

/// What the sandbox's buttons say; dev mode only (404 otherwise).
///
/// # Errors
/// 404.
pub async fn sandbox_check(context: &Context, id: BackgroundCheckId, result: CheckResult) -> Result<()> {
    if !context.app.settings.dev || context.app.checks.name() != "sandbox" {
        return Err(Refusal::not_found("page").into());
    }
    let known = sqlx::query_scalar!("select 1 from background_checks where id = $1", id.0);
    if known.fetch_optional(context.writes()).await?.is_none() {
        return Err(Refusal::not_found("background check").into());
    }
    reported(context, &CheckReport { reference: id.to_string(), result }).await
}

async fn reported(context: &Context, report: &CheckReport) -> Result<()> {
    let next = match report.result {
        CheckResult::Clear => CheckState::Clear,
        CheckResult::Consider => CheckState::Consider,
        CheckResult::Expired => CheckState::Expired,
    };
    let mut work = context.begin().await?;
    let found = Found::by_reference(&mut work, context.app.checks.name(), &report.reference).await?;
    let Some(row) = found else {
        tracing::warn!(reference = report.reference, "a report about a background check that nobody asked for");
        return Ok(());
    };
    // Only the staff leads on from what is to be considered.
    if state_of(&row.state)? != CheckState::Pending {
        return Ok(());
    }
    row.become_so(&mut work, context, next, None).await?;
    work.commit().await?;
    seen(context, row.tutor_id).await;
    Ok(())
}

/// A check, locked with its tutor.
struct Found {
    id: Uuid,
    tutor_id: Uuid,
    user_id: Uuid,
    state: String,
}

macro_rules! found {
    ($tail:literal, $($argument:expr),*) => {
        sqlx::query_as!(
            Found,
            "select c.id, c.tutor_id, t.user_id, c.state
             from background_checks c join tutors t on t.id = c.tutor_id join users u on u.id = t.user_id " + $tail
              + " and u.deleted_at is null for update of c, t",
            $($argument),*
        )
    };
}

impl Found {
    async fn by_id(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<Option<Self>> {
        Ok(found!("where c.id = $1", id).fetch_optional(&mut **work).await?)
    }

    async fn by_reference(
        work: &mut Transaction<'_, Postgres>,
        provider: &str,
        reference: &str,
    ) -> Result<Option<Self>> {
        let found = found!("where c.provider = $1 and c.reference = $2", provider, reference);
        Ok(found.fetch_optional(&mut **work).await?)
    }

    async fn become_so(
        &self,
        work: &mut Transaction<'_, Postgres>,
        context: &Context,
        next: CheckState,
        reason: Option<String>,
    ) -> Result<()> {
        if !state_of(&self.state)?.may_become(next) {
            return Err(refusals::background_check_decided().into());
        }
        let now = context.now();
        let decided = next.is_over();
        sqlx::query!(
            "update background_checks set state = $2, reason = $3, decided_at = $4, decided_by = $5 where id = $1",
            self.id,
            next.code(),
            reason,
            decided.then_some(now),
            context.actor_id().filter(|_| decided),
        )
        .execute(&mut **work)
        .await?;
        if next == CheckState::Clear {
            cleared(work, self.tutor_id, valid_until(now)).await?;
            let profile = profile(work, self.tutor_id).await?;
            tell(work, context, &TutorEvent::Verified(profile)).await?;
        } else if let Some(reason) = reason.clone() {
            let profile = profile(work, self.tutor_id).await?;
            tell(work, context, &TutorEvent::VerificationRejected(Declined { profile, reason })).await?;
        }
        let act = Act {
            act: "background_check.decide",
            subject_id: Some(self.id),
            before: Some(json!({ "state": self.state })),
            after: Some(json!({ "state": next, "reason": reason })),
        };
        audit_append(work, context, act).await
    }
}

/// Whoever showed their papers before is premium now; whoever shows them later becomes it then.
async fn cleared(work: &mut Transaction<'_, Postgres>, tutor: Uuid, until: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update tutors set background_until = $2, version = version + 1,
           verification = case when verification = 'verified' then 'premium' else verification end
         where id = $1",
        tutor,
        until
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

async fn profile(work: &mut Transaction<'_, Postgres>, tutor: Uuid) -> Result<ProfileNews> {
    let row = sqlx::query!(
        r#"select user_id, version, case when sent_in then approval else 'draft' end as "approval!" from tutors
           where id = $1"#,
        tutor
    );
    let row = row.fetch_one(&mut **work).await?;
    let approval = ApprovalState::parse(&row.approval).ok_or_else(|| Error::unexpected("stored approval"))?;
    Ok(ProfileNews { tutor_id: TutorId(tutor), user_id: UserId(row.user_id), version: row.version, approval })
}

fn state_of(code: &str) -> Result<CheckState> {
    CheckState::parse(code).ok_or_else(|| Error::unexpected(format!("stored state {code}")))
}
