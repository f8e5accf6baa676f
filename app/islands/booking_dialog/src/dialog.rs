//! The booking dialog: four choices, everything already chosen that can be, price always in sight.
//!
//! The server renders a plain link to the booking page; with the script running, the same link opens the dialog
//! instead. All words and formats come from the server, so that the module carries neither.

use super::{
    dialog_state::Booking,
    rpc::{BookingOffer, DayOption, TimeOption},
};
use face::rpc::RpcError;
use leptos::prelude::*;
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
    pub fn told(&self, error: RpcError) -> String {
        if error.trace_id.is_empty() { self.offline.clone() } else { error.refusal.message }
    }
}

/// Link and dialog.
#[island(lazy)]
pub fn BookDialog(
    tutor_id: String,
    tutor_name: String,
    href: String,
    lengths: Vec<i32>,
    subjects: Vec<(String, String)>,
    words: BookDialogWords,
) -> impl IntoView {
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    let booking = Booking::new(tutor_id, words.clone(), &lengths, &subjects);
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
        booking.begin();
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get() {
            dialog.close();
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        booking.send();
    };
    view! {
        <a class="button button-primary" href=href on:click=open>
            {words.book.clone()}
        </a>
        <dialog class="dialog" node_ref=dialog aria-labelledby="book-title">
            <form on:submit=submit>
                <div class="dialog-head">
                    <h2 id="book-title">{words.title.clone()} " " <bdi>{tutor_name}</bdi></h2>
                    <button type="button" class="button button-quiet" on:click=close>
                        {words.close.clone()}
                    </button>
                </div>
                <div class="dialog-body">
                    <WhatAndHowLong booking subjects lengths words=words.clone() />
                    <WhenToMeet booking words=words.clone() />
                    <Topic topic=booking.topic words=words.clone() />
                </div>
                <div class="dialog-foot">
                    <Pay booking words />
                </div>
            </form>
        </dialog>
    }
}

/// What the lesson is about, in a few words.
#[component]
fn Topic(topic: RwSignal<String>, words: BookDialogWords) -> impl IntoView {
    let typed = move |event| topic.set(event_target_value(&event));
    view! {
        <label class="field">
            <span class="field-label">{words.topic}</span>
            <input class="input" maxlength="200" prop:value=move || topic.get() on:input=typed />
            <span class="field-help">{words.topic_help}</span>
        </label>
    }
}

/// Subject and length; another length has other free times and another price.
#[component]
fn WhatAndHowLong(
    booking: Booking,
    subjects: Vec<(String, String)>,
    lengths: Vec<i32>,
    words: BookDialogWords,
) -> impl IntoView {
    let Booking { subject, minutes, .. } = booking;
    let unit = words.minutes;
    view! {
        <div class="grid gap-4 sm:grid-cols-2">
            <label class="field">
                <span class="field-label">{words.subject}</span>
                <select class="input" on:change=move |e| subject.set(event_target_value(&e))>
                    {subjects.into_iter().map(|(id, name)| view! { <option value=id>{name}</option> }).collect_view()}
                </select>
            </label>
            <label class="field">
                <span class="field-label">{words.length}</span>
                <select
                    class="input"
                    on:change=move |e| {
                        minutes.set(event_target_value(&e).parse().unwrap_or(60));
                        booking.load();
                    }
                >
                    {lengths
                        .into_iter()
                        .map(|m| {
                            view! {
                                <option value=m.to_string() selected={m == minutes.get_untracked()}>
                                    {m}
                                    " "
                                    {unit.clone()}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
        </div>
    }
}

/// The free times, once they have arrived; when they did not, what is said beside the button is all there is.
#[component]
fn WhenToMeet(booking: Booking, words: BookDialogWords) -> impl IntoView {
    let BookDialogWords { time, times_in, no_times, loading, .. } = words;
    let times = move || match booking.offered.get() {
        None if booking.loading.get() => {
            view! { <div class="skeleton h-40" role="status" aria-label=loading.clone()></div> }.into_any()
        }
        None => ().into_any(),
        Some(found) if found.days.is_empty() => view! { <p>{no_times.clone()}</p> }.into_any(),
        Some(found) => view! { <Times booking days=found.days /> }.into_any(),
    };
    view! {
        <fieldset class="grid gap-3">
            <legend class="field-label">{time}</legend>
            <p class="field-help">{times_in}</p>
            {times}
        </fieldset>
    }
}

/// A choice is the answer to whatever was refused before it.
#[component]
fn Times(booking: Booking, days: Vec<DayOption>) -> impl IntoView {
    let Booking { start, refusal, .. } = booking;
    let slot = move |time: TimeOption| {
        let (value, own) = (time.start.clone(), time.start.clone());
        let chosen = move || start.get() == own;
        let choose = move |_| {
            start.set(value.clone());
            refusal.set(None);
        };
        view! {
            <label class="slot">
                <input class="sr-only" type="radio" name="start" value=time.start checked=chosen on:change=choose />
                {time.label}
            </label>
        }
    };
    let day = move |day: DayOption| {
        view! {
            <div class="grid gap-2">
                <p class="text-sm font-medium">{day.name}</p>
                <div class="flex flex-wrap gap-2">{day.times.into_iter().map(slot).collect_view()}</div>
            </div>
        }
    };
    view! {
        <div class="dialog-times" tabindex="0">
            {days.into_iter().map(day).collect_view()}
        </div>
    }
}

/// The address of what has to be done first, with what is chosen in the dialog added to the page to come back to:
/// `next`, last and encoded.
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
fn Pay(booking: Booking, words: BookDialogWords) -> impl IntoView {
    let Booking { offered, refusal, sending, subject, start, .. } = booking;
    let BookDialogWords { total, policy, sending: sending_text, .. } = words;
    let price = move || offered.with(|o| o.as_ref().map(|found| found.price.clone()));
    let balance = move || offered.with(|o| o.as_ref().map(|found| found.balance.clone()));
    let act = move || {
        let sending_text = sending_text.clone();
        offered.get().map(|BookingOffer { button, first, .. }| match first {
            Some((text, href)) => {
                let href = move || with_choice(&href, &subject.get(), &start.get());
                view! {
                    <a class="button button-primary button-wide" href=href>
                        {text}
                    </a>
                }
                .into_any()
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
        <p class="flex justify-between text-lg font-semibold">
            <span>{total}</span>
            <span class="numbers">{price}</span>
        </p>
        <p class="text-sm text-ink-soft">{balance} " " {policy}</p>
        {move || {
            refusal
                .get()
                .map(|text| {
                    view! {
                        <p class="notice notice-error" role="alert">
                            {text}
                        </p>
                    }
                })
        }}
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
