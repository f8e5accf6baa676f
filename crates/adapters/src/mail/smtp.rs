//! Mail over SMTP: to a relay that queues, retries and signs.
//!
//! A time-out of ten seconds bounds each conversation; what fails is tried again by the job queue. Text and HTML travel
//! as alternatives, and `Auto-Submitted` (RFC 3834 §5) keeps holiday notices from answering.

use super::{CalendarFile, MailError, MailSender, OutgoingMail};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Attachment, Mailbox, MultiPart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};
use std::{future::Future, pin::Pin, time::Duration};

/// Longest wait for one command's answer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Hands mails to a relay.
pub struct SmtpSender {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpSender {
    /// `url` is `smtp://host:port`, `smtps://user:password@host` or `smtp://user:password@host?tls=required`; `from` is
    /// `EduStream <mail@example.org>`.
    pub fn new(url: &str, from: &str) -> Result<Self, MailError> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| MailError::Refused(format!("the SMTP address: {error}")))?;
        let from = from.parse().map_err(|error| MailError::Refused(format!("the sender {from}: {error}")))?;
        Ok(Self { transport: transport.timeout(Some(TIMEOUT)).build(), from })
    }

    async fn deliver(&self, mail: &OutgoingMail) -> Result<(), MailError> {
        let recipient =
            mail.recipient.parse().map_err(|error| MailError::Refused(format!("the recipient: {error}")))?;
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, recipient))
            .subject(&mail.subject)
            .message_id(Some(format!("<{}>", mail.message_id)))
            .header(AutoSubmitted);
        if let Some(address) = &mail.unsubscribe {
            message = message.header(Unsubscribe(format!("<{address}>"))).header(OneClick);
        }
        let message = message.multipart(body(mail)?).map_err(|error| MailError::Refused(error.to_string()))?;
        self.transport.send(message).await.map(drop).map_err(|error| {
            let said = error.to_string();
            if error.is_permanent() { MailError::Refused(said) } else { MailError::Unavailable(said) }
        })
    }
}

/// Text and HTML as alternatives, and behind them what goes into the reader's calendar.
fn body(mail: &OutgoingMail) -> Result<MultiPart, MailError> {
    let texts = MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone());
    let Some(calendar) = &mail.calendar else { return Ok(texts) };
    let media_type =
        ContentType::parse(&calendar.media_type()).map_err(|error| MailError::Refused(error.to_string()))?;
    let file = Attachment::new(CalendarFile::NAME.to_owned()).body(calendar.0.clone(), media_type);
    Ok(MultiPart::mixed().multipart(texts).singlepart(file))
}

impl MailSender for SmtpSender {
    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        Box::pin(self.deliver(mail))
    }
}

/// Where such mails are ended (RFC 2369 §3.2).
#[derive(Clone)]
struct Unsubscribe(String);

impl Header for Unsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(address: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(address.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// That one POST to it does it (RFC 8058 §3.1).
#[derive(Clone)]
struct OneClick;

impl Header for OneClick {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}
