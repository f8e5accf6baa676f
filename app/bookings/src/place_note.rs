//! Where a lesson takes place, said on its page where that is not what everybody expects.

use super::lesson_card::is_staff;
use domain::{
    bookings::{Booking, SessionState},
    room::video::VideoProvider,
};
use face::{request::locale, ui::NoticeBox};
use leptos::prelude::*;
use services::room::video::{LessonPlace, lesson_place};
use spine::Context;

/// Where it takes place, of a lesson that is agreed and not over; its two people's alone.
pub(super) async fn place_of(context: &Context, booking: &Booking) -> spine::Result<Option<LessonPlace>> {
    let agreed = matches!(booking.session_state, SessionState::Scheduled | SessionState::Active);
    if is_staff(booking) || !agreed || booking.group_lesson_id.is_some() {
        return Ok(None);
    }
    Ok(Some(lesson_place(context, booking.id).await?))
}

/// Says where it takes place, where that is not what everybody expects.
#[component]
pub(super) fn PlaceNote(place: LessonPlace) -> impl IntoView {
    let l = locale();
    let words = match (place.provider, place.instead_of) {
        (VideoProvider::Builtin, Some(other)) => Some(tr!(l, place.instead, provider = other.label())),
        (VideoProvider::Builtin, None) if place.child => Some(tr!(l, place.child).to_owned()),
        (VideoProvider::Builtin, None) => None,
        (provider, _) => Some(tr!(l, place.lesson, provider = provider.label())),
    };
    words.map(|words| view! { <NoticeBox><p>{words}</p></NoticeBox> })
}
