//! The list of subjects by category, and the address of each one.

use catalog::subjects::subjects_list;
use domain::{Refusal, catalog::subjects::Subject};
use face::{
    address,
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
        let mut categories: Vec<(String, Vec<Subject>)> = Vec::new();
        for subject in subjects.iter() {
            match categories.iter_mut().find(|(name, _)| *name == subject.category_name) {
                Some((_, list)) => list.push(subject.clone()),
                None => categories.push((subject.category_name.clone(), vec![subject.clone()])),
            }
        }
        Ok(view! {
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
        .into_any())
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
                href=address::tutors_of(subject.id)
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
pub fn subject_page() -> AnyView {
    page_of(async move {
        let slug = param("slug");
        let subjects = subjects_list(&service_context()).await?;
        let subject = subjects.iter().find(|subject| subject.slug == slug);
        let subject = subject.ok_or_else(|| Refusal::not_found("subject"))?;
        leptos_axum::redirect(&address::tutors_of(subject.id));
        Ok(().into_any())
    })
}
