//! What is next with a lesson: one title, one sentence, one big action for each state and side.

use super::{
    lesson_card::{ConfirmButton, money_words, other_photo, other_side, own_side, state_words},
    times::other_times::Choices,
};
use crate::i18n::Locale;
use chrono::Duration;
use domain::bookings::{
    Booking, Side,
    state::DISPUTE_WINDOW_HOURS,
    timeline::{Next, Standing, join_opens, next},
};
use face::{
    address, format,
    request::{locale, page_request, service_context},
    ui::{Avatar, Icon},
};
use leptos::prelude::*;

/// Which side of a lesson the reader is on; staff look over the student's shoulder.
pub const fn side_of(is_tutor: bool) -> Side {
    if is_tutor { Side::Tutor } else { Side::Student }
}

/// What the reader can do next with a lesson.
pub fn next_of(booking: &Booking) -> Next {
    let (_, is_tutor) = other_side(booking);
    next(&Standing::from(booking), side_of(is_tutor), service_context().now())
}

/// Whether the reader is the parent a request waits for.
pub fn decides(booking: &Booking) -> bool {
    booking.actions.iter().any(|act| act == "approve")
}

/// For whom a request waits, as whoever asked reads it: whoever would pay it themselves waits for an institution.
pub fn waits_words(l: Locale, booking: &Booking) -> String {
    let institution = booking.payer_id.is_none();
    let words = if institution { tr!(l, approval.waits_institution) } else { tr!(l, approval.waits) };
    words.to_string()
}

/// The first line: how long until it starts, or what happened.
pub fn title_words(l: Locale, booking: &Booking) -> String {
    let (name, is_tutor) = other_side(booking);
    match next_of(booking) {
        Next::Approval if decides(booking) => tr!(l, approval.who, child = booking.student.display_name.clone()),
        Next::Approval => waits_words(l, booking),
        Next::Wait | Next::Suggested => tr!(l, next.wait_title, name = name),
        Next::Choose => tr!(l, next.choose_title, name = name),
        Next::Answer => tr!(l, next.answer_title, name = name),
        Next::Join if booking.start <= service_context().now() => tr!(l, next.running).to_string(),
        Next::Prepare | Next::Join => tr!(l, next.starts, when = until_words(l, booking)),
        Next::Review if is_tutor => tr!(l, next.held).to_string(),
        Next::Review => tr!(l, next.review_title).to_string(),
        Next::Over => state_words(l, booking, is_tutor).1,
    }
}

/// Whether [`until_words`] says day and time itself.
pub fn says_when(booking: &Booking) -> bool {
    (booking.start - service_context().now()).num_hours() >= 24
}

/// `in 12 min`, `in 5 h`, or beyond a day the day with its times.
pub fn until_words(l: Locale, booking: &Booking) -> String {
    let now = service_context().now();
    let (minutes, hours) = ((booking.start - now).num_minutes(), (booking.start - now).num_hours());
    match minutes {
        m if m <= 0 => tr!(l, home.now).to_string(),
        m if m < 120 => tr!(l, home.in_minutes, count = m),
        _ if hours < 24 => tr!(l, home.in_hours, count = hours),
        _ => format::interval(l, page_request().time_zone, booking.start, booking.end, now),
    }
}

/// What happens next, in words.
pub fn text_words(l: Locale, booking: &Booking) -> String {
    let (name, is_tutor) = other_side(booking);
    let (zone, now) = (page_request().time_zone, service_context().now());
    let answer_by = || booking.answer_by.map(|at| format::moment(l, zone, at, now)).unwrap_or_default();
    let amount = || format::money(l, booking.total);
    match next_of(booking) {
        Next::Approval if decides(booking) => {
            let child = booking.student.display_name.clone();
            tr!(l, approval.decide_text, child = child, at = answer_by())
        }
        Next::Approval if booking.payer_id.is_none() => tr!(l, approval.waits_institution_text, at = answer_by()),
        Next::Approval => tr!(l, approval.waits_text, at = answer_by()),
        Next::Wait => tr!(l, next.wait_text, name = name, at = answer_by(), amount = amount()),
        Next::Answer => tr!(l, next.answer_text, name = name, at = answer_by()),
        Next::Suggested => {
            let starts = booking.proposal.iter().flat_map(|proposal| &proposal.starts);
            let when = format::list(l, starts.map(|start| format::moment(l, zone, *start, now)));
            tr!(l, next.suggested_text, when = when, name = name, at = answer_by())
        }
        Next::Choose if booking.answer_by.is_some() => tr!(l, next.choose_by, at = answer_by()),
        Next::Choose => tr!(l, next.choose_text).to_string(),
        Next::Prepare => tr!(l, next.prepare_text, at = format::moment(l, zone, join_opens(booking.start), now)),
        Next::Join => tr!(l, next.room_text, at = format::time(l, zone, booking.end)),
        Next::Review if is_tutor => {
            let earned = booking.tutor_earnings.map(|amount| format::money(l, amount)).unwrap_or_default();
            let free = booking.end + Duration::hours(DISPUTE_WINDOW_HOURS);
            if now < free {
                tr!(l, next.held_text, amount = earned, at = format::moment(l, zone, free, now))
            } else {
                tr!(l, next.earned_text, amount = earned)
            }
        }
        Next::Review => tr!(l, next.review_text, name = name),
        Next::Over => money_words(l, booking),
    }
}

