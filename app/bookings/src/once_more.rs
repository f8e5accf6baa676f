//! Whom to book again (CA5): with one press at the hour of the last lesson where that is free and can be paid from the
//! wallet, else by choosing a time.

use super::quote::{Quote, quote_of};
use bookings::cockpit::again_at;
use chrono::{DateTime, Utc};
use domain::{bookings::cockpit::Again, money::packages::PackageView};
use face::{
    address, format,
    request::{locale, page_request, service_context},
    ui::{Avatar, FormPage, Hidden},
};
use leptos::prelude::*;
use money::packages::packages_with;
use services::people::tutor_profile::tutor_profile_get;
use spine::Context;

/// Tutors for whom a time is looked up: the last ones.
const OFFERED: usize = 2;

/// A tutor with the lesson that one press books.
pub struct OnceMore {
    again: Again,
    offer: Option<(DateTime<Utc>, Quote)>,
}

/// The tutors of a home, the first ones with a time.
pub async fn once_more(context: &Context, tutors: Vec<Again>) -> spine::Result<Vec<OnceMore>> {
    let mut rows = Vec::with_capacity(tutors.len());
    for (place, again) in tutors.into_iter().enumerate() {
        let offer = if place < OFFERED { offer(context, &again).await? } else { None };
        rows.push(OnceMore { again, offer });
    }
    Ok(rows)
}

/// The next free hour and what it costs; none where something has to be chosen or paid in first.
async fn offer(context: &Context, again: &Again) -> spine::Result<Option<(DateTime<Utc>, Quote)>> {
    let Some(start) = again_at(context, again).await? else { return Ok(None) };
    // Who has a package chooses whether the lesson comes out of it.
    let packages: Vec<PackageView> = packages_with(context, again.tutor_id, again.minutes).await?;
    if !packages.is_empty() {
        return Ok(None);
    }
    let profile = tutor_profile_get(context, again.tutor_id).await?;
    let subject = again.subject_id.to_string();
    if !profile.card.subjects.iter().any(|taught| taught.subject_id == again.subject_id) {
        return Ok(None);
    }
    let asked = (subject.as_str(), again.minutes, start.to_rfc3339());
    let quote = quote_of(context, &profile, (asked.0, asked.1, &asked.2), "/home").await?;
    Ok(quote.first.is_none().then_some((start, quote)))
}

/// A tutor, the last subject, and the way to the next lesson.
pub fn row(once: OnceMore) -> AnyView {
    let l = locale();
    let OnceMore { again, offer } = once;
    let choice = address::Choice {
        minutes: Some(again.minutes.into()),
        subject: again.subject_id.to_string(),
        ..address::Choice::default()
    };
    let other = address::book(again.tutor_id, &choice);
    let press = offer.map(|(start, quote)| press(&again, choice, start, quote));
    view! {
        <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <span class="flex items-center gap-3">
                <Avatar name=again.tutor_name.clone() photo=again.photo_url size="size-12" />
                <span>
                    <bdi class="font-semibold">{again.tutor_name.clone()}</bdi>
                    " · "
                    {again.subject_name}
                </span>
            </span>
            <div class="flex flex-wrap items-center gap-3">
                {press}
                <a class="button button-secondary" href=other>
                    {tr!(l, cockpit.book_again)}
                    <span class="sr-only">{format!("({})", again.tutor_name)}</span>
                </a>
            </div>
        </li>
    }
    .into_any()
}

/// The form of the booking page, filled in: what is refused comes back there, where it can be changed.
fn press(again: &Again, choice: address::Choice, start: DateTime<Utc>, quote: Quote) -> AnyView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let start_text = start.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let minutes = tr!(l, tutor.minutes, count = again.minutes);
    let back = address::book(again.tutor_id, &address::Choice { start: start_text.clone(), ..choice });
    view! {
        <form method="post" action="/rpc/bookings/book" class="flex flex-wrap items-center gap-3">
            <FormPage at=back />
            <Hidden name="tutor_id" value=again.tutor_id.to_string() />
            <Hidden name="subject_id" value=again.subject_id.to_string() />
            <Hidden name="start" value=start_text />
            <Hidden name="minutes" value=again.minutes.to_string() />
            <Hidden name="expected_price" value=quote.price.minor.to_string() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <span class="font-medium">{format::moment(l, zone, start, now)} " · " {minutes}</span>
            <button class="button button-primary" type="submit">
                {quote.button}
                <span class="sr-only">{format!("({})", again.tutor_name)}</span>
            </button>
        </form>
    }
    .into_any()
}
