//! On the page that books: the lesson that was chosen, or times to choose within the form itself.

use super::{book_page::choice, times::reschedule_page::part_view};
use chooser::{
    chooser::Chosen,
    rpc::{Day, Part, TimeOption, WeekOffer},
};
use chrono::{DateTime, Duration, Utc};
use domain::{calendar::Zone, people::tutor_profile::TutorProfile};
use face::{
    address, format,
    request::{FormState, locale, service_context},
    ui::{Avatar, Opener},
};
use leptos::prelude::*;

/// The times of these days as choices of the form itself, each day folded but the first: for whoever wrote down goals
/// while somebody else took the time.
#[component]
pub fn OtherTimes(
    state: FormState,
    offer: WeekOffer,
    zone: Zone,
    #[prop(optional_no_strip)] weeks: Option<AnyView>,
) -> impl IntoView {
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
            {weeks}
            {offer.days.into_iter().filter(Day::is_free).enumerate().map(day).collect_view()}
        </fieldset>
    }
    .into_any()
}

/// With whom and when, on both clocks, with the way back to another time.
#[component]
pub fn Lesson(profile: TutorProfile, chosen: Chosen, zone: Zone, trial: bool) -> impl IntoView {
    let (l, now) = (locale(), service_context().now());
    let card = &profile.card;
    let start = DateTime::parse_from_rfc3339(&chosen.start).map_or(now, |at| at.with_timezone(&Utc));
    let end = start + Duration::minutes(chosen.minutes.into());
    let differs = |theirs| start.with_timezone(&theirs).naive_local() != start.with_timezone(&zone).naive_local();
    let theirs = profile.time_zone.parse::<Zone>().ok().filter(|theirs| differs(*theirs)).map(|theirs| {
        let (time, name) = (format::interval_as(l, (zone, theirs), start, end, now), card.display_name.clone());
        tr!(l, lesson.their_time, time = time, zone = format::zone_city(theirs), name = name)
    });
    let change = if trial {
        // The tutor's page offers lessons; a trial is chosen here.
        address::book(card.id, &address::Choice { start: String::new(), ..choice(&chosen) })
    } else {
        format!("{}#book", address::tutor_with(card.id, &choice(&chosen)))
    };
    let subject = card.subjects.iter().find(|s| s.subject_id.to_string() == chosen.subject).map(|s| s.name.clone());
    view! {
        <section class="card book-lesson" aria-labelledby="lesson">
            <Avatar name=card.display_name.clone() photo=card.photo_url.clone() size="size-16" eager=true />
            <div class="grid gap-1 min-w-0">
                <h2 id="lesson" class="text-base font-semibold">
                    <bdi>{card.display_name.clone()}</bdi>
                </h2>
                {trial.then(|| view! { <p>{tr!(l, trial.title)}</p> })}
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
