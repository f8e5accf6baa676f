//! How amounts, top-ups and payments say no.

use super::{Currency, Money};
use crate::refusal::list::refusals;

refusals! {
    Invalid currency_unknown at "currency": "Use one of the supported currencies, for example USD or EUR.";
    Invalid currency_not_money at "currency": "Choose a currency, for example USD or EUR.";
    Invalid topup_in_credits = currency_not_money / "topup" at "currency":
        "Credits are earned or bought in packs; choose a currency to top up.";
    Invalid amount_invalid(example: &str) at "amount": "Enter an amount like {example}.";
    Invalid amount_too_precise(currency: Currency, digits: usize) at "amount":
        "Enter {currency} with at most {digits} decimals.";
    Invalid amount_unclear(less: Money, more: Money) at "amount":
        "Do you mean {less} or {more}? Enter it like that, with all its decimals.";
    Invalid amount_of_other_currency(currency: Currency) at "amount":
        "This amount is in {currency}. Enter it without the sign of another currency.";
    Invalid amount_out_of_range(min: Money, max: Money) at "amount": "Enter an amount between {min} and {max}.";
    Invalid entry_kind_unknown[allowed: &str] at "kind": "Choose one of: {allowed}.";
    Invalid day_invalid at "from": "Choose a day from the calendar, for example 2026-11-30.";
    Invalid days_swapped at "to": "The last day is before the first. Swap them or clear one.";
    Invalid statement_too_long at "from": "This is more than 10,000 lines. Choose fewer days.";
    Conflict payment_already_decided: "This payment is already finished. Start a new top-up to pay again.";
    Conflict payment_not_charged: "This payment took no money, so there is nothing to take back.";
    Conflict payment_refused: "The payment provider does not accept this payment. Try another amount or currency.";
    Conflict topup_already_spent:
        "This money is already spent, so the wallet cannot give it back. Cancel the lessons it pays for first.";
    Unavailable payment_provider_unavailable:
        "The payment page cannot be opened right now, and nothing was charged. Try again in a minute.";
}
