//! The evidence pack: what we know of a payment, as the texts that a provider passes to the bank.
//!
//! It is written in English, from what the product itself recorded. Nobody's words are in it: of messages it says how
//! many and when, of mails which and when.

use crate::{
    bookings::{
        CancellationPolicy, SessionOutcome, SessionState, Side,
        cancellation::{Band, bands},
    },
    codes::codes,
    ids::PaymentId,
    money::{Money, payments::PaymentPurpose},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Longest text of one field, in characters: what a provider takes of each.
pub const FIELD_MAX_CHARS: usize = 20_000;
/// Most characters of all fields together.
pub const ALL_MAX_CHARS: usize = 150_000;

codes! {
    /// The fields, as the provider calls them.
    EvidenceName {
        /// What was bought.
        ProductDescription = "product_description",
        /// Who bought it.
        CustomerName = "customer_name",
        /// When it was given.
        ServiceDate = "service_date",
        /// What shows that it was used.
        AccessActivityLog = "access_activity_log",
        /// What was agreed about calling it off.
        CancellationPolicyDisclosure = "cancellation_policy_disclosure",
        /// Why no money went back.
        RefundRefusalExplanation = "refund_refusal_explanation",
        /// Everything else.
        UncategorizedText = "uncategorized_text",
    }
}

/// One field of what is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EvidenceField {
    /// Which.
    pub name: EvidenceName,
    /// Its text.
    pub text: String,
}

/// Somebody's presence changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Presence {
    pub at: DateTime<Utc>,
    pub side: Side,
    pub what: Present,
}

codes! {
    /// What somebody did at the door of the room.
    Present {
        /// Came in.
        Joined = "join",
        /// Left.
        Left = "leave",
        /// The line broke.
        Dropped = "drop",
        /// Came back.
        Returned = "return",
    }
}

/// How often one side wrote to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Wrote {
    pub side: Side,
    pub count: i64,
    pub first: DateTime<Utc>,
    pub last: DateTime<Utc>,
}

/// A mail that was sent to whoever paid.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Mailed {
    pub at: DateTime<Utc>,
    pub template: String,
}

/// The lesson that was paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LessonEvidence {
    pub subject: String,
    pub tutor: String,
    pub requested_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub state: SessionState,
    pub outcome: SessionOutcome,
    pub policy: CancellationPolicy,
    pub policy_version: i32,
    /// What went back of its price before.
    pub refunded: Money,
    pub presence: Vec<Presence>,
    pub wrote: Vec<Wrote>,
}

/// What is known of a payment that its card holder disputes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct EvidencePack {
    pub payment: PaymentId,
    pub purpose: PaymentPurpose,
    pub amount: Money,
    pub paid_at: Option<DateTime<Utc>>,
    pub customer: String,
    pub joined_at: DateTime<Utc>,
    /// Number of the receipt.
    pub receipt: Option<String>,
    pub lesson: Option<LessonEvidence>,
    pub mails: Vec<Mailed>,
}

fn at(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%d %H:%M UTC").to_string()
}

const fn side(side: Side) -> &'static str {
    match side {
        Side::Student => "Student",
        Side::Tutor => "Tutor",
    }
}

/// As much of a text as a field takes; what is left out is said.
fn cut(text: String, most: usize) -> String {
    const MORE: &str = "\n(More was recorded.)";
    if text.chars().count() <= most {
        return text;
    }
    let kept: String = text.chars().take(most.saturating_sub(MORE.len())).collect();
    let whole = kept.rfind('\n').map_or(kept.as_str(), |end| &kept[..end]);
    format!("{whole}{MORE}")
}

impl EvidencePack {
    /// What is sent; only what there is something to say about.
    pub fn fields(&self) -> Vec<EvidenceField> {
        let texts = [
            (EvidenceName::ProductDescription, Some(self.product())),
            (EvidenceName::CustomerName, Some(self.customer.clone())),
            (EvidenceName::ServiceDate, self.lesson.as_ref().map(|lesson| at(lesson.start))),
            (EvidenceName::AccessActivityLog, self.lesson.as_ref().and_then(LessonEvidence::log)),
            (EvidenceName::CancellationPolicyDisclosure, self.lesson.as_ref().map(LessonEvidence::policy)),
            (EvidenceName::RefundRefusalExplanation, self.lesson.as_ref().and_then(LessonEvidence::why_not)),
            (EvidenceName::UncategorizedText, Some(self.rest())),
        ];
        let mut left = ALL_MAX_CHARS;
        let mut fields = Vec::new();
        for (name, text) in texts {
            let Some(text) = text.map(|text| cut(text, FIELD_MAX_CHARS.min(left))) else { continue };
            if text.is_empty() {
                continue;
            }
            left -= text.chars().count().min(left);
            fields.push(EvidenceField { name, text });
        }
        fields
    }

