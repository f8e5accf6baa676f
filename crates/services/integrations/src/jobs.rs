//! Jobs of this context.

use crate::{
    calendars::{LookAtCalendar, PollCalendars},
    institutions::LapseInvitations,
    lti::{TellGrade, TurnLtiKeys},
    status::NoteStatus,
    webhooks::{SendWebhooks, SweepWebhooks},
};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::of::<SendWebhooks>(),
    JobRow::by_calendar::<SweepWebhooks>("45 */10 * * * *"),
    JobRow::of::<LookAtCalendar>(),
    JobRow::by_calendar::<PollCalendars>("40 * * * * *"),
    JobRow::by_calendar::<NoteStatus>("20 * * * * *"),
    JobRow::by_calendar::<LapseInvitations>("35 17 * * * *"),
    JobRow::of::<TellGrade>(),
    JobRow::by_calendar::<TurnLtiKeys>("50 12 4 * * *"),
];
