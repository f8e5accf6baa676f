//! A series of lessons: what was booked, what was not and why, and how to call the rest off.

use bookings::{booking::booking_get, series::series_get};
use domain::{
    bookings::{
        Booking, PaymentState, SessionState,
        series::{SeriesLesson, Skipped},
    },
    ids::SeriesId,
    money::Money,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Opener, Page, PageHeader, TextArea, When},
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
            Some(booking) => format!("{} {} {}", booking.subject_name, tr!(l, lesson.with), other_side(booking).0),
            None => tr!(l, nav.lessons).to_string(),
        };
        let open = series
            .bookings
            .iter()
            .any(|lesson| matches!(lesson.session_state, SessionState::Requested | SessionState::Scheduled));
        let own = first.as_ref().is_some_and(|booking| !is_staff(booking));
        Ok(view! {
            <Page title=title.clone() width="reading">
                <nav aria-label=tr!(l, lesson.here)>
                    <a class="inline-flex min-h-11 items-center text-sm" href=address::bookings("", "")>
                        {tr!(l, nav.lessons)}
                    </a>
                </nav>
                <PageHeader title lead=tr!(l, series.lead) />
                {first.filter(|_| own).map(|first| view! { <Sum first lessons=series.bookings.clone() /> })}
                <Lessons lessons=series.bookings />
                <Left skipped=series.skipped />
                {(open && own).then(|| view! { <CallOff id=series.id.to_string() /> })}
            </Page>
        }
        .into_any())
    })
}

/// How many there are, what each costs, what is on hold, and by when the answer comes.
#[component]
fn Sum(first: Booking, lessons: Vec<SeriesLesson>) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let count = |state| lessons.iter().filter(|lesson| lesson.session_state == state).count();
    let asked = i64::try_from(count(SessionState::Requested)).unwrap_or_default();
    let waits = first.session_state == SessionState::Requested && first.payment_state == PaymentState::Authorized;
    let held = first.total.scale(asked, 1).filter(|held: &Money| waits && held.minor > 0);
    let line = |name: String, value: String| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd class="numbers">{value}</dd>
            </div>
        }
        .into_any()
    };
    let all = i64::try_from(lessons.len()).unwrap_or_default();
    view! {
        <section class="card">
            <div class="card-body grid gap-3">
                <dl class="lines">
                    {line(tr!(l, series.count).to_string(), format::number(l, all))}
                    {line(tr!(l, series.each).to_string(), format::money(l, first.total))}
                    {held.map(|held| line(tr!(l, series.on_hold).to_string(), format::money(l, held)))}
                    {first
                        .answer_by
                        .filter(|_| waits)
                        .map(|at| line(tr!(l, series.answer_by).to_string(), format::moment(l, zone, at, now)))}
                </dl>
                {held.map(|_| view! { <p class="text-sm text-ink-soft">{tr!(l, series.only_accepted)}</p> })}
            </div>
        </section>
    }
}

#[component]
fn Lessons(lessons: Vec<SeriesLesson>) -> impl IntoView {
    let l = locale();
    let line = |lesson: SeriesLesson| {
        let state = match lesson.session_state {
            SessionState::Requested => ("warning", tr!(l, lesson.requested)),
            SessionState::Scheduled => ("success", tr!(l, lesson.scheduled)),
            SessionState::Active => ("primary", tr!(l, lesson.active)),
            SessionState::Ended => ("", tr!(l, lesson.ended)),
            SessionState::Declined => ("error", tr!(l, lesson.declined)),
            SessionState::Cancelled => ("error", tr!(l, lesson.cancelled)),
            SessionState::Expired => ("error", tr!(l, lesson.expired)),
        };
        let (kind, text) = state;
        view! {
            <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3">
                <a href=address::booking(lesson.id)>
                    <When start=lesson.start end=lesson.end />
                </a>
                <Badge kind text=text.to_string() />
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
                "price_changed" => tr!(l, series.price),
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
