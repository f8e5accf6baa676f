//! The mail port: SMTP in production, a sink in dev mode (mails stay readable in the `mails` table either way).

mod fuse;
mod smtp;

pub use fuse::Fused;
pub use smtp::SmtpSender;

use std::{future::Future, pin::Pin};

/// One mail, ready to send.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct OutgoingMail {
    /// Without its angle brackets; the same for the same mail for ever.
    pub message_id: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// An entry for the reader's calendar.
    pub calendar: Option<CalendarFile>,
    /// The address that ends such mails with one POST (RFC 8058); none for mails that are not to be ended.
    pub unsubscribe: Option<String>,
}

/// A calendar file (RFC 5545).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile(pub String);

impl CalendarFile {
    /// The name it travels under.
    pub const NAME: &'static str = "lesson.ics";

    /// Its media type. The method is said again beside it, because programs decide by that what to offer (RFC 6047
    /// §2.4).
    pub fn media_type(&self) -> String {
        let method = self.0.lines().find_map(|line| line.strip_prefix("METHOD:")).unwrap_or("PUBLISH");
        format!("text/calendar; charset=utf-8; method={method}")
    }
}

/// Why a mail was not handed over; the job queue tries again.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// It, or who it goes to, is not taken: the next system answered.
    #[error("the mail was not accepted: {0}")]
    Refused(String),
    /// Nobody answered, or said to come again.
    #[error("the mail was not accepted for now: {0}")]
    Unavailable(String),
}

/// Sends mails.
pub trait MailSender: Send + Sync {
    /// Whether what is handed over reaches anybody. Where it does not, and people wait for mails, they stay in the
    /// queue.
    fn delivers(&self) -> bool {
        true
    }

    /// Whether nobody is to ask it now: it did not answer lately. Mails wait without a try being counted.
    fn rests(&self) -> bool {
        false
    }

    /// Hands one mail over. `Ok` means the next system took responsibility for it.
    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>>;
}

/// Accepts everything and sends nothing: dev mode.
#[derive(Debug, Default)]
pub struct MailSink;

impl MailSender for MailSink {
    fn delivers(&self) -> bool {
        false
    }

    fn send<'a>(&'a self, _mail: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        Box::pin(std::future::ready(Ok(())))
    }
}
