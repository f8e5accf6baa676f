//! What happens to accounts.

use super::Role;
use crate::{
    event::{News, events},
    ids::{ApiKeyId, PasskeyId, SessionId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of accounts.
    AccountEvent version 2 {
        /// Somebody typed an address to register with; whether it has an account is not asked before the mail.
        RegistrationAsked(RegistrationNews) = "account.registration_asked",
        /// An account came into being; its address is to be confirmed, or is with the next event.
        Registered(Registered) = "account.registered",
        /// Somebody tried to register an address that has an account.
        RegisteredAgain(AccountNews) = "account.registered_again",
        /// An operator made a confirmed account.
        Created(Registered) = "account.created",
        /// The confirmation mail was asked for once more.
        ConfirmationAsked(AccountNews) = "account.confirmation_asked",
        /// A link for a new password was asked for.
        ResetAsked(ResetNews) = "account.reset_asked",
        /// The address is confirmed.
        EmailVerified(AccountNews) = "account.email_verified",
        /// Somebody signed in.
        SignedIn(SignedIn) = "account.signed_in",
        /// One sign-in or all of them ended.
        SignedOut(SignedOut) = "account.signed_out",
        /// There is a new password.
        PasswordChanged(PasswordChanged) = "account.password_changed",
        /// Zone, language or currency are others now.
        SettingsChanged(SettingsChanged) = "account.settings_changed",
        /// Signing in asks for a code from now on.
        TwoStepOn(AccountNews) = "account.two_step_on",
        /// … and does not any more.
        TwoStepOff(AccountNews) = "account.two_step_off",
        /// Somebody signed in with a recovery code.
        RecoveryCodeUsed(AccountNews) = "account.recovery_code_used",
        /// Another address was asked for; whether it has an account is not asked before the mail.
        EmailChangeAsked(EmailChangeNews) = "account.email_change_asked",
        /// The account has another address.
        EmailChanged(EmailChangeNews) = "account.email_changed",
        /// A change of the address was stopped or taken back, and everybody signed out.
        EmailKept(AccountNews) = "account.email_kept",
        /// Mails to the account's address come back: nothing is mailed there until it is proved again.
        EmailUndeliverable(AccountNews) = "account.email_undeliverable",
        /// A link was asked for that proves it again.
        EmailAgainAsked(AccountNews) = "account.email_again_asked",
        /// Signing in works with one passkey more.
        PasskeyAdded(PasskeyNews) = "account.passkey_added",
        /// … and with one less.
        PasskeyRemoved(PasskeyNews) = "account.passkey_removed",
        /// An account elsewhere opens this one from now on.
        IdentityConnected(IdentityNews) = "account.identity_connected",
        /// … and does not any more.
        IdentityDisconnected(IdentityNews) = "account.identity_disconnected",
        /// A program may act for the account from now on.
        KeyMade(KeyNews) = "account.key_made",
        /// … and may not any more.
        KeyEnded(KeyNews) = "account.key_ended",
        /// A phone number was confirmed.
        PhoneConfirmed(AccountNews) = "account.phone_confirmed",
        /// A role more.
        RoleAdded(RoleAdded) = "account.role_added",
    }
}

/// Something about an account that needs no further facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct AccountNews {
    pub user_id: UserId,
}

/// A registration that waits for its address to be confirmed; it is nobody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct RegistrationNews {
    pub registration_id: Uuid,
}

impl News for RegistrationNews {
    fn subject(&self) -> Uuid {
        self.registration_id
    }

    fn audience(&self) -> Vec<UserId> {
        Vec::new()
    }
}

/// A new account as it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Registered {
    pub user_id: UserId,
    pub role: Role,
    pub time_zone: String,
    pub locale: String,
    pub currency: String,
}

/// A sign-in by a browser or by a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SignedIn {
    pub user_id: UserId,
    /// The browser session, or the family of the API's tokens; none where the release before wrote it.
    pub session_id: Option<SessionId>,
}

/// The end of a sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SignedOut {
    pub user_id: UserId,
    /// Which one; none means all of them.
    pub session_id: Option<SessionId>,
}

/// A new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PasswordChanged {
    pub user_id: UserId,
    /// By a link in a mail, which proves the address too.
    pub by_link: bool,
}

/// The settings as they are now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SettingsChanged {
    pub user_id: UserId,
    pub time_zone: String,
    pub locale: String,
    pub currency: String,
}

/// A change of the address. The addresses stand in its row alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct EmailChangeNews {
    pub user_id: UserId,
    pub change_id: Uuid,
}

/// A passkey that came or went, by the name its owner gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PasskeyNews {
    pub user_id: UserId,
    pub passkey_id: PasskeyId,
    pub name: String,
}

/// An API key that was made or ended, by the name its owner gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct KeyNews {
    pub user_id: UserId,
    pub key_id: ApiKeyId,
    pub name: String,
}

/// Somebody wants another password, on the way to somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ResetNews {
    pub user_id: UserId,
    /// A path of this site; empty for nowhere in particular.
    #[serde(default)]
    pub next: String,
}

/// An account elsewhere, by the provider's name as people read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct IdentityNews {
    pub user_id: UserId,
    pub provider: String,
}

/// A role more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct RoleAdded {
    pub user_id: UserId,
    pub role: Role,
}

macro_rules! of_the_account {
    ($($news:ty),*) => {$(
        impl News for $news {
            fn subject(&self) -> Uuid {
                self.user_id.0
            }

            fn audience(&self) -> Vec<UserId> {
                vec![self.user_id]
            }
        }
    )*};
}
of_the_account!(
    AccountNews,
    Registered,
    SignedIn,
    SignedOut,
    PasswordChanged,
    SettingsChanged,
    RoleAdded,
    EmailChangeNews,
    PasskeyNews,
    KeyNews,
    IdentityNews,
    ResetNews
);
