//! Mails about calendars elsewhere.

use words::{Locale, mail, mails::Mail};

/// One of them with its facts: the reader's name, and whose calendar it is.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum CalendarMail {
    /// It could not be looked at for a while.
    OutOfDate { name: String, calendar: String },
    /// It has to be connected anew.
    SignIn { name: String, calendar: String },
    /// Somebody deleted or moved a lesson there.
    Asks { name: String, calendar: String },
}

impl CalendarMail {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::OutOfDate { .. } => "calendar_stale",
            Self::SignIn { .. } => "calendar_sign_in",
            Self::Asks { .. } => "calendar_asks",
        }
    }

    pub(super) fn words(&self, l: Locale) -> Mail {
        match self {
            Self::OutOfDate { name, calendar } => mail!(l, calendar_stale, name = name, calendar = calendar),
            Self::SignIn { name, calendar } => mail!(l, calendar_sign_in, name = name, calendar = calendar),
            Self::Asks { name, calendar } => mail!(l, calendar_asks, name = name, calendar = calendar),
        }
    }

    /// Where all of them are put right.
    pub(super) const PATH: &'static str = "/settings/calendar";

    /// One of each, to a reader of that name.
    pub(super) fn samples(name: &str) -> [Self; 3] {
        let (own, calendar) = (|| name.to_owned(), || "Google".to_owned());
        [
            Self::OutOfDate { name: own(), calendar: calendar() },
            Self::SignIn { name: own(), calendar: calendar() },
            Self::Asks { name: own(), calendar: calendar() },
        ]
    }
}
