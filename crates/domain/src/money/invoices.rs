//! Receipts, invoices and credit notes (MO10): which there must be, what they say, how tax lies in an amount.
//!
//! A document is never changed. What it says wrong is said right by a credit note, and what was given back is one too.
//! So the rules ask what the documents about one thing must sum to, and answer the document that is missing.

use super::{Currency, Money};
use crate::{
    codes::codes,
    ids::{InvoiceId, UserId},
};
use chrono::{DateTime, Datelike, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// What a document is.
    DocumentKind {
        /// Money came into a wallet; nothing was sold.
        Receipt = "receipt",
        /// Something was sold.
        Invoice = "invoice",
        /// Money of an invoice or receipt went back.
        CreditNote = "credit_note",
    }
}

impl DocumentKind {
    /// The series of a person's year (decision 0148): numbers run without a gap within one.
    pub fn series(self, at: DateTime<Utc>, owner: UserId) -> String {
        let letters = match self {
            Self::Receipt => "RCP",
            Self::Invoice => "INV",
            Self::CreditNote => "CRN",
        };
        // The end of an id is chance; its beginning is the time.
        let [.., a, b, c, d] = owner.0.into_bytes();
        format!("{letters}-{}-{:08X}", at.year(), u32::from_be_bytes([a, b, c, d]))
    }
}

codes! {
    /// What a document is about.
    AboutKind {
        /// A top-up: the payment.
        TopUp = "topup",
        /// A pack of credits: the payment, or the purchase from a wallet.
        Credits = "credits",
        /// A package of lessons.
        Package = "package",
        /// A lesson.
        Lesson = "lesson",
        /// Seats of an institution: the purchase.
        Seats = "seats",
    }
}

/// One line: facts, from which each reader's language makes a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InvoiceLine {
    /// What it is about.
    pub about: AboutKind,
    /// How many: lessons, credits; 1 for a lesson.
    pub count: i64,
    /// Minutes of a lesson, or of each of a package.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i32>,
    /// The subject's name by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub subject: BTreeMap<String, String>,
    /// With whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub with: String,
    /// When the lesson begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<DateTime<Utc>>,
    /// What it costs, tax within.
    pub amount: Money,
}

/// Who issues documents, and at which tax: a row of data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Issuer {
    /// The company.
    pub name: String,
    /// Its address, line by line.
    pub address: String,
    /// Its tax number.
    pub tax_id: String,
    /// Tax within prices, in hundredths of a percent.
    pub tax_bp: i64,
    /// What is said where no tax is charged, or about the one that is.
    pub tax_note: String,
}

/// An amount with the tax that lies within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Taxed {
    pub net: i64,
    pub tax: i64,
}

/// Takes the tax out of an amount that holds it: the net is rounded half to even, the tax is the rest, so that both
/// always sum to the whole. `None` for a rate that is none.
pub fn taxed(gross: Money, tax_bp: i64) -> Option<Taxed> {
    let whole = tax_bp.checked_add(10_000).filter(|_| (0..=10_000).contains(&tax_bp))?;
    let net = gross.scale(10_000, whole)?.minor;
    Some(Taxed { net, tax: gross.minor - net })
}

/// What the documents about one thing say so far, and what they must say now; minor units, never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Invoiced or received; none without a document.
    pub issued: Option<i64>,
    /// Credited so far.
    pub credited: i64,
    /// What was sold, once it is known.
    pub owed: i64,
    /// What went back of it.
    pub back: i64,
}

/// The document that is missing, and its amount.
///
/// Where nothing was issued yet, what went back before is left out of the invoice: nobody is sent an invoice and a
/// credit note about the same minute. Afterwards an invoice stays as it is, and what goes back is credited.
pub fn missing(kind: DocumentKind, balance: Balance) -> Option<(DocumentKind, i64)> {
    match balance.issued {
        None => {
            let kept = balance.owed - balance.back;
            (kept > 0).then_some((kind, kept))
        }
        Some(issued) => {
            let most = issued - balance.credited;
            let uncredited = (issued - (balance.owed - balance.back)) - balance.credited;
            let credit = uncredited.min(most);
            (credit > 0).then_some((DocumentKind::CreditNote, credit))
        }
    }
}