    fn product(&self) -> String {
        let amount = format!("{} {}", self.amount.decimal(), self.amount.currency.code());
        match (&self.lesson, self.purpose) {
            (Some(lesson), _) => format!(
                "One private online lesson of {} minutes in {} with the tutor {}, on EduStream, for {amount}.",
                (lesson.end - lesson.start).num_minutes(),
                lesson.subject,
                lesson.tutor,
            ),
            (None, PaymentPurpose::CreditPack) => {
                format!("A pack of credits for lessons on EduStream, for {amount}, given to the account at once.")
            }
            (None, PaymentPurpose::WalletTopup | PaymentPurpose::Lesson) => {
                format!("{amount} of prepaid balance for online lessons on EduStream, given to the account at once.")
            }
        }
    }

    fn rest(&self) -> String {
        let mut text = String::new();
        let _ = writeln!(text, "Payment {}.", self.payment);
        if let Some(paid) = self.paid_at {
            let _ = writeln!(text, "Paid by the card holder at the payment page on {}.", at(paid));
        }
        if let Some(receipt) = &self.receipt {
            let _ = writeln!(text, "Receipt {receipt} was issued to the customer and can be read in the account.");
        }
        let _ = writeln!(text, "The customer's account exists since {}.", at(self.joined_at));
        if let Some(lesson) = &self.lesson {
            lesson.story(&mut text);
        }
        if !self.mails.is_empty() {
            let _ = writeln!(text, "Mails sent to the customer about it:");
            for mail in &self.mails {
                let _ = writeln!(text, "- {}: {}", at(mail.at), mail.template);
            }
        }
        text.trim_end().to_owned()
    }
}

impl LessonEvidence {
    /// Who was in the room when.
    fn log(&self) -> Option<String> {
        if self.presence.is_empty() {
            return None;
        }
        let mut text = "Who was in the online classroom, as the server recorded it:\n".to_owned();
        for line in &self.presence {
            let what = match line.what {
                Present::Joined => "came in",
                Present::Left => "left",
                Present::Dropped => "lost the connection",
                Present::Returned => "came back",
            };
            let at = line.at.format("%Y-%m-%d %H:%M:%S UTC");
            let _ = writeln!(text, "{at}: {} {what}", side(line.side));
        }
        Some(text.trim_end().to_owned())
    }

    /// What was agreed on when it was booked.
    fn policy(&self) -> String {
        let mut text =
            "The cancellation policy of this lesson was shown before booking and agreed to with it:".to_owned();
        for Band { notice_hours, refund_percent } in bands(self.policy, self.policy_version).unwrap_or_default() {
            let _ = match notice_hours {
                0 => write!(text, " with less notice, {refund_percent}% is refunded;"),
                hours => write!(text, " with at least {hours} hours' notice, {refund_percent}% is refunded;"),
            };
        }
        format!("{} until the tutor confirms, everything is refunded.", text)
    }

    /// Why nothing, or no more, was given back.
    fn why_not(&self) -> Option<String> {
        let what = match (self.state, self.outcome) {
            (SessionState::Ended, SessionOutcome::Completed) => "The lesson took place as booked",
            (SessionState::Ended, SessionOutcome::NoShowStudent) => {
                "The tutor was there at the booked time and the student did not come"
            }
            (SessionState::Cancelled, _) => "The lesson was called off later than the agreed policy refunds in full",
            _ => return None,
        };
        let back = match self.refunded.minor {
            0 => "no refund was due".to_owned(),
            _ => format!("{} {} was refunded", self.refunded.decimal(), self.refunded.currency.code()),
        };
        Some(format!("{what}; {back}."))
    }

    fn story(&self, text: &mut String) {
        let _ = writeln!(text, "The lesson was requested on {}.", at(self.requested_at));
        if let Some(answered) = self.answered_at {
            let _ = writeln!(text, "It was confirmed on {}.", at(answered));
        }
        let _ = writeln!(text, "It was booked for {} to {}.", at(self.start), at(self.end));
        if let Some(closed) = self.closed_at {
            let _ = writeln!(text, "It was closed on {} as {}.", at(closed), self.ending());
        }
        for wrote in &self.wrote {
            let messages = if wrote.count == 1 { "message" } else { "messages" };
            let _ = writeln!(
                text,
                "{} wrote {} {messages} to the other side, between {} and {}.",
                side(wrote.side),
                wrote.count,
                at(wrote.first),
                at(wrote.last),
            );
        }
    }

