//! Bookings: made, answered, cancelled, held and paid out.

pub mod away;
pub mod booking;
pub mod check;
pub mod cockpit;
pub mod group;
pub mod help;
pub mod jobs;
pub mod metrics;
pub mod micro;
pub mod notes;
pub mod numbers;
pub mod refund;
pub mod reliable;
pub mod report;
pub mod retention;
pub mod review;
pub mod risky;
pub mod series;
pub mod trial;
pub mod waitlist;
pub mod zone_changes;

/// Whether the reader is there to look at other people's lessons: the product itself, support and trust. Other parts of
/// the staff read their figures and no lesson.
pub(crate) fn looks_after_lessons(context: &spine::Context) -> bool {
    use domain::identity::Role;
    context.require_staff_of(Role::Support).is_ok() || context.may(Role::Trust)
}
