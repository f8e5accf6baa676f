//! Mails of institutions.

use words::{Locale, mail};

/// A mail's kind with its facts.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum InstitutionMail {
    /// To whoever is invited, whom nobody knows yet: the link takes the seat. `name` is the inviter's.
    Invited { name: String, institution: String, days: i64 },
}

impl InstitutionMail {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Invited { .. } => "institution_invited",
        }
    }

    pub(super) fn words(&self, l: Locale) -> words::mails::Mail {
        match self {
            Self::Invited { name, institution, days } => {
                mail!(l, institution_invited, name = name, institution = institution, count = *days)
            }
        }
    }

    pub(super) fn path(&self, token: &str) -> String {
        match self {
            Self::Invited { .. } => format!("/institution/join?code={token}"),
        }
    }

    /// One of each.
    pub(super) fn samples(name: &str) -> [Self; 1] {
        [Self::Invited { name: name.to_owned(), institution: "Lindenhof School".to_owned(), days: 30 }]
    }
}