/// The big card of a lesson's page.
#[component]
pub fn NextCard(booking: Booking) -> impl IntoView {
    let l = locale();
    let (name, _) = other_side(&booking);
    let photo = other_photo(&booking);
    let (own, own_photo) = own_side(&booking);
    view! {
        <section class="next-card" aria-labelledby="next">
            <div class="grid gap-4">
                <h2 id="next">{title_words(l, &booking)}</h2>
                <p class="max-w-[52ch]">{text_words(l, &booking)}</p>
                <Place booking=booking.clone() />
                <Choices booking=booking.clone() />
                <div class="next-acts">
                    <Action booking />
                </div>
            </div>
            <div class="next-people">
                <Avatar name photo size="size-24" eager=true />
                <Avatar name=own photo=own_photo size="size-24" eager=true />
            </div>
        </section>
    }
}

/// The tutor's link, as soon as both have agreed, to be read and copied before one can join.
#[component]
fn Place(booking: Booking) -> impl IntoView {
    let l = locale();
    booking.meeting_link.map(|link| {
        view! {
            <p class="text-sm">
                <span class="text-ink-soft">{tr!(l, next.link)}</span>
                " "
                <bdi class="font-medium">{link}</bdi>
            </p>
        }
    })
}

/// The one big action. Links of the tutor's lead off this site: they open beside it and learn nothing of it.
#[component]
pub fn Action(booking: Booking) -> impl IntoView {
    let l = locale();
    let (name, is_tutor) = other_side(&booking);
    let can = |wanted: &str| booking.actions.iter().any(|act| act == wanted);
    match (next_of(&booking), is_tutor) {
        // The buttons are the times themselves.
        (Next::Choose, _) => ().into_any(),
        (Next::Answer | Next::Suggested, _) if can("confirm") => {
            view! { <ConfirmButton id=booking.id.to_string() big=true /> }.into_any()
        }
        (Next::Approval, _) if can("approve") => {
            link(address::FAMILY.to_owned(), "primary", tr!(l, approval.decide).to_string())
        }
        (Next::Wait | Next::Approval, _) if can("cancel") => {
            link(address::booking_cancel(booking.id), "secondary", tr!(l, next.withdraw).to_string())
        }
        // Its time to be answered is over, and nobody has written that down yet.
        (Next::Wait | Next::Approval | Next::Answer | Next::Suggested, _) => ().into_any(),
        (Next::Join, _) => view! {
            <a class="button button-primary button-big" href=address::booking_room(booking.id)>
                <Icon icon=icondata::LuVideo />
                {tr!(l, next.join)}
            </a>
            {booking
                .meeting_link
                .map(|link| {
                    view! {
                        <a class="button button-secondary" href=link target="_blank" rel="noopener noreferrer">
                            {tr!(l, next.own_link)}
                            <span class="sr-only">{tr!(l, next.new_window)}</span>
                        </a>
                    }
                })}
        }
        .into_any(),
        (Next::Prepare, _) => view! { <CalendarLink booking big=true /> }.into_any(),
        (Next::Review, is_tutor) => review(&booking, is_tutor, name),
        (Next::Over, false) => link(again(&booking), "primary", tr!(l, lesson.again).to_string()),
        (Next::Over, true) => link(address::bookings("", ""), "secondary", tr!(l, nav.lessons).to_string()),
    }
}

/// The booking page of the same tutor, subject and length.
fn again(booking: &Booking) -> String {
    let subject = booking.subject_id.to_string();
    let minutes = Some(i64::from(booking.minutes));
    address::book(booking.tutor_id, &address::Choice { minutes, subject, ..address::Choice::default() })
}

/// To the reviews of a lesson that is over, and to the tutor's page.
fn review(booking: &Booking, is_tutor: bool, name: String) -> AnyView {
    let l = locale();
    let write = if is_tutor { tr!(l, next.review_student) } else { tr!(l, next.write_review) };
    let see = if is_tutor { tr!(l, profile.see).to_string() } else { tr!(l, next.see_tutor, name = name) };
    let reviews = format!("{}#reviews", address::booking(booking.id));
    view! {
        {link(reviews, "primary", write.to_string())}
        <a class="button button-secondary" href=address::tutor(booking.tutor_id)>
            {see}
        </a>
    }
    .into_any()
}

/// Whether the file for the calendar is the big action, so that it need not stand a second time.
pub fn leads_to_calendar(booking: &Booking) -> bool {
    match next_of(booking) {
        Next::Prepare => true,
        Next::Join
        | Next::Answer
        | Next::Approval
        | Next::Wait
        | Next::Choose
        | Next::Suggested
        | Next::Review
        | Next::Over => false,
    }
}

fn link(href: String, kind: &str, text: String) -> AnyView {
    let class = format!("button button-{kind} button-big");
    view! {
        <a class=class href=href>
            {text}
        </a>
    }
    .into_any()
}

/// The lesson as a file for the reader's calendar.
#[component]
pub fn CalendarLink(booking: Booking, #[prop(optional)] big: bool) -> impl IntoView {
    let class = if big { "button button-primary button-big" } else { "button button-secondary" };
    view! {
        <a class=class href=address::booking_invitation(booking.id) download="lesson.ics">
            <Icon icon=icondata::LuCalendarPlus />
            {tr!(locale(), next.calendar)}
        </a>
    }
}
