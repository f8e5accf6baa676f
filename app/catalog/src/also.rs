//! What else is learned of what was searched for (CA2): courses, circles and cohorts, below the tutors.

use crate::i18n::Locale;
use domain::{
    catalog::{
        listings::{Listing, ListingCount, ListingKind},
        search_form::SearchForm,
        subjects::Subject,
    },
    ids::SubjectId,
};
use face::{
    address::with_query,
    format,
    request::{locale, service_context},
};
use leptos::prelude::*;
use services::learning::found::{Sought, learning_found};
use spine::Context;

/// Rows of each kind; the list of the kind has the others.
const OF_A_KIND: i64 = 3;

/// The section under the first page of a search that names words or a subject; none where nothing is found.
pub(super) async fn also(
    context: &Context,
    form: &SearchForm,
    subject: Option<&Subject>,
) -> spine::Result<Option<AnyView>> {
    let typed = form.request.q.trim();
    let words = if typed.is_empty() { subject.map(|subject| subject.name.clone()) } else { Some(typed.to_owned()) };
    let asked = words.filter(|_| form.request.cursor.is_empty());
    let Some(words) = asked.filter(|words| !words.contains('\0')) else { return Ok(None) };
    let subjects: Vec<SubjectId> = subject.map(|subject| subject.id).into_iter().collect();
    let kinds = vec![ListingKind::Course, ListingKind::Circle, ListingKind::Cohort];
    let sought = Sought { words: Some(words.clone()), subjects, kinds, of_a_kind: OF_A_KIND };
    let found = learning_found(context, &sought).await?;
    if found.items.is_empty() {
        return Ok(None);
    }
    let l = locale();
    let subject = subject.map(|subject| subject.id.to_string()).unwrap_or_default();
    let lists = found.counts.iter().filter(|of| of.count > 0).map(|of| list_link(l, *of, &words, &subject));
    let lists = lists.collect_view();
    let rows = found.items.into_iter().map(row).collect_view();
    Ok(Some(
        view! {
            <section class="grid gap-3 pt-6" aria-labelledby="also">
                <h2 id="also" class="text-lg">
                    {tr!(l, search.also)}
                </h2>
                <ul class="grid gap-2">{rows}</ul>
                <ul class="flex flex-wrap gap-2">{lists}</ul>
            </section>
        }
        .into_any(),
    ))
}

/// One of them: what it is, its title, its subject, and when a cohort begins.
fn row(found: Listing) -> impl IntoView {
    let l = locale();
    let (zone, now) = (domain::calendar::Zone::UTC, service_context().now());
    let noon = |day: chrono::NaiveDate| (day.and_time(chrono::NaiveTime::MIN) + chrono::Duration::hours(12)).and_utc();
    let begins = found.starts_on.map(|day| format!(" · {}", format::date(l, zone, noon(day), now)));
    let kind = match found.kind {
        ListingKind::Circle => tr!(l, search.also_circle),
        ListingKind::Cohort => tr!(l, search.also_cohort),
        _ => tr!(l, search.also_course),
    };
    view! {
        <li>
            <a href=found.url>
                <bdi>{found.title}</bdi>
            </a>
            <span class="block text-sm text-ink-soft">{kind} " · " {found.summary} {begins}</span>
        </li>
    }
}

/// The way to all of a kind.
fn list_link(l: Locale, of: ListingCount, words: &str, subject: &str) -> impl IntoView + use<> {
    let words = if subject.is_empty() { words } else { "" };
    let (text, href) = match of.kind {
        ListingKind::Circle => (tr!(l, circles.title), with_query("/circles", [("subject", subject)])),
        ListingKind::Cohort => (tr!(l, cohorts.title), "/cohorts".to_owned()),
        _ => (tr!(l, courses.title), with_query("/courses", [("q", words), ("subject_id", subject)])),
    };
    view! {
        <li>
            <a class="button button-secondary button-small" href=href>
                {text}
                <span class="text-ink-soft numbers">{of.count}</span>
            </a>
        </li>
    }
}
