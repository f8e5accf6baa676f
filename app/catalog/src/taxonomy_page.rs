//! The taxonomy as admins keep it: every subject with its names and synonyms, and one more.

use super::rpc::NAME_FIELDS;
use catalog::skills::skills_list;
use domain::{catalog::subjects::Skill, identity::LOCALES};
use face::{
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, SelectField, TextField},
};
use leptos::prelude::*;

/// `/admin/taxonomy`, with `?q=` those that fit.
pub fn taxonomy_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let typed = query("q");
        let found = skills_list(&context, &typed).await?;
        let all = skills_list(&context, "").await?;
        let l = locale();
        let mut categories: Vec<(String, String)> = Vec::new();
        for skill in &all {
            if !categories.iter().any(|(slug, _)| *slug == skill.category) {
                categories.push((skill.category.clone(), skill.category_name.clone()));
            }
        }
        let rows = found.into_iter().map(|skill| view! { <Row skill categories=categories.clone() /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, taxonomy.title)>
                <PageHeader title=tr!(l, taxonomy.title) lead=tr!(l, taxonomy.lead) />
                <ErrorSummary state=FormState::of("catalog/subject-save") />
                <ErrorSummary state=FormState::of("catalog/subject-remove") />
                <form method="get" action="/admin/taxonomy" role="search" class="flex flex-wrap items-end gap-3">
                    <TextField
                        state=FormState::default()
                        name="q"
                        label=tr!(l, skills.skill)
                        required=false
                        marked=false
                        value=typed
                    />
                    <button class="button button-secondary" type="submit">
                        {tr!(l, search.submit)}
                    </button>
                </form>
                <New categories=categories.clone() />
                <ul class="grid gap-3">{rows}</ul>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Row(skill: Skill, categories: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let id = skill.id.to_string();
    let names = skill.names.values().cloned().collect::<Vec<_>>().join(" · ");
    let remove = format!("{}: {}", tr!(l, taxonomy.remove), skill.name);
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <p class="flex flex-wrap items-center gap-3">
                    <a class="font-medium" href=format!("/subjects/{}", skill.slug)>
                        {skill.name.clone()}
                    </a>
                    <span class="text-sm text-ink-soft">{skill.category_name.clone()}</span>
                </p>
                <p class="text-sm text-ink-soft" dir="auto">
                    {names}
                </p>
                <details>
                    <summary class="button button-secondary button-small">{tr!(l, taxonomy.change)}</summary>
                    <div class="grid gap-4 pt-4">
                        <Fields skill=Some(skill.clone()) categories />
                        <form method="post" action="/rpc/catalog/subject-remove">
                            <FormPage />
                            <Hidden name="subject_id" value=id />
                            <button class="button button-danger button-small" type="submit" aria-label=remove>
                                {tr!(l, taxonomy.remove)}
                            </button>
                        </form>
                    </div>
                </details>
            </div>
        </li>
    }
}

#[component]
fn New(categories: Vec<(String, String)>) -> impl IntoView {
    view! {
        <details>
            <summary class="button button-primary">{tr!(locale(), taxonomy.add)}</summary>
            <div class="pt-4">
                <Fields skill=None categories />
            </div>
        </details>
    }
}

/// Names in all languages, synonyms, and the category; the word for the address only of a new one.
#[component]
fn Fields(skill: Option<Skill>, categories: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let state = FormState::default();
    let id = skill.as_ref().map(|skill| skill.id.to_string()).unwrap_or_default();
    let slug = skill.is_none().then(|| {
        view! { <TextField state=FormState::default() name="slug" label=tr!(l, taxonomy.slug) /> }
    });
    let names = LOCALES.into_iter().zip(NAME_FIELDS).map(|(code, field)| {
        let value = skill.as_ref().and_then(|skill| skill.names.get(code).cloned()).unwrap_or_default();
        view! {
            <label class="field">
                <span class="field-label text-sm" lang=code>
                    {code}
                </span>
                <input class="input" name=field lang=code dir="auto" value=value />
            </label>
        }
    });
    let synonyms = skill.as_ref().map(|skill| skill.synonyms.join(", ")).unwrap_or_default();
    let category = skill.as_ref().map(|skill| skill.category.clone()).unwrap_or_default();
    view! {
        <form method="post" action="/rpc/catalog/subject-save" class="grid gap-4">
            <FormPage />
            <Hidden name="subject_id" value=id />
            {slug}
            <div class="grid gap-3 sm:grid-cols-2">{names.collect_view()}</div>
            <label class="field">
                <span class="field-label text-sm">{tr!(l, taxonomy.synonyms)}</span>
                <input class="input" name="synonyms" value=synonyms />
            </label>
            <SelectField state name="category" label=tr!(l, taxonomy.category) options=categories value=category />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
    }
}
