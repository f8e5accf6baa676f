//! How long the links of mails work. What keeps the promise and what makes it, in eight languages, read it here.

/// Hours a link works that confirms an address.
pub const VERIFY_EMAIL_HOURS: i64 = 72;
/// Hours a link works that sets a new password.
pub const RESET_PASSWORD_HOURS: i64 = 2;
/// Days in which the old address takes a change of it back; the mails and the page say seven.
pub const EMAIL_UNDO_DAYS: i64 = 7;
