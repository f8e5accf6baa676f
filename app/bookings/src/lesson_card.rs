//! A lesson in a list, and its states in words.

use super::{
    next_step::{decides, next_of, text_words, waits_words},
    timeline::Timeline,
};
use crate::i18n::Locale;
use domain::bookings::{
    Approval, Booking, PaymentState, SessionOutcome, SessionState, booking::Participant, timeline::Next,
};
use face::{
    address, format,
    request::{locale, service_context},
    ui::{Avatar, Badge, FormPage, Hidden, When},
};
use leptos::prelude::*;

/// Colour and words of where a lesson stands, for the tutor or for anybody else.
pub fn state_words(l: Locale, booking: &Booking, is_tutor: bool) -> (&'static str, String) {
    let (kind, text) = match (booking.session_state, booking.session_outcome) {
        (SessionState::Requested, _) if booking.approval == Some(Approval::Waiting) => {
            let own = decides(booking);
            return ("warning", if own { tr!(l, approval.title).to_string() } else { waits_words(l, booking) });
        }
        (SessionState::Requested | SessionState::Scheduled, _) if next_of(booking) == Next::Choose => {
            ("warning", tr!(l, other.title))
        }
        (SessionState::Requested, _) if next_of(booking) == Next::Suggested => ("warning", tr!(l, other.waits)),
        (SessionState::Requested, _) if is_tutor => ("warning", tr!(l, lesson.requested_own)),
        (SessionState::Requested, _) => ("warning", tr!(l, lesson.requested)),
        (SessionState::Scheduled, _) => ("success", tr!(l, lesson.scheduled)),
        (SessionState::Active, _) => ("primary", tr!(l, lesson.active)),
        (
            SessionState::Ended,
            SessionOutcome::NoShowStudent | SessionOutcome::NoShowTutor | SessionOutcome::NotHeld,
        ) => ("error", tr!(l, lesson.not_held)),
        (SessionState::Ended, _) => ("", tr!(l, lesson.ended)),
        (SessionState::Declined, _) => ("error", tr!(l, lesson.declined)),
        (SessionState::Cancelled, _) => ("error", tr!(l, lesson.cancelled)),
        (SessionState::Expired, _) => ("error", tr!(l, lesson.expired)),
    };
    (kind, text.to_string())
}

/// Where the money stands, in words.
pub fn money_words(l: Locale, booking: &Booking) -> String {
    if booking.approval == Some(Approval::Waiting) && booking.session_state == SessionState::Requested {
        return state_words(l, booking, false).1;
    }
    let refunded = format::money(l, booking.refunded);
    match booking.payment_state {
        PaymentState::Pending => tr!(l, paid.pending).to_string(),
        PaymentState::Authorized => tr!(l, paid.held).to_string(),
        // Paid, but nobody's yet: the tutor gets it for the lesson.
        PaymentState::Captured if matches!(booking.session_state, SessionState::Scheduled | SessionState::Active) => {
            tr!(l, paid.kept).to_string()
        }
        PaymentState::Captured => tr!(l, paid.captured).to_string(),
        PaymentState::Voided => tr!(l, paid.voided).to_string(),
        PaymentState::PartiallyRefunded => tr!(l, paid.part_refunded, amount = refunded),
        PaymentState::Refunded => tr!(l, paid.refunded, amount = refunded),
    }
}

/// The name of the other side and whether the reader is the tutor.
pub fn other_side(booking: &Booking) -> (String, bool) {
    let (other, is_tutor) = other(booking);
    (other.display_name.clone(), is_tutor)
}

/// Where the picture of the other side is.
pub fn other_photo(booking: &Booking) -> Option<String> {
    other(booking).0.photo_url.clone()
}

/// Name and picture of the reader's side; staff stand on the student's.
pub fn own_side(booking: &Booking) -> (String, Option<String>) {
    let (_, is_tutor) = other(booking);
    let own = if is_tutor { &booking.tutor } else { &booking.student };
    (own.display_name.clone(), own.photo_url.clone())
}

