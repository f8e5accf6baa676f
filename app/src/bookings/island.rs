//! The booking dialog: four choices, everything already chosen that can be, price always in sight.
//!
//! The server renders a plain link to the booking page; with the script running, the same link opens the dialog instead. All words and formats come from the
//! server, so that the module carries neither.

use super::rpc::{BookingOffer, book, offer};
use crate::rpc::RpcError;
use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};

/// The dialog's words in the reader's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct BookDialogWords {
    pub book: String,
    pub title: String,
    pub close: String,
    pub subject: String,
    pub length: String,
    pub minutes: String,
    pub time: String,
    pub times_in: String,
    pub no_times: String,
    pub topic: String,
    pub topic_help: String,
    pub total: String,
    pub loading: String,
    pub sending: String,
    pub choose_time: String,
    pub policy: String,
    pub offline: String,
}

impl BookDialogWords {
    /// What to say of a failed call: one that never reached the server has no words of the server's.
    fn told(&self, error: RpcError) -> String {
        if error.trace_id.is_empty() { self.offline.clone() } else { error.refusal.message }
    }
}

server_only! {
    use crate::{format, i18n::Locale, people::tutor_page::policy_text, request::page_request};
    use domain::bookings::CancellationPolicy;
    use server_fn::error::{FromServerFnError, ServerFnErrorErr};

    impl BookDialogWords {
        /// The words in one language, with the tutor's own cancellation rule; without free times, another length is offered only where there is one.
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

/// Link and dialog.
#[island]
pub fn BookDialog(
    tutor_id: String,
    tutor_name: String,
    href: String,
    zone: String,
    lengths: Vec<i32>,
    subjects: Vec<(String, String)>,
    words: BookDialogWords,
) -> impl IntoView {
    let _ = zone;
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    let words = StoredValue::new(words);
    let tutor = StoredValue::new(tutor_id);
    let minutes = RwSignal::new(lengths.iter().copied().find(|m| *m >= 60).or(lengths.first().copied()).unwrap_or(60));
    let subject = RwSignal::new(subjects.first().map(|(id, _)| id.clone()).unwrap_or_default());
    let start = RwSignal::new(String::new());
    let topic = RwSignal::new(String::new());
    let offered = RwSignal::new(None::<BookingOffer>);
    let refusal = RwSignal::new(None::<String>);
    let sending = RwSignal::new(false);
    let key = StoredValue::new(String::new());

    let load = move || {
        offered.set(None);
        spawn_local(async move {
            match offer(tutor.get_value(), minutes.get_untracked()).await {
                Ok(found) => {
                    let known = found.days.iter().flat_map(|d| &d.times).any(|t| t.start == start.get_untracked());
                    if !known {
                        start.set(String::new());
                    }
                    offered.set(Some(found));
                }
                Err(error) => refusal.set(Some(words.with_value(|w| w.told(error)))),
            }
        });
    };
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        key.set_value(new_key());
        refusal.set(None);
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
        load();
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if sending.get_untracked() {
            return;
        }
        if start.get_untracked().is_empty() {
            refusal.set(Some(words.with_value(|w| w.choose_time.clone())));
            return;
        }
        sending.set(true);
        refusal.set(None);
        spawn_local(async move {
            let price = offered.with_untracked(|o| o.as_ref().map_or(0, |o| o.price_minor));
            let answer = book(
                tutor.get_value(),
                subject.get_untracked(),
                start.get_untracked(),
                i64::from(minutes.get_untracked()),
                price,
                key.get_value(),
                topic.get_untracked(),
                String::new(),
            )
            .await;
            match answer {
                Ok(address) => go_to(&address),
                Err(error) => {
                    sending.set(false);
                    refusal.set(Some(words.with_value(|w| w.told(error))));
                    load();
                }
            }
        });
    };
    let word = move |pick: fn(&BookDialogWords) -> &String| words.with_value(|w| pick(w).clone());
    view! {
        <a class="button button-primary" href=href on:click=open>{word(|w| &w.book)}</a>
        <dialog class="dialog" node_ref=dialog aria-labelledby="book-title">
            <form on:submit=submit>
                <div class="dialog-head">
                    <h2 id="book-title">{word(|w| &w.title)} " " <bdi>{tutor_name}</bdi></h2>
                    <button type="button" class="button button-quiet" on:click=move |_| { if let Some(d) = dialog.get() { d.close(); } }>{word(|w| &w.close)}</button>
                </div>
                <div class="dialog-body">
                    <WhatAndHowLong subjects lengths subject minutes words=words.get_value() changed=load/>
                    <WhenToMeet offered start refusal words=words.get_value()/>
                    <label class="field"><span class="field-label">{word(|w| &w.topic)}</span>
                        <input class="input" maxlength="200" prop:value=move || topic.get() on:input=move |e| topic.set(event_target_value(&e))/>
                        <span class="field-help">{word(|w| &w.topic_help)}</span></label>
                </div>
                <div class="dialog-foot"><Pay offered refusal sending words=words.get_value() subject start/></div>
            </form>
        </dialog>
    }
}

/// Subject and length; another length has other free times and another price.
#[component]
fn WhatAndHowLong(
    subjects: Vec<(String, String)>,
    lengths: Vec<i32>,
    subject: RwSignal<String>,
    minutes: RwSignal<i32>,
    words: BookDialogWords,
    changed: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let unit = words.minutes;
    view! {
        <div class="grid gap-4 sm:grid-cols-2">
            <label class="field"><span class="field-label">{words.subject}</span>
                <select class="input" on:change=move |e| subject.set(event_target_value(&e))>
                    {subjects.into_iter().map(|(id, name)| view! { <option value=id>{name}</option> }).collect_view()}
                </select></label>
            <label class="field"><span class="field-label">{words.length}</span>
                <select class="input" on:change=move |e| { minutes.set(event_target_value(&e).parse().unwrap_or(60)); changed(); }>
                    {lengths.into_iter().map(|m| view! { <option value=m.to_string() selected={m == minutes.get_untracked()}>{m} " " {unit.clone()}</option> }).collect_view()}
                </select></label>
        </div>
    }
}

/// The free times, once they have arrived.
#[component]
fn WhenToMeet(
    offered: RwSignal<Option<BookingOffer>>,
    start: RwSignal<String>,
    refusal: RwSignal<Option<String>>,
    words: BookDialogWords,
) -> impl IntoView {
    let BookDialogWords { time, times_in, no_times, loading, .. } = words;
    view! {
        <fieldset class="grid gap-3">
            <legend class="field-label">{time}</legend>
            <p class="field-help">{times_in}</p>
            {move || match offered.get() {
                None => view! { <div class="skeleton h-40" role="status" aria-label=loading.clone()></div> }.into_any(),
                Some(found) if found.days.is_empty() => view! { <p>{no_times.clone()}</p> }.into_any(),
                Some(found) => view! { <Times days=found.days start refusal/> }.into_any(),
            }}
        </fieldset>
    }
}

/// A choice is the answer to whatever was refused before it.
#[component]
fn Times(
    days: Vec<super::rpc::DayOption>,
    start: RwSignal<String>,
    refusal: RwSignal<Option<String>>,
) -> impl IntoView {
    let day = move |day: super::rpc::DayOption| {
        view! {
            <div class="grid gap-2"><p class="text-sm font-medium">{day.name}</p>
                <div class="flex flex-wrap gap-2">{day.times.into_iter().map(|time| {
                    let value = time.start.clone();
                    let chosen = time.start.clone();
                    view! { <label class="slot"><input class="sr-only" type="radio" name="start" value=time.start checked=move || start.get() == chosen on:change=move |_| { start.set(value.clone()); refusal.set(None); }/>{time.label}</label> }
                }).collect_view()}</div></div>
        }
    };
    view! { <div class="dialog-times" tabindex="0">{days.into_iter().map(day).collect_view()}</div> }
}

/// The address of what has to be done first, with what is chosen in the dialog added to the page to come back to: `next`, last and encoded.
fn with_choice(href: &str, subject: &str, start: &str) -> String {
    let mut address = href.to_owned();
    if !href.contains("next=") {
        return address;
    }
    for (name, value) in [("subject", subject), ("start", start)] {
        if !value.is_empty() {
            address.extend(["%26", name, "%3D", value]);
        }
    }
    address
}

/// Always in sight: what it costs, what was refused, the button.
#[component]
fn Pay(
    offered: RwSignal<Option<BookingOffer>>,
    refusal: RwSignal<Option<String>>,
    sending: RwSignal<bool>,
    words: BookDialogWords,
    subject: RwSignal<String>,
    start: RwSignal<String>,
) -> impl IntoView {
    let BookDialogWords { total, policy, sending: sending_text, .. } = words;
    let price = move || offered.with(|o| o.as_ref().map(|found| found.price.clone()));
    let balance = move || offered.with(|o| o.as_ref().map(|found| found.balance.clone()));
    let act = move || {
        let sending_text = sending_text.clone();
        offered.get().map(|BookingOffer { button, first, .. }| match first {
            Some((text, href)) => {
                let href = move || with_choice(&href, &subject.get(), &start.get());
                view! { <a class="button button-primary button-wide" href=href>{text}</a> }.into_any()
            }
            None => view! {
                <button class="button button-primary button-wide" type="submit" disabled=move || sending.get()>
                    {move || if sending.get() { sending_text.clone() } else { button.clone() }}
                </button>
            }
            .into_any(),
        })
    };
    view! {
        <p class="flex justify-between text-lg font-semibold"><span>{total}</span><span class="numbers">{price}</span></p>
        <p class="text-sm text-ink-soft">{balance} " " {policy}</p>
        {move || refusal.get().map(|text| view! { <p class="notice notice-error" role="alert">{text}</p> })}
        {act}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_goes_along_to_signing_in_and_topping_up() {
        let login = with_choice("/login?next=%2Ftutors%2F7%2Fbook%3Fminutes%3D60", "9", "2026-11-24T18:00:00Z");
        assert_eq!(
            login,
            "/login?next=%2Ftutors%2F7%2Fbook%3Fminutes%3D60%26subject%3D9%26start%3D2026-11-24T18:00:00Z"
        );
        assert_eq!(with_choice("/login?next=%2Fx", "", ""), "/login?next=%2Fx");
        assert_eq!(with_choice("/check-your-mail", "9", "2026-11-24T18:00:00Z"), "/check-your-mail");
    }
}
