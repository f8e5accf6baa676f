//! Mails about the security of an account: who signed in, and what about signing in has changed.

use chrono::{DateTime, Utc};
use domain::{calendar::Zone, identity::link_life::VERIFY_EMAIL_HOURS};
use words::{Locale, format::moment_in_zone, mail, mails::Mail, tr};

/// One of them with its facts. `name` is the reader's.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum AccountMail {
    /// Somebody signed in with a device, or from a network, that the account was not known at.
    NewDevice {
        name: String,
        /// Empty when it did not say what it is.
        client: String,
        /// A network's prefix.
        place: String,
        at: DateTime<Utc>,
        time_zone: Zone,
    },
    /// To the address that is to be the account's: confirm it (action link).
    EmailConfirmNew {
        name: String,
    },
    /// To the account's address: another one is asked for, and a way to stop it (action link).
    EmailChangeAsked {
        name: String,
        email: String,
    },
    /// To the address of before: another one is in its place, and the way back (action link).
    EmailChanged {
        name: String,
        email: String,
    },
    /// To an address with an account that another account wanted: says so to its owner, and to nobody else.
    EmailInUse {
        name: String,
    },
    /// To an address that took no mail: it takes some again (action link).
    EmailAgain {
        name: String,
    },
    /// Mails to the account's address come back. Told on the site and by push: this one does not arrive either.
    Undeliverable {
        name: String,
    },
    /// The old address is back, and with it nothing that somebody else may have added.
    TakenBack {
        name: String,
    },
    PasskeyAdded {
        name: String,
        passkey: String,
    },
    PasskeyRemoved {
        name: String,
        passkey: String,
    },
    IdentityConnected {
        name: String,
        provider: String,
    },
    IdentityDisconnected {
        name: String,
        provider: String,
    },
    /// A program may act for the account, by the name its owner gave its key.
    KeyMade {
        name: String,
        key: String,
    },
    KeyEnded {
        name: String,
        key: String,
    },
    /// A phone number was confirmed; only its end is told.
    PhoneConfirmed {
        name: String,
        number: String,
    },
}

impl AccountMail {
    /// Name in `mails.ftl` and in the `mails` table.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NewDevice { .. } => "new_device",
            Self::EmailConfirmNew { .. } => "email_confirm_new",
            Self::EmailChangeAsked { .. } => "email_change_asked",
            Self::EmailChanged { .. } => "email_changed",
            Self::EmailInUse { .. } => "email_in_use",
            Self::EmailAgain { .. } => "email_again",
            Self::Undeliverable { .. } => "email_undeliverable",
            Self::TakenBack { .. } => "taken_back",
            Self::PasskeyAdded { .. } => "passkey_added",
            Self::PasskeyRemoved { .. } => "passkey_removed",
            Self::IdentityConnected { .. } => "identity_connected",
            Self::IdentityDisconnected { .. } => "identity_disconnected",
            Self::KeyMade { .. } => "key_made",
            Self::KeyEnded { .. } => "key_ended",
            Self::PhoneConfirmed { .. } => "phone_confirmed",
        }
    }

    pub(super) fn words(&self, l: Locale, now: DateTime<Utc>) -> Mail {
        match self {
            Self::NewDevice { name, client, place, at, time_zone } => {
                let client = if client.is_empty() { tr!(l, mail.unnamed_device) } else { client };
                let when = moment_in_zone(l, *time_zone, *at, now);
                mail!(l, new_device, name = name, client = client, place = place, when = when)
            }
            Self::EmailConfirmNew { name } => mail!(l, email_confirm_new, name = name, count = VERIFY_EMAIL_HOURS),
            Self::EmailChangeAsked { name, email } => mail!(l, email_change_asked, name = name, email = email),
            Self::EmailChanged { name, email } => mail!(l, email_changed, name = name, email = email),
            Self::EmailInUse { name } => mail!(l, email_in_use, name = name),
            Self::EmailAgain { name } => mail!(l, email_again, name = name, count = VERIFY_EMAIL_HOURS),
            Self::Undeliverable { name } => mail!(l, email_undeliverable, name = name),
            Self::TakenBack { name } => mail!(l, taken_back, name = name),
            Self::PasskeyAdded { name, passkey } => mail!(l, passkey_added, name = name, passkey = passkey),
            Self::PasskeyRemoved { name, passkey } => mail!(l, passkey_removed, name = name, passkey = passkey),
            Self::IdentityConnected { name, provider } => {
                mail!(l, identity_connected, name = name, provider = provider)
            }
            Self::IdentityDisconnected { name, provider } => {
                mail!(l, identity_disconnected, name = name, provider = provider)
            }
            Self::KeyMade { name, key } => mail!(l, key_made, name = name, key = key),
            Self::KeyEnded { name, key } => mail!(l, key_ended, name = name, key = key),
            Self::PhoneConfirmed { name, number } => mail!(l, phone_confirmed, name = name, number = number),
        }
    }

    pub(super) fn path(&self, token: &str) -> String {
        match self {
            Self::NewDevice { .. } => "/settings/sessions".into(),
            Self::EmailConfirmNew { .. } => format!("/email/confirm?token={token}"),
            Self::EmailChangeAsked { .. } | Self::EmailChanged { .. } => format!("/email/undo?token={token}"),
            Self::EmailInUse { .. } => "/login".into(),
            Self::EmailAgain { .. } => format!("/email/again?token={token}"),
            Self::Undeliverable { .. } => "/account".into(),
            Self::TakenBack { .. } => "/settings/security".into(),
            Self::PasskeyAdded { .. }
            | Self::PasskeyRemoved { .. }
            | Self::IdentityConnected { .. }
            | Self::IdentityDisconnected { .. }
            | Self::KeyMade { .. }
            | Self::KeyEnded { .. }
            | Self::PhoneConfirmed { .. } => "/password/forgot".into(),
        }
    }
}

/// Each once, to a reader of that name, as of `now`.
pub(super) fn samples(name: &str, now: DateTime<Utc>) -> Vec<AccountMail> {
    let own = || name.to_owned();
    let email = || "new@example.com".to_owned();
    let passkey = || "My laptop".to_owned();
    vec![
        AccountMail::NewDevice {
            name: own(),
            client: "Firefox, Windows".to_owned(),
            place: "203.0.113.0/24".to_owned(),
            at: now,
            time_zone: Zone::UTC,
        },
        AccountMail::EmailConfirmNew { name: own() },
        AccountMail::EmailChangeAsked { name: own(), email: email() },
        AccountMail::EmailChanged { name: own(), email: email() },
        AccountMail::EmailInUse { name: own() },
        AccountMail::EmailAgain { name: own() },
        AccountMail::Undeliverable { name: own() },
        AccountMail::TakenBack { name: own() },
        AccountMail::PasskeyAdded { name: own(), passkey: passkey() },
        AccountMail::PasskeyRemoved { name: own(), passkey: passkey() },
        AccountMail::IdentityConnected { name: own(), provider: "Google".to_owned() },
        AccountMail::IdentityDisconnected { name: own(), provider: "LinkedIn".to_owned() },
        AccountMail::KeyMade { name: own(), key: "Calendar sync".to_owned() },
        AccountMail::KeyEnded { name: own(), key: "Calendar sync".to_owned() },
        AccountMail::PhoneConfirmed { name: own(), number: "… 56".to_owned() },
    ]
}
