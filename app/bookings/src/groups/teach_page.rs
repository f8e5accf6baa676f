//! A tutor's own group lessons, and the form for another one.

use super::list_page::GroupCard;
use bookings::group::group_list;
use domain::{
    bookings::group::{ABOUT_MAX_CHARS, SEATS},
    calendar::Zone,
    people::tutor_profile::{LENGTHS, TutorProfile},
};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader, SelectField, TextArea, TextField},
};
use leptos::prelude::*;
use services::people::tutor_profile::tutor_profile_get;

/// `/teach/group-lessons`.
pub fn teach_groups_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let Some(own) = context.require_person()?.tutor_id else { return Ok(view! { <NoProfile /> }.into_any()) };
        let profile = tutor_profile_get(&context, own).await?;
        let groups = group_list(&context, (Some(own), None), Some(50), None).await?.items;
        let lessons = groups
            .into_iter()
            .map(|group| {
                view! {
                    <li>
                        <GroupCard group />
                    </li>
                }
            })
            .collect_view();
        Ok(view! {
            <Page title=tr!(l, group.teach_title) width="reading">
                <PageHeader title=tr!(l, group.teach_title) lead=tr!(l, group.teach_lead) />
                <ul class="grid gap-4">{lessons}</ul>
                <section class="grid gap-4" aria-labelledby="new">
                    <h2 id="new">{tr!(l, group.new)}</h2>
                    <NewForm profile />
                </section>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn NoProfile() -> impl IntoView {
    let l = locale();
    view! {
        <Page title=tr!(l, group.teach_title) width="reading">
            <PageHeader title=tr!(l, group.teach_title) />
            <EmptyState
                picture="no-hours"
                title=tr!(l, home.profile_title)
                text=tr!(l, home.profile_text)
                href="/teach/profile"
                action=tr!(l, home.profile_action)
            />
        </Page>
    }
}

#[component]
fn NewForm(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/group").told(|mut field| {
        // The time that is wrong stands in the field for the time.
        if field.field == "start" {
            "time".clone_into(&mut field.field);
        }
        field
    });
    let subjects = profile.card.subjects.iter().map(|taught| (taught.subject_id.to_string(), taught.name.clone()));
    let currency = profile.card.hourly_rate.currency.code();
    view! {
        <form method="post" action="/rpc/bookings/group" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() linked=true />
            <TextField state=state.clone() name="title" label=tr!(l, group.name) help=tr!(l, group.name_help) />
            <TextArea
                state=state.clone()
                name="about"
                label=tr!(l, group.about)
                rows=4
                required=false
                maxlength=ABOUT_MAX_CHARS as u32
            />
            <SelectField state=state.clone() name="subject_id" label=tr!(l, book.subject) options=subjects.collect() />
            <WhenAndHowMany state currency=currency.to_owned() />
            <Hidden name="currency" value=currency />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, group.offer)}
                </button>
            </div>
        </form>
    }
}

/// Day, time and length on the tutor's own clock; places and what one costs.
#[component]
fn WhenAndHowMany(state: FormState, currency: String) -> impl IntoView {
    let l = locale();
    let minutes = LENGTHS.iter().map(|length| (length.to_string(), tr!(l, tutor.minutes, count = *length)));
    let seats = SEATS.map(|seats| (seats.to_string(), format::number(l, seats)));
    let zone: Zone = page_request().time_zone;
    let clock = tr!(l, tutor.times_in, zone = format::zone_city(zone));
    view! {
        <div class="grid gap-4 sm:grid-cols-3">
            <TextField state=state.clone() name="date" kind="date" label=tr!(l, group.date) />
            <TextField state=state.clone() name="time" kind="time" label=tr!(l, book.time) help=clock />
            <SelectField
                state=state.clone()
                name="minutes"
                label=tr!(l, group.length)
                options=minutes.collect()
                value="60"
            />
        </div>
        <div class="grid gap-4 sm:grid-cols-2">
            <SelectField state=state.clone() name="seats" label=tr!(l, group.seats) options=seats.collect() value="4" />
            <TextField state name="price" label=tr!(l, group.price_in, currency = currency) inputmode="decimal" />
        </div>
    }
}
