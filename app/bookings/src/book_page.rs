//! Paying for a lesson: what was chosen, what it costs, and the button. Whoever comes without a time, or with one that
//! is gone, chooses here with the same chooser.

use super::{
    pay_from::{CardInstead, PayFrom, SaleRow},
    quote::{Quote, quote_of},
    times::{
        keep::{Answer, Keep, held_of},
        reschedule_page::part_view,
    },
    wanted::{ForWhom, Wanted, answer, learners},
};
use chooser::{
    Chooser, ChooserWords,
    chooser::Chosen,
    offer::{chosen, offer_of, options, zone_asked},
    rpc::{Day, Part, TimeOption, WeekOffer},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{CancellationPolicy, hold::Hold},
    calendar::Zone,
    growth::seen::PageSeen,
    ids::TutorId,
    money::{methods::PaymentMethod, packages::PackageView},
    people::tutor_profile::TutorProfile,
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{FormState, locale, service_context},
    tutors::policy_text,
    ui::{
        Avatar, Counts, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Opener, Page, RatingMark, ZoneUnknown,
    },
};
use leptos::prelude::*;
use money::{methods::methods_offered, packages::packages_with};
use services::people::tutor_profile::tutor_profile_get;

/// `/tutors/{id}/book?subject=&start=&minutes=&zone=`.
pub fn book_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<TutorId>("id")?;
        let profile = tutor_profile_get(&context, id).await?;
        let state = typed_here();
        let zone = zone_asked(&query("zone"));
        let typed = |field: &str, name: &str| state.value(field, &query(name));
        let (subject, minutes, start) =
            (typed("subject_id", "subject"), typed("minutes", "minutes"), typed("start", "start"));
        let chosen = chosen(&profile, &subject, &minutes, zone, &start);
        let offer = offer_of(&context, &profile, chosen.minutes, &chosen.start, zone).await?;
        let learners = learners(&context).await?;
        let asked = (chosen.subject.as_str(), chosen.minutes, chosen.start.as_str());
        let mut quote = quote_of(&context, &profile, asked, &address::book(id, &choice(&chosen))).await?;
        let packages = packages_with(&context, id, chosen.minutes).await?;
        let cards = methods_offered(&context).await?;
        if !packages.is_empty() {
            // Its lessons are paid: no empty wallet keeps anybody from booking them.
            quote.first = None;
        }
        let l = locale();
        let own = context.person().is_some_and(|person| person.tutor_id == Some(id));
        let title = tr!(l, book.title_with, name = profile.card.display_name.clone());
        let held = held_of(&context, id, &chosen.start).await?;
        let free = held.is_some() || offer.days.iter().flat_map(Day::times).any(|time| time.start == chosen.start);
        let paying = free || state.refusal().is_some();
        let seen = (!own).then_some(PageSeen::Booking { tutor_id: id.0, minutes: Some(chosen.minutes) });
        let inside = if own {
            view! { <OwnPage /> }.into_any()
        } else if paying {
            // A form that was refused holds what was typed: another time is chosen inside it.
            let times = if free { Vec::new() } else { offer.days };
            view! { <Pay profile chosen zone quote state times learners held packages=(packages, cards) /> }.into_any()
        } else {
            view! { <Choose profile chosen zone offer /> }.into_any()
        };
        Ok(view! {
            <Page title=title.clone() width=if paying { "" } else { "form" }>
                {seen.map(|page| view! { <Counts page /> })}
                <h1>{title}</h1>
                {inside}
            </Page>
        }
        .into_any())
    })
}

