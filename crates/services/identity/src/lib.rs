//! Who somebody is: registration, sign-in, sessions, API tokens, links in mails.
//!
//! Two clocks are at work. What a person was promised (how long a link is good) follows business time; what keeps a
//! stranger out (sessions, access and refresh tokens) follows machine time, which nobody can move. Secrets are 256
//! random bits, handed out once and stored as SHA-256.

pub mod accounts;
pub mod api_keys;
pub mod audit_view;
pub mod birth_dates;
pub mod confirmation;
pub mod email_again;
pub mod email_change;
pub mod email_links;
pub mod family;
pub mod first_picture;
mod half_sign_in;
pub mod jobs;
pub mod key_usage;
pub mod linked;
pub mod me;
mod new_devices;
pub mod notices;
pub mod oidc;
pub mod passkeys;
pub mod passwords;
pub mod phone;
pub mod picture;
pub mod places;
mod referrals;
mod refresh_answers;
pub mod registration;
pub mod retention;
pub mod sealed;
pub mod secrets;
pub mod sessions;
pub mod settings;
pub mod sign_in;
pub mod socket_tickets;
mod sso_only;
pub mod staff;
pub mod step_up;
pub mod tokens;
pub mod two_step;
