//! Mails to tutors about what waited for a decision (changes of a listed profile, papers), and about tutors to those
//! who look for one.

use domain::ids::HelpRequestId;
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
    /// Peers found a skill good.
    SkillVerified {
        name: String,
        skill: String,
    },
    /// They looked, and it is not there yet.
    SkillDeclined {
        name: String,
        skill: String,
    },
    /// To tutors of the subject: a student asks for help.
    HelpAsked {
        name: String,
        student: String,
        subject: String,
        text: String,
        id: HelpRequestId,
    },
    /// To the student: a tutor answers.
    HelpOffered {
        name: String,
        tutor: String,
        subject: String,
        id: HelpRequestId,
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
            Self::SkillVerified { .. } => "skill_verified",
            Self::SkillDeclined { .. } => "skill_declined",
            Self::HelpAsked { .. } => "help_asked",
            Self::HelpOffered { .. } => "help_offered",
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
            Self::SkillVerified { name, skill } => mail!(l, skill_verified, name = name, skill = skill),
            Self::SkillDeclined { name, skill } => mail!(l, skill_declined, name = name, skill = skill),
            Self::HelpAsked { name, student, subject, text, .. } => {
                mail!(l, help_asked, name = name, student = student, subject = subject, text = text)
            }
            Self::HelpOffered { name, tutor, subject, .. } => {
                mail!(l, help_offered, name = name, tutor = tutor, subject = subject)
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
            Self::SkillVerified { .. } | Self::SkillDeclined { .. } => "/settings/skills".into(),
            Self::HelpAsked { id, .. } | Self::HelpOffered { id, .. } => format!("/help-requests/{id}"),
        }
    }

    /// One of each, to a reader of that name.
    pub(super) fn samples(name: &str) -> [Self; 9] {
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
            Self::SkillVerified { name: own(), skill: "Algebra".to_owned() },
            Self::SkillDeclined { name: own(), skill: "Algebra".to_owned() },
            Self::HelpAsked {
                name: own(),
                student: "Tendai".to_owned(),
                subject: "Algebra".to_owned(),
                text: "I have an exam on Friday and fractions still make no sense to me.".to_owned(),
                id: HelpRequestId(uuid::Uuid::nil()),
            },
            Self::HelpOffered {
                name: own(),
                tutor: "Rosa Keller".to_owned(),
                subject: "Algebra".to_owned(),
                id: HelpRequestId(uuid::Uuid::nil()),
            },
        ]
    }
}
