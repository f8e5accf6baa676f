//! How a tutor is paid: which accounts are none.

use super::{PayeeKind, PayoutMethodKind};
use crate::{Refusal, money::refusals, refusal::Fields, text};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// `GET·PUT /payouts/methods`: how somebody is paid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct PayoutMethodRequest {
    /// `connect`, `bank` or `manual`.
    #[schema(required)]
    pub kind: String,
    /// `individual` (default) or `business`.
    pub payee_kind: Option<String>,
    /// Whose account it is.
    #[schema(max_length = 100)]
    pub holder: Option<String>,
    /// IBAN, or account number with the bank's code.
    #[schema(max_length = 64)]
    pub account: Option<String>,
    /// Whether everything that can be paid out is, every Monday.
    pub automatic: Option<bool>,
}

/// Hours before the first payout goes to an account that took another one's place.
pub const METHOD_WAIT_HOURS: i64 = 48;
/// Days in which the link in the mail about it takes a change back.
pub const METHOD_UNDO_DAYS: i64 = 7;

/// A method that passed the rules. Serialised where it rests sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ParsedMethod {
    pub kind: PayoutMethodKind,
    pub payee_kind: PayeeKind,
    pub holder: String,
    pub account: String,
    pub automatic: bool,
}

impl ParsedMethod {
    /// Whether money sent by this goes where it goes by `other`.
    pub fn pays_as(&self, other: &Self) -> bool {
        let at_provider = self.kind == PayoutMethodKind::Connect;
        self.kind == other.kind && self.account == other.account && (at_provider || self.holder == other.holder)
    }
}

/// How somebody is paid as it stands, as the rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingMethod {
    /// Where to.
    pub method: ParsedMethod,
    /// Whether money can be sent there.
    pub ready: bool,
    /// Whether its owner stopped it.
    pub held: bool,
    /// First instant at which money goes there; none where it always could.
    pub usable_at: Option<DateTime<Utc>>,
    /// Until when the last change can be taken back.
    pub undo_until: Option<DateTime<Utc>>,
}

/// What saving a method means for where the money goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MethodChange {
    /// Nothing.
    Same,
    /// It is the first that money can be sent to.
    First,
    /// It takes the place of another one: it waits until then. What is put back by the mail's link is the one before,
    /// and while an earlier change can still be taken back, the one before that.
    Other {
        /// First instant at which money goes there.
        usable_at: DateTime<Utc>,
        /// Whether the one that stands now is what is put back.
        keep_before: bool,
    },
}

impl MethodChange {
    /// What `wish` changes.
    pub fn of(standing: Option<&StandingMethod>, wish: &ParsedMethod, now: DateTime<Utc>) -> Self {
        let Some(standing) = standing else { return Self::First };
        if !standing.held && standing.method.pays_as(wish) {
            return Self::Same;
        }
        // One that is not ready yet may itself have taken the place of another one.
        if !standing.held && !standing.ready && standing.usable_at.is_none() {
            return Self::First;
        }
        let contestable = standing.held || standing.undo_until.is_some_and(|until| now < until);
        Self::Other { usable_at: now + TimeDelta::hours(METHOD_WAIT_HOURS), keep_before: !contestable }
    }
}

impl StandingMethod {
    /// Whether a payout may be asked for.
    ///
    /// # Errors
    /// 409 `payout_method_missing`, `payout_method_held`, `payout_method_waits` with the hours that are left.
    pub fn may_pay(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        method_may_pay((self.ready, self.held, self.usable_at), now)
    }
}

/// The same for what is known without opening the account.
///
/// # Errors
/// As [`StandingMethod::may_pay`].
pub fn method_may_pay(
    (ready, held, usable_at): (bool, bool, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if held {
        return Err(refusals::payout_method_held());
    }
    if !ready {
        return Err(refusals::payout_method_missing());
    }
    let left = usable_at.map_or(0, |at| (at - now).num_seconds());
    if left > 0 { Err(refusals::payout_method_waits((left + 3_599) / 3_600)) } else { Ok(()) }
}

/// Signs of an account that are shown.
const SHOWN: usize = 4;

/// An account as its owner reads it: `… 3000`; empty where there is none.
pub fn account_shown(account: &str) -> String {
    if account.is_empty() {
        return String::new();
    }
    let skip = account.chars().count().saturating_sub(SHOWN);
    format!("… {}", account.chars().skip(skip).collect::<String>())
}

impl PayoutMethodRequest {
    /// Reads a method; a bank account has a holder and a number.
    ///
    /// # Errors
    /// 422 `payout_method_unknown`, `payee_kind_unknown`, `payout_account_invalid`, those of any text.
    pub fn parse(&self) -> Result<ParsedMethod, Refusal> {
        let mut fields = Fields::default();
        let kind = fields.take("kind", PayoutMethodKind::parse(&self.kind).ok_or_else(refusals::payout_method_unknown));
        let payee = self.payee_kind.as_deref().filter(|kind| !kind.is_empty()).unwrap_or("individual");
        let payee_kind = fields.take("payee_kind", PayeeKind::parse(payee).ok_or_else(refusals::payee_kind_unknown));
        let holder = fields.take("holder", text::clean_line(self.holder.as_deref().unwrap_or_default(), 100));
        let account = self.account.as_deref().unwrap_or_default();
        let account: String = account.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
        if kind == Some(PayoutMethodKind::Bank) {
            if !is_account(&account) {
                fields.refuse(refusals::payout_account_invalid());
            }
            if holder.as_deref().is_some_and(str::is_empty) {
                fields.refuse(refusals::payout_holder_missing());
            }
        }
        fields.finish()?;
        match (kind, payee_kind, holder) {
            (Some(kind), Some(payee_kind), Some(holder)) => {
                let account = if kind == PayoutMethodKind::Bank { account } else { String::new() };
                let automatic = self.automatic.unwrap_or_default();
                Ok(ParsedMethod { kind, payee_kind, holder, account, automatic })
            }
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

/// An IBAN whose check digits are right (ISO 13616), or an account number of 6 to 34 digits where a country has none.
/// The number of a card is neither: nobody is paid to one, and none may be kept here.
pub(super) fn is_account(account: &str) -> bool {
    let digits = account.chars().all(|c| c.is_ascii_digit());
    if digits {
        return (6..=34).contains(&account.len()) && !is_card_number(account);
    }
    let shape = (15..=34).contains(&account.len()) && account.chars().all(|c| c.is_ascii_alphanumeric());
    let country = account.chars().take(2).all(|c| c.is_ascii_uppercase());
    shape && country && iban_rest(account) == Some(1)
}

fn iban_rest(account: &str) -> Option<u32> {
    let (head, tail) = account.split_at_checked(4)?;
    tail.chars().chain(head.chars()).try_fold(0_u32, |rest, c| {
        let digit = c.to_digit(36)?;
        Some(if digit < 10 { (rest * 10 + digit) % 97 } else { (rest * 100 + digit) % 97 })
    })
}

/// Whether digits are those of a payment card: 13 to 19 that pass Luhn's sum.
pub fn is_card_number(digits: &str) -> bool {
    (13..=19).contains(&digits.len()) && text::card::sum_is_right(digits)
}
