//! `/family/children/{id}/progress`: what a parent sees of how a child gets on. What the child switched off is off here
//! too.

use crate::progress_page::{Figures, GoalLine, Reached, Skills};
use domain::{ids::UserId, learning::goals::Goal};
use face::{
    address,
    page::{page_of, param_id},
    request::{locale, service_context},
    ui::{Page, PageHeader},
};
use learning::goals::child_progress;
use leptos::prelude::*;
use services::identity::family::child_get;

/// The page.
pub fn child_progress_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let child = child_get(&context, param_id::<UserId>("id")?).await?;
        let progress = child_progress(&context, child.id).await?;
        let l = locale();
        let title = tr!(l, goals.of_child, name = child.display_name.clone());
        Ok(view! {
            <Page title=title.clone() width="reading">
                <p>
                    <a href=address::child(child.id)>
                        <bdi>{child.display_name}</bdi>
                    </a>
                </p>
                <PageHeader title=title lead=tr!(l, goals.of_child_lead) />
                <Figures progress=progress.clone() teaches=false />
                <Skills skills=progress.skills.clone() />
                <ChildGoals goals=progress.goals.clone() />
                <Reached progress />
                <p>
                    <a href=format!("{}#notes", address::child(child.id))>{tr!(l, goals.of_child_notes)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn ChildGoals(goals: Vec<Goal>) -> impl IntoView {
    let l = locale();
    let none = goals.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, goals.of_child_none)}</p> });
    let lines = goals.into_iter().map(|goal| view! { <GoalLine goal own=false /> }).collect_view();
    view! {
        <section class="grid gap-4" aria-labelledby="goals">
            <h2 id="goals">{tr!(l, goals.goals)}</h2>
            {none}
            <ul class="grid gap-3">{lines}</ul>
        </section>
    }
}
