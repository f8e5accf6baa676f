//! What the booking dialog holds while it is open, and its two calls: ask for times, book.

use super::{
    dialog::BookDialogWords,
    rpc::{BookingOffer, book, offer},
};
use domain::people::lesson_length;
use face::rpc::RpcError;
use leptos::{prelude::*, task::spawn_local};

/// What is chosen and what came back. All of it signals, so that every closure may have its copy.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Booking {
    pub tutor: StoredValue<String>,
    pub words: StoredValue<BookDialogWords>,
    pub minutes: RwSignal<i32>,
    pub subject: RwSignal<String>,
    pub start: RwSignal<String>,
    pub topic: RwSignal<String>,
    pub offered: RwSignal<Option<BookingOffer>>,
    /// How often times were asked for: an answer to any but the last question is too late.
    pub asked: StoredValue<u32>,
    pub loading: RwSignal<bool>,
    pub refusal: RwSignal<Option<String>>,
    pub sending: RwSignal<bool>,
    pub key: StoredValue<String>,
}

impl Booking {
    /// The usual length and the first subject are chosen already.
    pub fn new(tutor: String, words: BookDialogWords, lengths: &[i32], subjects: &[(String, String)]) -> Self {
        Self {
            tutor: StoredValue::new(tutor),
            words: StoredValue::new(words),
            minutes: RwSignal::new(lesson_length(lengths, None)),
            subject: RwSignal::new(subjects.first().map(|(id, _)| id.clone()).unwrap_or_default()),
            start: RwSignal::new(String::new()),
            topic: RwSignal::new(String::new()),
            offered: RwSignal::new(None),
            asked: StoredValue::new(0),
            loading: RwSignal::new(false),
            refusal: RwSignal::new(None),
            sending: RwSignal::new(false),
            key: StoredValue::new(String::new()),
        }
    }

    /// Begins anew: another opened dialog is another booking.
    pub fn begin(self) {
        self.key.set_value(new_key());
        self.refusal.set(None);
        self.load();
    }

    fn refuse(self, error: RpcError) {
        self.refusal.set(Some(self.words.with_value(|words| words.told(error))));
    }

    /// Asks for times and price of the chosen length.
    pub fn load(self) {
        let question = self.asked.with_value(|asked| asked + 1);
        self.asked.set_value(question);
        self.offered.set(None);
        self.loading.set(true);
        spawn_local(async move {
            let answer = offer(self.tutor.get_value(), self.minutes.get_untracked()).await;
            if self.asked.get_value() != question {
                return;
            }
            self.loading.set(false);
            match answer {
                Ok(found) => {
                    let start = self.start.get_untracked();
                    if !found.days.iter().flat_map(|day| &day.times).any(|time| time.start == start) {
                        self.start.set(String::new());
                    }
                    self.offered.set(Some(found));
                }
                Err(error) => self.refuse(error),
            }
        });
    }

    /// Books and goes to the booking; what was refused is said, and the times are asked for again.
    pub fn send(self) {
        if self.sending.get_untracked() {
            return;
        }
        if self.start.get_untracked().is_empty() {
            self.refusal.set(Some(self.words.with_value(|words| words.choose_time.clone())));
            return;
        }
        self.sending.set(true);
        self.refusal.set(None);
        spawn_local(async move {
            let price = self.offered.with_untracked(|offered| offered.as_ref().map_or(0, |found| found.price_minor));
            let answer = book(
                self.tutor.get_value(),
                self.subject.get_untracked(),
                self.start.get_untracked(),
                i64::from(self.minutes.get_untracked()),
                price,
                self.key.get_value(),
                self.topic.get_untracked(),
                String::new(),
            );
            match answer.await {
                Ok(address) => go_to(&address),
                Err(error) => {
                    self.sending.set(false);
                    self.refuse(error);
                    self.load();
                }
            }
        });
    }
}

/// A key that makes a repeated submit the same booking: unique per opened dialog.
fn new_key() -> String {
    #[cfg(target_arch = "wasm32")]
    return format!("{}-{}", js_sys::Date::now(), js_sys::Math::random());
    #[cfg(not(target_arch = "wasm32"))]
    String::new()
}

fn go_to(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_href(address);
    }
}
