//! The own skills as one form: what is taught, what is learnt, and how well.

use super::requests::Requests;
use catalog::skills::skills_list;
use domain::{
    catalog::subjects::Skill,
    people::skills::{OwnSkill, SkillLists},
};
use face::{
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader},
};
use leptos::prelude::*;
use services::people::skills::{asking::skill_verifications_own, skills_own};

/// Empty rows behind those that are filled.
const MORE_ROWS: usize = 3;

/// `/settings/skills`.
pub fn skills_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let lists = skills_own(&context).await?;
        let all = skills_list(&context, "").await?;
        let asked = skill_verifications_own(&context).await?.items;
        let l = locale();
        let taught = lists.teach.clone();
        Ok(view! {
            <Page title=tr!(l, skills.title) width="reading">
                <PageHeader title=tr!(l, skills.title) lead=tr!(l, skills.lead) />
                <p>
                    <a href="/settings/skills/assess">{tr!(l, skills.assess_link)}</a>
                </p>
                <Lists lists all />
                <Requests taught asked />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Lists(lists: SkillLists, all: Vec<Skill>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("people/skills");
    let teach = rows(&state, ("teach_ids[]", "teach_levels[]"), &lists.teach);
    let learn = rows(&state, ("learn_ids[]", "learn_levels[]"), &lists.learn);
    view! {
        <form method="post" action="/rpc/people/skills" class="grid gap-6">
            <FormPage />
            <ErrorSummary state=state.clone() />
            {lists.version.map(|version| view! { <Hidden name="version" value=version.to_string() /> })}
            {list("teach", tr!(l, skills.teach).to_string(), &teach, &all, state.error("teach"))}
            {list("learn", tr!(l, skills.learn).to_string(), &learn, &all, state.error("learn"))}
            <p class="text-ink-soft">{tr!(l, skills.level_help)}</p>
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
    }
}

/// Skill and level of each row: as typed when the form was refused, else as they are kept; and some empty ones.
fn rows(state: &FormState, (ids, levels): (&str, &str), own: &[OwnSkill]) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = match state.typed(ids) {
        Some(typed) => {
            let level = |at: usize| state.typed_at(levels, at).unwrap_or_default();
            typed.iter().enumerate().map(|(at, id)| (id.clone(), level(at))).collect()
        }
        None => own.iter().map(|skill| (skill.skill_id.to_string(), skill.proficiency.to_string())).collect(),
    };
    rows.retain(|(id, _)| !id.is_empty());
    rows.resize_with(rows.len() + MORE_ROWS, Default::default);
    rows
}

fn list(
    name: &'static str,
    legend: String,
    rows: &[(String, String)],
    all: &[Skill],
    error: Option<String>,
) -> impl IntoView + use<> {
    let rows: Vec<_> = rows.iter().map(|(id, level)| row(name, id, level, all).into_any()).collect();
    view! {
        <fieldset class="grid gap-3" id=format!("field-{name}")>
            <legend class="field-label mb-2">{legend}</legend>
            {error.map(|error| view! { <p class="field-error">{error}</p> })}
            {rows}
        </fieldset>
    }
}

fn row(name: &'static str, chosen: &str, level: &str, all: &[Skill]) -> impl IntoView + use<> {
    let l = locale();
    let mut groups: Vec<(String, Vec<AnyView>)> = Vec::new();
    for skill in all {
        let id = skill.id.to_string();
        let selected = id == chosen;
        let option = view! {
            <option value=id selected=selected>
                {skill.name.clone()}
            </option>
        }
        .into_any();
        match groups.last_mut() {
            Some((label, options)) if *label == skill.category_name => options.push(option),
            _ => groups.push((skill.category_name.clone(), vec![option])),
        }
    }
    let groups = groups.into_iter().map(|(label, options)| view! { <optgroup label=label>{options}</optgroup> });
    view! {
        <div class="grid grid-cols-[1fr_96px] gap-3 items-end border-t border-line pt-3">
            <label class="field">
                <span class="field-label text-sm">{tr!(l, skills.skill)}</span>
                <select class="input" name=format!("{name}_ids[]")>
                    <option value="">"–"</option>
                    {groups.collect_view()}
                </select>
            </label>
            <label class="field">
                <span class="field-label text-sm">{tr!(l, skills.level)}</span>
                <input
                    class="input numbers"
                    name=format!("{name}_levels[]")
                    inputmode="numeric"
                    autocomplete="off"
                    value=level.to_owned()
                />
            </label>
        </div>
    }
}
