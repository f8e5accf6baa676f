//! The pages and server functions of people, and who may open and call them.

use super::{
    approvals_page::approvals_page,
    background_page::sandbox_check_page,
    member_page::{member_form_page, member_page},
    onboarding_page::onboarding_page,
    profile_page::profile_page,
    quiz_page::quiz_page,
    rpc::{
        Approve, ApproveVerification, AskBackgroundCheck, ClearBackgroundCheck, Decline, RefuseBackgroundCheck,
        RejectVerification, SaveMeetingLink, SaveMember, SaveProfile, SaveStudent, SubmitProfile,
    },
    skills::{
        assess_page::assess_page,
        rpc::{AppealSkill, AskSkill, AssessSkill, SaveSkills},
        skills_page::skills_page,
    },
    student_page::student_page,
    tutor_page::tutor_page,
    tutor_reviews::reviews_page,
    verification_page::{verification_page, verifications_page},
};
use chooser::rpc::Offer;
use domain::{
    door::{Access, Door},
    identity::Role,
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
        PageRow::new(Door::page("/sandbox/checks/{id}", Access::Person), sandbox_check_page),
        PageRow::new(Door::page("/members/{id}", Access::Anyone), member_page),
        PageRow::new(Door::page("/settings/member", Access::Adult), member_form_page),
        PageRow::new(Door::page("/quiz", Access::Anyone), quiz_page),
        PageRow::new(Door::page("/settings/learning", Access::Person), student_page),
        PageRow::new(Door::page("/settings/skills", Access::Person), skills_page),
        PageRow::new(Door::page("/settings/skills/assess", Access::Adult), assess_page),
        PageRow::new(Door::page("/admin/tutors", Access::Staff(Role::Trust)), approvals_page),
        PageRow::new(Door::page("/admin/verifications", Access::Staff(Role::Trust)), verifications_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<Offer>(Access::Anyone),
        call::<SaveProfile>(Access::Adult).body_limit(PROFILE_BODY_BYTES),
        call::<SaveMeetingLink>(Access::Adult),
        call::<SubmitProfile>(Access::Adult),
        call::<SaveMember>(Access::Adult).body_limit(PROFILE_BODY_BYTES),
        call::<SaveStudent>(Access::Person),
        call::<SaveSkills>(Access::Person),
        call::<AskSkill>(Access::Adult),
        call::<AppealSkill>(Access::Adult),
        call::<AssessSkill>(Access::Adult),
        call::<AskBackgroundCheck>(Access::Tutor),
        call::<ClearBackgroundCheck>(Access::Staff(Role::Trust)),
        call::<RefuseBackgroundCheck>(Access::Staff(Role::Trust)),
        call::<ApproveVerification>(Access::Staff(Role::Trust)),
        call::<RejectVerification>(Access::Staff(Role::Trust)),
        call::<Approve>(Access::Staff(Role::Trust)),
        call::<Decline>(Access::Staff(Role::Trust)),
    ]
}
