//! Home (BK9, BK10): what happens next on top with one big action; a tutor's requests before everything else.

use super::{
    invitation::Invitation,
    lesson_card::{LessonCard, other_photo, other_side},
};
use bookings::booking::booking_list;
use domain::{
    bookings::{Booking, SessionState, booking::BookingList},
    identity::Role,
    money::Money,
    people::tutor_profile::ApprovalState,
};
use face::{
    address, format,
    page::page_of,
    request::{locale, page_request, service_context},
    ui::{Avatar, EmptyState, NoticeBox, NoticeKind, Page, PageHeader, When},
};
use leptos::prelude::*;
use money::{earnings::payout_balance, wallet::wallet_get};
use services::people::tutor_profile::tutor_profile_get;
use spine::Context;

/// What home shows, read in one go.
struct HomeFacts {
    upcoming: Vec<Booking>,
    past: Vec<Booking>,
    balances: Vec<(String, Money)>,
    /// Where the own profile stands; none for whoever has none.
    approval: Option<ApprovalState>,
}

async fn home_facts(context: &Context, tutor: bool) -> spine::Result<HomeFacts> {
    let l = locale();
    let upcoming = booking_list(context, BookingList::Upcoming, Some(20), None).await?.items;
    let past = booking_list(context, BookingList::Past, Some(3), None).await?.items;
    let mut balances = Vec::new();
    if tutor {
        for line in payout_balance(context).await?.balances {
            balances.push((tr!(l, home.earned_pending).to_string(), Money::new(line.pending, line.currency)));
            balances.push((tr!(l, home.earned_available).to_string(), Money::new(line.available, line.currency)));
        }
    }
    for line in wallet_get(context).await?.balances.into_iter().take(1) {
        balances.push((tr!(l, home.wallet).to_string(), Money::new(line.available, line.currency)));
    }
    let profile = context.person().and_then(|person| person.tutor_id);
    let approval = match profile {
        Some(id) => Some(tutor_profile_get(context, id).await?.approval),
        None => None,
    };
    Ok(HomeFacts { upcoming, past, balances, approval })
}

/// `/home`.
pub fn home_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let person = context.require_person()?.clone();
        let tutor = person.roles.contains(&Role::Tutor);
        let facts = home_facts(&context, tutor).await?;
        let l = locale();
        let to_write = tutor && person.tutor_id.is_none();
        let requests: Vec<Booking> =
            facts.upcoming.iter().filter(|b| b.actions.iter().any(|a| a == "confirm")).cloned().collect();
        let next = facts
            .upcoming
            .iter()
            .find(|b| matches!(b.session_state, SessionState::Scheduled | SessionState::Active))
            .cloned();
        let others: Vec<Booking> = facts
            .upcoming
            .iter()
            .filter(|b| Some(b.id) != next.as_ref().map(|n| n.id) && !requests.iter().any(|r| r.id == b.id))
            .cloned()
            .collect();
        Ok(view! {
            <Page title=tr!(l, nav.home)>
                <PageHeader title=tr!(l, home.hello, name = person.display_name.clone()) />
                {(!person.email_verified).then(|| view! { <NotVerified /> })}
                {to_write.then(|| view! { <NoProfile /> })}
                <div class="grid gap-8 lg:grid-cols-[1fr_280px]">
                    <div class="grid gap-8 content-start">
                        <Section title=tr!(l, home.requests).to_string() bookings=requests />
                        {match next {
                            Some(booking) => view! { <NextLesson booking /> }.into_any(),
                            // Without a profile, writing one is the only thing to do, and stands above.
                            None if to_write => ().into_any(),
                            None => view! { <NoLesson roles=person.roles approval=facts.approval /> }.into_any(),
                        }}
                        <Section title=tr!(l, home.later).to_string() bookings=others />
                        <Section title=tr!(l, lessons.past).to_string() bookings=facts.past />
                    </div>
                    <Balances lines=facts.balances />
                </div>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn NotVerified() -> impl IntoView {
    let l = locale();
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <p>{tr!(l, account.not_verified)} " " <a href="/account">{tr!(l, nav.account)}</a></p>
        </NoticeBox>
    }
}

/// A tutor without a profile is nobody's tutor yet.
#[component]
fn NoProfile() -> impl IntoView {
    let l = locale();
    view! {
        <EmptyState
            picture="no-students"
            title=tr!(l, home.profile_title)
            text=tr!(l, home.profile_text)
            href="/teach/profile"
            action=tr!(l, home.profile_action)
        />
    }
}

#[component]
fn NoLesson(roles: Vec<Role>, approval: Option<ApprovalState>) -> impl IntoView {
    let l = locale();
    let Invitation { text, href, action } = Invitation::of(l, &roles, approval);
    view! { <EmptyState picture="no-lessons" title=tr!(l, home.none_title) text href action /> }
}

#[component]
fn Section(title: String, bookings: Vec<Booking>) -> impl IntoView {
    (!bookings.is_empty()).then(|| {
        view! {
            <section class="grid gap-4">
                <h2>{title}</h2>
                <ul class="grid gap-4">
                    {bookings
                        .into_iter()
                        .map(|booking| {
                            view! {
                                <li>
                                    <LessonCard booking />
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

/// The next lesson, with the time until it in words.
#[component]
fn NextLesson(booking: Booking) -> impl IntoView {
    let l = locale();
    let now = service_context().now();
    let (name, _) = other_side(&booking);
    let hours = (booking.start - now).num_hours();
    let until = match (booking.start - now).num_minutes() {
        m if m <= 0 => tr!(l, home.now).to_string(),
        m if m < 120 => tr!(l, home.in_minutes, count = m),
        _ if hours < 48 => tr!(l, home.in_hours, count = hours),
        _ => format::date(l, page_request().time_zone, booking.start, now),
    };
    view! {
        <section class="card" aria-labelledby="next">
            <div class="card-body grid gap-4">
                <p class="text-sm font-medium text-primary-text" id="next">
                    {tr!(l, home.next)}
                    " · "
                    {until}
                </p>
                <div class="flex items-center gap-4">
                    <Avatar name=name.clone() photo=other_photo(&booking) size="size-18" eager=true />
                    <div class="grid gap-1">
                        <h2>{booking.subject_name.clone()} " " {tr!(l, lesson.with)} " " <bdi>{name}</bdi></h2>
                        <p class="text-lg">
                            <When start=booking.start end=booking.end />
                        </p>
                    </div>
                </div>
                <p>
                    <a class="button button-primary" href=address::booking(booking.id)>
                        {tr!(l, home.open)}
                    </a>
                </p>
            </div>
        </section>
    }
}

#[component]
fn Balances(lines: Vec<(String, Money)>) -> impl IntoView {
    let l = locale();
    view! {
        <aside class="card self-start">
            <div class="card-body grid gap-4">
                {lines
                    .into_iter()
                    .map(|(name, amount)| {
                        view! {
                            <div class="grid">
                                <span class="text-sm text-ink-soft">{name}</span>
                                <span class="text-2xl font-bold numbers">{format::money(l, amount)}</span>
                            </div>
                        }
                    })
                    .collect_view()} <a class="button button-secondary" href="/wallet">
                    {tr!(l, nav.wallet)}
                </a>
            </div>
        </aside>
    }
}
