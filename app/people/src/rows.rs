//! The pages and server functions of people, and who may open and call them.

use super::{
    approvals_page::approvals_page,
    onboarding_page::onboarding_page,
    profile_page::profile_page,
    rpc::{Approve, ApproveVerification, Decline, RejectVerification, SaveMeetingLink, SaveProfile, SubmitProfile},
    tutor_page::tutor_page,
    tutor_reviews::reviews_page,
    verification_page::{verification_page, verifications_page},
};
use chooser::rpc::Offer;
use domain::{
    door::{Access, Door},
    people::tutor_profile::PROFILE_BODY_BYTES,
};
use face::{page::PageRow, rpc::call};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/tutors/{id}", Access::Anyone), tutor_page).with_times(),
        PageRow::new(Door::page("/tutors/{id}/reviews", Access::Anyone), reviews_page),
        PageRow::new(Door::page("/teach/profile", Access::Person), profile_page),
        PageRow::new(Door::page("/teach/onboarding", Access::Person), onboarding_page),
        PageRow::new(Door::page("/teach/verification", Access::Tutor), verification_page),
        PageRow::new(Door::page("/admin/tutors", Access::Admin), approvals_page),
        PageRow::new(Door::page("/admin/verifications", Access::Admin), verifications_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<Offer>(Access::Anyone),
        call::<SaveProfile>(Access::Adult).body_limit(PROFILE_BODY_BYTES),
        call::<SaveMeetingLink>(Access::Adult),
        call::<SubmitProfile>(Access::Adult),
        call::<ApproveVerification>(Access::Admin),
        call::<RejectVerification>(Access::Admin),
        call::<Approve>(Access::Admin),
        call::<Decline>(Access::Admin),
    ]
}
