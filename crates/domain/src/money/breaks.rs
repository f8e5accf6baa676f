//! Where a payment provider and our books tell different things: written down once, for a person to look at.

use super::Money;
use crate::{
    codes::codes,
    ids::{BreakId, OrderId, PaymentId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Longest note of whoever looked.
pub const NOTE_MAX_CHARS: usize = 500;
/// How long a report about money that we do not know yet waits for the one that names it, in minutes.
pub const UNKNOWN_WAITS_MINUTES: i64 = 60;
/// How long an order may stay without any answer before somebody is told, in minutes.
pub const UNANSWERED_WAITS_MINUTES: i64 = 60;

codes! {
    /// What differs.
    BreakKind {
        /// Money at the provider that no order of ours asked for.
        Stray = "stray",
        /// It names an order that is none of ours.
        UnknownOrder = "unknown_order",
        /// It says another amount, or another currency, than was asked for.
        AmountDiffers = "amount_differs",
        /// It says otherwise than what was decided.
        Contradicts = "contradicts",
        /// It takes money back that was spent.
        Unfunded = "unfunded",
        /// An order that it has not answered for an hour.
        Unanswered = "unanswered",
        /// An order that it took on and does not know any more.
        Lost = "lost",
        /// It gave money back that we did not ask it to, by hand there.
        ReturnedThere = "returned_there",
        /// A report that cannot be read or kept.
        Unreadable = "unreadable",
    }
}

/// Whether a report about money that we do not know waits on: what names it may be on its way.
pub fn unknown_waits(received: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - received < TimeDelta::minutes(UNKNOWN_WAITS_MINUTES)
}

/// Whether an order without an answer is told to somebody.
pub fn unanswered_is_told(made: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - made >= TimeDelta::minutes(UNANSWERED_WAITS_MINUTES)
}

/// Whether what a provider says of an amount is what was asked for; what it does not say differs from nothing.
pub fn amount_is(said: Option<Money>, asked: Money) -> bool {
    said.is_none_or(|said| said == asked)
}

/// Longest name of a report that is kept.
const NAME_MAX_BYTES: usize = 255;

/// The name of a report that could otherwise not be read; none where even that is not one.
pub fn report_name(body: &str) -> Option<String> {
    let event: serde_json::Value = serde_json::from_str(body).ok()?;
    let name = event.get("id")?.as_str()?;
    let is_name = (1..=NAME_MAX_BYTES).contains(&name.len()) && !name.chars().any(char::is_control);
    is_name.then(|| name.to_owned())
}

/// What a provider's word about money that went back says beyond what we asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Returned {
    /// Nothing: we asked for all of it.
    Known,
    /// So much went back by somebody else's hand; minor units.
    More(i64),
    /// It is of another currency, or more than was taken.
    Differs,
}

/// `said` went back in all of a payment that took `taken`, and our own orders gave back `ours` of it, minor units. What
/// is on its way of ours counts: a provider's word never comes before our order is stored.
pub fn returned(said: Money, taken: Money, ours: i64) -> Returned {
    if said.currency != taken.currency || said.minor > taken.minor {
        return Returned::Differs;
    }
    match said.minor - ours {
        more if more > 0 => Returned::More(more),
        _ => Returned::Known,
    }
}

/// One line of `GET /admin/reconciliation`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PaymentBreak {
    /// The line.
    pub id: BreakId,
    /// What differs.
    pub kind: BreakKind,
    /// `stripe`, or another.
    pub provider: String,
    /// The provider's name for its report, or our order's id.
    pub subject: String,
    /// The provider's name for what it is about.
    pub reference: Option<String>,
    /// Our order, if it is about one.
    pub order_id: Option<OrderId>,
    /// Its payment.
    pub payment_id: Option<PaymentId>,
    /// What the provider says.
    pub said: Option<Money>,
    /// What our order asked for.
    pub asked: Option<Money>,
    /// When it was found.
    pub found_at: DateTime<Utc>,
    /// When it was settled; null while it waits.
    pub resolved_at: Option<DateTime<Utc>>,
    /// What whoever looked wrote.
    pub note: String,
}

/// `POST /admin/reconciliation/{id}/resolve`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ResolveRequest {
    /// What was found and done.
    #[schema(required, min_length = 1, max_length = 500, pattern = r"\S")]
    pub note: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn what_is_not_known_waits_an_hour_and_no_longer() {
        let at = |minutes: i64| DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes);
        assert!(unknown_waits(at(0), at(0)) && unknown_waits(at(0), at(59)));
        assert!(!unknown_waits(at(0), at(60)));
        assert!(!unanswered_is_told(at(0), at(59)));
        assert!(unanswered_is_told(at(0), at(60)));
    }

    #[test]
    fn a_refund_made_at_the_provider_is_what_our_orders_do_not_explain() {
        let usd = |minor| Money::new(minor, Currency::Usd);
        for (said, ours, expected) in [
            (usd(1_000), 0, Returned::More(1_000)),
            (usd(1_000), 400, Returned::More(600)),
            (usd(1_000), 1_000, Returned::Known),
            (usd(1_000), 2_500, Returned::Known),
            (usd(2_500), 0, Returned::More(2_500)),
            (usd(2_501), 0, Returned::Differs),
            (Money::new(1_000, Currency::Eur), 0, Returned::Differs),
        ] {
            assert_eq!(returned(said, usd(2_500), ours), expected, "{said} of which {ours} are ours");
        }
    }

    #[test]
    fn a_report_is_called_by_its_own_name_where_it_has_one() {
        assert_eq!(report_name(r#"{"id":"evt_1","data":7}"#).as_deref(), Some("evt_1"));
        let long = format!(r#"{{"id":"{}"}}"#, "e".repeat(256));
        for body in ["", "[]", "7", r#"{"id":7}"#, r#"{"id":""}"#, "{\"id\":\"e\\u0000\"}", &long] {
            assert_eq!(report_name(body), None, "{body:.40}");
        }
    }

    #[test]
    fn an_amount_is_the_same_to_the_last_unit_and_in_the_same_currency() {
        let asked = Money::new(2_500, Currency::Usd);
        assert!(amount_is(Some(asked), asked) && amount_is(None, asked));
        for other in [Money::new(2_499, Currency::Usd), Money::new(2_500, Currency::Eur), Money::new(0, Currency::Usd)]
        {
            assert!(!amount_is(Some(other), asked), "{other}");
        }
    }
}
