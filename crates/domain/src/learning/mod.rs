//! Courses, their videos, circles, cohorts and progress (LE1–LE8).

pub mod bridge;
pub mod captions;
pub mod certificate;
pub mod chapter;
pub mod circle;
pub mod co_teacher;
pub mod cohort;
pub mod cohort_session;
pub mod cohort_wait;
pub mod course;
pub mod enrolment;
pub mod events;
pub mod fragments;
pub mod goals;
pub mod help_note;
pub mod import;
pub mod items;
pub mod outline;
pub mod playlist;
pub mod prerequisite;
pub mod quiz;
pub mod refusals;
pub mod reminder;
pub mod video;
pub mod watched;
pub mod weekly;
