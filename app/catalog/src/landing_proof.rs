//! Below the fold of the landing page: who is free, what is taught, what people wrote, how it goes, what tutors pay.
//! All of it is read from the database; an empty one shows none of it.

use super::subjects_page::SubjectTileView;
use crate::i18n::Locale;
use domain::{
    catalog::landing::{FreeLesson, LandingFacts, RecentReview},
    money::{
        Currency, Money,
        commission::{CommissionTier, ESTABLISHED_FROM_USD_MINOR, EXPERT_FROM_USD_MINOR},
    },
};
use face::{
    address::{self, Choice},
    format,
    request::locale,
    tutors::soon,
    ui::{Avatar, Icon, Stars, TimesIn},
};
use leptos::prelude::*;

/// A price one can reckon with.
const EXAMPLE: i64 = 4_000;

/// What is true right now: free lessons of the next hours, subjects, reviews.
#[component]
pub fn Proof(facts: LandingFacts) -> impl IntoView {
    let l = locale();
    let LandingFacts { subjects, reviews, free_lessons, subject_count, .. } = facts;
    let head = |id: &'static str, title: String, beside: AnyView| {
        view! {
            <div class="section-head">
                <h2 id=id>{title}</h2>
                {beside}
            </div>
        }
    };
    let all = tr!(l, landing.count_subjects, count = subject_count);
    let lessons = free_lessons.into_iter().map(|lesson| view! { <FreeLessonCard lesson /> }).collect::<Vec<_>>();
    let tiles = subjects
        .into_iter()
        .map(|tile| view! { <SubjectTileView subject=tile.subject from=tile.from /> })
        .collect::<Vec<_>>();
    let quotes = reviews.into_iter().enumerate().map(|(place, review)| view! { <Quote review first={place == 0} /> });
    let quotes = quotes.collect::<Vec<_>>();
    view! {
        {(!lessons.is_empty())
            .then(|| {
                let beside = view! { <p class="text-sm text-ink-soft"><TimesIn /></p> }.into_any();
                view! {
                    <section aria-labelledby="free-today">
                        {head("free-today", tr!(l, landing.free_today).to_string(), beside)}
                        <ul class="strip" tabindex="0" aria-labelledby="free-today">
                            {lessons}
                        </ul>
                    </section>
                }
            })}
        {(!tiles.is_empty())
            .then(|| {
                let beside = view! { <a href="/subjects">{all}</a> }.into_any();
                view! {
                    <section aria-labelledby="subjects">
                        {head("subjects", tr!(l, landing.subjects).to_string(), beside)} <ul class="tiles">{tiles}</ul>
                    </section>
                }
            })}
        {(!quotes.is_empty())
            .then(|| {
                let beside =
                    view! { <p class="text-sm text-ink-soft">{tr!(l, landing.reviewed_only)}</p> }.into_any();
                view! {
                    <section aria-labelledby="reviews">
                        {head("reviews", tr!(l, landing.reviews).to_string(), beside)}
                        <div class="quotes">{quotes}</div>
                    </section>
                }
            })}
    }
}

#[component]
fn FreeLessonCard(lesson: FreeLesson) -> impl IntoView {
    let l = locale();
    let choice = Choice::of(&lesson.slot).subject(lesson.subject_id);
    let when = soon(lesson.slot.start);
    let label = tr!(l, card.book_at, name = lesson.display_name.clone(), when = when.clone());
    view! {
        <li>
            <Avatar name=lesson.display_name.clone() photo=lesson.photo_url.clone() size="size-48" />
            <div>
                <p>
                    <a class="person" href=address::tutor(lesson.tutor_id)>
                        <bdi>{lesson.display_name.clone()}</bdi>
                    </a>
                </p>
                <p class="text-sm text-ink-soft">
                    {lesson.subject.clone()} " · "
                    <span class="numbers">{format::money_short(l, lesson.charged_rate)}</span>
                </p>
                <a class="slot" href=address::book(lesson.tutor_id, &choice) aria-label=label rel="nofollow">
                    {when}
                </a>
            </div>
        </li>
    }
}

/// What somebody wrote, with whom it is about.
#[component]
pub fn Quote(review: RecentReview, first: bool) -> impl IntoView {
    let l = locale();
    let RecentReview { tutor_id, tutor_name, subject, review } = review;
    view! {
        <figure class=format!("card quote {}", if first { "quote-first" } else { "" })>
            <p class="flex flex-wrap items-center gap-2">
                <Stars rating=review.rating />
                <span class="text-sm text-ink-soft">{subject}</span>
            </p>
            <blockquote>
                <bdi>{review.comment}</bdi>
            </blockquote>
            <figcaption class="flex items-center gap-3">
                <Avatar
                    name=review.author_name.clone()
                    photo=review.author_photo_url
                    size="size-10"
                    class="avatar-round"
                />
                <span class="text-sm">
                    <strong>
                        <bdi>{review.author_name}</bdi>
                    </strong>
                    " "
                    <span class="text-ink-soft">
                        {tr!(l, landing.with)} " " <a href=address::tutor(tutor_id)>
                            <bdi>{tutor_name}</bdi>
                        </a>
                    </span>
                </span>
            </figcaption>
        </figure>
    }
}

