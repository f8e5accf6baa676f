//! The booking dialog's words, made on the server: the browser's module carries no translations.

use super::dialog::BookDialogWords;
use crate::i18n::Locale;
use domain::bookings::CancellationPolicy;
use face::{format, request::page_request, rpc::RpcError, tutors::policy_text};
use server_fn::error::{FromServerFnError, ServerFnErrorErr};

impl BookDialogWords {
    /// The words in one language, with the tutor's own cancellation rule; without free times, another length is offered
    /// only where there is one.
    pub fn of(l: Locale, other_lengths: bool, policy: CancellationPolicy) -> Self {
        let zone = format::zone_city(page_request().time_zone);
        Self {
            book: tr!(l, book.action).to_string(),
            title: tr!(l, book.title).to_string(),
            close: tr!(l, book.close).to_string(),
            subject: tr!(l, book.subject).to_string(),
            length: tr!(l, tutor.length).to_string(),
            minutes: tr!(l, book.minutes_short).to_string(),
            time: tr!(l, book.time).to_string(),
            times_in: tr!(l, tutor.times_in, zone = zone),
            no_times: if other_lengths { tr!(l, tutor.no_times) } else { tr!(l, tutor.no_times_now) }.to_string(),
            topic: tr!(l, book.topic).to_string(),
            topic_help: tr!(l, book.topic_help).to_string(),
            total: tr!(l, book.total).to_string(),
            loading: tr!(l, book.loading).to_string(),
            sending: tr!(l, book.sending).to_string(),
            choose_time: tr!(l, book.choose_time).to_string(),
            policy: policy_text(policy),
            offline: RpcError::from_server_fn_error(ServerFnErrorErr::Request(String::new())).refusal.message,
        }
    }
}
