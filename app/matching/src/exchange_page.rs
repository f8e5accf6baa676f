//! `/exchange`: who could teach the reader without money, two by two or in a circle, and what was agreed on.

use super::exchange_picture::Picture;
use domain::matching::exchange::{CycleState, ExchangeCycle, ExchangeMatch, ExchangeSeat};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Avatar, Badge, EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader},
};
use leptos::prelude::*;
use matching_live::exchange::{exchange_cycles, exchange_matches};

/// `/exchange`.
pub fn exchange_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let matches = exchange_matches(&context).await?.items;
        let cycles = exchange_cycles(&context).await?.items;
        let l = locale();
        let none = (matches.is_empty() && cycles.is_empty()).then(|| {
            view! {
                <EmptyState
                    picture="no-results"
                    title=tr!(l, exchange.none)
                    text=tr!(l, exchange.none_text)
                    href="/settings/skills"
                    action=tr!(l, exchange.skills)
                />
            }
        });
        let circles = (!cycles.is_empty()).then(|| {
            let list = cycles.into_iter().map(|cycle| view! { <Cycle cycle /> });
            view! {
                <section class="grid gap-5" aria-labelledby="cycles">
                    <h2 id="cycles">{tr!(l, exchange.cycles)}</h2>
                    {list.collect_view()}
                </section>
            }
        });
        let pairs = (!matches.is_empty()).then(|| {
            let list = matches.into_iter().map(|found| view! { <Pair found /> });
            view! {
                <section class="grid gap-4" aria-labelledby="pairs">
                    <h2 id="pairs">{tr!(l, exchange.pairs)}</h2>
                    <ul class="grid gap-3 sm:grid-cols-2">{list.collect_view()}</ul>
                </section>
            }
        });
        Ok(view! {
            <Page title=tr!(l, exchange.title)>
                <PageHeader title=tr!(l, exchange.title) lead=tr!(l, exchange.lead) />
                <ErrorSummary state=FormState::of("matching/exchange") />
                {none}
                {circles}
                {pairs}
            </Page>
        }
        .into_any())
    })
}

/// `Ada teaches Ben Guitar`.
fn sentence(seats: &[ExchangeSeat], place: usize) -> Option<String> {
    let (seat, next) = (seats.get(place)?, seats.get((place + 1) % seats.len().max(1))?);
    let (skill, l) = (seat.teaches.name.clone(), locale());
    Some(match (seat.you, next.you) {
        (true, _) => tr!(l, exchange.you_teach, name = next.display_name.clone(), skill = skill),
        (_, true) => tr!(l, exchange.teaches_you, name = seat.display_name.clone(), skill = skill),
        _ => {
            let (one, other) = (seat.display_name.clone(), next.display_name.clone());
            tr!(l, exchange.teaches, one = one, other = other, skill = skill)
        }
    })
}

#[component]
fn Cycle(cycle: ExchangeCycle) -> impl IntoView {
    let l = locale();
    let (kind, state) = match cycle.state {
        CycleState::Possible => ("primary", tr!(l, exchange.state_possible)),
        CycleState::Open => ("warning", tr!(l, exchange.state_open)),
        CycleState::Agreed => ("success", tr!(l, exchange.state_agreed)),
        CycleState::Declined => ("", tr!(l, exchange.state_declined)),
        CycleState::Expired => ("", tr!(l, exchange.state_expired)),
        CycleState::Lapsed => ("", tr!(l, exchange.state_lapsed)),
    };
    let said: Vec<String> = (0..cycle.seats.len()).filter_map(|place| sentence(&cycle.seats, place)).collect();
    let label = said.join(format::comma(l));
    let agreed = cycle.state == CycleState::Agreed;
    let plan = agreed.then(|| view! { <p>{planned(&cycle.seats)}</p> });
    let lines = cycle.seats.iter().zip(said).map(|(seat, text)| view! { <Line seat=seat.clone() text agreed /> });
    let zone = page_request().time_zone;
    let until = cycle.answer_by.filter(|_| cycle.state == CycleState::Open).map(|at| {
        let when = format::moment(l, zone, at, service_context().now());
        view! { <p class="text-sm text-ink-soft">{tr!(l, exchange.until, when = when)}</p> }
    });
    let answer = cycle.can_answer.then(|| view! { <Answer id=cycle.id.to_string() /> });
    view! {
        <article class="card">
            <div class="card-body exchange">
                <Picture seats=cycle.seats.clone() label />
                <div class="grid gap-3">
                    <p>
                        <Badge kind icon=icondata::LuRefreshCw text=state.to_string() />
                    </p>
                    <ol class="grid gap-2">{lines.collect_view()}</ol>
                    {until}
                    {plan}
                    {answer}
                </div>
            </div>
        </article>
    }
}

