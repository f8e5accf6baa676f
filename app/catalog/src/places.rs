//! Pages of places (CA6): the tutors of a city, and of a subject in a city. Each is the search with its words in the
//! address, and leads to the others that have somebody.

use super::search_page::found_page;
use catalog::subjects::subjects_list;
use domain::{
    Refusal,
    catalog::{
        search_form::SearchForm,
        subjects::Subject,
        tutor_search::{TutorFacets, TutorSearchRequest},
    },
    growth::seen::PageSeen,
    people::cities::{City, city},
};
use face::{
    address,
    page::{page_of, param},
    request::{locale, page_request, service_context},
    ui::Counts,
};
use leptos::prelude::*;

/// Links to other places on one page.
const LINKS: usize = 24;

/// `/cities/{slug}`: who lives there.
pub fn city_page() -> AnyView {
    page_of(async move {
        let place = place(&param("slug"))?;
        found_page(search_in(String::new(), place)).await
    })
}

/// `/subjects/{slug}/{city}`: who teaches it and lives there.
pub fn subject_city_page() -> AnyView {
    page_of(async move {
        let (slug, place) = (param("slug"), place(&param("city"))?);
        let subjects = subjects_list(&service_context()).await?;
        let subject = subjects.iter().find(|subject| subject.slug == slug);
        let subject = subject.ok_or_else(|| Refusal::not_found("subject"))?;
        found_page(search_in(subject.id.to_string(), place)).await
    })
}

fn place(slug: &str) -> Result<&'static City, Refusal> {
    city(slug).ok_or_else(|| Refusal::not_found("city"))
}

fn search_in(subject_id: String, place: &City) -> SearchForm {
    let asked = address::search_asked();
    let request = TutorSearchRequest { subject_id, city: place.slug.into(), q: String::new(), ..asked.request };
    SearchForm { request, ..asked }
}

/// `12 Statistics tutors in Berlin`.
pub fn heading(total: i64, subject: Option<&str>, place: Option<&City>) -> String {
    let l = locale();
    let found = match subject {
        Some(subject) => tr!(l, search.count_of, count = total, subject = subject.to_owned()),
        None => tr!(l, search.count, count = total),
    };
    match place {
        Some(place) => tr!(l, search.in_city, found = found, city = named(place)),
        None => found,
    }
}

/// That somebody searched, for the counts by day.
pub fn seen(results: i64, filters: usize, subject: Option<&Subject>) -> impl IntoView + use<> {
    let subject = subject.map(|subject| subject.slug.clone()).unwrap_or_default();
    view! { <Counts page=PageSeen::Search { results, filters, subject } /> }
}

/// The one address of a search that asks for nothing but a subject, a city or both.
pub fn own_address(set: usize, subject: Option<&Subject>, place: Option<&City>) -> Option<String> {
    let words = usize::from(subject.is_some()) + usize::from(place.is_some());
    (set == words && words > 0).then(|| match (subject, place) {
        (Some(subject), Some(place)) => address::subject_in(&subject.slug, place.slug),
        (Some(subject), None) => address::subject(&subject.slug),
        (None, place) => address::city(place.map_or("", |place| place.slug)),
    })
}

/// Where else somebody is: the cities of a subject, the subjects of a city.
#[component]
pub fn Elsewhere(
    subject: Option<Subject>,
    place: Option<&'static City>,
    facets: TutorFacets,
    subjects: Vec<Subject>,
) -> impl IntoView {
    let l = locale();
    let (title, links): (String, Vec<(String, String, i64)>) = match (subject, place) {
        (Some(subject), None) => {
            let known = facets.city.into_iter().filter(|found| city(&found.value).is_some());
            let links = known.map(|found| (address::subject_in(&subject.slug, &found.value), found.label, found.count));
            (tr!(l, search.by_city).to_string(), links.take(LINKS).collect())
        }
        (None, Some(place)) => {
            let slug_of = |id: &str| subjects.iter().find(|subject| subject.id.to_string() == id);
            let known = facets.subject.into_iter().filter_map(|found| Some((slug_of(&found.value)?, found.count)));
            let links = known
                .map(|(subject, count)| (address::subject_in(&subject.slug, place.slug), subject.name.clone(), count));
            (tr!(l, search.subjects_in, city = named(place)), links.take(LINKS).collect())
        }
        _ => return None,
    };
    (!links.is_empty()).then(|| {
        let links = links.into_iter().map(|(href, name, count)| {
            view! {
                <li>
                    <a class="button button-secondary button-small" href=href>
                        {name}
                        <span class="text-ink-soft numbers">{count}</span>
                    </a>
                </li>
            }
        });
        view! {
            <section class="grid gap-3 pt-6" aria-labelledby="elsewhere">
                <h2 id="elsewhere" class="text-lg">
                    {title}
                </h2>
                <ul class="flex flex-wrap gap-2">{links.collect_view()}</ul>
            </section>
        }
    })
}

fn named(place: &City) -> String {
    place.name(&page_request().locale).to_owned()
}
