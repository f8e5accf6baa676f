//! Mails to tutors about what waited for a decision (changes of a listed profile, papers), and about tutors to those
//! who look for one.

use words::{Locale, mail};

/// A mail's kind with its facts. `name` is the reader's.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum TeachingMail {
    EditApproved {
        name: String,
    },
    EditDeclined {
        name: String,
        reason: String,
    },
    Verified {
        name: String,
    },
    VerificationRejected {
        name: String,
        reason: String,
    },
    /// To whoever keeps a search: names of those who are new in it.
    SearchFound {
        name: String,
        tutors: Vec<String>,
        query: String,
    },
}

impl TeachingMail {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::EditApproved { .. } => "edit_approved",
            Self::EditDeclined { .. } => "edit_declined",
            Self::Verified { .. } => "verified",
            Self::VerificationRejected { .. } => "verification_rejected",
            Self::SearchFound { .. } => "search_found",
        }
    }

    pub(super) fn words(&self, l: Locale) -> words::mails::Mail {
        match self {
            Self::EditApproved { name } => mail!(l, edit_approved, name = name),
            Self::EditDeclined { name, reason } => mail!(l, edit_declined, name = name, reason = reason),
            Self::Verified { name } => mail!(l, verified, name = name),
            Self::SearchFound { name, tutors, .. } => {
                mail!(l, search_found, name = name, tutors = words::format::list(l, tutors))
            }
            Self::VerificationRejected { name, reason } => {
                mail!(l, verification_rejected, name = name, reason = reason)
            }
        }
    }

    pub(super) fn path(&self) -> String {
        match self {
            Self::EditApproved { .. } | Self::EditDeclined { .. } => "/teach/profile".into(),
            Self::Verified { .. } | Self::VerificationRejected { .. } => "/teach/verification".into(),
            Self::SearchFound { .. } => "/saved-tutors".into(),
        }
    }

    /// One of each, to a reader of that name.
    pub(super) fn samples(name: &str) -> [Self; 5] {
        let own = || name.to_owned();
        [
            Self::EditApproved { name: own() },
            Self::EditDeclined { name: own(), reason: "Please name the school that gave you the diploma.".to_owned() },
            Self::Verified { name: own() },
            Self::VerificationRejected { name: own(), reason: "The date on the card cannot be read.".to_owned() },
            Self::SearchFound {
                name: own(),
                tutors: vec!["Rosa Keller".to_owned(), "Tendai Okafor".to_owned()],
                query: "q=algebra".to_owned(),
            },
        ]
    }
}
