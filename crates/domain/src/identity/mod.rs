//! Who somebody is: accounts, roles, sign-in.

pub mod account;

pub use account::{BirthDate, DisplayName, Email, Me, Password, Role};
