//! Booking without a script: the dialog's four choices as one page. A link from a card or a grid brings subject, time
//! and length with it.

use booking_dialog::{
    quote::{offer_of, price_of},
    rpc::{BookingOffer, DayOption},
};
use domain::{
    bookings::CancellationPolicy,
    ids::TutorId,
    people::{lesson_length, tutor_profile::TutorProfile},
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{FormState, locale, page_request, service_context},
    tutors::policy_text,
    ui::{Avatar, ErrorSummary, Hidden, NoticeBox, Opener, Page, SelectField, TextArea, TextField},
};
use leptos::prelude::*;
use services::people::tutor_profile::tutor_profile_get;

/// `/tutors/{id}/book?subject=&start=&minutes=`.
pub fn book_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<TutorId>("id")?;
        let profile = tutor_profile_get(&context, id).await?;
        let state = FormState::of("bookings/book");
        let asked = state.value("minutes", &query("minutes")).parse().ok();
        let minutes = lesson_length(&profile.lesson_lengths, asked);
        let own = context.person().is_some_and(|person| person.tutor_id == Some(id));
        let choice = address::Choice {
            minutes: Some(i64::from(minutes)),
            subject: state.value("subject_id", &query("subject")),
            start: state.value("start", &query("start")),
        };
        let back = address::book(id, &choice);
        let offer = offer_of(&context, &profile, minutes, &back).await?;
        let l = locale();
        let title = tr!(l, book.title_with, name = profile.card.display_name.clone());
        Ok(view! {
            <Page title=title.clone() width="reading">
                <header class="flex items-center gap-4">
                    <Avatar name=profile.card.display_name.clone() size="size-14" />
                    <h1>{title}</h1>
                </header>
                {if own {
                    view! { <OwnPage /> }.into_any()
                } else {
                    view! { <Choices profile minutes offer state /> }.into_any()
                }}
            </Page>
        }
        .into_any())
    })
}

/// The length, then everything else; without free times what can be done instead.
#[component]
fn Choices(profile: TutorProfile, minutes: i32, offer: BookingOffer, state: FormState) -> impl IntoView {
    let other_lengths = profile.lesson_lengths.len() > 1;
    let start = state.value("start", &query("start"));
    view! {
        {(other_lengths || !offer.days.is_empty())
            .then(|| view! { <LengthChoice profile=profile.clone() minutes start /> })}
        {if offer.days.is_empty() {
            view! { <NoTimes other_lengths /> }.into_any()
        } else {
            view! { <BookForm profile minutes offer state /> }.into_any()
        }}
    }
}

/// Nobody books a lesson with themselves.
#[component]
fn OwnPage() -> impl IntoView {
    let l = locale();
    view! {
        <NoticeBox>
            <p>{tr!(l, book.own)}</p>
        </NoticeBox>
        <p>
            <a class="button button-secondary" href="/teach/availability">
                {tr!(l, nav.teach_availability)}
            </a>
        </p>
    }
}

/// Nothing to book: when to look again, and who else teaches.
#[component]
fn NoTimes(other_lengths: bool) -> impl IntoView {
    let l = locale();
    view! {
        <p>{if other_lengths { tr!(l, tutor.no_times) } else { tr!(l, tutor.no_times_now) }}</p>
        <p>
            <a class="button button-secondary" href="/tutors">
                {tr!(l, tutor.others)}
            </a>
        </p>
    }
}

/// Lengths as links: another length has other free times; the chosen one stays chosen if it is among them.
#[component]
fn LengthChoice(profile: TutorProfile, minutes: i32, start: String) -> impl IntoView {
    let l = locale();
    let subject = query("subject");
    let id = profile.card.id;
    let links = profile
        .lesson_lengths
        .iter()
        .map(|m| {
            let choice =
                address::Choice { minutes: Some(i64::from(*m)), subject: subject.clone(), start: start.clone() };
            let href = address::book(id, &choice);
            let text = format!("{} · {}", tr!(l, tutor.minutes, count = *m), format::money(l, price_of(&profile, *m)));
            view! {
                <a class="slot" href=href aria-current=(*m == minutes).then_some("true")>
                    {text}
                </a>
            }
        })
        .collect_view();
    view! {
        <section class="grid gap-3">
            <h2>{tr!(l, tutor.length)}</h2>
            <div class="flex flex-wrap gap-2">{links}</div>
        </section>
    }
}

