//! Why a time cannot be booked (CL3): the tutor reads the rules that stand against it, everybody else what to choose
//! instead. Both come from the engine that offers the times.

use crate::i18n::{Locale, refusals::sentence};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Refusal,
    calendar::{
        WallTime, Zone,
        availability::{AvailabilityExplanation, AvailabilityReason},
        refusals, resolve_wall_time,
    },
    ids::TutorId,
    people::{lesson_length, tutor_profile::TutorProfile},
};
use face::{
    address, format,
    lengths::length,
    page::{page_of, param_id, query},
    request::{FormState, locale, page_request, service_context},
    ui::{NoticeBox, NoticeKind, Page, PageHeader, SelectField, TextField},
};
use leptos::prelude::*;
use services::calendar::availability::availability_explain;
use services::people::tutor_profile::tutor_profile_get;

/// `/tutors/{id}/why?date=&time=&minutes=`.
pub fn why_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<TutorId>("id")?;
        let profile = tutor_profile_get(&context, id).await?;
        let own = context.person().is_some_and(|person| person.tutor_id == Some(id));
        let l = locale();
        let asked = Asked::of(&profile);
        let answer = match asked.start() {
            None => ().into_any(),
            Some(Err(refusal)) => refused_view(refusal),
            Some(Ok(start)) => {
                let found =
                    availability_explain(&context, id, &format::machine(start), i64::from(asked.minutes)).await?;
                view! { <Answer id found start minutes=asked.minutes own /> }.into_any()
            }
        };
        let name = profile.card.display_name.clone();
        let (title, lead) = if own {
            (tr!(l, why.ask).to_string(), tr!(l, why.lead_own).to_string())
        } else {
            (tr!(l, why.ask).to_string(), tr!(l, why.lead, name = name))
        };
        Ok(view! {
            <Page title=title.clone() width="form">
                <PageHeader title lead />
                {answer}
                <Ask id profile asked />
            </Page>
        }
        .into_any())
    })
}

/// The time that was asked about, on the reader's clock.
struct Asked {
    date: String,
    time: String,
    minutes: i32,
    zone: Zone,
}

impl Asked {
    fn of(profile: &TutorProfile) -> Self {
        let minutes = query("minutes").parse().ok();
        Self {
            date: query("date"),
            time: query("time"),
            minutes: lesson_length(&profile.lesson_lengths, minutes),
            zone: page_request().time_zone,
        }
    }

    /// The instant it stands for; none when nothing was asked.
    fn start(&self) -> Option<Result<DateTime<Utc>, Refusal>> {
        if self.date.is_empty() && self.time.is_empty() {
            return None;
        }
        let date = self.date.parse::<NaiveDate>().map_err(|_| refusals::day_unknown());
        let read = date.and_then(|date| {
            let time = WallTime::parse(&self.time)?;
            resolve_wall_time(self.zone, date, time).unique("time")
        });
        Some(read)
    }
}

fn refused_view(refusal: Refusal) -> AnyView {
    let told = face::rpc::failed(refusal.into()).refusal.message;
    view! {
        <NoticeBox kind=NoticeKind::Error>
            <p>{told}</p>
        </NoticeBox>
    }
    .into_any()
}

/// Bookable, with the way there; or every reason.
#[component]
fn Answer(id: TutorId, found: AvailabilityExplanation, start: DateTime<Utc>, minutes: i32, own: bool) -> impl IntoView {
    let l = locale();
    let when = format::moment(l, page_request().time_zone, start, service_context().now());
    let choice = address::Choice {
        minutes: Some(i64::from(minutes)),
        start: format::machine(start),
        ..address::Choice::asked()
    };
    if found.bookable {
        let book = (!own).then(|| {
            view! {
                <p>
                    <a class="button button-primary" href=address::book(id, &choice)>
                        {tr!(l, why.book)}
                    </a>
                </p>
            }
        });
        return view! {
            <NoticeBox kind=NoticeKind::Success>
                <p>{tr!(l, why.free, when = when)}</p>
            </NoticeBox>
            {book}
        }
        .into_any();
    }
    let text = |reason: &AvailabilityReason| if own { rule_text(l, reason) } else { polite(l, reason) };
    let reasons = found.reasons.iter().map(|reason| view! { <li>{text(reason)}</li> }).collect_view();
    view! {
        <section class="card" aria-labelledby="why">
            <div class="card-body grid gap-3">
                <h2 id="why">{tr!(l, why.not, when = when)}</h2>
                <ul class="grid gap-2 list-disc ps-5">{reasons}</ul>
            </div>
        </section>
    }
    .into_any()
}

/// What a student reads when the booking itself is refused.
fn polite(l: Locale, reason: &AvailabilityReason) -> String {
    sentence(l, ("not_available", ""), &reason.text, &reason.facts())
}

/// The rule, as the tutor set it.
fn rule_text(l: Locale, reason: &AvailabilityReason) -> String {
    match reason.code.as_str() {
        "outside_hours" => tr!(l, why.outside_hours),
        "blocked_date" => tr!(l, why.blocked_date),
        "time_off" => tr!(l, why.time_off),
        "holiday" => tr!(l, why.holiday),
        "busy" => tr!(l, why.busy),
        "buffer" => tr!(l, why.buffer),
        "notice" => tr!(l, why.notice),
        "horizon" => tr!(l, why.horizon),
        "max_per_day" => tr!(l, why.max_per_day),
        "max_per_week" => tr!(l, why.max_per_week),
        "length_not_offered" => tr!(l, why.length),
        "off_grid" => tr!(l, why.off_grid),
        _ => return polite(l, reason),
    }
    .to_string()
}

/// Asks for this page again.
#[component]
fn Ask(id: TutorId, profile: TutorProfile, asked: Asked) -> impl IntoView {
    let l = locale();
    let state = FormState::of("calendar/why");
    let lengths = profile
        .lesson_lengths
        .iter()
        .map(|minutes| (minutes.to_string(), length(l, u32::try_from(*minutes).unwrap_or_default())));
    view! {
        <form method="get" action=address::why(id, "") class="grid gap-5 sm:grid-cols-3">
            <TextField state=state.clone() name="date" kind="date" label=tr!(l, availability.date) value=asked.date />
            <TextField state=state.clone() name="time" kind="time" label=tr!(l, book.time) value=asked.time />
            <SelectField
                state
                name="minutes"
                label=tr!(l, tutor.length)
                options=lengths.collect()
                value=asked.minutes.to_string()
            />
            <p class="field-help sm:col-span-3">{tr!(l, why.clock, zone = format::zone_city(asked.zone))}</p>
            <div class="sm:col-span-3">
                <button class="button button-primary" type="submit">
                    {tr!(l, why.submit)}
                </button>
            </div>
        </form>
    }
}
