//! Courses inside the learning platforms of institutions (LTI 1.3 Core, Deep Linking 2.0, Assignment and Grade
//! Services 2.0): what is registered of a platform, what of its word is believed, and what it is told.
//!
//! A platform says who somebody is there. Whose account that is here, its owner says, once and signed in
//! ([`arrival`]); a platform's word alone opens nothing.

mod answer;
mod claims;
mod names;
mod score;
mod wire;

pub use answer::{ChosenCourse, deep_link_answer};
pub use claims::{ClassSeen, Launched, LtiClaims, LtiExpected, LtiFault, Wanted, launched};
pub use names::{
    CLASSES_MOST, LtiClass, LtiClassPerson, LtiMember, NAMES_PAGES_MOST, NAMES_SCOPE, NAMES_TYPE, Somebody, people,
    unseated_list,
};
pub use score::{SCORE_SCOPE, SCORE_TYPE, Told, again_after, score, scores_url, told};
pub use wire::{LtiAddresses, LtiLink, LtiPlatform, LtiPlatformRequest, ParsedPlatform, PlatformChange};

use claims::instructs;

use crate::{Refusal, identity::Role, ids::UserId, integrations::refusals};

/// Platforms of one institution at most.
pub const PLATFORMS_MOST: i64 = 5;
/// Longest name of a platform in characters.
pub const NAME_MAX_CHARS: usize = 80;
/// Longest issuer, client id and deployment id in characters.
pub const ID_MAX_CHARS: usize = 255;
/// Most deployments of a platform.
pub const DEPLOYMENTS_MOST: usize = 20;
/// Minutes until a platform must have answered what began.
pub const LAUNCH_MINUTES: i64 = 10;
/// Minutes that somebody has to sign in and say that it is them, after their platform has answered.
pub const ARRIVAL_MINUTES: i64 = 60;
/// Results of one linked account at most.
pub const GRADES_MOST: i64 = 500;

/// What becomes of somebody whom a platform sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// They say first whose account it is.
    Link,
    /// They are signed in to the account that they linked.
    SignIn(UserId),
    /// They are signed in already.
    GoOn(UserId),
}

/// Decides. `linked` is the account of that person of the platform, `signed_in` whose browser it is.
///
/// # Errors
/// 409 `lti_signed_in_as_another`: nobody's browser changes hands without a word.
pub fn arrival(linked: Option<UserId>, signed_in: Option<UserId>) -> Result<Arrival, Refusal> {
    match (linked, signed_in) {
        (None, _) => Ok(Arrival::Link),
        (Some(holder), None) => Ok(Arrival::SignIn(holder)),
        (Some(holder), Some(own)) if holder == own => Ok(Arrival::GoOn(holder)),
        (Some(_), Some(_)) => Err(refusals::lti_signed_in_as_another()),
    }
}

/// Whether an account may be linked: who keeps the place is let in by their own sign-in alone, and a child by its
/// parent.
///
/// # Errors
/// 403 `age_parent_required`, `lti_not_for_staff`.
pub fn may_be_linked(roles: &[Role]) -> Result<(), Refusal> {
    if roles.contains(&Role::Child) {
        return Err(crate::identity::family::refusals::parents_decide());
    }
    if roles.iter().any(|role| role.is_staff()) { Err(refusals::lti_not_for_staff()) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
