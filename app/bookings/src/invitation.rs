//! What to do when no lesson is planned: students look for a tutor, tutors offer hours, staff look at who waits for
//! them.

use crate::i18n::Locale;
use domain::{identity::Role, people::tutor_profile::ApprovalState};
use face::address;

/// A sentence and one link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// What stands above the link.
    pub text: String,
    /// Where it leads.
    pub href: &'static str,
    /// Its words.
    pub action: String,
}

impl Invitation {
    /// For somebody with these roles; `approval` is where a tutor's profile stands, none while there is none (or it
    /// does not matter).
    pub fn of(l: Locale, roles: &[Role], approval: Option<ApprovalState>) -> Self {
        let (text, href, action) = if roles.contains(&Role::Tutor) {
            match approval {
                Some(ApprovalState::Draft) => (tr!(l, profile.draft), "/teach/onboarding", tr!(l, profile.way)),
                Some(ApprovalState::Pending) => {
                    (tr!(l, home.pending_text), "/teach/availability", tr!(l, nav.teach_availability))
                }
                Some(ApprovalState::Declined) => {
                    (tr!(l, profile.declined), "/teach/profile", tr!(l, nav.teach_profile))
                }
                Some(ApprovalState::Approved) | None => {
                    (tr!(l, home.teach_text), "/teach/availability", tr!(l, nav.teach_availability))
                }
            }
        } else if roles.contains(&Role::Support) {
            (tr!(l, staff.users_lead), address::USERS, tr!(l, staff.users))
        } else if roles.contains(&Role::Compliance) {
            (tr!(l, audit.lead), address::AUDIT, tr!(l, audit.title))
        } else if roles.contains(&Role::Owner) || (roles.contains(&Role::Admin) && !roles.contains(&Role::Analyst)) {
            (tr!(l, home.admin_text), "/admin/tutors", tr!(l, nav.approvals))
        } else {
            (tr!(l, home.none_text), "/tutors", tr!(l, nav.search))
        };
        Self { text: text.to_string(), href, action: action.to_string() }
    }
}
