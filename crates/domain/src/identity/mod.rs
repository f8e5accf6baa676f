//! Who somebody is: accounts, roles, sign-in.

pub mod account;
pub mod events;
pub mod password;
pub mod refusals;
pub mod region;
pub mod registration;
pub mod settings;

pub use account::{BirthDate, DisplayName, Email, LOCALES, Me, Role, SessionView, UserSummary};
pub use password::Password;
pub use registration::{RegisterRequest, Registration, TokenAnswer};
