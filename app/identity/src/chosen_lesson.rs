//! The lesson somebody has chosen and is on the way to book: in sight above the forms they meet first.

use catalog::tutor_profile::tutor_profile_get;
use chrono::{DateTime, Utc};
use domain::{calendar::parse_instant, money::Money, people::tutor_profile::TutorProfile};
use face::{
    address::{Choice, lesson_of},
    format,
    request::{locale, page_request, service_context},
    tutors::about_of,
    ui::Avatar,
};
use leptos::prelude::*;

/// Above a form that leads on to `next`: nothing when that is no booking, or of a tutor who is gone.
pub async fn chosen_lesson(next: &str) -> Option<AnyView> {
    let (tutor, choice) = lesson_of(next)?;
    let start = parse_instant("start", &choice.start).ok()?;
    let context = service_context();
    let profile = tutor_profile_get(&context, tutor).await.ok()?;
    let price = price(&profile, &choice);
    let about = match price {
        Some((_, price)) => about_of(&context, price).await.ok()?,
        None => None,
    };
    Some(view! { <ChosenLesson profile start choice price about /> }.into_any())
}

/// Length and price of what was chosen, as the booking page will charge it. An address may say anything: none for what
/// is not offered.
fn price(profile: &TutorProfile, choice: &Choice) -> Option<(i32, Money)> {
    if choice.trial {
        return profile.trial.as_ref().map(|trial| (trial.minutes, trial.price));
    }
    let minutes = choice.minutes.and_then(|minutes| i32::try_from(minutes).ok())?;
    profile.lesson_lengths.contains(&minutes).then(|| (minutes, profile.price_of(&choice.subject, minutes)))
}

#[component]
fn ChosenLesson(
    profile: TutorProfile,
    start: DateTime<Utc>,
    choice: Choice,
    price: Option<(i32, Money)>,
    about: Option<String>,
) -> impl IntoView {
    let (l, now) = (locale(), service_context().now());
    let when = format::moment_in_zone(l, page_request().time_zone, start, now);
    let subject = profile.card.subjects.iter().find(|taught| taught.subject_id.to_string() == choice.subject);
    let subject = subject.map(|taught| taught.name.clone());
    let what = if choice.trial { Some(tr!(l, trial.title).to_owned()) } else { subject };
    let price = price.map(|(minutes, price)| {
        let price = format::money(l, price);
        let price = about.map_or(price.clone(), |about| format!("{price} ({about})"));
        format!("{} · {price}", tr!(l, tutor.minutes, count = minutes))
    });
    let facts: Vec<String> = what.into_iter().chain(price).collect();
    let card = profile.card;
    view! {
        <section class="card" aria-labelledby="chosen-lesson">
            <div class="card-body flex items-center gap-4">
                <Avatar name=card.display_name.clone() photo=card.photo_url size="size-14" eager=true />
                <div class="grid gap-1 min-w-0">
                    <h2 class="text-base" id="chosen-lesson">
                        {tr!(l, wanted.title, name = card.display_name)}
                    </h2>
                    <p class="font-semibold numbers">{when}</p>
                    {(!facts.is_empty())
                        .then(|| view! { <p class="text-sm text-ink-soft numbers">{facts.join(" · ")}</p> })}
                </div>
            </div>
        </section>
    }
}
