//! Who somebody is: registration, sign-in, sessions, API tokens, links in mails.
//!
//! Two clocks are at work. What a person was promised (how long a link is good) follows business time; what keeps a stranger out (sessions, access and
//! refresh tokens) follows machine time, which nobody can move. Secrets are 256 random bits, handed out once and stored as SHA-256.

mod accounts;
pub mod birth_dates;
pub mod confirmation;
pub mod email_links;
pub mod family;
mod half_sign_in;
pub mod jobs;
pub mod me;
pub mod notices;
pub mod passwords;
pub mod places;
pub mod registration;
pub mod retention;
pub mod sealed;
mod secrets;
pub mod sessions;
pub mod settings;
pub mod sign_in;
pub mod tokens;
pub mod two_step;
