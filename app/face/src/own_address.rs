//! Addresses of the own account's security.

use crate::address::with_query;

/// How somebody signs in, and keeps others out.
pub const SECURITY: &str = "/settings/security";

/// Where the own password is changed.
pub const PASSWORD: &str = "/settings/security/password";

/// The own passkeys.
pub const PASSKEYS: &str = "/settings/security/passkeys";

/// The own phone number.
pub const PHONE: &str = "/settings/security/phone";

/// Where another address is asked for.
pub const EMAIL: &str = "/settings/account/email";

/// … and where it says that a link is on its way.
pub const EMAIL_SENT: &str = "/settings/account/email/sent";

/// Where somebody is signed in.
pub const SESSIONS: &str = "/settings/sessions";

/// Where somebody confirms that it is them, and goes on to `next`; `kept` names what they had typed there.
pub fn step_up(next: &str, kept: Option<&str>) -> String {
    with_query(STEP_UP, [("next", next), ("kept", kept.unwrap_or_default())])
}

/// The page of [`step_up`].
pub const STEP_UP: &str = "/confirm-it-is-you";

/// Where an authenticator app is set up.
pub const TWO_STEP: &str = "/settings/security/two-step";

/// Where recovery codes are shown, once.
pub const RECOVERY_CODES: &str = "/settings/security/codes";
