//! Paying for a lesson: what was chosen, what it costs, and the button. Whoever comes without a time, or with one that
//! is gone, chooses here with the same chooser.

use super::{
    quote::{Quote, quote_of},
    times::keep::{Keep, Repeat, held_of},
};
use chooser::{
    Chooser, ChooserWords,
    chooser::Chosen,
    offer::{chosen, offer_of, options, zone_asked},
    rpc::{Day, TimeOption, WeekOffer},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{CancellationPolicy, hold::Hold},
    calendar::Zone,
    identity::Role,
    ids::TutorId,
    people::tutor_profile::TutorProfile,
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{FormState, locale, service_context},
    tutors::policy_text,
    ui::{
        Avatar, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Opener, Page, SelectField, TextArea, TextField,
        ZoneUnknown,
    },
};
use leptos::prelude::*;
use services::{identity::family::children_list, people::tutor_profile::tutor_profile_get};
use spine::Context;

/// `/tutors/{id}/book?subject=&start=&minutes=&zone=`.
pub fn book_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<TutorId>("id")?;
        let profile = tutor_profile_get(&context, id).await?;
        let state = FormState::of("bookings/book");
        let zone = zone_asked(&query("zone"));
        let typed = |field: &str, name: &str| state.value(field, &query(name));
        let (subject, minutes, start) =
            (typed("subject_id", "subject"), typed("minutes", "minutes"), typed("start", "start"));
        let chosen = chosen(&profile, &subject, &minutes, zone, &start);
        let offer = offer_of(&context, &profile, chosen.minutes, &chosen.start, zone).await?;
        let learners = learners(&context).await?;
        let quote = quote_of(&context, &profile, chosen.minutes, &address::book(id, &choice(&chosen))).await?;
        let l = locale();
        let own = context.person().is_some_and(|person| person.tutor_id == Some(id));
        let title = tr!(l, book.title_with, name = profile.card.display_name.clone());
        let held = held_of(&context, id, &chosen.start).await?;
        let free = held.is_some() || offer.days.iter().flat_map(Day::times).any(|time| time.start == chosen.start);
        let paying = free || state.refusal().is_some();
        let inside = if own {
            view! { <OwnPage /> }.into_any()
        } else if paying {
            // A form that was refused holds what was typed: another time is chosen inside it.
            let times = if free { Vec::new() } else { offer.days };
            view! { <Pay profile chosen zone quote state times learners held /> }.into_any()
        } else {
            view! { <Choose profile chosen zone offer /> }.into_any()
        };
        Ok(view! {
            <Page title=title.clone() width=if paying { "" } else { "form" }>
                <h1>{title}</h1>
                {inside}
            </Page>
        }
        .into_any())
    })
}

fn choice(chosen: &Chosen) -> address::Choice {
    address::Choice {
        minutes: Some(chosen.minutes.into()),
        subject: chosen.subject.clone(),
        start: chosen.start.clone(),
        zone: chosen.zone.clone(),
        ..address::Choice::asked()
    }
}

/// The chooser of a parent; nothing for whoever books for nobody else.
#[component]
fn ForWhom(state: FormState, learners: Vec<(String, String)>) -> impl IntoView {
    (!learners.is_empty()).then(|| {
        let label = tr!(locale(), approval.whom);
        view! { <SelectField state name="learner_id" label options=learners value=query("for") /> }
    })
}

/// Whom the reader can book for, oneself first; nobody to choose for whoever has no children.
async fn learners(context: &Context) -> spine::Result<Vec<(String, String)>> {
    if !context.has_role(Role::Parent) {
        return Ok(Vec::new());
    }
    let own = (String::new(), tr!(locale(), approval.for_me).to_string());
    let children = children_list(context).await?.items;
    let named = children.into_iter().map(|child| (child.id.to_string(), child.display_name));
    Ok(std::iter::once(own).chain(named).collect())
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
    .into_any()
}

