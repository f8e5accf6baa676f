//! What is done about a report: nothing, or a sanction, in one transaction with it.

use super::queue::lock;
use domain::{
    bookings::refusals::own_report,
    identity::Role,
    ids::ReportId,
    trust::{
        events::{AbuseNews, TrustEvent},
        refusals,
        report::{ActRequest, ReportAct},
    },
};
use identity::staff::sanctions::{NewSanction, sanction_applied, sanction_apply};
use serde_json::json;
use spine::{
    Context, Result,
    attempts::attempted,
    audit::{Act, audit_append},
    events::tell,
};

/// Decides a report: its author reads the reason, and so does whoever is sanctioned. Of two who decide at once one
/// does, the other is told.
///
/// # Errors
/// 404 for people without the scope; 422 by field; 403 `own_report`, `own_account`, `owners_alone`, `outranked`; 409
/// `report_closed`, `suspended_already`, `report_of_lesson` for a sanction where nobody is named.
pub async fn report_act(context: &Context, id: ReportId, request: &ActRequest) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let (act, reason, until) = request.parse(context.now())?;
    let sanctioned = attempted(|| async {
        let mut work = context.begin().await?;
        let Some(waiting) = lock(&mut work, id).await? else { return Ok(None) };
        if [waiting.about, waiting.reporter].contains(&admin.id) {
            return Err(own_report().into());
        }
        let sanction = match act.sanction() {
            None => None,
            Some(kind) => {
                let new = NewSanction { user: waiting.about, kind, reason: &reason, until };
                Some(sanction_apply(&mut work, context, admin, new).await?)
            }
        };
        sqlx::query!(
            "update abuse_reports set closed_at = $2, closed_by = $3, act = $4, answer = $5, sanction_id = $6
             where id = $1",
            id.0,
            context.now(),
            admin.id.0,
            act.code(),
            reason,
            sanction.map(|sanction| sanction.0),
        )
        .execute(&mut *work)
        .await?;
        let news = AbuseNews { report_id: id, reporter_id: waiting.reporter };
        tell(&mut work, context, &TrustEvent::AbuseClosed(news)).await?;
        let after = Some(json!({ "act": act.code(), "about": waiting.about }));
        let done = Act { act: "report.act", subject_id: Some(id.0), before: None, after };
        audit_append(&mut work, context, done).await?;
        work.commit().await?;
        Ok(Some(waiting.about))
    })
    .await?;
    match (sanctioned, act.sanction()) {
        (Some(about), Some(kind)) => sanction_applied(context, about, kind).await,
        (Some(_), None) => {}
        (None, _) => of_lesson(context, id, act, &reason).await?,
    }
    Ok(())
}

/// A report of a lesson is answered; money is decided in its case.
async fn of_lesson(context: &Context, id: ReportId, act: ReportAct, reason: &str) -> Result<()> {
    if act != ReportAct::Dismiss {
        let known = sqlx::query_scalar!(r#"select exists (select from reports where id = $1) as "known!""#, id.0);
        if known.fetch_one(context.writes()).await? {
            return Err(refusals::report_of_lesson().into());
        }
    }
    bookings::report::report_close(context, id, reason).await
}
