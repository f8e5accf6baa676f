//! How requests for help say no.

use crate::{money::Currency, refusal::list::refusals};

refusals! {
    Invalid help_subject_unknown = subject_unknown / "help" at "subject_id": "Choose a subject from the list.";
    Invalid help_text_missing = required / "help" at "text": "Say what it is about.";
    Invalid help_text_shares_contact at "text":
        "Leave out contact details, links to chats and other ways to pay: many tutors read this.";
    Invalid help_price_missing = required / "price" at "price": "Enter what the lesson costs.";
    Invalid help_offer_currency(currency: Currency) at "price": "Offer in {currency}, the currency you earn in.";
    Invalid help_starts_counted(limit: usize) at "starts": "Suggest 1 to {limit} times.";
    Invalid help_start_out_of_range(days: i64) at "starts": "Suggest times within the next {days} days.";
    Invalid help_start_unknown at "start": "Choose one of the times this tutor suggests.";
    Conflict help_requests_full(limit: i64): "{limit} of your requests are open. Close one first.";
    Conflict help_offers_full(limit: i64): "This request has {limit} answers already.";
    Conflict help_offers_waiting(limit: i64): "{limit} of your answers wait for a student. Wait for one of them.";
    Conflict help_closed: "This request is closed.";
    Conflict help_taken: "Another answer to this request was accepted already.";
}