    const fn ending(&self) -> &'static str {
        match (self.state, self.outcome) {
            (SessionState::Ended, SessionOutcome::Completed) => "held",
            (SessionState::Ended, SessionOutcome::NoShowStudent) => "missed by the student",
            (SessionState::Ended, SessionOutcome::NoShowTutor) => "missed by the tutor",
            (SessionState::Ended, _) => "not held",
            (SessionState::Cancelled, _) => "called off",
            _ => "over",
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency;
    use uuid::Uuid;

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn pack() -> EvidencePack {
        let presence = [("10:00:03", Side::Tutor, Present::Joined), ("10:01:10", Side::Student, Present::Joined)];
        let presence =
            presence.map(|(time, side, what)| Presence { at: instant(&format!("2026-03-03T{time}Z")), side, what });
        let wrote = Wrote {
            side: Side::Student,
            count: 3,
            first: instant("2026-03-01T08:00:00Z"),
            last: instant("2026-03-02T08:00:00Z"),
        };
        EvidencePack {
            payment: PaymentId(Uuid::from_u128(9)),
            purpose: PaymentPurpose::Lesson,
            amount: Money::new(3_000, Currency::Usd),
            paid_at: Some(instant("2026-03-01T09:00:00Z")),
            customer: "Noor Haddad".to_owned(),
            joined_at: instant("2026-01-01T09:00:00Z"),
            receipt: Some("R-2026-000012".to_owned()),
            lesson: Some(LessonEvidence {
                subject: "Algebra".to_owned(),
                tutor: "Ada".to_owned(),
                requested_at: instant("2026-03-01T09:00:00Z"),
                answered_at: Some(instant("2026-03-01T10:00:00Z")),
                start: instant("2026-03-03T10:00:00Z"),
                end: instant("2026-03-03T11:00:00Z"),
                closed_at: Some(instant("2026-03-03T11:00:00Z")),
                state: SessionState::Ended,
                outcome: SessionOutcome::Completed,
                policy: CancellationPolicy::Standard,
                policy_version: 1,
                refunded: Money::new(0, Currency::Usd),
                presence: presence.to_vec(),
                wrote: vec![wrote],
            }),
            mails: vec![Mailed { at: instant("2026-03-01T10:00:05Z"), template: "booking_confirmed".to_owned() }],
        }
    }

    fn text(pack: &EvidencePack, name: EvidenceName) -> Option<String> {
        pack.fields().into_iter().find(|field| field.name == name).map(|field| field.text)
    }

    #[test]
    fn a_lesson_is_told_by_its_booking_its_room_and_its_policy() {
        let pack = pack();
        let told = |name| text(&pack, name).unwrap();
        assert!(told(EvidenceName::ProductDescription).contains("60 minutes in Algebra with the tutor Ada"));
        assert_eq!(told(EvidenceName::ServiceDate), "2026-03-03 10:00 UTC");
        let log = told(EvidenceName::AccessActivityLog);
        assert!(log.contains("2026-03-03 10:01:10 UTC: Student came in"), "{log}");
        let policy = told(EvidenceName::CancellationPolicyDisclosure);
        assert!(policy.contains("at least 24 hours' notice, 100% is refunded"), "{policy}");
        let rest = told(EvidenceName::UncategorizedText);
        for part in ["R-2026-000012", "closed on 2026-03-03 11:00 UTC as held", "Student wrote 3 messages"] {
            assert!(rest.contains(part), "{part}: {rest}");
        }
        assert!(told(EvidenceName::RefundRefusalExplanation).contains("took place as booked; no refund was due"));
    }

    #[test]
    fn without_a_lesson_it_says_what_was_given_and_nothing_about_a_room() {
        for (purpose, word) in
            [(PaymentPurpose::WalletTopup, "prepaid balance"), (PaymentPurpose::CreditPack, "pack of credits")]
        {
            let pack = EvidencePack { lesson: None, purpose, mails: Vec::new(), ..pack() };
            assert!(text(&pack, EvidenceName::ProductDescription).unwrap().contains(word));
            assert_eq!(text(&pack, EvidenceName::AccessActivityLog), None);
            assert_eq!(text(&pack, EvidenceName::ServiceDate), None);
        }
    }

    #[test]
    fn however_much_was_recorded_a_provider_takes_it() {
        let mut pack = pack();
        let lesson = pack.lesson.as_mut().unwrap();
        lesson.presence = std::iter::repeat_n(lesson.presence[0], 5_000).collect();
        pack.mails = std::iter::repeat_n(pack.mails[0].clone(), 5_000).collect();
        let fields = pack.fields();
        assert!(fields.iter().all(|field| field.text.chars().count() <= FIELD_MAX_CHARS));
        assert!(fields.iter().map(|field| field.text.chars().count()).sum::<usize>() <= ALL_MAX_CHARS);
        assert!(text(&pack, EvidenceName::AccessActivityLog).unwrap().ends_with("(More was recorded.)"));
    }

    #[test]
    fn what_was_not_held_claims_nothing() {
        let mut pack = pack();
        let lesson = pack.lesson.as_mut().unwrap();
        (lesson.outcome, lesson.presence) = (SessionOutcome::NoShowTutor, Vec::new());
        assert_eq!(text(&pack, EvidenceName::RefundRefusalExplanation), None);
        assert!(text(&pack, EvidenceName::UncategorizedText).unwrap().contains("missed by the tutor"));
    }
}
