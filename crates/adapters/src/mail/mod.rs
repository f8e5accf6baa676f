//! The mail port: SMTP in production, a sink in dev mode (mails stay readable in the `mails` table either way).

mod smtp;

pub use smtp::SmtpSender;

use std::{future::Future, pin::Pin};

/// One mail, ready to send.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct OutgoingMail {
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Why a mail was not handed over; the job queue tries again.
#[derive(Debug, thiserror::Error)]
#[error("the mail was not accepted: {0}")]
pub struct MailError(pub String);

/// Sends mails.
pub trait MailSender: Send + Sync {
    /// Hands one mail over. `Ok` means the next system took responsibility for it.
    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>>;
}

/// Accepts everything and sends nothing: dev mode and tests.
#[derive(Debug, Default)]
pub struct MailSink;

impl MailSender for MailSink {
    fn send<'a>(&'a self, _mail: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        Box::pin(std::future::ready(Ok(())))
    }
}

/// Hands mails to an SMTP server over pooled connections.
pub struct SmtpSender {
    transport: lettre::AsyncSmtpTransport<lettre::Tokio1Executor>,
    sender: lettre::message::Mailbox,
}

/// Time one mail may take, so that a silent server does not hold a worker.
const SMTP_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(20);

impl SmtpSender {
    /// `url` is `smtps://user:password@host:465` or `smtp://host:25`, `sender` is `EduStream <no-reply@edustream.example>`.
    ///
    /// # Errors
    /// When either cannot be read; nothing is connected yet.
    pub fn new(url: &str, sender: &str) -> Result<Self, MailError> {
        let sender = sender.parse().map_err(|error| MailError(format!("the sender {sender:?}: {error}")))?;
        let transport = lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(url)
            .map_err(|error| MailError(format!("the address of the mail server: {error}")))?
            .timeout(Some(SMTP_TIMEOUT))
            .build();
        Ok(Self { transport, sender })
    }
}

impl MailSender for SmtpSender {
    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        Box::pin(async move {
            let refused = |error: &dyn std::fmt::Display| MailError(error.to_string());
            let recipient = mail.recipient.parse().map_err(|error: lettre::address::AddressError| refused(&error))?;
            let message = lettre::Message::builder()
                .from(self.sender.clone())
                .to(recipient)
                .subject(&mail.subject)
                .multipart(lettre::message::MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
                .map_err(|error| refused(&error))?;
            lettre::AsyncTransport::send(&self.transport, message).await.map(drop).map_err(|error| refused(&error))
        })
    }
}
