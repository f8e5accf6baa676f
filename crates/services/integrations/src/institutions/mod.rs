//! Institutions (PL4) in the database: made, their seats bought, people invited, seated and let go.
//!
//! Whose institution it is stands in every `where`: another one's does not exist (404). The row of the institution is
//! the lock under which its seats are counted, and the database counts them itself and refuses one too many. What an
//! admin reads is about members of their own institution and what that paid for; nothing here reads a message.

mod budget;
mod claim;
mod invite;
mod members;
mod own;
mod report;
mod seats;

pub use budget::{balance_fund, balance_take_out, budget_get, budget_put};
pub use claim::{institution_claim, institution_leave, invitation_get};
pub use invite::{LapseInvitations, members_invite, members_invite_preview, problem_of_one};
pub use members::{member_change, member_remove, members_csv, members_list};
pub use own::{institution_create, institution_get, institutions_list};
pub use report::{lessons_csv, report_csv, report_get};
pub use seats::{seats_buy, seats_get};
