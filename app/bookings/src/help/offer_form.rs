//! A tutor's answer: a message, a price, and some of the own free times.

use chrono::{DateTime, Utc};
use domain::{
    bookings::help::{HelpOffer, HelpRequest},
    money::typed::typed_form,
    people::tutor_profile::TutorProfile,
};
use face::{
    format,
    page::failure_page,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, SelectField, TextArea, TextField},
};
use leptos::prelude::*;
use services::{calendar::availability::slots_list, people::tutor_profile::tutor_profile_get};

/// Free times to choose from.
const SHOWN: i64 = 12;

/// The form, with what the own profile says of prices and times.
#[component]
pub(super) fn OfferForm(request: HelpRequest) -> impl IntoView {
    Suspend::new(async move {
        let context = service_context();
        let read = async {
            let tutor = context.require_person()?.tutor_id.ok_or_else(|| domain::Refusal::not_found("tutor"))?;
            let profile = tutor_profile_get(&context, tutor).await?;
            let length = profile.lesson_lengths.first().copied().unwrap_or(60);
            let slots = slots_list(&context, tutor, (None, None), Some(length.into()), Some(SHOWN)).await?;
            Ok::<_, spine::Error>((profile, slots.into_iter().map(|slot| slot.start).collect::<Vec<_>>()))
        };
        match read.await {
            Ok((profile, starts)) => form(&request, &profile, &starts).into_any(),
            Err(error) => failure_page(error),
        }
    })
}

fn form(request: &HelpRequest, profile: &TutorProfile, starts: &[DateTime<Utc>]) -> impl IntoView + use<> {
    let l = locale();
    let state = FormState::of("bookings/help-offer");
    let own = request.offers.first();
    let rate = profile.card.hourly_rate;
    let price = typed_form(own.map_or(rate, |own| own.price), &page_request().locale);
    let lengths: Vec<_> = profile
        .lesson_lengths
        .iter()
        .map(|minutes| (minutes.to_string(), tr!(l, tutor.minutes, count = *minutes).to_string()))
        .collect();
    let length = own.map_or_else(
        || lengths.first().map(|(value, _)| value.clone()).unwrap_or_default(),
        |own| own.minutes.to_string(),
    );
    let times = times(&state, own, starts);
    let none = starts.is_empty().then(|| view! { <p>{tr!(l, tutor.no_times_now)}</p> });
    let currency = rate.currency.code();
    view! {
        <section class="grid gap-4" aria-labelledby="offer">
            <h2 id="offer">{tr!(l, helping.offer)}</h2>
            <form method="post" action="/rpc/bookings/help-offer" class="grid gap-5">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <Hidden name="request_id" value=request.id.to_string() />
                <Hidden name="currency" value=currency />
                <TextArea
                    state=state.clone()
                    name="text"
                    label=tr!(l, helping.message)
                    rows=4
                    maxlength=2_000
                    value=own.map(|own| own.text.clone()).unwrap_or_default()
                />
                <div class="grid gap-5 sm:grid-cols-2">
                    <TextField
                        state=state.clone()
                        name="price"
                        label=format!("{} ({currency})", tr!(l, helping.price))
                        inputmode="decimal"
                        value=price
                    />
                    <SelectField
                        state=state.clone()
                        name="minutes"
                        label=tr!(l, tutor.length)
                        options=lengths
                        value=length
                    />
                </div>
                <fieldset class="grid gap-3" id="field-starts">
                    <legend class="field-label mb-2">{tr!(l, helping.starts)}</legend>
                    {none}
                    <div class="grid gap-2 sm:grid-cols-2">{times}</div>
                </fieldset>
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, helping.offer_send)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// Own free times as boxes; those of the own offer are ticked.
fn times(state: &FormState, own: Option<&HelpOffer>, starts: &[DateTime<Utc>]) -> Vec<AnyView> {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let boxes = starts.iter().map(|start| {
        let value = format::machine(*start);
        let on = state.chosen("starts[]", &value, own.is_some_and(|own| own.starts.contains(start)));
        let text = format::moment(l, zone, *start, now);
        view! {
            <label class="choice">
                <input type="checkbox" name="starts[]" value=value checked=on />
                {text}
            </label>
        }
        .into_any()
    });
    boxes.collect()
}
