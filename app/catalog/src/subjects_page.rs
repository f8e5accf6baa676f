//! The list of subjects by category, and the tutors of each one.

use super::search_page::found_page;
use catalog::subjects::subjects_list;
use domain::{
    Refusal,
    catalog::{
        search_form::SearchForm,
        subjects::{Subject, picture_path},
        tutor_search::TutorSearchRequest,
    },
    money::Money,
};
use face::{
    address, format,
    page::{page_of, param},
    request::{locale, service_context},
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// `/subjects`.
pub fn subjects_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let subjects = subjects_list(&context).await?;
        let mut categories: Vec<Category> = Vec::new();
        for subject in subjects.iter() {
            match categories.iter_mut().find(|category| category.slug == subject.category) {
                Some(category) => category.subjects.push(subject.clone()),
                None => categories.push(Category {
                    slug: subject.category.clone(),
                    name: subject.category_name.clone(),
                    subjects: vec![subject.clone()],
                }),
            }
        }
        let sections = categories.into_iter().map(|category| view! { <CategorySection category /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, subjects.title) description=tr!(l, subjects.lead)>
                <PageHeader title=tr!(l, subjects.title) lead=tr!(l, subjects.lead) />
                {sections}
            </Page>
        }
        .into_any())
    })
}

struct Category {
    slug: String,
    name: String,
    subjects: Vec<Subject>,
}

#[component]
fn CategorySection(category: Category) -> impl IntoView {
    let Category { slug, name, subjects } = category;
    let id = format!("category-{slug}");
    let labelled_by = id.clone();
    let src = format!("/img/categories/{slug}.svg");
    let tiles = subjects.into_iter().map(|subject| view! { <SubjectTileView subject from=None /> });
    view! {
        <section class="grid gap-4" aria-labelledby=labelled_by>
            <h2 class="flex items-center gap-3" id=id>
                <img class="size-10 rounded-md" src=src width="40" height="40" alt="" loading="lazy" />
                {name}
            </h2>
            <ul class="tiles">{tiles.collect_view()}</ul>
        </section>
    }
}

/// One subject: its picture, its name, how many teach it and from which price.
#[component]
pub fn SubjectTileView(subject: Subject, from: Option<Money>) -> impl IntoView {
    let l = locale();
    let src = picture_path(&subject.slug, &subject.category);
    let from = from.map(|price| tr!(l, landing.from, price = format::money_short(l, price)));
    view! {
        <li>
            <a class="tile" href=address::subject(&subject.slug)>
                <img class="subject-picture" src=src width="56" height="56" alt="" loading="lazy" />
                <span class="grid">
                    <span class="font-semibold">{subject.name}</span>
                    <span class="text-sm text-ink-soft numbers tile-facts">
                        <span>{tr!(l, subjects.tutors, count = subject.tutor_count)}</span>
                        {from.map(|from| view! { <span>{from}</span> })}
                    </span>
                </span>
            </a>
        </li>
    }
}

/// `/subjects/{slug}`: who teaches it, under an address that says so.
pub fn subject_page() -> AnyView {
    page_of(async move {
        let slug = param("slug");
        let subjects = subjects_list(&service_context()).await?;
        let subject = subjects.iter().find(|subject| subject.slug == slug);
        let subject_id = subject.ok_or_else(|| Refusal::not_found("subject"))?.id.to_string();
        let asked = address::search_asked();
        let request = TutorSearchRequest { subject_id, q: String::new(), ..asked.request };
        found_page(SearchForm { request, ..asked }).await
    })
}
