//! A mail that came back, as the operator's relay posts it, and what it says about the address.
//!
//! Relays tell why in a status of three numbers (RFC 3463). One that says that there is no such mailbox ends the
//! address at once; one that may pass (a mailbox that is full, a server that was away for days) does so on the third
//! day of a month. What was refused for its words or its sender says nothing about who it went to.

use crate::{
    platform::notices::{Weight, kind_of},
    text::visible,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Days with a failure that may pass after which an address takes no mail.
pub const PASSING_MAX: i32 = 3;
/// Days after the first such failure in which they count.
pub const PASSING_DAYS: i64 = 30;
/// Days an address is remembered after its last failure; then it is tried anew.
pub const KEPT_DAYS: i64 = 180;
/// Most characters that are kept of what the other server said.
const SAID_MAX_CHARS: usize = 300;
/// Most characters of an answer that are looked at.
const LOOKED_AT_MAX_CHARS: usize = 2_000;

/// Mails by which somebody proves an address: they go there even when it took none before.
const PROVING: [&str; 4] = ["verify_email", "reset_password", "email_confirm_new", "email_again"];

/// Whether a mail of that name proves the address that it goes to.
pub fn proves(mail: &str) -> bool {
    PROVING.contains(&mail)
}

/// Whether a mail of that name goes to an address that takes no mail: what proves it always, what must be told (that a
/// password changed, that money goes elsewhere) unless somebody said that nobody is there. A mailbox that was full may
/// have room again, and whoever filled it must not keep the word of a theft away.
pub fn is_tried(mail: &str, gone: bool) -> bool {
    proves(mail) || (!gone && kind_of(mail).1 == Weight::Must)
}

/// `POST /webhooks/mail-bounce` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Bounce {
    /// The header `Message-ID` of the mail that came back: it names the mail, and nobody else knows it.
    pub message_id: String,
    /// `failed` when the relay has given up; a mail that is only late says nothing yet.
    pub action: String,
    /// The status of the other server: `5.1.1`.
    pub status: String,
    /// What the other server said.
    pub diagnostic: String,
}

/// A mail that came back for a reason that is its address's.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ReadBounce {
    pub mail: Uuid,
    pub failure: Failure,
    /// One line for the owner of the address.
    pub said: String,
}

/// What a failure says about an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nobody is there.
    Final,
    /// It may take the next one.
    Passing,
}

/// Why a post changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unheard {
    /// It names no mail of ours.
    Unknown,
    /// The relay goes on trying.
    Late,
    /// What was sent is refused, and not who it went to.
    AboutTheMail,
}

impl Bounce {
    /// Reads it.
    ///
    /// # Errors
    /// [`Unheard`].
    pub fn read(&self) -> Result<ReadBounce, Unheard> {
        let named = self.message_id.trim().trim_start_matches('<');
        let named = named.split_once('@').map_or(named, |(named, _)| named);
        let mail = named.parse().map_err(|_| Unheard::Unknown)?;
        if !self.action.trim().eq_ignore_ascii_case("failed") {
            return Err(Unheard::Late);
        }
        let failure = match status_in(&self.status).or_else(|| status_in(&self.diagnostic)) {
            Some(status) => failure_of(status).ok_or(Unheard::AboutTheMail)?,
            // It has given up and does not say why.
            None => Failure::Passing,
        };
        let said = if self.diagnostic.trim().is_empty() { &self.status } else { &self.diagnostic };
        Ok(ReadBounce { mail, failure, said: line(said) })
    }
}

/// What the relay's no to a recipient says about the address: only what is final and plainly about it.
pub fn refused_for_good(answer: &str) -> Option<String> {
    let status = status_in(answer)?;
    (failure_of(status) == Some(Failure::Final)).then(|| line(answer))
}

/// Class, subject and detail.
type Status = (u16, u16, u16);

/// The first status of a text: three numbers with dots, the first of them 4 or 5.
fn status_in(text: &str) -> Option<Status> {
    let text: String = text.chars().take(LOOKED_AT_MAX_CHARS).collect();
    text.split(|c: char| !(c.is_ascii_digit() || c == '.')).map(|word| word.trim_matches('.')).find_map(|word| {
        let mut numbers = word.split('.').map(|number| if number.len() <= 3 { number.parse().ok() } else { None });
        let status = (numbers.next()??, numbers.next()??, numbers.next()??);
        (numbers.next().is_none() && matches!(status.0, 4 | 5)).then_some(status)
    })
}

/// None when it is about what was sent or by whom.
const fn failure_of(status: Status) -> Option<Failure> {
    match status {
        // No such mailbox, no such domain, moved away, takes no mail; disabled; nobody knows where that is.
        (5, 1, 0..=3 | 6 | 10) | (5, 2, 1) | (5, 4, 4) => Some(Failure::Final),
        // Its sender; too big; how servers talk; its content; trust.
        (_, 1, 7 | 8) | (_, 2 | 3, 3 | 4) | (_, 5..=7, _) => None,
        _ => Some(Failure::Passing),
    }
}

