//! The spine's own jobs.

use crate::{
    audit::{ForgetActs, SealAudit},
    job::JobRow,
    mails::SendMail,
    notices::{PostToChat, SendDigest, SendPush},
    uploads::{ExamineUpload, MakeAvif, MakePreview, SweepObjects, SweepUploads},
};

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::of::<SendMail>(),
    JobRow::of::<SendDigest>(),
    JobRow::of::<SendPush>(),
    JobRow::of::<PostToChat>(),
    JobRow::by_calendar::<SealAudit>("30 * * * * *"),
    JobRow::by_calendar::<ForgetActs>("0 47 3 * * *"),
    JobRow::of::<ExamineUpload>(),
    JobRow::of::<MakeAvif>(),
    JobRow::of::<MakePreview>(),
    JobRow::by_calendar::<SweepUploads>("0 27 * * * *"),
    JobRow::by_calendar::<SweepObjects>("0 37 3 * * *"),
];
