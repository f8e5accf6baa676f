//! Security events: one line of the log for each thing an operator asks about when somebody attacks (S9).
//!
//! Target `security`, always with who (the account's id, where one is known), from where (the network as limits count
//! it) and why. Never with what somebody typed: an address field gets passwords too. What changes an account for good
//! is an act besides.

use crate::Context;
use domain::ids::UserId;
use uuid::Uuid;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A password was right.
    SignedIn,
    /// A log-in was refused.
    SignInRefused,
    /// One sign-in or all of them ended.
    SignedOut,
    /// A limit was met.
    Limited,
    /// A change came from another site's page.
    CrossSite,
    /// Somebody registered.
    Registered,
    /// A link confirmed an address.
    Confirmed,
    /// A link for a new password was asked for.
    ResetAsked,
    /// There is a new password.
    PasswordSet,
    /// A token was used that was used before, or that nobody has.
    TokenRefused,
    /// An operator made a token.
    TokenIssued,
    /// Another address was asked for, confirmed or taken back.
    EmailChange,
    /// A phone number was asked for or confirmed.
    Phone,
    /// An account ended and its person's data with it.
    Erased,
    /// The second step was set up, taken away or replaced by a recovery code.
    SecondFactor,
}

impl Event {
    /// The word in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::SignInRefused => "sign_in_refused",
            Self::SignedOut => "signed_out",
            Self::Limited => "limited",
            Self::CrossSite => "cross_site",
            Self::Registered => "registered",
            Self::Confirmed => "confirmed",
            Self::ResetAsked => "reset_asked",
            Self::PasswordSet => "password_set",
            Self::TokenRefused => "token_refused",
            Self::TokenIssued => "token_issued",
            Self::EmailChange => "email_change",
            Self::Phone => "phone",
            Self::Erased => "erased",
            Self::SecondFactor => "second_factor",
        }
    }
}

/// Writes an event about an account, or about whoever asks. `reason` is a word of ours.
pub fn note(context: &Context, event: Event, account: Option<UserId>, reason: &'static str) {
    note_from(&context.ip, event, account.map(|id| id.0).or(context.actor_id()), reason);
}

/// The same where there is no context yet.
pub fn note_from(network: &str, event: Event, account: Option<Uuid>, reason: &'static str) {
    let (code, account) = (event.code(), account.map(|id| id.to_string()).unwrap_or_default());
    tracing::info!(target: "security", event = code, account, network, reason, "security");
    metrics::counter!("security_events_total", "event" => code, "reason" => reason).increment(1);
}

/// Where a chain of seals ends now, told to the log: whoever rewrites the database does not rewrite a log that is kept
/// elsewhere. `edustream check` prints the same.
pub fn chain_told(chain: &'static str, position: i64, hash: &[u8]) {
    tracing::info!(target: "security", event = "sealed", chain, position, hash = hex::encode(hash), "security");
}
