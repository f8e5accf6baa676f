//! On the page of a trial that took place: whether it was the right tutor, and what was given when it was not.

use super::rpc::search_of;
use bookings::trial::replacement_get;
use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        Booking,
        trial::{NotRight, ReplacementView, TrialReplacement, WORDS_MAX_CHARS},
    },
    ids::BookingId,
    money::Money,
};
use face::{
    address, format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, SelectField, TextArea},
};
use leptos::prelude::*;
use spine::Context;

/// What can be done about a trial; nothing to show for other lessons and for its tutor.
pub async fn replaced_of(context: &Context, booking: &Booking) -> spine::Result<Option<ReplacementView>> {
    let own = context.person().map(|person| person.id);
    if !booking.trial || own == Some(booking.tutor.user_id) {
        return Ok(None);
    }
    Ok(Some(replacement_get(context, booking.id).await?))
}

/// The offer of another trial, or what was given.
#[component]
pub fn Replaced(booking: Booking, view: ReplacementView) -> impl IntoView {
    let ReplacementView { credit, open_until, given } = view;
    let inside = match (given, credit.zip(open_until)) {
        (Some(given), _) => view! { <Given subject=booking.subject_id.to_string() given /> }.into_any(),
        (None, Some(offer)) => view! { <Offer id=booking.id offer /> }.into_any(),
        (None, None) => return ().into_any(),
    };
    view! {
        <section class="card" id="replacement" aria-labelledby="replacement-title">
            <div class="card-body grid gap-4">
                <h2 id="replacement-title" class="text-lg">
                    {tr!(locale(), trial.replace_title)}
                </h2>
                {inside}
            </div>
        </section>
    }
    .into_any()
}

fn moment(at: DateTime<Utc>) -> String {
    format::moment(locale(), page_request().time_zone, at, service_context().now())
}

/// What was given, for whom it was and for the staff.
#[component]
fn Given(subject: String, given: TrialReplacement) -> impl IntoView {
    let l = locale();
    let said = (!given.words.is_empty()).then(|| {
        view! {
            <p class="whitespace-pre-line" dir="auto">
                {given.words}
            </p>
        }
    });
    let text = tr!(l, trial.given, amount = format::money(l, given.credit), date = moment(given.ends_at));
    view! {
        <p>{text}</p>
        <p class="text-sm text-ink-soft">{reason_words(given.reason)}</p>
        {said}
        <p>
            <a class="button button-secondary" href=address::search(&search_of(subject))>
                {tr!(l, trial.find)}
            </a>
        </p>
    }
}

#[component]
fn Offer(id: BookingId, offer: (Money, DateTime<Utc>)) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/trial-replace");
    let (credit, until) = offer;
    let lead = tr!(l, trial.replace_lead, date = moment(until), amount = format::money(l, credit));
    let choose = (String::new(), tr!(l, form.choose).to_string());
    let reasons = NotRight::ALL.iter().map(|reason| (reason.code().to_owned(), reason_words(*reason).to_owned()));
    let options: Vec<_> = std::iter::once(choose).chain(reasons).collect();
    view! {
        <p>{lead}</p>
        <form method="post" action="/rpc/bookings/trial-replace" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <SelectField state=state.clone() name="reason" label=tr!(l, trial.reason) options />
            <TextArea
                state
                name="words"
                label=tr!(l, trial.words)
                help=tr!(l, trial.words_help)
                rows=3
                required=false
                maxlength=WORDS_MAX_CHARS as u32
            />
            <Hidden name="booking_id" value=id.to_string() />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, trial.replace)}
                </button>
            </div>
        </form>
    }
}

/// Why it was not the right tutor.
fn reason_words(reason: NotRight) -> &'static str {
    let l = locale();
    match reason {
        NotRight::Style => tr!(l, trial.reason_style),
        NotRight::Level => tr!(l, trial.reason_level),
        NotRight::Pace => tr!(l, trial.reason_pace),
        NotRight::Language => tr!(l, trial.reason_language),
        NotRight::Time => tr!(l, trial.reason_time),
        NotRight::Other => tr!(l, trial.reason_other),
    }
}
