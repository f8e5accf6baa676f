//! Mails about lessons that take place elsewhere.

use words::{Locale, mail, mails::Mail};

/// One of them with its facts: the reader's name, and whose room it is.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum VideoMail {
    /// The account there has to be connected anew.
    SignIn { name: String, provider: String },
    /// A lesson that was to take place there takes place here.
    Moved { name: String, provider: String, booking: String },
}

impl VideoMail {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::SignIn { .. } => "video_sign_in",
            Self::Moved { .. } => "video_moved",
        }
    }

    pub(super) fn words(&self, l: Locale) -> Mail {
        match self {
            Self::SignIn { name, provider } => mail!(l, video_sign_in, name = name, provider = provider),
            Self::Moved { name, provider, .. } => mail!(l, video_moved, name = name, provider = provider),
        }
    }

    pub(super) fn path(&self) -> String {
        match self {
            Self::SignIn { .. } => "/settings/video".into(),
            Self::Moved { booking, .. } => format!("/bookings/{booking}/room"),
        }
    }

    /// One of each, to a reader of that name.
    pub(super) fn samples(name: &str) -> [Self; 2] {
        let (own, provider) = (|| name.to_owned(), || "Zoom".to_owned());
        [
            Self::SignIn { name: own(), provider: provider() },
            Self::Moved { name: own(), provider: provider(), booking: uuid::Uuid::nil().to_string() },
        ]
    }
}
