//! Recommended tutors, wherever they stand: on the own start page, under a search, on a page of their own.

use crate::{
    address::{self, Choice},
    format,
    request::{locale, service_context},
    tutors::{Badges, Rate, soon},
    ui::{Avatar, FormPage, Hidden, Icon, RatingMark},
};
use domain::{identity::Role, matching::recommend::Recommendation};
use leptos::prelude::*;

/// Tutors that a row shows.
pub const ROW: usize = 6;

/// Whether the reader is somebody to whom tutors are recommended: signed in, and not of the staff.
pub fn is_asked() -> bool {
    let staff = |roles: &[Role]| roles.iter().any(|role| role.is_staff());
    service_context().person().is_some_and(|person| !staff(&person.roles))
}

/// A row of recommended tutors; nothing where there are none.
#[component]
pub fn MatchRow(items: Vec<Recommendation>) -> impl IntoView {
    let l = locale();
    (!items.is_empty()).then(|| {
        let cards = items.into_iter().take(ROW).map(|item| view! { <MatchCard item heading=3 /> });
        view! {
            <section class="grid gap-4" aria-labelledby="matches">
                <div class="flex flex-wrap items-baseline justify-between gap-3">
                    <h2 id="matches">{tr!(l, matches.row)}</h2>
                    <a href="/matches">{tr!(l, matches.all)}</a>
                </div>
                <ul class="match-row">{cards.collect_view()}</ul>
            </section>
        }
    })
}

/// How well a tutor fits the reader.
#[component]
pub fn MatchScore(score: f64) -> impl IntoView {
    let l = locale();
    let score = format::number(l, score.round() as i64);
    view! { <span class="match-score numbers">{tr!(l, matches.score, score = score)}</span> }
}

/// One of them: who, how well they fit and why, the next free time, and a word to say against them.
#[component]
pub fn MatchCard(item: Recommendation, heading: u8) -> impl IntoView {
    let l = locale();
    let card = item.card.clone();
    let href = address::tutor(card.id);
    let name = card.display_name.clone();
    let link = view! {
        <a href=href>
            <bdi>{name.clone()}</bdi>
        </a>
    };
    let title = if heading == 2 { view! { <h2>{link}</h2> }.into_any() } else { view! { <h3>{link}</h3> }.into_any() };
    let reasons = item.reasons.iter().map(|reason| {
        view! {
            <li>
                <Icon icon=icondata::LuCheck />
                <span>{reason.text.clone()}</span>
            </li>
        }
    });
    let book = card.next_slot.map(|slot| {
        let when = soon(slot.start);
        let label = tr!(l, card.book_at, name = name.clone(), when = when.clone());
        view! {
            <a class="slot" href=address::book(card.id, &Choice::of(&slot)) aria-label=label rel="nofollow">
                {when}
            </a>
        }
    });
    let new = item.explored.then(|| view! { <p class="text-sm text-ink-soft">{tr!(l, matches.explored)}</p> });
    view! {
        <li class="card match-card">
            <div class="match-head">
                <Avatar name=name.clone() photo=card.photo_url.clone() size="size-16" />
                <div class="grid gap-1 min-w-0">
                    {title} <p class="text-sm text-ink-soft line-clamp-2" dir="auto">
                        {card.headline.clone()}
                    </p>
                </div>
            </div>
            <div class="flex flex-wrap items-center gap-2">
                <MatchScore score=f64::from(item.match_score) />
                <Badges codes=card.badges.clone() />
            </div>
            <ul class="match-reasons">{reasons.collect_view()}</ul>
            {new}
            <p class="tutor-meta">
                <RatingMark rating=card.rating count=card.review_count />
                <Rate charged=card.charged_rate own=card.hourly_rate />
            </p>
            <div class="match-acts">{book} <Acts id=card.id.to_string() name /></div>
        </li>
    }
}

/// What one says of a tutor: keep, not now, not at all.
#[component]
fn Acts(id: String, name: String) -> impl IntoView {
    let l = locale();
    let acts = [
        ("favourite", icondata::LuHeart, tr!(l, matches.favourite, name = name.clone())),
        ("pass", icondata::LuClock, tr!(l, matches.pass, name = name.clone())),
        ("not_interested", icondata::LuX, tr!(l, matches.not_interested, name = name)),
    ];
    let buttons = acts.map(|(kind, icon, label)| {
        view! {
            <button
                class="button button-quiet button-small match-act"
                type="submit"
                name="kind"
                value=kind
                aria-label=label.clone()
                title=label
            >
                <Icon icon />
            </button>
        }
    });
    view! {
        <form method="post" action="/rpc/matching/say" class="flex gap-1">
            <FormPage />
            <Hidden name="tutor_id" value=id />
            {buttons}
        </form>
    }
}
