//! The webhook: what a provider posts is believed by its signature, stored, acknowledged; the work is a job's.

use super::{
    kept::report_keep,
    unreadable::{is_the_reports, unreadable_note},
};
use adapters::payments::{RawReport, ReportError};
use domain::{Refusal, money::refusals};
use spine::{
    Context, Result,
    security::{Event, note},
};

/// Takes in what was posted under a provider's name; `signature` is its header. Returns when it is stored: whoever sent
/// it waits for nothing else, and what is sent again is known.
///
/// # Errors
/// 404 where that provider is not the one of this installation; 400 `report_unsigned`, `report_unreadable`.
pub async fn webhook_receive(context: &Context, provider: &str, body: &[u8], signature: Option<&str>) -> Result<()> {
    let payments = &context.app.payments;
    if payments.name() != provider || !payments.reports_by_webhook() {
        return Err(Refusal::not_found("webhook").into());
    }
    let body = str::from_utf8(body).map_err(|_| refusals::report_unreadable())?;
    let raw = RawReport { body, signature, at: context.app.clock.real_now() };
    let report = match payments.report_read(&raw) {
        Ok(report) => report,
        Err(ReportError::Forged) => {
            note(context, Event::TokenRefused, None, "webhook_signature");
            return Err(refusals::report_unsigned().into());
        }
        Err(ReportError::Unreadable(why)) => {
            tracing::error!(why, "a signed report cannot be read");
            unreadable_note(context, body).await?;
            return Err(refusals::report_unreadable().into());
        }
    };
    match report_keep(context, &report, body, context.now()).await {
        Err(error) if is_the_reports(&error) => {
            unreadable_note(context, body).await?;
            Err(refusals::report_unreadable().into())
        }
        kept => kept.map(drop),
    }
}
