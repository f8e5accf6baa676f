//! Time off, trips and the holidays that are kept: what differs from the week for days on end (CL1).
//!
//! Time off is looked at before it is saved: the lessons in the way are named first, with the button below them.

use super::away_parts::{Holidays, Trips, date_text};
use bookings::away::{time_off_list, time_off_preview};
use domain::{
    bookings::{Booking, time_off::TimeOffView},
    calendar::away::TimeOffRequest,
};
use face::{
    address,
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextField, When},
};
use leptos::prelude::*;
use services::calendar::away::{own_rules, travel_list};

/// `/teach/availability/away?from=&to=&note=`.
pub fn away_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let list = time_off_list(&context).await?;
        let trips = travel_list(&context).await?;
        let rules = own_rules(&context).await?;
        let asked = asked();
        let preview = match &asked {
            Some(request) => Some(time_off_preview(&context, request).await),
            None => None,
        };
        let looked = match preview {
            Some(Ok(preview)) => view! { <Look preview /> }.into_any(),
            Some(Err(spine::Error::Refused(refusal))) => {
                let told = face::rpc::failed(spine::Error::Refused(refusal)).refusal.message;
                view! {
                    <NoticeBox kind=NoticeKind::Error>
                        <p>{told}</p>
                    </NoticeBox>
                }
                .into_any()
            }
            Some(Err(error)) => return Err(error),
            None => ().into_any(),
        };
        Ok(view! {
            <Page title=tr!(l, away.title) width="reading">
                <PageHeader title=tr!(l, away.title) lead=tr!(l, away.lead) />
                <section class="grid gap-4" aria-labelledby="time-off">
                    <h2 id="time-off">{tr!(l, away.time_off)}</h2>
                    {looked}
                    <TimeOffs list />
                    <NewTimeOff asked=asked.unwrap_or_default() />
                </section>
                <Trips trips home=rules.time_zone.clone() />
                <Holidays rules />
                <p>
                    <a class="button button-quiet" href=address::AVAILABILITY>
                        {tr!(l, nav.teach_availability)}
                    </a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// The stretch that was asked about, by the form or by the one that was refused.
fn asked() -> Option<TimeOffRequest> {
    let (from, to, note) = (query("from"), query("to"), query("note"));
    let said = !from.is_empty() || !to.is_empty();
    said.then_some(TimeOffRequest { from, to, note: Some(note) })
}

/// What saving would do: the lessons in the way, and the button.
#[component]
fn Look(preview: TimeOffView) -> impl IntoView {
    let l = locale();
    let state = FormState::of("calendar/time-off-save");
    let count = i64::try_from(preview.conflicts.len()).unwrap_or(i64::MAX);
    let said =
        if count == 0 { tr!(l, away.none_in_the_way).to_string() } else { tr!(l, away.in_the_way, count = count) };
    let kind = if count == 0 { NoticeKind::Info } else { NoticeKind::Warning };
    view! {
        <section class="card outline-none" aria-labelledby="look" tabindex="-1" autofocus=true>
            <div class="card-body grid gap-4">
                <h3 id="look">{range_text(&preview)}</h3>
                <ErrorSummary state still=true />
                <NoticeBox kind=kind>
                    <p>{said}</p>
                </NoticeBox>
                <Lessons lessons=preview.conflicts />
                <form method="post" action="/rpc/calendar/time-off-save">
                    <FormPage />
                    <Hidden name="from" value=preview.from />
                    <Hidden name="to" value=preview.to />
                    <Hidden name="note" value=preview.note />
                    <button class="button button-primary" type="submit">
                        {tr!(l, away.save)}
                    </button>
                </form>
            </div>
        </section>
    }
}

fn range_text(off: &TimeOffView) -> String {
    let (from, to) = (date_text(&off.from), date_text(&off.to));
    if from == to { from } else { format!("{from} – {to}") }
}

/// Lessons in the way, each with the way to it.
#[component]
fn Lessons(lessons: Vec<Booking>) -> impl IntoView {
    let row = |lesson: Booking| {
        view! {
            <li>
                <a class="link" href=address::booking(lesson.id)>
                    {lesson.subject_name.clone()}
                    " · "
                    <bdi>{lesson.student.display_name.clone()}</bdi>
                </a>
                <p class="text-sm text-ink-soft">
                    <When start=lesson.start end=lesson.end />
                </p>
            </li>
        }
    };
    (!lessons.is_empty()).then(|| view! { <ul class="grid gap-2">{lessons.into_iter().map(row).collect_view()}</ul> })
}

#[component]
fn TimeOffs(list: Vec<TimeOffView>) -> impl IntoView {
    let l = locale();
    if list.is_empty() {
        return view! { <p class="text-ink-soft">{tr!(l, away.no_time_off)}</p> }.into_any();
    }
    let row = |off: TimeOffView| {
        let range = range_text(&off);
        let count = i64::try_from(off.conflicts.len()).unwrap_or(i64::MAX);
        let told = (count > 0).then(|| tr!(l, away.in_the_way, count = count));
        view! {
            <li class="grid gap-2 border-t border-line py-2">
                <div class="flex flex-wrap items-center justify-between gap-3">
                    <span>
                        <strong class="numbers block">{range.clone()}</strong>
                        <bdi>{off.note}</bdi>
                    </span>
                    <form method="post" action="/rpc/calendar/time-off-remove">
                        <FormPage />
                        <Hidden name="id" value=off.id.to_string() />
                        <button class="button button-quiet button-small" type="submit">
                            {tr!(l, availability.remove)}
                            <span class="sr-only">{format!("({range})")}</span>
                        </button>
                    </form>
                </div>
                {told.map(|told| view! { <p class="text-sm">{told}</p> })}
                <Lessons lessons=off.conflicts />
            </li>
        }
    };
    view! { <ul>{list.into_iter().map(row).collect_view()}</ul> }.into_any()
}

/// Asks for this page again, with what would be in the way.
#[component]
fn NewTimeOff(asked: TimeOffRequest) -> impl IntoView {
    let l = locale();
    let state = FormState::of("calendar/time-off-look");
    view! {
        <h3>{tr!(l, away.open)}</h3>
        <form method="get" action=address::AWAY class="grid gap-5 sm:grid-cols-2">
            <TextField state=state.clone() name="from" kind="date" label=tr!(l, away.first_day) value=asked.from />
            <TextField state=state.clone() name="to" kind="date" label=tr!(l, away.last_day) value=asked.to />
            <div class="sm:col-span-2">
                <TextField
                    state
                    name="note"
                    label=tr!(l, away.note)
                    help=tr!(l, away.note_help)
                    value=asked.note.unwrap_or_default()
                    required=false
                />
            </div>
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, away.look)}
                </button>
            </div>
        </form>
    }
}