/// What the reader of an agreed cycle does next: nothing, where the lesson they learn in is booked.
fn planned(seats: &[ExchangeSeat]) -> String {
    let l = locale();
    // Whoever sits before the reader teaches them; before the first sits the last.
    let own = seats.iter().position(|seat| seat.you);
    let own = own.and_then(|place| place.checked_sub(1).map_or_else(|| seats.last(), |before| seats.get(before)));
    let booked = own.is_some_and(|teacher| teacher.booking_id.is_some());
    if booked { tr!(l, exchange.booked).to_string() } else { tr!(l, exchange.plan).to_string() }
}

#[component]
fn Line(seat: ExchangeSeat, text: String, agreed: bool) -> impl IntoView {
    let l = locale();
    let zone = page_request().time_zone;
    let lesson = seat.booking_id.zip(seat.lesson_at).map(|(id, at)| {
        let when = format::moment(l, zone, at, service_context().now());
        view! {
            <a class="text-sm" href=format!("/bookings/{id}")>
                {tr!(l, exchange.lesson, when = when)}
            </a>
        }
    });
    let meets = seat.meets_at.filter(|_| lesson.is_none()).map(|at| {
        let when = format::moment(l, zone, at, service_context().now());
        view! { <span class="text-sm text-ink-soft">{tr!(l, exchange.meets, when = when)}</span> }
    });
    let yes = seat.accepted.then(|| view! { <span class="text-sm">{tr!(l, exchange.said_yes)}</span> });
    let page = (agreed && !seat.you).then(|| {
        view! {
            <a class="text-sm" href=format!("/members/{}", seat.person_id)>
                {tr!(l, exchange.open)}
            </a>
        }
    });
    view! {
        <li class="grid gap-0.5">
            <bdi>{text}</bdi>
            <span class="flex flex-wrap gap-3">{lesson} {meets} {yes} {page}</span>
        </li>
    }
}

#[component]
fn Answer(id: String) -> impl IntoView {
    let l = locale();
    view! {
        <form method="post" action="/rpc/matching/exchange" class="flex flex-wrap gap-3">
            <FormPage />
            <Hidden name="cycle_id" value=id />
            <button class="button button-primary" type="submit" name="answer" value="yes">
                {tr!(l, exchange.accept)}
            </button>
            <button class="button button-quiet" type="submit" name="answer" value="no">
                {tr!(l, exchange.decline)}
            </button>
        </form>
    }
}

#[component]
fn Pair(found: ExchangeMatch) -> impl IntoView {
    let l = locale();
    let named = |skills: &[domain::matching::exchange::SkillTold]| {
        skills.iter().map(|skill| skill.name.clone()).collect::<Vec<_>>().join(format::comma(l))
    };
    let hours = found.shared_hours.map(|hours| {
        view! { <p class="text-sm text-ink-soft">{tr!(l, exchange.hours, count = i64::from(hours))}</p> }
    });
    view! {
        <li class="card">
            <div class="card-body match-head">
                <Avatar name=found.display_name.clone() photo=found.photo_url.clone() size="size-16" />
                <div class="grid gap-1">
                    <h3>
                        <a href=format!("/members/{}", found.member_id)>
                            <bdi>{found.display_name.clone()}</bdi>
                        </a>
                    </h3>
                    <p>{tr!(l, exchange.gives, skills = named(&found.teaches))}</p>
                    <p>{tr!(l, exchange.takes, skills = named(&found.learns))}</p>
                    {hours}
                </div>
            </div>
        </li>
    }
}
