//! The lesson somebody has chosen and is on the way to book: in sight above the forms they meet first.

use catalog::tutor_profile::tutor_profile_get;
use chrono::{DateTime, Utc};
use domain::{calendar::parse_instant, people::tutor_profile::TutorProfile};
use face::{
    address::{Choice, lesson_of},
    format,
    request::{locale, page_request, service_context},
    ui::Avatar,
};
use leptos::prelude::*;

/// Above a form that leads on to `next`: nothing when that is no booking, or of a tutor who is gone.
pub async fn chosen_lesson(next: &str) -> Option<AnyView> {
    let (tutor, choice) = lesson_of(next)?;
    let start = parse_instant("start", &choice.start).ok()?;
    let profile = tutor_profile_get(&service_context(), tutor).await.ok()?;
    Some(view! { <ChosenLesson profile start choice /> }.into_any())
}

#[component]
fn ChosenLesson(profile: TutorProfile, start: DateTime<Utc>, choice: Choice) -> impl IntoView {
    let (l, now) = (locale(), service_context().now());
    let when = format::moment_in_zone(l, page_request().time_zone, start, now);
    // An address may say anything; a price is told for lengths that are offered.
    let offered = |minutes: &i64| profile.lesson_lengths.iter().any(|length| i64::from(*length) == *minutes);
    let price = choice.minutes.filter(offered).and_then(|minutes| {
        let price = profile.card.hourly_rate.scale(minutes, 60)?;
        Some(format!("{} · {}", tr!(l, tutor.minutes, count = minutes), format::money(l, price)))
    });
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
                    {price.map(|price| view! { <p class="text-sm text-ink-soft numbers">{price}</p> })}
                </div>
            </div>
        </section>
    }
}
