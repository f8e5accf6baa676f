//! What students say of a tutor: how many stars how often, the newest reviews, and the way to all of them.

use domain::{
    ids::TutorId,
    page::DEFAULT_LIMIT,
    people::{public_review::ReviewView, tutor_profile::TutorProfile},
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{locale, page_request, service_context},
    ui::{Avatar, EmptyState, FormPage, Hidden, Icon, Meter, Page, PageHeader, Pager, Stars, report_address},
};
use leptos::prelude::*;
use services::people::{reviews::tutor_reviews, tutor_profile::tutor_profile_get};

/// `/tutors/{id}/reviews?cursor=`: all of them, newest first.
pub fn reviews_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<TutorId>("id")?;
        let profile = tutor_profile_get(&context, id).await?;
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = tutor_reviews(&context, id, DEFAULT_LIMIT, cursor.as_deref()).await?;
        let l = locale();
        let name = profile.card.display_name.clone();
        let next = page.next_cursor.map(|cursor| address::reviews(id, &cursor));
        let first = cursor.is_some().then(|| address::reviews(id, ""));
        let (title, tutor) = (tr!(l, tutor.reviews_of, name = name.clone()), name.clone());
        Ok(view! {
            <Page title=title.clone() width="reading">
                <p class="flex items-center gap-3">
                    <Avatar name=name.clone() photo=profile.card.photo_url.clone() size="size-12" eager=true />
                    <a class="inline-flex min-h-11 items-center font-semibold" href=address::tutor(id)>
                        <bdi>{name}</bdi>
                    </a>
                </p>
                <PageHeader title />
                {if page.items.is_empty() {
                    view! { <NoReviews id /> }.into_any()
                } else {
                    view! {
                        <Summary profile />
                        <ReviewList reviews=page.items tutor />
                    }
                        .into_any()
                }}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn NoReviews(id: TutorId) -> impl IntoView {
    let l = locale();
    view! {
        <EmptyState
            picture="no-reviews"
            title=tr!(l, tutor.reviews)
            text=tr!(l, tutor.no_reviews)
            href=address::tutor(id)
            action=tr!(l, card.see_profile)
        />
    }
}

#[component]
fn ReviewList(reviews: Vec<ReviewView>, tutor: String) -> impl IntoView {
    let item = |review| view! { <ReviewItem review tutor=tutor.clone() /> };
    view! { <ul class="grid gap-6">{reviews.into_iter().map(item).collect_view()}</ul> }
}

/// The section of the tutor's page.
#[component]
pub fn Reviews(profile: TutorProfile, reviews: Vec<ReviewView>) -> impl IntoView {
    let l = locale();
    let (id, count) = (profile.card.id, profile.card.review_count);
    let tutor = profile.card.display_name.clone();
    let all = (count > reviews.len() as i64).then(|| tr!(l, tutor.reviews_page, count = count));
    view! {
        <section class="grid gap-6" aria-labelledby="reviews">
            <h2 id="reviews">{tr!(l, tutor.reviews)}</h2>
            {if reviews.is_empty() {
                view! { <p class="text-ink-soft">{tr!(l, tutor.no_reviews)}</p> }.into_any()
            } else {
                view! {
                    <Summary profile />
                    <ReviewList reviews tutor />
                }
                    .into_any()
            }}
            {all
                .map(|all| {
                    view! {
                        <p>
                            <a class="button button-secondary" href=address::reviews(id, "")>
                                {all}
                            </a>
                        </p>
                    }
                })}
        </section>
    }
}

/// The mean, how each side of the lessons was found, and how many gave how many stars.
#[component]
fn Summary(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let mean = |mean: f64| format::decimal(l, &format!("{mean:.1}"));
    let sides = profile.rating_means.map(|means| {
        [
            (tr!(l, review.knowledge), means.knowledge),
            (tr!(l, review.communication), means.communication),
            (tr!(l, review.professionalism), means.professionalism),
        ]
    });
    let side = |(name, value): (&str, f64)| {
        let said = tr!(l, review.mean, mean = mean(value));
        view! {
            <li class="grid gap-1 text-sm">
                <span class="flex flex-wrap justify-between gap-x-3">
                    <span>{name.to_owned()}</span>
                    <span class="numbers font-medium">{said}</span>
                </span>
                <Meter share={value / 5.0} />
            </li>
        }
    };
    let sides = sides.into_iter().flatten().map(side).collect_view();
    let (whole, count) = (mean(profile.card.rating), profile.card.review_count);
    view! {
        <div class="grid gap-x-8 gap-y-6 items-center sm:grid-cols-[auto_1fr_1fr]">
            <p class="grid">
                <strong class="text-5xl numbers">{whole}</strong>
                <span class="text-sm text-ink-soft">{tr!(l, tutor.all_reviews, count = count)}</span>
            </p>
            <ul class="grid gap-3">{sides}</ul>
            <Stars5 profile />
        </div>
    }
    .into_any()
}

/// How many gave five stars, four, and so on; each bar says both in words.
#[component]
fn Stars5(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let total = profile.card.review_count.max(1) as f64;
    let bars = (0..5_i32).zip(profile.rating_breakdown).map(|(place, count)| {
        let share = count as f64 / total;
        view! {
            <li class="grid grid-cols-[16px_1fr_40px] items-center gap-3 text-sm">
                <span class="sr-only">{tr!(l, card.stars, count = 5 - place)}</span>
                <span class="numbers" aria-hidden="true">
                    {5 - place}
                </span>
                <Meter share />
                <span class="numbers text-ink-soft text-end">{count}</span>
            </li>
        }
    });
    view! { <ul class="grid gap-2">{bars.collect_view()}</ul> }
}

/// Tells us that a review breaks the rules.
#[component]
fn Report(review: ReviewView) -> impl IntoView {
    let l = locale();
    service_context().person().map(|_| {
        view! {
            <p>
                <a class="text-sm text-ink-soft" href=report_address("review", &review.id.to_string())>
                    {tr!(l, abuse.title)}
                    <span class="sr-only">{review.author_name.clone()}</span>
                </a>
            </p>
        }
    })
}

#[component]
fn ReviewItem(review: ReviewView, tutor: String) -> impl IntoView {
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
    let edited = review.edited_at.map(|_| format!("({})", tr!(l, rate.edited)));
    view! {
        <li class="grid gap-2 border-t border-line pt-6">
            <p class="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Avatar
                    name=review.author_name.clone()
                    photo=review.author_photo_url.clone()
                    size="size-10"
                    class="avatar-round"
                />
                <span class="font-semibold">
                    <bdi>{review.author_name.clone()}</bdi>
                </span>
                <Stars rating=review.rating />
                <span class="text-sm text-ink-soft">{when} " " {edited}</span>
            </p>
            <p class="max-w-[70ch]">
                <bdi>{review.comment.clone()}</bdi>
            </p>
            <p class="flex flex-wrap gap-x-5 text-sm text-ink-soft">
                {dimension(tr!(l, review.knowledge).to_string(), review.knowledge)}
                {dimension(tr!(l, review.communication).to_string(), review.communication)}
                {dimension(tr!(l, review.professionalism).to_string(), review.professionalism)}
            </p>
            {review
                .reply
                .clone()
                .map(|text| {
                    view! {
                        <blockquote class="grid gap-1 border-s-4 border-line ps-4 max-w-[70ch]">
                            <p class="text-sm text-ink-soft">{tr!(l, rate.reply_of, name = tutor)}</p>
                            <p class="whitespace-pre-line" dir="auto">
                                {text}
                            </p>
                        </blockquote>
                    }
                })}
            <Report review=review.clone() />
            <Helpful review />
        </li>
    }
}

/// How many the review helped, and the button for who reads it signed in.
#[component]
fn Helpful(review: ReviewView) -> impl IntoView {
    let l = locale();
    let count = (review.helpful > 0).then(|| tr!(l, rate.helped, count = review.helpful));
    let can = service_context().person().is_some_and(|person| person.email_verified);
    let back = page_request().path_and_query.clone();
    let label = if review.voted { tr!(l, rate.helpful_off) } else { tr!(l, rate.helpful) };
    let form = can.then(|| {
        view! {
            <form method="post" action="/rpc/bookings/review-helpful">
                <FormPage />
                <Hidden name="review_id" value=review.id.to_string() />
                <Hidden name="off" value=if review.voted { "1" } else { "" } />
                <Hidden name="back" value=back />
                <button class="button button-quiet button-small" type="submit">
                    <Icon icon=icondata::LuThumbsUp />
                    {label}
                </button>
            </form>
        }
    });
    (count.is_some() || form.is_some()).then(|| {
        view! {
            <div class="flex flex-wrap items-center gap-3 text-sm text-ink-soft">
                {count.map(|text| view! { <span>{text}</span> })} {form}
            </div>
        }
    })
}
