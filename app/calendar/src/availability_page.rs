//! The availability editor (CL1): the ordinary week, limits, what students will see of it, dates that differ. Works as
//! plain forms.

use super::{
    exceptions::Exceptions, outside_stale::stale_notice, week_limits::Limits, week_preview::Preview,
    week_rows::WeekRows, week_shown::Shown,
};
use calendar::{availability::availability_get, week_preview::week_preview};
use domain::{
    calendar::{Zone, availability::Availability},
    ids::TutorId,
};
use face::{
    address,
    page::page_of,
    request::{locale, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader},
};
use leptos::prelude::*;

/// `/teach/availability`.
pub fn availability_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let Some(tutor) = context.require_person()?.tutor_id else {
            return Ok(view! { <NoProfile /> }.into_any());
        };
        let rules = availability_get(&context, tutor).await?;
        let shown = Shown::of(&rules);
        let days = week_preview(&context, tutor, &shown.sound(&rules)).await?;
        let zone = shown.limits.time_zone.parse::<Zone>().unwrap_or(Zone::UTC);
        let focus = shown.focus;
        let stale = stale_notice().await?;
        Ok(view! {
            <Page title=tr!(l, nav.teach_availability)>
                <PageHeader title=tr!(l, nav.teach_availability) lead=tr!(l, availability.lead) />
                {stale}
                <div class="week-page">
                    <WeekForm shown rules=rules.clone() />
                    <Preview zone days focus />
                    <Exceptions rules />
                    <Elsewhere tutor />
                </div>
            </Page>
        }
        .into_any())
    })
}

/// What has pages of its own: stretches that differ from the week, and why a time cannot be booked.
#[component]
fn Elsewhere(tutor: TutorId) -> impl IntoView {
    let l = locale();
    view! {
        <section class="card" aria-labelledby="elsewhere">
            <div class="card-body grid gap-3">
                <h2 id="elsewhere">{tr!(l, away.title)}</h2>
                <p class="field-help">{tr!(l, away.lead)}</p>
                <p class="flex flex-wrap gap-3">
                    <a class="button button-secondary" href=address::AWAY>
                        {tr!(l, away.open)}
                    </a>
                    <a class="button button-secondary" href=address::CALENDARS>
                        {tr!(l, cals.title)}
                    </a>
                    <a class="button button-quiet" href=address::why(tutor, "")>
                        {tr!(l, why.ask)}
                    </a>
                </p>
            </div>
        </section>
    }
}

#[component]
fn NoProfile() -> impl IntoView {
    let l = locale();
    view! {
        <Page title=tr!(l, nav.teach_availability) width="reading">
            <PageHeader title=tr!(l, nav.teach_availability) />
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
fn WeekForm(shown: Shown, rules: Availability) -> impl IntoView {
    let l = locale();
    let stored = super::week_shown::LimitTexts::of(&rules);
    let unsaved = shown.unsaved.then(|| view! { <p class="text-sm text-ink-soft">{tr!(l, availability.unsaved)}</p> });
    view! {
        <form method="post" action="/rpc/calendar/availability" id="week-form" class="grid gap-6">
            <FormPage at=address::AVAILABILITY />
            // Enter in a field presses a form's first button, and that saves.
            <button class="sr-only" type="submit" tabindex="-1" aria-hidden="true"></button>
            <ErrorSummary state=shown.state.clone() linked=true />
            <Hidden name="version" value=shown.version.clone() />
            <section class="grid gap-2">
                <h2>{tr!(l, availability.week)}</h2>
                <p class="field-help">{tr!(l, availability.week_help)}</p>
                <WeekRows shown=shown.clone() />
            </section>
            <Limits shown stored />
            <div class="save-bar">
                <button class="button button-primary" type="submit">
                    {tr!(l, form.save)}
                </button>
                {unsaved}
            </div>
        </form>
    }
}