/// The chooser, and why one has to choose (again).
#[component]
fn Choose(profile: TutorProfile, chosen: Chosen, zone: Zone, offer: WeekOffer) -> impl IntoView {
    let l = locale();
    let id = profile.card.id;
    if profile.card.next_slot.is_none() {
        return view! { <NoTimes /> }.into_any();
    }
    let gone = (!chosen.start.is_empty()).then(|| {
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{tr!(l, choose.lost)}</p>
            </NoticeBox>
        }
    });
    let page = address::book(id, &address::Choice { start: String::new(), ..choice(&chosen) });
    view! {
        <div class="book-choose">
            {gone}
            <div class="card">
                <div class="card-body grid gap-4">
                    <ZoneUnknown />
                    <Chooser
                        tutor_id=id.to_string()
                        action=address::book(id, &address::Choice::default())
                        page
                        options=options(l, &profile, zone)
                        chosen
                        offer
                        words=ChooserWords::of(l, &profile)
                    />
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Nothing to book: when to look again, and who else teaches.
#[component]
fn NoTimes() -> impl IntoView {
    let l = locale();
    view! {
        <p>{tr!(l, tutor.no_times_now)}</p>
        <p>
            <a class="button button-secondary" href="/tutors">
                {tr!(l, tutor.others)}
            </a>
        </p>
    }
    .into_any()
}

/// What is booked, what helps the tutor prepare, and what it costs.
#[component]
fn Pay(
    profile: TutorProfile,
    chosen: Chosen,
    zone: Zone,
    quote: Quote,
    state: FormState,
    times: Vec<Day>,
    learners: Vec<(String, String)>,
    held: Option<Hold>,
) -> impl IntoView {
    let l = locale();
    // Whoever books for others, or has to ask, books lesson by lesson.
    let alone = learners.is_empty() && !service_context().has_role(Role::Child);
    let keep = times.is_empty().then(|| (profile.card.id, choice(&chosen), held));
    let hold_id = held.map(|hold| hold.id.to_string()).unwrap_or_default();
    let subjects: Vec<_> = profile.card.subjects.iter().map(|s| (s.subject_id.to_string(), s.name.clone())).collect();
    view! {
        {keep.map(|(tutor, choice, held)| view! { <Keep tutor choice held zone /> })}
        <form method="post" action="/rpc/bookings/book" class="book-pay">
            <FormPage />
            <div class="grid gap-6 content-start">
                <ErrorSummary state=state.clone() />
                {if times.is_empty() {
                    let start = chosen.start.clone();
                    view! {
                        <Lesson profile=profile.clone() chosen=chosen.clone() zone />
                        <Hidden name="start" value=start />
                    }
                    .into_any()
                } else {
                    view! { <OtherTimes state=state.clone() days=times zone /> }.into_any()
                }}
                <ForWhom state=state.clone() learners />
                <SelectField
                    state=state.clone()
                    name="subject_id"
                    label=tr!(l, book.subject)
                    options=subjects
                    value=chosen.subject.clone()
                />
                <TextField
                    state=state.clone()
                    name="topic"
                    label=tr!(l, book.topic)
                    help=tr!(l, book.topic_help)
                    required=false
                />
                {alone.then(|| view! { <Repeat state=state.clone() /> })}
                <TextArea state name="goals" label=tr!(l, book.goals) rows=3 required=false maxlength=2000 />
                <Hidden name="tutor_id" value=profile.card.id.to_string() />
                <Hidden name="hold_id" value=hold_id />
                <Hidden name="minutes" value=chosen.minutes.to_string() />
                <Hidden name="expected_price" value=quote.price.minor.to_string() />
                <Hidden name="key" value=service_context().new_id().to_string() />
            </div>
            <Total quote policy=profile.cancellation_policy minutes=chosen.minutes instant=profile.instant_booking />
        </form>
    }
    .into_any()
}

/// The times of these days as choices of the form itself, each day folded but the first: for whoever wrote down goals
/// while somebody else took the time.
#[component]
fn OtherTimes(state: FormState, days: Vec<Day>, zone: Zone) -> impl IntoView {
    let l = locale();
    let time = |time: TimeOption| {
        view! {
            <label class="slot">
                <input class="sr-only" type="radio" name="start" value=time.start />
                {time.label}
            </label>
        }
    };
    let day = move |(place, day): (usize, Day)| {
        let times = day.parts.into_iter().flat_map(|part| part.times).map(time).collect_view();
        view! {
            <details class="card" open={place == 0}>
                <Opener text=day.name class="px-4" />
                <div class="flex flex-wrap gap-2 p-4 pt-0">{times}</div>
            </details>
        }
    };
    view! {
        <fieldset class="grid gap-3" id="field-start">
            <legend class="text-xl font-semibold mb-2">{tr!(l, book.time)}</legend>
            <p class="field-help">{tr!(l, tutor.times_in, zone = format::zone_city(zone))}</p>
            {state.error("start").map(|text| view! { <p class="field-error">{text}</p> })}
            {days.into_iter().filter(Day::is_free).enumerate().map(day).collect_view()}
        </fieldset>
    }
    .into_any()
}

/// With whom and when, on both clocks, with the way back to another time.
#[component]
fn Lesson(profile: TutorProfile, chosen: Chosen, zone: Zone) -> impl IntoView {
    let (l, now) = (locale(), service_context().now());
    let card = &profile.card;
    let start = DateTime::parse_from_rfc3339(&chosen.start).map_or(now, |at| at.with_timezone(&Utc));
    let end = start + Duration::minutes(chosen.minutes.into());
    let theirs = profile.time_zone.parse::<Zone>().ok().filter(|theirs| *theirs != zone).map(|theirs| {
        let (time, name) = (format::interval_as(l, (zone, theirs), start, end, now), card.display_name.clone());
        tr!(l, lesson.their_time, time = time, zone = format::zone_city(theirs), name = name)
    });
    let change = format!("{}#book", address::tutor_with(card.id, &choice(&chosen)));
    view! {
        <section class="card book-lesson" aria-labelledby="lesson">
            <Avatar name=card.display_name.clone() photo=card.photo_url.clone() size="size-16" eager=true />
            <div class="grid gap-1 min-w-0">
                <h2 id="lesson" class="text-base font-semibold">
                    <bdi>{card.display_name.clone()}</bdi>
                </h2>
                <p class="text-lg font-semibold numbers">
                    <time datetime=chosen.start.clone()>{format::interval(l, zone, start, end, now)}</time>
                </p>
                <p class="text-sm text-ink-soft">{tr!(l, lesson.your_time, zone = format::zone_city(zone))}</p>
                {theirs.map(|text| view! { <p class="text-sm text-ink-soft">{text}</p> })}
            </div>
            <a class="button button-quiet" href=change>
                {tr!(l, choose.change)}
            </a>
        </section>
    }
    .into_any()
}

/// What it costs, what is in the wallet, and the button, or what has to be done first.
#[component]
fn Total(quote: Quote, policy: CancellationPolicy, minutes: i32, instant: bool) -> impl IntoView {
    let l = locale();
    let act = match quote.first {
        Some((text, href)) => view! {
            <a class="button button-primary button-wide" href=href>
                {text}
            </a>
        }
        .into_any(),
        None => view! {
            <button class="button button-primary button-wide" type="submit">
                {quote.button}
            </button>
        }
        .into_any(),
    };
    let price = format::money(l, quote.price);
    view! {
        <section class="card book-total">
            <div class="card-body grid gap-3">
                <p class="flex justify-between text-ink-soft">
                    <span>{tr!(l, tutor.minutes, count = minutes)}</span>
                    <span class="numbers">{price.clone()}</span>
                </p>
                <p class="flex justify-between text-lg font-semibold border-t border-line pt-3">
                    <span>{tr!(l, book.total)}</span>
                    <span class="numbers">{price}</span>
                </p>
                {quote.about.map(|about| view! { <p class="text-sm text-ink-soft numbers">{about}</p> })}
                <p class="text-sm text-ink-soft">{tr!(l, book.no_fees)} " " {quote.balance}</p>
                {act}
                <p class="text-sm text-ink-soft">
                    {if instant { tr!(l, tutor.instant_hint) } else { tr!(l, tutor.request_hint) }}
                    " "
                    {policy_text(policy)}
                </p>
            </div>
        </section>
    }
    .into_any()
}
