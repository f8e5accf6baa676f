//! Jobs of this context.

use crate::{
    cohorts::{CallCohortOff, OfferCohortPlace},
    enrolment::SettleCourses,
    imports::ImportCourse,
    reminders::RemindSessions,
    video::{DrawPicture, EncodePiece, LookAtFilm, SweepFilms},
    weekly::TellWeek,
};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::by_calendar::<SettleCourses>("0 */15 * * * *"),
    JobRow::of::<CallCohortOff>(),
    JobRow::of::<OfferCohortPlace>(),
    JobRow::by_calendar::<RemindSessions>("20 */5 * * * *"),
    JobRow::of::<ImportCourse>(),
    JobRow::of::<LookAtFilm>(),
    JobRow::of::<EncodePiece>(),
    JobRow::of::<DrawPicture>(),
    JobRow::by_calendar::<SweepFilms>("0 47 3 * * *"),
    JobRow::by_calendar::<TellWeek>("0 7 * * * *"),
];
