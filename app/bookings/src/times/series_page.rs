//! A series of lessons: what was booked, what was not and why, and how to call the rest off.

use bookings::{booking::booking_get, series::series_get};
use domain::{
    bookings::{
        SessionState,
        series::{SeriesLesson, Skipped},
    },
    ids::SeriesId,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Opener, Page, PageHeader, TextArea, When},
};
use leptos::prelude::*;

use crate::lesson_card::{is_staff, other_side};

/// `/bookings/series/{id}`.
pub fn series_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let series = series_get(&context, param_id::<SeriesId>("id")?).await?;
        // Names stand with the lessons; a series of which nothing was booked has none.
        let first = match series.bookings.first() {
            Some(lesson) => Some(booking_get(&context, lesson.id).await?),
            None => None,
        };
        let title = match &first {
            Some(booking) => tr!(l, series.title, name = other_side(booking).0),
            None => tr!(l, nav.lessons).to_string(),
        };
        let open = series
            .bookings
            .iter()
            .any(|lesson| matches!(lesson.session_state, SessionState::Requested | SessionState::Scheduled));
        let own = first.as_ref().is_some_and(|booking| !is_staff(booking));
        Ok(view! {
            <Page title=title.clone() width="reading">
                <PageHeader title lead=tr!(l, series.lead) />
                <Lessons lessons=series.bookings />
                <Left skipped=series.skipped />
                {(open && own).then(|| view! { <CallOff id=series.id.to_string() /> })}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Lessons(lessons: Vec<SeriesLesson>) -> impl IntoView {
    let l = locale();
    let line = |lesson: SeriesLesson| {
        let state = match lesson.session_state {
            SessionState::Requested => tr!(l, lesson.requested),
            SessionState::Scheduled => tr!(l, lesson.scheduled),
            SessionState::Active => tr!(l, lesson.active),
            SessionState::Ended => tr!(l, lesson.ended),
            SessionState::Declined => tr!(l, lesson.declined),
            SessionState::Cancelled => tr!(l, lesson.cancelled),
            SessionState::Expired => tr!(l, lesson.expired),
        };
        view! {
            <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3">
                <a href=address::booking(lesson.id)>
                    <When start=lesson.start end=lesson.end />
                </a>
                <span class="text-sm text-ink-soft">{state}</span>
            </li>
        }
    };
    view! { <ul>{lessons.into_iter().map(line).collect_view()}</ul> }
}

/// What was not booked.
#[component]
fn Left(skipped: Vec<Skipped>) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    (!skipped.is_empty()).then(|| {
        let line = |skip: Skipped| {
            let why = match skip.reason.as_str() {
                "slot_taken" | "busy" | "buffer" => tr!(l, series.taken),
                "student_busy" => tr!(l, series.own),
                "not_enough_balance" => tr!(l, series.money),
                "wall_time_missing" => tr!(l, series.clock),
                _ => tr!(l, series.away),
            };
            view! {
                <li class="grid gap-1 border-t border-line py-3">
                    <time datetime=format::machine(skip.start)>{format::moment(l, zone, skip.start, now)}</time>
                    <span class="text-sm text-ink-soft">{why}</span>
                </li>
            }
        };
        view! {
            <section aria-labelledby="left-out">
                <h2 id="left-out">{tr!(l, series.skipped)}</h2>
                <ul>{skipped.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn CallOff(id: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/series-cancel");
    view! {
        <details class="card" open=state.refusal().is_some()>
            <Opener text=tr!(l, series.cancel) class="px-4" />
            <form method="post" action="/rpc/bookings/series-cancel" class="grid gap-4 p-4 pt-0">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <p class="text-ink-soft">{tr!(l, series.cancel_help)}</p>
                <TextArea state=state.clone() name="reason" label=tr!(l, cancel.reason) rows=2 required=false />
                <Hidden name="series_id" value=id />
                <div>
                    <button class="button button-danger" type="submit">
                        {tr!(l, series.cancel)}
                    </button>
                </div>
            </form>
        </details>
    }
}
