//! Reports that cannot be read or kept: each is told to a person, once, and holds up no other.

use super::breaks::{Found, Subject, break_note};
use domain::money::breaks::{BreakKind, report_name};
use sha2::{Digest, Sha256};
use spine::{Context, Error, Result, attempts::finished};

/// Whether the report itself is why it could not be kept, and trying again would change nothing: the database takes no
/// such text or value (SQLSTATE classes 22 and 23). Whatever else failed may work next time.
pub(super) fn is_the_reports(error: &Error) -> bool {
    let code = error.database().and_then(sqlx::error::DatabaseError::code);
    code.is_some_and(|code| code.starts_with("22") || code.starts_with("23"))
}

/// Writes down that a report cannot be read, under its own name or, where that cannot be read either, its fingerprint.
pub(super) async fn unreadable_note(context: &Context, body: &str) -> Result<()> {
    let name = report_name(body).unwrap_or_else(|| format!("sha256:{}", hex::encode(Sha256::digest(body))));
    let found = Found {
        kind: BreakKind::Unreadable,
        provider: context.app.payments.name(),
        subject: Subject::Event(&name),
        report: None,
        order: None,
        reference: None,
        said: None,
    };
    let mut work = context.begin().await?;
    let noted = break_note(&mut work, context, &found).await;
    finished(work, noted).await
}
