//! Who somebody is: accounts, roles, sign-in.

pub mod account;
pub mod api_key;
pub mod birth_date;
mod common_passwords;
mod destination;
pub mod devices;
pub mod email;
pub mod events;
pub mod family;
pub mod link_life;
pub mod locale;
pub mod oidc;
pub mod passkeys;
pub mod password;
pub mod phone;
pub mod picture;
pub mod privacy;
pub mod referral;
pub mod refusals;
pub mod region;
pub mod registration;
pub mod second_factor;
pub mod settings;
pub mod sign_in_life;
pub mod socket_ticket;
pub mod staff;
pub mod step_up;

pub use account::{DisplayName, Me, Role, UserSummary};
pub use birth_date::BirthDate;
pub use destination::{DESTINATION_MAX_BYTES, destination, leading_to, local_path};
pub use devices::{SessionKind, SessionView};
pub use email::{Email, email_of_nobody, email_own, email_shown};
pub use locale::{LOCALES, locale_of};
pub use password::{Owner, Password};
pub use picture::{media_path, photo_url};
pub use registration::{RegisterAnswer, RegisterRequest, Registration, TokenAnswer};
