//! The section of a lesson's page in which its two people review each other.

use super::form::{ReplyForm, ReviewForm};
use crate::lesson_card::other_side;
use domain::bookings::{
    Booking, Side,
    review::{LessonReviews, Review},
};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{Icon, NoticeBox, Opener, Stars},
};
use leptos::prelude::*;

/// What was said of the lesson, and the form for whoever has not said anything yet; nothing before it took place.
#[component]
pub fn Reviewed(booking: Booking, reviews: LessonReviews) -> impl IntoView {
    let l = locale();
    let (name, is_tutor) = other_side(&booking);
    let shown = reviews.may_write || reviews.own.is_some() || reviews.other.is_some();
    let title = if is_tutor { tr!(l, rate.title_own, name = name.clone()) } else { tr!(l, rate.title).to_string() };
    shown.then(|| {
        let waits = reviews.other_waits.then(|| tr!(l, rate.waits, name = name.clone()));
        let quiet = reviews.own.as_ref().is_some_and(|own| own.hidden_until.is_some()) && !reviews.other_waits;
        let lead = tr!(l, rate.lead, name = name.clone());
        view! {
            <div class="card" id="reviews">
                <div class="card-body grid gap-5">
                    <h2 class="text-lg">
                        {title}
                    </h2>
                    {waits
                        .map(|text| {
                            view! {
                                <NoticeBox>
                                    <p>{text}</p>
                                </NoticeBox>
                            }
                        })}
                    {reviews
                        .may_write
                        .then(|| {
                            view! {
                                <p class="text-ink-soft max-w-[60ch]">{lead}</p>
                                <ReviewForm
                                    endpoint="bookings/review"
                                    id=("booking_id", booking.id.to_string())
                                    is_tutor
                                    name=name.clone()
                                    review=None
                                    stars=true
                                />
                            }
                        })}
                    {reviews.own.map(|review| view! { <Own review name=name.clone() is_tutor /> })}
                    {reviews.other.map(|review| view! { <Said review title=tr!(l, rate.of, name = name.clone()) /> })}
                    {quiet.then(|| view! { <p class="text-ink-soft">{tr!(l, rate.none, name = name.clone())}</p> })}
                </div>
            </div>
        }
    })
}

/// What the reader wrote, until when it is hidden, and the form to change it.
#[component]
fn Own(review: Review, name: String, is_tutor: bool) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let hidden = review.hidden_until.map(|until| {
        if review.held {
            return tr!(l, rate.held).to_string();
        }
        tr!(l, rate.hidden, name = name.clone(), at = format::moment(l, zone, until, now))
    });
    let can_edit = review.actions.iter().any(|act| act == "edit");
    let (id, stars) = (review.id.to_string(), review.hidden_until.is_some());
    let open = FormState::of("bookings/review-edit").refusal().is_some();
    view! {
        <Said review=review.clone() title=tr!(l, rate.own).to_string() />
        {hidden.map(|text| view! { <p class="text-sm text-ink-soft">{text}</p> })}
        {can_edit
            .then(|| {
                view! {
                    <details open=open>
                        <Opener text=tr!(l, rate.edit) />
                        <div class="pt-4">
                            <ReviewForm
                                endpoint="bookings/review-edit"
                                id=("review_id", id)
                                is_tutor
                                name
                                review=Some(review)
                                stars
                            />
                        </div>
                    </details>
                }
            })}
    }
}

/// A review with its stars and the tutor's answer.
#[component]
fn Said(review: Review, title: String) -> impl IntoView {
    let l = locale();
    let labels = if review.by == Side::Tutor {
        [tr!(l, rate.prepared), tr!(l, rate.took_part), tr!(l, rate.on_time)]
    } else {
        [tr!(l, review.knowledge), tr!(l, review.communication), tr!(l, review.professionalism)]
    };
    let given = [review.knowledge, review.communication, review.professionalism];
    let dimension = |(label, stars): (_, Option<i32>)| {
        stars.map(|stars| {
            view! {
                <span>
                    {label} " " <span class="numbers font-medium text-ink">{format::number(l, stars.into())}</span>
                </span>
            }
        })
    };
    let edited = review.edited_at.map(|_| format!("({})", tr!(l, rate.edited)));
    let may_reply = review.actions.iter().any(|act| act == "reply");
    let open = FormState::of("bookings/review-reply").refusal().is_some();
    view! {
        <div class="grid gap-2 border-t border-line pt-4">
            <h3 class="flex flex-wrap items-center gap-3">
                <bdi>{title}</bdi>
                <Stars rating=review.rating />
                {edited.map(|text| view! { <span class="text-sm font-normal text-ink-soft">{text}</span> })}
            </h3>
            <p class="whitespace-pre-line max-w-[70ch]" dir="auto">
                {review.comment}
            </p>
            <p class="flex flex-wrap gap-x-5 text-sm text-ink-soft">
                {labels.into_iter().map(ToString::to_string).zip(given).map(dimension).collect_view()}
            </p>
            {(review.helpful > 0)
                .then(|| {
                    view! {
                        <p class="text-sm text-ink-soft flex items-center gap-2">
                            <Icon icon=icondata::LuThumbsUp />
                            {tr!(l, rate.helped, count = review.helpful)}
                        </p>
                    }
                })}
            {review.reply.map(|text| view! { <Reply text /> })}
            {may_reply
                .then(|| {
                    view! {
                        <details open=open>
                            <Opener text=tr!(l, rate.reply) />
                            <div class="pt-4">
                                <ReplyForm id=review.id.to_string() />
                            </div>
                        </details>
                    }
                })}
        </div>
    }
}

/// What the tutor answered.
#[component]
fn Reply(text: String) -> impl IntoView {
    view! {
        <blockquote class="border-s-4 border-line ps-4 whitespace-pre-line max-w-[70ch]" dir="auto">
            {text}
        </blockquote>
    }
}
