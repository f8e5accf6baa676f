//! One of a tutor's students: what tutors say of them, and the notes of all lessons.

use super::{shelf::Shelf, students_page::facts};
use bookings::{
    notes::{student_get, student_notes},
    review::student_reviews,
};
use domain::{
    bookings::{notes::Student, review::Review},
    ids::UserId,
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{locale, page_request, service_context},
    ui::{Avatar, Page, Pager, RatingMark, Stars},
};
use leptos::prelude::*;

/// `/teach/students/{id}?cursor=`.
pub fn student_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let id = param_id::<UserId>("id")?;
        let student = student_get(&context, id).await?;
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let notes = student_notes(&context, id, None, cursor.as_deref()).await?;
        let reviews = student_reviews(&context, id).await?.items;
        let next = notes.next_cursor.map(|cursor| address::student_from(id, &cursor));
        let first = cursor.is_some().then(|| address::student(id));
        let none = notes.items.is_empty();
        Ok(view! {
            <Page title=student.display_name.clone() width="reading">
                <p>
                    <a href=address::students("")>{tr!(l, students.all)}</a>
                </p>
                <Head student />
                <section class="grid gap-4" aria-labelledby="notes">
                    <h2 id="notes">{tr!(l, notes.title)}</h2>
                    {none.then(|| view! { <p class="text-ink-soft">{tr!(l, students.no_notes)}</p> })}
                    <Shelf items=notes.items />
                    <Pager first next />
                </section>
                <Reviews reviews />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Head(student: Student) -> impl IntoView {
    let about = facts(&student);
    let rating = student.rating.unwrap_or_default() as f64 / 100.0;
    view! {
        <header class="flex items-center gap-4">
            <Avatar name=student.display_name.clone() photo=student.photo_url size="size-16" eager=true />
            <div class="grid gap-1">
                <h1>
                    <bdi>{student.display_name}</bdi>
                </h1>
                <p class="text-ink-soft">{about}</p>
                <RatingMark rating count=student.review_count />
            </div>
        </header>
    }
}

/// What tutors said; nothing where nobody has.
#[component]
fn Reviews(reviews: Vec<Review>) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let said = move |review: Review| {
        view! {
            <li class="grid gap-1 border-t border-line pt-4">
                <p class="flex flex-wrap items-center gap-3">
                    <span class="font-semibold">
                        <bdi>{review.author_name}</bdi>
                    </span>
                    <Stars rating=review.rating />
                    <span class="text-sm text-ink-soft">{format::date(l, zone, review.created_at, now)}</span>
                </p>
                <p class="whitespace-pre-line max-w-[70ch]" dir="auto">
                    {review.comment}
                </p>
            </li>
        }
    };
    (!reviews.is_empty()).then(|| {
        view! {
            <section class="grid gap-4" aria-labelledby="said">
                <h2 id="said">{tr!(l, students.reviews)}</h2>
                <ul class="grid gap-4">{reviews.into_iter().map(said).collect_view()}</ul>
            </section>
        }
    })
}
