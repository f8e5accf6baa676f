//! Paying for a lesson: what was chosen, what it costs, and the button. Whoever comes without a time, or with one that
//! is gone, chooses here with the same chooser.

use super::{
    book_times::{Lesson, OtherTimes},
    pay_from::{CardInstead, PayFrom, SaleRow},
    quote::{Quote, quote_of},
    times::keep::{Answer, Keep, held_of},
    trials::book::{NoTrial, Weeks, profile_asked},
    wanted::{ForWhom, Wanted, answer, learners},
};
use chooser::{
    Chooser, ChooserWords,
    chooser::Chosen,
    offer::{chosen, offer_of, options, zone_asked},
    rpc::{Day, WeekOffer},
};
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
    tutors::{TrialLink, policy_text},
    ui::{Avatar, Counts, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, RatingMark, ZoneUnknown},
};
use leptos::prelude::*;
use money::{methods::methods_offered, packages::packages_with};
use services::people::tutor_profile::tutor_profile_get;

/// `/tutors/{id}/book?subject=&start=&minutes=&zone=`.
pub fn book_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<TutorId>("id")?;
        let state = typed_here();
        let (profile, trial) = profile_asked(&context, &state, tutor_profile_get(&context, id).await?).await?;
        let zone = zone_asked(&query("zone"));
        let typed = |field: &str, name: &str| state.value(field, &query(name));
        let (subject, minutes, start) =
            (typed("subject_id", "subject"), typed("minutes", "minutes"), typed("start", "start"));
        let chosen = chosen(&profile, &subject, &minutes, zone, &start);
        let offer = offer_of(&context, &profile, chosen.minutes, &chosen.start, zone).await?;
        let learners = learners(&context).await?;
        let asked = (chosen.subject.as_str(), chosen.minutes, chosen.start.as_str());
        let mut quote = quote_of(&context, &profile, asked, &address::book(id, &choice(&chosen))).await?;
        let packages = if trial.on { Vec::new() } else { packages_with(&context, id, chosen.minutes).await? };
        let cards = methods_offered(&context).await?;
        if !packages.is_empty() {
            // Its lessons are paid: no empty wallet keeps anybody from booking them.
            quote.first = None;
        }
        let l = locale();
        let own = context.person().is_some_and(|person| person.tutor_id == Some(id));
        let name = profile.card.display_name.clone();
        let title = if trial.on { tr!(l, trial.title_with, name = name) } else { tr!(l, book.title_with, name = name) };
        let held = held_of(&context, id, &chosen.start).await?;
        let free = held.is_some() || offer.days.iter().flat_map(Day::times).any(|time| time.start == chosen.start);
        let paying = free || trial.on || state.refusal().is_some();
        let seen = (!own).then_some(PageSeen::Booking { tutor_id: id.0, minutes: Some(chosen.minutes) });
        let inside = if own {
            view! { <OwnPage /> }.into_any()
        } else if paying {
            // A form that was refused holds what was typed: another time is chosen inside it.
            let times = (!free).then_some(offer);
            let from = (packages, cards);
            view! { <Pay profile chosen zone quote state times learners held packages=from trial={trial.on} /> }
                .into_any()
        } else {
            view! { <Choose profile chosen zone offer /> }.into_any()
        };
        Ok(view! {
            <Page title=title.clone() width=if paying { "" } else { "form" }>
                {seen.map(|page| view! { <Counts page /> })}
                <h1>{title}</h1>
                {trial.gone.then(|| view! { <NoTrial /> })}
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

pub fn choice(chosen: &Chosen) -> address::Choice {
    address::Choice {
        minutes: Some(chosen.minutes.into()),
        subject: chosen.subject.clone(),
        start: chosen.start.clone(),
        zone: chosen.zone.clone(),
        trial: chosen.trial,
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
            {profile.trial.clone().map(|trial| view! { <TrialLink tutor=id trial subject=chosen.subject.clone() /> })}
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
    times: Option<WeekOffer>,
    learners: Vec<(String, String)>,
    held: Option<Hold>,
    packages: (Vec<PackageView>, Vec<PaymentMethod>),
    trial: bool,
) -> impl IntoView {
    let keep = times.is_none().then(|| (profile.card.id, choice(&chosen), held));
    let hold_id = held.map(|hold| hold.id.to_string()).unwrap_or_default();
    // Whoever must sign in or top up first loses nothing there: the questions come when they can be answered.
    let asks = quote.first.is_none() || state.refusal().is_some();
    let answer = answer(&profile, &state, &quote, chosen.minutes);
    view! {
        <form method="post" action="/rpc/bookings/book" class="book-pay">
            <FormPage />
            <div class="grid gap-6 content-start">
                <ErrorSummary state=state.clone() />
                <LessonOrTimes profile=profile.clone() chosen=chosen.clone() times zone trial state=state.clone() />
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
                                code=!trial
                            />
                            <Wanted
                                state=state.clone()
                                profile=profile.clone()
                                chosen=chosen.clone()
                                quote=quote.clone()
                                alone={learners.is_empty() && !trial}
                            />
                        }
                    })}
                <Carried tutor=profile.card.id hold_id minutes=chosen.minutes price=answer.price.minor trial />
            </div>
            <Total quote answer policy=profile.cancellation_policy instant=profile.instant_booking />
        </form>
    }
    .into_any()
}

/// The lesson that was chosen, or the times that are left of it.
#[component]
fn LessonOrTimes(
    profile: TutorProfile,
    chosen: Chosen,
    times: Option<WeekOffer>,
    zone: Zone,
    trial: bool,
    state: FormState,
) -> impl IntoView {
    match times {
        None => {
            let start = chosen.start.clone();
            view! {
                <Lesson profile chosen zone trial />
                <Hidden name="start" value=start />
            }
            .into_any()
        }
        Some(offer) => {
            let week = (choice(&chosen), offer.clone());
            let weeks = trial.then(|| view! { <Weeks tutor=profile.card.id week /> }.into_any());
            view! { <OtherTimes state offer zone weeks /> }.into_any()
        }
    }
}

/// What the form carries unseen.
#[component]
fn Carried(tutor: TutorId, hold_id: String, minutes: i32, price: i64, trial: bool) -> impl IntoView {
    view! {
        {trial.then(|| view! { <Hidden name="trial" value="true" /> })}
        <Hidden name="tutor_id" value=tutor.to_string() />
        <Hidden name="hold_id" value=hold_id />
        <Hidden name="minutes" value=minutes.to_string() />
        <Hidden name="expected_price" value=price.to_string() />
        <Hidden name="key" value=service_context().new_id().to_string() />
    }
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
