//! Jobs of this context.

use crate::{
    cohorts::CallCohortOff,
    enrolment::SettleCourses,
    imports::ImportCourse,
    video::{DrawPicture, EncodePiece, LookAtFilm, SweepFilms},
};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::by_calendar::<SettleCourses>("0 */15 * * * *"),
    JobRow::of::<CallCohortOff>(),
    JobRow::of::<ImportCourse>(),
    JobRow::of::<LookAtFilm>(),
    JobRow::of::<EncodePiece>(),
    JobRow::of::<DrawPicture>(),
    JobRow::by_calendar::<SweepFilms>("0 47 3 * * *"),
];