/// From search to first lesson, each step with what one will see there.
#[component]
pub fn Steps(example: Option<FreeLesson>) -> impl IntoView {
    let l = locale();
    let step = |title: &str, text: &str, seen: Option<AnyView>| {
        view! {
            <li>
                <h3>{title.to_owned()}</h3>
                <p class="text-ink-soft">{text.to_owned()}</p>
                {seen.map(|seen| view! { <div class="step-seen">{seen}</div> })}
            </li>
        }
    };
    let (first, second, third) = match example {
        Some(lesson) => (Some(chosen(&lesson)), Some(held(l, &lesson)), Some(joined(l, &lesson))),
        None => (None, None, None),
    };
    view! {
        <section aria-labelledby="how">
            <div class="section-head">
                <h2 id="how">{tr!(l, landing.how)}</h2>
            </div>
            <ol class="landing-steps">
                {step(tr!(l, landing.step1_title), tr!(l, landing.step1_text), first)}
                {step(tr!(l, landing.step2_title), tr!(l, landing.step2_text), second)}
                {step(tr!(l, landing.step3_title), tr!(l, landing.step3_text), third)}
            </ol>
        </section>
    }
}

fn chosen(lesson: &FreeLesson) -> AnyView {
    view! {
        <p class="flex items-center gap-3">
            <Avatar name=lesson.display_name.clone() photo=lesson.photo_url.clone() size="size-10" />
            <span class="grid">
                <strong>
                    <bdi>{lesson.display_name.clone()}</bdi>
                </strong>
                <span class="text-ink-soft">{lesson.subject.clone()}</span>
            </span>
        </p>
        <p>
            <span class="slot">{soon(lesson.slot.start)}</span>
        </p>
    }
    .into_any()
}

fn held(l: Locale, lesson: &FreeLesson) -> AnyView {
    let line = |what: String, amount: Money| {
        view! {
            <p class="flex justify-between gap-4 numbers">
                <span>{what}</span>
                <span>{format::money(l, amount)}</span>
            </p>
        }
    };
    let price = lesson.charged_rate;
    view! {
        {line(lesson.subject.clone(), price)}
        {line(tr!(l, landing.demo_fees).to_string(), Money::zero(price.currency))}
        <div class="border-t border-line pt-2 font-semibold">{line(tr!(l, landing.demo_hold).to_string(), price)}</div>
    }
    .into_any()
}

fn joined(l: Locale, lesson: &FreeLesson) -> AnyView {
    view! {
        <p class="text-ink-soft">{soon(lesson.slot.start)}</p>
        <span class="button button-primary" aria-hidden="true">
            <Icon icon=icondata::LuVideo />
            {tr!(l, landing.demo_join)}
        </span>
    }
    .into_any()
}

/// `20%` as the language sets it.
pub fn percent(l: Locale, number: i64) -> String {
    let space = if matches!(l, Locale::En | Locale::Pt | Locale::Zh | Locale::Ar) { "" } else { "\u{a0}" };
    format!("{number}{space}%")
}

/// What teaching here costs.
#[component]
pub fn Fees() -> impl IntoView {
    let l = locale();
    view! {
        <section class="card teach" aria-labelledby="teach">
            <div class="grid gap-4 justify-items-start">
                <h2 id="teach">{tr!(l, landing.teach_title)}</h2>
                <p class="text-ink-soft max-w-[56ch]">{tr!(l, landing.teach_text)}</p>
                <a class="button button-secondary" href="/register?role=tutor">
                    {tr!(l, landing.teach_action)}
                </a>
            </div>
            <FeeTable />
        </section>
    }
}

/// The commission by what was earned, in a table one can reckon with.
#[component]
pub fn FeeTable() -> impl IntoView {
    let l = locale();
    let dollars = |minor: i64| Money::new(minor, Currency::Usd);
    let short = |minor: i64| format::money_short(l, dollars(minor));
    let earned = [
        tr!(l, landing.fee_below, amount = short(ESTABLISHED_FROM_USD_MINOR)),
        tr!(l, landing.fee_above, amount = short(ESTABLISHED_FROM_USD_MINOR)),
        tr!(l, landing.fee_above, amount = short(EXPERT_FROM_USD_MINOR)),
    ];
    let rows = CommissionTier::ALL.into_iter().zip(earned).map(|(tier, earned)| {
        let kept = dollars(EXAMPLE - EXAMPLE * tier.percent() / 100);
        let class = (tier == CommissionTier::Expert).then_some("bg-primary-soft font-semibold");
        view! {
            <tr class=class>
                <th scope="row">{earned}</th>
                <td class="numbers">{percent(l, tier.percent())}</td>
                <td class="numbers">{format::money(l, kept)}</td>
            </tr>
        }
    });
    view! {
        <div class="table-box" tabindex="0" role="group" aria-label=tr!(l, landing.fees)>
            <table class="table">
                <caption class="sr-only">{tr!(l, landing.fees)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, landing.fee_earned)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, landing.fee_ours)}
                        </th>
                        <th scope="col" class="numbers">
                            {tr!(l, landing.fee_keep, price = short(EXAMPLE))}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
