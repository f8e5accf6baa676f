//! Server functions that the booking dialog calls; plain forms post to [`book`] as well.

use face::rpc::RpcError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One time to choose, formatted for this reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeOption {
    /// RFC 3339, what [`book`] takes.
    pub start: String,
    /// `18:00`.
    pub label: String,
}

/// The times of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOption {
    /// `Tue 24 Nov`.
    pub name: String,
    /// In order.
    pub times: Vec<TimeOption>,
}

/// Everything the dialog shows for one length of lesson: times, and the price with what is in the wallet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingOffer {
    /// Free times of the next two weeks.
    pub days: Vec<DayOption>,
    /// The price as a reader sees it.
    pub price: String,
    /// The same in minor units, sent back so that a change in between is noticed.
    pub price_minor: i64,
    /// "Pay $25.00 and request".
    pub button: String,
    /// "You have $40.00 in your wallet."
    pub balance: String,
    /// What to do before this can be paid: sign in, confirm the email, top up. Text and address.
    pub first: Option<(String, String)>,
}

/// Times and price for one length.
#[server(prefix = "/rpc", endpoint = "bookings/offer")]
pub async fn offer(tutor_id: String, minutes: i32) -> Result<BookingOffer, RpcError> {
    super::quote::offer_read(&tutor_id, minutes).await
}

/// Books. `key` makes a repeated submit the same booking. Answers the address of the booking.
#[server(prefix = "/rpc", endpoint = "bookings/book")]
pub async fn book(
    tutor_id: String,
    subject_id: String,
    #[server(default)] start: String,
    minutes: i64,
    expected_price: i64,
    key: String,
    #[server(default)] topic: String,
    #[server(default)] goals: String,
) -> Result<String, RpcError> {
    let request = domain::bookings::BookingRequest {
        tutor_id,
        subject_id,
        start,
        minutes,
        pay_with: "wallet".into(),
        topic: Some(topic),
        goals: Some(goals),
        expected_price: Some(expected_price),
        ..Default::default()
    };
    super::quote::book_and_go(request, &key).await
}
