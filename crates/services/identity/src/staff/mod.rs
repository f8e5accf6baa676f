//! What the staff sees of accounts and does to them: the list of accounts, invitations, roles, suspensions,
//! and a look from inside.

pub mod acting;
pub mod notices;
pub mod pictures;
pub mod roles;
pub mod sanctions;
pub mod suspensions;
pub mod users;
pub mod views;