/// One line that can be stored and shown.
fn line(text: &str) -> String {
    let plain = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let plain = plain.filter(|c| !c.is_control() && !visible::is_unstorable(*c) && !visible::is_override(*c));
    plain.take(SAID_MAX_CHARS).collect::<String>().trim().to_owned()
}

/// What is known of an address that did not take something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tally {
    /// Days with a failure that may pass.
    pub failures: i32,
    pub first_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
    /// Since when nothing is mailed there but what [`is_tried`] lets through.
    pub undeliverable_at: Option<DateTime<Utc>>,
    /// Whether one of them said that nobody is there.
    pub gone: bool,
}

/// What is known of it after one failure more. Several of one day are one: a morning's mails come back together.
pub fn counted(known: Option<Tally>, failure: Failure, now: DateTime<Utc>) -> Tally {
    let anew = Tally { failures: 0, first_at: now, last_at: now, undeliverable_at: None, gone: false };
    let over = |known: &Tally| known.undeliverable_at.is_none() && now - known.first_at > TimeDelta::days(PASSING_DAYS);
    let tally = known.filter(|known| !over(known)).unwrap_or(anew);
    let same_day = tally.failures > 0 && tally.last_at.date_naive() == now.date_naive();
    let failures = if same_day { tally.failures } else { tally.failures.saturating_add(1) };
    let gone = tally.gone || failure == Failure::Final;
    let ended = gone || failures >= PASSING_MAX;
    let undeliverable_at = tally.undeliverable_at.or(if ended { Some(now) } else { None });
    Tally { failures, last_at: now, undeliverable_at, gone, ..tally }
}

/// `GET /auth/email`: the own address, and whether mails arrive there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EmailStanding {
    /// Empty for a child without one.
    pub email: String,
    /// Whether a link that went there was opened.
    pub verified: bool,
    /// Set when mails came back from there: until it is proved again, nothing is mailed to it.
    pub undeliverable: Option<Undeliverable>,
}

