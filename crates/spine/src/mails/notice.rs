//! Mails that only say that something waits on the site.

use domain::{ids::ThreadId, platform::notices::Subject};
use words::{Locale, mail};

/// A mail's kind with its facts. `name` is the reader's.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum NoticeMail {
    /// Somebody wrote. What was written is read on the site alone.
    MessageWaits { name: String, counterpart: String, thread_id: ThreadId },
    /// What was collected, one line each.
    Digest { name: String, lines: Vec<String> },
}

impl NoticeMail {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::MessageWaits { .. } => "message_waits",
            Self::Digest { .. } => "digest",
        }
    }

    pub(super) fn words(&self, l: Locale) -> words::mails::Mail {
        match self {
            Self::MessageWaits { name, counterpart, .. } => {
                mail!(l, message_waits, name = name, counterpart = counterpart)
            }
            Self::Digest { name, .. } => mail!(l, digest, name = name),
        }
    }

    /// What stands below the sentences, a paragraph each.
    pub(super) fn lines(&self) -> &[String] {
        match self {
            Self::MessageWaits { .. } => &[],
            Self::Digest { lines, .. } => lines,
        }
    }

    pub(super) fn path(&self) -> String {
        match self {
            Self::MessageWaits { thread_id, .. } => format!("/messages/{thread_id}"),
            Self::Digest { .. } => "/notifications".into(),
        }
    }

    pub(super) fn subject(&self) -> Option<Subject> {
        match self {
            Self::MessageWaits { thread_id, .. } => Some(Subject { kind: "thread".into(), id: thread_id.0 }),
            Self::Digest { .. } => None,
        }
    }

    pub(super) fn counterpart(&self) -> Option<&str> {
        match self {
            Self::MessageWaits { counterpart, .. } => Some(counterpart),
            Self::Digest { .. } => None,
        }
    }

    /// One of each, to a reader of that name.
    pub(super) fn samples(name: &str) -> [Self; 2] {
        let own = || name.to_owned();
        [
            Self::MessageWaits {
                name: own(),
                counterpart: "Rosa Keller".to_owned(),
                thread_id: ThreadId(uuid::Uuid::nil()),
            },
            Self::Digest {
                name: own(),
                lines: vec!["New message from Rosa Keller".to_owned(), "New tutors for your search".to_owned()],
            },
        ]
    }
}
