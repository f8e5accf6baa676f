//! The list of subjects by category, and the address of each one.

use crate::{
    platform::errors_page::{FailurePage, NotFoundPage},
    request::{locale, service_context},
    routes::param,
    ui::{Page, PageHeader},
};
use domain::catalog::subjects::Subject;
use leptos::prelude::*;
use services::catalog::subjects::subjects_list;

/// `/subjects`.
#[component]
pub fn SubjectsPage() -> impl IntoView {
    let context = service_context();
    Suspend::new(async move {
        let l = locale();
        let subjects = match subjects_list(&context).await {
            Ok(subjects) => subjects,
            Err(error) => return view! { <FailurePage error /> }.into_any(),
        };
        let mut categories: Vec<(String, Vec<Subject>)> = Vec::new();
        for subject in subjects.iter() {
            match categories.iter_mut().find(|(name, _)| *name == subject.category_name) {
                Some((_, list)) => list.push(subject.clone()),
                None => categories.push((subject.category_name.clone(), vec![subject.clone()])),
            }
        }
        view! {
            <Page title=tr!(l, subjects.title) description=tr!(l, subjects.lead)>
                <PageHeader title=tr!(l, subjects.title) lead=tr!(l, subjects.lead) />
                <div class="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
                    {categories
                        .into_iter()
                        .map(|(name, list)| {
                            view! {
                                <section class="grid gap-2 content-start">
                                    <h2>{name}</h2>
                                    <ul class="grid">
                                        {list
                                            .into_iter()
                                            .map(|subject| view! { <SubjectLine subject /> })
                                            .collect_view()}
                                    </ul>
                                </section>
                            }
                        })
                        .collect_view()}
                </div>
            </Page>
        }
        .into_any()
    })
}

/// One subject with the number of its tutors.
#[component]
pub fn SubjectLine(subject: Subject) -> impl IntoView {
    let l = locale();
    view! {
        <li>
            <a
                class="flex min-h-11 items-center justify-between gap-4 border-b border-line"
                href=format!("/tutors?subject_id={}", subject.id)
            >
                <span>{subject.name}</span>
                <span class="text-sm text-ink-soft numbers">
                    {tr!(l, subjects.tutors, count = subject.tutor_count)}
                </span>
            </a>
        </li>
    }
}

/// `/subjects/{slug}`: a readable address that leads to the search.
#[component]
pub fn SubjectPage() -> impl IntoView {
    let context = service_context();
    let slug = param("slug");
    Suspend::new(async move {
        match subjects_list(&context).await {
            Ok(subjects) => match subjects.iter().find(|s| s.slug == slug) {
                Some(subject) => {
                    leptos_axum::redirect(&format!("/tutors?subject_id={}", subject.id));
                    ().into_any()
                }
                None => view! { <NotFoundPage /> }.into_any(),
            },
            Err(error) => view! { <FailurePage error /> }.into_any(),
        }
    })
}
