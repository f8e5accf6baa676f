//! What students say of a tutor: how many stars how often, and the newest reviews.

use domain::people::tutor_profile::{ReviewView, TutorProfile};
use face::{
    format,
    request::{locale, page_request, service_context},
    ui::Stars,
};
use leptos::prelude::*;

/// The section of the tutor's page.
#[component]
pub fn Reviews(profile: TutorProfile, reviews: Vec<ReviewView>) -> impl IntoView {
    let l = locale();
    let total = profile.card.review_count.max(1);
    let bars = profile
        .rating_breakdown
        .into_iter()
        .enumerate()
        .map(|(index, count)| {
            let width = (count * 100 / total).to_string();
            view! {
                <div class="grid grid-cols-[16px_1fr_40px] items-center gap-3 text-sm">
                    <span class="numbers">{5 - index}</span>
                    <svg
                        class="h-2 w-full rounded-full bg-sunken fill-star rtl:-scale-x-100"
                        viewBox="0 0 100 8"
                        preserveAspectRatio="none"
                        aria-hidden="true"
                    >
                        <rect width=width height="8" />
                    </svg>
                    <span class="numbers text-ink-soft text-end">{count}</span>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="grid gap-6" aria-labelledby="reviews">
            <h2 id="reviews">{tr!(l, tutor.reviews)}</h2>
            {if reviews.is_empty() {
                view! { <p class="text-ink-soft">{tr!(l, tutor.no_reviews)}</p> }.into_any()
            } else {
                view! {
                    <div class="grid gap-2 max-w-[360px]">{bars}</div>
                    <ul class="grid gap-6">
                        {reviews.into_iter().map(|review| view! { <ReviewItem review /> }).collect_view()}
                    </ul>
                }
                    .into_any()
            }}
        </section>
    }
}

#[component]
fn ReviewItem(review: ReviewView) -> impl IntoView {
    let l = locale();
    let when = format::date(l, page_request().time_zone, review.created_at, service_context().now());
    let dimension = |name: String, value: i32| {
        view! {
            <span>
                {name}
                " "
                <span class="numbers font-medium text-ink">{value}</span>
            </span>
        }
    };
    view! {
        <li class="grid gap-2 border-t border-line pt-6">
            <p class="flex flex-wrap items-center gap-x-3">
                <span class="font-semibold">
                    <bdi>{review.author_name.clone()}</bdi>
                </span>
                <Stars rating=review.rating />
                <span class="text-sm text-ink-soft">{when}</span>
            </p>
            <p class="max-w-[70ch]">
                <bdi>{review.comment.clone()}</bdi>
            </p>
            <p class="flex flex-wrap gap-x-5 text-sm text-ink-soft">
                {dimension(tr!(l, review.knowledge).to_string(), review.knowledge)}
                {dimension(tr!(l, review.communication).to_string(), review.communication)}
                {dimension(tr!(l, review.professionalism).to_string(), review.professionalism)}
            </p>
        </li>
    }
}