/// Whether the reader is neither of the two: staff, who look at it and do nothing here.
pub fn is_staff(booking: &Booking) -> bool {
    let own = service_context().person().map(|person| person.id);
    let sides = [Some(booking.tutor.user_id), Some(booking.student.user_id), booking.payer_id];
    !sides.iter().flatten().any(|side| own == Some(*side))
}

fn other(booking: &Booking) -> (&Participant, bool) {
    let own = service_context().person().map(|person| person.id);
    let is_tutor = own == Some(booking.tutor.user_id);
    (if is_tutor { &booking.student } else { &booking.tutor }, is_tutor)
}

/// Lessons with those of one series that stand alike as one, and how many more of it there are.
pub fn folded(lessons: Vec<Booking>) -> Vec<(Booking, i64)> {
    let mut shown: Vec<(Booking, i64)> = Vec::new();
    for lesson in lessons {
        let alike = |first: &Booking| {
            first.series_id == lesson.series_id
                && first.session_state == lesson.session_state
                && first.proposal == lesson.proposal
        };
        match shown.iter_mut().find(|(first, _)| lesson.series_id.is_some() && alike(first)) {
            Some((_, more)) => *more += 1,
            None => shown.push((lesson, 0)),
        }
    }
    shown
}

/// One lesson in a list, with how `more` of its series stand alike.
#[component]
pub fn LessonCard(booking: Booking, #[prop(optional)] more: i64) -> impl IntoView {
    let l = locale();
    let (name, is_tutor) = other_side(&booking);
    let (kind, state) = state_words(l, &booking, is_tutor);
    let can_answer = is_tutor && booking.actions.iter().any(|a| a == "confirm");
    let waits =
        matches!(next_of(&booking), Next::Wait | Next::Answer | Next::Approval | Next::Choose | Next::Suggested)
            .then(|| text_words(l, &booking));
    // A parent reads whose lesson it is.
    let own = service_context().person().map(|person| person.id).filter(|own| booking.payer_id == Some(*own));
    let child = own.map(|_| booking.student.display_name.clone());
    view! {
        <article class="card card-link">
            <div class="card-body grid grid-cols-[56px_minmax(0,1fr)] items-center gap-x-4 gap-y-4 \
                sm:grid-cols-[56px_minmax(0,1fr)_auto] sm:gap-x-6">
                <Avatar name=name.clone() photo=other_photo(&booking) size="size-14" />
                <div class="grid gap-2">
                    <h3 class="flex flex-wrap items-center gap-2">
                        <a href=address::booking(booking.id) class="text-ink">
                            {child.map(|child| view! { <bdi>{child}</bdi> " · " })}
                            {booking.subject_name.clone()}
                            " · "
                            <bdi>{name}</bdi>
                        </a>
                        <Badge kind text=state />
                        {booking.trial.then(|| view! { <Badge kind="credit" text=tr!(l, trial.title) /> })}
                    </h3>
                    <p>
                        <When start=booking.start end=booking.end />
                    </p>
                    {booking
                        .series_id
                        .filter(|_| more > 0)
                        .map(|id| {
                            view! {
                                <p class="text-sm">
                                    <a class="relative" href=address::series(id)>
                                        {tr!(l, series.more, count = more)}
                                    </a>
                                </p>
                            }
                        })}
                    {waits.map(|text| view! { <p class="text-sm">{text}</p> })}
                    <p class="text-sm text-ink-soft numbers">
                        {format::money(l, booking.total)} " · " {money_words(l, &booking)}
                    </p>
                    <Timeline booking=booking.clone() small=true />
                </div>
                {can_answer
                    .then(|| {
                        view! {
                            <div class="max-sm:col-span-2">
                                <ConfirmButton id=booking.id.to_string() />
                            </div>
                        }
                    })}
            </div>
        </article>
    }
}

/// The tutor's yes in one click.
#[component]
pub fn ConfirmButton(#[prop(into)] id: String, #[prop(optional)] big: bool) -> impl IntoView {
    let class = if big { "button button-primary button-big" } else { "button button-primary" };
    view! {
        <form method="post" action="/rpc/bookings/confirm">
            <FormPage />
            <Hidden name="booking_id" value=id />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <button class=class type="submit">
                {tr!(locale(), lesson.confirm)}
            </button>
        </form>
    }
}
