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
        format!("{text} until the tutor confirms, everything is refunded.")
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
mod tests;
