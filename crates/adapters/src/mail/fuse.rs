//! The relay behind its fuse: ten failures in a minute, and nobody asks it for a minute; then one looks.

use super::{MailError, MailSender, OutgoingMail};
use crate::payments::breaker::{Breaker, MAIL};
use std::{future::Future, pin::Pin, time::Instant};

/// A sender that is not asked while it does not answer. What it refuses for good is an answer.
pub struct Fused<S> {
    sender: S,
    breaker: Breaker,
}

impl<S: MailSender> Fused<S> {
    /// With a whole fuse.
    pub fn new(sender: S) -> Self {
        Self { sender, breaker: Breaker::new(MAIL) }
    }

    async fn ask(&self, mail: &OutgoingMail) -> Result<(), MailError> {
        let Some(pass) = self.breaker.enter(Instant::now()) else {
            return Err(MailError::Unavailable("it failed too often just now".to_owned()));
        };
        let sent = self.sender.send(mail).await;
        match &sent {
            Err(MailError::Unavailable(_)) => pass.ill(),
            Ok(()) | Err(MailError::Refused(_)) => pass.well(),
        }
        sent
    }
}

impl<S: MailSender> MailSender for Fused<S> {
    fn delivers(&self) -> bool {
        self.sender.delivers()
    }

    fn rests(&self) -> bool {
        self.breaker.rests(Instant::now())
    }

    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        Box::pin(self.ask(mail))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Says the same to everybody, and counts.
    struct Says(fn() -> Result<(), MailError>, AtomicUsize);

    impl MailSender for Says {
        fn send<'a>(&'a self, _: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
            self.1.fetch_add(1, Ordering::Relaxed);
            Box::pin(std::future::ready(self.0()))
        }
    }

    fn mail() -> OutgoingMail {
        OutgoingMail {
            message_id: "m@edustream.test".into(),
            recipient: "mina@people.test".into(),
            subject: String::new(),
            text: String::new(),
            html: String::new(),
            calendar: None,
            unsubscribe: None,
        }
    }

    #[tokio::test]
    async fn at_the_tenth_failure_nobody_asks_any_more() {
        let fused = Fused::new(Says(|| Err(MailError::Unavailable("down".into())), AtomicUsize::new(0)));
        for _ in 0..10 {
            assert!(!fused.rests());
            fused.send(&mail()).await.unwrap_err();
        }
        assert!(fused.rests());
        fused.send(&mail()).await.unwrap_err();
        assert_eq!(fused.sender.1.load(Ordering::Relaxed), 10);
    }

    #[tokio::test]
    async fn a_no_is_an_answer_however_often_it_is_said() {
        for says in [|| Err(MailError::Refused("no such mailbox".into())), || Ok(())] as [fn() -> _; 2] {
            let fused = Fused::new(Says(says, AtomicUsize::new(0)));
            for _ in 0..50 {
                let _ = fused.send(&mail()).await;
            }
            assert!(!fused.rests());
            assert_eq!(fused.sender.1.load(Ordering::Relaxed), 50);
        }
    }
}
