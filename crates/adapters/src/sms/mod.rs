//! The port of text messages: a provider that speaks Twilio's dialect, a sandbox of dev mode whose messages can be
//! read, and nothing at all.

mod twilio;

pub use twilio::{TwilioAccount, TwilioSender};

use std::{
    collections::VecDeque,
    future::{Future, ready},
    pin::Pin,
    sync::{Mutex, PoisonError},
};

/// Messages the sandbox remembers.
const SANDBOX_KEEPS: usize = 1_000;

/// Why a message was not handed over. It was not sent, or nobody knows.
#[derive(Debug, thiserror::Error)]
#[error("the text message was not accepted: {0}")]
pub struct SmsError(pub String);

/// One message of the sandbox.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct SandboxMessage {
    pub to: String,
    pub text: String,
}

/// What sending answers.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<(), SmsError>> + Send + 'a>>;

/// Sends text messages.
pub trait SmsSender: Send + Sync {
    /// Hands one over; `to` is a number as E.164 writes it, `+4915123456789`.
    fn send<'a>(&'a self, to: &'a str, text: &'a str) -> Sending<'a>;

    /// What a sandbox sent to that number, newest first; nothing elsewhere.
    fn kept(&self, _to: &str) -> Vec<SandboxMessage> {
        Vec::new()
    }
}

/// Takes every message and sends none. In memory: a message with a code in it has no business in a database.
#[derive(Debug, Default)]
pub struct SandboxSms(Mutex<VecDeque<SandboxMessage>>);

impl SmsSender for SandboxSms {
    fn send<'a>(&'a self, to: &'a str, text: &'a str) -> Sending<'a> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front(SandboxMessage { to: to.to_owned(), text: text.to_owned() });
        kept.truncate(SANDBOX_KEEPS);
        Box::pin(ready(Ok(())))
    }

    fn kept(&self, to: &str) -> Vec<SandboxMessage> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().filter(|message| message.to == to).take(100).cloned().collect()
    }
}

/// No provider is configured.
#[derive(Debug)]
pub struct SmsOff;

impl SmsSender for SmsOff {
    fn send<'a>(&'a self, _: &'a str, _: &'a str) -> Sending<'a> {
        Box::pin(ready(Err(SmsError("no provider is configured".into()))))
    }
}
