//! `/circles`: circles with a free place, the own ones, and the form for another one.

use crate::parts::{Cards, circle_path};
use domain::{
    calendar::Zone,
    identity::Role,
    learning::circle::{AGENDA_MAX_CHARS, Circle, SESSIONS_MAX, SIZES},
    people::tutor_profile::LENGTHS,
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{
        Badge, EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader, Pager, SelectField, TextArea, TextField,
        When,
    },
};
use learning::circles::{CircleFilter, circle_list};
use leptos::prelude::*;
use services::catalog::subjects::subjects_list;

/// The page.
pub fn circles_page() -> AnyView {
    page_of(async move {
        let (context, l) = (service_context(), locale());
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let subject_id = query("subject").parse().ok();
        let filter = CircleFilter { subject_id, mine: false };
        let found = circle_list(&context, filter, Some(12), cursor.as_deref()).await?;
        let own = match context.person() {
            Some(_) => circle_list(&context, CircleFilter { mine: true, ..filter }, Some(20), None).await?.items,
            None => Vec::new(),
        };
        let subjects = subjects_list(&context).await?;
        let subjects: Vec<(String, String)> =
            subjects.iter().map(|subject| (subject.id.to_string(), subject.name.clone())).collect();
        let next = found.next_cursor.map(|cursor| address::with_query("/circles", [("cursor", cursor.as_str())]));
        let first = cursor.map(|_| "/circles".to_owned());
        let child = context.has_role(Role::Child);
        Ok(view! {
            <Page title=tr!(l, circles.title) description=tr!(l, circles.lead)>
                <PageHeader title=tr!(l, circles.title) lead=tr!(l, circles.lead) />
                {(!own.is_empty()).then(|| view! { <Cards title=tr!(l, circles.mine) id="mine" cards=cards(own) /> })}
                {if found.items.is_empty() {
                    view! {
                        <EmptyState
                            picture="no-results"
                            title=tr!(l, circles.none)
                            text=tr!(l, circles.none_text)
                            href="#begin"
                            action=tr!(l, circles.begin)
                        />
                    }
                        .into_any()
                } else {
                    view! { <Cards title=tr!(l, circles.open) id="open" cards=cards(found.items) /> }.into_any()
                }}
                <Pager first next />
                <section id="begin" class="grid gap-4 max-w-[70ch]" aria-labelledby="begin-title">
                    <h2 id="begin-title">{tr!(l, circles.begin)}</h2>
                    {match (child, context.person().is_some()) {
                        (true, _) => view! { <p>{tr!(l, circles.adults)}</p> }.into_any(),
                        (false, true) => view! { <NewForm subjects /> }.into_any(),
                        (false, false) => {
                            view! {
                                <p>
                                    <a class="button button-primary" href=address::login("/circles")>
                                        {tr!(l, circles.sign_in)}
                                    </a>
                                </p>
                            }
                                .into_any()
                        }
                    }}
                </section>
            </Page>
        }
        .into_any())
    })
}

fn cards(circles: Vec<Circle>) -> Vec<AnyView> {
    circles.into_iter().map(|circle| view! { <CircleCard circle /> }.into_any()).collect()
}

/// How many places are left, or what else stands in the way.
pub fn places(circle: &Circle) -> (&'static str, String) {
    let l = locale();
    if circle.closed_at.is_some() {
        return ("error", tr!(l, circles.over).to_owned());
    }
    match (circle.member, circle.free) {
        (true, _) => ("success", tr!(l, circles.yours).to_owned()),
        (false, 0) => ("warning", tr!(l, circles.full).to_owned()),
        (false, free) => ("primary", tr!(l, circles.free, count = free)),
    }
}

#[component]
fn CircleCard(circle: Circle) -> impl IntoView {
    let l = locale();
    let (kind, text) = places(&circle);
    let host = circle.host.as_ref().map(|host| tr!(l, circles.host, name = host.display_name.clone()));
    view! {
        <article class="card card-link h-full">
            <div class="card-body grid gap-3">
                <p class="flex flex-wrap gap-2">
                    <Badge kind text />
                    <span class="tag">{circle.subject_name.clone()}</span>
                </p>
                <h3 class="text-lg">
                    <a class="text-ink" href=circle_path(circle.id) dir="auto">
                        {circle.title.clone()}
                    </a>
                </h3>
                <p class="text-ink-soft line-clamp-2" dir="auto">
                    {circle.agenda.clone()}
                </p>
                <NextTime circle=circle.clone() />
                {host.map(|host| view! { <p class="text-sm text-ink-soft">{host}</p> })}
            </div>
        </article>
    }
}

/// When it meets next.
#[component]
pub fn NextTime(circle: Circle) -> impl IntoView {
    let l = locale();
    match circle.next_start.zip(circle.next_end) {
        Some((start, end)) => view! {
            <p class="font-medium">
                <When start end />
            </p>
        }
        .into_any(),
        None => view! { <p>{tr!(l, circles.no_time)}</p> }.into_any(),
    }
}

#[component]
fn NewForm(subjects: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/circle").told(|mut field| {
        // The time that is wrong stands in the field for the time.
        if field.field == "start" {
            "time".clone_into(&mut field.field);
        }
        field
    });
    let sizes = SIZES.map(|size| (size.to_string(), format::number(l, size)));
    view! {
        <form method="post" action="/rpc/learning/circle" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() linked=true />
            <TextField state=state.clone() name="title" label=tr!(l, circles.name) help=tr!(l, circles.name_help) />
            <TextArea
                state=state.clone()
                name="agenda"
                label=tr!(l, circles.agenda)
                rows=4
                required=false
                maxlength=AGENDA_MAX_CHARS as u32
            />
            <div class="grid gap-4 sm:grid-cols-2">
                <SelectField
                    state=state.clone()
                    name="subject_id"
                    label=tr!(l, courses.subject)
                    options=subjects
                />
                <SelectField
                    state=state.clone()
                    name="size"
                    label=tr!(l, circles.size)
                    options=sizes.collect()
                    value="5"
                />
            </div>
            <p class="text-ink-soft">{tr!(l, circles.times_help)}</p>
            <Times state=state.clone() required=false />
            <SelectField
                state
                name="sessions"
                label=tr!(l, circles.sessions)
                options=(1..=SESSIONS_MAX).map(|n| (n.to_string(), format::number(l, n))).collect()
                value="4"
            />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, circles.begin)}
                </button>
            </div>
        </form>
    }
}

/// Day, time and length on the reader's own clock.
#[component]
pub fn Times(state: FormState, required: bool) -> impl IntoView {
    let l = locale();
    let zone: Zone = page_request().time_zone;
    let clock = tr!(l, tutor.times_in, zone = format::zone_city(zone));
    let minutes = LENGTHS.iter().map(|length| (length.to_string(), tr!(l, tutor.minutes, count = *length)));
    view! {
        <div class="grid gap-4 sm:grid-cols-3">
            <TextField
                state=state.clone()
                name="date"
                kind="date"
                label=tr!(l, circles.first)
                required
                marked=required
            />
            <TextField
                state=state.clone()
                name="time"
                kind="time"
                label=tr!(l, circles.time)
                help=clock
                required
                marked=required
            />
            <SelectField
                state
                name="minutes"
                label=tr!(l, circles.length)
                options=minutes.collect()
                value="60"
            />
        </div>
    }
}
