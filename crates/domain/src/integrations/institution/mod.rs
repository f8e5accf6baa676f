//! Institutions (PL4): schools and companies that buy seats, and the people who sit on them.
//!
//! An invitation takes its seat at once, so that whoever follows its link never comes too late; it lapses after
//! [`INVITATION_DAYS`], and then the seat is free again. What an institution sees of its members is their place there,
//! and nothing that they write.

mod branding;
mod budget;
mod roster;
pub mod sso;
mod wire;

pub use branding::{
    BrandingChange, BrandingRequest, CONTRAST_LEAST, Color, DARK_PAGE, InstitutionBranding, LIGHT_PAGE, contrast,
};
pub use budget::{BalanceRequest, BudgetRequest, InstitutionBudget, LessonAsk, LessonAskDecline, ParsedBudget};
pub use roster::{
    ROSTER_MAX_BYTES, ROSTER_MAX_ROWS, RosterCounts, RosterEntry, RosterProblem, Seated, roster_plan, roster_read,
};
pub use wire::{
    Institution, InstitutionClaim, InstitutionInvitation, InstitutionInvite, InstitutionLessons, InstitutionMember,
    InstitutionMemberChange, InstitutionMonth, InstitutionPart, InstitutionPlace, InstitutionReport,
    InstitutionRequest, InstitutionRoster, InstitutionSeats, MemberState, ParsedInstitution, SeatPurchase,
    SeatsRequest,
};

/// How long an invitation waits.
pub const INVITATION_DAYS: i64 = 30;
/// Institutions that one person looks after at most.
pub const INSTITUTIONS_MOST: i64 = 5;
/// Seats that an institution has at most.
pub const SEATS_MOST: i64 = 100_000;
/// Longest name of an institution, and of a member as it calls them, in characters.
pub const NAME_MAX_CHARS: usize = 80;
/// Invitations that an institution may send in a day for each seat it has: enough to correct a whole list once.
pub const INVITATIONS_PER_SEAT: i64 = 2;