/// That an address takes no mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Undeliverable {
    pub since: DateTime<Utc>,
    /// What the other server said, in its own words; may be empty.
    pub said: String,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn bounce(status: &str, diagnostic: &str) -> Bounce {
        Bounce {
            message_id: "<0190d3f0-7b1c-7000-8000-000000000001@edustream.test>".into(),
            action: "failed".into(),
            status: status.into(),
            diagnostic: diagnostic.into(),
        }
    }

    fn failure(status: &str, diagnostic: &str) -> Result<Failure, Unheard> {
        bounce(status, diagnostic).read().map(|read| read.failure)
    }

    #[test]
    fn what_names_no_mail_of_ours_is_not_heard() {
        for id in ["", "<>", "hello@edustream.test", "<0190d3f0@edustream.test>", "@edustream.test"] {
            let other = Bounce { message_id: id.into(), ..bounce("5.1.1", "") };
            assert_eq!(other.read(), Err(Unheard::Unknown), "{id:?}");
        }
        for id in ["0190d3f0-7b1c-7000-8000-000000000001", " <0190d3f07b1c70008000000000000001@edustream.test> "] {
            assert!(Bounce { message_id: id.into(), ..bounce("5.1.1", "") }.read().is_ok(), "{id:?}");
        }
    }

    #[test]
    fn a_mail_that_is_only_late_says_nothing() {
        for action in ["", "delayed", "delivered", "relayed", "expanded"] {
            let late = Bounce { action: action.into(), ..bounce("5.1.1", "") };
            assert_eq!(late.read(), Err(Unheard::Late), "{action}");
        }
    }

    #[test]
    fn every_status_is_the_addresss_the_moments_or_the_mails() {
        for gone in ["5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4"] {
            assert_eq!(failure(gone, ""), Ok(Failure::Final), "{gone}");
        }
        for passing in ["5.2.2", "5.0.0", "4.4.1", "4.4.7", "5.4.7", "4.1.1", "5.3.2", "4.2.2", "", "550", "5.1"] {
            assert_eq!(failure(passing, ""), Ok(Failure::Passing), "{passing}");
        }
        for ours in ["5.7.1", "4.7.1", "5.7.26", "5.1.7", "5.1.8", "5.3.4", "5.2.3", "5.5.2", "5.6.1"] {
            assert_eq!(failure(ours, ""), Err(Unheard::AboutTheMail), "{ours}");
        }
    }

    #[test]
    fn a_status_is_found_in_what_was_said_and_an_address_of_a_machine_is_none() {
        assert_eq!(failure("", "smtp; 550 5.1.1 <ada@x.test>: Recipient address rejected"), Ok(Failure::Final));
        assert_eq!(
            failure("", "host mx.x.test[203.0.113.7] said: 550-5.7.26 not authenticated"),
            Err(Unheard::AboutTheMail)
        );
        assert_eq!(failure("", "mailbox 5.1.1.1 at 1.2.3 and 5.1.1234"), Ok(Failure::Passing));
        assert_eq!(failure("5.2.2", "550 5.1.1 no such user"), Ok(Failure::Passing), "its own word comes first");
        let long = format!("{} 5.1.1", "x".repeat(100_000));
        assert_eq!(failure("", &long), Ok(Failure::Passing));
    }

    #[test]
    fn only_a_no_for_good_at_the_door_ends_an_address() {
        let said = refused_for_good("permanent error (550): 5.1.1 <ada@x.test>:\r\n user unknown").unwrap();
        assert_eq!(said, "permanent error (550): 5.1.1 <ada@x.test>:   user unknown");
        for other in ["550 no such person", "552 5.2.2 full", "554 5.7.1 spam", "450 4.1.1 later", "the recipient: bad"]
        {
            assert_eq!(refused_for_good(other), None, "{other}");
        }
    }

    #[test]
    fn what_was_said_is_one_line_that_turns_nothing() {
        let said = bounce("5.1.1", "no\r\nsuch\u{0} \u{202e}user").read().unwrap().said;
        assert_eq!(said, "no  such user");
        assert_eq!(bounce("5.1.1", " ").read().unwrap().said, "5.1.1");
        assert_eq!(bounce("5.1.1", &"x".repeat(5_000)).read().unwrap().said.len(), SAID_MAX_CHARS);
    }

    #[test]
    fn nobody_there_ends_an_address_at_once_and_three_days_of_trouble_do() {
        let now = at("2026-03-10T10:00:00Z");
        assert_eq!(counted(None, Failure::Final, now).undeliverable_at, Some(now));
        let one = counted(None, Failure::Passing, now);
        assert_eq!((one.failures, one.undeliverable_at), (1, None));
        let same = counted(Some(one), Failure::Passing, now + TimeDelta::hours(5));
        assert_eq!(same.failures, 1, "mails of one day");
        let two = counted(Some(same), Failure::Passing, now + TimeDelta::days(1));
        let third = now + TimeDelta::days(29);
        let three = counted(Some(two), Failure::Passing, third);
        assert_eq!((two.failures, two.undeliverable_at, three.undeliverable_at), (2, None, Some(third)));
        let late = counted(Some(two), Failure::Passing, now + TimeDelta::days(31));
        assert_eq!(
            (late.failures, late.first_at, late.undeliverable_at),
            (1, now + TimeDelta::days(31), None),
            "a month later"
        );
    }

    #[test]
    fn since_when_it_takes_none_stays_whatever_comes_back_later() {
        let now = at("2026-03-10T10:00:00Z");
        let gone = counted(None, Failure::Final, now);
        for failure in [Failure::Final, Failure::Passing] {
            let again = counted(Some(gone), failure, now + TimeDelta::days(90));
            assert_eq!((again.undeliverable_at, again.last_at), (Some(now), now + TimeDelta::days(90)));
        }
    }

    #[test]
    fn a_full_mailbox_gets_what_must_be_told_and_one_that_is_gone_does_not() {
        for must in ["payout_method_changed", "password_changed", "new_device", "report_filed", "payout_failed"] {
            assert!(is_tried(must, false) && !is_tried(must, true), "{must}");
        }
        for other in ["booking_confirmed", "digest", "message_waits", "search_found", "lesson_reminder"] {
            assert!(!is_tried(other, false) && !is_tried(other, true), "{other}");
        }
        assert!(PROVING.iter().all(|mail| is_tried(mail, true)));
        let now = at("2026-03-10T10:00:00Z");
        let full = (0..3).fold(None, |known, day| Some(counted(known, Failure::Passing, now + TimeDelta::days(day))));
        let full = full.unwrap();
        assert!(full.undeliverable_at.is_some() && !full.gone);
        let then = counted(Some(full), Failure::Final, now + TimeDelta::days(9));
        assert!(then.gone, "then somebody says that it is gone");
        let gone = counted(None, Failure::Final, now);
        assert!(counted(Some(gone), Failure::Passing, now + TimeDelta::days(1)).gone, "and that stays said");
    }

    #[test]
    fn what_proves_an_address_goes_there_and_nothing_else() {
        assert!(PROVING.iter().all(|mail| proves(mail)));
        for other in ["booking_confirmed", "password_changed", "digest", "message_waits", "", "email_undeliverable"] {
            assert!(!proves(other), "{other}");
        }
    }
}