/// What was typed into the form, whichever of its buttons was pressed.
fn typed_here() -> FormState {
    let forms = ["bookings/hold", "bookings/hold-release"].map(FormState::of);
    let pressed = forms.into_iter().find(|form| form.typed("tutor_id").is_some());
    pressed.unwrap_or_else(|| FormState::of("bookings/book"))
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
    let why = address::why(id, &chosen.minutes.to_string());
    view! {
        <div class="book-choose">
            <p class="flex items-center gap-3">
                <Avatar
                    name=profile.card.display_name.clone()
                    photo=profile.card.photo_url.clone()
                    size="size-12"
                    eager=true
                />
                <a class="inline-flex min-h-11 items-center font-semibold" href=address::tutor(id)>
                    <bdi>{profile.card.display_name.clone()}</bdi>
                </a>
                <RatingMark rating=profile.card.rating count=profile.card.review_count />
            </p>
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
                    <p>
                        <a class="link" href=why>
                            {tr!(l, why.missing)}
                        </a>
                    </p>
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
    packages: (Vec<PackageView>, Vec<PaymentMethod>),
) -> impl IntoView {
    let keep = times.is_empty().then(|| (profile.card.id, choice(&chosen), held));
    let hold_id = held.map(|hold| hold.id.to_string()).unwrap_or_default();
    // Whoever must sign in or top up first loses nothing there: the questions come when they can be answered.
    let asks = quote.first.is_none() || state.refusal().is_some();
    let answer = answer(&profile, &state, &quote, chosen.minutes);
    view! {
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
                {keep.map(|(tutor, choice, held)| view! { <Keep tutor choice held zone /> })}
                {asks
                    .then(|| {
                        view! {
                            <ForWhom state=state.clone() learners=learners.clone() />
                            <PayFrom
                                state=state.clone()
                                packages=packages.0
                                cards=packages.1
                                sale={quote.sale.is_some()}
                            />
                            <Wanted
                                state=state.clone()
                                profile=profile.clone()
                                chosen=chosen.clone()
                                quote=quote.clone()
                                alone=learners.is_empty()
                            />
                        }
                    })}
                <Carried tutor=profile.card.id hold_id minutes=chosen.minutes price=answer.price.minor />
            </div>
            <Total quote answer policy=profile.cancellation_policy instant=profile.instant_booking />
        </form>
    }
    .into_any()
}

/// What the form carries unseen.
#[component]
fn Carried(tutor: TutorId, hold_id: String, minutes: i32, price: i64) -> impl IntoView {
    view! {
        <Hidden name="tutor_id" value=tutor.to_string() />
        <Hidden name="hold_id" value=hold_id />
        <Hidden name="minutes" value=minutes.to_string() />
        <Hidden name="expected_price" value=price.to_string() />
        <Hidden name="key" value=service_context().new_id().to_string() />
    }
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
        let odd = day.is_odd();
        let parts = day.parts.into_iter().map(|part| {
            let times = part.times.clone().into_iter().map(time);
            part_view(Part { folded: part.folded && !odd, ..part }, times)
        });
        let parts = parts.collect_view();
        view! {
            <details class="card" open={place == 0}>
                <Opener text=day.name class="px-4" />
                <div class="grid gap-4 p-4 pt-0">{parts}</div>
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
    let differs = |theirs| start.with_timezone(&theirs).naive_local() != start.with_timezone(&zone).naive_local();
    let theirs = profile.time_zone.parse::<Zone>().ok().filter(|theirs| differs(*theirs)).map(|theirs| {
        let (time, name) = (format::interval_as(l, (zone, theirs), start, end, now), card.display_name.clone());
        tr!(l, lesson.their_time, time = time, zone = format::zone_city(theirs), name = name)
    });
    let change = format!("{}#book", address::tutor_with(card.id, &choice(&chosen)));
    let subject = card.subjects.iter().find(|s| s.subject_id.to_string() == chosen.subject).map(|s| s.name.clone());
    view! {
        <section class="card book-lesson" aria-labelledby="lesson">
            <Avatar name=card.display_name.clone() photo=card.photo_url.clone() size="size-16" eager=true />
            <div class="grid gap-1 min-w-0">
                <h2 id="lesson" class="text-base font-semibold">
                    <bdi>{card.display_name.clone()}</bdi>
                </h2>
                {subject.map(|subject| view! { <p>{subject}</p> })}
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
fn Total(quote: Quote, answer: Answer, policy: CancellationPolicy, instant: bool) -> impl IntoView {
    let l = locale();
    let by_card = quote.first.is_some() && service_context().person().is_some_and(|person| person.email_verified);
    let act = match quote.first {
        Some((text, href)) => view! {
            <a class="button button-primary button-wide" href=href>
                {text}
            </a>
            {by_card.then(|| view! { <CardInstead /> })}
        }
        .into_any(),
        None => view! {
            <button class="button button-primary button-wide" type="submit" data-says="button">
                {answer.button.clone().unwrap_or(quote.button)}
            </button>
        }
        .into_any(),
    };
    let price = format::money(l, answer.price);
    let about = quote.about.filter(|_| answer.button.is_none());
    let sale = quote.sale.filter(|_| answer.button.is_none()).map(|sale| view! { <SaleRow sale /> });
    view! {
        <section class="card book-total">
            <div class="card-body grid gap-3">
                <p class="flex justify-between text-ink-soft">
                    <span data-says="row">{answer.row}</span>
                    <span class="numbers" data-says="total">
                        {price.clone()}
                    </span>
                </p>
                <p class="flex justify-between text-lg font-semibold border-t border-line pt-3">
                    <span>{tr!(l, book.total)}</span>
                    <span class="numbers" data-says="total">
                        {price}
                    </span>
                </p>
                {sale}
                {about
                    .map(|about| {
                        view! {
                            <p class="text-sm text-ink-soft numbers" data-says="about">
                                {about}
                            </p>
                        }
                    })}
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
