//! The mails of somebody as the support reads them: that they were sent, when, and about what. Never what was in them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// How far a mail is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailFate {
    /// It waits for the relay.
    Waiting,
    /// It waits until then: its reader sleeps, or reads mails once a day.
    Held(DateTime<Utc>),
    /// The relay took it then.
    Sent(DateTime<Utc>),
    /// What it told was read elsewhere, or its person wants no such mails.
    Dropped,
}

/// A mail without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LoggedMail {
    pub id: Uuid,
    /// Its address at that time.
    pub recipient: String,
    /// What kind of mail it is.
    pub template: String,
    pub subject: String,
    pub created_at: DateTime<Utc>,
    pub send_after: Option<DateTime<Utc>>,
    pub sent_at: Option<DateTime<Utc>>,
    pub dropped_at: Option<DateTime<Utc>>,
}

impl LoggedMail {
    /// How far it is at `now`.
    pub fn fate(&self, now: DateTime<Utc>) -> MailFate {
        match (self.sent_at, self.dropped_at, self.send_after) {
            (Some(at), _, _) => MailFate::Sent(at),
            (None, Some(_), _) => MailFate::Dropped,
            (None, None, Some(until)) if until > now => MailFate::Held(until),
            (None, None, _) => MailFate::Waiting,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn a_mail_is_sent_dropped_held_or_waits_and_what_was_sent_stays_sent() {
        let now = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000);
        let (before, after) = (now - TimeDelta::hours(1), now + TimeDelta::hours(1));
        let fate = |sent_at, dropped_at, send_after| {
            let mail = LoggedMail {
                id: Uuid::nil(),
                recipient: String::new(),
                template: String::new(),
                subject: String::new(),
                created_at: before,
                send_after,
                sent_at,
                dropped_at,
            };
            mail.fate(now)
        };
        for send_after in [None, Some(before), Some(now), Some(after)] {
            for dropped in [None, Some(before)] {
                assert_eq!(fate(Some(before), dropped, send_after), MailFate::Sent(before));
            }
            assert_eq!(fate(None, Some(before), send_after), MailFate::Dropped);
        }
        assert_eq!(fate(None, None, Some(after)), MailFate::Held(after));
        for due in [None, Some(before), Some(now)] {
            assert_eq!(fate(None, None, due), MailFate::Waiting);
        }
    }
}
