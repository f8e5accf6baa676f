//! One booking: when, with whom, where the money is, and what can be done now.

use super::lesson_card::{ConfirmButton, money_words, other_photo, other_side, state_words};
use bookings::booking::booking_get;
use domain::{
    bookings::{Booking, booking::TimeChange},
    ids::BookingId,
    money::Money,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    tutors::policy_text,
    ui::{Avatar, Badge, ErrorSummary, FormPage, Hidden, NoticeBox, Opener, Page, TextArea, When},
};
use leptos::prelude::*;

/// `/bookings/{id}`.
pub fn booking_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<BookingId>("id")?;
        let booking = booking_get(&context, id).await?;
        let l = locale();
        let (name, is_tutor) = other_side(&booking);
        let (kind, state) = state_words(l, &booking, is_tutor);
        Ok(view! {
            <Page title=format!("{} · {name}", booking.subject_name) width="reading">
                <header class="flex items-center gap-4">
                    <Avatar name=name.clone() photo=other_photo(&booking) size="size-16" eager=true />
                    <div class="grid gap-1 min-w-0">
                        <h1>{booking.subject_name.clone()} " " {tr!(l, lesson.with)} " " <bdi>{name.clone()}</bdi></h1>
                        <p>
                            <Badge kind text=state />
                        </p>
                    </div>
                </header>
                <ErrorSummary state=FormState::of("bookings/confirm") />
                <Facts booking=booking.clone() is_tutor />
                <Actions booking is_tutor />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Facts(booking: Booking, is_tutor: bool) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let other_zone = if is_tutor { &booking.student.time_zone } else { &booking.tutor.time_zone };
    let theirs = other_zone.parse::<domain::calendar::Zone>().ok().filter(|other| *other != zone).map(|other| {
        tr!(
            l,
            lesson.their_time,
            time = format::interval(l, other, booking.start, booking.end, now),
            zone = format::zone_city(other),
            name = other_side(&booking).0
        )
    });
    let answer_by = booking.answer_by.map(|at| {
        let at = format::moment(l, zone, at, now);
        if is_tutor { tr!(l, lesson.answer_by_own, at = at) } else { tr!(l, lesson.answer_by, at = at) }
    });
    view! {
        {answer_by
            .map(|text| {
                view! {
                    <NoticeBox>
                        <p>{text}</p>
                    </NoticeBox>
                }
            })}
        <section class="card">
            <div class="card-body">
                <dl class="facts">
                    <dt>{tr!(l, lesson.when)}</dt>
                    <dd class="grid gap-1">
                        <span class="font-medium">
                            <When start=booking.start end=booking.end />
                            {format::comma(l)}
                            {tr!(l, lesson.your_time, zone = format::zone_city(zone))}
                        </span>
                        {theirs.map(|text| view! { <span class="text-sm text-ink-soft">{text}</span> })}
                        {clocks_changed(&booking).map(|text| view! { <span class="text-sm">{text}</span> })}
                    </dd>
                    <dt>{tr!(l, book.total)}</dt>
                    <dd class="numbers">{format::money(l, booking.total)}</dd>
                    <dt>{tr!(l, lesson.payment)}</dt>
                    <dd>{money_words(l, &booking)}</dd>
                    {amount(tr!(l, lesson.earnings), booking.tutor_earnings)}
                    {amount(tr!(l, lesson.fee), booking.platform_fee)}
                    {said(tr!(l, book.topic), &booking.topic, None)}
                    {said(tr!(l, book.goals), &booking.goals, Some("whitespace-pre-line"))}
                    {said(tr!(l, lesson.reason), booking.reason.as_deref().unwrap_or_default(), None)}
                    <dt>{tr!(l, lesson.policy)}</dt>
                    <dd class="text-ink-soft">{policy_text(booking.cancellation_policy)}</dd>
                </dl>
            </div>
        </section>
    }
}

/// What a changed law on the tutor's clocks did to the lesson's time.
fn clocks_changed(booking: &Booking) -> Option<String> {
    let l = locale();
    let (zone, there) = (page_request().time_zone, booking.tutor.time_zone.parse::<domain::calendar::Zone>().ok()?);
    let clocks = format::zone_city(there);
    Some(match booking.time_change? {
        TimeChange::Kept => tr!(l, lesson.clocks_kept, zone = clocks),
        // On these very clocks nothing has changed.
        TimeChange::Moved { .. } if zone == there => tr!(l, lesson.clocks_moved, zone = clocks),
        TimeChange::Moved { began_at } => {
            let before = format::moment(l, zone, began_at, service_context().now());
            let moved: String = tr!(l, lesson.clocks_moved, zone = clocks);
            format!("{moved} {}", tr!(l, lesson.clocks_before, before = before))
        }
    })
}

/// An amount that not everybody sees.
fn amount(name: impl ToString, amount: Option<Money>) -> impl IntoView {
    let name = name.to_string();
    amount.map(|amount| {
        view! {
            <dt>{name}</dt>
            <dd class="numbers">{format::money(locale(), amount)}</dd>
        }
    })
}

/// What one side wrote, if they wrote anything.
fn said<T: ToString>(name: T, text: &str, class: Option<&'static str>) -> impl IntoView + use<T> {
    let (name, text) = (name.to_string(), text.to_owned());
    (!text.is_empty()).then(|| {
        view! {
            <dt>{name}</dt>
            <dd class=class>
                <bdi>{text}</bdi>
            </dd>
        }
    })
}

#[component]
fn Actions(booking: Booking, is_tutor: bool) -> impl IntoView {
    let l = locale();
    let can = |act: &str| booking.actions.iter().any(|a| a == act);
    let id = booking.id.to_string();
    let decline = FormState::of("bookings/decline");
    view! {
        <div class="flex flex-wrap gap-3">
            {can("confirm").then(|| view! { <ConfirmButton id=id.clone() /> })}
            {can("cancel")
                .then(|| {
                    view! {
                        <a class="button button-secondary" href=address::booking_cancel(booking.id)>
                            {tr!(l, lesson.cancel)}
                        </a>
                    }
                })}
            {(!is_tutor && booking.actions.is_empty())
                .then(|| {
                    view! {
                        <a class="button button-primary" href=address::tutor(booking.tutor_id)>
                            {tr!(l, lesson.again)}
                        </a>
                    }
                })}
        </div>
        {can("decline")
            .then(|| {
                view! {
                    <details class="card" open=decline.refusal().is_some()>
                        <Opener text=tr!(l, lesson.decline) class="px-4" />
                        <form method="post" action="/rpc/bookings/decline" class="grid gap-4 p-4 pt-0">
                            <FormPage />
                            <ErrorSummary state=decline.clone() />
                            <TextArea
                                state=decline.clone()
                                name="reason"
                                label=tr!(l, lesson.decline_reason)
                                help=tr!(l, lesson.decline_help)
                                rows=3
                            />
                            <Hidden name="booking_id" value=id.clone() />
                            <Hidden name="key" value=service_context().new_id().to_string() />
                            <div>
                                <button class="button button-danger" type="submit">
                                    {tr!(l, lesson.decline)}
                                </button>
                            </div>
                        </form>
                    </details>
                }
            })}
    }
}