#[component]
fn BookForm(profile: TutorProfile, minutes: i32, offer: BookingOffer, state: FormState) -> impl IntoView {
    let l = locale();
    let subjects: Vec<_> = profile.card.subjects.iter().map(|s| (s.subject_id.to_string(), s.name.clone())).collect();
    view! {
        <form method="post" action="/rpc/bookings/book" class="grid gap-6">
            <ErrorSummary state=state.clone() />
            <SelectField
                state=state.clone()
                name="subject_id"
                label=tr!(l, book.subject)
                options=subjects
                value=query("subject")
            />
            <TimeChoice state=state.clone() days=offer.days.clone() />
            <TextField
                state=state.clone()
                name="topic"
                label=tr!(l, book.topic)
                help=tr!(l, book.topic_help)
                required=false
            />
            <TextArea state name="goals" label=tr!(l, book.goals) rows=3 required=false maxlength=2000 />
            <Hidden name="tutor_id" value=profile.card.id.to_string() />
            <Hidden name="minutes" value=minutes.to_string() />
            <Hidden name="expected_price" value=offer.price_minor.to_string() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <Total offer policy=profile.cancellation_policy />
        </form>
    }
}

/// The free times by day; the day of the chosen one is open.
#[component]
fn TimeChoice(state: FormState, days: Vec<DayOption>) -> impl IntoView {
    let l = locale();
    let chosen = state.value("start", &query("start"));
    let zone = format::zone_city(page_request().time_zone);
    let expanded = days.iter().position(|d| d.times.iter().any(|t| t.start == chosen)).unwrap_or(0);
    let time = move |start: String, label: String| {
        let checked = start == chosen;
        view! {
            <label class="slot">
                <input class="sr-only" type="radio" name="start" value=start checked=checked />
                {label}
            </label>
        }
    };
    let day = move |(index, day): (usize, DayOption)| {
        let times = day.times.into_iter().map(|slot| time(slot.start, slot.label)).collect_view();
        view! {
            <details class="card" open={index == expanded}>
                <Opener text=day.name class="px-4" />
                <div class="flex flex-wrap gap-2 p-4 pt-0">{times}</div>
            </details>
        }
    };
    view! {
        <fieldset class="grid gap-3" id="field-start">
            <legend class="text-xl font-semibold mb-2">{tr!(l, book.time)}</legend>
            <p class="field-help">{tr!(l, tutor.times_in, zone = zone)}</p>
            {state.error("start").map(|text| view! { <p class="field-error">{text}</p> })}
            {days.into_iter().enumerate().map(day).collect_view()}
        </fieldset>
    }
}

/// What it costs, what is in the wallet, and the button, or what has to be done first.
#[component]
fn Total(offer: BookingOffer, policy: CancellationPolicy) -> impl IntoView {
    let l = locale();
    let act = match offer.first {
        Some((text, href)) => view! {
            <a class="button button-primary button-wide" href=href>
                {text}
            </a>
        }
        .into_any(),
        None => view! {
            <button class="button button-primary button-wide" type="submit">
                {offer.button}
            </button>
        }
        .into_any(),
    };
    view! {
        <section class="card">
            <div class="card-body grid gap-3">
                <p class="flex justify-between text-lg font-semibold">
                    <span>{tr!(l, book.total)}</span>
                    <span class="numbers">{offer.price}</span>
                </p>
                <p class="text-sm text-ink-soft">{tr!(l, book.no_fees)} " " {offer.balance}</p>
                <p class="text-sm text-ink-soft">{policy_text(policy)}</p>
                {act}
            </div>
        </section>
    }
}