/// A document as whoever paid reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Invoice {
    /// The document.
    pub id: InvoiceId,
    /// What it is.
    pub kind: DocumentKind,
    /// Within which its number is the next one.
    pub series: String,
    /// Its number there.
    pub number: i64,
    /// Both as they are printed: `INV-2026-3F9A20C1-0042`.
    pub label: String,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// What was paid, or of a credit note what went back; tax within.
    pub total: Money,
    /// The same without tax.
    pub net: Money,
    /// The tax within, one line per rate.
    pub tax_lines: Vec<TaxLine>,
    /// What it is about.
    pub lines: Vec<InvoiceLine>,
    /// Of a credit note: the document that it corrects, by its label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<String>,
    /// Where it can be had on paper.
    pub pdf_url: String,
}

/// Tax of one rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TaxLine {
    /// In percent, as decimals: `19.00`.
    pub percent: String,
    /// How much.
    pub tax: Money,
    /// What is said about it.
    pub note: String,
}

/// A series and a number as they are printed.
pub fn label(series: &str, number: i64) -> String {
    format!("{series}-{number:04}")
}

/// A rate as it is printed.
pub fn percent(tax_bp: i64) -> String {
    Money::new(tax_bp, Currency::Usd).decimal()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tax_lies_within_and_both_parts_sum_to_the_whole() {
        let usd = |minor| Money::new(minor, Currency::Usd);
        assert_eq!(taxed(usd(11_900), 1_900), Some(Taxed { net: 10_000, tax: 1_900 }));
        assert_eq!(taxed(usd(11_900), 0), Some(Taxed { net: 11_900, tax: 0 }));
        assert_eq!(taxed(usd(1), 1_900), Some(Taxed { net: 1, tax: 0 }));
        assert_eq!(taxed(usd(100), -1), None);
        assert_eq!(taxed(usd(100), 10_001), None);
    }

    #[test]
    fn a_thing_has_one_invoice_and_credit_notes_for_what_goes_back() {
        let ask =
            |issued, credited, owed, back| missing(DocumentKind::Invoice, Balance { issued, credited, owed, back });
        assert_eq!(ask(None, 0, 0, 0), None, "nothing sold");
        assert_eq!(ask(None, 0, 2_500, 0), Some((DocumentKind::Invoice, 2_500)));
        assert_eq!(ask(None, 0, 2_500, 1_000), Some((DocumentKind::Invoice, 1_500)));
        assert_eq!(ask(None, 0, 2_500, 2_500), None, "all went back before");
        assert_eq!(ask(Some(2_500), 0, 2_500, 0), None);
        assert_eq!(ask(Some(2_500), 0, 2_500, 1_000), Some((DocumentKind::CreditNote, 1_000)));
        assert_eq!(ask(Some(2_500), 1_000, 2_500, 1_000), None, "told twice");
        assert_eq!(ask(Some(1_500), 0, 2_500, 1_000), None, "invoiced without what had gone back");
        assert_eq!(ask(Some(1_500), 0, 2_500, 2_500), Some((DocumentKind::CreditNote, 1_500)));
        assert_eq!(ask(Some(1_500), 1_500, 2_500, 9_999), None, "never more than was invoiced");
    }

    #[test]
    fn a_label_sorts_by_its_number() {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let owner = UserId(uuid::Uuid::from_u128(0x3F9A_20C1));
        assert_eq!(label(&DocumentKind::Invoice.series(at, owner), 42), "INV-2027-3F9A20C1-0042");
        assert_eq!(percent(1_900), "19.00");
    }

    proptest! {
        #[test]
        fn documents_converge_on_what_was_kept_however_often_they_are_asked(
            owed in 1_i64..10_000, backs in proptest::collection::vec(0_i64..4_000, 1..6),
        ) {
            let (mut issued, mut credited, mut back) = (None, 0, 0);
            for part in backs {
                for _ in 0..2 {
                    match missing(DocumentKind::Invoice, Balance { issued, credited, owed, back }) {
                        Some((DocumentKind::CreditNote, amount)) => credited += amount,
                        Some((_, amount)) => issued = Some(amount),
                        None => {}
                    }
                }
                let kept = issued.unwrap_or_default() - credited;
                prop_assert_eq!(kept, (owed - back).max(0));
                back = (back + part).min(owed);
            }
        }
    }
}
