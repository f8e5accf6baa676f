//! The spine's own jobs.

use crate::{audit::SealAudit, job::JobRow, mails::SendMail};

/// One row per job.
pub const JOBS: &[JobRow] = &[JobRow::of::<SendMail>(), JobRow::by_calendar::<SealAudit>("30 * * * * *")];
