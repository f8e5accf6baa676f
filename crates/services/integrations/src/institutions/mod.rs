//! Institutions (PL4) in the database: made, their seats bought, people invited, seated and let go.
//!
//! Whose institution it is stands in every `where`: another one's does not exist (404). The row of the institution is
//! the lock under which its seats are counted, and the database counts them itself and refuses one too many. What an
//! admin reads is about members of their own institution and what that paid for; nothing here reads a message.

mod brand;
mod budget;
mod claim;
mod invite;
mod links;
mod members;
mod own;
mod report;
mod scim_groups;
mod scim_people;
mod scim_tokens;
mod seats;
mod sso;
mod sso_register;
mod sso_settings;

pub use bookings::booking::{ask_approve, ask_decline, asks_list};
pub use brand::{branding_get, branding_put};
pub use budget::{balance_fund, balance_take_out, budget_get, budget_put};
pub use claim::{institution_claim, institution_leave, invitation_get};
pub use invite::{LapseInvitations, members_invite, members_invite_preview, problem_of_one};
pub use members::{member_change, member_remove, members_csv, members_list};
pub use own::{institution_create, institution_get, institutions_list};
pub use report::{lessons_csv, report_csv, report_get};
pub use scim_groups::{group_create, group_delete, group_get, group_patched, group_replace, groups_list};
pub use scim_people::{people_list, person_create, person_delete, person_get, person_patched, person_replace};
pub use scim_tokens::{Directory, directory_open, scim_base, scim_token_create, scim_token_delete};
pub use seats::{seats_buy, seats_get};
pub use sso::{SsoFinished, entrance_find, entrance_of, sso_begin, sso_finish, sso_session_open};
pub use sso_register::{SsoWaiting, sso_register, sso_waiting};
pub use sso_settings::{domain_confirm, sso_get, sso_put};

use spine::sealing::{Place, SealedColumn};
use uuid::Uuid;

/// The sealed column of institutions.
pub const SEALED: SealedColumn = SealedColumn::new("institution_sso", "institution_id", "secret_sealed");

const fn secret_place(institution: Uuid) -> Place {
    Place::new("institution_sso", "secret_sealed", institution)
}
